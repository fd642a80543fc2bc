"""What a clause foresees, and what it only tells of: "it was promised that the port would stay open" foresees nothing."""

from __future__ import annotations

import re

from opcit.syntax import Tree
from opcit.voices.clauses import Clause

EMBEDDED = re.compile(
    r"\b(?:whether|why|how|what|where)\b(?:[^,]|,\d)*$|\b(?:ask|wonder|know|decid|tell)\w*(?:\s+\w+){0,2}\s+who\s+$|\bif(?:\s+[\w’']+){0,4}\s*$",
    re.I,
)
_TOLD = re.compile(
    r"(?<!who )(?<!which )\b(?:was|were|been|had)\s+(?:\w+\s+){0,2}?(?:assured|promised|told|led to (?:believe|think|expect)"
    r"|believed|expected|hoped|assumed|(?:given|received|got)\s+(?:\w+\s+){0,2}?[“\"]?(?:assurances?|guarantees?|pledges?|promises?))\b"
    r"(?:(?!\b(?:and|but|or|who|which)\b)[^,;])*$"
)
"""What was promised or believed before is told of the past: "it was given assurances that the port would stay open"."""
_COULD_SAY = re.compile(
    r"\bcould\b[^,;]*\bthat\s[^,;]*$|,\s+(?:assuming|believing|betting|expecting|fearing|hoping|thinking|trusting)\s[^,;]*$"
)
"""What somebody could say, or what they of whom a clause tells only think: "they sail in close, trusting that ..."."""
_WOULD = re.compile(
    r"\bwould(?:n['’]t)?\b(?! (?:like|have|rather)\b)(?! be \w+ing\b)|['’]d (?=[a-z]+\b)(?!like\b)"
)
"""What is reported to be to come; what "would be leaving" is planned, and announced rather than foreseen."""


def is_past(before: str) -> bool:
    """Whether the words before a "will" or "would" tell what was promised before, or what somebody could say."""
    return bool(_TOLD.search(before) or _COULD_SAY.search(before))


def foreseen(text: str, clause: Clause, tree: Tree) -> str:
    """The "would" by which a reported clause says what is to come; "" for none."""
    for match in _WOULD.finditer(text, clause.start, clause.end):
        before = text[clause.start : match.start()]
        told = EMBEDDED.search(before) or _TOLD.search(before)
        if not told and not _is_refused(tree, match.start()):
            return match[0]
    return ""


def _is_refused(tree: Tree, at: int) -> bool:
    """Whether a "would not" stands before what was done then: "the boat would not leave, and swung round"."""
    verb = next((t.head for t in tree if t.start == at), None)
    denied = any(t.head == verb and t.lemma.lower() in ("not", "n't") for t in tree)
    return denied and any(
        t.head == verb and t.dep == "conj" and t.tag in ("VBD", "VBN")
        and not any(tree[u.head] is t and u.dep.startswith(("aux", "nsubj")) for u in tree)
        for t in tree
    )  # fmt: skip
