"""What start.py does before anything is installed: the standard library only, on Linux, macOS and Windows."""
