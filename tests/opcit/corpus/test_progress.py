"""What standard error says of a run."""

from __future__ import annotations

import io

import pytest

from opcit.corpus.progress import Progress, duration


def test_rate_share_and_time_left_are_those_of_this_run():
    now = [0.0]
    progress = Progress(io.StringIO(), total=1000, clock=lambda: now[0])
    progress.known(400)
    now[0] = 100.0
    progress.add(190, 10, 200)
    assert progress.line() == "190 articles, 10 set aside, 2.0 a second, 60% done, about 3 min left"
    assert "190 articles" in progress.out.getvalue()


def test_nothing_is_said_of_the_time_left_before_anything_is_done():
    assert Progress(io.StringIO(), total=10).line().endswith("0% done")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(40, "40 s"), (170, "3 min"), (19_200, "5 h 20 min"), (260_000, "3 days")],
)
def test_durations_are_rounded_for_people(seconds, said):
    assert duration(seconds) == said
