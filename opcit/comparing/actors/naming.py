"""Why two actors are one by what their articles write: a name that is known from elsewhere may stand in neither."""

from __future__ import annotations

import re

from opcit.actors.office_titles import is_title
from opcit.actors.person_names import folded
from opcit.comparing.actors.called import Called
from opcit.text.words import words


def both(one: Called, other: Called) -> str:
    """Of two actors of one name: that both articles write it, or what they write in its place."""
    common = _common(one, other)
    if common and _plain(common) == one.name:
        return f"Both articles name {one.actor.name if _alike(common, one.actor.name) else common}."
    if common:
        does = "write" if one.actor.type == "person" else "call it"
        return f"Both articles {does} “{common}”."
    ours, theirs = map(_first, (one, other))
    if _plain(ours) == _plain(theirs):
        return _ways(ours, theirs)
    return _meant(*sorted(((one, ours), (other, theirs)), key=lambda pair: _plain(pair[1]) == pair[0].name))  # fmt: skip


def spelled(one: Called, other: Called, name: tuple[str, ...]) -> str:
    """Of two bodies that both go by a name: as each article spells it."""
    theirs = [_spelled(c, name) for c in (one, other)]
    return f"Both articles call it “{theirs[0]}”." if _alike(*theirs) else _ways(*theirs)


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
    """What both articles write to the letter, without "Mr." and the like before it, best the name; "" for nothing."""
    theirs = {_shown(said).casefold() for said in other.written}
    found = [said for said in map(_shown, one.written) if said.casefold() in theirs]
    return min(found, key=lambda said: _plain(said) != one.name, default="")


def each(one: Called, other: Called) -> str:
    """What each of two articles calls a described actor: “crowd” (A) and “mourners” (C); “crowd” once where both do."""
    if _alike(one.actor.name, other.actor.name):
        return f"“{one.actor.name}”"
    return " and ".join(f"“{c.actor.name}”{_where(c)}" for c in (one, other))


def speak(one: Called, other: Called) -> str:
    """That both articles speak of a described actor, or what each calls it."""
    said = each(one, other)
    return f"Both articles speak of {said}" if said.count("“") == 1 else f"{said} are one"


def lettered(why: str, letters: str) -> str:
    """A reason with the letters of the articles that it tells of; without them where articles have none."""
    return _WHERE.sub(lambda m: f" ({letters[int(m[1])]})" if letters else "", why)


def _where(one: Called) -> str:
    return f"⟦{one.article}⟧"


_WHERE = re.compile(r"⟦(\d+)⟧")


def _meant(one: tuple[Called, str], other: tuple[Called, str]) -> str:
    """What two names of one actor mean, of which neither article has the other's. other: the name itself, where one has it."""
    words, theirs = (f"“{said}”{_where(c)}" for c, said in (one, other))
    if _plain(other[1]) == other[0].name:
        does = "is" if one[0].actor.type == "person" else "means the same as"
        return f"{words} {does} {theirs}."
    return f"{words} and {theirs} both mean {other[0].actor.name}."


def _first(one: Called) -> str:
    """What an article writes first of all, or the name where it writes nothing but pronouns."""
    return _shown(one.written[0]) if one.written else one.actor.name


def _ways(one: str, other: str) -> str:
    return f"“{one}” and “{other}” are ways of writing one name."


def _spelled(one: Called, name: tuple[str, ...]) -> str:
    said = (*one.written, one.actor.name, *one.actor.aliases)
    return next((words for words in said if folded(words) == name), " ".join(name))


def _alike(one: str, other: str) -> bool:
    """Whether two are written alike, but for capitals."""
    return one.casefold() == other.casefold()


def _plain(said: str) -> tuple[str, ...]:
    return folded(_shown(said))


def _shown(said: str) -> str:
    """A name without "Mr.", "President" and the like before it."""
    found = words(said)
    first = is_title(found, 0)
    return said[found[first].start :] if first < len(found) else said
