"""Verb groups: verbs with their auxiliaries, and what these say of tense, voice and negation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from opcit.events.wordlists import words
from opcit.events.words import Word


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: words first..main. modal: the modal verb, or ""."""

    first: int
    main: int
    lemma: str
    form: str
    clause: int
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    infinitive: bool = False
    modal: str = ""
    finite: bool = True
    past: bool = False


def verb_groups(found: list[Word], of: list[int]) -> list[Group]:
    """The verb groups of tagged words. of: the clause of each word."""
    groups: list[Group] = []
    taken = -1
    for i, word in enumerate(found):
        copula = word.tag == "E" and not _verb_after(found, i)
        if word.tag in ("V", "G") or copula:
            groups.append(_group(found, _first(found, i, taken), i, of))
            taken = i
    return [_settled(found, groups, n) for n in range(len(groups))]


def _verb_after(found: list[Word], i: int) -> bool:
    """Whether a form of "be" or "have" is only the auxiliary of a verb."""
    for word in found[i + 1 : i + 5]:
        if word.tag in ("V", "G", "E"):
            return True
        if word.tag not in ("R", "N") and not word.low.endswith("ly"):
            return False
    return False


def _first(found: list[Word], i: int, taken: int) -> int:
    """The first word of the verb group that ends at word i."""
    j = i
    while j - 1 > taken and (
        found[j - 1].tag in ("M", "E", "H", "L", "N", "R")
        or found[j - 1].low == "to"
        or (found[j - 1].tag == "X" and found[j - 1].low.endswith("ly"))
    ):
        j -= 1
    while j < i and found[j].tag in ("R", "X"):
        j += 1
    return j


def _group(found: list[Word], first: int, main: int, of: list[int]) -> Group:
    word = found[main]
    auxiliaries = found[first:main]
    lows = [w.low for w in auxiliaries]
    being = any(w.tag == "E" for w in auxiliaries)
    form = word.form
    if word.tag == "E":
        form = "past" if word.low in ("was", "were") else "third"
    participle = form in ("past", "participle") and word.tag == "V"
    perfect = any(w.tag == "H" for w in auxiliaries)
    modal = next((w.low for w in auxiliaries if w.tag == "M"), "")
    infinitive = "to" in lows and not any(
        w.tag in ("M", "E", "H") for w in auxiliaries[: lows.index("to")]
    )
    bare = not auxiliaries or all(w.tag in ("R", "N") for w in auxiliaries)
    reduced = bare and form == "participle"
    return Group(
        first, main, word.lemma or ("be" if word.tag == "E" else word.low), form, of[main],
        passive=(participle and being) or reduced,
        perfect=perfect, progressive=word.tag == "G" and being,
        negated=any(w.tag == "N" for w in auxiliaries), infinitive=infinitive, modal=modal,
        finite=not (infinitive or reduced or (word.tag == "G" and not being) or "having" in lows or "being" in lows[:1]),
        past=form == "past" or any(w.low in ("was", "were", "did", "had") for w in auxiliaries) or (perfect and not modal),
    )  # fmt: skip


def _settled(found: list[Word], groups: Sequence[Group], n: int) -> Group:
    """A verb group; without tense where it only describes a noun or hangs on "let" or "make"."""
    group = groups[n]
    bare = group.first == group.main and group.finite
    if not bare or group.form not in ("past", "base", "participle"):
        return group
    within = [g for g in groups if g.clause == group.clause]
    if group.form == "base":
        driven = any(g.main < group.main and g.lemma in _DRIVING for g in within)
        return replace(group, finite=not driven)
    if n and groups[n - 1].passive and groups[n - 1].finite and _elliptic(found, group.main):
        return replace(group, passive=True, perfect=groups[n - 1].perfect)
    later = any(
        g.main > group.main and g.finite and not _joined(found, group.main, g.first) for g in within
    )
    by = group.main + 1 < len(found) and found[group.main + 1].low == "by"
    if (later or by) and _describes(found, group.main):
        return replace(group, finite=False, passive=True, past=True)
    return group


_DRIVING = frozenset(("let", "make", "help", "see", "watch", "hear"))
_PARTICIPLE_ENDINGS = ("ed", "en", "wn", "ught", "nt", "ld")


def _describes(found: list[Word], i: int) -> bool:
    """Whether a participle can describe the noun before it: "a cylinder packed with explosives"."""
    before = found[i - 1].tag if i else ""
    after = found[i + 1].tag if i + 1 < len(found) else ""
    return (
        before in ("X", "K", "Q", ".")
        and after in ("P", "T")
        and found[i].low.endswith(_PARTICIPLE_ENDINGS)
    )


def _elliptic(found: list[Word], i: int) -> bool:
    """Whether a participle shares the "was" of the one before it: "was arrested and sentenced"."""
    before = found[i - 1] if i else None
    after = found[i + 1].tag if i + 1 < len(found) else "."
    joined = before is not None and (before.low == "," or before.tag in ("C", "R"))
    return joined and after in ("P", ".", "C", "T", "R")


def _joined(found: list[Word], start: int, stop: int) -> bool:
    return any(w.tag == "C" for w in found[start:stop])


def is_speech(group: Group) -> bool:
    """Whether a verb only says that somebody said something."""
    return group.lemma in words("verbs", "speech")
