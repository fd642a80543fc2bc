"""One edit of every kind, on the invented reading: as plain values, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from opcit import findings as f
from opcit.corrections import Corrected, Entry, made, replayed
from opcit.reading import Reading
from tests.components.charts import invented
from tests.components.charts.invented import span

AT = datetime(2021, 3, 11, 9, 0, tzinfo=UTC)


def reading() -> Reading:
    """The invented reading, with sentences for its events, quotes and claims."""
    base = invented.reading()
    events = tuple(replace(e, sentences=_around(base, e.mentions)) for e in base.events)
    stances = tuple(replace(s, n=len(s.evidence)) for s in base.stances)
    crowds = f.Stance("crowds", f.AUTHOR, None, None, None, "unclear", 1, (_passage(base, "brave crowds", (0.0, 0.1, 0.9)),), 0.1, "One.", "test")  # fmt: skip
    return replace(
        base,
        events=events,
        stances=(*stances[:2], crowds, *stances[2:]),
        quotes=QUOTES,
        claims=CLAIMS,
    )


def _around(base: Reading, spans: Sequence[Any]) -> tuple[Any, ...]:
    found = (base.sentence_at(s.start) for s in spans)
    return tuple(dict.fromkeys(f_span(s) for s in found if s))


def f_span(one: Any) -> Any:
    """The span of a finding."""
    return invented.Span(one.start, one.end)


def _passage(base: Reading, words: str, shares: tuple[float, float, float]) -> f.StanceEvidence:
    target = span(words)
    sentence = base.sentence_at(target.start)
    assert sentence is not None
    return f.StanceEvidence(sentence.start, sentence.end, target, *shares)


_QUOTED = span("called the storming a terrible crime")
QUOTES = (f.Quote(_QUOTED.start, _QUOTED.end, "okoro", "called", "indirect", 0.8, "Told.", "test"),)
_GUESS = span("Arland will probably close the strait next week.")
CLAIMS = (
    f.Claim(_GUESS.start, _GUESS.end, "prediction", f.AUTHOR, 0.6, "probably", 0.8, "“will”.", "test"),
)  # fmt: skip


def at(words: str, nth: int = 0) -> list[int]:
    """Where words stand, as a page gives it."""
    spot = span(words, nth)
    return [spot.start, spot.end]


def corrected(given: Reading, *edits: Mapping[str, Any], by: str = "Ana") -> Corrected:
    """The reading after these edits, each made on what the ones before gave."""
    entries: list[Entry] = []
    found = Corrected(given)
    for n, edit in enumerate(edits, 1):
        entries.append(Entry(n, n, given.article.id, AT, by, "", made(found.reading, edit)))
        found = replayed(given, entries)
    return found


def event(found: Reading, event_id: str) -> f.Event | None:
    """The event of that id."""
    return next((e for e in found.events if e.id == event_id), None)


Holds = Callable[[Reading], bool]
EXAMPLES: tuple[tuple[Mapping[str, Any], Holds], ...] = (
    ({"edit": "merge_actors", "actors": ["navy"], "into": "arland"}, lambda r: r.actor("navy") is None and event(r, "shelling").agents == ("arland",) and r.stance("arland").n == 1),
    ({"edit": "split_actor", "actor": "crowds", "mentions": [at("The crowds")], "name": "Bystanders", "type": "people"}, lambda r: len(r.actor("crowds").mentions) == 2 and len(r.actor("bystanders").mentions) == 1),
    ({"edit": "rename_actor", "actor": "arland", "name": "Republic of Arland"}, lambda r: r.actor("arland").name == "Republic of Arland" and "Arland" in r.actor("arland").aliases),
    ({"edit": "retype_actor", "actor": "crowds", "type": "armed_group"}, lambda r: r.actor("crowds").type == "armed_group"),
    ({"edit": "hide_actor", "actor": "navy"}, lambda r: r.actor("navy") is None and event(r, "shelling").agents == () and not any("navy" in (x.source, x.target) for x in r.relations)),
    ({"edit": "move_mention", "actor": "crowds", "at": at("brave crowds"), "to": "guild"}, lambda r: len(r.actor("guild").mentions) == 3 and r.stance("guild").n == 1 and r.stance("crowds").n == 0),
    ({"edit": "unlink_mention", "actor": "okoro", "at": at("President Okoro")}, lambda r: r.actor("okoro") is None and r.quotes[0].holder == "author"),
    ({"edit": "add_mention", "at": at("patrols"), "name": "Patrols", "type": "armed_group"}, lambda r: r.actor("patrols").mentions[0].kind == "noun"),
    ({"edit": "set_time", "at": at("Tuesday"), "value": "2021-03-02"}, lambda r: r.times[0].value == "2021-03-02" and r.times[0].alternatives[0].value == "2021-03-09"),
    ({"edit": "confirm_time", "at": at("Tuesday")}, lambda r: r.times[0].confidence == 1 and r.times[0].by == "Ana"),
    ({"edit": "reject_time", "at": at("Tuesday")}, lambda r: r.times == ()),
    ({"edit": "add_time", "at": at("next week"), "value": "2021-W11"}, lambda r: [t.value for t in r.times] == ["2021-03-09", "2021-W11"]),
    ({"edit": "set_stance", "actor": "guild", "label": "favourable"}, lambda r: r.stance("guild").label == "favourable" and r.stance("guild").score == 0.5),
    ({"edit": "confirm_stance", "actor": "navy"}, lambda r: r.stance("navy").label == "critical" and r.stance("navy").by == "Ana"),
    ({"edit": "judge_passage", "actor": "navy", "at": at("the navy"), "verdict": "favourable"}, lambda r: r.stance("navy").evidence[0].positive == 1.0),
    ({"edit": "set_holder", "at": at("called the storming a terrible crime"), "holder": "guild"}, lambda r: r.quotes[0].holder == "guild" and r.stance("crowds", "guild").n == 1),
    ({"edit": "reject_quote", "at": at("called the storming a terrible crime")}, lambda r: r.quotes == () and r.stance("crowds").n == 2),
    ({"edit": "add_quote", "at": at("The shelling was stupid and cruel"), "holder": "guild", "kind": "indirect"}, lambda r: r.quotes[-1].holder == "guild"),
    ({"edit": "set_claim", "at": at("Arland will probably close the strait next week."), "kind": "hedge"}, lambda r: r.claims[0].kind == "hedge"),
    ({"edit": "reject_claim", "at": at("Arland will probably close the strait next week.")}, lambda r: r.claims == ()),
    ({"edit": "add_claim", "at": at("The crowds were calm."), "kind": "claim"}, lambda r: len(r.claims) == 2),
    ({"edit": "title_event", "event": "shelling", "title": "Two wharves shelled"}, lambda r: event(r, "shelling").title == "Two wharves shelled"),
    ({"edit": "type_event", "event": "shelling", "type": "assault"}, lambda r: event(r, "shelling").type == "assault"),
    ({"edit": "date_event", "event": "guild-strike", "earliest": "2021-03", "latest": "2021-04"}, lambda r: event(r, "guild-strike").granularity == "month"),
    ({"edit": "status_event", "event": "closing", "status": "happened"}, lambda r: event(r, "closing").status == "happened"),
    ({"edit": "front_event", "event": "war", "foreground": True}, lambda r: event(r, "war").foreground),
    ({"edit": "parties_event", "event": "shelling", "agents": ["arland"], "patients": ["guild"]}, lambda r: [(x.source, x.target) for x in r.relations if x.target == "guild" and x.source == "arland"] != []),
    ({"edit": "confirm_event", "event": "closing"}, lambda r: event(r, "closing").by == "Ana"),
    ({"edit": "merge_events", "events": ["raids"], "into": "shelling"}, lambda r: event(r, "raids") is None and len(event(r, "shelling").mentions) == 3 and event(r, "shelling").patients == ()),
    ({"edit": "split_event", "event": "storming", "mentions": [at("storming")], "title": "The second storming"}, lambda r: len(event(r, "storming").mentions) == 1 and any(e.title == "The second storming" for e in r.events)),
    ({"edit": "reject_event", "event": "raids"}, lambda r: event(r, "raids") is None),
    ({"edit": "add_event", "at": at("cheered"), "title": "Crowds cheered", "type": "support", "agents": ["guild"], "patients": ["crowds"]}, lambda r: any(e.title == "Crowds cheered" for e in r.events) and any(x.source == "guild" and x.target == "crowds" for x in r.relations)),
    ({"edit": "set_role", "at": at("The crowds were calm."), "role": "caption"}, lambda r: r.article.paragraphs[3].role == "caption" and r.article.paragraphs[3].by == "Ana"),
    ({"edit": "set_published", "value": "2021-03-11"}, lambda r: r.article.published.value == "2021-03-11"),
)  # fmt: skip
