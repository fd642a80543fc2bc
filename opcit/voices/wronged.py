"""Who is wronged by somebody of whom the author is critical: a second look, once it is known who that is.

Bad news about somebody is no praise either. But an author who blames the police for a beating is on the side
of the beaten, where these are people who do no violence themselves.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from opcit.findings import AUTHOR, Event
from opcit.reading import Reading
from opcit.voices import counting
from opcit.voices.judging import Judged
from opcit.voices.suffering import VIOLENT, Triggers

WRONGS = VIOLENT | {"coerce"}
"""Types of events that are a wrong where the author blames who does them; arrests are among them."""


class Wronged:
    """The wrongs of one reading."""

    def __init__(self, reading: Reading, blamed: Collection[str]) -> None:
        self._triggers, self._blamed = Triggers(reading, WRONGS), blamed
        doers = {a for e in reading.events if e.type in VIOLENT for a in e.agents}
        pitied = (a for a in reading.actors if a.type in ("person", "people", "organisation"))
        self._pitied = {a.id for a in pitied if a.id not in blamed and a.id not in doers}
        rulers = (a for a in reading.actors if a.type in ("government", "state"))
        self._rulers = [a.id for a in rulers if a.id in blamed]
        states = {a.name: a.id for a in reading.actors if a.type == "state"}
        self._elsewhere = {n for n, about in states.items() if about not in blamed}
        self._types = {a.id: a.type for a in reading.actors}
        self._names = {a.id: a.name for a in reading.actors}

    def seen(self, found: Judged) -> Judged:
        """A passage as it counts when it is known who is blamed."""
        about = found.passage.about
        if found.passage.holder != AUTHOR or about not in self._pitied:
            return found
        for words, event in self._triggers.within(found.passage.part):
            real = event.status in ("happened", "ongoing")
            wrong = event.type == "coerce" or self._types[about] in ("person", "people")
            if real and wrong and about in event.patients and (by := self._doer(event)):
                who = self._names[by]
                return replace(found, why=counting.WRONGED.format(who=who, words=words))
        return found

    def _doer(self, event: Event) -> str:
        """Who is blamed of those that do it; where nobody is named for an arrest, the rulers that are blamed, unless it was abroad."""
        named = [a for a in event.agents if a in self._blamed]
        at_home = event.place not in self._elsewhere and not event.agents
        silent = self._rulers if event.type == "coerce" and at_home else []
        return next(iter([*named, *silent]), "")
