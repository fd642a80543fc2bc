"""Wars that date what is told of: "since World War II". Only those whose first and last day nobody disputes."""

from __future__ import annotations

import re
from collections.abc import Callable

from opcit.timex.rule import Resolved, Rule, Scene, led_by
from opcit.timex.vocabulary import phrase

_M = re.Match[str]
WARS: tuple[tuple[str, str, str], ...] = (
    (
        r"(?:World War (?:I|One|1)|the (?:First|1st) World War)",
        "1914-07-28/1918-11-11",
        "from Austria-Hungary's declaration of war to the armistice of Compiègne",
    ),
    (
        r"(?:World War (?:II|Two|2)|the (?:Second|2nd) World War)",
        "1939-09-01/1945-09-02",
        "from the invasion of Poland to the surrender of Japan",
    ),
    (
        r"the Korean War",
        "1950-06-25/1953-07-27",
        "from the crossing of the 38th parallel to the armistice of Panmunjom",
    ),
    (
        r"the American Civil War",
        "1861/1865",
        "from the shelling of Fort Sumter to the surrender of the last armies",
    ),
    (
        r"the American (?:Revolutionary War|War of Independence)",
        "1775/1783",
        "from the battles of Lexington and Concord to the Peace of Paris",
    ),
)
"""How each is written, the days or years it lasted, and what they are reckoned by."""

_dates = led_by(
    r"\b(?:in|during|since|after|before|until|till|from|through|throughout|following|to|of)\s", 14
)


def _resolver(value: str, how: str) -> Callable[[_M, Scene], Resolved]:
    def resolve(found: _M, scene: Scene) -> Resolved:
        return Resolved(value, how, confidence=0.9)

    return resolve


RULES = tuple(
    Rule(
        "war", ("war",), "DATE", phrase(rf"(?:the )?{written}"), _resolver(value, how), fits=_dates
    )
    for written, value, how in WARS
)
