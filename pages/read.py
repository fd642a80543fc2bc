"""Read: the article with its marks, and the card of the one that is selected."""

from components import details, frame, reader

reading = frame.article_page("read")
if reading is not None:
    asked = reader.show(reading)
    details.answer(asked, reading.article)
