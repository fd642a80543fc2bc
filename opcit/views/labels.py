"""The words for kinds, attitudes and numbers of findings, the same on every page."""

from __future__ import annotations

from opcit.findings import Actor, Claim, SentenceTone, Stance
from opcit.views import wording

TYPES = {
    "person": "person", "government": "government", "state": "state", "armed_group": "armed group",
    "organisation": "organisation", "people": "people", "place": "place", "media": "media",
    "author": "the author",
}  # fmt: skip
STATUSES = {
    "happened": "happened", "ongoing": "going on", "planned": "planned",
    "predicted": "foreseen, has not happened", "hypothetical": "only supposed",
    "negated": "did not happen",
}  # fmt: skip
SAID = STATUSES | {"happened": "said to have happened", "ongoing": "said to go on"}
"""The status of an event that no author tells in words of their own."""
SIGNS = {
    "happened": "●", "ongoing": "■", "planned": "○", "predicted": "◇", "hypothetical": "□",
    "negated": "✕",
}  # fmt: skip
"""The sign of each status of an event: filled is real, hollow is not (yet), a cross did not happen."""
TIMES = {
    "DATE": "date",
    "TIME": "time of day",
    "DURATION": "length of time",
    "SET": "repeated time",
}
QUOTES = {"direct": "direct quote", "indirect": "indirect quote", "scare": "scare quotes"}
BOUNDS = {"exact": "", "at_least": "at least ", "at_most": "at most ", "about": "about "}

SOURCES = {
    "stated": "stated on the page", "inferred": "inferred from the text", "given": "given by a reader",
    "unknown": "the page states no date",
}  # fmt: skip

_FIRM = (
    (0.9, "flatly"),
    (0.7, "firmly"),
    (0.65, "as likely"),
    (0.4, "with doubt"),
    (0.0, "openly in doubt"),
)


def tone_words(polarity: float) -> str:
    """A polarity, -1..1, in words."""
    if abs(polarity) < 0.05:
        return "even"
    degree = "slightly " if abs(polarity) < 0.2 else "strongly " if abs(polarity) >= 0.5 else ""
    return f"{degree}{'positive' if polarity > 0 else 'negative'} ({signed(polarity)})"


def stance_words(stance: Stance) -> str:
    """A stance in words: "critical, fairly sure, 11 passages"."""
    if stance.label == "unclear":
        return f"unclear, {wording.count(stance.n, 'passage')}"
    return (
        f"{stance.label}, {wording.sure(stance.confidence)}, {wording.count(stance.n, 'passage')}"
    )


def signed(score: float) -> str:
    """A score with its sign, to one decimal: "+0.4", "−0.4", "0"."""
    text = f"{abs(score):.1f}"
    return "0" if text == "0.0" else f"{'−' if score < 0 else '+'}{text}"


def salience(actor: Actor) -> str:
    """An actor's weight in the article and how often it is mentioned."""
    return f"{actor.salience:.0%}, {wording.count(len(actor.mentions), 'mention')}"


def firmness(claim: Claim) -> str:
    """How firmly a claim is held, in words and as its certainty."""
    word = next(word for least, word in _FIRM if claim.certainty >= least)
    return f"{word} ({claim.certainty:.1f} of 0 to 1)"


def polarity(tone: SentenceTone) -> str:
    """Which way a sentence's words lean, as its annotation's label."""
    return "positive" if tone.polarity > 0 else "negative" if tone.polarity < 0 else "even"
