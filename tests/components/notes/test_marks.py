from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from components.notes import marks
from components.reader.payload import payload
from opcit.article import Span
from opcit.corrections.anchors import anchor
from opcit.notes.threads import Remark, Thread
from tests.components.charts.invented import TEXT, reading, span

WHEN = datetime(2026, 3, 1, tzinfo=UTC)


def thread(words="crowds", body="A remark of some length.", **details):
    place = span(words)
    said = (Remark("r", "Ana", body, WHEN),) if body else ()
    made = Thread("t", "a", anchor(TEXT, place.start, place.end), Span(place.start, place.end), "", "Ana", WHEN, remarks=said)  # fmt: skip
    return replace(made, **details)


def test_open_threads_in_the_text_are_drawn_and_no_others():
    settled = thread(id="s", resolved_at=WHEN, resolved_by="Ben")
    drawn = marks.drawn((thread(), settled, thread(id="l", place=None)))
    assert [(m.start, m.end, m.layer, m.sign, m.card) for m in drawn.marks] == [
        (*(span("crowds").start, span("crowds").end), "notes", "comment", "notes:t")
    ]
    assert drawn.layer["count"] == 1 and set(drawn.cards) == {"notes:t", "notes:s"}


def test_equal_threads_are_drawn_once():
    assert marks.drawn((thread(),)) is marks.drawn((thread(),))
    assert marks.drawn((thread(),)) is not marks.drawn((thread(body="Other."),))


def test_a_card_says_who_said_what_and_when():
    card = marks.cards((thread(highlight="doubt"),))["notes:t"]
    assert (card["kind"], card["title"]) == ("Highlight", "! Doubt")
    assert card["facts"] == [["Ana, 1 March 2026", ["A remark of some length."]]]
    bare = marks.cards((thread(body="", highlight="key"),))["notes:t"]
    assert bare["facts"] == [["By", ["Ana, 1 March 2026"]]]


def test_a_long_first_remark_is_cut_for_the_title():
    title = marks.title(thread(body="word " * 40))
    assert len(title) <= marks.OPENING + 2 and title.endswith("…")


def test_the_reader_cuts_the_text_where_a_thread_begins_and_ends():
    extra = marks.drawn((thread("stormed the customs"),))
    drawn, plain = payload(reading(), extra=extra), payload(reading())
    place = span("stormed the customs")
    (number,) = [n for n, row in enumerate(drawn["marks"]) if row[0] == "notes"]
    words = "".join(t for p in drawn["paragraphs"] for _, t, over in p["parts"] if number in over)
    assert words == TEXT[place.start : place.end]
    assert drawn["layers"][-1]["name"] == "notes" and drawn["revision"] != plain["revision"]
    starts = [row[1] for row in drawn["marks"]]
    assert starts == sorted(starts)


def test_without_threads_the_reader_has_no_layer_of_them():
    drawn = payload(reading(), extra=marks.drawn(()))
    assert "notes" not in {layer["name"] for layer in drawn["layers"]} and drawn["notes"]
    assert payload(reading())["notes"] is False
