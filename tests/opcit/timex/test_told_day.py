"""The day that a text goes on from, and what is left open where it speaks of none."""

from __future__ import annotations

import pytest

from opcit.timex.resolve import times

SATURDAY = "2024-03-09"

GOES_ON = [
    ("They left on 3 March.\n\nTwo days later they came back.", "2024-03-05"),
    ("The bank failed on 3 May 2023. On the Monday there was a queue.", "2023-05-08"),
    ("The bank failed on 3 May 2023. On the Monday evening there was a queue.", "2023-05-08TEV"),
    ("The bank failed on 3 May 2023; on the Monday following it closed.", "2023-05-08"),
    ("They were freed on 3 May 2023. He had called on the Monday.", "2023-05-01"),
    ("The judges ruled on 3 May 2023. Then came the raid in the first days of June. Nine days later the bank closed.",
     "2023-06-10/2023-06-24"),
    ("On Thursday morning the town woke. The president had signed the act in the night.", "2024-03-06TNI"),
    ("It burned in the night to Thursday.", "2024-03-06TNI"),
    ("It burned overnight into Thursday.", "2024-03-06TNI"),
    ("The post was closed on 12 February. On the night of the 3rd it had been stormed.", "2024-02-03TNI"),
    ("The post was closed on 2 February, and the court on the 9th threw out the complaint.", "2024-02-09"),
    ("The envoys met on the 8th of this month.", "2024-03-08"),
    ("The envoys met on the 28th of last month.", "2024-02-28"),
    ("The envoys met on the 28th.", "2024-02-28"),
    ("The envoys will meet on the 2nd.", "2024-04-02"),
    ("It was so in March. The envoys met on the 28th.", "2024-02-28"),
    ("From Thursday to Saturday the schools are shut.", "2024-03-09"),
    ("The house rises on Friday week.", "2024-03-22"),
    ("By evening all were home.", "2024-03-09TEV"),
    ("The dam burst on 2 March. By the 5th sixty were found.", "2024-03-05"),
    ("He rose on 2 March. That same evening he fell.", "2024-03-02TEV"),
    ("He rose on 2 March. The morning after, he fell.", "2024-03-03TMO"),
    ("He rose on 2 March. Four days on, he fell.", "2024-03-06"),
]  # fmt: skip
LEFT_OPEN = [
    ("They left on 3 March.\n\nNobody spoke.\n\nTwo days later they came back.", "XXXX-XX-XX"),
    ("They left on Saturday.\n\nThe night of the count was long.", "XXXX-XX-XXTNI"),
    ("On the evening of the count they sang, and before midnight they slept.", "XXXX-XX-XXT24:00"),
    ("It fell in February. When the mill was hit, they fled; a month later they came back.", "XXXX-XX"),
    ("They met on 3 March. It was better in January. That evening is not forgotten.", "XXXX-XX-XXTEV"),
    ("He denied on the Monday what they had seen.", "XXXX-WXX-1"),
    ("The next morning the square was empty.", "XXXX-XX-XXTMO"),
    ("He came on the Monday before the vote.", "XXXX-WXX-1"),
    ("She would do it on a Tuesday.", "XXXX-WXX-2"),
    ("On the second Monday it turned.", "XXXX-WXX-1"),
    ("He denied it on the morning after.", "XXXX-XX-XXTMO"),
    ("He rose on 2 March. It was the night before he fell.", "XXXX-XX-XXTNI"),
    ("On 3 March they sailed. A boat is hard to see at night.", "XXXX-XX-XXTNI"),
    ("The marches were to grow from Wednesday to Wednesday.", "XXXX-WXX-3"),
]  # fmt: skip
NO_TIME = [
    ("The Monday meeting was short.", "The Monday"),
    ("The summer moratorium is near.", "The summer"),
    ("Now for the costs.", "Now"),
    ("It is on the 9th floor.", "the 9th"),
]


def last(text: str) -> str:
    return list(times(text, [(0, len(text))], SATURDAY))[-1].value


@pytest.mark.parametrize(("text", "value"), GOES_ON)
def test_a_story_goes_on_from_the_day_told_of(text: str, value: str) -> None:
    assert last(text) == value


@pytest.mark.parametrize(("text", "value"), LEFT_OPEN)
def test_a_day_that_the_text_does_not_tell_is_left_open(text: str, value: str) -> None:
    assert last(text) == value


@pytest.mark.parametrize(("text", "words"), NO_TIME)
def test_words_before_a_noun_are_no_time_of_their_own(text: str, words: str) -> None:
    assert words not in [text[t.start : t.end] for t in times(text, [(0, len(text))], SATURDAY)]
