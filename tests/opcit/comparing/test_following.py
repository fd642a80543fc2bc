"""The predictions of a collection: those that can still come true."""

from __future__ import annotations

from opcit.analyse import analyse
from opcit.article import Article, Paragraph, text_id
from opcit.comparing.following import predictions


def test_a_past_that_did_not_come_about_is_no_open_prediction():
    text = "The bridge will fall. A wiser plan would have saved it. It would not have been closed."
    reading = analyse(Article(text_id(text), text, (Paragraph(0, len(text), "body"),)))
    assert [p.words for p in predictions([reading])] == ["The bridge will fall"]
