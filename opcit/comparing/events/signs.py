"""What speaks for two accounts being of one event: each sign with its points and the reason shown, "" for none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from opcit.comparing.actors.kin import Kin
from opcit.comparing.events.event_words import SAYING, kinds_in
from opcit.comparing.events.telling import Telling, likeness
from opcit.comparing.lemmas import lemma, lemmas
from opcit.events.parties import MUTUAL
from opcit.text.enumeration import enumerated
from opcit.text.words import words as words_of

TOGETHER = MUTUAL | {"vote"}
"""Types of events whose parties stand on one side: who wins an election is elected."""
DAYS, MONTH, YEAR = timedelta(days=2), timedelta(days=31), timedelta(days=366)
THINGS = 2
"""Words of two titles that have to be the same for both to be about one thing."""
ALIKE = 0.12
"""Words more alike than this are of the same story."""
Sign = tuple[float, str]


def signs(one: Telling, other: Telling, kin: Kin) -> list[Sign]:
    """Everything that speaks for them; points below 0 speak against them."""
    found = [
        *_by_type(one, other),
        *_by_time(one, other),
        *_by_announcement(one, other),
        *_by_parties(one, other, kin),
        *_by_place(one, other),
    ]
    words = likeness(one, other)
    found += [(min(2.0, 8 * (words - ALIKE)), "like words")] if words > ALIKE else []
    if figures := one.figures & other.figures:
        kind, value = min(figures)
        found.append((1.0, f"the same figure ({value:,g} {kind})"))
    return [*found, *_by_topic(one, other), *_by_title(one, other), *_by_things(one, other)]


def _by_type(one: Telling, other: Telling) -> Iterator[Sign]:
    if kinds := one.words.kinds & other.words.kinds:
        said = kinds & (
            kinds_in(one.event.title.casefold()) | kinds_in(other.event.title.casefold())
        )
        kind = min(said - {"casualty"} or said or kinds).replace("_", " ")
        yield 1.25, f"the same kind of event ({kind})"
    elif common := _in_common(one, other):
        yield 1.25, f"told by the same word ({common})"
    elif one.event.type == other.event.type:
        yield 0.75, ""


def _in_common(one: Telling, other: Telling) -> str:
    """The word that tells both, where somebody takes the same part: alone, an "attack" is any."""
    if not (one.agents & other.agents or one.patients & other.patients):
        return ""
    return next(iter(sorted(one.words.told & other.words.told)), "")


def _by_time(one: Telling, other: Telling) -> Iterator[Sign]:
    lengths = [t.length for t in (one, other)]
    known = [length for length in lengths if length is not None]
    if len(known) == 2:
        widest = max(known)
        if widest <= DAYS:
            yield 2.25, "the same day"
        elif widest <= MONTH:
            yield 1.25, "overlapping dates"
        elif widest <= YEAR:
            yield 0.5, "overlapping dates"
    elif _near(one.start, other.start) or _near(one.stop, other.stop):
        yield 1.5, "a bound that both give"
    elif one.bounded and other.bounded:
        yield 0.25, ""


def _by_announcement(one: Telling, other: Telling) -> Iterator[Sign]:
    """The day on which a plan was announced: all that dates what has not been done yet."""
    if one.announced and _near(one.announced, other.announced):
        yield 2.25, "announced on the same day"


def _near(one: datetime | None, other: datetime | None) -> bool:
    return bool(one and other and abs(one - other) <= DAYS)


def _by_parties(one: Telling, other: Telling, kin: Kin) -> Iterator[Sign]:
    if one.event.type in TOGETHER and one.event.type == other.event.type:
        yield from _by_side(
            one.agents | one.patients, other.agents | other.patients, kin, "taking part", 1.5
        )
        return
    yield from _by_side(one.agents, other.agents, kin, "doing it", 1.25)
    yield from _by_side(one.patients, other.patients, kin, "undergoing it", 1.25)


def _by_side(
    one: frozenset[str], other: frozenset[str], kin: Kin, role: str, points: float
) -> Iterator[Sign]:
    if common := one & other:
        names = sorted(kin.names.get(a, a) for a in common)
        yield points + 0.25 * (len(common) - 1), f"{' and '.join(names[:2])} {role}"
    elif one and other:
        if kin.related(one, other):
            a, b = min((a, b) for a in one for b in other if kin.related({a}, {b}))
            yield (
                0.75,
                f"{kin.names.get(a, a)} and {kin.names.get(b, b)}, who belong together, {role}",
            )
        elif noun := kin.described(one, other):
            yield 0.75, f"{role} “{noun}” in both"
        else:
            yield -0.5, ""


def _by_place(one: Telling, other: Telling) -> Iterator[Sign]:
    if one.place and other.place:
        yield (1.0, "the same place") if one.place & other.place else (-1.0, "")


def _by_topic(one: Telling, other: Telling) -> list[Sign]:
    """What a statement is about: only there do the words around it say more than the event's own."""
    common = one.words.topics.keys() & other.words.topics if one.event.type in SAYING else ()
    if not common:
        return []
    said = dict.fromkeys(t.words.topics[min(common)] for t in (one, other))
    about = " and ".join(f"“{word}”" for word in said)
    return [(1.0, f"both about {about}" if len(said) == 1 else f"about {about}")]


def _by_title(one: Telling, other: Telling) -> Iterator[Sign]:
    """Titles of the same two words or more: all that two undated accounts may have in common."""
    if one.words.title == other.words.title and len(one.words.title) >= 2:
        yield 0.75, "told in the same words"


def _by_things(one: Telling, other: Telling) -> Iterator[Sign]:
    """Titles about the same thing that is no actor: all that shows what was attacked, or threatened."""
    common = one.words.things & other.words.things
    if not common or one.words.title == other.words.title:
        return
    if not one.place & other.place:  # "Saudi oil" of the one is "oil in Saudi Arabia" of the other
        common |= (one.words.things & other.words.where) | (other.words.things & one.words.where)
    yield 1.25 if len(common) >= THINGS else 0.5, _about(one, other, common)


def _about(one: Telling, other: Telling, common: frozenset[str]) -> str:
    """What both are about, as each title has it."""
    titled = common & lemmas(one.event.title) & lemmas(other.event.title) or common
    said, theirs = _quoted(one, titled), _quoted(other, titled)
    if said.keys() == theirs.keys():
        return f"both about {enumerated(list(said.values()))}"
    return f"about {enumerated(list((said | theirs).values()))}"


def _quoted(account: Telling, common: frozenset[str]) -> dict[str, str]:
    """The words of a title that have these lemmas, in their order, by how they read without capitals; those that stand side by side in one."""
    title = account.event.title
    runs: list[list[int]] = []
    for word in words_of(title):
        if lemma(word.low) not in common:
            continue
        if runs and not title[runs[-1][1] : word.start].strip():
            runs[-1][1] = word.end
        else:
            runs.append([word.start, word.end])
    return {title[start:end].casefold(): f"“{title[start:end]}”" for start, end in runs}
