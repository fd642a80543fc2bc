"""What of a passage's probabilities counts, and why not all of it."""

from __future__ import annotations

SUFFERS = "Not counted as critical: it suffers what is told (“{words}”), and bad news about somebody is no criticism."
PLACE = "Not counted: it is only named as the place."

Shares = tuple[float, float, float]


def counted(shares: Shares, why: str) -> Shares:
    """Shares of negative, neutral and positive as they count. why: why not as they are, "" where they do."""
    negative, neutral, positive = shares
    if why == PLACE:
        return 0.0, 1.0, 0.0
    return (0.0, neutral + negative, positive) if why else shares
