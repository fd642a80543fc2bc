"""The marks of the merged timeline, and the key to them: signs with few words each, and what they mean at length."""

from __future__ import annotations

from html import escape

from components import palette
from opcit.comparing.records import Comparison, SharedEvent

MARKS = (
    ("told", palette.STATUS["happened"].sign, "tells it"),
    ("told", palette.STATUS["ongoing"].sign, "going on"),
    ("told", " ".join(palette.STATUS[s].sign for s in ("planned", "predicted", "hypothetical")), "planned, foreseen, supposed"),
    ("told", palette.STATUS["negated"].sign, "did not happen"),
    ("other", palette.STATUS["happened"].sign, "tells what came before or after"),
    ("told", "∕", "perhaps"),
    ("other", "–", "not found"),
    ("other", "·", "published before it"),
)  # fmt: skip
"""Class, sign and words of each mark."""
NOTE = (
    "A mark for each article that tells the event, in the form of its status there, in grey where it tells what the event was "
    "before (a plan, a part) or has become since; / where a sentence perhaps tells it, "
    "though no event was found in it; – where nothing was found, though the article may tell it in other words: click for what is nearest; a short – where nothing is near, as on another affair; "
    "· where the article was published before it. "
    "Several articles on one row: they were taken to tell of one event."
)


def html() -> str:
    """The key, its long words folded away."""
    marks = "".join(
        f'<span><b class="{kind}" aria-hidden="true">{sign}</b> {escape(words)}</span>' for kind, sign, words in MARKS
    )  # fmt: skip
    return (
        f'<p class="opcit-legend opcit-signs">{marks}</p>'
        f'<details class="opcit-folded"><summary>What the marks mean</summary><p class="opcit-note">{escape(NOTE)}</p></details>'
    )


def look(comparison: Comparison, number: int, event: SharedEvent) -> tuple[str, str, int]:
    """The symbol, colour and size of the mark of an article at an event."""
    own = comparison.account(event, number)
    if own is not None:
        return palette.STATUS[own.status].symbol, palette.EVENTS, 13
    if other := comparison.counterpart(event, number):
        return palette.STATUS[other.status].symbol, palette.MUTED, 13
    if number in event.before:
        return "circle", palette.MUTED, 3
    if number in event.perhaps:
        return "line-ne-open", palette.EVENTS, 8
    return "line-ew-open", palette.MUTED, 9 if event.near.get(number) else 4
