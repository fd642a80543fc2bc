"""What a line of a page is by its own words: a date, a credit, a note, a box, prose."""

from __future__ import annotations

import re

from opcit.ingest.dates import FORMS, MONTH
from opcit.ingest.names import byline_names, described_names
from opcit.ingest.phrases import folded, holds, is_whole, outlet, starts

PROSE_WORDS = 12
SHORT_PROMO, LONG_PROMO = 25, 30
LONGEST_CREDIT, LONGEST_NOTE = 60, 120
LONGEST_HEADING = 16
OPENING, CLOSING = "\"“‘'", "\"”’'"

_END = re.compile(r"""[.!?…][)\]"'”’»]*(?:\[\w+\])?$""")
_FULL_STOP = re.compile(r"""[.…;,][)\]"'”’»]*$""")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DATE_PARTS = re.compile(
    "|".join([
        *(re.sub(r"\?P<\w+>|\(\?P=sep\)", "", form.pattern.replace("(?P=sep)", "[-/.]")) for form in FORMS),
        rf"{MONTH.replace('?P<month>', '')}\s+[0-3]?\d(?:st|nd|rd|th)?\b|\b[0-3]?\d(?:st|nd|rd|th)?\s+{MONTH.replace('?P<month>', '')}",
        rf"\b{_WEEKDAY}",
        r"\b[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?\s*(?:[ap]\.?m\b\.?)?|\b1?\d\s*[ap]\.?m\b\.?",
        r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|JST|AES?T|HKT|MSK|AST)\b(?:\s*[+-]\d\d?(?::?\d\d)?)?",
        r"\b(?:an?|one|\d+)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago\b",
        r"\b\d+[ -]min(?:ute)?s?(?:\s+read)?\b",
        r"\b(?:first |last |originally )?(?:published|posted|updated|modified|created|released|issued|filed|dated?|reviewed|amended)\b",
        r"\b(?:local time|print edition|on|at|in|the|issue|edition|of|from|and)\b",
    ]),
    re.I,
)  # fmt: skip
_HAS_DATE = re.compile(
    rf"\b(?:19|20)\d\d\b|{MONTH.replace('?P<month>', '')}\s+\d|\d\s+{MONTH.replace('?P<month>', '')}|\b{_WEEKDAY}$|\d[:.]\d\d\s*[ap]\.?m|\bago\b|\d[:.]\d\d\s+(?:GMT|[ECMP][SD]?T|BST)",
    re.I,
)  # fmt: skip
_PLACE_LINE = re.compile(
    r"\(?[A-Z][\w .,'’/&-]{1,60}(?:\([A-Z][\w .&/-]{1,40}\))?\)?\s*(?:[—–]|--?)\s*$"
)
_TIME_CODE = re.compile(
    r"^\(?\d{1,2}:\d\d(?::\d\d)?\)?(?:\s*(?:[-–—|/·]|source\b|now playing).*)?$", re.I
)
_SOURCE = re.compile(r"^(?:source|credit|courtesy)s?:\s*\S.{0,80}$", re.I)
_LEGEND = re.compile(r"^[\u2580-\u259f\u25a0-\u25ff\u2b1b\u2b1c]+\s*\w")
_AGENCY = re.compile(r"(?:/\s*|\bvia\s+|\()(?:AP|AFP|Reuters|EPA(?:-EFE)?|Getty(?: Images)?|Shutterstock|Alamy|Xinhua|Anadolu(?: Agency)?|Zuma|UPI|PA|NurPhoto|TASS|Sputnik|AAP|dpa)\b[^.]{0,40}\)?\.?$")  # fmt: skip
_PICTURE_WORDS = re.compile(
    r"\((?:left|right|cent(?:er|re)|above|below|l|r|c|pictured|file|photo)\)|\bseen (?:here|in this)\b|\bpictured\b",
    re.I,
)
_THIS_ARTICLE = re.compile(
    r"^(?:editor.?s.? note:?\s*)?(?:an? (?:earlier |previous )?version of )?th(?:is|e following) (?:article|column|commentary|essay|op-ed|piece|post|report|story|editorial|text|interview|opinion)\s+(?:is|was|has been|originally|first|also|appeared|does not)\s+"
    r"(?:\w+ly |first |also |been |an? )*(?:publish|updat|correct|amend|produc|adapt|republish|translat|excerpt|part of|appear|edit|written|wrote|commission|represent|reflect|opinion|provided|sponsored|supported|made possible|co-publish|cross-post|syndicat)",
    re.I,
)  # fmt: skip
_OPINIONS = re.compile(
    r"\b(?:views?|opinions?)\b.{0,80}\b(?:not necessarily|(?:his|her|their|its|my) own|of the (?:authors?|writers?)|authors?'s? own|writers?'s? own|alone)\b",
    re.I,
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$", re.I)
_HANDLE = re.compile(r"^(?:@\w+|\S+@\S+\.\w+)$")
_COUNT = re.compile(
    r"^[\d.,]+\s*[km]?\s*(?:comments?|shares?|likes?|views?|replies|reactions?|claps?|retweets?|reads?)$",
    re.I,
)
_HANGING = frozenset(
    ["a", "an", "and", "its", "my", "nor", "or", "our", "than", "the", "their", "whose", "your"]
)
"""Words that another has to follow; headlines may end in others that often have one ("What we live for")."""
_RULE = re.compile(r"^\W+$")


def words(text: str) -> int:
    """How many words, by spaces."""
    return len(text.split())


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_END.search(text))


def stops(text: str) -> bool:
    """Whether the line ends as no heading does: in a full stop, comma or semicolon."""
    return bool(_FULL_STOP.search(text))


def breaks_off(text: str) -> bool:
    """Whether the line ends in the middle of a sentence: in a word that another has to follow, or a colon."""
    return text.endswith(":") or text.split()[-1] in _HANGING


def is_date_line(text: str) -> bool:
    """Whether a line gives a date or time and, beside it, no more than a place or an outlet."""
    if words(text) > 20 or not _HAS_DATE.search(text):
        return False
    rest = re.findall(r"[^\W\d_]+", _DATE_PARTS.sub(" ", text))
    return len(rest) <= 4 and all(word[0].isupper() for word in rest)


def is_place_line(text: str) -> bool:
    """Whether the line is a dateline without its paragraph: "CNN —", "BAGHDAD (AP) —"."""
    return words(text) <= 8 and bool(_PLACE_LINE.match(text))


def is_time_code(text: str) -> bool:
    """Whether the line is a film's length and source: "02:43 - Source: CNN"."""
    return words(text) <= 10 and bool(_TIME_CODE.match(text))


def is_caption(text: str) -> bool:
    """Whether the line credits or explains a picture, film or map."""
    if is_time_code(text) or _LEGEND.match(text) or is_whole("caption", text):
        return True
    if words(text) > LONGEST_CREDIT:
        return False
    credited = starts("caption", text) or holds("caption", text) or _SOURCE.match(text)
    return bool(
        credited or _AGENCY.search(text) or (words(text) <= 30 and _PICTURE_WORDS.search(text))
    )


def is_note(text: str) -> bool:
    """Whether editors speak here, about the article or whose views it holds."""
    if words(text) > LONGEST_NOTE:
        return False
    if text[:1] + text[-1:] in ("()", "[]"):
        return True
    plain = folded(text)
    return bool(
        starts("note", text)
        or holds("note", text)
        or _THIS_ARTICLE.match(plain)
        or _OPINIONS.search(plain)
    )


def is_author_note(text: str) -> bool:
    """Whether the line says who the author is: "Jane Doe is a professor of history at ..."."""
    return words(text) <= LONGEST_NOTE and described_names(text) is not None


def is_promo(text: str) -> bool:
    """Whether the line advertises, or is a button, a link or an ornament."""
    if any(form.match(text) for form in (_URL, _RULE, _COUNT)) or is_whole("promo", text):
        return True
    short = words(text) <= SHORT_PROMO and starts("promo", text)
    return short or (words(text) <= LONG_PROMO and holds("promo", text))


def is_byline(text: str) -> bool:
    """Whether the line says who wrote: "By Jane Doe, CNN"."""
    return byline_names(text) is not None


def is_handle(text: str) -> bool:
    """Whether the line is only an account's name or a mail address."""
    return bool(_HANDLE.match(text))


def is_kicker(text: str) -> bool:
    """Whether the line is only the names of sections ("Analysis | Africa") or of the outlet."""
    sections = re.split(r"\s*[|/•·]\s*", text)
    return all(is_whole("kicker", s) for s in sections) or outlet(text) is not None


def is_prose(text: str) -> bool:
    """Whether the line reads as running text."""
    return words(text) >= PROSE_WORDS and (ends_sentence(text) or words(text) >= 30)


def is_work(text: str) -> bool:
    """Whether the line is only what somebody does: "Opinion columnist", "Middle East correspondent"."""
    if words(text) > 10 or ends_sentence(text):
        return False
    if folded(text).startswith("special to "):
        return True
    first, last = text.split(",")[0], folded(text.split(",")[0]).split()[-1]
    return is_whole("author", first, "lines") or is_whole("author", last, "lines")


def looks_like_heading(text: str) -> bool:
    """Whether the line has the shape of a section's heading: short, a capital, no full stop or colon."""
    if words(text) > LONGEST_HEADING or stops(text) or text.endswith(":"):
        return False
    return not text[0].islower() and not (text[0] in OPENING and text[-1] in CLOSING)
