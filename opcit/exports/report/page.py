"""The whole page: head, title, what it says in short, the parts, and what the report is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from opcit.exports.notice import Notice, lines
from opcit.exports.report import actors, events, fonts, notes, text, voices
from opcit.exports.report.short import sentences
from opcit.exports.report.sources import Sources
from opcit.exports.report.tracks import HATCH
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.views import labels, wording

STYLE = Path(__file__).parent / "style.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
"""Nothing is loaded and nothing runs, whatever an article's text holds."""
PARTS = (
    ("actors", "Actors", actors.section), ("events", "Events", events.section),
    ("relations", "Relations", voices.relations), ("quotes", "Quotes", voices.quotes),
    ("text", "Text", text.section),
)  # fmt: skip
"""(anchor, its words in the contents, what makes it), in order; a part without content is left out."""


def document(reading: Reading, told: Notice, threads: Sequence[Thread]) -> str:
    """The report as an HTML document. threads: what people wrote, for the part after the text."""
    of = Sources(reading)
    parts = [(name, title, part(of)) for name, title, part in PARTS]
    parts.append(("notes", "Notes", notes.section(of, threads)))
    shown = [(name, title, html) for name, title, html in parts if html]
    contents = "".join(f'<a href="#{name}">{title}</a>' for name, title, _ in shown)
    return (
        f"{_head(told)}<body>{HATCH}<main>{_title(of, told)}"
        f'<nav aria-label="Contents">{contents}<a href="#about">About this report</a></nav>'
        f'<section id="short" class="short">{"".join(f"<p>{s}</p>" for s in sentences(of))}</section>'
        f"{''.join(html for _, _, html in shown)}{_about(reading, told)}</main></body></html>\n"
    )


def _head(told: Notice) -> str:
    style = STYLE.read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<meta name="generator" content="{escape(told.engine)}">'
        f"<title>{escape(told.title)} · read by Opcit</title><style>{fonts.faces()}{style}</style></head>\n"
    )


def _title(of: Sources, told: Notice) -> str:
    by = ", ".join(escape(part) for part in (told.author, told.outlet) if part)
    return (
        f'<header><p class="kicker">A reading by Opcit</p><h1>{escape(told.title)}</h1>'
        f'<p class="byline">{" · ".join(part for part in (by, _date(of)) if part)}</p>{_address(told)}</header>'
    )  # fmt: skip


def _date(of: Sources) -> str:
    """When it was published, how that is known, and from which words."""
    published = of.reading.article.published
    if not published.value:
        return "date not known"
    evidence = "; ".join(
        of.link(span, f"“{' '.join(of.text[span.start : span.end].split())}”")
        for span in published.evidence
    )
    how = labels.SOURCES[published.source] + (f": {evidence}" if evidence else "")
    return f"{escape(wording.day(published.value, weekday=len(published.value) >= 10))} ({how})"


def _address(told: Notice) -> str:
    """The article's address; as a link only where it is one of the web."""
    if not told.source:
        return ""
    words = escape(told.source)
    if urlsplit(told.source).scheme in ("http", "https"):
        words = f'<a href="{words}" rel="noreferrer">{words}</a>'
    return f'<p class="address">{words}</p>'


def _about(reading: Reading, told: Notice) -> str:
    facts = "".join(f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in lines(told))
    models = ", ".join(f"{name} {digest}" for name, digest in reading.opcit.models.items())
    made = f"<dt>Models</dt><dd>{escape(models)}</dd>" if models else ""
    return (
        '<section id="about"><h2>About this report</h2><p>Marks, dates and scores were made by a program and may '
        "be wrong; each leads to the words that it rests on, and what the text does not settle is called "
        f"unclear.</p><dl>{facts}{made}</dl></section>"
    )
