"""Words between quotation marks: whose they are, or whether they are scare quotes or a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from opcit.findings import AUTHOR, QuoteKind
from opcit.lists import table
from opcit.voices.cast import Speaker
from opcit.voices.cues import cues, frames
from opcit.voices.extent import Reported
from opcit.voices.lexicon import any_of
from opcit.voices.quotation import Quoted
from opcit.voices.speakers import Speakers

FRAGMENT = 6
"""Words between marks, without a cue, that may still be scare quotes."""
REACH = 110
"""Characters from a verb to the mark that it introduces."""

_BREAK = re.compile(r"[;.!?]\s|,\s(?:but|while|although|though|whereas)\s")
_ASIDE = re.compile(r"\s[–—]\s[^–—“”\"]+\s[–—]\s")
_GOES_ON = re.compile(r"[,?!—–-]\s*$")
_SPEAKS_AFTER = re.compile(r"\s*[,—–-]?\s*")
_TITLE_WORD = re.compile(r"[A-Z0-9][\w’'-]*$")
_SMALL = frozenset(
    ["a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "with", "at", "by", "from", "as"]
)


@dataclass(frozen=True, slots=True)
class Voiced:
    """What stands between marks, with its kind, its holder and the words that say so."""

    quoted: Quoted
    kind: QuoteKind
    speaker: Speaker
    cue: str
    rule: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence part around a mark: text[low:opens] before it, text[after:high] after it."""

    text: str
    low: int
    opens: int
    after: int
    high: int

    @property
    def before(self) -> str:
        return self.text[self.low : self.opens]


def voiced(
    quoted: Quoted,
    around: Surroundings,
    speakers: Speakers,
    reports: list[Reported],
    previous: Voiced | None,
) -> Voiced | None:
    """Whose words these are; None for the title of a work. `previous`: the quotation before, if near."""
    if _works().search(around.before):
        return None
    report = _innermost(quoted, reports)
    if report:
        return Voiced(quoted, "direct", report.speaker, report.cue, "inside what is reported")
    cued = _cued_after(quoted, around, speakers) or _cued_before(quoted, around, speakers)
    if cued:
        return cued
    return _uncued(quoted, around, previous)


def _innermost(quoted: Quoted, reports: list[Reported]) -> Reported | None:
    holding = [r for r in reports if r.start <= quoted.start and quoted.end <= r.end + 2]
    return min(holding, key=lambda r: r.end - r.start) if holding else None


def _cued_after(quoted: Quoted, around: Surroundings, speakers: Speakers) -> Voiced | None:
    """ "...", said X; "...", X said."""
    text = around.text
    if not _GOES_ON.search(text[quoted.start : quoted.after].rstrip("”\"’' ")) and text[
        quoted.after : quoted.after + 1
    ] not in (",", "—", "–"):
        return None
    for cue in cues(text, quoted.after, min(around.high, quoted.after + REACH)):
        gap = text[quoted.after : cue.start]
        if "marks" not in frames(cue.lemma) or _BREAK.search(gap):
            return None
        inverted = _SPEAKS_AFTER.fullmatch(gap)
        speaker = (
            speakers.following(cue.end, around.high)
            if inverted
            else speakers.subject(cue, quoted.after)
        )
        speaker = speaker or Speaker(AUTHOR, 0.3, gap.strip(" ,—–") or "somebody")
        return Voiced(quoted, "direct", speaker, text[cue.start : cue.end], "a verb after it")
    return None


def _cued_before(quoted: Quoted, around: Surroundings, speakers: Speakers) -> Voiced | None:
    """X said: "..."; X called it "..."; in X's words, "..."."""
    text = around.text
    source = _source_before(quoted, around, speakers)
    near = list(cues(text, max(around.low, around.opens - REACH), around.opens))
    asides = [m.span() for m in _ASIDE.finditer(text, around.low, around.opens)]
    for cue in reversed(near):
        if any(start < cue.start < end for start, end in asides):
            continue
        gap = text[cue.end : around.opens]
        if "marks" not in frames(cue.lemma) or _BREAK.search(gap):
            break
        speaker = speakers.subject(cue, around.low)
        if speaker is not None:
            return Voiced(quoted, "direct", speaker, text[cue.start : cue.end], "a verb before it")
        if len(gap.split()) < 3 and not _OWN_SUBJECT.search(text[around.low : cue.start]):
            return source or Voiced(
                quoted,
                "direct",
                Speaker(AUTHOR, 0.3, "somebody"),
                text[cue.start : cue.end],
                "a verb before it",
            )
    return source


_OWN_SUBJECT = re.compile(r"\b(?:I|we|you|one)\s+(?:\w+\s+)?$")


def _source_before(quoted: Quoted, around: Surroundings, speakers: Speakers) -> Voiced | None:
    """According to X, "..."; in X's words, "..."; X: "..."."""
    for match in _source().finditer(around.before):
        speaker = speakers.following(around.low + match.end(), around.opens)
        if speaker:
            return Voiced(quoted, "direct", speaker, match[0].strip(), "its source is named")
    for match in _words().finditer(around.before):
        speaker = speakers.owner(around.low + match.start("noun"))
        if speaker and len(around.before) - match.end() < 30:
            return Voiced(quoted, "direct", speaker, match["noun"], "its source is named")
    speaker = speakers.heading(around.low, around.opens)
    return Voiced(quoted, "direct", speaker, ":", "its source is named") if speaker else None


def _uncued(quoted: Quoted, around: Surroundings, previous: Voiced | None) -> Voiced | None:
    words = around.text[quoted.start : quoted.end].split()
    fragment = len(words) <= FRAGMENT and words[-1:] and words[-1][-1] not in ".?!"
    if quoted.depth:
        return None
    if previous and previous.kind == "direct":
        speaker = Speaker(
            previous.speaker.holder, previous.speaker.confidence * 0.8, previous.speaker.named
        )
        return Voiced(
            quoted, "direct", speaker, previous.cue, "it goes on from the quotation before"
        )
    named = around.before.rstrip(' “"‘').endswith(("’s", "'s"))
    if len(words) >= (2 if named else 3) and _is_title(words):
        return None
    if fragment:
        return Voiced(quoted, "scare", Speaker(AUTHOR, 0.7), "", "no verb of saying near it")
    return Voiced(
        quoted, "direct", Speaker(AUTHOR, 0.2, "somebody"), "", "no verb of saying near it"
    )


def _is_title(words: list[str]) -> bool:
    big = [w for w in words if w.lower().strip(":,’'") not in _SMALL]
    return bool(big) and all(_TITLE_WORD.match(w.strip(":,.!?’'")) for w in big)


@cache
def _works() -> re.Pattern[str]:
    before = any_of(table("reporting_verbs")["works"]["before"])
    return re.compile(rf"\b{before}[,:]?\s*[“\"‘'«]?$", re.I)


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(table('reporting_verbs')['phrases']['source'])}\s+", re.I)


@cache
def _words() -> re.Pattern[str]:
    lists = table("reporting_verbs")
    nouns = any_of([*lists["phrases"]["words"], *lists["nouns"]["that"]])
    return re.compile(rf"\b(?P<noun>{nouns})\b")
