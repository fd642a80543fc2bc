"""What only the whole text tells: which administration is a state's government, whose "the army" is."""

from __future__ import annotations

from collections import Counter

from opcit.actors.belonging import home_state
from opcit.actors.clusters import Cluster
from opcit.actors.forces import named_forces
from opcit.actors.heads import ABROAD, kinds
from opcit.actors.lines import Line
from opcit.actors.persons import Persons

_MAIN = 2
"""How many times as often as any other a state must be named for "the army" to be its."""
_ELSEWHERE = (
    "of:",
    "for:",
    "against:",
    "with:",
    "is:foreign",
    "is:international",
    "is:multinational",
)


def settle_administrations(found: dict[str, Cluster], persons: Persons) -> None:
    """Makes "the Trump administration" one with its state's government, where only one is named."""
    led = {c.key: _state_of(c, persons) for c in found.values() if c.key.startswith("admin:")}
    for state, count in Counter(s for s in led.values() if s).items():
        keys = [k for k, s in led.items() if s == state]
        for key in keys:
            found[key].parent = f"state:{state}"
        government = found.get(f"gov:{state}")
        main = max(keys, key=lambda k: (len(found[k].phrases), k))
        if government and (
            count == 1 or len(found[main].phrases) > sum(len(found[k].phrases) for k in keys) / 2
        ):
            _merge(found[main], government)
            del found[government.key]


def _state_of(cluster: Cluster, persons: Persons) -> str:
    surname = cluster.key.removeprefix("admin:")
    leaders = [p for p in persons.all if p.parts[-1] == surname]
    states = [s for p in leaders if (s := persons.country(p))]
    return states[0] if states else persons.state_led_by(surname)


def _merge(into: Cluster, other: Cluster) -> None:
    pairs = sorted(
        [*zip(into.phrases, into.whys, strict=True), *zip(other.phrases, other.whys, strict=True)],
        key=lambda pair: pair[0].start,
    )
    into.phrases, into.whys = [p for p, _ in pairs], [w for _, w in pairs]


def settle_title(found: dict[str, Cluster], lines: list[Line]) -> None:
    """Makes a group of the title alone ("Thai political party") one with the only named one of its kind."""
    for cluster in list(found.values()):
        alone = all(lines[p.line].role == "title" and not p.definite for p in cluster.phrases)
        if alone and cluster.key.startswith("group:") and cluster.phrases:
            others = [
                c for c in found.values() if c is not cluster and cluster.head in _heads_of(c)
            ]
            bodies = [c for c in others if c.key.startswith("body:")]
            if len(bodies) == 1:
                _merge(bodies[0], cluster)
                del found[cluster.key]


def settle_forces(found: dict[str, Cluster]) -> None:
    """Makes a state's army one with its armed forces that the text names."""
    for army, forces in named_forces(found.values()):
        _merge(forces, army)
        del found[army.key]


def _heads_of(cluster: Cluster) -> set[str]:
    return {cluster.head} | {p.head for p in cluster.phrases}


def settle_parents(found: dict[str, Cluster]) -> None:
    """Puts bodies under what they are part of: their state, their parliament, the body they begin with."""
    _under_main_state(found)
    parliaments = [c for c in found.values() if c.head == "parliament"]
    bodies = {
        c.key: c for c in found.values() if c.type == "organisation" and c.key.startswith("body:")
    }
    named: dict[str, tuple[int, str]] = {}
    for number, body in enumerate(bodies.values()):
        named.setdefault(body.name, (number, body.key))
    for cluster in found.values():
        if cluster.head == "lawmakers":
            own = [p for p in parliaments if p.parent == cluster.parent or not cluster.parent]
            cluster.parent = own[0].key if len(own) == 1 else cluster.parent
        elif cluster.key in bodies and not cluster.parent:
            begun = (cluster.name[:at] for at, c in enumerate(cluster.name) if c == " ")
            cluster.parent = min((named[n] for n in begun if n in named), default=(0, ""))[1]


def _under_main_state(found: dict[str, Cluster]) -> None:
    """Makes "the army" or "parliament" of no state told the part of the state that the text is about."""
    main = _main_state(found)
    for cluster in found.values() if main else ():
        kind = kinds().get(cluster.head.partition(":")[0])
        own = kind is not None and kind.state and kind.name not in ABROAD
        group = cluster.key.startswith("group:") and own
        told = any(b.startswith(_ELSEWHERE) for b in cluster.bearing)
        if not cluster.parent and not told and (group or cluster.key.startswith("admin:")):
            cluster.parent = main


def _main_state(found: dict[str, Cluster]) -> str:
    """The state named first and most, what is its included, or the only one whose own name comes up much; "" for none."""
    home = home_state(found.values())
    counts = Counter({c.key: len(c.phrases) for c in found.values() if c.type == "state"})
    (most, times), *others = [*counts.most_common(2), ("", 0)][:2] if counts else [("", 0)]
    main = most.startswith("state:") and all(times >= _MAIN * count for _, count in others)
    return f"state:{home}" if home else most if main else ""
