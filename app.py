"""The library: pick an article, upload, paste, fetch."""

from components import frame, library

frame.open_page("library")
with frame.sound():
    library.show()
library.footer()
