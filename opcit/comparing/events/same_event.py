"""Which events of several articles are the same: type, when, who to whom, where and in which words.

Each of these speaks for or against; what contradicts (other days, other doers, a fact and a denial)
keeps two events apart however alike the rest is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from opcit.actors.knowledge import listed
from opcit.comparing.actors.kin import Kin
from opcit.comparing.events.event_words import SAYING
from opcit.comparing.events.signs import ALIKE, DAYS, THINGS, TOGETHER, signs
from opcit.comparing.events.telling import Telling, likeness, same_family
from opcit.comparing.joining import Tie

ENOUGH = 3.5
"""What must speak for two events in sum."""
MANY = 3
"""How many times as many is another toll."""
SURE = 8.0
"""The sum at which nothing is left to doubt."""


def ties(found: Sequence[Telling], kin: Kin) -> list[Tie]:
    """What ties events of different articles."""
    made = (_tie(one, other, kin) for one, other in _pairs(found))
    return [tie for tie in made if tie]


def may(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether nothing keeps two accounts from being of one event."""
    kindred = same_family(one.event.type, other.event.type) or (_speaks(one) and _speaks(other))
    return (kindred or _one_deed(one, other)) and not apart(one, other, kin)


def apart(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether what two accounts say contradicts that they are of one event, whatever their types."""
    return (
        one.real != other.real
        or _other_time(one, other)
        or _other_parties(one, other, kin)
        or _other_kind(one, other)
        or _other_toll(one, other)
    )


def _pairs(found: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    for real in sorted({t.real for t in found}):
        same = [t for t in found if t.real == real]
        yield from ((a, b) for a, b in combinations(same, 2) if a.key[0] != b.key[0])


def _tie(one: Telling, other: Telling, kin: Kin) -> Tie | None:
    if not may(one, other, kin):
        return None
    told = signs(one, other, kin)
    score = sum(points for points, _ in told)
    if score < ENOUGH or not (_of_one_matter(one, other) and _told_apart(one, other, kin)):
        return None
    reasons = dict.fromkeys(why for points, why in told if points > 0 and why)
    strength = min(0.95, 0.55 + 0.4 * (score - ENOUGH) / (SURE - ENOUGH))
    return Tie(one.key, other.key, strength, f"Taken as one for {', '.join(reasons)}.")


def _of_one_matter(one: Telling, other: Telling) -> bool:
    """Whether what is said is alike: one person says many things on one day."""
    if not same_family(one.event.type, other.event.type):
        things = len(one.words.things & other.words.things)
        return things >= THINGS or _one_deed(one, other)
    if one.event.type not in SAYING and not (_speaks(one) and _speaks(other)):
        return True
    words = likeness(one, other)
    return words > 2 * ALIKE or (
        words > ALIKE and bool(one.words.topics.keys() & other.words.topics)
    )


def _told_apart(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether more than the doer singles out two events that nobody dates: one doer does many things."""
    if one.bounded or other.bounded or (one.announced and other.announced):
        return True
    titled = one.words.title == other.words.title and len(one.words.title) >= THINGS
    things = one.words.things & other.words.things or one.place & other.place
    return titled or bool(things) or kin.related(one.patients, other.patients)


def _one_deed(one: Telling, other: Telling) -> bool:
    """Whether the same did something on one day that both tell in like words, though no list has them of one family: "ban", "closure"."""
    if not (one.agents & other.agents or one.patients & other.patients):
        return False
    lengths = [t.length for t in (one, other)]
    on_a_day = all(length is not None and length <= DAYS for length in lengths)
    return on_a_day and (
        likeness(one, other) > ALIKE or bool(one.words.things & other.words.things)
    )


def _speaks(account: Telling) -> bool:
    """Whether somebody says something in it: what one article calls a promise is a threat in another."""
    voicing = account.words.told & listed("comparing", "voicing")
    return account.event.type in SAYING or bool(voicing)


def _other_time(one: Telling, other: Telling) -> bool:
    """Whether one must have begun after the other, or was announced on another day."""
    a, b = one, other
    announced = a.announced and b.announced and abs(a.announced - b.announced) > DAYS
    return bool(
        announced
        or (a.start and b.stop and a.start > b.stop)
        or (b.start and a.stop and b.start > a.stop)
    )


def _other_kind(one: Telling, other: Telling) -> bool:
    """Whether the words say different things: a shooting is no storming."""
    return bool(one.words.kinds and other.words.kinds) and not one.words.kinds & other.words.kinds


def _other_toll(one: Telling, other: Telling) -> bool:
    """Whether the same count is many times that of the other: first tolls and last ones differ, but not so far."""
    tolls = [{f.kind: f.value for f in t.event.figures if f.bound == "exact"} for t in (one, other)]
    both = tolls[0].keys() & tolls[1].keys()
    pairs = (sorted((tolls[0][kind], tolls[1][kind])) for kind in both)
    return any(most > MANY * least for least, most in pairs)


def _other_parties(one: Telling, other: Telling, kin: Kin) -> bool:
    """Whether others did it, or the doer of the one undergoes the other."""
    if one.event.type in TOGETHER and one.event.type == other.event.type:
        straight = kin.apart(one.agents, other.agents) or kin.apart(one.patients, other.patients)
        crossed = kin.apart(one.agents, other.patients) or kin.apart(one.patients, other.agents)
        return straight and crossed
    if one.event.type in SAYING and kin.apart(one.patients, other.patients):
        return True  # whom one accuses tells an accusation from another
    turned = (one.agents & other.patients) - one.patients - other.agents
    turned |= (other.agents & one.patients) - other.patients - one.agents
    return bool(turned) or kin.apart(one.agents, other.agents)
