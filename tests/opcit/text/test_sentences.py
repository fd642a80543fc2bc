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
    "The then-U.N. Ambassador Susan Adeyemi, R-Ariz., left.",
    "Lt. Gen. Amos Oduya (b. March 1950; d. 1998) spoke at 5 p.m. Eastern time.",
    "He paused . . . and went on.",
    "He paused ... and went on.",
    "John F. Okafor, J.R.R. Ito and A. M. Diallo wrote it.",
    "On Feb. 3 and oct. 7 No. 5 Company moved (see p. 4).",
    "__Oct. 7, 1958: Okafor resigned",
    "PORT HALE, La. -- Deputies made an arrest.",
    "See https://example.org/a.b?c=1. and others.",
    "The play “Wake Up!” (1965) was banned.",
    "Her hit Wake Up! (1965) was banned.",
    "He had flour, salt, etc., and 3.5 kilos of rice.",
    "Rates rose. [4]",
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
    ("The law passed. [12] [13]", "It was signed in May."),
    ("They sold flour, salt, etc.", "Diallo bought none."),
    ("His phone was lost.", "iPhones cost too much."),
    ("He moved to Oakland, Calif.", "Diallo did not."),
    ("Prices rose 3.5 percent.", "$3 million was lost."),
    ("1. Cut the budget.", "2. Raise taxes."),
    ("That was Plan B.", "Nobody minded."),
    ("He named John F. Okafor.", "“Never!” they shouted."),
    ("See https://example.org/a.b.", "It is long."),
    ("He lives in St. Paul.", "St. Paul is cold."),
    ("[The minister left.]", "(So did others.)"),
    ("It ended.", "... Or so they said."),
    ("‘Go home.’", "‘We stay.’"),
    ("They landed in the U.K.", "It rained."),
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
        start = time.process_time()
        assert sum(1 for _ in sentence_spans(text * times)) == 500 * times
        return time.process_time() - start

    seconds(1)
    base = min(seconds(1) for _ in range(5))
    assert any(seconds(20) < 60 * base for _ in range(3))
