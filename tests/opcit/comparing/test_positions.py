"""What each article asks for and foresees: which words stand for it, and which demands stand on one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opcit.article import Paragraph
from opcit.comparing.compared import compare
from opcit.comparing.parting.asking import asks
from opcit.comparing.parting.camps import camps
from opcit.comparing.parting.disputes import disputes
from opcit.comparing.parting.points import DEMANDED
from opcit.comparing.parting.positions import Positions, positions
from opcit.comparing.parting.spoken_of import weights
from opcit.comparing.parting.together import Line, together
from opcit.findings import ClaimKind, Time
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, reading, stance

PLAIN = "Nothing is asked here."
SETTING = " Orla Venn met Tarn, Ulm, Vik and Wex there."
"""Names that make two articles kindred."""


def told(
    *sentences: str, kind: ClaimKind = "recommendation", holder: str = "author", title: str = ""
) -> Reading:
    """An article of a paragraph a sentence, each a claim; title: a headline that is one, too."""
    lines = [*([title] if title else []), *sentences]
    text = "\n".join(lines)
    made = [claim(text, line.rstrip("."), kind, holder) for line in lines]
    whole = reading(text, claims=made)
    starts = [text.index(line) for line in lines]
    paragraphs = tuple(Paragraph(at, at + len(line), "title" if title and at == 0 else "body") for at, line in zip(starts, lines, strict=True))  # fmt: skip
    return replace(whole, article=replace(whole.article, paragraphs=paragraphs))


def of(one: Reading) -> Positions:
    return positions(compare([one, reading(PLAIN)]))[0]


def said(one: Reading, foreseen: bool = False) -> list[str]:
    own = of(one)
    return [one.article.text[p.start : p.end] for p in (own.foreseen if foreseen else own.asked)]


def test_three_demands_at_most_the_last_first() -> None:
    one = told("Open the port.", "Free the pilots.", "Pay the crews.", "Sell the cranes.")
    assert said(one) == ["Sell the cranes", "Pay the crews", "Free the pilots"]


def test_what_the_headline_asks_for_or_claims_stands_apart() -> None:
    own = of(told("Free the pilots.", title="The port must open"))
    assert own.thesis is not None
    assert (own.thesis.start, own.thesis.kind) == (0, "asked")
    assert [p.start for p in own.asked] == [len("The port must open\n")]
    assert own.demands == (own.thesis, *own.asked)
    own = of(told("Ships came.", kind="claim", title="A harbour is no toy"))
    assert own.thesis is not None
    assert (own.thesis.start, own.thesis.kind, own.asked) == (0, "held", ())


def one_paragraph(text: str, *claims: tuple[str, ClaimKind], certainty: float = 0.85) -> Positions:
    made = [replace(claim(text, words, kind), certainty=certainty) for words, kind in claims]
    return of(reading(text, claims=made))


@pytest.mark.parametrize(
    "words",
    [
        "The crane was a fine choice. But it is gone.",
        "Of course, the crane was a fine choice.",
        "So will the crane of the quay.",
    ],
)
@pytest.mark.parametrize("kind", ["claim", "prediction"])
def test_what_is_conceded_or_has_no_verb_of_its_own_is_no_position(words: str, kind: ClaimKind) -> None:  # fmt: skip
    own = one_paragraph(words, (words.split(".")[0], kind))
    assert own.held == own.foreseen == ()


def test_a_certain_forecast_stands_though_the_next_sentence_turns_from_it() -> None:
    words = "There will certainly be more floods"
    will: tuple[str, ClaimKind] = (words, "prediction")
    assert one_paragraph(f"{words}. But we can wait.", will, certainty=0.9).foreseen
    assert not one_paragraph(f"Of course, {words}. We can wait.", will, certainty=0.9).foreseen


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The pilots stayed. They were a brave crew of old sailors.", "The pilots stayed. They were a brave crew of old sailors."),
        ("They were a brave crew of old sailors.", ""),
        ("It rained. They stayed. They were a brave crew of old sailors.", ""),
        ("This crew of pilots was brave.", "This crew of pilots was brave."),
        ("It was a costly folly to wait.", "It was a costly folly to wait."),
    ],
)  # fmt: skip
def test_what_is_held_says_of_whom_or_stands_with_what_says_so(text: str, shown: str) -> None:
    held = one_paragraph(text, (text.rstrip(".").split(". ")[-1], "claim")).held
    assert [text[p.sentence.start : p.sentence.end] for p in held] == ([shown] if shown else [])


@pytest.mark.parametrize(
    "words",
    [
        "Orla Venn said that the quay crane was folly",
        "The guild let it be known that the quay crane was folly",
        "Some say that the quay crane was folly",
    ],
)
def test_what_somebody_else_says_is_not_held(words: str) -> None:
    assert judged(words, "folly").held == ()
    assert judged("I called the quay crane a costly folly", "costly folly").held != ()


@pytest.mark.parametrize(
    "by_the_way",
    ["On 3 May the quay crane was a folly", "The quay crane, by every honest count, was theirs"],
)
def test_what_judges_in_telling_is_not_held(by_the_way: str) -> None:
    word = "honest" if "honest" in by_the_way else "folly"
    assert judged(by_the_way, word).held == ()
    assert judged(f"The quay crane was {word}", word).held != ()


def judged(text: str, cue: str) -> Positions:
    """What an article of one sentence holds that judges by a word."""
    made = reading(text, claims=[replace(claim(text, text), cue=cue)])
    may = (Time(3, 8, "DATE", "2031-05-03", "", "", (), 0.9, "", "test"),)
    return of(replace(made, times=may if "3 May" in text else ()))


def test_what_closes_a_paragraph_is_held_before_what_opens_one() -> None:
    first, last = "The crane was a fine choice", "The quay is a poor harbour"
    own = one_paragraph(f"{first}. Ships came. {last}.", (first, "claim"), (last, "claim"))
    assert [p.start for p in own.held] == [len(f"{first}. Ships came. "), 0]


def test_what_hangs_on_nothing_is_foreseen_before_what_hangs_on_something() -> None:
    plain, hangs = "The quay will flood.", "Ships will burn if the crane falls."
    assert said(told(plain, hangs, kind="prediction"), foreseen=True) == [plain[:-1], hangs[:-1]]


def test_what_comes_only_if_is_foreseen_only_where_nothing_else_is() -> None:
    hangs = "Ships will burn only if the crane falls."
    assert said(told("The quay will flood.", hangs, kind="prediction"), foreseen=True) == ["The quay will flood"]  # fmt: skip
    assert said(told(hangs, kind="prediction"), foreseen=True) == [hangs[:-1]]


def test_what_will_be_is_foreseen_before_what_may_be() -> None:
    one = told("The quay will flood.", "Ships may well burn.", kind="prediction")
    will, may = one.claims
    unsure = replace(one, claims=(will, replace(may, certainty=0.55)))
    surer = replace(one, claims=(replace(will, certainty=0.65), may))
    assert said(unsure, foreseen=True) == ["The quay will flood", "Ships may well burn"]
    assert said(surer, foreseen=True) == ["Ships may well burn", "The quay will flood"]


def test_an_unsure_forecast_of_what_could_be_said_is_none() -> None:
    one = told("He could tell them that the crane will stay.", kind="prediction")
    unsure = replace(one, claims=tuple(replace(c, certainty=0.4) for c in one.claims))
    assert said(unsure, foreseen=True) == []


def test_of_a_past_that_did_not_come_about_nothing_is_foreseen() -> None:
    one = told("A fence would have saved the crane.", kind="prediction")
    unreal = replace(one, claims=tuple(replace(c, cue="would have saved") for c in one.claims))
    assert said(one, foreseen=True) != []
    assert said(unreal, foreseen=True) == []


def test_a_report_holds_nothing() -> None:
    text = "Orla Venn opened the old quay of Tarn. " * 6
    venn = actor(text, "Orla Venn", "person")
    told_only = stance(venn, "neutral", 6, (0.05, 0.9, 0.05))
    made = reading(text, actors=[venn], stances=[told_only], claims=[claim(text, text[:37])])
    assert of(replace(made, stances=())).held
    assert of(made).held == ()


@pytest.mark.parametrize(
    "words",
    [
        "One should remember the old port.",
        "We must not forget how it began.",
        "It should be noted that ships came.",
        "Let us consider the port for a moment.",
        "If the port were theirs, they should open it.",
        "It should be so.",
    ],
)
def test_what_asks_for_a_thought_or_hangs_on_an_if_is_no_demand(words: str) -> None:
    assert said(told(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "I will be fair to the pilots.",
        "It will be objected that ships came.",
        "It was announced that the port will open.",
        "I am sure that he will.",
    ],
)
def test_what_others_will_say_and_what_tells_nothing_is_no_forecast(words: str) -> None:
    assert said(told(words, kind="prediction"), foreseen=True) == []


def test_of_forecasts_two_the_surest_first() -> None:
    hangs = "If it rains, the quay will flood."
    one = told("Gulls will cry.", "The port will fill.", hangs, "Ships will burn.", kind="prediction")  # fmt: skip
    assert said(one, foreseen=True) == ["Ships will burn", "The port will fill"]


def test_what_others_demand_is_not_the_articles() -> None:
    assert said(told("Open the port.", holder="orla-venn")) == []


def test_to_advise_against_is_to_ask_for_the_contrary() -> None:
    against = told("To sue the guild would be a grave error.", kind="claim")
    (one,) = of(against).asked
    assert one.denies
    assert said(told("To sue the guild is costly.", kind="claim")) == []


def test_a_demand_about_whom_others_speak_of_weighs_more() -> None:
    text = "Pay Orla Venn for it.\nPay the crews for it."
    venn = actor(text, "Orla Venn", "person")
    made = [claim(text, line, "recommendation") for line in ("Pay Orla Venn", "Pay the crews")]
    other = reading("Orla Venn came.", actors=[actor("Orla Venn came.", "Orla Venn", "person")])
    asked = positions(compare([reading(text, actors=[venn], claims=made), other]))[0].asked
    assert [p.start for p in asked] == [0, text.index("Pay the")]


def test_what_is_asked_of_a_government_weighs_as_what_is_asked_of_its_state() -> None:
    text = "Chad must pay.\nMali ought to pay.\nThe government of Chad ought to go."
    actors = [
        actor(text, "Chad", "state", "Chad(?= must)"), actor(text, "Mali", "state"),
        actor(text, "Chadian government", "government", "government of Chad"),
    ]  # fmt: skip
    comparison = compare([reading(text, actors=actors), reading(text, actors=actors)])
    weight = weights(comparison, camps(comparison).under)
    assert len(weight) == 3
    assert sorted(weight.values())[1:] == [1.0, 1.0]


def lines(one: str, other: str, setting: str = SETTING) -> list[Line]:
    made = []
    for text in (one, other):
        whole = text + setting
        made.append(reading(whole, claims=[claim(whole, text.rstrip("."), "recommendation")]))
    comparison = compare(made)
    return together(comparison, positions(comparison))


@pytest.mark.parametrize(
    ("one", "other", "opposed"),
    [
        ("Let them open the harbour.", "The harbour must stay shut.", True),
        ("Publish the film.", "They should keep the film where it is.", True),
        ("Sign the treaty.", "Nobody should sign the treaty.", True),
        ("Open the harbour.", "They should reopen the harbour.", False),
        ("Count the harbour’s ships.", "Paint the ships of the harbour.", False),
    ],
)
def test_demands_on_one_matter_stand_on_one_line(one: str, other: str, opposed: bool) -> None:
    (line,) = lines(one, other)
    assert [p.article for p in line.asked] == [0, 1]
    assert line.opposed == opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Open the harbour.", "Pay the crews."),
        ("Count the ships.", "Paint their ships."),  # one word alone
        ("Open the new order.", "Keep the new order."),  # of what does not tell what it is on
    ],
)
def test_demands_on_different_matters_do_not(one: str, other: str) -> None:
    assert lines(one, other) == []


def test_nor_do_demands_of_articles_on_other_affairs() -> None:
    assert lines("Open the harbour.", "The harbour must stay shut.", "") == []


def test_demands_to_the_contrary_are_a_dispute_whomever_they_are_made_of() -> None:
    texts = ("Let them open the harbour.", "The harbour must stay shut.")
    made = [reading(t + SETTING, claims=[claim(t, t.rstrip("."), "recommendation")]) for t in texts]
    (dispute,) = disputes(compare(made))
    assert (dispute.how, dispute.subject) == ("demands", DEMANDED)
    assert [p.article for p in dispute.points] == [0, 1]


def test_the_first_verb_asks_and_of_what_is_to_last_what_follows() -> None:
    assert asks("stay shut") == asks("close it")
    assert asks("open it and keep it so") == asks("open it")
    assert asks("count the ships") == frozenset()
