"""Which point of a comparison's charts is picked: its address names it, so that a link opens on it."""

from __future__ import annotations

from components import picking, session


def pick(names: tuple[str, ...], first: str) -> picking.Pick:
    """The point that the URL names as chart.actor-or-event.column, if it is of this view; else the first."""
    name, _, rest = session.get("at").partition(".")
    about, _, column = rest.partition(".")
    return (about, name, column) if name in names and about else (first, names[0], "")


def picked(chosen: picking.Pick) -> None:
    about, name, column = chosen
    session.put(at=f"{name}.{about}.{column}" if column else f"{name}.{about}")
