"""What a reading can be written as: EXPORTS is the one table of formats.

Adding a format is one file here and one line below; the command line, the Export menu and
parametrised tests read the table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from opcit.exports import (
    contract,
    icalendar,
    markdown,
    parquet,
    report,
    spreadsheets,
    timelinejs,
    web_annotation,
)
from opcit.exports.notice import Notice, notice
from opcit.exports.together import Piece
from opcit.notes.threads import Thread
from opcit.reading import Reading

__all__ = ["EXPORTS", "Export", "Notice", "notice"]


@dataclass(frozen=True, slots=True)
class Export:
    """One format. meaning: what it is for, in a few words; mime, extension: of its files.

    one: a reading as text, or as bytes where it is binary; several: any number of readings as one
    text, None where each needs a file of its own; noted: as text with what people wrote of it.
    """

    title: str
    meaning: str
    extension: str
    mime: str
    one: Callable[[Reading, Notice], str] | Callable[[Reading, Notice], bytes]
    several: Callable[[Sequence[Piece]], str] | None = None
    binary: bool = False
    noted: Callable[[Reading, Notice, Sequence[Thread]], str] | None = None

    def content(
        self, reading: Reading, told: Notice | None = None, threads: Sequence[Thread] = ()
    ) -> bytes:
        """A reading as the bytes of a file, exported now unless a notice says otherwise.

        threads: what people wrote, for the formats that can hold it.
        """
        told = told or notice(reading)
        noted = self.noted if threads else None
        written = noted(reading, told, threads) if noted else self.one(reading, told)
        return written if isinstance(written, bytes) else written.encode()


EXPORTS: dict[str, Export] = {
    "html": Export("Report", "One web page with charts and evidence; opens offline, prints to PDF", "html", "text/html", report.one, noted=report.one),
    "markdown": Export("Markdown", "The report as plain text", "md", "text/markdown", markdown.one, noted=markdown.one),
    "json": Export("JSON", "Everything, for programs; can be added to a library again", "json", "application/json", contract.one, contract.several, noted=contract.one),
    "jsonld": Export("Web Annotation", "JSON-LD by the W3C’s standard; can be added again", "jsonld", "application/ld+json", web_annotation.one, web_annotation.several, noted=web_annotation.one),
    "csv": Export("CSV", "Tables for a spreadsheet, in a zip", "csv.zip", "application/zip", spreadsheets.one, binary=True),
    "parquet": Export("Parquet", "Typed tables for data work, in a zip", "parquet.zip", "application/zip", parquet.one, binary=True),
    "timelinejs": Export("TimelineJS", "The events, for a timeline on a web page", "timeline.json", "application/json", timelinejs.one, timelinejs.several),
    "ics": Export("iCalendar", "The dated events, for a calendar", "ics", "text/calendar", icalendar.one),
}  # fmt: skip
