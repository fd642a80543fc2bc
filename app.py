"""The library: pick an article, upload, paste, fetch."""

from components import frame, library

header = frame.open_page("library")
with frame.sound():
    library.show(header)
library.footer()
