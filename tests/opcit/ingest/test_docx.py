"""Word documents, and archives that only look like one."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import pytest

from opcit.ingest import Unreadable
from opcit.ingest.parsing import parse

Docx = Callable[[Sequence[tuple[str, str]]], bytes]
WithPart = Callable[[bytes, str, bytes], bytes]


def test_styles_say_what_a_paragraph_is(make_docx: Docx, prose: str, more: str) -> None:
    data = make_docx([
        ("Title", "Water and power"), ("Normal", "By Jane Doe"), ("Normal", "January 3, 2020"), ("Normal", prose),
        ("Heading 2", "Who pays for the dam."), ("Normal", f"{more}\n{prose}"), ("Caption", "The dam at dusk"),
        ("List Bullet", "a smaller dam"), ("Normal", ""), ("Normal", more),
    ])  # fmt: skip
    article = parse(data, "a.docx")
    assert [(p.role, article.words(p)) for p in article.paragraphs] == [
        ("title", "Water and power"), ("byline", "By Jane Doe"), ("dateline", "January 3, 2020"), ("body", prose),
        ("heading", "Who pays for the dam."), ("body", more), ("body", prose), ("caption", "The dam at dusk"),
        ("body", "a smaller dam"), ("body", more),
    ]  # fmt: skip
    assert (article.title, article.author) == ("Water and power", "Jane Doe")
    assert article.published.value == "2020-01-03"


def test_tables_are_read_where_they_stand(prose: str, more: str) -> None:
    document = docx.Document()
    document.add_paragraph(prose)
    document.add_table(1, 1).cell(0, 0).text = more
    out = io.BytesIO()
    document.save(out)
    assert parse(out.getvalue(), "a.docx").text == f"{prose}\n\n{more}"


def test_the_programs_own_details_are_not_the_articles(make_docx: Docx, prose: str) -> None:
    article = parse(make_docx([("Normal", prose)]), "a.docx")
    assert (article.title, article.author, article.published.source) == (None, None, "unknown")


def test_a_document_without_words(make_docx: Docx) -> None:
    with pytest.raises(Unreadable, match="There is no text in it"):
        parse(make_docx([("Normal", "")]), "a.docx")


@pytest.mark.parametrize("cut", [30, 500, 5000, -200])
def test_a_truncated_document(make_docx: Docx, prose: str, cut: int) -> None:
    with pytest.raises(
        Unreadable, match="This Word document could not be read, it seems to be damaged"
    ):
        parse(make_docx([("Normal", prose)])[:cut], "a.docx")


def test_a_zip_bomb(make_docx: Docx, with_part: WithPart, prose: str) -> None:
    data = with_part(make_docx([("Normal", prose)]), "word/media/a.bin", bytes(50 * 1024 * 1024))
    with pytest.raises(Unreadable, match="unpacks to far more than an article"):
        parse(data, "a.docx")


def test_entities_that_multiply(make_docx: Docx, with_part: WithPart, prose: str) -> None:
    lines = [
        "<!ENTITY a0 'laugh'>",
        *(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)),
    ]
    xml = f"<?xml version='1.0'?><!DOCTYPE d [{''.join(lines)}]><d>&a9;</d>"
    with pytest.raises(Unreadable, match="holds instructions that Word never writes"):
        parse(
            with_part(make_docx([("Normal", prose)]), "word/document.xml", xml.encode()), "a.docx"
        )
