"""Bad input: one clear sentence that says what is wrong and what to do."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Sequence

import pytest

from opcit.ingest import NotEnglish, Unreadable, read, read_text
from opcit.settings import Settings

GERMAN = (
    "Der Minister kam am Dienstag mit weniger von den Gesprächen zurück, als er seiner Partei versprochen"
    " hatte, und niemand in der Hauptstadt tat so, als wäre es anders gewesen."
)
RUSSIAN = "Министр вернулся с переговоров во вторник с меньшим, чем обещал своей партии."
CHINESE = "部长星期二从会谈中回来，带回的比他向党承诺的要少，首都没有人假装不是这样。"


def refusal(data: bytes, filename: str, **changes: int) -> str:
    with pytest.raises(Unreadable) as caught:
        read(data, filename, settings=Settings(**changes))  # type: ignore[arg-type]
    return str(caught.value)


def archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(name, "x")
    return out.getvalue()


CASES = {
    "empty": (b"", "a.txt", "There is nothing in it"),
    "white space": (b" \n\t\r\n ", "a.txt", "There is nothing in it"),
    "invisible": ("\ufeff\u200b\u00ad ".encode(), "a.txt", "There is no text in it"),
    "no words": (b"12 34 -- 56", "a.txt", "There is no text in it"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "a.txt", "This is a picture (PNG), not an article"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(100), "article.txt", "This is a picture (JPEG)"),
    "program": (b"\x7fELF\x02\x01\x01" + bytes(100), "a.txt", "This is a program"),
    "random": (bytes(range(256)) * 20, "a.txt", "This is a file of another kind"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", "This is an old Office file"),
    "rtf": (rb"{\rtf1\ansi Hello}", "a.rtf", "This is a rich text file (RTF)"),
    "spreadsheet": (archive("xl/workbook.xml"), "a.docx", "This is an archive or Office file"),
    "zip": (archive("a.txt"), "a.txt", "This is an archive or Office file"),
    "broken pdf": (b"%PDF-1.7\n" + b"rubbish " * 50, "a.pdf", "This PDF could not be read, it seems to be damaged"),
    "broken docx": (b"PK\x03\x04" + bytes(100), "a.docx", "This Word document could not be read"),
    "html without an article": (b"<html><body><a href='/'>Home</a></body></html>", "a.html", "There is no article in this page"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "filename", "sentence"), CASES.values(), ids=CASES)
def test_each_gives_one_clear_sentence(data: bytes, filename: str, sentence: str) -> None:
    found = refusal(data, filename)
    assert found.startswith(sentence)
    assert found.endswith(".") and found.count(". ") == 0
    assert ":" in found, "it says what to do"


def test_too_large() -> None:
    assert refusal(b"The minister left. " * 100_000, "a.txt", max_bytes=1024 * 1024) == (
        "This is 1.8 MB and the limit is 1 MB: add the article alone, or split it."
    )
    with pytest.raises(Unreadable, match="the limit is 1 MB"):
        read_text("The minister left. " * 100_000, settings=Settings(max_bytes=1024 * 1024))


@pytest.mark.parametrize("text", ["", "  \n ", "\u200b", "\x89PNG\x00\x00"])
def test_pasted_text_that_is_none(text: str) -> None:
    with pytest.raises(Unreadable):
        read_text(text)


@pytest.mark.parametrize(
    ("text", "language"), [(GERMAN, "German"), (RUSSIAN, "Russian"), (CHINESE, "Chinese")]
)
def test_text_in_another_language_can_be_gone_on_with(text: str, language: str) -> None:
    with pytest.raises(NotEnglish, match=f"This text is in {language}, and Opcit reads English"):
        read_text(text)
    assert read_text(text, any_language=True).text == text
    with pytest.raises(NotEnglish):
        read(text.encode(), "a.txt")


@pytest.mark.parametrize(
    "text",
    [
        "Kataib Hezbollah, Hashd al-Shaabi, Asaib Ahl al-Haq",
        "Iran.",
        f"The minister quoted an old letter in full before the vote, and here is what it said.\n\n{GERMAN}"
        "\n\nNobody who was in the room understood a word of it, and most of them said so when they left the building.",
    ],
)
def test_few_words_or_one_foreign_quotation_do_not_make_it_foreign(text: str) -> None:
    assert read_text(text).paragraphs


def test_a_hundred_thousand_words(prose: str, more: str) -> None:
    pages = [f"{prose} {more}\n\nWho pays, part {n}?\n\n" for n in range(2200)]
    text = "Water and power\n\n" + "".join(pages)
    assert len(text.split()) > 100_000
    started = time.process_time()
    article = read(text.encode(), "a.txt")
    assert time.process_time() - started < 10
    assert len(article.paragraphs) == 4401


@pytest.mark.parametrize("text", ["By Jane Doe, " * 20_000, "Jane " * 50_000, "a-\n" * 50_000, "(" * 100_000 + "a", "• a\n" * 20_000, "On 03/04/2020 " * 20_000, '"' * 50_000 + "a?"])  # fmt: skip
def test_hostile_text_takes_no_time(text: str) -> None:
    started = time.process_time()
    read_text(text, any_language=True)
    assert time.process_time() - started < 10


def test_a_truncated_pdf(make_pdf: Callable[..., bytes], prose: str) -> None:
    data = make_pdf([[(70, 780, 10, prose)]])
    for cut in (20, 200, len(data) // 2):
        assert "PDF" in refusal(data[:cut], "a.pdf")


def test_a_file_read_in_a_child(
    make_docx: Callable[[Sequence[tuple[str, str]]], bytes], prose: str
) -> None:
    article = read(make_docx([("Title", "Water"), ("Normal", prose)]), "a.docx")
    assert (article.title, article.text) == ("Water", f"Water\n\n{prose}")
