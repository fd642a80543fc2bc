"""Which sentences, each the nearest to what the other tells, perhaps tell one event: by more than a kind and a month."""

from __future__ import annotations

from typing import Any

import pytest

from opcit.comparing.events.lacking import Lacking
from opcit.comparing.events.sentences import sentences
from opcit.comparing.events.telling import tellings
from opcit.comparing.joining import Knot
from opcit.reading import Reading
from tests.opcit.comparing.hinting import article, marked_beside
from tests.opcit.comparing.invented import event

JUNE = ("2031-06-01", "2031-06-30")
ONE_DAY = ("2031-06-21", "2031-06-21")
NONE = (None, None)


def alike(one: Reading, other: Reading) -> bool:
    """Whether the first sentence of the one, that tells its first event, and that of the other may tell the same."""
    both = (one, other)
    shared = {(n, a.id): a.id for n, r in enumerate(both) for a in r.actors}
    told = {t.key: t for t in tellings(both, shared)}
    said = [
        sentences(r, n, [t for t in told.values() if t.key[0] == n], shared)
        for n, r in enumerate(both)
    ]
    knots = [Knot([key]) for key in told]
    account = told[0, one.events[0].id]
    return Lacking(said, told, knots).alike(account, said[0][0], said[1][0])


def test_a_day_of_a_month_is_not_what_began_in_it() -> None:
    gathered = "On 21 June 2029 bakers gathered around the town hall and threw eggs."
    assert not marked_beside(gathered, "More than 1000 people have been arrested since the protests began in June 2029.")  # fmt: skip


@pytest.mark.parametrize(("days", "expected"), [(JUNE, True), (ONE_DAY, False), (NONE, False)])
def test_a_kind_needs_the_same_date_as_narrow(days: Any, expected: bool) -> None:
    text, other = "Bakers were jailed.", "They want the men out who were arrested."
    one = article(text, event(text, "jailed", "coerce", JUNE))
    assert alike(one, article(other, event(other, "arrested", "coerce", days))) is expected


def test_a_kind_needs_who_does_it_or_undergoes_it_where_the_dates_differ() -> None:
    text, other = "Dockers were jailed.", "They want {} out who were arrested on that day."
    one = article(text, event(text, "jailed", "coerce", JUNE, patients=("dockers",)))

    def like(whom: str) -> bool:
        said = other.format(whom)
        return alike(one, article(said, event(said, "arrested", "coerce", ONE_DAY)))

    assert like("the dockers")
    assert not like("the port council")


def test_a_word_that_both_have_tells_it_unless_it_tells_something_else_there() -> None:
    text = "Bakers jeered, and had demands to make of the bishop."
    one = article(text, event(text, "jeered", "protest", JUNE))

    def like(said: str, words: str, kind: str) -> bool:
        return alike(one, article(said, event(said, words, kind, NONE)))

    assert like("What the bishop heard was a march.", "march", "protest")
    assert not like("Their demands were long.", "demands", "demand")
    assert not like("What the council heard was a march.", "march", "protest")


def test_a_word_of_many_sentences_tells_nothing() -> None:
    text, other = "Bakers jeered at the bishop.", "The bishop heard the march."
    jeered = event(text, "jeered", "protest", JUNE)
    march = event(other, "march", "protest", NONE)
    assert alike(article(text, jeered), article(other, march))
    assert not alike(article(text, jeered), article(f"{other} {'The bishop slept. ' * 4}", march))


def test_of_one_matter_much_is_planned_so_that_the_deed_has_to_be_told() -> None:
    text, other = (
        "Arland will withdraw a levy on salted herring.",
        "Arland may {} a levy on salted herring.",
    )
    plan = event(text, "withdraw", "retreat", NONE, status="planned", agents=("arland",))

    def like(words: str, kind: str) -> bool:
        said = other.format(words)
        told = event(said, words, kind, NONE, status="hypothetical", agents=("arland",))
        return alike(article(text, plan), article(said, told))

    assert like("withdraw", "retreat")
    assert not like("extend", "sanction")
