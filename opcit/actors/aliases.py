"""Organisations' other names in a text: acronyms and short forms of a name given in full."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.actors.body_kinds import is_kind
from opcit.actors.knowledge import listed, meanings_of
from opcit.actors.phrases import Scene

_SMALL = frozenset({"of", "for", "the", "and", "on", "in", "to", "against", "&"})


def aliases(scenes: Sequence[Scene]) -> dict[str, str]:
    """Each organisation's name in the text -> the name it is one with; listed ones stand for themselves."""
    names: dict[str, None] = {}
    for scene in scenes:
        for spot in scene.spots:
            if spot.label == "ORG":
                names.setdefault(scene.text(spot.first, spot.last))
    own = [n for n in names if not any(m.sort == "body" for m in meanings_of(n))]
    full = {name: _without_state(name) for name in own}
    short = {
        **_by_ending(list(names)),
        **_by_beginning(sorted(set(full.values()))),
        **_by_initials(names),
    }
    bracketed = _bracketed(scenes)
    found = {}
    for name in own:
        first = bracketed.get(name) or full[name]
        found[name] = short.get(first, first)
    return found


def _without_state(name: str) -> str:
    """ "Mahan Air of Iran" is "Mahan Air", but "Bank of England" is itself."""
    front, of, state = name.rpartition(" of ")
    known = bool(of) and any(m.sort == "state" for m in meanings_of(state.removeprefix("the ")))
    return front if known and " " in front else name


def _by_beginning(names: Sequence[str]) -> dict[str, str]:
    """A name that one longer name begins with: "Abu Sayyaf" -> "Abu Sayyaf Group"."""
    longer: dict[str, set[str]] = {}
    for name in names:
        parts = name.split()
        for size in range(1, len(parts)):
            whole = parts[size - 1].lower() in listed("actor_words", "organisation_words")
            if (
                not whole
                and parts[size].lower() not in _SMALL
                and parts[size - 1].lower() not in _SMALL
            ):
                longer.setdefault(" ".join(parts[:size]), set()).add(name)
    found = {
        n: min(longer[n], key=lambda m: (len(m), m)) for n in names if len(longer.get(n, ())) == 1
    }
    return {name: found.get(to, to) for name, to in found.items()}


def _by_ending(names: Sequence[str]) -> dict[str, str]:
    """A name that one longer name ends with, or a kind of body that one begins with:
    "Red Sox" -> "Boston Red Sox", "Church" -> "Church of the Nazarene", "Bureau" -> "Planning Bureau"."""
    kinds, found = listed("actor_words", "organisation_words"), {}
    for name in names:
        kind = name.lower() in kinds
        ends = not kind or is_kind(name.lower())
        longer = [n for n in names if (kind and _leads(n, name)) or (ends and _ends(n, name))]
        if len(longer) == 1:
            found[name] = longer[0]
    return found


def _ends(longer: str, name: str) -> bool:
    """Whether a name is the end of a longer one, no small word before it."""
    size = len(name.split())
    return longer.endswith(f" {name}") and longer.split()[-size - 1].lower() not in _SMALL


def _leads(longer: str, name: str) -> bool:
    """Whether a longer name is this kind of body of somewhere."""
    return longer.startswith((f"{name} of ", f"{name} for "))


def _by_initials(names: Sequence[str] | dict[str, None]) -> dict[str, str]:
    """An acronym of the initials of one name, small words or not: "SNC" -> "Syrian National Council"."""
    by_initials: dict[str, list[str]] = {}
    for name in names:
        every = name.replace("-", " ").split()
        parts = [p for p in every if p.lower() not in _SMALL]
        for own in (parts, every) if len(parts) > 1 else ():
            same = by_initials.setdefault("".join(p[0] for p in own).upper(), [])
            same.extend([name] if name not in same else [])
    return {a: by_initials[a][0] for a in names if len(a) > 1 and len(by_initials.get(a, ())) == 1}


def _bracketed(scenes: Sequence[Scene]) -> dict[str, str]:
    """Acronyms given in brackets after a name: "Movement for Democratic Change (MDC)"."""
    found: dict[str, str] = {}
    for scene in scenes:
        for spot in scene.spots:
            if (
                spot.label == "ORG"
                and scene.low(spot.last) == "("
                and scene.low(spot.last + 2) == ")"
            ):
                short = scene.words[spot.last + 1].text
                if spot.last - spot.first > 1 and short[0] == scene.words[spot.first].text[0]:
                    found.setdefault(short, scene.text(spot.first, spot.last))
    return found
