"""The table of formats, and that content, not the name, decides."""

from __future__ import annotations

import codecs

import pytest

from opcit.ingest import FORMATS
from opcit.ingest.formats import format_of
from opcit.ingest.parsing import parse


def test_names_and_extensions_are_used_once() -> None:
    names = [format.name for format in FORMATS]
    extensions = [e for format in FORMATS for e in format.extensions]
    assert len(set(names)) == len(names) and len(set(extensions)) == len(extensions)
    assert {"txt", "md", "html", "pdf", "docx"} <= set(extensions)


@pytest.mark.parametrize(
    ("data", "filename", "name"),
    [
        (b"%PDF-1.7 ...", "a.txt", "pdf"),
        (b"<!DOCTYPE html><p>Hello", "a.txt", "html"),
        (b"\xef\xbb\xbf<!-- saved -->\n<html>", "article", "html"),
        (b"<div><p>Hello</p></div>", "a.html", "html"),
        (b"# Hello", "a.md", "markdown"),
        (b"---\ntitle: Hello\n---\n", "a.txt", "markdown"),
        (b"Hello", "a.html", "plain"),
        (b"Hello <b>", "a.xyz", "plain"),
        (b"Hello", "", "plain"),
    ],
)
def test_the_format_is_sniffed(data: bytes, filename: str, name: str) -> None:
    assert format_of(data, filename).name == name


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8"),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp1252"),
        lambda text: text.encode("mac_roman"),
        lambda text: text.encode("utf-16"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8-sig", "cp1252", "mac_roman", "utf-16", "utf-16-be", "utf-16-le", "utf-32"],
)
def test_encodings_are_found(encode, prose: str) -> None:  # type: ignore[no-untyped-def]
    text = f"“It’s over,” said the café’s owner – and naïve he was not. {prose} She wasn’t sure it’d last; they’d said “no”."
    assert parse(encode(text), "a.txt").text == text


def test_a_text_cut_off_within_a_character(prose: str) -> None:
    assert parse(f"{prose} Caf\u00e9".encode()[:-1], "a.txt").text == f"{prose} Caf"


def test_an_unknown_extension_with_readable_text(prose: str) -> None:
    assert parse(prose.encode(), "notes.wp5").text == prose
