"""Sentences of two articles that are by far the nearest to what the other tells, both ways: these perhaps tell one event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from opcit.article import Span
from opcit.comparing.events.agreeing import of_time
from opcit.comparing.events.lacking import Lack
from opcit.comparing.events.nearest import Nearest
from opcit.comparing.events.sentences import Said
from opcit.comparing.events.telling import Telling
from opcit.comparing.joining import Key

ENOUGH, BESIDE, CLEARLY = 3.0, 0.75, 0.7
"""Points that a sentence needs, those that all but the date has to give, and those by which it is ahead of the next one."""


May = Callable[[Telling, Said, Said], bool]
"""Whether nothing speaks against an account of the one sentence being told in the other."""


def mutual(nearest: Nearest, lacking: Iterable[Lack], may: May) -> Mapping[tuple[Key, int], Span]:
    """Where articles perhaps tell what they lack; a sentence tells one account of each other article."""
    best: dict[tuple[int, int, Span], tuple[float, Key]] = {}
    for account, number in lacking:
        points, said = _foremost(nearest, account, number)
        own = said and _back(nearest, account, said)
        if said and own and may(account, own, said):
            at = (account.key[0], number, said.span)
            best[at] = max(best.get(at, (0.0, account.key)), (points, account.key), key=_points)
    return {(key, number): span for (_, number, span), (_, key) in best.items()}


def _back(nearest: Nearest, account: Telling, said: Said) -> Said | None:
    """The sentence of an account, where it is the nearest to something that was found in this one."""
    found = (
        _foremost(nearest, event, account.key[0])[1]
        for event in said.events
        if event.real == account.real
    )
    return next(
        (own for own in found if own and any(e.key == account.key for e in own.events)), None
    )


def _foremost(nearest: Nearest, account: Telling, number: int) -> tuple[float, Said | None]:
    """The sentence of an article that is by far the nearest to an account, if one is, and no date of it is another."""
    ranked = nearest.ranked([account], number)
    points, said = next(iter(ranked), (0.0, None))
    then = of_time(account, said) if said else None
    ahead = points - (ranked[1][0] if len(ranked) > 1 else 0.0)
    if then is None or points < max(ENOUGH, then + BESIDE) or ahead < CLEARLY:
        return 0.0, None
    return points, said


def _points(one: tuple[float, Key]) -> float:
    return one[0]
