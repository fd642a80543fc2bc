"""Titles of events that name an actor: they follow when it is called otherwise, or somebody else is meant.

Only titles that the model made: what a person called an event stays as they called it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from opcit.corrections.who import Who
from opcit.events.wording import LENGTH, fitted, sentence_case
from opcit.findings import Actor, Event, Mention
from opcit.reading import Reading

_ARTICLE = re.compile(r"^the ", re.IGNORECASE)


def called(reading: Reading, actors: Iterable[Actor], name: str, who: Who) -> Reading:
    """The reading with this name in each title in the place of these actors' old ones."""
    for actor in actors:
        longer = names_around(reading, actor, name)
        events = tuple(
            titled(e, actor.name, name, longer)
            if e.id not in who.titled and mentions_in(reading, actor.mentions, e)
            else e
            for e in reading.events
        )
        reading = replace(reading, events=events)
    return reading


def names_around(reading: Reading, actor: Actor, name: str) -> list[str]:
    """Names that hold the actor's old one without meaning it: "Navy of Arland" is not "Arland"."""
    others = (n for a in reading.actors if a.id != actor.id for n in (a.name, *a.aliases))
    own = (n for n in (name, *others) if len(n) > len(actor.name))
    return [n for n in own if _bare(actor.name) in n]


def mentions_in(reading: Reading, mentions: Sequence[Mention], event: Event) -> list[Mention]:
    """Those mentions that stand in the sentences which tell of an event."""
    around = event.sentences or [s for m in event.mentions if (s := reading.sentence_at(m.start))]
    return [m for m in mentions if any(s.start <= m.start < s.end for s in around)]


def titled(event: Event, old: str, new: str, longer: Sequence[str] = ()) -> Event:
    """An event with new words for old ones in its title, shortened where it gets too long."""
    words = _swapped(event.title, old, new, longer)
    if words == event.title:
        return event
    return replace(event, title=fitted(words.split()) if len(words) > LENGTH else words)


def _swapped(title: str, old: str, new: str, longer: Sequence[str]) -> str:
    kept = [m.span() for name in longer for m in re.finditer(re.escape(_bare(name)), title)]
    found = [m.span() for m in _places(title, _bare(old))]
    for start, end in reversed(found):
        if not any(a <= start and end <= b for a, b in kept):
            title = title[:start] + (_bare(new) if _alone(title, start) else new) + title[end:]
    return sentence_case(title) if found else title


def _places(title: str, name: str) -> list[re.Match[str]]:
    """Where a name stands in a title, which begins with a capital letter in any case."""
    forms = {name, name[:1].upper() + name[1:]}
    pattern = (
        rf"(?<!\w){re.escape(name)}(?!\w)|^(?:{'|'.join(map(re.escape, sorted(forms)))})(?!\w)"
    )
    return list(re.finditer(pattern, title)) if name else []


def _alone(title: str, start: int) -> bool:
    """Whether no article belongs there: at the beginning, or after one."""
    return start == 0 or title[:start].lower().endswith(("the ", "a ", "an "))


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name)
