"""From passages to a stance: the verdict over what counts of each, and what it means in words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from opcit.findings import Stance, StanceEvidence
from opcit.voices.counting import counted, weight
from opcit.voices.verdict import NOTHING, Verdict, verdict


def stance(
    about: str, holder: str, evidence: Sequence[StanceEvidence], names: tuple[str, str], by: str
) -> Stance:
    """The stance that rests on these passages. names: of the holder and of the actor, for the reader."""
    found = over(evidence)
    return Stance(
        about, holder, found.score, found.low, found.high, found.label, len(evidence), tuple(evidence),
        found.confidence, _why(found.label, len(evidence), *names), by,
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
    "unclear": "What {who} conveys about {actor} is unclear from {n}: the interval leaves both sides open.",
}


def _why(label: str, n: int, who: str, actor: str) -> str:
    if n == 0:
        return f"{who[0].upper()}{who[1:]} does not speak of {actor} in their own voice."
    why = _MEANINGS[label].format(who=who, actor=actor, n=_count(n))
    return why[0].upper() + why[1:]


def _count(n: int) -> str:
    return "1 passage" if n == 1 else f"{n} passages"
