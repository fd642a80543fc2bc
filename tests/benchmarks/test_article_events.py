"""Events of an invented article against its gold, on readings written by hand."""

from __future__ import annotations

import pytest

from benchmarks import article_events, gold
from opcit.article import Article, Paragraph, Span, text_id
from opcit.findings import Actor, Event, Mention
from opcit.reading import Engine, Reading

TEXT = "Rebels stormed the port. Berg condemned the attack. She will visit Oslo, and fires burned."


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def wanted(id: str, type: str, *words: str, **more) -> gold.Event:
    given = {"earliest": "2019-12-31", "latest": "2019-12-31", "granularity": "day", "status": "happened",
             "foreground": True, "doers": (), "undergoers": (), **more}  # fmt: skip
    return gold.Event(id, id, type, tuple(gold.Trigger(*at(w)) for w in words), **given)


def found(id: str, type: str, *words: str, **more) -> Event:
    given = {"earliest": "2019-12-31", "latest": "2019-12-31", "granularity": "day", "extent": None, "status": "happened",
             "foreground": True, "agents": (), "patients": (), **more}  # fmt: skip
    spans = tuple(Span(*at(w)) for w in words)
    return Event(id, id, type, *given.values(), None, (), spans, (), "author", 1.0, "", "")


ACTORS = (("rebels", "Rebels", None), ("berg", "Berg", None), ("port", "port", "oslo"), ("oslo", "Oslo", None))  # fmt: skip
GOLD = gold.Gold(
    "invented", gold.sha256(TEXT), "2020-01-03", ((0, len(TEXT)),),
    tuple(gold.Actor(i, i, "person", p, (gold.Mention(*at(w), "name"),)) for i, w, p in ACTORS),
    (
        wanted("storming", "assault", "stormed", "attack", doers=("rebels",), undergoers=("port",)),
        wanted("blame", "disapprove", "condemned", doers=("berg",), earliest="2019-12-31", latest=None),
        wanted("visit", "consult", "visit", doers=("berg",), status="planned", foreground=False, earliest=None, latest=None, granularity=None),
        wanted("fires", "disaster", "burned", unsure=True),
    ),
)  # fmt: skip
STORMING = found("e1", "assault", "stormed the port", "the attack", agents=("rebels",), patients=("port",))  # fmt: skip
BLAME = found("e2", "disapprove", "condemned the attack", agents=("berg",), latest=None)
VISIT = found("e3", "consult", "visit Oslo", agents=("berg",), status="planned", foreground=False, earliest=None, latest=None, granularity=None)  # fmt: skip


def reading(*events: Event) -> Reading:
    article = Article(text_id(TEXT), TEXT, (Paragraph(0, len(TEXT)),))
    actors = [
        Actor(i, i, "person", p, (), 1.0, (Mention(*at(w), "name", ""),), 1.0, "", "")
        for i, w, p in ACTORS
    ]
    return Reading(article, Engine("")).extended([*actors, *events])


def test_everything_found_scores_full_though_the_unsure_is_not_found():
    counts, merging = article_events.tally(GOLD, reading(STORMING, BLAME, VISIT))
    assert all(len(set(c)) == 1 for c in counts.values())
    assert counts["triggers"] == (4, 4, 4) and counts["doers"] == (3, 3, 3)
    assert counts["interval"] == (3, 3) and counts["interval overlaps"] == (2, 2)
    assert merging.f1 == 1
    assert list(article_events.errors(GOLD, reading(STORMING, BLAME, VISIT))) == []


def test_an_unsure_event_that_is_found_is_not_wrongly_found():
    counts, _ = article_events.tally(GOLD, reading(STORMING, found("e4", "disaster", "burned")))
    assert counts["events"] == (1, 1, 3)


def test_a_phrase_over_two_triggers_answers_to_that_of_its_type():
    counts, _ = article_events.tally(GOLD, reading(found("e1", "assault", "condemned the attack")))
    assert counts["triggers"] == (1, 1, 4) and counts["type"] == (1, 1)


def test_two_events_for_one_and_one_for_two_cost_recall_and_precision_of_merging():
    apart = reading(found("e1", "assault", "stormed"), found("e2", "assault", "the attack"))
    _, merging = article_events.tally(GOLD, apart)
    assert (merging.precision, merging.recall) == (1, 1 / 4)
    joined = reading(found("e1", "assault", "stormed", "the attack", "visit"))
    _, merging = article_events.tally(GOLD, joined)
    assert merging.precision == pytest.approx(5 / 9)


def test_what_is_told_otherwise_is_counted_and_listed():
    changed = found("e1", "fight", "stormed", "attack", agents=("berg",), patients=("oslo",), status="ongoing",
                    foreground=False, earliest="2019-12-01", latest="2020-01-01T11:59", granularity="month")  # fmt: skip
    counts, _ = article_events.tally(GOLD, reading(changed))
    zero = ("type", "interval", "granularity", "status", "foreground")
    assert all(counts[name] == (0, 1) for name in zero)
    assert counts["interval overlaps"] == (1, 1)
    assert counts["doers"] == (0, 1, 3)
    assert counts["undergoers"] == (0, 1, 1) and counts["undergoers, kin"] == (1, 1, 1)
    assert len(list(article_events.errors(GOLD, reading(changed)))) == 7 + 2


@pytest.mark.parametrize(
    ("earliest", "latest", "same", "over"),
    [
        ("2019-12-31T18:00", "2019-12-31T23:59", True, True),
        ("2019-12-31", None, False, True),
        (None, "2019-12-30", False, False),
        (None, None, False, False),
        ("2019", "2019", False, True),
    ],
)
def test_intervals_are_compared_by_the_day(earliest, latest, same, over):
    ours = found("e", "assault", "stormed", earliest=earliest, latest=latest)
    one = GOLD.events[0]
    assert (article_events.same_days(one, ours), article_events.overlap(one, ours)) == (same, over)


def test_counts_of_articles_add_up_and_all_scores_are_printed():
    counts, merging = article_events.tally(GOLD, reading(STORMING))
    twice = article_events.added(article_events.added({}, counts), counts)
    assert twice["triggers"] == (4, 4, 8) and twice["type"] == (2, 2)
    lines = "\n".join(article_events.shown("invented", twice, merging))
    assert "triggers: P 1.000 R 0.500" in lines and "type 2/2" in lines


def test_of_an_article_of_which_only_scores_are_looked_at_no_words_are_printed(monkeypatch, capsys):
    for scores_only in (True, False):
        item = (gold.Entry("invented", scores_only), GOLD, reading(STORMING))
        monkeypatch.setattr(article_events, "measured", lambda item=item: iter([item]))
        article_events.main(["--errors"])
        assert ("condemned" in capsys.readouterr().out) == (not scores_only)
