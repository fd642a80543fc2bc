"""Who makes an edit, as the changed findings say it, and what else a replay hands to each edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from opcit.article import Span
from opcit.findings import StanceEvidence
from opcit.reading import Reading

Judge = Callable[[Reading, str, Sequence[Span]], Sequence[tuple[str, StanceEvidence]]]
"""Judges how the sentences around some words speak of an actor (its id): passages with their holders."""


@dataclass(frozen=True, slots=True)
class Who:
    """The person of one entry and their reason.

    people: everybody who edits in this log; titled: the ids of the events that people have given a
    title; judge: the model of stance, None where none is to be asked.
    """

    by: str
    why: str = ""
    people: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    judge: Judge | None = None

    def says(self, did: str) -> str:
        """What a finding tells the reader: "Renamed by Ana: it is one body." """
        return f"{did} by {self.by}: {self.why}" if self.why else f"{did} by {self.by}."
