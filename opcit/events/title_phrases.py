"""What follows the verb or noun of a title: its clause phrase by phrase, or all that was said."""

from __future__ import annotations

from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.word import Word
from opcit.events.wording import glue, joined, words_of

_AFTER = frozenset(("after", "before", "later", "earlier", "ago"))
_APART = ("advcl", "conj", "parataxis", "ROOT")
_VERBAL = frozenset("VEHML")
_DANGLING = frozenset("DPCBMEH")


def complement(scene: Scene, start: int) -> list[str]:
    """The words of a clause that completes a verb ("decided that ..."), if one follows."""
    after = [w for w in scene.words[start : start + 5] if w.tag not in ("T", "P") or _to(w)]
    verb = bool(after) and after[0].tag == "V" and after[0].dep not in _APART
    completes = bool(after) and (after[0].tag in ("G", "B") or verb or _to(after[0]))
    return said(scene, start) if completes else []


def timed(scene: Scene, i: int) -> bool:
    """Whether a word is part of a time, or only leads to it: "in the weeks after"."""
    word, before = scene.words[i], scene.words[i - 1].tag if i else ""
    if word.tag == "T" or (before == "T" and (word.tag == "S" or word.low in _AFTER)):
        return True
    return _opens_time(scene, i)


def _ends(scene: Scene, i: int, verb: int, first: bool) -> bool:
    """Whether a clause is over before a word: one that hangs elsewhere, and is a verb or follows the verb at once."""
    if i >= len(scene.words) or scene.words[i].tag == "." or verb in scene.grammar.up(i):
        return False
    return first or scene.words[i].tag in ("V", "E", "H", "M", "L")


def _to(word: Word) -> bool:
    return word.low == "to" and word.dep != "case"


def said(scene: Scene, start: int, stop: int | None = None, verb: int | None = None) -> list[str]:
    """What follows a verb of saying up to `stop`, word by word, whatever clauses it has; times are left out.

    verb: the word whose clause a comma, or another verb, ends, where what follows does not hang on it.
    """
    parts: list[str] = []
    for i in range(start, len(scene.words) if stop is None else stop):
        word = scene.words[i]
        if word.low == "," and verb is not None and _ends(scene, i + 1, verb, not parts):
            break
        if verb is not None and parts and word.tag in _VERBAL and verb not in scene.grammar.up(i):
            break
        if _only_how(scene, i):
            break
        if word.low in (";", "—", "–") or (word.low == "," and parts and len(" ".join(parts)) > 25):
            break
        if not timed(scene, i) and not (word.low == "," and not parts):
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
        mark = word.tag == "." and word.low not in _QUOTES
        if word.tag in ("T", "B") or mark or _only_how(scene, i):
            break
        last = _right_edge(scene, i) if word.tag in ("D", "X", "K", "Q") else i
        if word.tag == "P" and i + 1 < len(scene.words):
            if _opens_time(scene, i) or scene.words[i + 1].tag in ("B", "G"):
                break
            last = _right_edge(scene, i + 1)
        last = min(last, max(members))
        parts.append(glue(scene, i) + _undated(scene, i, last))
        i = last + 1
    if _says_not_what(mention, parts, i):
        parts.pop()
        i -= 2
    while parts and _dangles(scene.words[i - 1]) and i - 1 >= start:
        i -= 1
        parts[-1] = parts[-1].rsplit(" ", 1)[0] if " " in parts[-1].strip() else ""
        parts = [p for p in parts if p]
    return parts


def _says_not_what(mention: Mention, parts: list[str], end: int) -> bool:
    """Whether a passive ends in a phrase that does not say what is meant: "was elected on it"."""
    group, words = mention.trigger.group, mention.scene.words
    last = parts[-1].split()[1:] if parts else []
    plain = last in (["it"], ["this"], ["that"]) and words[end - 3].dep != "compound:prt"
    return group is not None and group.passive and plain


def _only_how(scene: Scene, i: int) -> bool:
    """Whether what follows only says how: "and rightly", "as surely as the frost did"."""
    after = scene.words[i + 1] if i + 1 < len(scene.words) else None
    joins = scene.words[i].tag == "C" or scene.words[i].low == "as"
    return joins and after is not None and after.tag == "R" and after.low.endswith("ly")


def _dangles(word: Word) -> bool:
    """Whether a word leads to another: "this" in "this raid", not in "learned this"."""
    return word.tag in _DANGLING and word.dep != "obj"


def _opens_time(scene: Scene, i: int) -> bool:
    """Whether a preposition, or the article after it, is followed by a time: "on" and "the" of "on the Monday"."""
    word = scene.words[i]
    if i + 1 < len(scene.words) and word.low in _NEARLY and scene.words[i + 1].tag == "T":
        return True
    if word.tag not in ("P", "D") or i + 1 == len(scene.words):
        return False
    if word.tag == "P" and scene.words[i + 1].tag == "D":
        return i + 2 < len(scene.words) and _opens_time(scene, i + 1)
    if word.tag == "P" and scene.words[i + 1].tag == "K":
        return scene.words[scene.grammar.head_of_phrase(i + 1)].tag == "T"
    head = scene.words[word.head].tag if word.tag == "D" else "T"
    return scene.words[i + 1].tag == head == "T" and not _of_date(scene, i + 1)


_NEARLY = frozenset(("some", "about", "around", "nearly", "almost", "barely", "roughly"))
"""Words before how long: "some twenty minutes after"."""


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
