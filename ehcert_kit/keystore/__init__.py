"""Keystore files: their content and encryption, their names and folders, and the rules for their passwords."""
