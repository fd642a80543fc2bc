"""The readings of the articles that are compared, or how far their analysis is."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import analysing, frame, session
from opcit.reading import Reading

LOOK = 0.7  # seconds between two looks at analyses that are going on


def readings(ids: Sequence[str]) -> list[Reading] | None:
    """A reading for each of these articles of the library; None once the page says how far they are."""
    found = {i: session.reading(i) for i in ids}
    waiting = [i for i, reading in found.items() if reading is None]
    for article_id in waiting:
        if session.analysis(article_id).wait(analysing.QUICK):
            found[article_id] = session.reading(article_id)
    if all(found.values()):
        return [reading for reading in found.values() if reading]
    st.fragment(_progress, run_every=LOOK)(tuple(waiting))
    return None


def _known(ids: Sequence[str]) -> set[str]:
    """Those of these articles that are in the library."""
    return {card.id for card in session.cards_of(ids)}


@frame.sound()
def _progress(ids: tuple[str, ...]) -> None:
    known = _known(ids)
    left = [i for i in ids if i in known and session.reading(i) is None]
    if not left:
        st.rerun()
    job = session.analysis(left[0])
    if not job.active and job.state != "done":
        analysing.ended(job, "opcit-compare-again")
        return
    done = len(ids) - len(left)
    analysing.progress(
        job, f"Reading the articles: {done} of {len(ids)} ({job.stage})", key="opcit-compare-cancel"
    )
