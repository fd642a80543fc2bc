"""What follows an edit: titles of events, stance on the words that moved, merged mentions."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from opcit.analyse import analyse
from opcit.article import Span
from opcit.corrections import Entry, made, mention_edits, replayed
from opcit.corrections.event_titles import titled
from opcit.corrections.restancing import named
from opcit.findings import StanceEvidence
from opcit.ingest import read_text
from opcit.voices import afresh
from tests.components.charts.invented import TEXT
from tests.opcit.corrections.examples import AT, at, corrected, event, reading


def title(found, event_id):
    return event(found.reading, event_id).title


@pytest.fixture
def told():
    """The invented reading, with an event titled by the name that a pronoun stands for."""
    base = reading()
    events = tuple(
        replace(e, title="Strike by Arland on Navy of Arland") if e.id == "restraint" else e
        for e in base.events
    )
    return replace(base, events=events)


RENAME = {"edit": "rename_actor", "actor": "arland", "name": "the Republic"}


def test_a_title_has_the_new_name_and_leaves_longer_names_alone(told):
    found = corrected(told, RENAME)
    assert title(found, "restraint") == "Strike by the Republic on Navy of Arland"
    assert [c.before for c in found.history("events:restraint")] == [
        "Strike by Arland on Navy of Arland"
    ]
    assert event(found.reading, "restraint").by == "test"


def test_a_title_follows_a_merge(told):
    merge = {"edit": "merge_actors", "actors": ["arland"], "into": "guild"}
    assert title(corrected(told, merge), "restraint") == "Strike by Harbour Guild on Navy of Arland"


@pytest.mark.parametrize("order", [1, -1])
def test_a_title_that_a_person_gave_stays(told, order):
    own = {"edit": "title_event", "event": "restraint", "title": "Arland held back"}
    edits = [own, RENAME][::order]
    assert title(corrected(told, *edits), "restraint") == "Arland held back"


def test_a_date_that_a_person_gave_leaves_the_title_the_models(told):
    dated = {"edit": "date_event", "event": "restraint", "earliest": "2019", "latest": None}
    found = corrected(told, dated, RENAME)
    assert title(found, "restraint").startswith("Strike by the Republic")


def test_an_event_elsewhere_keeps_its_title(told):
    events = tuple(
        replace(e, title="Arland at war") if e.id == "storming" else e for e in told.events
    )
    found = corrected(replace(told, events=events), RENAME)
    assert title(found, "storming") == "Arland at war"


def test_a_title_names_whom_a_pronoun_means_now_or_has_the_pronoun(told):
    moved = {"edit": "move_mention", "actor": "arland", "at": at("It did"), "to": "guild"}
    assert title(corrected(told, moved), "restraint").startswith("Strike by Harbour Guild")


@pytest.mark.parametrize(
    ("was", "old", "new", "longer", "now"),
    [
        ("The crowds gather", "Crowds", "Sailors", (), "The crowds gather"),
        ("Crowds gather", "the crowds", "the sailors", (), "Sailors gather"),
        ("Okoro’s visit", "Okoro", "Ada Okoro", ("Ada Okoro",), "Ada Okoro’s visit"),
        ("Ada Okoro’s visit", "Okoro", "Ada Okoro", ("Ada Okoro",), "Ada Okoro’s visit"),
        ("Okoroland votes", "Okoro", "Renn", (), "Okoroland votes"),
        ("Visit of the Guild", "Guild", "the Union", (), "Visit of the Union"),
        ("US (again) votes", "US (again)", r"\1", (), r"\1 votes"),
    ],
)
def test_words_of_a_title(was, old, new, longer, now):
    assert titled(replace(reading().events[0], title=was), old, new, longer).title == now


def test_a_title_that_gets_too_long_is_cut_between_words():
    long = titled(
        reading().events[0], "Customs", "Customs and excise and much else that is levied at"
    )
    assert len(long.title) <= 60 and long.title.endswith("…")


def test_merged_events_hold_overlapping_mentions_as_one():
    base = reading()
    first, second = event(base, "storming"), event(base, "shelling")
    there = first.mentions[0]
    over = Span(there.start - 7, there.end - 2)
    base = replace(
        base,
        events=tuple(
            replace(e, mentions=(over, *second.mentions)) if e is second else e for e in base.events
        ),
    )
    found = corrected(base, {"edit": "merge_events", "events": ["shelling"], "into": "storming"})
    mentions = event(found.reading, "storming").mentions
    assert Span(over.start, there.end) in mentions
    assert all(a.end <= b.start for a, b in itertools.pairwise(mentions))


def judge(reading, about, spots):
    """Every sentence around the words praises the actor."""
    held = [s for s in reading.sentences if any(s.start <= spot.start < s.end for spot in spots)]
    named = reading.actor(about)
    for s in held:
        for m in [m for m in named.mentions if s.start <= m.start < s.end][:1]:
            yield "author", StanceEvidence(s.start, s.end, Span(m.start, m.end), 0.05, 0.05, 0.9)


def by_judge(base, *edits):
    entries = [
        Entry(n, n, base.article.id, AT, "Ana", "", made(base, edit))
        for n, edit in enumerate(edits, 1)
    ]
    return replayed(base, entries, judge=judge).reading


def test_words_that_mean_an_actor_now_count_for_its_stance():
    added = {"edit": "add_mention", "at": at("patrols"), "actor": "guild"}
    stance = by_judge(reading(), added).stance("guild")
    assert [TEXT[e.target.start : e.target.end] for e in stance.evidence] == ["patrols"]
    assert stance.n == 1


def test_of_two_mentions_in_a_sentence_each_actor_has_its_own_passage():
    base = reading()
    both = corrected(base, {"edit": "add_mention", "at": at("cheered"), "actor": "crowds"}).reading
    moved = by_judge(
        both, {"edit": "move_mention", "actor": "crowds", "at": at("brave crowds"), "to": "okoro"}
    )
    words = {
        s.about: [TEXT[e.target.start : e.target.end] for e in s.evidence]
        for s in moved.stances
        if s.holder == "author"
    }
    assert words["okoro"] == ["brave crowds"]
    assert words["crowds"] == ["cheered"]


def test_a_passage_that_a_person_dismissed_is_not_asked_again():
    base = corrected(
        reading(), {"edit": "add_mention", "at": at("cheered"), "actor": "crowds"}
    ).reading
    dismissed = {
        "edit": "judge_passage",
        "actor": "crowds",
        "at": at("brave crowds"),
        "verdict": "dismissed",
    }
    unlinked = {"edit": "unlink_mention", "actor": "crowds", "at": at("cheered")}
    assert by_judge(base, dismissed, unlinked).stance("crowds").evidence == ()


NOTE = "Ada Venn praised the brave crew. Lund ruined the harbour, and its shameless lies cost lives. It is a disgrace."


@pytest.fixture(scope="module")
def analysed():
    return analyse(read_text(NOTE))


def test_afresh_is_what_the_engine_says_of_the_whole(analysed):
    """The same passages, holders and probabilities as when the article was read."""
    compared = 0
    for actor in analysed.actors:
        spots = [Span(m.start, m.end) for m in actor.mentions]
        fresh = {
            (h, e.start, e.end, e.target, e.why): e
            for h, e in afresh.judged(analysed, actor.id, spots)
        }
        whole = {
            (s.holder, e.start, e.end, e.target, e.why): e
            for s in analysed.stances
            if s.about == actor.id
            for e in s.evidence
            if named(actor, e)
        }
        assert fresh.keys() == whole.keys()
        assert all(abs(fresh[k].negative - whole[k].negative) < 0.02 for k in whole)
        compared += len(whole)
    assert compared


def test_an_added_mention_is_judged_by_the_model_at_once(analysed):
    start = NOTE.index("It is a")
    first = analysed.actors[0]
    edit = made(analysed, {"edit": "add_mention", "at": [start, start + 2], "actor": first.id})
    found = replayed(analysed, [Entry(1, 1, "a", AT, "Ana", "", edit)]).reading
    targets = [e.target for e in found.stance(first.id).evidence]
    assert Span(start, start + 2) in targets


@pytest.mark.parametrize(
    ("words", "kind"),
    [("us", "pronoun"), ("Themselves", "pronoun"), ("ourselves", "pronoun"), ("US", "name"), ("the crowd", "noun")],
)  # fmt: skip
def test_marked_words_are_a_pronoun_a_name_or_a_noun(words, kind):
    assert mention_edits._kind(words) == kind
