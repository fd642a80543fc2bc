"""Where the pages about an article are. Within a shared link, every way leads to that link's own pages."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

import streamlit as st

from opcit.article import Article

_TOKEN = "opcit-token"


@dataclass(frozen=True, slots=True)
class Shared:
    """The link that a run shows: its token, its share, and the workspace it was made in."""

    token: str
    share_id: str
    workspace: str


def enter(token: str, share_id: str, workspace: str) -> None:
    """From here on, this run shows what the link of this token opens."""
    st.session_state[_TOKEN] = Shared(token, share_id, workspace)


def leave() -> None:
    """This run shows a page of the library."""
    if _TOKEN in st.session_state:
        del st.session_state[_TOKEN]


def shared() -> Shared | None:
    """The link that this run shows; None on the pages of the library."""
    return st.session_state.get(_TOKEN)


def of(page: str, article: Article, **state: str) -> str:
    """The address of a page about an article, relative to the one shown."""
    return f"{_name(page)}?{urlencode(query(page, article, **state))}"


def query(page: str, article: Article, **state: str) -> dict[str, str]:
    """The state of that address."""
    if open_link := shared():
        return {"t": open_link.token, "page": page, **state}
    return {"article": article.id, **state}


def link(page: str, label: str, article: Article, state: dict[str, str]) -> None:
    """Draws a link to a page about an article."""
    if shared():  # Streamlit's own links leave the URL as it is where they lead to the same page
        href = escape(of(page, article, **state))
        st.html(f'<a class="opcit-way" href="{href}">{escape(label)}</a>')
        return
    st.page_link(f"pages/{page}.py", label=label, query_params=query(page, article, **state))


def _name(page: str) -> str:
    return "shared" if shared() else page
