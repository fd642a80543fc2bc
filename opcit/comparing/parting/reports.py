"""Whether articles only report: then they part in what they tell, and not in what they say against each other."""

from __future__ import annotations

from opcit.comparing.records import Comparison
from opcit.findings import AUTHOR
from opcit.reading import Reading
from opcit.voices.tenor import Tenor


def only_report(comparison: Comparison) -> bool:
    """Whether all articles only report."""
    return all(reports(reading) for reading in comparison.readings)


def reports(reading: Reading) -> bool:
    """Whether an article's author judges but hardly ever."""
    own = (e for s in reading.stances if s.holder == AUTHOR for e in s.evidence)
    return Tenor(reading, own).only_tells
