"""Words of a sentence as text for a title: joined, without times, cut where it has to be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from opcit.events.scene import Scene
from opcit.events.word import Word

LENGTH = 60
"""Characters that a title may have."""


def words_of(scene: Scene, first: int, last: int, times: bool = False) -> str:
    """The text from one word to another, on one line; without times unless they are asked for."""
    shown = [i for i in range(first, last + 1) if times or scene.words[i].tag != "T"]
    return joined([(glue(scene, i) if i > first else "") + scene.words[i].text for i in shown])


def glue(scene: Scene, i: int) -> str:
    """A mark where a word follows the one before without a space ("Iran" "’s")."""
    return "\0" if i and scene.words[i - 1].end == scene.words[i].start else ""


def joined(parts: Sequence[str]) -> str:
    """Parts as text; a mark before a part says that it follows without a space."""
    text = " ".join(p for p in parts if p).replace(" \0", "").replace("\0", "")
    return _OPENING.sub(r"\1", text)


_OPENING = re.compile(r"([“‘(]|(?<!\w)\") ")


def fitted(parts: Sequence[str], whole: bool = False) -> str:
    """As many of the parts as fit, without a word left hanging at the end.

    whole: whether the parts are phrases, the last of which may be left out without a mark.
    """
    if len(text := joined(parts)) <= LENGTH:
        return _trimmed(text)
    kept: list[str] = []
    for part in parts:
        if len(joined([*kept, part])) > LENGTH - 1:
            if whole and len(joined(kept)) >= 24:
                return _trimmed(joined(kept)) + "…" * _hangs(kept[-1])
            room = joined([*kept, part])[: LENGTH - 1].rsplit(" ", 1)[0]
            return f"{_trimmed(room)}…"
        kept.append(part)
    return _trimmed(joined(kept))


def _hangs(part: str) -> bool:
    """Whether a part is an -ing form alone, whose object is left out."""
    return " " not in part and part.endswith("ing")


def _trimmed(text: str) -> str:
    """The text without function words at its end."""
    parts = text.split()
    while len(parts) > 1 and parts[-1].lower() in _HANGING:
        parts.pop()
    if len(parts) > 2 and parts[-1].lower().endswith(("'s", "’s")):
        return _trimmed(" ".join(parts[:-1]))
    return " ".join(parts).rstrip(",;: ")


_HANGING = frozenset(
    [
        *(
            "and",
            "or",
            "but",
            "nor",
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "at",
            "by",
            "for",
            "with",
            "from",
        ),
        *(
            "to",
            "against",
            "into",
            "as",
            "that",
            "than",
            "its",
            "his",
            "her",
            "their",
            "this",
            "which",
        ),
        *(
            "who",
            "when",
            "where",
            "over",
            "about",
            "between",
            "during",
            "after",
            "before",
            "because",
            "if",
        ),
        *("should", "would", "could"),
        *("is", "are", "was", "were", "be", "been", "has", "have"),
    ]
)


def sentence_case(text: str) -> str:
    """The text with a capital, and no mark at its ends or within that belongs to a pair cut apart."""
    text = text.strip(" ,;:-–—.'").removesuffix("(").removesuffix("‘").rstrip()
    for opening, closing in _PAIRS:
        if len(opening.findall(text)) != len(closing.findall(text)):
            text = closing.sub("", opening.sub("", text))
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = text.strip()
    return text[:1].upper() + text[1:]


_PAIRS = (
    (re.compile("“"), re.compile("”")),
    (re.compile(r"\("), re.compile(r"\)")),
    (re.compile("‘"), re.compile(r"(?<!s)’(?!\w)")),
)


def possessor(name: str) -> str:
    """A name as a possessor: "Holm’s", "the rebels’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s" if name else ""


def spelt_out(word: Word, form: str) -> str:
    """A verb's word in full where the text contracts it with the word before: "’d like" is "would like".

    form: of the verb that it helps; "’s left" without the passive is "has left".
    """
    if word.low[:1] != "'":
        return word.text
    done = word.dep == "aux" and form in ("past", "participle")
    return (_DONE if done else _CONTRACTED).get(word.low, word.text)


_CONTRACTED = {"'d": "would", "'ll": "will", "'ve": "have", "'s": "is", "'re": "are", "'m": "is"}
_DONE = {"'d": "had", "'ve": "have", "'s": "has"}
