"""What is measured, against what: `README.md` says how to run each, and holds the last table."""
