"""The file of keys: its bytes, its name and folder, its password, and how it is written without any loss."""
