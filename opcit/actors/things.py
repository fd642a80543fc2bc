"""Names that name no actor, or only say which thing is meant: "Brexit", "the Vietnam War", "the 1997 United Kingdom general election"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from opcit.actors.knowledge import found_at, listed
from opcit.actors.name_kinds import told_beside
from opcit.actors.person_names import is_given_name
from opcit.text.words import Word

_VOTES = frozenset({"election", "elections", "referendum", "by-election"})
_YEAR = re.compile(r"[12]\d{3}")
_AHEAD = 3
"""Words between a name and the vote that it is part of."""


def names_a_thing(words: Sequence[Word], first: int, last: int, *, person: bool = False) -> bool:
    """Whether words[first:last] name an event, law or idea, or are part of such a name, or only a comparison.

    person: whether the finder takes them for somebody, who may be called Bill.
    """
    given = person and last - first == 1 and is_given_name(words[first].text)
    return (
        (_is_thing(words[first:last]) and not given)
        or _of_war(words, last)
        or _of_vote(words, first, last)
        or _likened(words, first, last)
        or (told_beside(words, first, last) == "THING" and not found_at(words, first)[0])
    )


def _is_thing(name: Sequence[Word]) -> bool:
    """ "Brexit", "Nobel Peace Prize", "Operation Dawn": listed whole, or by the last or first of several words."""
    low = [word.low for word in name]
    if found_at(name, 0)[0] == len(name):
        return False  # a state, people or organisation: "French" is no language here
    ends = low[-1] in listed("actor_words", "thing_endings")
    begins = low[0] in listed("actor_words", "thing_beginnings")
    return " ".join(low) in listed("actor_words", "not_names") or (
        len(low) > 1 and (ends or begins)
    )


def _of_war(words: Sequence[Word], last: int) -> bool:
    if last < len(words) and words[last].low in ("’s", "'s") and _low(words, last + 1) == "day":
        return words[last + 1].capital  # "St Valentine’s Day"
    following = words[last] if last < len(words) else None
    return bool(
        following
        and following.capital
        and following.low in listed("actor_words", "thing_endings")
        and following.start - words[last - 1].end < 2
    )


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _of_vote(words: Sequence[Word], first: int, last: int) -> bool:
    """ "the 1997 United Kingdom general election" has a name; "Zimbabwe's elections" are only somebody's."""
    if not (first and _YEAR.fullmatch(words[first - 1].text)):
        return False
    for word in words[last : last + _AHEAD]:
        if word.low in _VOTES:
            return True
        if not word.text.islower() or word.low in listed("abbreviations", "starters"):
            return False
    return False


def _likened(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a lone unlisted name stands for its like: "like a modern-day Gulliver,"."""
    before = [word.low for word in words[max(0, first - 2) : first]]
    one = before[-1:] in (["a"], ["an"]) or (before[:1] in (["a"], ["an"]) and "-" in before[-1])
    goes_on = last < len(words) and words[last].text[0].isalpha()
    return one and last - first == 1 and not goes_on and not found_at(words, first)[0]
