"""The grammar: RULES is the one table of ways to say a time, HEADS the words near which they are tried."""

from __future__ import annotations

import re

from opcit.timex.families import (
    clocks,
    counted,
    dates,
    dayparts,
    durations,
    early,
    eras,
    holidays,
    monthdays,
    ranges,
    relative,
    seasons,
    sets,
    spoken,
    vague,
    wars,
    weekdays,
    years,
)
from opcit.timex.rule import Rule

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *monthdays.RULES,
    *ranges.RULES,
    *early.RULES,
    *years.RULES,
    *spoken.RULES,
    *weekdays.RULES,
    *holidays.RULES,
    *wars.RULES,
    *dayparts.RULES,
    *clocks.RULES,
    *relative.RULES,
    *counted.RULES,
    *seasons.RULES,
    *eras.RULES,
    *sets.RULES,
    *vague.RULES,
    *durations.RULES,
)
"""All rules. Of two that match the same words, the earlier wins; of two that overlap, the longer."""

HEADS = {
    "clock": r"\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}:\d\d|noon\b|midnight\b|\b(?:[a-z]{3,6}|\d\d?)\so['’]clock|\d{4}\s?(?:hours|UTC|GMT|local)",
    "digits": r"\d{2,4}(?=s?\b|['’]s|/|-\d\d)|\d(?=/\d|\s(?:AD|BC|CE)\b)",
    "spoken": r"(?:thir|four|fif|six|seven|eigh|nine)teen\b|twenty\b",
    "ordinal": r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third)(?=\s(?:and|to|or)\s(?:the\s)?(?:early\s|late\s|mid-?\s?)?\w+[-\s]centur)",
    "nth": r"\d{1,2}(?:st|nd|rd|th)\b",
    "month": r"(?:(?-i:J)an|(?-i:F)eb|(?-i:M)ar|(?-i:A)pr|(?-i:M)ay|(?-i:J)u[nl]|(?-i:A)ug|(?-i:S)ep|(?-i:O)ct|(?-i:N)ov|(?-i:D)ec)[a-z]*\b",
    "weekday": r"(?:(?-i:M)on|(?-i:T)ue|(?-i:W)ed|(?-i:T)hu|(?-i:F)ri|(?-i:S)at|(?-i:S)un)[a-z]*\b",
    "day": r"today|yesterday|tomorrow",
    "unit": r"(?:second|minute|min|hour|hr|day|night|weekend|week|fortnight|month|quarter|year|yr|decade|millenni)\w*|centur(?:y|ies)",
    "part": r"mornings?|dawn|daybreak|sunrise|midday|lunchtime|afternoons?|evenings?|dusk|sunset|nightfall|nights?|tonight|overnight",
    "season": r"(?:spring|summer|autumn|fall|winter)(?:time|s)?\b",
    "half": r"half\b",
    "quarter": r"Q[1-4]\b",
    "fiscal": r"fiscal\b|FY(?=\s?\d)",
    "decade": r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    "often": r"hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|biannual|biennial",
    "vague": r"now\b|soon\b|(?:long|while|time)\sago|nowadays|current(?:ly)?|present(?:ly)?|moment|th(?:e|o)se\sdays|recent(?:ly)?|lately|previously|(?<=by\s)then\b|(?<=until\s)then\b|of\slate|past\b|future\b|to\sdate|coming|upcoming|ahead|to\scome|at\sthis|time\sof",
    "phase": r"(?:phase|day|week|month|year|stage)s?\sof\b",
    "war": r"World\sWar|Korean\sWar|American\s(?:Civil|Revolutionary|War)",
    "holiday": r"New\sYear|Christmas|Boxing\sDay|Valentine|St\.?\sPatrick|Halloween|Armistice|Veterans|Remembrance|(?:Fourth|4th)\sof\sJuly"
    r"|Juneteenth|Bastille|May\sDay|Martin\sLuther|President|Memorial\sDay|Labor\sDay|Columbus|Thanksgiving|Good\sFriday|Ash\sWed|Palm\sSun|Easter"
    r"|Black\sFri|Cyber\sMon|Election\sDay|Inauguration\sDay|Mother|Father|Earth\sDay|Anzac|All\sSaints|Epiphany|Pentecost|Whit\sMon|Ascension"
    r"|International\sWomen|Human\sRights|World\sAIDS|Guy\sFawkes|Mardi|Groundhog|Cinco|Maundy|Pearl\sHarbor",
}  # fmt: skip
"""Kinds of words that an expression of time contains, and how to spot them."""

HEAD = {
    name: re.compile(rf"(?<![A-Za-z])(?:{words})", re.IGNORECASE) for name, words in HEADS.items()
}

BY_HEAD: dict[str, tuple[tuple[int, Rule], ...]] = {
    head: tuple((order, rule) for order, rule in enumerate(RULES) if head in rule.heads)
    for head in HEADS
}
"""The rules to try near each kind of head, with their place in the table."""
