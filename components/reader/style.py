"""The reader's style: reader.css, and the pens of highlights from the one table of them."""

from __future__ import annotations

from pathlib import Path

from opcit.notes.threads import COMMENT, HIGHLIGHTS


def style() -> str:
    """The style as text."""
    sheet = (Path(__file__).parent / "reader.css").read_text("utf-8")
    return f"{sheet}\n{pens()}"


def pens() -> str:
    """How the words of each highlight, and of a comment, are told apart: by colour and by a sign after them."""
    return "\n".join(
        f'.notes0 .notes-{name} {{ --pen: light-dark({one.light}, {one.dark}); --sign: "{one.sign}"; }}'
        for name, one in {"comment": COMMENT, **HIGHLIGHTS}.items()
    )
