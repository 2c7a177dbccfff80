"""The identity card: what it shows, and what it signs."""
