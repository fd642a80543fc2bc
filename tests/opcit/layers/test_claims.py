"""Claims: what a sentence does, how firmly, and in whose voice."""

from __future__ import annotations

import pytest

from opcit.layers import claims, quotes
from opcit.views import labels
from tests.opcit.layers.claimed import found, kinds

SENTENCES = [
    ("The odds are that things are likely to get worse.", "prediction"),
    ("Ruritania will lose the vote.", "prediction"),
    ("The truce won’t last.", "prediction"),
    ("It is unlikely that the quarrel will end soon.", "prediction"),
    ("The rebels are not going to give up.", "prediction"),
    ("A new law would mean war.", "prediction"),
    ("The deal is bound to fail.", "prediction"),
    ("It remains to be seen whether the truce will hold.", "hedge"),
    ("It’s too early to say whether this will lead to war.", "hedge"),
    ("The truce may not last.", "hedge"),
    ("The raid seemed clumsy.", "hedge"),
    ("Perhaps the rebels were tired.", "hedge"),
    ("It is hard to see how the Union could agree.", "hedge"),
    ("I doubt that the truce will hold.", "hedge"),
    ("Congress should act.", "recommendation"),
    ("The Union ought to think again.", "recommendation"),
    ("Europe must choose.", "recommendation"),
    ("Petrov needs to listen.", "recommendation"),
    ("It would be a mistake to wait.", "recommendation"),
    ("It should be clear that the war is lost.", "claim"),
    ("The tax was a disaster because nobody paid it.", "claim"),
    ("Petrov’s answer was reckless.", "claim"),
    ("The raid reveals the weakness of the army.", "claim"),
    ("The government should have known better.", "claim"),
    ("Petrov had little choice but to resign.", "claim"),
    ("The storm raises questions about the dam.", "claim"),
    ("What does Petrov want?", "question"),
]


@pytest.mark.parametrize(("text", "kind"), SENTENCES)
def test_a_sentence_counts_as_what_it_does(staged, text, kind):
    assert kinds(staged(text)) == [(kind, "author")]


PLAIN = [
    "On Friday thirty rockets struck a base near Kirkuk.",
    "At least 25 people were killed and scores were injured.",
    "Petrov met the Union in May 2019.",
    "The strong army bent to his will.",
    "They had the military might of an empire.",
    "More than 400 people marched.",
    "The vote was held on Sunday.",
    "Petrov was accused of crimes.",
    "The Union is looking into allegations of brutality by the rebels.",
    "There was an investigation of brutality.",
    "The Union called the drought the worst in the world.",
    "The deadline was not met.",
    "A ship was lying at anchor near the town.",
    "A criminal court heard the rebels.",
    "The rebels are going to 67 towns.",
    "Four weeks ago the rate was widely expected to fall.",
    "There is a demand that all towns should vote again.",
    "The rebels come in close, trusting that the army will give way.",
    "Petrov spoke of a “needless and vicious assault on the harbour”.",
    "Operation Noble Resolve began on Monday.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_report_is_no_claim(staged, text):
    assert kinds(staged(text)) == []


JUDGED = [
    ("The accusation of theft is absurd.", "claim"),
    ("I call the drought the worst in the world.", "claim"),
    ("The deadline is not met by a speech, and that is a disgrace.", "claim"),
    ("Petrov lied about the harbour.", "claim"),
    ("The criminal regime fell.", "claim"),
    ("The rebels are going to lose.", "prediction"),
    ("So much for the puppet.", "claim"),
]


@pytest.mark.parametrize(("text", "kind"), JUDGED)
def test_what_the_author_calls_something_is_the_authors_claim(staged, text, kind):
    assert (kind, "author") in kinds(staged(text))


def test_a_refusal_told_of_the_past_foresees_nothing(staged):
    told = "Petrov said that the boat had been hailed, would not leave, and swung round."
    assert kinds(staged(told)) == []
    assert kinds(staged("Petrov said that the boat would not leave.")) == [("prediction", "petrov")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Petrov said that Ruritania must pay.", ("recommendation", "petrov")),
        ("Petrov threatened that Ruritania would pay a “high toll”.", ("prediction", "petrov")),
        ("“The Union will fall before the end of the year,” said Olga Marsh.", ("prediction", "marsh")),
        ("\"We will win\", Petrov boasted.", ("prediction", "petrov")),
        ("Olga Marsh asked: “Who will stop the rebels before they win?”", ("question", "marsh")),
    ],
)  # fmt: skip
def test_what_is_quoted_is_held_by_whoever_said_it(staged, text, expected):
    assert kinds(staged(text)) == [expected]


def test_what_nobody_known_says_is_nobodys_claim(staged):
    assert kinds(staged("Critics say that Petrov must resign.")) == []


def test_a_quoted_phrase_is_not_the_authors_judgement(staged):
    assert kinds(staged("Petrov called the plan “reckless”.")) == []


def test_each_clause_does_its_own_thing(staged):
    reading = staged("The likeliest outcome is peace, but nothing guarantees it.")
    assert [k for k, _ in kinds(reading)] == ["prediction", "hedge"]


def test_an_aside_is_marked_up_to_its_comma(staged):
    said = found(staged("The raid, perhaps the worst blunder of the war, reveals its weakness."))
    assert ("hedge", "author", "perhaps the worst blunder of the war") in said
    assert said[0][0] == "claim"


@pytest.mark.parametrize(
    ("firm", "loose"),
    [
        ("The truce will certainly fail.", "The truce will probably fail."),
        ("The truce will fail.", "The truce may fail."),
        ("The raid was a blunder and reckless.", "The raid was, perhaps, reckless."),
        ("The truce may hold.", "It remains to be seen whether the truce will hold."),
    ],
)
def test_certainty_follows_the_words(staged, firm, loose):
    first, second = (next(claims.annotate(staged(t))) for t in (firm, loose))
    assert first.certainty > second.certainty


@pytest.mark.parametrize(
    "text", ["Nobody knows whether they should go.", "She asked how he could."]
)
def test_an_embedded_question_recommends_nothing(staged, text):
    assert "recommendation" not in [k for k, _ in kinds(staged(text))]


def test_every_claim_shows_its_cue_in_its_words(staged):
    reading = staged(*(text for text, _ in SENTENCES))
    for claim in claims.annotate(reading):
        words = reading.article.text[claim.start : claim.end]
        assert all(part in words for part in claim.cue.split(" … "))
        assert 0 <= claim.certainty <= 1
        assert 0 < claim.confidence <= 1


def test_doubt_is_less_sure_than_possibility_and_that_than_expectation(staged):
    said = [
        "It is doubtful that the truce will hold.",
        "It is possible that the truce will hold.",
        "It is likely that the truce held.",
        "The truce will hold.",
    ]
    sure = [min(c.certainty for c in claims.annotate(staged(text))) for text in said]
    assert sure == sorted(set(sure))


def test_what_is_announced_as_planned_is_no_prediction(staged):
    assert kinds(staged("Petrov announced that the trains would be leaving in June.")) == []


def test_what_is_asked_within_a_report_is_no_prediction(staged):
    assert kinds(staged("Petrov said that nobody knew what it would contain.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania acted as a patient neighbour should.",
        "The gates opened later than they ought to.",
        "The claim that Petrov must go is absurd.",
        "Petrov’s defiance of a court that he must obey is dishonest.",
        "Petrov’s silence is dishonest because he must answer the court.",
        "The bridge would not have been built without Petrov.",
    ],
)
def test_a_judgement_with_a_should_or_a_would_in_it_is_still_one(staged, text):
    assert kinds(staged(text)) == [("claim", "author")]


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that Ruritania must ensure the vote is fair.",
        "Because of the flood Ruritania must act.",
        "Petrov should, as a minister should, resign.",
    ],
)
def test_a_demand_beside_a_reason_or_a_judgement_is_still_one(staged, text):
    assert ("recommendation", "author") in kinds(staged(text))


@pytest.mark.parametrize("text", ["Petrov must surely know.", "Petrov must know that it rained."])
def test_what_somebody_must_surely_know_is_no_demand(staged, text):
    assert kinds(staged(text)) == []


def test_who_counts_on_somebody_to_act_demands_it(staged):
    assert kinds(staged("“I count on Ruritania to open the port,” said Olga Marsh.")) == [
        ("recommendation", "marsh")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Petrov said that he was previously given assurances that the port would stay open.",
        "Petrov said that he had been promised that the ships would leave.",
    ],
)
def test_what_was_promised_before_is_no_prediction(staged, text):
    assert kinds(staged(text)) == []


def test_what_is_to_come_beside_what_was_given_is_a_prediction(staged):
    text = "Petrov said that the men had been given food and would leave soon."
    assert kinds(staged(text)) == [("prediction", "petrov")]


def test_odds_are_no_firm_prediction(staged):
    (claim,) = claims.annotate(staged("The odds are that the bridge is likely to close."))
    assert labels.firmness(claim).startswith("as likely")


@pytest.mark.parametrize(
    "text",
    [
        "Petrov boasted that the bridge would stand, which is typical bluster.",
        "Petrov’s threat that the bakers would pay a “high price” was wrong, but it was necessary.",
    ],
)
def test_the_comment_on_a_quotation_is_the_authors(staged, text):
    said = kinds(staged(text))
    assert said[0] == ("prediction", "petrov")
    assert said[1:]
    assert {holder for _, holder in said[1:]} == {"author"}


def test_a_source_named_in_passing_speaks_for_its_clause_alone(staged):
    text = "They tore up a treaty that Ruritania, according to Petrov, was keeping; they will regret it."
    assert kinds(staged(text)) == [("prediction", "author")]


def test_a_threat_that_does_something_is_not_told_in_words(staged):
    reading = staged("It was a threat from Petrov that led to a strike.")
    assert not list(quotes.annotate(reading))


@pytest.mark.parametrize(
    "text",
    [
        "The law by which bakers must rise at four was read aloud.",
        "The town heard the demand that all should vote.",
        "They keep a list of those who may not travel.",
        "Soldiers carried bread so that nurses could work.",
        "Petrov kept his distance whenever he could.",
        "Let me be fair to the bakers.",
        "I will concede two points.",
        "The ministers are due to discuss the bridge on Thursday.",
        "The council discussed the matter for an hour.",
    ],
)
def test_what_only_qualifies_a_clause_is_not_what_it_does(staged, text):
    assert kinds(staged(text)) == []


@pytest.mark.parametrize(
    "text", ["We shall be back before that fence.", "That would ruin the mill."]
)
def test_what_shall_be_is_a_prediction(staged, text):
    assert kinds(staged(text)) == [("prediction", "author")]
