"""The table of formats. A new format is one file with `extract(data) -> Page` and one line here."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import cast

from opcit.ingest.page import Page

_HTML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)  # fmt: skip
_TAG = re.compile(rb"<(?:p|div|article|h[1-6]|a|span)\b[^>]*>", re.I)
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n\w+:")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. sniff(data, extension): whether these bytes are one; module: has `extract`.

    isolated: parsed in a child process with limits, because its parser is large or its input hostile.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    sniff: Callable[[bytes, str], bool]
    module: str
    isolated: bool = True

    def extract(self, data: bytes) -> Page:
        """The page in these bytes. Raises Unreadable, or whatever a parser raises on broken input."""
        found = import_module(f"opcit.ingest.{self.module}").extract
        return cast(Callable[[bytes], Page], found)(data)


def _is_pdf(data: bytes, extension: str) -> bool:
    return b"%PDF-" in data[:1024]


def _is_docx(data: bytes, extension: str) -> bool:
    if not data.startswith(b"PK"):
        return False
    try:
        return "word/document.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError):
        return extension == "docx"


def _is_html(data: bytes, extension: str) -> bool:
    marked = extension in ("html", "htm", "xhtml") and _TAG.search(data[:65536])
    return bool(_HTML.match(data[:4096]) or marked)


def _is_markdown(data: bytes, extension: str) -> bool:
    return extension in ("md", "markdown", "mdown") or bool(_FRONT_MATTER.match(data[:200]))


FORMATS: tuple[Format, ...] = (
    Format("pdf", "PDF", ("pdf",), _is_pdf, "pdf"),
    Format("docx", "Word document", ("docx",), _is_docx, "docx"),
    Format("html", "web page", ("html", "htm", "xhtml"), _is_html, "html"),
    Format("markdown", "Markdown", ("md", "markdown"), _is_markdown, "markdown"),
    Format("plain", "text", ("txt", "text"), lambda data, extension: True, "plain", isolated=False),
)
"""In the order in which they are tried; what none of the others knows is tried as text."""

EXTENSIONS: tuple[str, ...] = tuple(e for format in FORMATS for e in format.extensions)


def format_of(data: bytes, filename: str) -> Format:
    """The format of these bytes: by content first, by the name's extension where content leaves it open."""
    extension = PurePath(filename).suffix.lower().lstrip(".")
    return next(format for format in FORMATS if format.sniff(data, extension))
