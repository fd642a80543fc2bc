"""Collections of articles, and what is followed through them."""

from components import collections, frame

header = frame.open_page("collections")
with frame.sound():
    collections.show(header)
