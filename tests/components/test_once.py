"""What is asked while a page is drawn is read once for that drawing, and anew by whoever writes."""

from __future__ import annotations

from components.session import once


def counted(found: list[int]) -> int:
    return once.of("number", lambda: found.append(1) or len(found))


def test_outside_of_a_drawing_every_question_is_asked_anew():
    found: list[int] = []
    assert [counted(found), counted(found)] == [1, 2] and not once.drawn()


def test_in_a_drawing_a_question_is_asked_once():
    found: list[int] = []
    for drawing in (1, 2):
        with once.drawing({}):
            assert [counted(found), counted(found)] == [drawing] * 2 and once.drawn()


def test_what_is_known_already_is_not_asked_until_somebody_writes():
    found: list[int] = []
    with once.drawing({"number": 7}):
        assert counted(found) == 7
        once.forget()
        assert counted(found) == 1


def test_a_drawing_that_breaks_off_leaves_nothing_known():
    found: list[int] = []
    try:
        with once.drawing({"number": 7}):
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        assert counted(found) == 1
