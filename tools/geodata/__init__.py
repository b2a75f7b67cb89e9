"""Makes data/geo from pinned packages. Needed only to build; the program reads what is committed."""
