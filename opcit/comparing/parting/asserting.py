"""What a claim of an author is as a position: a demand, a forecast, a judgement, or none of these."""

from __future__ import annotations

from typing import Literal

from opcit.actors.knowledge import listed
from opcit.comparing.parting.author_text import patterns
from opcit.comparing.parting.standing import HEADLINE
from opcit.findings import Claim
from opcit.text.words import words

Kind = Literal["asked", "foreseen", "held"]
"""What is asked for, or advised against; what is foreseen; and what is held to be so."""
LEAST_WORDS: dict[Kind, int] = {"asked": 1, "foreseen": 2, "held": 3}
"""Words of a sentence that tell something, at least: "I am sure that he will" tells nothing by itself."""
SURE = 0.45
"""How sure a forecast is at least: "he could let it be known that she will stay" foresees nothing."""
CERTAIN = 0.9
"""How sure a forecast is that says "certainly", "surely" or the like."""


def least(kind: Kind, place: float) -> int:
    """Words that tell something, at least: a headline needs no more than one."""
    return 1 if place >= HEADLINE else LEAST_WORDS[kind]


def no_position(kind: Kind, whole: str, said: str, opens: bool, conceded: bool) -> bool:
    """Whether what looks like one asks only for a thought, repeats another sentence's verb, hangs on an "if", or is conceded."""
    if patterns("musing").search(said) or patterns("elliptic").match(whole):
        return True
    return opens if kind == "asked" else conceded


def kind_of(claim: Claim, said: str) -> Kind | None:
    """What a claim of the author is."""
    if claim.kind == "recommendation" or _advises_against(claim, said):
        return "asked"
    if claim.kind == "prediction":
        return "foreseen" if not is_unreal(claim) and claim.certainty >= SURE else None
    return "held" if claim.kind == "claim" else None


def is_unreal(claim: Claim) -> bool:
    """Whether a claim is of a past that did not come about: "a wiser plan would have saved the port" foresees nothing."""
    return claim.kind == "prediction" and bool(patterns("unreal").search(claim.cue))


def is_certain(claim: Claim) -> bool:
    """Whether a claim is a forecast that stands even where the next sentence turns from it: "there will certainly be more"."""
    return claim.kind == "prediction" and claim.certainty >= CERTAIN


def _advises_against(claim: Claim, said: str) -> bool:
    return claim.kind == "claim" and bool(patterns("advising_against").search(said))


def denied(said: str) -> bool:
    """Whether something is asked not to be."""
    against = bool(patterns("advising_against").search(said))
    return against != any(w.low in listed("comparing", "denying") for w in words(said))
