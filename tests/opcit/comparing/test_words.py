"""Words by what their forms have in common, and which of them only one article has."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from opcit.comparing.actors.bare_nouns import BareNouns
from opcit.comparing.compared import compare
from opcit.comparing.events.meant import Meant
from opcit.comparing.lemmas import lemma, lemmas
from opcit.comparing.words import terms
from opcit.comparing.words.said_to_be import SaidToBe
from opcit.comparing.words.taking import Taking
from opcit.findings import Mention
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, claim, event, reading


@pytest.mark.parametrize(
    "forms",
    [
        ("storm", "storms", "stormed", "storming"),
        ("strike", "strikes", "struck", "striking"),
        ("kill", "killed", "killing"),
        ("stop", "stopped", "stopping"),
        ("army", "armies"),
        ("die", "dies", "died", "dying"),
        ("study", "studies", "studied", "studying"),
        ("raid", "raids", "raided"),
        ("wound", "wounds", "wounded"),
        ("announce", "announced", "announcement", "announcements"),
        ("threat", "threaten", "threatened"),
        ("withdraw", "withdrew", "withdrawal"),
        ("militia", "militias", "militiaman", "militiamen"),
    ],
)
def test_the_forms_of_a_word_have_one_lemma(forms: tuple[str, ...]) -> None:
    assert len({lemma(form) for form in forms}) == 1


@pytest.mark.parametrize(("one", "other"), [("king", "kin"), ("bed", "bee"), ("string", "strike")])
def test_other_words_have_another(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)


def test_case_articles_numbers_and_courtesy_make_no_difference() -> None:
    assert lemmas("The four Dockers") == lemmas("dockers")
    assert lemmas("Mr. Venn’s") == lemmas("VENN’s")
    assert lemmas("U.S. troops") == lemmas("US troops")


def test_a_word_that_another_article_has_in_another_form_or_phrase_is_not_its_own() -> None:
    def told(text: str, words: str) -> Reading:
        house = actor(text, "Customs house", "organisation", "[Cc]ustoms [Hh]ouse|[Hh]ouse")
        found = event(text, words, "assault", ("2031-05-03", "2031-05-03"), patients=(house.id,))
        return reading(text, actors=[house], events=[found])

    one = told("On 3 May rebels stormed the customs house.", "stormed the customs house")
    other = told(
        "The STORMING of the Customs House on 3 May was an outrage.",
        "STORMING of the Customs House",
    )
    third = told("On 3 May dockers broke into the customs house.", "broke into the customs house")
    (row,) = [w for w in terms.wordings(compare([one, other, third])) if w.kind == "event"]
    own = {t.words for t in row.terms if row.own(t)}
    assert own == {"broke into the customs house"}


def told_of(text: str, *days: tuple[str, str]) -> Reading:
    """An article in which these words tell of strikes."""
    struck = [event(text, words, "assault", (day, day)) for words, day in days]
    return reading(text, events=struck)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("On 3 May jets bombed Vell. The bombs broke every window.", {"bombed Vell", "bombs"}),
        ("On 3 May jets bombed Vell. This cruel and needless bombing was a crime.", {"bombed Vell", "bombing"}),
        ("On 3 May jets bombed Vell. Bombs are dear.", {"bombed Vell"}),
        ("On 3 May jets bombed Vell. They swore that no bombing followed.", {"bombed Vell"}),
        ("On 3 May jets bombed Vell. A state that cannot punish bombing is weak.", {"bombed Vell"}),
        ("On 3 May jets bombed Vell. Nobody forgot that bombing.", {"bombed Vell", "bombing"}),
        ("The bombs were old. On 3 May jets bombed Vell.", {"bombed Vell"}),
        ("On 3 May jets bombed Vell. The talk was of foreign bombs.", {"bombed Vell"}),
    ],
)  # fmt: skip
def test_a_noun_for_the_one_event_of_its_kind_is_a_word_for_it(
    text: str, counted: set[str]
) -> None:
    one = told_of(text, ("bombed Vell", "2031-05-03"))
    (own,) = one.events
    spans = [*own.mentions, *Meant(one).of(own.id)]
    assert {text[s.start : s.end] for s in spans} == counted


def test_a_noun_that_may_mean_two_events_means_the_last_told_nearby() -> None:
    text = "On 3 May jets bombed Vell. On 4 May jets shelled Tarn. The shelling was loud."
    one = told_of(text, ("bombed Vell", "2031-05-03"), ("shelled Tarn", "2031-05-04"))
    assert [len(Meant(one).of(e.id)) for e in one.events] == [0, 1]


def test_whoever_takes_part_is_named_nowhere_else_in_another_article_or_it_is_no_word_of_its_own() -> (
    None
):
    def told(text: str) -> Reading:
        venn = actor(text, "Orla Venn", "person", "Venn|the envoy")
        fled = event(text, "called off", "reject", ("2031-05-03",) * 2, agents=(venn.id,))
        return reading(text, actors=[venn], events=[fled])

    one = told("On 3 May Venn called off the talks.")
    other = told("On 3 May the envoy called off all talks. Venn had tired of them.")
    (row,) = [w for w in terms.wordings(compare([one, other])) if w.kind == "event"]
    assert {t.words for t in row.terms if row.own(t)} == {"envoy"}


def test_a_word_that_another_article_has_for_something_else_is_not_bold() -> None:
    def told(text: str, words: str) -> Reading:
        return reading(
            text, actors=[actor(text, "Harbour Guild", "organisation", words, noun=True)]
        )

    one = told("The smugglers came. The gang left.", "smugglers|gang")
    other = told("The club came. A gang of cats ran.", "club")
    (row,) = terms.wordings(compare([named(one), named(other)]))
    assert {t.words for t in row.terms if row.own(t)} == {"smugglers", "club"}


def named(one: Reading) -> Reading:
    """A reading whose actor goes by its name, too, so that it is one with another's."""
    text = one.article.text + " Harbour Guild."
    known = one.actors[0]
    place = Mention(len(text) - 14, len(text) - 1, "name", "")
    return reading(text, actors=[replace(known, mentions=(*known.mentions, place))])


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("France spoke. The country was calm.", True),
        ("France met Egypt. The country was calm.", False),
        ("France met the Egyptian envoy. The country was calm.", False),
        ("Egypt met France. The country was calm.", True),
    ],
)
def test_a_bare_noun_is_of_the_state_told_of_last(text: str, fits: bool) -> None:
    france = actor(text, "France", "state", "France|The country")
    place = text.index("The country")
    bare = Mention(place, place + len("The country"), "noun", "")
    france = replace(france, mentions=(france.mentions[0], bare))
    one = reading(text, actors=[france, *([actor(text, "Egypt", "state")] if "Egypt " in text else [])])  # fmt: skip
    assert BareNouns(one).fits(france, bare) is fits
    assert BareNouns(one).fits(france, france.mentions[0])


def test_a_verb_before_those_it_is_done_to_is_no_word_for_them() -> None:
    text = "Rockets fell and wounded French divers."
    divers = actor(text, "French divers", "armed_group", "wounded French divers", noun=True)
    hurt = event(text, "wounded French divers", "assault", ("2031-05-03",) * 2, patients=(divers.id,))  # fmt: skip
    one = reading(text, actors=[divers], events=[hurt])
    text = "Rockets hurt French frogmen, French divers of old."
    other = reading(text, actors=[actor(text, "French divers", "armed_group", "French frogmen|French divers", noun=True)])  # fmt: skip
    said = {t.words for w in terms.wordings(compare([one, other])) for t in w.terms if t.kind == "noun"}  # fmt: skip
    assert "wounded French divers" not in said


def test_whose_something_is_makes_no_other_wording_of_it() -> None:
    def told(text: str, words: str) -> Reading:
        house = actor(text, "French consulate", "organisation", words, noun=True)
        stormed = event(text, "stormed", "assault", ("2031-05-03",) * 2, patients=(house.id,))
        return reading(text, actors=[house], events=[stormed])

    one = told("On 3 May rebels stormed the French consulate, a villa.", "French consulate|villa")
    other = told("On 3 May rebels stormed the consulate of France.", "consulate of France")
    rows = [w for w in terms.wordings(compare([one, other])) if w.kind == "actor"]
    assert [{t.words for t in w.terms if w.own(t)} for w in rows] == [{"villa"}]


def test_whose_something_is_makes_no_other_wording_beside_a_hyphen_either() -> None:
    def told(text: str) -> Reading:
        group = actor(
            text, "Rebels", "armed_group", "[A-Z]\\w+-backed rebels|guerrillas", noun=True
        )
        stormed = event(text, "stormed", "assault", ("2031-05-03",) * 2, agents=(group.id,))
        return reading(text, actors=[group], events=[stormed])

    one = told("French-backed rebels, called guerrillas, stormed the consulate.")
    other = told("France-backed rebels stormed the consulate.")
    rows = [w for w in terms.wordings(compare([one, other])) if w.kind == "actor"]
    assert [{t.words for t in w.terms if w.own(t)} for w in rows] == [{"guerrillas"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The League is a creature of the mill.", ["creature of the mill"]),
        ("It rained, and the League was nothing but a gang.", ["gang"]),
        ("They paid the League, a creature of the mill, and left.", ["creature of the mill"]),
        ("The League stood by. It is a gang that burns ferries.", ["gang"]),
        ("The League is not a gang.", []),
        ("If the League is a gang, so are we.", []),
        ("Nobody thinks that the League is a gang.", []),
        ("The brother of the League is a saint.", []),
        ("Berg of the League, a saint of a man, left.", []),
        ("The League is the first to leave.", []),
        ("Is the League a gang?", []),
    ],
)
def test_what_the_author_says_that_an_actor_is(text: str, said: list[str]) -> None:
    league = actor(text, "League", "organisation", "League")
    it = tuple(
        Mention(m.start(), m.end(), "pronoun", "") for m in re.finditer(r"\bIt\b(?= is)", text)
    )
    own = replace(league, mentions=(*league.mentions, *it))
    found = SaidToBe(reading(text, actors=[own])).of(own)
    assert [text[s.start : s.end] for s in found] == said


def test_what_others_say_that_an_actor_is_is_no_word_of_the_author() -> None:
    text = "Berg said that the League is a gang."
    league = actor(text, "League", "organisation", "League")
    theirs = claim(text, "the League is a gang", holder="berg")
    assert list(SaidToBe(reading(text, actors=[league], claims=[theirs])).of(league)) == []


def test_a_word_for_whom_something_is_done_to_is_none_for_who_does_the_next_thing() -> None:
    text = "Hill rebels stormed the customs house after the raids on the valley rebels."
    rebels = actor(text, "Rebels", "armed_group", "Hill rebels|valley rebels", noun=True)
    house = actor(text, "Customs house", "organisation", "customs house")
    day = ("2031-05-03", "2031-05-03")
    stormed = event(
        text, "stormed", "assault", day, agents=("rebels",), patients=("customs-house",)
    )
    raids = event(text, "raids", "fight", day, patients=("rebels",))
    told = reading(text, actors=[rebels, house], events=[stormed, raids])
    hill, valley = rebels.mentions
    taking = Taking(told)
    assert taking.fits(hill, "rebels", stormed, "agents")
    assert not taking.fits(valley, "rebels", stormed, "agents")
    assert taking.fits(valley, "rebels", raids, "patients")
    assert not taking.fits(hill, "rebels", raids, "patients")
