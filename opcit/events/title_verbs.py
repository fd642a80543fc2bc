"""The verb of a title, in the form that its subject can stand before, and what follows it."""

from __future__ import annotations

from opcit.events.inflection import verb
from opcit.events.mention import Mention
from opcit.events.scene import Scene
from opcit.events.title_phrases import complement, rest_of, said, timed
from opcit.events.title_subjects import leading, pronoun, subjects
from opcit.events.verb_groups import Group
from opcit.events.wording import glue, joined, spelt_out

_NEAR = 6
"""How many words after a verb may stand what it makes its object do."""
SAYING = frozenset(("statement", "threaten", "demand", "disapprove"))


def verb_parts(mention: Mention) -> tuple[str, list[str], bool]:
    """The verb's words, and what follows them; whether in phrases, of which the last may be left out."""
    scene, own, group = mention.scene, mention.trigger.group, leading(mention)
    assert own is not None and group is not None
    verb = _denied(mention, own) or _verb_words(mention, _verb_start(mention, group), own)
    after = own.main + 1
    if mention.type in SAYING:
        return verb, said(scene, after, _next_deed(scene, own), own.node), False
    if _completed(scene, own):
        return verb, said(scene, after, _next_deed(scene, own), own.node), False
    rest = rest_of(scene, mention, after)
    return verb, rest or complement(scene, after), bool(rest)


def _completed(scene: Scene, own: Group) -> bool:
    """Whether a verb says what it makes its object do, "let it be known", or has its object after a time."""
    objects = [k for k in scene.grammar.kids(own.node, "obj", "iobj") if k > own.main]
    if objects and (scene.words[objects[-1]].tag == "B" or _after_time(scene, own, objects[-1])):
        return True
    near = range(own.main + 2, own.main + _NEAR)
    made = [
        g
        for k in scene.grammar.kids(own.node, "xcomp", "ccomp")
        if (g := scene.grammar.group_of(k))
    ]
    return any(
        g.first in near and (not g.finite or scene.words[g.node].dep == "xcomp") for g in made
    )


def _after_time(scene: Scene, own: Group, node: int) -> bool:
    """Whether a time stands between a verb and its object: "brought them in 2016 a document"."""
    return any(w.tag == "T" for w in scene.words[own.main : scene.grammar.phrase(node)[0]])


def _denied(mention: Mention, own: Group) -> str:
    """A verb that another in the past denies, told as denied itself: of "chose not to sign", "did not sign"."""
    governor = mention.scene.grammar.governor
    above = governor(own.node)
    while above is not None and not above.finite:
        above = governor(above.node)
    if mention.status != "negated" or own.finite or own.passive or above is None or not above.past:
        return ""
    lemma = own.lemma if mention.trigger.noun else mention.trigger.lemma.split()[0]
    return f"did not {lemma}" if any(subjects(mention)) else ""


def _verb_words(mention: Mention, first: int, own: Group) -> str:
    """The verb's words; a contracted one at their beginning in full, since its subject may be another word now."""
    scene, last = mention.scene, own.main
    known = any(subjects(mention)) and not mention.trigger.noun
    if known and (other := _in_another_form(mention, own, first == last)):
        return other
    opening = spelt_out(scene.words[first], scene.words[last].form)
    rest = [
        glue(scene, i) + scene.words[i].text
        for i in range(first + 1, last + 1)
        if not timed(scene, i)
    ]
    return joined([_auxiliary(scene, own, first, known), opening, *rest])


def _in_another_form(mention: Mention, own: Group, alone: bool) -> str:
    """A verb that its subject cannot stand before as it is: "let him leave", "if he leaves". alone: without auxiliaries."""
    if own.finite:
        opener = mention.scene.grammar.clauses[own.clause].opener
        if opener not in ("if", "unless") or mention.status != "hypothetical" or own.passive:
            return ""
        if own.perfect and not own.modal and not own.negated and not own.progressive:
            return f"might have {mention.scene.words[own.main].text}"
        return f"may {own.lemma}" if alone and own.lemma != "be" else ""
    word = mention.scene.words[own.main]
    if alone and _went_along(mention, own):
        return verb(own.lemma).past
    plain = own.infinitive or alone
    if (
        leading(mention) is own
        and mention.status == "hypothetical"
        and word.form == "base"
        and plain
        and not own.negated
    ):
        return f"may {word.text}"
    if not alone or leading(mention) is not own or word.form != "base":
        return ""
    return verb(own.lemma).past if mention.status == "happened" else f"to {word.text}"


def _went_along(mention: Mention, own: Group) -> bool:
    """Whether an -ing form says what its subject did besides, or was doing: "praising the crew" after a clause."""
    along = mention.scene.words[own.node].dep == "advcl" and leading(mention) is own
    ing = own.form == "gerund" and mention.status == "happened" and along
    return ing and verb(own.lemma).gerund == mention.scene.words[own.main].low


def _auxiliary(scene: Scene, own: Group, first: int, known: bool) -> str:
    """The auxiliary that stands apart from a verb: "has" of "has for years been growing", "was" of "was led away and held"."""
    if known and scene.words[first].low == "be" and first < own.main:
        return "to"
    if not known or scene.words[first].form not in ("participle", "gerund"):
        return ""
    node = own.node
    while scene.words[node].dep == "conj" and not scene.grammar.kids(node, "aux", "aux:pass"):
        node = scene.words[node].head
    apart = [k for k in scene.grammar.kids(node, "aux", "aux:pass") if k < first]
    if not apart or scene.grammar.kids(node, "nsubj:outer"):
        return ""
    return "to be" if scene.words[apart[0]].low == "be" else scene.words[apart[0]].text


def _next_deed(scene: Scene, own: Group) -> int | None:
    """Where "and" joins another deed of the same doer to a verb: "ordered a strike and called it off"."""
    syntax = scene.grammar
    joined = [k for k in syntax.kids(own.node, "conj") if syntax.group_of(k)]
    alone = (k for k in joined if k > own.main and not syntax.kids(k, "nsubj", "nsubj:pass"))
    return next((syntax.kids(k, "cc")[0] for k in alone if syntax.kids(k, "cc")), None)


def _verb_start(mention: Mention, group: Group) -> int:
    """The first word of the verb to show: auxiliaries count only where they carry sense."""
    subject = any(subjects(mention)) or bool(pronoun(mention))
    if group.passive:
        return group.first if subject and group.finite else group.main
    simple = group.finite and not (
        group.modal or group.negated or group.progressive or group.perfect
    )
    carried = (
        group.infinitive
        and not group.negated
        and mention.status not in ("planned", "predicted", "hypothetical")
    )
    return group.main if subject and (simple or carried) else group.first
