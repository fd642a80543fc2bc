"""The report's charts: small SVG tracks whose places are percentages, so that they fit any width.

Forms say what colours say: a filled sign is real, a hollow one is not yet, a triangle leans, a square does not.
"""

from __future__ import annotations

from html import escape

from opcit.views.stance import StanceRow

HEIGHT = 18
_MIDDLE = HEIGHT / 2
_EDGE = 4.0  # percent kept free at both ends, so that no sign is cut off
HATCH = (
    '<svg class="unseen" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" '
    'height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" '
    'class="hatching"/></pattern></defs></svg>'
)
"""The pattern of what is unclear; once a document."""
SHAPES = {
    "circle": '<circle r="5"/>',
    "square": '<rect x="-4.5" y="-4.5" width="9" height="9"/>',
    "diamond": '<path d="M0-6 6 0 0 6-6 0z"/>',
    "cross": '<path d="M-4-4 4 4M4-4-4 4" class="open"/>',
    "down": '<path d="M-6-4H6L0 6z"/>',
    "up": '<path d="M-6 4H6L0-6z"/>',
    "bow": '<path d="M-6-5v10L6-5v10z"/>',
    "left": '<path d="M3-5-4 0l7 5" class="open"/>',
    "right": '<path d="M-3-5 4 0l-7 5" class="open"/>',
}
STATUS = {
    "happened": ("circle", False), "ongoing": ("square", False), "planned": ("circle", True),
    "predicted": ("diamond", True), "hypothetical": ("square", True), "negated": ("cross", True),
}  # fmt: skip
"""The shape of each status, and whether it is hollow."""
_STANCE = {"critical": "down", "favourable": "up", "neutral": "square", "mixed": "bow"}


def place(share: float) -> float:
    """Where on a track a share of its length (0..1) is, in percent."""
    return round(_EDGE + (100 - 2 * _EDGE) * min(1.0, max(0.0, share)), 2)


def sign(shape: str, at: float, look: str) -> str:
    """A sign at a percentage of the track."""
    return f'<svg x="{at}%" y="{_MIDDLE}" overflow="visible"><g class="{look}">{SHAPES[shape]}</g></svg>'


def line(left: float, right: float, look: str) -> str:
    """A level line between two percentages."""
    return f'<line x1="{left}%" x2="{right}%" y1="{_MIDDLE}" y2="{_MIDDLE}" class="{look}"/>'


def upright(at: float, look: str = "tick") -> str:
    """A short upright line, as a scale has."""
    return f'<line x1="{at}%" x2="{at}%" y1="2" y2="{HEIGHT - 2}" class="{look}"/>'


def track(words: str, *parts: str) -> str:
    """A track that says in words what it draws."""
    return (
        f'<svg class="track" width="100%" height="{HEIGHT}" role="img" aria-label="{escape(words)}">'
        f"<title>{escape(words)}</title>{''.join(parts)}</svg>"
    )


def sides(low: float, value: float, high: float, shape: str, look: str, words: str) -> str:
    """A value and its interval on a scale from -1 to 1."""
    left, at, right = (place((v + 1) / 2) for v in (low, value, high))
    span = line(left, right, f"span {look}") if right > left else ""
    return track(words, line(0, 100, "rule"), upright(50), span, sign(shape, at, look))


def stance(row: StanceRow, words: str) -> str:
    """A stance: its sign and interval; hatched over the whole scale where it is unclear."""
    if row.score is None or row.low is None or row.high is None:
        hatched = '<rect x="0" y="4" width="100%" height="10" rx="2" class="unclear"/>'
        return track(words, hatched, upright(50))
    return sides(row.low, row.score, row.high, _STANCE.get(row.label, "square"), row.label, words)


def lean(value: float, words: str, even: float = 0.05) -> str:
    """A value from -1 to 1 as a line from the middle with its sign."""
    shape, look = ("square", "neutral") if abs(value) < even else ("down", "critical") if value < 0 else ("up", "favourable")  # fmt: skip
    return sides(min(0.0, value), value, max(0.0, value), shape, look, words)
