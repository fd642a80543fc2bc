"""What holds for the events of every passage and every publication date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from opcit.events.intervals import begin, end
from opcit.findings import Event

DAYS = some.dates(date(1980, 1, 1), date(2060, 1, 1))
PASSAGES = some.lists(
    some.sampled_from(
        [
            "Early Tuesday, rebels stormed the Vester consulate after Norland’s airstrikes on Sunday.",
            "Norland will withdraw its troops next Thursday.",
            "Three days ago police arrested a dozen protesters in Vester.",
            "Asked on Monday whether he would resign, President Holm refused.",
            "The envoy said last Friday that the army had shelled the port.",
            "Norland and Vester met two weeks ago, before the vote on Sunday.",
            "Rebels had kidnapped the envoy.", "Streets appear calmer this weekend.",
            "Officials said on Monday that rebels had shelled the port.", "The move angered Norland.",
            "The attack wounded scores of people.", "In response, Vester could suspend the talks.",
        ]
    ),
    min_size=1, max_size=4,
)  # fmt: skip
QUICK = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _moment(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _shape(event: Event) -> tuple[object, ...]:
    return event.id, event.type, event.status, event.foreground, event.granularity, event.mentions


@given(PASSAGES, DAYS)
@QUICK
def test_no_event_begins_later_than_it_begins_at_latest(
    read, passages: list[str], day: date
) -> None:  # type: ignore[no-untyped-def]
    for event in read(*passages, published=day.isoformat()).events:
        if event.earliest and event.latest:
            assert begin(event.earliest) <= end(event.latest)


@given(PASSAGES, DAYS)
@QUICK
def test_reading_twice_finds_the_same(read, passages: list[str], day: date) -> None:  # type: ignore[no-untyped-def]
    published = day.isoformat()
    assert (
        read(*passages, published=published).events == read(*passages, published=published).events
    )


@given(PASSAGES, DAYS, some.integers(-60, 60).filter(bool))
@QUICK
def test_moving_publication_by_weeks_moves_events_by_as_much(
    read, passages: list[str], day: date, weeks: int
) -> None:  # type: ignore[no-untyped-def]
    step = timedelta(weeks=weeks)
    before = read(*passages, published=day.isoformat()).events
    after = read(*passages, published=(day + step).isoformat()).events
    assert [_shape(e) for e in before] == [_shape(e) for e in after]
    for one, other in zip(before, after, strict=True):
        for side in ("earliest", "latest"):
            first, moved = _moment(getattr(one, side)), _moment(getattr(other, side))
            assert (first is None) == (moved is None)
            assert first is None or moved == first + step


@pytest.mark.parametrize("published", ["2021-03-04", None])
def test_no_trigger_tells_of_two_events(read, published: str | None) -> None:  # type: ignore[no-untyped-def]
    events = read(
        "Early Tuesday, rebels stormed the Vester consulate after Norland’s airstrikes on Sunday.",
        "The storming and the airstrikes killed scores of people. Norland could see another storming.",
        published=published,
    ).events
    spans = [(m.start, m.end) for e in events for m in e.mentions]
    assert spans and len(spans) == len(set(spans))
