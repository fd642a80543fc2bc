"""Quotation marks: what stands between them, how deep, and what is only an apostrophe."""

from __future__ import annotations

import time

import pytest

from opcit.voices.quotation import quoted


def between(text):
    return [(text[q.start : q.end], q.depth) for q in quoted(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and \"no\" to the 'deal'.", [("yes", 0), ("no", 0), ("deal", 0)]),
        ("“He told me ‘run’,” she said.", [("He told me ‘run’,", 0), ("run", 1)]),
        ('"I said \'no\'," he said. "Never."', [("I said 'no',", 0), ("no", 1), ("Never.", 0)]),
        ("‘It’s the generals’ war,’ she said.", [("It’s the generals’ war,", 0)]),
        ("The militias' men didn't stop in the '90s.", []),
        ("'Tis a pity. “Yes”, he said.", [("Yes", 0)]),
        ('“Mixed marks" and "these too”.', [("Mixed marks", 0), ("these too", 0)]),
        ("«Oui», dit-il. „Ja“, sagte sie.", [("Oui", 0), ("Ja", 0)]),
        ('("three")', [("three", 0)]),
        ("An empty “” pair.", []),
    ],
)
def test_what_stands_between_marks(text, expected):
    assert between(text) == expected


def test_a_mark_left_open_is_found_as_open():
    (quote,) = quoted("He said: “I am", 0, 14)
    assert (quote.closed, quote.start, quote.end) == (False, 10, 14)


def test_only_the_asked_part_of_the_text_is_read():
    text = "“one” “two” “three”"
    assert [text[q.start : q.end] for q in quoted(text, 6, 11)] == ["two"]


@pytest.mark.parametrize("stray", ["'a ", "the dogs’ x ", "“a ", '"a ', "“a” "])
def test_ten_times_the_marks_take_about_ten_times_as_long(stray):
    def seconds(times):
        text = stray * times
        return min(_timed(text) for _ in range(3))

    assert seconds(20_000) < 40 * seconds(2_000) + 0.05


def _timed(text):
    begun = time.process_time()
    quoted(text, 0, len(text))
    return time.process_time() - begun
