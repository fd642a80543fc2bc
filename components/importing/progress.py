"""Imports under way, with rate and time left, and what came of those that ended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from components import frame, session
from components.escaping import escape_markdown
from components.importing.beginning import PROBLEM
from opcit.corpus.progress import duration
from opcit.store.imports import Came, Import
from opcit.views import wording

TITLE = 60  # letters of a title in a table
LOOK = 1.0  # seconds between two looks at an import


def show() -> None:
    """The last problem, and the last imports."""
    if problem := st.session_state.get(PROBLEM):
        st.error(escape_markdown(problem))
    found = session.imported()
    running = {one.id for one in found if one.state == "running"}
    st.fragment(_running, run_every=LOOK if running else None)(running)
    ended = [one for one in found if one.state != "running"]
    if ended:
        st.subheader("Imports so far", anchor=False)
    for one in ended:
        _ended(one)


@frame.sound()
def _running(drawn: set[str]) -> None:
    """Imports under way; the page is drawn again when one has ended. drawn: those that the page took for running.

    One may end between the page's look and this one: it would be shown neither here nor there.
    """
    found = [one for one in session.imported() if one.state == "running"]
    if drawn - {one.id for one in found}:
        st.rerun()
    for one in found:
        with st.container(
            key=f"opcit-importing-{one.id}", horizontal=True, vertical_alignment="bottom"
        ):
            st.progress(one.done / max(1, one.total), text=escape_markdown(_how_far(one)))
            st.button(
                "Cancel", key=f"opcit-cancel-{one.id}", type="tertiary",
                on_click=session.cancel_import, args=(one.id,),
            )  # fmt: skip


def _how_far(one: Import) -> str:
    """ "talks.zip: 120 of 400, 6.1 a second, about 46 s left, 2 failed"."""
    seconds = (datetime.now(UTC) - one.begun_at).total_seconds()
    parts = [f"{one.title}: {one.done:,} of {one.total:,}"]
    if one.done and seconds > 1:
        rate = one.done / seconds
        parts += [f"{rate:.1f} a second", f"about {duration((one.total - one.done) / rate)} left"]
    if one.failed:
        parts.append(f"{one.failed:,} failed")
    return ", ".join(parts)


def _ended(one: Import) -> None:
    with st.container(key=f"opcit-import-{one.id}", border=True, gap="xsmall"):
        st.markdown(f"**{escape_markdown(one.title)}**")
        st.markdown(escape_markdown(_came(one)))
        if one.failed:
            _table(
                "What could not be imported, and why",
                f"failed-{one.id}",
                lambda: [_failure(c) for c in session.came_of(one.id)[0]],
            )
        if one.copies:
            _table(
                "Copies of articles in the library",
                f"copies-{one.id}",
                lambda: [_copy(c) for c in session.came_of(one.id)[1]],
            )


def _came(one: Import) -> str:
    """ "12 added, 3 in the library already, 2 failed; cancelled with 40 left"."""
    parts = [f"{one.added:,} added"]
    parts += [
        f"{n:,} {what}"
        for n, what in ((one.there, "in the library already"), (one.failed, "failed"))
        if n
    ]
    left = one.total - one.added - one.there - one.failed
    return ", ".join(parts) + (
        f"; cancelled with {left:,} left" if one.state == "cancelled" else ""
    )


def _table(title: str, key: str, rows: Callable[[], list[dict[str, str]]]) -> None:
    """A table that is closed at first; nothing is asked for it before it is opened."""
    drawer = st.expander(title, key=f"opcit-came-{key}", on_change="rerun")
    if not drawer.open:
        return
    found = rows()
    with drawer:
        st.dataframe(
            pd.DataFrame(found), hide_index=True, height="content" if len(found) < 12 else 420
        )


def _failure(came: Came) -> dict[str, str]:
    return {"What": came.name, "Why": came.problem or ""}


def _copy(came: Came) -> dict[str, str]:
    return {"What": came.name, "Title": _short(came.title), "Copy of": _short(came.original)}


def _short(title: str | None) -> str:
    """A title, or of a page without one its first words."""
    return wording.shortened(title or "", TITLE)
