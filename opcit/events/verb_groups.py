"""Verb groups: verbs with their auxiliaries, and what these say of tense, voice and negation."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.events.inflection import irregular
from opcit.events.tree import Links
from opcit.events.word import Word
from opcit.events.wordlists import words

_PASSIVE_BARE = frozenset(("acl", "advcl", "ROOT", "conj", "xcomp", "parataxis", "ccomp"))


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: words first..main. modal: the modal verb, or "".

    node: the word that its clause hangs together by: the verb, or what a form of "be" says of its subject.
    """

    first: int
    main: int
    node: int
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


def verb_groups(links: Links, of: list[int]) -> list[Group]:
    """The verb groups of a sentence in its order. of: the clause of each word."""
    groups = [_group(links, i, i, of) for i, w in enumerate(links.words) if w.tag in ("V", "G")]
    for i, word in enumerate(links.words):
        if word.tag == "E" and word.dep not in ("aux", "aux:pass") and not _of_verb(links, word):
            groups.append(_group(links, i, word.head if word.dep == "cop" else i, of))
    return sorted(groups, key=lambda g: g.main)


def _of_verb(links: Links, word: Word) -> bool:
    """Whether a form of "be" only goes with a verb: "the plan is to leave", "he is to leave"."""
    verb = word.dep == "cop" and links.words[word.head].tag == "V"
    to = any(links.words[k].low == "to" for k in links.kids(word.head, "mark"))
    return verb and (to or bool(links.kids(word.head, "nsubj:outer")))


def _group(links: Links, main: int, node: int, of: list[int]) -> Group:
    found = links.words
    helpers = _helpers(links, main, node)
    lows = [found[k].low for k in helpers]
    form = _form(links, main, node, helpers)
    modal = next((found[k].low for k in helpers if found[k].tag == "M"), "")
    being = any(found[k].tag == "E" for k in helpers)
    perfect = any(found[k].tag == "H" for k in helpers)
    infinitive = "to" in lows and not modal
    participle = form == "participle"
    reduced = participle and not (being or perfect or modal) and _reduced(links, node)
    bare = form == "gerund" and not being
    base = form == "base" and not helpers and found[node].dep in ("xcomp", "ccomp") and not links.kids(node, "nsubj", "mark")  # fmt: skip
    return Group(
        _first(links, main, helpers), main, node, found[main].lemma, form, of[node],
        passive=(participle and any(found[k].dep == "aux:pass" or found[k].tag == "E" for k in helpers)) or reduced,
        perfect=perfect, progressive=form == "gerund" and being,
        negated=_negated(links, node, helpers), infinitive=infinitive, modal=modal,
        finite=not (infinitive or reduced or bare or base or lows[:1] in (["having"], ["being"])),
        past=form == "past" or (participle and not helpers) or any(w in ("was", "were", "did", "had") for w in lows) or (perfect and not modal),
    )  # fmt: skip


def _negated(links: Links, node: int, helpers: list[int]) -> bool:
    """Whether a verb is denied; not so where "the surprise is not that" it happened, which takes it for granted."""
    outer = links.kids(node, "nsubj:outer")
    granted = bool(outer) and links.words[outer[0]].tag != "O"
    that = links.kids(node, "mark")[:1] if granted else []
    denying = (k for k in (*helpers, *links.children[node]) if links.words[k].tag == "N")
    return any(not that or k > that[0] for k in denying)


def _form(links: Links, main: int, node: int, helpers: list[int]) -> str:
    """The form of a verb where the parser errs between past and participle: a clause without a subject has a
    participle ("Asked on Monday, he refused"); one with subject and object, and no auxiliary, has a past form.
    """
    word = links.words[main]
    subject = links.kids(node, "nsubj", "nsubj:pass", "expl")
    if word.form == "past" and word.low.endswith("ed") and not helpers and not subject:
        loose = word.dep == "advcl" and not links.kids(node, "obj", "mark")
        return "participle" if loose else word.form
    if word.form == "participle" and not helpers and subject and links.kids(node, "ccomp", "obj"):
        return "past"
    if (
        word.form == "base"
        and not helpers
        and subject
        and irregular().get(word.low, ("",))[0] == word.low
    ):
        return "base" if _told_in_present(links, main) else "past"
    return word.form


def _told_in_present(links: Links, main: int) -> bool:
    """Whether another verb of the sentence is in the present: only so is "hit" or "cut" taken to be."""
    others = (w for i, w in enumerate(links.words) if i != main and w.dep not in ("aux", "xcomp"))
    return any(w.form == "third" or w.low in ("is", "are", "have", "do") for w in others)


def _helpers(links: Links, main: int, node: int) -> list[int]:
    """The auxiliaries of a verb, its "to" and its negation; those of the verb it is joined to, if none."""
    found = links.words
    own = [
        k
        for k in links.children[node]
        if k < main and (found[k].dep in ("aux", "aux:pass") or found[k].tag == "N" or (found[k].low == "to" and found[k].dep == "mark"))
    ]  # fmt: skip
    other = found[node].head
    alike = found[node].dep == "conj" and found[other].form == found[main].form
    if own or not alike or links.kids(node, "nsubj", "nsubj:pass") or found[main].form not in ("participle", "base", "gerund"):  # fmt: skip
        return own
    return [k for k in _helpers(links, other, other) if found[k].tag != "N"]


def _reduced(links: Links, node: int) -> bool:
    """Whether a participle without "be" describes or reports passively: "the town held by rebels"."""
    word = links.words[node]
    if links.kids(node, "obj"):
        return False
    by = any(links.preposition(k) == "by" for k in links.kids(node, "obl:agent", "obl"))
    return by or (word.dep in _PASSIVE_BARE and not links.kids(node, "nsubj"))


def _first(links: Links, main: int, helpers: list[int]) -> int:
    """The first word of an unbroken run of auxiliaries, negations and adverbs before a verb."""
    near = [k for k in helpers if k < main]
    first = main
    for k in reversed(near):
        if all(links.words[j].tag in ("R", "N", "X") for j in range(k + 1, first)):
            first = k
    return first


def is_speech(group: Group) -> bool:
    """Whether a verb only says that somebody said something."""
    return group.lemma in words("verbs", "speech")
