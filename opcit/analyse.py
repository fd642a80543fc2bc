"""Article -> Reading: dates the article, then runs LAYERS in order."""

from __future__ import annotations

from collections.abc import Callable

from opcit import __version__, watched
from opcit.article import Article
from opcit.layers import LAYERS
from opcit.models import loading
from opcit.publication import dated
from opcit.reading import Engine, Reading

Report = Callable[[str, float, int], None]
"""Told (what is being done, steps done, steps in all) as work goes on; raises Cancelled to stop it."""


class Cancelled(Exception):
    """Raised by a Report to stop an analysis that is no longer wanted."""


def analyse(article: Article, report: Report = lambda stage, done, total: None) -> Reading:
    """Everything Opcit finds in an article. An article without a date has it inferred first."""
    with watched.telling(lambda doing, share: report("Date", 0, len(LAYERS))):
        reading = Reading(dated(article), Engine(__version__, loading.hashes()))
    for done, layer in enumerate(LAYERS):
        with watched.telling(_stage(report, layer.title, done)):
            reading = reading.extended(watched.heed(layer.annotate(reading)))
    report("Done", len(LAYERS), len(LAYERS))
    return reading


def _stage(report: Report, title: str, done: int) -> watched.Tell:
    """What reports a stage ("Actors: finding names, 34%") and how far it is, having begun it."""

    def tell(doing: str, share: float) -> None:
        report(f"{title}: {doing}" if doing else title, done + share, len(LAYERS))

    tell("", 0)
    return tell
