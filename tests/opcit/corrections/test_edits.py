"""Every kind of edit: what it changes, what follows, that undo gives back the reading exactly."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opcit.article import text_id
from opcit.corrections import EDITS, AnyEdit, Entry, Unfit, kind_of, made, replayed
from opcit.exports.sound import faults
from opcit.reading import Engine
from opcit.voices import telling
from tests.opcit.corrections.examples import AT, EXAMPLES, at, corrected, event, reading

NAMES = [edit["edit"] for edit, _ in EXAMPLES]


def test_every_kind_has_an_example():
    assert {kind.name for kind in EDITS} == set(NAMES)


@pytest.mark.parametrize(("edit", "holds"), EXAMPLES, ids=NAMES)
def test_what_it_changes(edit, holds):
    before = reading()
    assert not _already(holds, before)
    found = corrected(before, edit)
    assert not found.orphans
    assert holds(found.reading)
    assert list(faults(found.reading)) == []
    assert kind_of(found.applied[0].edit).told(found.applied[0].edit)


def _already(holds, before):
    try:
        return holds(before)
    except AttributeError:  # what it asks about is not there yet
        return False


@pytest.mark.parametrize(("edit", "holds"), EXAMPLES, ids=NAMES)
def test_a_record_as_json_and_back(edit, holds):
    record = made(reading(), edit)
    assert msgspec.json.decode(msgspec.json.encode(record), type=AnyEdit) == record


@pytest.mark.parametrize(("edit", "holds"), EXAMPLES, ids=NAMES)
def test_each_value_says_who_changed_it_and_what_the_model_had(edit, holds):
    found = corrected(reading(), edit)
    assert found.changes
    assert {(c.by, c.revision) for c in found.changes} == {("Ana", 1)}
    assert all(c.before != c.after for c in found.changes)


def test_a_history_of_one_value():
    found = corrected(
        reading(),
        {"edit": "rename_actor", "actor": "arland", "name": "A"},
        {"edit": "rename_actor", "actor": "arland", "name": "B"},
    )
    named = [c for c in found.history("actors:arland") if c.field == "name"]
    assert [(c.before, c.after) for c in named] == [("Arland", "A"), ("A", "B")]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), max_size=5), st.data())
def test_undo_of_anything_gives_back_what_was_before(chosen, data):
    before = reading()
    entries = _entries(before, chosen)
    undone = data.draw(st.lists(st.sampled_from(entries), unique_by=lambda e: e.revision)) if entries else []  # fmt: skip
    kept = [e for e in entries if e not in undone]
    last = len(entries)
    undoings = [
        Entry(last + n, last + n, "a", AT, "Ana", undoes=e.revision)
        for n, e in enumerate(undone, 1)
    ]
    assert replayed(before, [*entries, *undoings]).reading == replayed(before, kept).reading
    redo = [
        Entry(2 * last + n, 2 * last + n, "a", AT, "Ana", undoes=e.revision)
        for n, e in enumerate(undoings, 1)
    ]
    again = replayed(before, [*entries, *undoings, *redo])
    assert again.reading == replayed(before, entries).reading
    assert replayed(before, [*entries, *[Entry(99 + e.revision, 99, "a", AT, "B", undoes=e.revision) for e in entries]]).reading is before  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EXAMPLES), max_size=6))
def test_replay_is_deterministic_drops_nothing_and_stays_sound(chosen):
    before = reading()
    entries = _entries(before, chosen)
    found = replayed(before, entries)
    assert found == replayed(before, list(reversed(entries)))
    assert len(found.applied) + len(found.orphans) == len(entries)
    assert list(faults(found.reading)) == []


def _entries(before, chosen):
    """Edits all made on the first reading: some then find their things changed or gone."""
    return [
        Entry(n, n, before.article.id, AT, "Ana", "", made(before, edit))
        for n, (edit, _) in enumerate(chosen, 1)
    ]


@pytest.mark.parametrize(("edit", "holds"), EXAMPLES, ids=NAMES)
def test_an_edit_finds_its_things_where_text_was_put_before(edit, holds):
    entry = Entry(1, 1, "a", AT, "Ana", "", made(reading(), edit))
    moved = shifted(reading(), "A note that was put before everything.\n\n")
    found = replayed(moved, [entry])
    assert not found.orphans
    assert shifted(replayed(reading(), [entry]).reading, "A note that was put before everything.\n\n") == found.reading or _same(found, entry)  # fmt: skip


def _same(found, entry):
    """New events are named by where they stand; all else is the same."""
    return entry.edit.__struct_config__.tag in ("add_event", "split_event")


def shifted(old, words):
    """The reading of a text with words put before it; they are in no paragraph."""
    n = len(words)

    def move(value):
        if isinstance(value, dict):
            return {k: v + n if k in ("start", "end") else move(v) for k, v in value.items()}
        return [move(v) for v in value] if isinstance(value, list | tuple) else value

    page = move(msgspec.to_builtins(old))
    page["article"]["text"] = words + old.article.text
    page["article"]["id"] = text_id(page["article"]["text"])
    return msgspec.convert(page, type(old))


def test_a_new_engine_keeps_corrections_and_lists_those_that_it_cannot_place():
    entries = _entries(reading(), [one for one in EXAMPLES if one[0]["edit"] in ("rename_actor", "title_event", "set_time")])  # fmt: skip
    base = reading()
    newer = replace(
        base,
        opcit=Engine("2"),
        actors=tuple(replace(a, id="arland-state") if a.id == "arland" else replace(a, parent=None) for a in base.actors),
        events=tuple(replace(e, id=f"n{n}", title=e.title.upper()) for n, e in enumerate(base.events)),
        times=(),
        stances=(), relations=(),
    )  # fmt: skip
    found = replayed(newer, entries)
    assert found.reading.actor("arland-state").name == "Republic of Arland"
    assert any(e.title == "Two wharves shelled" for e in found.reading.events)
    assert [o.entry.edit.__struct_config__.tag for o in found.orphans] == ["set_time"]
    assert "no time on “Tuesday”" in found.orphans[0].reason


def test_stance_is_told_over_the_passages_of_all_that_were_merged():
    found = corrected(reading(), {"edit": "merge_actors", "actors": ["crowds"], "into": "navy"})
    stance = found.reading.stance("navy")
    wanted = telling.stance("navy", "author", stance.evidence, ("the author", "Navy of Arland"), "test")  # fmt: skip
    assert stance == wanted
    assert stance.n == 2


def test_tone_follows_the_mentions():
    moved = {"edit": "move_mention", "actor": "crowds", "at": at("brave crowds"), "to": "arland"}
    before, after = reading(), corrected(reading(), moved).reading
    tones = [{t.about: t for t in r.tones} for r in (before, after)]
    assert tones[1]["crowds"].n == tones[0]["crowds"].n - 1
    assert tones[1]["arland"].n == tones[0]["arland"].n + 1
    assert tones[1]["guild"] == tones[0]["guild"]


def test_what_a_person_sets_stays_when_passages_move():
    found = corrected(
        reading(),
        {"edit": "set_stance", "actor": "navy", "label": "favourable"},
        {"edit": "merge_actors", "actors": ["crowds"], "into": "navy"},
    )
    stance = found.reading.stance("navy")
    assert (stance.label, stance.n, stance.by) == ("favourable", 2, "Ana")


def test_events_dated_by_an_expression_follow_it():
    base = reading()
    dated = replace(event(base, "storming"), earliest="2021-03-09", latest="2021-03-09")
    base = replace(base, events=tuple(dated if e.id == "storming" else e for e in base.events))
    later = corrected(base, {"edit": "set_time", "at": at("Tuesday"), "value": "2021-03-02"})
    assert event(later.reading, "storming").earliest == "2021-03-02"
    none = corrected(base, {"edit": "reject_time", "at": at("Tuesday")})
    assert event(none.reading, "storming").earliest is None


def test_the_article_is_read_again_for_another_date():
    asked = []

    def again(article):
        asked.append(article.published.value)
        return replace(reading(), article=article)

    base = reading()
    entry = Entry(1, 1, "a", AT, "Ana", "", made(base, {"edit": "set_published", "value": "2021-03-11"}))  # fmt: skip
    assert replayed(base, [entry], again).reading.article.published.source == "given"
    assert asked == ["2021-03-11"]


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"edit": "nothing"},
        {"edit": "rename_actor", "actor": "nobody", "name": "X"},
        {"edit": "rename_actor", "actor": "arland", "name": "  "},
        {"edit": "rename_actor", "actor": "arland", "name": "x" * 400},
        {"edit": "retype_actor", "actor": "arland", "type": "ghost"},
        {"edit": "set_time", "at": [0, 99999], "value": "2020"},
        {"edit": "set_time", "at": [3], "value": "2020"},
        {"edit": "set_time", "at": at("Tuesday"), "value": "soon"},
        {"edit": "set_time", "at": at("Tuesday"), "value": "2020-13-45"},
        {"edit": "date_event", "event": "war", "earliest": "2021-02-30", "latest": None},
        {"edit": "date_event", "event": "war", "earliest": "2021-02", "latest": "2020"},
        {"edit": "type_event", "event": "war", "type": "tea"},
        {"edit": "judge_passage", "actor": "navy", "at": at("the navy"), "verdict": "rude"},
        {"edit": "set_published", "value": "yesterday"},
        {"edit": "merge_actors", "actors": [], "into": "navy"},
        {"edit": "rename_actor", "actor": 7, "name": "X"},
    ],
)  # fmt: skip
def test_what_is_no_edit_is_refused_in_a_sentence(edit):
    with pytest.raises(Unfit, match=r"."):
        made(reading(), edit)
