"""Plans by the day of their announcement, doers by their noun, and whose word an event is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from opcit.article import Span
from opcit.comparing.compared import compare
from opcit.comparing.events.said import SOMEBODY, only_said, said_by
from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR, Quote
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

OPEN = (None, None)
THIRD, TENTH = ("2031-05-03",) * 2, ("2031-05-10",) * 2


def announced(text: str, plans: str, said: Any, says: str = "announced") -> Reading:
    """An article in which a plan of Arland is announced, at its nearest, by this word on these days."""
    made = [
        event(text, says, "statement", said, title="Arland announced it"),
        event(text, plans, "retreat", OPEN, status="planned", title=plans),
    ]
    return reading(text, "2031-05-20", events=made)


def plans(found: Comparison) -> list[int]:
    """In how many articles each plan is told."""
    return sorted(len(e.members) for e in found.events if e.type == "retreat")


def test_a_plan_is_known_again_by_the_day_it_was_announced_on():
    one = announced("Arland announced on 3 May the withdrawal of its divers.", "withdrawal", THIRD)
    other = announced("The withdrawal from the bay, announced on 3 May, is late.", "withdrawal", THIRD)  # fmt: skip
    found = compare([one, other])
    assert plans(found) == [2]
    assert any("announced on the same day" in e.why for e in found.events)


def test_a_plan_announced_later_is_another():
    one = announced("Arland announced on 3 May the withdrawal of its divers.", "withdrawal", THIRD)
    other = announced("The full withdrawal, announced on 10 May, is late.", "withdrawal", TENTH)
    assert plans(compare([one, other])) == [1, 1]


def test_an_announcement_belongs_to_the_plan_that_it_names():
    text = "On 10 May Arland announced a full withdrawal, beyond the withdrawal announced earlier on 3 May."  # fmt: skip
    made = [
        event(text, "announced a full withdrawal", "statement", TENTH, title="Arland announced more"),
        event(text, "a full withdrawal", "retreat", OPEN, status="planned", title="Full withdrawal"),
        event(text, "the withdrawal", "retreat", OPEN, status="planned", title="The withdrawal"),
        event(text, "announced earlier", "statement", THIRD, title="Arland announced it"),
    ]  # fmt: skip
    one = announced("Arland announced on 3 May the withdrawal of its divers.", "withdrawal", THIRD)
    found = compare([one, reading(text, "2031-05-20", events=made)])
    shared = next(e for e in found.events if e.type == "retreat" and len(e.members) == 2)
    assert {e.title for e in found.readings[1].events if e.id == shared.members[1]} == {"The withdrawal"}  # fmt: skip


def test_an_article_from_before_the_announcement_could_not_tell_the_plan() -> None:
    plan = announced("Arland announced on 10 May a full withdrawal.", "withdrawal", TENTH)
    early, later = (reading("Nobody spoke of divers.", day) for day in ("2031-05-08", "2031-05-12"))
    assert [e.before for e in compare([plan, early]).events if e.type == "retreat"] == [(1,)]
    assert [e.before for e in compare([plan, later]).events if e.type == "retreat"] == [()]


def crowd(text: str, words: str, noun: str, days: Any, kind: str = "retreat") -> Reading:
    people = actor(text, noun.capitalize(), "people", noun, noun=True)
    return reading(text, actors=[people], events=[event(text, words, kind, days, agents=(people.id,))])  # fmt: skip


def test_doers_described_by_one_noun_speak_for_one_event():
    one = crowd("The miners packed up on 3 May.", "packed up", "miners", THIRD)
    other = crowd("By 3 May the miners had drifted away.", "drifted away", "miners", (None, "2031-05-03"))  # fmt: skip
    assert [len(e.members) for e in compare([one, other]).events] == [2]
    nurses = crowd("By 3 May the nurses had drifted away.", "drifted away", "nurses", (None, "2031-05-03"))  # fmt: skip
    assert [len(e.members) for e in compare([one, nurses]).events] == [1, 1]


def test_what_is_announced_is_the_topic_of_an_announcement():
    text, other = (
        "On 3 May Arland announced a ferry boycott.",
        "Boycott of ferries announced 3 May.",
    )

    def one(words: str, said: str) -> Reading:
        return reading(words, events=[event(words, said, "statement", THIRD, title=words[:-1])])

    third = "On 3 May Arland announced a census."
    both = [one(text, "announced a ferry boycott"), one(other, "announced")]
    assert len(compare(both).events) == 1
    assert len(compare([both[0], one(third, "announced a census")]).events) == 2


def quote(text: str, words: str, holder: str, kind: Any = "indirect") -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), holder, "said", kind, 0.9, "", "test")


def told(text: str, words: str, *quotes: Quote) -> Reading:
    venn = actor(text, "Ada Venn", "person", "Venn")
    return reading(text, actors=[venn], events=[event(text, words, "fight", THIRD)], quotes=list(quotes))  # fmt: skip


def test_an_allegation_is_told_as_what_somebody_says():
    text = "Venn said that Arland had shelled the dam on 3 May."
    clause = "Arland had shelled the dam on 3 May"
    made = told(text, "shelled the dam", quote(text, clause, "ada-venn"))
    assert said_by(made, made.events[0]) == ("Ada Venn",)
    nobody = told(text, "shelled the dam", quote(text, clause, AUTHOR))
    assert said_by(nobody, nobody.events[0]) == (SOMEBODY,)


def test_what_somebody_is_accused_of_is_what_the_accusers_say():
    text = "On 3 May Venn accused the divers of shelling the dam. Later they shelled the port."
    venn = actor(text, "Ada Venn", "person", "Venn")
    accused = event(text, "accused the divers", "disapprove", THIRD, agents=(venn.id,))
    shelled = event(text, "shelling the dam", "fight", OPEN)
    again = event(text, "shelled the port", "fight", OPEN)
    made = reading(text, actors=[venn], events=[accused, shelled, again])
    assert [said_by(made, e) for e in made.events] == [(), ("Ada Venn",), ()]


def test_what_the_author_tells_or_only_sets_between_marks_is_told_by_the_author():
    text = "Arland shelled the dam on 3 May, Venn said."
    plain = told(text, "shelled the dam")
    scare = told(text, "shelled the dam", quote(text, "shelled the dam", "ada-venn", "scare"))
    assert said_by(plain, plain.events[0]) == said_by(scare, scare.events[0]) == ()


def test_a_source_put_in_later_says_nothing_of_what_stands_before_it():
    text = "Arland shelled the dam that, according to Venn, was empty."
    venn = actor(text, "Ada Venn", "person", "Venn")
    source = Quote(0, len(text), venn.id, "according to", "indirect", 0.9, "", "test")
    made = reading(text, actors=[venn], events=[event(text, "shelled the dam", "fight", THIRD)], quotes=[source])  # fmt: skip
    assert said_by(made, made.events[0]) == ()


def test_what_a_report_takes_for_granted_is_no_allegation():
    text = "Venn said that the shelling of 3 May was a crime."
    made = told(text, "the shelling", quote(text, "the shelling of 3 May was a crime", "ada-venn"))
    assert said_by(made, made.events[0]) == ()


def test_an_event_is_a_fact_where_any_article_tells_it_as_one():
    text = "Venn said that Arland had shelled the dam on 3 May."
    said = told(text, "shelled the dam", quote(text, "Arland had shelled the dam on 3 May", "ada-venn"))  # fmt: skip
    other = told("On 3 May Arland shelled the dam.", "shelled the dam")
    (both,) = compare([said, other]).events
    assert not only_said(compare([said, other]), both)
    alone = compare([said, reading("All is quiet.")])
    assert only_said(alone, alone.events[0])


def test_a_mention_outside_the_quote_is_the_author_s():
    text = "Venn said that Arland shelled the dam. Arland shelled the dam on 3 May."
    made = told(text, "shelled the dam", quote(text, "Arland shelled the dam.", "ada-venn"))
    again = Span(text.rindex("shelled"), text.rindex("shelled") + 7)
    own = made.events[0]
    assert said_by(made, own)
    assert not said_by(made, replace(own, mentions=(*own.mentions, again)))
