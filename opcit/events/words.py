"""A sentence's words, each with its place in the tree of the parser."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.mending import mended
from opcit.events.word import Word
from opcit.events.wordlists import words
from opcit.syntax import Token, Tree

_FORMS = {
    "VB": "base", "VBP": "base", "VBZ": "third", "VBD": "past", "VBN": "participle", "VBG": "gerund",
}  # fmt: skip
_BY_POS = {
    "CCONJ": "C", "ADP": "P", "SCONJ": "B", "DET": "D", "PRON": "O", "NUM": "Q", "ADV": "R", "INTJ": "R",
    "PART": "R", "PUNCT": ".", "SYM": ".",
}  # fmt: skip
_BY_TAG = {
    "POS": "S", "MD": "M", "PRP$": "D", "PDT": "D", "DT": "D", "WP": "B", "WDT": "B", "WRB": "B", "WP$": "B",
    "TO": "P", "RP": "R",
}  # fmt: skip
_AUXILIARIES = {"be": "E", "have": "H", "do": "L"}
_NOMINAL = frozenset(("amod", "compound", "nummod", "det", "flat", "nmod:desc"))
_HYPHENS = frozenset("-‐‑")


def words_of(text: str, tree: Tree, times: Sequence[tuple[int, int]] = ()) -> list[Word]:
    """The words of a sentence; those that hyphens join are one. times: spans of time expressions."""
    runs = _runs(text, tree)
    number = {i: n for n, run in enumerate(runs) for i in run}
    found = [_word(text, tree, run, number) for run in runs]
    for n, word in enumerate(found):
        word.tag = _tag(found, n, tree[_told(text, tree, runs[n])])
    for start, end in times:
        for word in found:
            if start <= word.start < end and word.tag != "S":
                word.tag = "T"
    return mended(found)


def _runs(text: str, tree: Tree) -> list[list[int]]:
    """The tokens of each word: tokens without a space around a hyphen belong together."""
    runs: list[list[int]] = []
    for i, token in enumerate(tree):
        hyphen = _is_hyphen(text, token) or (i > 0 and _is_hyphen(text, tree[i - 1]))
        if runs and hyphen and tree[i - 1].end == token.start:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _is_hyphen(text: str, token: Token) -> bool:
    return token.end - token.start == 1 and text[token.start] in _HYPHENS


def _main(tree: Tree, run: list[int]) -> int:
    """The token that ties a word of several to the rest: the one nearest to the root, so that words make
    a tree as their tokens do.
    """
    return min(run, key=lambda i: (_depth(tree, i), -i)) if len(run) > 1 else run[0]


def _depth(tree: Tree, i: int) -> int:
    """How many tokens stand above one."""
    depth = 0
    while tree[i].head != i:
        i, depth = tree[i].head, depth + 1
    return depth


_AGAIN = ("", "re-", "co-")
"""What may stand before a verb without making it another word."""


def _told(text: str, tree: Tree, run: list[int]) -> int:
    """The token that says what a word is: the verb of "re-elected"."""
    prefix = text[tree[run[0]].start : tree[run[-1]].start].lower()
    return run[-1] if prefix in _AGAIN and tree[run[-1]].tag in _FORMS else _main(tree, run)


def _word(text: str, tree: Tree, run: list[int], number: dict[int, int]) -> Word:
    main = tree[_main(tree, run)]
    start, end = tree[run[0]].start, tree[run[-1]].end
    told = tree[_told(text, tree, run)]
    again = told is tree[run[-1]] and text[start : told.start].lower() in _AGAIN
    form = _FORMS.get(told.tag, "") if again else ""
    lemma = (
        text[start : told.start].lower() + told.lemma.lower() if again else text[start:end].lower()
    )
    low = text[start:end].lower().replace("’", "'")
    return Word(start, end, text[start:end], low, "", form, lemma, number[main.head], main.dep)


def _tag(found: list[Word], n: int, token: Token) -> str:
    word = found[n]
    if token.tag == "POS":
        return "S"
    if word.low in words("words", "negation"):
        conceding = word.low == "not" and n and found[n - 1].low == "if"  # "thousands, if not more"
        return "R" if conceding else "N"
    if token.pos == "AUX" and token.tag != "MD":
        return _AUXILIARIES.get(word.lemma, "E")
    if token.pos == "VERB":
        return _verb_tag(found, n)
    if token.pos in ("NOUN", "PROPN", "ADJ", "X"):
        return _noun_tag(word, n, token)
    return _BY_TAG.get(token.tag) or _BY_POS.get(token.pos, "X")


def _verb_tag(found: list[Word], n: int) -> str:
    """A verb's; not of one that only describes a noun or stands for a preposition ("following")."""
    word = found[n]
    if word.dep in ("case", "fixed"):
        return "P"
    described = word.dep == "xcomp" and word.form == "base"
    if described and found[word.head].lemma in words("verbs", "linking"):
        return "X"
    if word.dep in _NOMINAL or not word.form:
        return "X"
    if word.dep == "mark" or word.lemma == "be":
        return "E" if word.lemma == "be" else "B"
    return "G" if word.form == "gerund" else "V"


def _noun_tag(word: Word, n: int, token: Token) -> str:
    name = word.text[0].isupper() and (n or token.pos in ("PROPN", "ADJ"))
    return "K" if name or token.pos == "PROPN" else "X"
