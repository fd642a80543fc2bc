"""Whether a noun stands for somebody or something that can be pointed at: an actor, or things known or counted."""

from __future__ import annotations

from functools import cache

from opcit.events.clauses import Grammar
from opcit.events.inflection import singular
from opcit.events.scene import Scene
from opcit.events.wordlists import words
from opcit.lists import table

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their"))


def particular(scene: Scene, node: int) -> bool:
    """Whether a noun is an actor, or names persons or things that are known or counted."""
    owner, syntax = scene.owner_of(node), scene.grammar
    if owner is not None and owner.last in (node, syntax.phrase(node)[1]):
        return owner.actor.type != "media" or known(syntax, node)
    return _thing(scene, node) and (counted(syntax, node) or known(syntax, node))


def one_of(scene: Scene, node: int) -> bool:
    """Whether a noun brings in one person or thing: "a jet"."""
    first, _ = scene.grammar.phrase(node)
    described = scene.grammar.kids(node, "acl:relcl")
    return _thing(scene, node) and scene.words[first].low in _ONE and not described


_ONE = frozenset(("a", "an", "one", "another"))


def known(syntax: Grammar, node: int) -> bool:
    """Whether a noun has a definite article or a possessor."""
    first, _ = syntax.phrase(node)
    return any(w.low in _DEFINITE or w.tag == "S" for w in syntax.words[first:node])


def counted(syntax: Grammar, node: int) -> bool:
    """Whether a number says how many."""
    return bool(syntax.kids(node, "nummod"))


def pointed_at(scene: Scene, noun: int, strictly: bool = True) -> bool:
    """Whether a known act is one of, on or against particular ones: "the closing of the ports", not "the art of war".
    Not strictly, any thing will do: "the raid on a bus"."""
    syntax = scene.grammar
    near = [k for k in syntax.kids(noun, "nmod") if syntax.preposition(k) in _POINTING]
    shown = any(particular(scene, k) or counted(syntax, k) for k in near)
    return known(syntax, noun) and (shown or (not strictly and any(_thing(scene, k) for k in near)))


def _thing(scene: Scene, node: int) -> bool:
    return scene.words[node].tag == "K" or singular(scene.words[node].low) in things()


_POINTING = frozenset(("of", "on", "off", "against", "between", "by", "with"))


@cache
def things() -> frozenset[str]:
    """Nouns, singular, for persons, and for what can be seen and touched."""
    persons = frozenset(table("person_nouns")["words"])
    return frozenset(table("deeds")["things"]) | persons | words("nouns", "gathered")
