import time

import pytest

from opcit.text.sentences import sentence_spans

ONE = [
    "Gen. Adeyemi met Mr. J. R. Okafor of the U.S. Embassy at 10.30 a.m. on Monday",
    "“Who will pay?” President Okafor asked.",
    '"Who will pay?" he asked the crowd.',
    "“Out!” the marchers chanted at No. 10 Downing Street.",
    "The bank lost 3.4 billion euros vs. 2.1 billion in Jan. 2019.",
    "Why the talks failed",
    "The minister [...] refused to answer.",
    "St. Lucia, Inc. and others signed.",
]  # fmt: skip

TWO = [
    ("He left.", "She stayed."),
    ("The base is in the U.S.", "The soldiers are not."),
    ("They met at 10 a.m.", "He left at noon."),
    ("“Pay now.”", "The minister refused."),
    ("He called it a “crime.”", "Nobody answered."),
    ("“We will not go,” she said.", "“We will stay!”"),
    ("Did it work?", "Nobody knows."),
    ("(It rained.)", "The march went on."),
    ("He waited…", "Then he left."),
    ("The law passed.[12]", "It was signed in May."),
    ("It was Plan I.", "Nobody had another."),
    ("The firm is Acme Inc.", "It makes anvils."),
    ("In 1987 he won.", "2003 was harder."),
    ("There they sat.", "Okafor spoke on art."),
    ("Wait a sec.", "Okafor said so."),
    ("The answer was no.", "Talks ended."),
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence(text):
    assert [text[s.start : s.end] for s in sentence_spans(text)] == [text]


@pytest.mark.parametrize("first, second", TWO)
def test_two_sentences(first, second):
    text = f"  {first} {second} \n"
    assert [text[s.start : s.end] for s in sentence_spans(text)] == [first, second]


def test_only_the_asked_stretch_is_split():
    text = "One. Two. Three. Four."
    assert [text[s.start : s.end] for s in sentence_spans(text, 5, 16)] == ["Two.", "Three."]


def test_white_space_holds_no_sentence():
    assert list(sentence_spans(" \n\t ")) == []


def test_time_grows_with_the_length_only():
    text = "Mr. Okafor of the U.S. left at 10 a.m. and “nobody” knew. " * 500

    def seconds(times: int) -> float:
        start = time.perf_counter()
        assert sum(1 for _ in sentence_spans(text * times)) == 500 * times
        return time.perf_counter() - start

    seconds(1)
    assert seconds(20) < 60 * min(seconds(1) for _ in range(5))
