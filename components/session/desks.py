"""The store that a run may see, its settings, and the long work on it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import streamlit as st

from components import access, address
from components.desk import Desk
from components.jobs import Job
from opcit import settings as configuration
from opcit.store import Store, articles, open_store

SAMPLES = configuration.ROOT / "samples"
OPPOSED = ("baghdad-a-gift-to-tehran.md", "baghdad-patience-was-read-as-permission.md")
"""The two samples that tell of the same days from opposed sides."""
LOADED = 5.0  # seconds that a page waits for the samples to be in the library


def desk() -> Desk:
    """The store that this run may see, and the jobs on it: those of the person's workspace, or of a link's."""
    shared = address.shared()
    return desk_of(shared.workspace if shared else access.person().workspace)


@st.cache_resource(show_spinner=False)
def desk_of(workspace: str) -> Desk:
    """The store of a workspace, brought up to date, and the jobs of this process on it.

    The settings' folder is loaded into the main workspace only.
    """
    read = configuration.load()
    given = replace(read, articles=None) if workspace else read
    return Desk(open_store(read.database_url, workspace), given)


def settings() -> configuration.Settings:
    """The settings of the desk that this run may see."""
    return desk().settings


def store() -> Store:
    """The store that this run may see."""
    return desk().store


def place() -> str:
    """Which database this run sees, for the keys of caches: workspaces may hold the same article."""
    return str(store().engine.url)


def analysis(article_id: str, again: bool = False) -> Job:
    """The job that analyses an article: started on first call, and `again` after it ended badly."""
    return desk().analysis(article_id, again)


def loading() -> Job:
    """The job that loads the samples and the folder of OPCIT_ARTICLES, once a process."""
    return desk().loading(SAMPLES)


def load(workspace: str) -> Job:
    """The same for a workspace, at the start of a process."""
    return desk_of(workspace).loading(SAMPLES)


def warm() -> None:
    """Loads every model before the first visitor asks for an analysis."""
    Desk.warm()


def opposed() -> list[str]:
    """The ids of the two opposed samples, as far as they are in the library."""
    loading().wait(LOADED)
    digests = [hashlib.sha256((SAMPLES / name).read_bytes()).hexdigest() for name in OPPOSED]
    with store().read() as connection:
        known = [articles.known(connection, digest) for digest in digests]
        return [i for i in known if i and articles.get(connection, i)]


def job(key: str) -> Job | None:
    """The last job of that key, if any."""
    return desk().jobs.get(key)


def jobs() -> list[Job]:
    """Every job of this process that is remembered, in every workspace."""
    return [job for workspace in access.workspaces() for job in desk_of(workspace).jobs.all()]
