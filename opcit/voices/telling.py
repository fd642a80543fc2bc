"""From passages to a stance: the verdict over what counts of each, and what it means in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from opcit.findings import Stance, StanceEvidence
from opcit.voices.counting import counted, weight
from opcit.voices.verdict import FEWEST, NOTHING, SIDE_ODDS, UNCLEAR, Verdict, verdict


def stance(
    about: str, holder: str, evidence: Sequence[StanceEvidence], names: tuple[str, str], by: str
) -> Stance:
    """The stance that rests on these passages. names: of the holder and of the actor, for the reader."""
    found = over(evidence)
    return Stance(
        about, holder, found.score, found.low, found.high, found.label, len(evidence), tuple(evidence),
        found.confidence, _why(found, evidence, *names), by,
    )  # fmt: skip


def over(evidence: Sequence[StanceEvidence]) -> Verdict:
    """The verdict over passages as they count."""
    if not evidence:
        return NOTHING
    rows = [counted((e.negative, e.neutral, e.positive), e.why) for e in evidence]
    return verdict(np.array(rows), np.array([weight(e.why) for e in evidence]))


_MEANINGS = {
    "critical": "{who} is critical of {actor} over {n}.",
    "favourable": "{who} is favourable to {actor} over {n}.",
    "neutral": "{who} leans neither way about {actor} over {n}.",
    "mixed": "{who} speaks strongly both for and against {actor} over {n}.",
    "unclear": "What {who} conveys about {actor} is unclear from {n}: {open}.",
}
_LIKELIER = f" This is the likelier side, by {SIDE_ODDS} at least; the interval does not rule out the other."
_TOO_LITTLE = "together they count for less than one"


def _why(found: Verdict, evidence: Sequence[StanceEvidence], who: str, actor: str) -> str:
    if not evidence:
        return f"{who[0].upper()}{who[1:]} does not speak of {actor} in their own voice."
    little = sum(weight(e.why) for e in evidence) < FEWEST
    why = _MEANINGS[found.label].format(
        who=who, actor=actor, n=_count(len(evidence)), open=_TOO_LITTLE if little else UNCLEAR
    )
    return why[0].upper() + why[1:] + (_LIKELIER if found.leaves_open else "")


def _count(n: int) -> str:
    return "1 passage" if n == 1 else f"{n} passages"
