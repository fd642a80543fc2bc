"""The key to the merged timeline: its marks as signs with few words each, and what they mean at length."""

from __future__ import annotations

from html import escape

from components import palette

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
