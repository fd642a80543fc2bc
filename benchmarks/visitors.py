"""Visitors of a running Opcit without a browser: what they do, and how long each answer takes."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

READ_SECONDS = 90  # that a new library has to be analysed
ROUNDS = 2  # times that each visitor does all of VISIT


@dataclass(frozen=True, slots=True)
class Step:
    """A page that is opened, or, where there is a key, a widget that is used on the page that is open."""

    page: str
    key: str = ""
    kind: str = "trigger_value"
    value: Any = True
    guests: bool = True
    """Whether somebody without a login has it, too: behind the proxy all visitors are guests."""


VISIT = (
    Step("read"),
    Step("read", "notes-open", guests=False),
    Step("read", "notes-close", guests=False),
    Step("actors"),
    Step("actors", "choice-n", "string_value", "12"),
    Step("actors", "choice-level", "string_value", "Parts merged"),
    Step("timeline"),
    Step("timeline", "opcit-step-Later"),
    Step("timeline", "opcit-step-Earlier"),
    Step("compare"),
    Step("compare", "choice-by", "string_value", "outlet"),
)
"""What a visitor does, again and again, with pauses."""


@dataclass(slots=True)
class Took:
    """Milliseconds of every first page, change of page and rerun; the errors that pages showed."""

    opened: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    rerun: list[float] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


async def visited(
    opened: Callable[[str, str, str], Any], address: str, ids: Sequence[str], number: int, pause: float,
    all_open: Callable[[], None],
) -> Took:  # fmt: skip
    """So many visitors at once, each with one of the articles in turn.

    opened(address, page, query) is a session that speaks Streamlit's protocol. all_open is called
    when every visitor has a first page, before the first click.
    """
    await _read(opened, address, ids)
    took, sessions = Took(), []
    for n in range(number):
        session = opened(address, "read", urlencode({"article": ids[n % len(ids)]}))
        took.opened.append((await session.open())[0])
        sessions.append(session)
    all_open()
    rng = random.Random(7)
    await asyncio.gather(*(_visit(session, ids, pause, rng, took) for session in sessions))
    for session in sessions:
        took.problems += session.err
        await session.close()
    return took


async def _read(opened: Callable[[str, str, str], Any], address: str, ids: Sequence[str]) -> None:
    """Waits until every article has been analysed. Raises TimeoutError if one is not in time."""
    first = next(step for step in VISIT if step.key and step.guests)
    library = opened(address, "", "")  # which loads the samples, where guests have their own
    await library.open()
    await library.close()
    async with asyncio.timeout(READ_SECONDS):
        for article in ids:
            seen = False
            while not seen:
                session = opened(address, first.page, urlencode({"article": article}))
                await session.open()
                seen = first.key in session.ids
                await session.close()
                await asyncio.sleep(0 if seen else 1)


async def _visit(
    session: Any, ids: Sequence[str], pause: float, rng: random.Random, took: Took
) -> None:
    own, compared = session.qs, urlencode({"compare": ",".join(ids[:2]), "show": "stance"})
    await asyncio.sleep(rng.uniform(0, pause))
    for step in VISIT * ROUNDS:
        if not step.guests and step.key not in session.ids:
            continue
        if step.key:
            took.rerun.append((await session.run(key=step.key, val=(step.kind, step.value)))[0])
        else:
            # Another page has other widgets; a page is asked for by its name.
            session.page, session.hash, session.state = step.page, "", {}
            session.qs = compared if step.page == "compare" else own
            took.changed.append((await session.run())[0])
        await asyncio.sleep(pause * rng.uniform(0.5, 1.5))
