"""Relations: Goldstein values of the events between two actors."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.article import Span
from opcit.events.ontology import event_types
from opcit.findings import Event
from opcit.layers.relations import annotate
from opcit.reading import Engine, Reading


def event(type_name: str, start: int = 0, **changes: object) -> Event:
    made = Event(
        f"e{start}", "It happened", type_name, None, None, None, None, "happened", True, ("a",), ("b",), None, (),
        (Span(start, start + 4),), (), "author", 0.8, "", "",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def relations(make_article, *events: Event):  # type: ignore[no-untyped-def]
    return list(annotate(Reading(make_article("Text."), Engine("test"), events=events)))


@pytest.mark.parametrize(
    ("type_name", "score"), [("fight", -10.0), ("threaten", -6.0), ("consult", 1.0), ("aid", 7.0)]
)
def test_one_event_gives_its_value(make_article, type_name: str, score: float) -> None:  # type: ignore[no-untyped-def]
    (found,) = relations(make_article, event(type_name))
    assert (found.source, found.target, found.score) == ("a", "b", score)
    assert "It happened" in found.why and found.evidence == (Span(0, 4),)


def test_several_events_give_the_weighted_mean(make_article) -> None:  # type: ignore[no-untyped-def]
    (found,) = relations(make_article, event("fight"), event("aid", 9, confidence=0.4))
    assert found.score == round((-10 * 0.8 + 7 * 0.4) / 1.2, 1)
    assert found.evidence == (Span(0, 4), Span(9, 13))
    (planned,) = relations(make_article, event("fight"), event("aid", 9, status="planned"))
    assert planned.score == round((-10 * 0.8 + 7 * 0.4) / 1.2, 1)


@pytest.mark.parametrize("status", ["negated", "hypothetical", "predicted"])
def test_what_did_not_happen_does_not_count(make_article, status: str) -> None:  # type: ignore[no-untyped-def]
    assert relations(make_article, event("fight", status=status)) == []


@pytest.mark.parametrize("type_name", ["vote", "situation", "life"])
def test_domestic_types_say_nothing_of_relations(make_article, type_name: str) -> None:  # type: ignore[no-untyped-def]
    assert relations(make_article, event(type_name)) == []


def test_each_side_acts_for_itself(make_article) -> None:  # type: ignore[no-untyped-def]
    back = event("aid", 9, agents=("b",), patients=("a", "c"))
    found = relations(make_article, event("fight"), back)
    assert [(r.source, r.target, r.score) for r in found] == [
        ("a", "b", -10.0),
        ("b", "a", 7.0),
        ("b", "c", 7.0),
    ]


def test_every_value_is_on_goldsteins_scale() -> None:
    values = [t.goldstein for t in event_types().values() if t.goldstein is not None]
    assert min(values) == -10.0 and max(values) == 7.0
    assert all(t.goldstein is not None for t in event_types().values() if t.plover)
