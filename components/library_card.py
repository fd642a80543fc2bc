"""One article as a card of the library: what it is called, whose, when, how long, about whom."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from components import frame, session
from components.escaping import escape_markdown
from opcit.article import Published
from opcit.store.library import Card
from opcit.store.search import Result
from opcit.views import titles, wording

EDIT, COLLECT, DELETE = "Edit details", "Collections …", "Delete"
ORIGINS = {
    "sample": "Sample, written for Opcit", "folder": "From the articles folder",
    "upload": "Uploaded", "paste": "Pasted", "address": "From its address",
    "import": "Added with its reading",
}  # fmt: skip


def show(result: Result, chosen: Callable[[str, str], None]) -> str | None:
    """Draws a card, and returns what its menu was asked for: EDIT, COLLECT, DELETE or None.

    chosen: a callback, given the article and the key of what was asked for.

    Where a passage answers what was asked, it stands in the place of the opening, and the card
    opens the article there.
    """
    card = result.card
    with st.container(key=f"opcit-card-{card.id}", border=True, height="stretch", gap="xsmall"):
        frame.link("read", escape_markdown(heading(card)), article=card.id, **_place(result))
        st.html(_facts(card, result))
        st.space("stretch")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(f'<span class="opcit-origin">{ORIGINS[card.origin]}</span>', width="stretch")
            if not session.may("delete"):
                return None
            key = f"opcit-menu-{card.id}"
            return st.menu_button(
                "More", [EDIT, COLLECT, DELETE], key=key, type="tertiary",
                on_click=chosen, args=(card.id, key),
            )  # fmt: skip


def heading(card: Card) -> str:
    """The title, or author and first words where the page has none."""
    return card.title or titles.untitled(card.author, card.opening)


def when(published: Published) -> str:
    """The publication date in words, and how it is known where the page does not state it."""
    if not published.value:
        return "Date unknown"
    how = {"inferred": " (inferred)", "given": " (given by a reader)"}.get(published.source, "")
    return wording.day(published.value) + how


def dated(card: Card) -> str:
    """The date of a card in words: as its reading has it, which may have inferred one."""
    if card.summary is None and not card.published.value:
        return "Date not read yet"
    return when(card.summary.published if card.summary else card.published)


def passage(result: Result) -> str:
    """The passage that answers as HTML, its hits marked; "" where there is none."""
    place = result.snippet
    if place is None:
        return ""
    parts, at = ["… " if place.cut[0] else ""], place.start
    for hit in place.hits:
        before, words = (result.text[a - place.start : b - place.start] for a, b in ((at, hit.start), (hit.start, hit.end)))  # fmt: skip
        parts += [escape(before), f"<mark>{escape(words)}</mark>"]
        at = hit.end
    return "".join([*parts, escape(result.text[at - place.start :]), " …" if place.cut[1] else ""])


def _place(result: Result) -> dict[str, str]:
    """Where the article opens: from the first to the last hit of the passage."""
    found = result.snippet
    return {"mark": f"passage.{found.hits[0].start}.{found.hits[-1].end}"} if found else {}


def _facts(card: Card, result: Result | None = None) -> str:
    """The lines below the heading, as HTML; what the heading says already is not said again."""
    author, opening = (card.author, card.opening) if card.title else (None, _after_heading(card))
    found = card.summary
    lines = [
        ("opcit-by", ", ".join(part for part in (author, card.outlet) if part)),
        ("opcit-facts", f"{dated(card)} · {wording.length(card.words)}"),
        ("opcit-opening", opening),
        ("opcit-about-whom", ", ".join(found.actors) if found else "Not analysed yet"),
    ]
    answer = passage(result) if result else ""
    if result and result.snippet:
        lines[1] = ("opcit-facts", f"{lines[1][1]} · {wording.count(result.snippet.n, 'hit')}")
    return "".join(
        f'<p class="{name}">{answer if answer and name == "opcit-opening" else escape(text)}</p>'
        for name, text in lines
        if text or (answer and name == "opcit-opening")
    )


def _after_heading(card: Card) -> str:
    """The opening after the words that stand for the title."""
    first, whole = titles.first_words(card.opening)
    rest = " ".join(card.opening.split())[len(first) :].strip()
    return rest if whole or not rest else f"… {rest}"
