"""Files of every kind, made here: nothing is downloaded and no binary is committed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import docx
import pytest
from pypdf import PdfReader, PdfWriter

PROSE = (
    "The minister came back from the talks on Tuesday with less than he had promised his party, and"
    " nobody in the capital pretended otherwise."
)
MORE = (
    "That leaves the coalition with a budget it cannot pass and a neighbour that it cannot threaten,"
    " which is a poor place from which to bargain over water."
)

Drawn = Sequence[tuple[float, float, float, str]]


@pytest.fixture
def prose() -> str:
    return PROSE


@pytest.fixture
def more() -> str:
    return MORE


@pytest.fixture
def make_pdf() -> Callable[[Sequence[Drawn]], bytes]:
    """Pages of (x, y, size, text) in points from the lower left, drawn in Helvetica."""
    return _pdf


def _pdf(pages: Sequence[Drawn]) -> bytes:
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, rows in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        drawn = b"\n".join(map(_row, rows))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return _file(objects)


def _row(row: tuple[float, float, float, str]) -> bytes:
    x, y, size, text = row
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET".encode("cp1252")


def _file(objects: Sequence[bytes]) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))  # fmt: skip
    return out.getvalue()


@pytest.fixture
def lock_pdf() -> Callable[[bytes, str], bytes]:
    """The same PDF, encrypted with a password ("" only forbids printing and editing)."""

    def locked(data: bytes, password: str) -> bytes:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
        writer.encrypt(password, "owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    return locked


@pytest.fixture
def make_docx() -> Callable[[Sequence[tuple[str, str]]], bytes]:
    """A Word document of (style, text) paragraphs."""

    def made(paragraphs: Sequence[tuple[str, str]]) -> bytes:
        document = docx.Document()
        for style, text in paragraphs:
            document.add_paragraph(text, style=style)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return made


@pytest.fixture
def with_part() -> Callable[[bytes, str, bytes], bytes]:
    """A .docx with one part of its archive replaced or added."""

    def changed(data: bytes, name: str, content: bytes) -> bytes:
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(data)) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for entry in old.namelist():
                if entry != name:
                    new.writestr(entry, old.read(entry))
            new.writestr(name, content)
        return out.getvalue()

    return changed
