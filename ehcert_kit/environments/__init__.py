"""The only wiring: makes an environment for a name. Nothing else knows both practice and procedure."""
