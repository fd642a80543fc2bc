"""Who acts towards whom, and who is quoted."""

from __future__ import annotations

from html import escape

from opcit.exports.report import tracks
from opcit.exports.report.sources import Sources
from opcit.findings import Quote, Relation
from opcit.views import wording

SHOWN = 15
"""Relations shown, the strongest first."""
_HOSTILE, _FRIENDLY = -1.0, 1.0


def relations(of: Sources) -> str:
    """Each ordered pair with its score from hostile to cooperative."""
    found = sorted(of.reading.relations, key=lambda r: (-abs(r.score), -len(r.evidence)))[:SHOWN]
    if not found:
        return ""
    return (
        '<section id="relations"><h2>Who acts towards whom</h2>'
        '<div class="axis sides one" aria-hidden="true"><div><span>◂ hostile</span><span>cooperative ▸</span></div></div>'
        f'<ol class="relations">{"".join(_relation(of, r) for r in found)}</ol></section>'
    )  # fmt: skip


def _relation(of: Sources, found: Relation) -> str:
    way = (
        "hostile"
        if found.score < _HOSTILE
        else "cooperative"
        if found.score > _FRIENDLY
        else "neither"
    )
    words = f"{way}, {wording.count(len(found.evidence), 'passage')}"
    return (
        f"<li><p><b>{escape(of.name(found.source))}</b> → <b>{escape(of.name(found.target))}</b>"
        f'<span class="note"> {words}: {of.spans(found.evidence)}</span></p>'
        f"{tracks.lean(found.score / 10, f'{way}, {found.score:+.0f} of -10 to 10', 0.1)}</li>"
    )


def quotes(of: Sources) -> str:
    """What is quoted, by who says it; scare quotes are left to the text."""
    held: dict[str, list[Quote]] = {}
    for quote in of.reading.quotes:
        if quote.kind != "scare":
            held.setdefault(quote.holder, []).append(quote)
    items = "".join(_speaker(of, holder, found) for holder, found in held.items())
    return f'<section id="quotes"><h2>Who is quoted</h2><dl class="quoted">{items}</dl></section>' if items else ""  # fmt: skip


def _speaker(of: Sources, holder: str, found: list[Quote]) -> str:
    lines = "".join(
        f'<dd class="{q.kind}"><a href="#{of.sentence(q)}">{escape(" ".join(of.text[q.start : q.end].split()))}</a>'
        f"{' <small>in other words</small>' if q.kind == 'indirect' else ''}</dd>"
        for q in found
    )
    return f"<dt>{escape(wording.capital(of.name(holder)))}</dt>{lines}"
