"""Many articles at once: files, archives, folders, tables, feeds and lists of addresses."""

from components import frame, importing

frame.open_page("importing")
with frame.sound():
    importing.show()
