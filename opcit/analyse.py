"""Article -> Reading: dates the article, then runs LAYERS in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from opcit import __version__
from opcit.article import Article
from opcit.findings import Finding
from opcit.layers import LAYERS
from opcit.models import loading
from opcit.publication import dated
from opcit.reading import Engine, Reading

Report = Callable[[str, int, int], None]
"""Told (stage title, stages done, stages in all) as work goes on; raises Cancelled to stop it."""


class Cancelled(Exception):
    """Raised by a Report to stop an analysis that is no longer wanted."""


def analyse(article: Article, report: Report = lambda stage, done, total: None) -> Reading:
    """Everything Opcit finds in an article. An article without a date has it inferred first."""
    reading = Reading(dated(article), Engine(__version__, loading.hashes()))
    for done, layer in enumerate(LAYERS):
        tell = partial(report, layer.title, done, len(LAYERS))
        reading = reading.extended(_watched(layer.annotate(reading), tell))
    report("Done", len(LAYERS), len(LAYERS))
    return reading


def _watched(findings: Iterator[Finding], tell: Callable[[], object]) -> Iterator[Finding]:
    """The findings, telling the watcher before each, so that a long stage can be cancelled."""
    tell()
    for finding in findings:
        yield finding
        tell()
