"""The cards' facts, in words and with links."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from components.cards import Deck
from opcit.article import DateCandidate, Published
from tests.components.reader.invented import TEXT, reading, span


@pytest.fixture(scope="module")
def cards() -> dict[str, Any]:
    return Deck(reading()).cards()


def words(parts: list[Any]) -> str:
    return "".join(part if isinstance(part, str) else part["t"] for part in parts)


def facts(card: dict[str, Any]) -> dict[str, str]:
    return {label: words(parts) for label, parts in card["facts"]}


def test_every_card_says_what_why_how_sure_and_by_what(cards: dict[str, Any]) -> None:
    for key, card in cards.items():
        if key == "published":
            continue
        assert all(card[name] for name in ("kind", "title", "why", "sure", "by", "facts"))
        assert 0 <= card["confidence"] <= 1


def test_the_publication_date_says_how_it_is_known() -> None:
    base = reading()
    candidates = (DateCandidate("2019-10-02", 0.8), DateCandidate("2019-10-09", 0.1))
    published = replace(base.article.published, candidates=candidates)
    dated = replace(base, article=base.article.with_details(published=published))
    card = Deck(dated).cards()["published"]
    assert (card["title"], card["sure"]) == ("Wednesday 2 October 2019", "fairly sure")
    assert facts(card) == {
        "How known": "inferred from the text",
        "From": "“Monday”",
        "Could also be": "9 October 2019 (10%)",
    }


def test_an_unknown_publication_date_is_said_to_be_unknown() -> None:
    undated = replace(reading(), article=reading().article.with_details(published=Published()))
    card = Deck(undated).cards()["published"]
    assert (card["title"], "sure" in card) == ("Date not known", False)


def test_an_actor(cards: dict[str, Any]) -> None:
    card = cards["actors:okoro"]
    assert facts(card) == {
        "Type": "person",
        "Weight": "70%, 4 mentions",
        "Tone around": "negative (−0.3) in 2 sentences",
        "Author’s stance": "critical, fairly sure, 1 passage",
    }
    assert card["actor"] == "okoro"


def test_an_actors_parent_and_other_names() -> None:
    base = reading()
    guild = replace(base.actors[0], parent="okoro", aliases=("Harbour Guild", "the Guild"))
    card = Deck(replace(base, actors=(guild, *base.actors[1:]))).cards()["actors:guild"]
    assert ["Part of", [{"t": "Okoro", "card": "actors:okoro"}]] in card["facts"]
    assert facts(card)["Also called"] == "the Guild"


def test_a_time(cards: dict[str, Any]) -> None:
    start = TEXT.index("Monday")
    card = cards[f"times:{start}:{start + 6}:DATE"]
    assert card["title"] == "Monday 30 September 2019"
    assert facts(card)["Counted from"] == "Wednesday 2 October 2019"
    assert facts(card)["Could also be"] == "Monday 7 October 2019: the Monday to come"


def test_an_event(cards: dict[str, Any]) -> None:
    said = facts(cards["events:e1"])
    assert said["Began"] == "Monday 30 September 2019"
    assert said["Who"] == "Harbour Guild → Okoro"
    assert said["Where"] == "Port Ellery"
    assert said["Figure"] == "1 flags “flag”, says Ida Renn"
    assert "According to" not in said


def test_an_event_told_by_somebody_and_in_the_background(cards: dict[str, Any]) -> None:
    said = facts(cards["events:e2"])
    assert said["Began"] == "September 2018"
    assert said["Lasted"] == "3 months"
    assert said["Status"] == "happened, background"
    assert said["According to"] == "Ida Renn"


def test_an_undated_event_is_not_given_a_date(cards: dict[str, Any]) -> None:
    assert facts(cards["events:e3"])["Began"] == "date not known"
    assert facts(cards["events:e3"])["Status"].startswith("foreseen")


def test_a_quote_and_a_claim(cards: dict[str, Any]) -> None:
    (quote,) = (c for c in cards.values() if c["title"] == "Direct quote")
    (claim,) = (c for c in cards.values() if c["title"] == "Prediction")
    assert facts(quote) == {"Whose words": "Ida Renn", "Given by": "“said”"}
    assert facts(claim)["Who holds it"] == "Mara Voss (the author)"


def test_tone_names_its_words(cards: dict[str, Any]) -> None:
    (tone,) = (c for c in cards.values() if c["kind"] == "Tone")
    badly = span("badly")
    assert ["Word", [{"t": "“badly”", "start": badly.start, "end": badly.end}, " −0.7"]] in tone["facts"]  # fmt: skip


def test_stance_gives_its_interval(cards: dict[str, Any]) -> None:
    assert facts(cards["stance:okoro:author"])["Score"] == "−0.6, between −0.9 and −0.2"


def test_an_unclear_stance_has_no_score() -> None:
    base = reading()
    unclear = replace(base.stances[0], label="unclear", score=None, low=None, high=None)
    card = Deck(replace(base, stances=(unclear,))).cards()["stance:okoro:author"]
    assert card["title"] == "Unclear, 1 passage"
    assert "Score" not in facts(card)


def test_an_unknown_actor_is_named_by_its_id() -> None:
    base = reading()
    event = replace(base.events[0], agents=("nobody",), patients=())
    assert facts(Deck(replace(base, events=(event,))).cards()["events:e1"])["Who"] == "nobody"
