"""What is so every year, told from what was or will be once: "it usually rains in July"."""

from __future__ import annotations

import re

from opcit.timex.rule import Scene
from opcit.timex.sentence import sentence_bounds

_HABIT = re.compile(
    r"\b(?:usually|typically|often|generally|normally|always|regularly|traditionally|annually|every year|each year"
    r"|tends? to|on average|best|ideal|climate|monsoon|rainfall|occurs?|varies|vary|feast day|the norm"
    r"|(?:popular|peak|busy|hottest|coldest|wettest|driest|warmest|summer|winter) months?|(?:dry|rainy|wet|tourist|tourism) season"
    r"|temperatures?|humid|dry heat|rains"
    r"|(?P<able>can (?:\w+ )?(?:be|get|become|turn) (?:\w+ )?(?:hot|cold|warm|cool|wet|dry|mild|crowded|limited)|heat of|cold of))\b",
    re.IGNORECASE,
)
"""Words of what is so every year; those that are able to be so, whatever the auxiliary's tense."""


_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|may|might|could|going to|plans?|scheduled|due|expected|to be|set to)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words of what is to come once; "can", and a month that something lasts till, may be of every year."""


def habitual(scene: Scene, found: re.Match[str]) -> bool:
    """Whether the sentence tells of what happens every year ("it usually rains in July")."""
    first, last = sentence_bounds(scene.text, *found.span())
    habits = list(_HABIT.finditer(scene.text, first, last))
    if not habits or scene.tense(found) == "past":
        return False
    ahead = scene.tense(found) == "future" and _TO_COME.search(scene.text, first, last)
    return not ahead or any(habit["able"] for habit in habits)
