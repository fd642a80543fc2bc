"""Titles of events: whole, with who did it, and with no mark or word cut off."""

from __future__ import annotations

import pytest

OFFICE = (
    "On Tuesday Norland’s Secretary of State for Energy sent a letter to demand a treaty on oil."
)
CONTRACTED = "President Holm was tired. He’d like to meet President Ames in May."


@pytest.mark.parametrize(
    ("passage", "words", "title"),
    [
        # A pair of marks is whole, or there is none.
        ('The crowd called the raid on Monday "a crime of the first order against every law" and left.', "called the raid", "Crowd called the raid a crime of the first order…"),
        ('The crowd called the raid on Monday "a crime" and left.', "called the raid", 'Crowd called the raid "a crime"'),
        ("The crowd called the raid on Monday ‘a crime’ and left.", "called the raid", "Crowd called the raid ‘a crime’ and left"),
        # A verb that is contracted with its subject is told in full.
        (CONTRACTED, "meet President Ames", "Holm would like to meet President Ames"),
        ("The rebels are proud. They’ve bombed five depots in Quay since Monday.", "bombed", "Rebels have bombed five depots in Quay"),
        # Who is only told by a pronoun is told by that.
        ("It should appoint a judge by May 2021.", "appoint a judge", "It should appoint a judge"),
        ("They attacked Quay on Monday.", "attacked Quay", "They attacked Quay"),
        # "of" within an office or a name is no place to cut.
        (OFFICE, "sent a letter", "Norland’s Secretary of State sent a letter"),
        ("On Monday the ministers of Norland, Peru and Chile condemned the raid on the harbour.", "condemned", "Ministers of Norland condemned the raid on the harbour"),
    ],
)  # fmt: skip
def test_a_title_is_whole(read, told, passage, words, title) -> None:  # type: ignore[no-untyped-def]
    assert told(read(passage), words).title == title


def test_an_office_stays_whole_before_an_infinitive(read, told) -> None:  # type: ignore[no-untyped-def]
    demand = told(read(OFFICE), "demand a treaty")
    assert demand.title.startswith("Norland’s Secretary of State sent a letter to demand")


@pytest.mark.parametrize(
    ("passage", "words", "title"),
    [
        # A clause that only says which ones are meant is quoted; one that tells more of a known one is told.
        ("Norland should punish every officer who attacked Quay in May 2021.", "attacked Quay", "Every officer who attacked Quay"),
        ("He compared the crowd to those who stormed the palace in Quay in 1990.", "stormed the palace", "Those who stormed the palace in Quay"),
        ("President Holm, who attacked Quay in May 2021, left.", "attacked Quay", "President Holm attacked Quay"),
        ("The letter which Norland sent to Quay on Monday was angry.", "sent", "Letter which Norland sent to Quay"),
        ("It hired consultants, whose report was buried in May 2021.", "buried", "Consultants’ report was buried"),
        ("The raid that the rebels launched in Quay on Monday killed ten.", "launched", "Raid that the rebels launched in Quay"),
        ("Washington ought to put sanctions on every commander who stood at its gate on Tuesday.", "stood", "Every commander who stood at its gate"),
        ("The letter that was sent to Quay on Monday was angry.", "was sent", "Letter was sent to Quay"),
        # What there was, is or will be.
        ("Since the middle of May 2021 there have been nineteen attempts through the forest.", "have been", "There have been nineteen attempts through the forest"),
        # No title lacks its subject, whatever the tree lacks.
        ("In Vik, the Union’s leaders, at dinner on Monday, agreed to shut the port.", "agreed", "Union’s leaders agreed to shut the port"),
        ("To arrest Mr Holm in May 2021 was folly.", "arrest", "To arrest Mr Holm in May 2021 was folly"),
        # Times stand neither before it nor at its end.
        ("Shortly after two in the morning on 3 May 2021 a pair of jets bombed the hospital.", "bombed", "Pair of jets bombed the hospital"),
        ("The ferry sank on Monday. Both were led away.", "led away", "Both were led away"),
        ("On Monday Norland Radio showed the captain for an hour and a half, praising the Norland army and its ferry.", "praising", "Norland Radio praised the Norland army and its ferry"),
        ("Holm was elected on it in 2019.", "elected", "Holm was elected"),
        ("Holm was condemned on Monday, and rightly.", "condemned", "Holm was condemned"),
        # What another verb says of a clause is no part of it.
        ("To wait until Norland leaked our part in it was worse than folly, and I have told Mr Holm so.", "leaked", "Norland leaked our part in it"),
        ("They have been let in under it since St Valentine’s Day.", "let in", "They have been let in under it"),
        # A list of doers is whole.
        ("On Monday Norland, Peru and Chile published their own lists.", "published", "Norland, Peru and Chile published their own lists"),
        # An auxiliary that stands apart belongs to the verb, and an infinitive is none without "to".
        ("Norland has for years been blowing up boats from Peru.", "blowing up boats", "Norland has been blowing up boats from Peru"),
        ("Let the summit adopt the trade measures this week.", "adopt", "Summit may adopt the trade measures"),
        ("If the army had attacked Vik in May 2020, it would have lost.", "attacked Vik", "Army might have attacked Vik"),
        ("If President Holm resigns in May 2030, nobody will weep.", "resigns", "President Holm may resign"),
        ("On Monday the minister let it be known that her envoys would leave Vik.", "let", "Minister let it be known that her envoys would leave Vik"),
    ],
)  # fmt: skip
def test_a_title_says_no_more_and_no_less_than_the_text(read, told, passage, words, title) -> None:  # type: ignore[no-untyped-def]
    assert told(read(passage), words).title == title
