"""The pages about one article with the invented reading in the store: what page and browser tests open."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import streamlit as st
from pandas import DataFrame
from streamlit.testing.v1 import AppTest

from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.store import articles, open_store, readings
from tests import patience


def stored(url: str, reading: Reading, workspace: str = "") -> None:
    """Keeps a reading as this engine's, so that no analysis runs."""
    store = open_store(url, workspace)
    with store.write() as connection:
        articles.keep(connection, reading.article, "sample")
        readings.keep(connection, reading.article, engine_id(), reading)
    store.engine.dispose()


def page(folder: Path, name: str, /, *held: Reading, **query: str) -> AppTest:
    """The page of that name, run once on a library of these readings; about the one, where it is one only.

    Needs OPCIT_DATABASE_URL to be `database(folder)`.
    """
    st.cache_resource.clear()
    for reading in held:
        stored(database(folder), reading)
    app = AppTest.from_file(
        str(Path(__file__).parents[2] / "app.py"), default_timeout=patience.SECONDS
    )
    if len(held) == 1:
        app.query_params["article"] = held[0].article.id
    for key, value in query.items():
        app.query_params[key] = value
    return app.switch_page(f"pages/{name}.py").run()


def exporting(app: AppTest) -> AppTest:
    """The page with its Export menu open."""
    app.session_state["opcit-export"] = True
    return app.run()


def button(app: AppTest, start: str) -> Any:
    """The first button whose key begins so."""
    return next(one for one in app.button if one.key and one.key.startswith(start))


def keys(app: AppTest) -> list[str]:
    """The keys of all buttons of the page."""
    return [one.key for one in app.button if one.key]


def htmls(app: AppTest) -> str:
    """What the page says in HTML of its own, without its style sheets."""
    bodies = " ".join(one.proto.body for one in app.get("html"))
    return re.sub("<style>.*?</style>", "", bodies, flags=re.DOTALL)


def tables(app: AppTest) -> list[DataFrame]:
    """The tables beneath the charts, once all of them are opened."""
    for drawer in app.expander:
        if "-opcit-table-" in drawer.proto.id:
            app.session_state[drawer.proto.id.split("-", 2)[2]] = True
    return [table.value for table in app.run().dataframe]


def database(folder: Path) -> str:
    """The address of a database in a folder."""
    return f"sqlite:///{folder / 'opcit.db'}"
