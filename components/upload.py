"""Adding articles: files by drag and drop, pasted text, an address. Long work goes on off the page."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import analysing, frame, session
from components.escaping import escape_markdown
from components.jobs import Job
from opcit import ingest, intake
from opcit.text.enumeration import enumerated
from opcit.views import wording
from opcit.views.titles import heading

LOOK = 0.5  # seconds between two looks at the work
_KINDS = enumerated([one.title for one in ingest.FORMATS])
_DONE = {
    "added": "is in the library.",
    "brought back": "was deleted before, and is back with all that was known of it.",
    "already there": "was in the library already.",
}


def show() -> None:
    """Draws the ways in, the progress of what was given last, and what came of it."""
    _finished()
    files, paste, address = st.tabs(["Add files", "Paste text", "From an address"])
    with files:
        _files()
    with paste:
        _paste()
    with address:
        _address()
    _outcome()


def _files() -> None:
    """The field takes any file: what cannot be read is refused where it is read, in a sentence that says what can be."""
    megabytes = max(1, session.settings().max_bytes // 1024**2)
    key = f"opcit-files-{st.session_state.setdefault('upload_round', 0)}"
    st.file_uploader(
        f"Drop articles here, several at once: {_KINDS}, or a reading that Opcit exported as JSON", accept_multiple_files=True,
        key=key, max_upload_size=megabytes, on_change=_take_files, args=(key,),
    )  # fmt: skip


def _take_files(key: str) -> None:
    """Takes the files that were not taken before.

    The field keeps its files until they are dismissed: emptied at once, it would drop what the
    browser is still sending.
    """
    seen = st.session_state.setdefault("upload_seen", set())
    new = [one for one in st.session_state[key] or () if one.file_id not in seen]
    seen.update(one.file_id for one in new)
    if new:
        _take([intake.file(one.name, one.getvalue()) for one in new])


def _paste() -> None:
    with st.form("opcit-paste", border=False):
        st.text_area(
            "Text to add", key="upload_text", height=110, label_visibility="collapsed",
            placeholder="Paste the text of an article",
        )  # fmt: skip
        st.form_submit_button("Add the text", on_click=_take_text)


def _take_text() -> None:
    _take([intake.pasted(st.session_state["upload_text"])])


def _address() -> None:
    with st.form("opcit-address", border=False):
        st.text_input(
            "Address of an article", key="upload_address", label_visibility="collapsed",
            placeholder="https://…",
        )  # fmt: skip
        st.form_submit_button("Fetch the article", on_click=_take_address)


def _take_address() -> None:
    _take([intake.address(st.session_state["upload_address"].strip())])


def _take(things: Sequence[intake.Given], any_language: bool = False) -> None:
    """Starts the work; what came of earlier work is forgotten, unless some still goes on."""
    jobs = st.session_state.setdefault("upload_jobs", [])
    if not jobs:
        st.session_state["upload_taken"] = []
    jobs.append(session.taking(things, any_language).key)


def _finished() -> None:
    """Keeps what came of work that has ended, and empties the fields whose content was taken."""
    for key in list(st.session_state.get("upload_jobs", ())):
        job = session.job(key)
        if job is not None and job.active:
            continue
        st.session_state["upload_jobs"].remove(key)
        st.session_state["upload_problem"] = _PROBLEMS.get(job.state, "") if job else ""
        taken = job.result if job and isinstance(job.result, list) else []
        st.session_state["upload_taken"] = [*st.session_state["upload_taken"], *taken]
        if any(one.article for one in taken):
            st.session_state["upload_text"] = st.session_state["upload_address"] = ""


_PROBLEMS = {
    "cancelled": "Cancelled. What had been read by then is in the library.",
    "failed": "This could not be added because of an error in Opcit; the log says more.",
}


def _job() -> Job | None:
    """The work that was given first and is not done with, if any."""
    keys = st.session_state.get("upload_jobs")
    return session.job(keys[0]) if keys else None


def _outcome() -> None:
    job = _job()
    st.fragment(_watch, run_every=LOOK if job else None)()
    if job:
        return
    if problem := st.session_state.get("upload_problem"):
        st.warning(problem)
    taken = st.session_state.get("upload_taken", ())
    for number, one in enumerate(taken):
        _say(one, number)
    if taken:
        st.button("Dismiss", key="opcit-dismiss", type="tertiary", on_click=_dismiss)


def _dismiss() -> None:
    """Forgets what came of the things given, and empties the field of files."""
    st.session_state["upload_taken"] = []
    st.session_state["upload_round"] += 1


@frame.sound()
def _watch() -> None:
    job = _job()
    if job is None:
        return
    if not job.active:
        st.rerun()
    analysing.progress(job, f"Reading {escape_markdown(job.stage)}", key="opcit-cancel-upload")


def _reading(one: intake.Taken) -> str:
    """What became of the reading that an exported file holds, and of the comments in it."""
    if one.given.origin != "import":
        return ""
    said = f" {wording.count(one.said, 'comment')} came with it." if one.said else ""
    if one.engine:
        return escape_markdown(
            f" It opens with the reading in the file, by Opcit {one.engine}.{said}"
        )
    return f" Its own reading here was kept, not the one in the file.{said}"


def _say(one: intake.Taken, number: int) -> None:
    """What came of one thing given, and what can be done next."""
    if one.article and one.outcome:
        title = escape_markdown(heading(one.article))
        with st.container(key=f"opcit-taken-{number}", gap="xsmall"):
            st.success(f"“{title}” {_DONE[one.outcome]}{_reading(one)}")
            frame.link("read", "Read it", article=one.article.id)
        return
    named = f"{one.given.name}: " if one.given.name.strip() else ""
    st.error(escape_markdown(named + one.problem))
    if one.foreign:
        st.button(
            "Add it anyway", key=f"opcit-anyway-{number}", on_click=_take,
            args=([one.given],), kwargs={"any_language": True},
        )  # fmt: skip
