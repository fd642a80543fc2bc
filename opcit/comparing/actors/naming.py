"""Why two actors are one by what their articles write: a name that is known from elsewhere may stand in neither."""

from __future__ import annotations

from opcit.actors.office_titles import is_title
from opcit.actors.person_names import folded
from opcit.comparing.actors.called import Called
from opcit.text.words import words


def both(one: Called, other: Called) -> str:
    """Of two actors of one name: that both articles write it, or what they write in its place."""
    if all(is_written(c) for c in (one, other)):
        return f"Both articles name {one.actor.name}."
    if common := _common(one, other):
        does = "write" if one.actor.type == "person" else "call it"
        return f"Both articles {does} “{common}”."
    return f"{_quoted(one, other)} stand for {one.actor.name}."


def ways(short: Called, long: Called) -> str:
    """Of two actors whose names agree."""
    if all(is_written(c) for c in (short, long)):
        return f"{short.actor.name} and {long.actor.name} are ways of writing one name."
    return both(long, short)


def only(short: Called, long: Called) -> str:
    """Of a surname, and of the one person who bears it."""
    if is_written(long):
        return f"{long.actor.name} is the only {short.actor.name} that these articles name in full."
    return both(long, short)


def is_written(one: Called) -> bool:
    """Whether its article writes its name."""
    return any(_plain(said) == one.name for said in one.written)


def _common(one: Called, other: Called) -> str:
    """What both articles write, without "Mr." and the like before it; "" for nothing."""
    theirs = set(map(_plain, other.written))
    return next((_shown(said) for said in one.written if _plain(said) in theirs), "")


def _quoted(*both: Called) -> str:
    """What each article writes, or the name where it writes nothing but pronouns."""
    said = dict.fromkeys(_shown(c.written[0]) if c.written else c.actor.name for c in both)
    return " and ".join(f"“{name}”" for name in said)


def _plain(said: str) -> tuple[str, ...]:
    return folded(_shown(said))


def _shown(said: str) -> str:
    """A name without "Mr.", "President" and the like before it."""
    found = words(said)
    first = is_title(found, 0)
    return said[found[first].start :] if first < len(found) else said
