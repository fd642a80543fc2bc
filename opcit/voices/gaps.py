"""What may stand between a subject and its reporting verb, as patterns."""

from __future__ import annotations

import re
from functools import cache

from opcit.lists import table
from opcit.voices.lexicon import any_of


@cache
def _filler() -> str:
    """Words that may stand between a subject and its verb."""
    spokesmen = any_of(table("reporting_verbs")["people"]["spokesmen"])
    return (
        r"(?:has|have|had|having|did|does|do|not|never|also|once|later|then|now|still|again|often|just|soon|already"
        r"|always|even|long|too|instead|thus|first|merely|back|who|which|himself|herself|itself|themselves|will|would|may|might|could|should|must|can|is|are"
        r"|was|were|been|somehow|on|in|at|by|this|last|that|the|today|yesterday|week|month|year|night|morning"
        rf"|evening|afternoon|\w+day|\w+ly|\d+|January|February|March|April|May|June|July|August|September|October"
        rf"|November|December|{spokesmen})"
    )


@cache
def close_gap() -> re.Pattern[str]:
    """Between a subject and its verb: adverbs, auxiliaries, a time; a comma may set them off."""
    team = r"(?:\s+and\s+(?:his|her|its|their)\s+(?:\w+\s+)?\w+)?"
    return re.compile(rf"{team},?(?:\s+{_filler()},?)*\s+")


@cache
def spokesman_gap() -> re.Pattern[str]:
    """Between a body and the verb of its ministry, spokesman or army."""
    spokesmen = any_of(table("reporting_verbs")["people"]["spokesmen"])
    return re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+){{0,3}}{spokesmen}(?:\s+{_filler()})*\s+")


@cache
def office_gap() -> re.Pattern[str]:
    """Between a person and the verb of those who speak in their name."""
    offices = any_of(table("reporting_verbs")["people"]["offices"])
    return re.compile(rf"['’]s?\s+(?:\w+\s+){{0,2}}{offices}(?:\s+{_filler()})*\s+")


@cache
def office_of() -> re.Pattern[str]:
    """After a person who is named for those who speak in their name."""
    offices = any_of(table("reporting_verbs")["people"]["offices"])
    return re.compile(rf"['’]s?\s+(?:\w+\s+){{0,2}}{offices}\b")


@cache
def apposition() -> re.Pattern[str]:
    """Between a subject and its verb: an apposition or a relative clause between commas."""
    return re.compile(rf",\s[^,;:“”\"]{{1,90}}(?:,\s[^,;:“”\"]{{1,60}})?,(?:\s+{_filler()},?)*\s+")


@cache
def others() -> re.Pattern[str]:
    """A plain noun that speaks, right before its verb."""
    others = any_of(
        [
            *table("reporting_verbs")["people"]["others"],
            *table("reporting_verbs")["people"]["spokesmen"],
        ]
    )
    return re.compile(rf"\b{others}(?:\s+{_filler()})*\s+$", re.I)
