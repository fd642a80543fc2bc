"""The gold for pairs of commentaries, and what the measure counts."""

from __future__ import annotations

import pytest

from benchmarks import article_pairs
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


def made(name: str) -> Pair:
    """A pair of which one event is right, one told by nobody, and of two lookalikes none taken for one."""
    texts = (Text("2024-05-16", "", "", A), Text("2024-05-17", "", "", B))
    events = (
        CommonEvent("the storming", "same", ("stormed the palace",), ("stormed the palace",)),
        CommonEvent("the arrest", "same", ("arrested Rosa Vega",), ("did their duty",)),
    )
    two = (Lookalike("arrested Rosa Vega", "arrested Ana Vega", "other people"),)
    parted = (Dispute("the soldiers", 3, ("broke their word",), ("did its duty",)),)
    return Pair(name, "", texts, events, two, parted)


@pytest.fixture(scope="module")
def tally() -> Tally:
    return Judged(made("made")).tally()


def test_what_is_right_is_counted_of_what_there_is(tally: Tally) -> None:
    assert tally.counts["rows"] == (1, 2)
    assert tally.counts["right"] == (1, 1)
    assert tally.counts["apart"] == (1, 1)
    assert tally.counts["told"][1] == tally.counts["first"][1] == 1


def test_what_is_wrong_is_told(tally: Tally) -> None:
    assert any("the arrest" in line for line in tally.wrong)
    assert not any("the storming" in line for line in tally.wrong)


def test_errors_are_printed_but_never_of_a_pair_of_scores_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = next(pair.id for pair in pairs() if pair.scores_only)
    monkeypatch.setattr(article_pairs, "pairs", lambda: [made("made"), made(held)])
    monkeypatch.setattr("sys.argv", ["article_pairs", "--errors"])
    article_pairs.main()
    printed = capsys.readouterr().out
    assert printed.count("the arrest") == 2  # no row, and no mark either, of the one pair
    assert printed.count("rows 1/2") == 2
    rows = list(article_pairs.rows())
    assert {row.test for row in rows} == {
        "1 pairs of opposed commentaries, worked on",
        "1 pairs of opposed commentaries, of which only scores are looked at",
    }


def test_sums_are_of_all() -> None:
    one, other = Tally({"rows": (1, 2)}), Tally({"rows": (0, 3), "apart": (1, 1)})
    one.add(other)
    assert one.counts == {"rows": (1, 5), "apart": (1, 1)}


def test_disputes_whose_sides_are_positions_are_counted() -> None:
    asked = ("The soldiers must leave the palace.", "The soldiers should stay in the palace.")
    texts = [Text("2024-05-16", "", "", f"{t}\n\n{s}") for t, s in zip((A, B), asked, strict=True)]
    parted = Dispute("whether they go", 3, ("leave the palace",), ("stay in the palace",))
    found = Judged(Pair("asked", "", (texts[0], texts[1]), (), (), (parted,))).tally()
    assert found.counts["beside"] == found.counts["beside_first"] == (1, 1)
    assert found.counts["sides"] == (2, 5)  # and what both headlines claim, and one text holds
