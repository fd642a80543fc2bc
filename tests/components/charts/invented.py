"""An invented reading for timeline and actor charts: open, negated and foreseen events, old history, hostile text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from opcit import findings as f
from opcit.article import Article, Paragraph, Published, Span, text_id
from opcit.reading import Engine, Reading

HOSTILE = "<img src=x onerror=alert(1)> & $x$ [b](javascript:alert(1))"
PARAGRAPHS = (
    "Early on Tuesday crowds stormed the customs house of Port Ellery. The Harbour Guild cheered the brave crowds. President Okoro called the storming a terrible crime.",
    "On Sunday the navy of Arland had shelled two wharves, killing nine. The shelling was stupid and cruel. Raids on the navy's patrols came before it.",
    "Arland will probably close the strait next week. It did not strike after the pact of 2018 failed. The Guild may strike, and the war of 1994 is not forgotten.",
    f"Somebody wrote {HOSTILE} on the wall. The crowds were calm.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def span(words: str, nth: int = 0) -> Span:
    """Where these words stand in TEXT for the nth time (from 0)."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def article() -> Article:
    """The article, its date inferred from a word."""
    paragraphs, at = [], 0
    for words in PARAGRAPHS:
        paragraphs.append(Paragraph(at, at + len(words)))
        at += len(words) + 2
    published = Published("2021-03-10", "day", "inferred", (span("Tuesday"),), (), "By a weekday.")
    return Article(
        text_id(TEXT), TEXT, tuple(paragraphs), f"Smoke over {HOSTILE}", "Mara Voss", "Ellery Post",
        published=published,
    )  # fmt: skip


def reading() -> Reading:
    """Everything that the charts can show, told of in the article."""
    base = Reading(article(), Engine("test"), sentences=_sentences(), actors=ACTORS)
    tones = tuple(_tone(s) for s in base.sentences)
    of_actors = tuple(_actor_tone(a, tones) for a in ACTORS)
    return replace(
        base, events=EVENTS, times=TIMES, sentence_tones=tones, tones=of_actors,
        stances=STANCES, relations=RELATIONS,
    )  # fmt: skip


def _sentences() -> tuple[f.Sentence, ...]:
    found, at = [], 0
    for number, words in enumerate(PARAGRAPHS):
        start = at
        for part in words.split(". "):
            end = min(start + len(part) + 1, at + len(words))
            found.append(f.Sentence(start, end, number))
            start = end + 1
        at += len(words) + 2
    return tuple(found)


LEXICON = {"brave": 0.8, "terrible": -1.0, "stupid": -0.8, "cruel": -1.0, "calm": 0.3}


def _tone(sentence: f.Sentence) -> f.SentenceTone:
    text = TEXT[sentence.start : sentence.end]
    words = tuple(
        f.Word(sentence.start + text.index(w), sentence.start + text.index(w) + len(w), p, 0.5)
        for w, p in LEXICON.items()
        if w in text
    )
    polarity = fmean(w.polarity for w in words) if words else 0.0
    return f.SentenceTone(sentence.start, sentence.end, polarity, 0.5, words, 0.5, "Words.", "test")


def _actor_tone(actor: f.Actor, tones: Sequence[f.SentenceTone]) -> f.ActorTone:
    over = [t.polarity for t in tones if any(t.start <= m.start < t.end for m in actor.mentions)]
    return f.ActorTone(actor.id, fmean(over), 0.5, len(over))


def _actor(
    id_: str,
    name: str,
    kind: f.ActorType,
    salience: float,
    parent: str | None,
    *words: tuple[str, int],
) -> f.Actor:
    spans = [span(*w) for w in words]
    mentions = tuple(f.Mention(s.start, s.end, "name", f"{name} is named.") for s in spans)
    return f.Actor(id_, name, kind, parent, (name,), salience, mentions, 0.9, "Named.", "test")


ACTORS = (
    _actor("arland", "Arland", "state", 0.9, None, ("Arland", 0), ("Arland", 1), ("It did", 0)),
    _actor("navy", "Navy of Arland", "armed_group", 0.7, "arland", ("the navy", 0), ("the navy's", 0)),
    _actor("guild", "Harbour Guild", "organisation", 0.6, None, ("Harbour Guild", 0), ("The Guild", 0)),
    _actor("crowds", "Crowds", "people", 0.5, None, ("crowds", 0), ("brave crowds", 0), ("The crowds", 0)),
    _actor("okoro", "President Okoro", "person", 0.3, None, ("President Okoro", 0)),
    _actor("house", "Customs house", "place", 0.2, None, ("the customs house", 0)),
    _actor("hostile", HOSTILE, "person", 0.1, None, ("Somebody", 0)),
)  # fmt: skip


def _event(
    id_: str, title: str, bounds: tuple[str | None, str | None], words: Sequence[tuple[str, int]],
    status: f.Status = "happened", foreground: bool = True, agents: tuple[str, ...] = (),
    patients: tuple[str, ...] = (), kind: str = "assault",
) -> f.Event:  # fmt: skip
    mentions = tuple(span(*w) for w in words)
    return f.Event(
        id_, title, kind, *bounds, "day" if all(bounds) else None, None, status, foreground, agents,
        patients, None, (), mentions, (), f.AUTHOR, 0.8, f"“{words[0][0]}” says so.", "test",
    )  # fmt: skip


EVENTS = (
    _event("storming", "Customs house stormed", ("2021-03-09T00:00", "2021-03-09T11:59"), [("stormed", 0), ("storming", 0)], agents=("crowds",)),
    _event("shelling", "Wharves shelled", ("2021-03-07", "2021-03-07"), [("shelled", 0), ("shelling", 0)], agents=("navy",), kind="fight"),
    _event("raids", "Raids on patrols", (None, "2021-03-07"), [("Raids", 0)], patients=("navy",)),
    _event("closing", "Strait closed", ("2021-03-15", "2021-03-21"), [("close", 0)], "predicted", agents=("arland",), kind="coerce"),
    _event("restraint", "Strike by Arland", ("2018-01-01", None), [("strike after", 0)], "negated", False, ("arland",)),
    _event("guild-strike", "Strike by the Guild", (None, None), [("strike, and", 0)], "hypothetical", False, ("guild",), kind="protest"),
    _event("war", f"War {HOSTILE}", ("1994-01-01", "1994-12-31"), [("war of 1994", 0)], "happened", False, ("arland",), ("guild",), "fight"),
)  # fmt: skip
TIMES = (
    f.Time(span("Tuesday").start, span("Tuesday").end, "DATE", "2021-03-09", "2021-03-10", "weekday", (), 0.9, "The Tuesday before.", "test"),
)  # fmt: skip
STANCES = (
    f.Stance("navy", f.AUTHOR, -0.6, -0.9, -0.3, "critical", 2, (
        f.StanceEvidence(_sentences()[3].start, _sentences()[3].end, span("the navy"), 0.7, 0.2, 0.1),
    ), 0.8, "Two passages are critical.", "test"),
    f.Stance("guild", f.AUTHOR, None, None, None, "unclear", 1, (), 0.1, "Too few passages.", "test"),
    f.Stance("crowds", "okoro", None, -0.9, 0.3, "unclear", 1, (
        f.StanceEvidence(_sentences()[2].start, _sentences()[2].end, span("the storming"), 0.8, 0.15, 0.05),
    ), 0.3, "One passage.", "test"),
)  # fmt: skip
RELATIONS = (
    f.Relation("crowds", "navy", -7.0, (span("stormed"),), 0.7, "They storm.", "test"),
    f.Relation("navy", "crowds", -9.0, (span("shelled"), span("shelling")), 0.7, "It shells.", "test"),
    f.Relation("guild", "crowds", 4.0, (span("cheered"),), 0.7, "It cheers.", "test"),
)  # fmt: skip
