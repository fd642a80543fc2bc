"""The Export menu of a page about one article: a format, and one click brings the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import streamlit as st

from components import access, address, picking, session
from components.sharing import keeping
from opcit.article import Article
from opcit.exports import EXPORTS, notice
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.views.titles import heading

Content = TypeVar("Content", str, bytes)
_NOTING = [export.title for export in EXPORTS.values() if export.noted]
NOTED = f"In {', '.join(_NOTING[:-1])} and {_NOTING[-1]}; the other formats have no place for them."
LENGTH = 60  # characters of a title in a file's name
ABOUT = "The text belongs to its publisher; each file says where it is from, what made it and when."


def show(reading: Reading, charts: bool, whole: bool = False) -> None:
    """Draws the menu: nothing of it is made before it is opened, no file written before it is asked for.

    charts: whether the page has charts, which are saved by a button of their own; whole: with what
    people wrote, which is in the files if the reader wants it there, and with the corrections that
    the reading has, which can be left out.
    """
    menu = st.popover("Export", key="opcit-export", type="tertiary", on_change="rerun")
    if not menu.open:
        return
    record = session.record(reading.article.id) if whole else None
    with menu.container(key="opcit-formats"):
        included = not record or _switched("With corrections", "opcit-export-corrected", True)
        shown = reading if included or not record else record.as_read
        told = notice(shown, record=record, included=included)
        noted = _notes(reading.article) if whole else ()
        for name, export in EXPORTS.items():
            with st.container(key=f"opcit-format-{name}"):
                st.download_button(
                    export.title, checked(partial(export.content, shown, told, noted)),
                    f"{file_name(reading.article)}.{export.extension}", export.mime,
                    key=f"export-{name}", on_click="ignore", type="tertiary",
                )  # fmt: skip
                st.caption(export.meaning)
        if charts:
            picking.image_format()
        st.caption(ABOUT)


def checked(content: Callable[[], Content]) -> Callable[[], Content]:
    """The same content, refused once the link that it was offered by has ended: a page may be older than that."""
    shared = address.shared()

    def written() -> Content:
        if shared and not keeping.still_open(shared.token):
            raise access.Forbidden("This link has ended.")
        return content()

    return written


def _notes(article: Article) -> tuple[Thread, ...]:
    """What people wrote, if it is to be in the files; asked only where they wrote something."""
    threads = session.threads(article)
    asked = "With comments and highlights"
    return threads if threads and _switched(asked, "opcit-export-notes", False, NOTED) else ()


def _switched(label: str, key: str, first: bool, why: str | None = None) -> bool:
    """A switch that stays as it was set while the menu is closed."""
    return st.toggle(label, first, key=key, help=why, persist_state="page")


def file_name(article: Article) -> str:
    """A name for the article's files: words of its title, and the beginning of its id."""
    words = re.sub(r"[^\w]+", "-", heading(article).casefold()).strip("-_")
    short = words if len(words) <= LENGTH else words[:LENGTH].rpartition("-")[0] or words[:LENGTH]
    return "-".join(part for part in (short, article.id[:6]) if part)
