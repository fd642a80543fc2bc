"""What follows the verb or noun of a title: its clause phrase by phrase, or all that was said."""

from __future__ import annotations

from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.wording import glue, joined, words_of

_DANGLING = frozenset("DPCBMEH")


def complement(scene: Scene, start: int) -> list[str]:
    """The words of a clause that completes a verb ("decided that ..."), if one follows."""
    after = [w for w in scene.words[start : start + 5] if w.tag not in ("T", "P") or w.low == "to"]
    completes = bool(after) and (after[0].tag in ("G", "B", "V") or after[0].low == "to")
    return said(scene, start) if completes else []


def said(scene: Scene, start: int, stop: int | None = None) -> list[str]:
    """What follows a verb of saying up to `stop`, word by word, whatever clauses it has; times are left out."""
    parts: list[str] = []
    for i in range(start, len(scene.words) if stop is None else stop):
        word = scene.words[i]
        if word.low in (";", "—", "–") or (word.low == "," and parts and len(" ".join(parts)) > 25):
            break
        timed = (
            word.tag == "T"
            or (word.tag == "S" and scene.words[i - 1].tag == "T")
            or (
                word.tag == "P"
                and i + 1 < len(scene.words)
                and scene.words[i + 1].tag == "T"
                and not _of_date(scene, i + 1)
            )
        )
        if not timed and not (word.low == "," and not parts):
            parts.append(glue(scene, i) + word.text)
    return parts


def rest_of(scene: Scene, mention: Mention, start: int) -> list[str]:
    """What follows the verb in its clause, phrase by phrase."""
    members = set(scene.grammar.clauses[mention.trigger.clause].members)
    stops = {g.first for g in scene.grammar.groups if g.first >= start}
    parts: list[str] = []
    i = start
    while i < len(scene.words) and i in members and i not in stops:
        word = scene.words[i]
        if word.tag in ("T", "B") or (word.tag == "." and word.low not in _QUOTES):
            break
        last = _right_edge(scene, i) if word.tag in ("D", "X", "K", "Q") else i
        if word.tag == "P" and i + 1 < len(scene.words):
            timed = scene.words[i + 1].tag == "T" and not _of_date(scene, i + 1)
            if timed or scene.words[i + 1].tag in ("B", "G"):
                break
            last = _right_edge(scene, i + 1)
        last = min(last, max(members))
        parts.append(glue(scene, i) + _undated(scene, i, last))
        i = last + 1
    while parts and scene.words[i - 1].tag in _DANGLING and i - 1 >= start:
        i -= 1
        parts[-1] = parts[-1].rsplit(" ", 1)[0] if " " in parts[-1].strip() else ""
        parts = [p for p in parts if p]
    return parts


def _of_date(scene: Scene, i: int) -> bool:
    """Whether a date only says which thing is meant: "to Sunday’s raids"."""
    after = next((w for w in scene.words[i:] if w.tag != "T"), None)
    return after is not None and after.tag == "S"


def _undated(scene: Scene, first: int, last: int) -> str:
    """The words of a phrase, the possessor that is a date told as "the": "to the raids"."""
    at = next((i for i in range(first, last + 1) if scene.words[i].tag == "T"), None)
    if at is None or not _of_date(scene, at):
        return words_of(scene, first, last)
    end = next(i for i in range(at, len(scene.words)) if scene.words[i].tag == "S")
    before = words_of(scene, first, at - 1) if at > first else ""
    return joined([before, "the", words_of(scene, end + 1, last)])


_QUOTES = frozenset("“”\"‘’'$")


def _right_edge(scene: Scene, i: int) -> int:
    """The last word of the noun phrase that word i stands in."""
    return max(i, scene.grammar.phrase(scene.grammar.head_of_phrase(i))[1])
