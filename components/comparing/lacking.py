"""What the compare page says where it is asked for what is not there, and the ways on from it."""

from __future__ import annotations

import streamlit as st

from components import coming, frame, session
from components.comparing import choosing
from components.comparing.asked import Asked
from opcit.views import wording


def told(asked: Asked) -> bool:
    """Says what is not there; False where everything is."""
    if asked.ids and not asked.missing:
        return False
    if (asked.missing or not asked.collection) and session.loading().active:
        wanted = asked.ids
        coming.show(lambda: bool(wanted) and len(session.cards_of(wanted)) == len(wanted))
        return True
    with st.container(key="opcit-empty"):
        if asked.collection and not asked.ids:
            _collection(asked)
        elif asked.missing:
            _articles(asked)
        else:
            st.subheader("The samples are not in the library", anchor=False)
            st.write("Pick articles to compare in the library.")
        st.button("Compare the two samples", on_click=_samples)
    return True


def _collection(asked: Asked) -> None:
    if asked.known:
        st.subheader("There is no article in this collection yet", anchor=False)
        st.write("Put some into it, and they can be compared.")
        frame.link("collections", "Open the collection", collection=asked.collection)
    else:
        st.subheader("This collection is not here", anchor=False)
        st.write("The link names a collection that was deleted or never made here.")
        frame.link("collections", "All collections", collection="")


def _articles(asked: Asked) -> None:
    if len(asked.ids) == 1:
        st.subheader("This article is not in the library", anchor=False)
        st.write("The link names an article that was deleted or never added here.")
        return
    left = [i for i in asked.ids if i not in asked.missing]
    which = "Some of these articles" if left else "These articles"
    st.subheader(f"{which} are not in the library", anchor=False)
    count = wording.count(len(asked.missing), "article")
    were = "was" if len(asked.missing) == 1 else "were"
    st.write(f"The link names {count} that {were} deleted or never added here.")
    if left:
        label = "Go on with the other" if len(left) == 1 else f"Go on with the other {len(left)}"
        st.button(label, on_click=choosing.put, args=(left,))


def _samples() -> None:
    """Back to the articles that the page opens on; what the URL asked for is named no more."""
    session.put(compare=",".join(session.opposed()), collection=None, at=None)
