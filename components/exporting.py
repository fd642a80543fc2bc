"""The Export menu of a page about one article: a format, and one click brings the file."""

from __future__ import annotations

import re
from functools import partial

import streamlit as st

from components import picking
from opcit.article import Article
from opcit.exports import EXPORTS, notice
from opcit.exports.record import Record
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.views.titles import heading

NOTED = f"In {' and '.join(e.title for e in EXPORTS.values() if e.noted)}; the other formats have no place for them."
LENGTH = 60  # characters of a title in a file's name
ABOUT = "The text belongs to its publisher; each file says where it is from, what made it and when."


def show(
    reading: Reading,
    charts: bool,
    threads: tuple[Thread, ...] = (),
    record: Record | None = None,
) -> None:
    """Draws the menu. Nothing is written before it is asked for, and the page stays as it is.

    charts: whether the page has charts, which are saved by a button of their own; threads: what
    people wrote, which is in the files if the reader wants it there; record: the corrections that
    the reading has, which can be left out.
    """
    menu = st.popover("Export", key="opcit-export", type="tertiary")
    with menu.container(key="opcit-formats"):
        included = not record or st.toggle("With corrections", True, key="opcit-export-corrected")
        shown = reading if included or not record else record.as_read
        told = notice(shown, record=record, included=included)
        noted = threads if _with_notes(threads) else ()
        for name, export in EXPORTS.items():
            with st.container(key=f"opcit-format-{name}"):
                st.download_button(
                    export.title, partial(export.content, shown, told, noted),
                    f"{file_name(reading.article)}.{export.extension}", export.mime,
                    key=f"export-{name}", on_click="ignore", type="tertiary",
                )  # fmt: skip
                st.caption(export.meaning)
        if charts:
            picking.image_format()
        st.caption(ABOUT)


def _with_notes(threads: tuple[Thread, ...]) -> bool:
    """Whether what people wrote is to be in the files; asked only where they wrote something."""
    return bool(threads) and st.toggle(
        "With comments and highlights", key="opcit-export-notes", help=NOTED
    )


def file_name(article: Article) -> str:
    """A name for the article's files: words of its title, and the beginning of its id."""
    words = re.sub(r"[^\w]+", "-", heading(article).casefold()).strip("-_")
    short = words if len(words) <= LENGTH else words[:LENGTH].rpartition("-")[0] or words[:LENGTH]
    return "-".join(part for part in (short, article.id[:6]) if part)
