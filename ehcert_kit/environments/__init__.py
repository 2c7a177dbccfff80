"""Wiring: builds the environment of a name. The only package that imports both practice and procedure."""
