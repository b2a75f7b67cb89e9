"""Every format: how it is found and read."""
