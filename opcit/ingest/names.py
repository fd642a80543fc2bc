"""Names of writers, by their shape: in bylines, on lines of their own, in notes on the author."""

from __future__ import annotations

import re

from opcit.ingest.phrases import folded, holds_work, is_whole, outlet

_TITLES = r"(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Sen|Rep|Gen|Lt|Col|Adm|Amb|Ambassador|Rev)\.?\s+"  # fmt: skip
_PART = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.\-]*"
_SMALL = r"(?:da|de|del|della|den|der|di|dos|du|la|le|ten|ter|van|von|bin|ibn|bint|al|el|y|e)"
_NAME = rf"{_PART}(?:\s+(?:{_SMALL}\s+)*{_PART}){{1,4}}"
NAME = re.compile(rf"(?:{_TITLES})*({_NAME})")
_NAMES = re.compile(
    rf"(?:{_TITLES})*{_NAME}(?:(?:,\s*|\s*,?\s+(?:and|&)\s+)(?:{_TITLES})*{_NAME})*"
)
_BY = re.compile(
    r"(?:(?:an?\s+)?(?:opinion|analysis|commentary|perspective|column|essay|guest essay|op-ed|review|story|text|words"
    r"|article|reported|written|posted|published|contributed|produced|authored)\s+)?(?:by\b|author:|writer:|byline:)[:\s]*",
    re.I,
)  # fmt: skip
_CUT = re.compile(
    r"\s*(?:[|•·/(\[<]|,|;|\s[—–-]\s|\s(?:for|in|at|with|from|on)\s|\d|@|\bPublished\b|\bUpdated\b).*",
    re.S,
)
_SHOUTED = re.compile(r"[A-Z][A-Z'’.\-]+")
_NOT_NAMES = frozenset({
    "a", "an", "the", "in", "on", "at", "of", "for", "to", "from", "with", "why", "how", "what",
    "when", "where", "who", "is", "are", "was", "if", "as", "by", "and", "or", "but", "no", "not",
    "after", "before", "this", "that", "these", "those", "it", "its", "his", "her", "our", "your",
    "my", "we", "he", "she", "they", "i", "do", "does", "will", "can", "should", "can't", "don't",
    "it's", "more", "all", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "yesterday", "today", "tomorrow",
})  # fmt: skip
_LONGEST_NAME = 5


def byline_names(line: str) -> str | None:
    """Who "By Jane Doe, CNN" names, None when the line is no byline."""
    match = _BY.match(line)
    if not match or len(line.split()) > 30:
        return None
    after = line[match.end() :].strip()
    if line.rstrip().endswith((".", "?", "!", ":", ";")) and len(line.split()) > 8:
        return None
    return _leading_names(after) or _single(after)


def _leading_names(text: str) -> str | None:
    text = _unshouted(text)
    match = _NAMES.match(text)
    if not match or not _looks_personal(match[0]):
        return None
    rest = text[match.end() :].strip()
    return None if rest and not _CUT.match(f" {rest}") else _without_titles(match[0])


def _single(text: str) -> str | None:
    """A signature of one word or an outlet's: "Potomac", "Reuters", "The Editorial Board"."""
    name = _CUT.sub("", text).strip(" .")
    words = name.split()
    if not words or len(words) > 4 or len(text.split()) > 8:
        return None
    upper = all(word[0].isupper() or folded(word) in ("of", "and", "the") for word in words)
    return name if upper and folded(words[0]) not in _NOT_NAMES - {"the"} else None


def name_alone(line: str) -> str | None:
    """The name (or names) that is the whole of a line, else None. Shape only: two to five words."""
    line = _unshouted(line.strip(" —–-|•,"))
    match = _NAMES.fullmatch(line)
    if not match or not _looks_personal(line) or outlet(line) or is_whole("kicker", line):
        return None
    return _without_titles(line)


def name_and_role(line: str) -> str | None:
    """The name in "Jane Doe, opinion contributor" or "Jane Doe | The Hill", else None."""
    head, mark, rest = _parted(line)
    if not mark or len(line.split()) > 20 or line.endswith((".", "?", "!")):
        return None
    known = holds_work(rest) or outlet(rest) or is_whole("author", rest, "lines")
    return name_alone(head) if known else None


def described_names(sentence: str) -> str | None:
    """Who "Jane Doe, a fellow at X, is the author of ..." describes as a writer, else None."""
    match = re.match(
        rf"(?P<names>{_NAMES.pattern})\s*(?:\([^)]*\)\s*)?(?:,[^,]{{3,90}},\s*)?"
        r"\s*,?\s*(?:is|are|was|were|has been|has written|served|serves|teaches|writes|covers|reports|works|directs|leads|chairs|hosts)\b",
        sentence,
    )
    if not match or not _looks_personal(match["names"]):
        return None
    if not holds_work(" ".join(sentence[match.end("names") :].split()[:25])):
        return None
    return _without_titles(match["names"])


def _parted(line: str) -> tuple[str, str, str]:
    found = re.search(r"\s*[|•·,]\s*|\s+[—–-]\s+", line)
    return (line[: found.start()], found[0], line[found.end() :]) if found else (line, "", "")


def _looks_personal(names: str) -> bool:
    """Whether each name has at most five words, none of which only titles and sentences use."""
    for name in re.split(r",\s*|\s+(?:and|&)\s+", names):
        words = [folded(word) for word in name.split()]
        if not 1 < len(words) <= _LONGEST_NAME + 1 or any(word in _NOT_NAMES for word in words):
            return False
    return True


def _without_titles(names: str) -> str:
    return re.sub(rf"\b{_TITLES}", "", names).strip().rstrip(".,")


def _unshouted(text: str) -> str:
    """ "JANE DOE" as "Jane Doe"; other text as it is."""
    words = text.split()
    shouted = bool(words) and all(_SHOUTED.fullmatch(w) or folded(w) in ("and", "&") for w in words)
    return (
        re.sub(r"\b\w+", lambda m: m[0].capitalize(), text).replace("And", "and")
        if shouted
        else text
    )
