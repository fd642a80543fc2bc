"""Read: the article with its marks, the card of the one that is selected, and what people wrote of it."""

from components import details, frame, notes, reader, session

with frame.sound():
    reading = frame.article_page("read")
    if reading is not None:
        corrected, threads = session.editable(reading.article.id), session.threads(reading.article)
        beside = notes.beside(threads)
        asked = reader.show(reading, corrected=corrected, beside=beside)
        details.answer(asked, reading.article)
        notes.show(reading.article, threads)
