"""Read: the article with its marks, and the card of the one that is selected."""

from components import details, frame, reader, session

reading = frame.article_page("read")
if reading is not None:
    asked = reader.show(reading, corrected=session.editable(reading.article.id))
    details.answer(asked, reading.article)
