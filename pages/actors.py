"""Actors: tone and stance towards each, how they act, and the sentences behind every point."""

from components import actors, frame

with frame.sound():
    reading = frame.article_page("actors")
    if reading is not None:
        actors.show(reading)
