"""The Export menu of a page, about one article or several: a format, and one click brings the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

import streamlit as st

from components import access, address, buttons, picking, session
from components.sharing import keeping
from opcit.article import Article
from opcit.exports import EXPORTS, Export, notice, together
from opcit.exports.names import file_name
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.text.enumeration import enumerated

Content = TypeVar("Content", str, bytes)
_NOTING = [export.title for export in EXPORTS.values() if export.noted]
NOTED = f"In {enumerated(_NOTING)}; the other formats have no place for them."
MOST = 100  # articles in one zip
PDF = "The report by your browser’s print dialog: choose to save it as a PDF"
ABOUT = "The text belongs to its publisher; each file says where it is from, what made it and when."


def show(reading: Reading, charts: bool, whole: bool = False) -> None:
    """Draws the menu: nothing of it is made before it is opened, no file written before it is asked for.

    charts: whether the page has charts, which are saved by a button of their own; whole: with what
    people wrote, which is in the files if the reader wants it there, and with the corrections that
    the reading has, which can be left out.
    """
    with _menu() as opened:
        if not opened:
            return
        record = session.record(reading.article.id) if whole else None
        included = not record or _switched("With corrections", "opcit-export-corrected", True)
        shown = reading if included or not record else record.as_read
        told = notice(shown, record=record, included=included)
        noted = _notes(reading.article) if whole else ()
        name = file_name(reading.article)
        for kind, export in EXPORTS.items():
            _format(kind, partial(export.content, shown, told, noted), f"{name}.{export.extension}")
            if kind == "html":
                _pdf(partial(export.content, shown, told, noted))
        if charts:
            picking.image_format()
        st.caption(ABOUT)


def show_several(article_ids: Sequence[str], name: str, charts: bool = False) -> None:
    """Draws the menu of a page about several articles: each format is a zip with a file for each of them."""
    with _menu() as opened:
        if not opened:
            return
        noted = _switched("With comments and highlights", "opcit-export-notes", False, NOTED)
        gather = session.gathered(article_ids[:MOST], noted)
        for kind, export in EXPORTS.items():
            content = partial(_together, export, gather)
            _format(kind, content, f"{name}.{export.extension.removesuffix('.zip')}.zip")
        if charts:
            picking.image_format()
        st.caption(f"{_how_many(len(article_ids))} {ABOUT}")


@contextmanager
def _menu() -> Iterator[bool]:
    """The menu, and whether it is open."""
    menu = st.popover("Export", key="opcit-export", type="tertiary", on_change="rerun")
    if not menu.open:
        yield False
        return
    with menu.container(key="opcit-formats"):
        yield True


def _format(kind: str, content: Callable[[], bytes], name: str) -> None:
    """A row of the menu: a format, with what it is for."""
    export = EXPORTS[kind]
    with st.container(key=f"opcit-format-{kind}"):
        st.download_button(
            export.title, checked(content), name,
            "application/zip" if name.endswith(".zip") else export.mime,
            key=f"export-{kind}", on_click="ignore", type="tertiary",
        )  # fmt: skip
        st.caption(export.meaning)


def _pdf(report: Callable[[], bytes]) -> None:
    """A row of the menu: the report, printed by the browser, which makes a PDF of it."""
    with st.container(key="opcit-format-pdf"):
        buttons.print_out("PDF", checked(lambda: report().decode()), key="export-pdf")
        st.caption(PDF)


def _together(export: Export, gather: Callable[[], session.Gathered]) -> bytes:
    return together.packed(export, *gather())


def _how_many(count: int) -> str:
    if count > MOST:
        return (
            f"A zip with a file for each of the first {MOST} of the {count:,} articles listed here."
        )
    several = f"each of the {count} articles" if count > 1 else "the one article"
    return f"A zip with a file for {several} listed here."


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
