"""Calls to the eHealth platform: one method per operation."""
