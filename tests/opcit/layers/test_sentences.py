from opcit.article import Article, Paragraph
from opcit.layers.sentences import annotate
from opcit.reading import Engine, Reading


def test_every_paragraph_has_its_sentences():
    parts = [("Talks fail", "title"), ("It rained. They left.", "body"), ("Sign up.", "promo")]
    text, paragraphs = "", []
    for words, role in parts:
        paragraphs.append(Paragraph(len(text), len(text) + len(words), role))
        text += f"{words}\n\n"
    reading = Reading(Article("x", text, tuple(paragraphs)), Engine("test"))
    found = [(text[s.start : s.end], s.paragraph) for s in annotate(reading)]
    assert found == [("Talks fail", 0), ("It rained.", 1), ("They left.", 1), ("Sign up.", 2)]
