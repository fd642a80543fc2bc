"""Timeline: what happened and when, as a chart, a list and a table."""

from components import frame, timeline

with frame.sound():
    reading = frame.article_page("timeline")
    if reading is not None:
        timeline.show(reading)
