"""The gold for pairs of commentaries, and what the measure counts."""

from __future__ import annotations

import pytest

from benchmarks.article_pairs import Judged, Tally
from benchmarks.gold import pairs as gold
from benchmarks.gold.pairs import CommonEvent, Dispute, Lookalike, Pair, Text, pairs

A = """Soldiers broke their word

On Monday, 13 May 2024, soldiers stormed the palace of President Keita in Bamako. On 6 May police arrested Rosa Vega in Lima."""
B = """The army did its duty

The soldiers who stormed the palace of President Keita in Bamako on 13 May 2024 did their duty. On 9 May police arrested Ana Vega in Lima."""


def test_every_place_of_the_gold_stands_once_in_its_article() -> None:
    known = pairs()
    assert sum(not p.scores_only for p in known) >= 10
    assert sum(p.scores_only for p in known) >= 10
    for pair in known:
        for number, side in enumerate("ab"):
            text = pair.articles[number].text
            marked = [q for e in (*pair.common_events, *pair.disputes) for q in getattr(e, side)]
            marked += [getattr(e, side) for e in pair.lookalikes]
            assert {q: text.count(q) for q in marked} == dict.fromkeys(marked, 1), pair.id


def test_a_place_that_stands_nowhere_is_an_error() -> None:
    article = Text("2024-05-16", "", "", A).article()
    assert [article.text[s.start : s.end] for s in gold.places(article, ["in Lima"])] == ["in Lima"]
    with pytest.raises(ValueError, match="substring"):
        gold.places(article, ["in Quito"])


@pytest.fixture(scope="module")
def tally() -> Tally:
    """A pair of which one event is right, one told by nobody, and of two lookalikes none taken for one."""
    texts = (Text("2024-05-16", "", "", A), Text("2024-05-17", "", "", B))
    events = (
        CommonEvent("the storming", "same", ("stormed the palace",), ("stormed the palace",)),
        CommonEvent("the arrest", "same", ("arrested Rosa Vega",), ("did their duty",)),
    )
    two = (Lookalike("arrested Rosa Vega", "arrested Ana Vega", "other people"),)
    parted = (Dispute("the soldiers", 3, ("broke their word",), ("did its duty",)),)
    return Judged(Pair("made", "", texts, events, two, parted)).tally()


def test_what_is_right_is_counted_of_what_there_is(tally: Tally) -> None:
    assert tally.counts["rows"] == (1, 2)
    assert tally.counts["right"] == (1, 1)
    assert tally.counts["apart"] == (1, 1)
    assert tally.counts["told"][1] == tally.counts["first"][1] == 1


def test_what_is_wrong_is_told(tally: Tally) -> None:
    assert any("the arrest" in line for line in tally.wrong)
    assert not any("the storming" in line for line in tally.wrong)


def test_sums_are_of_all() -> None:
    one, other = Tally({"rows": (1, 2)}), Tally({"rows": (0, 3), "apart": (1, 1)})
    one.add(other)
    assert one.counts == {"rows": (1, 5), "apart": (1, 1)}


def test_disputes_whose_sides_are_positions_are_counted() -> None:
    asked = ("The soldiers must leave the palace.", "The soldiers should stay in the palace.")
    texts = [Text("2024-05-16", "", "", f"{t}\n\n{s}") for t, s in zip((A, B), asked, strict=True)]
    parted = Dispute("whether they go", 3, ("leave the palace",), ("stay in the palace",))
    made = Judged(Pair("made", "", (texts[0], texts[1]), (), (), (parted,))).tally()
    assert made.counts["beside"] == made.counts["beside_first"] == (1, 1)
    assert made.counts["sides"] == (2, 4)  # and what both headlines claim
