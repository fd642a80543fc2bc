"""Compare: several articles side by side, and where they part."""

from components import comparing, frame

header = frame.open_page("compare")
with frame.sound():
    comparing.show(header)
