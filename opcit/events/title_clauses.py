"""Titles that quote a clause, where a verb with its subject alone would say what the text does not.

"Those who stormed the gate" of a relative clause that only says which ones are meant, "The letter that Holm
sent" where the clause has no object of its own, "There will be a tenth day" where "there" is the subject.
"""

from __future__ import annotations

from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.title_phrases import said
from opcit.events.title_subjects import leading
from opcit.events.wording import LENGTH, fitted, joined, sentence_case, words_of

_COMING = ("planned", "predicted", "hypothetical")
_PRONOUNS = frozenset(("who", "whom", "which", "that"))
_RELATIVE = ("acl:relcl", "advcl:relcl")
_UNSPECIFIC = frozenset(
    ("a", "an", "any", "every", "each", "no", "some", "all", "most", "few", "many")
)


def quoted_clause(mention: Mention) -> str:
    """The title that quotes the clause of a verb, "" where the verb's own words serve."""
    return "" if mention.trigger.noun else _existing(mention) or _described(mention)


def whole_sentence(mention: Mention) -> str:
    """A short sentence, or it up to what a verb says; "" where it has no room, or begins with the verb."""
    scene = mention.scene
    first, end = 0, len(scene.words) - 1
    while first < mention.first and scene.words[first].tag in ("C", ".", "T", "D"):
        first += 1
    if first >= mention.trigger.first:
        return ""
    ways = (words_of(scene, first, last, times=True) for last in (end, mention.last))
    return next((sentence_case(text) for text in ways if len(text) <= LENGTH), "") or _end_of(
        mention
    )


def _end_of(mention: Mention) -> str:
    """The last words up to a verb that says something of what is told before it: "… as was announced"."""
    scene, first, group = mention.scene, mention.last, mention.trigger.group
    if group is None or not group.finite:
        return ""
    while first and len(words_of(scene, first - 1, mention.last, times=True)) < LENGTH - 2:
        if scene.words[first - 1].low in (";", ":", "—"):
            return sentence_case(words_of(scene, first, mention.last))
        first -= 1
    return f"… {words_of(scene, first, mention.last, times=True).lstrip(',;: ')}"


def _existing(mention: Mention) -> str:
    """What there was: "There have been nineteen attempts"."""
    scene, group = mention.scene, leading(mention)
    there = scene.grammar.kids(group.node, "expl") if group is not None and group.finite else []
    if not there or scene.words[there[0]].low != "there":
        return ""
    return sentence_case(fitted(said(scene, there[0])))


def _described(mention: Mention) -> str:
    """Whom or what a relative clause describes, with the clause."""
    scene, group = mention.scene, leading(mention)
    node = group.node if group is not None else mention.trigger.head
    while scene.words[node].dep == "conj" and not scene.grammar.kids(node, "nsubj", "nsubj:pass"):
        node = scene.words[node].head
    head = scene.words[node].head
    described = _is_relative(scene, node) and scene.words[head].tag not in ("V", "G")
    if group is None or not described or head > group.main:
        return ""
    if scene.words[head].tag in ("B", "T"):
        free = scene.words[head].low in ("what", "whatever") and _lacks(scene, node)
        return _clause(mention, head, head, node) if free else ""
    opening = next((i for i in range(head + 1, group.first) if scene.words[i].tag == "B"), head + 1)
    if scene.words[opening].dep == "mark" and not _lacks(scene, node):
        return ""
    if scene.words[opening].low not in _PRONOUNS and not _bare(scene, opening, head, node):
        return ""
    if scene.words[opening - 1].low == "," or not (
        _object_of(scene, opening, node)
        or _general(scene, head, mention.status in _COMING or bool(group.modal))
    ):
        return ""
    return _clause(mention, head, opening, node)


def _is_relative(scene: Scene, node: int) -> bool:
    """Whether a clause describes a noun: hangs on it as one, or has a pronoun that stands for it."""
    dep, kids = scene.words[node].dep, scene.grammar.kids(node, "nsubj", "obj", "iobj")
    pronoun = any(scene.words[k].low in _PRONOUNS and scene.words[k].tag == "B" for k in kids)
    return dep in _RELATIVE or (dep == "acl" and pronoun)


def _lacks(scene: Scene, node: int) -> bool:
    """Whether a verb has no object but a relative pronoun, nor a clause that completes it."""
    kids = scene.grammar.kids(node, "obj", "ccomp", "cop", "xcomp")
    return all(scene.words[k].tag == "B" for k in kids)


def _bare(scene: Scene, opening: int, head: int, node: int) -> bool:
    """Whether a relative clause begins without a pronoun: "the letter Holm sent"."""
    first = min(scene.grammar.below(node))
    return first == head + 1 == opening and scene.words[first].tag != "." and _lacks(scene, node)


def _object_of(scene: Scene, opening: int, node: int) -> bool:
    """Whether the noun before a relative clause is the object of its verb: "the letter that Holm sent"."""
    subject = scene.grammar.kids(node, "nsubj", "nsubj:pass")
    relative = scene.words[opening].low in _PRONOUNS
    return bool(subject) and (not relative or scene.words[opening].dep in ("obj", "iobj", "mark"))


def _general(scene: Scene, head: int, coming: bool) -> bool:
    """Whether a noun names no one in particular: "those", "every commander", "a man", "merchants"."""
    word, grammar = scene.words[head], scene.grammar
    if word.tag in ("O", "D") or word.low == "one" or coming:
        return True
    opening = [scene.words[k] for k in grammar.kids(head, "det", "nmod:poss", "nummod")]
    if not opening:
        return word.tag in ("X", "K")
    return any(w.low in _UNSPECIFIC for w in opening)


def _clause(mention: Mention, head: int, opening: int, node: int) -> str:
    """A noun with the clause that describes it, in full or without what stands between; "" if the verb has no room."""
    scene = mention.scene
    first = head if scene.words[head].tag in ("D", "O") else scene.grammar.phrase(head)[0]
    while first < head and scene.words[first].low in ("the", "a", "an"):
        first += 1
    end = _end(mention, node)
    short = [words_of(scene, first, head), *said(scene, max(opening, head + 1), end)]
    for parts in (said(scene, first, end), short):
        if len(text := joined(parts)) <= LENGTH:
            return sentence_case(text)
    shown = len(joined([short[0], words_of(scene, max(opening, head + 1), mention.last)]))
    return sentence_case(fitted(short)) if shown < LENGTH else ""


def _end(mention: Mention, node: int) -> int:
    """The word after a clause, without the clauses in it that follow what it tells."""
    grammar = mention.scene.grammar
    kinds = ("advcl", "parataxis", "xcomp") if grammar.kids(node, "obj") else ("advcl", "parataxis")
    later = [k for k in grammar.kids(node, *kinds) if k > mention.last]
    apart = {j for k in later for j in grammar.below(k)}
    return 1 + max(i for i in grammar.below(node) if grammar.words[i].tag != "." and i not in apart)
