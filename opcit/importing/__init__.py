"""Many articles at once into the library: archives, folders, tables, feeds and lists of addresses."""
