"""The Methods page: what each layer does, how, how well it was measured to do it, what it cannot do.

Figures come from benchmarks/results.json and from nowhere else: a list of objects with "layer"
(its name in LAYERS, "publication" or "comparing"), "test" (what it was measured on), "measure" and "value" (both
as they are to be shown), and optionally "note", and "weights" (the weight files that were measured, and
the first 12 digits of their SHA-256). Rows of one test are shown as one table.
"""

from __future__ import annotations

import json
import re
import tomllib
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from components import frame
from opcit import __version__
from opcit.fingerprint import engine_id
from opcit.layers import LAYERS, Layer
from opcit.models import loading

RESULTS = frame.ROOT / "benchmarks" / "results.json"
WORDS = Path(__file__).parent / "methods.toml"
NOT_MEASURED = "Not measured yet."
EARLIER = "Measured with earlier weights than those that run here."
SHARE = re.compile(r"(?P<share>[\d.]+)(?P<percent>%?) \((?P<low>[\d.]+) to (?P<high>[\d.]+)\)")
"""A share with its interval, as benchmarks.figures writes it: "0.78 (0.74 to 0.82)" or "78% (74 to 82)"."""

STATED = re.compile(r"Chance stated: (?P<chance>\d+)%")
"""What a row of a calibration table is measured against."""

FIGURES = (
    "How well each part does was measured on texts for which people have given the answers. F1 runs "
    "from 0 to 1 and counts what is missed and what is wrongly found alike. In brackets is the range "
    "that such a sample leaves open, with 95% certainty; in a bar it is the thin line. A full bar would be perfect."
)

PUBLICATION = (
    "Taken from the page where it states one, or from the reader. Else every day that the text "
    "could have been written on is weighed by all clues together: dates it tells of, weekdays, "
    "“yesterday”, “as we enter …”. A date is given only as finely as they single it out, and is "
    "marked as inferred, with the words it rests on and its rivals. Today’s date plays no part."
)
PLACES = (
    ("Your articles", "are kept as text, with what was found in them, in the database of this server. "
     "The uploaded file itself is not kept."),
    ("Addresses", "that you give are fetched by this server: the site sees the server’s visit, not yours."),
    ("Nothing else", "leaves the server. There are no outside fonts, scripts, models or statistics."),
    ("Deleted articles", "leave the library at once. They stay in the database, so that the deletion "
     "can be undone and adding the same text brings them back with their details."),
)  # fmt: skip
LICENCES = (
    ("Opcit", "Apache-2.0"),
    ("Streamlit", "Apache-2.0"),
    ("Plotly, SQLAlchemy, Alembic, TextBlob", "MIT"),
    ("pandas, pypdf, httpx", "BSD-3-Clause"),
    ("trafilatura, tokenizers, and all-MiniLM-L6-v2, the language model", "Apache-2.0"),
    ("ONNX Runtime", "MIT"),
    ("Source Serif 4 and Inter, the typefaces", "SIL Open Font License 1.1"),
)


def show() -> None:
    """Draws the page: one section a row of LAYERS, one on Compare, then what it runs on."""
    st.title("Methods", anchor=False)
    measured, words = results(), tomllib.loads(WORDS.read_text(encoding="utf-8"))
    sections = [_section(layer, words[layer.name], measured) for layer in LAYERS]
    sections = [_publication(measured), *sections, _comparing(words["comparing"], measured)]
    intro = f"<p>{escape(FIGURES)}</p>"
    st.html(f'<div class="opcit-methods">{intro}{"".join(sections)}</div>')
    st.html(f'<div class="opcit-methods">{_places()}{_about()}</div>')


def results() -> list[dict[str, Any]]:
    """The figures that were measured; none where the file is missing or is no list of objects."""
    try:
        page = json.loads(RESULTS.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    rows = page if isinstance(page, list) else []
    needed = {"layer", "test", "measure", "value"}
    return [row for row in rows if isinstance(row, dict) and needed <= set(row)]


def _section(layer: Layer, words: dict[str, str], measured: list[dict[str, Any]]) -> str:
    return _block(
        layer.title, layer.colour, layer.meaning,
        ("How", escape(words["how"])), ("How well", _figures(layer.name, measured)),
        ("Limits", escape(words["limits"])),
    )  # fmt: skip


def _publication(measured: list[dict[str, Any]]) -> str:
    return _block(
        "Publication date", None, "When the article appeared; what “Tuesday” is counted from.",
        ("How", escape(PUBLICATION)), ("How well", _figures("publication", measured)),
    )  # fmt: skip


def _comparing(words: dict[str, str], measured: list[dict[str, Any]]) -> str:
    return _block(
        "Compare", None, "What several articles tell, and what they part on.",
        ("How", escape(words["how"])), ("How well", _figures("comparing", measured)),
        ("Limits", escape(words["limits"])),
    )  # fmt: skip


def _figures(name: str, measured: list[dict[str, Any]]) -> str:
    tests: dict[str, list[dict[str, Any]]] = {}
    for row in measured:
        if row["layer"] == name:
            tests.setdefault(str(row["test"]), []).append(row)
    tables = (_table(test, rows) for test, rows in tests.items())
    return "".join(tables) or escape(NOT_MEASURED)


def _table(test: str, rows: list[dict[str, Any]]) -> str:
    """The figures of one test, and under them what is to be said of them, once."""
    lines = (
        f'<tr><th scope="row">{escape(str(row["measure"]))}</th>'
        f"<td>{_bar(str(row['value']), str(row['measure']))}</td>"
        f"<td>{escape(str(row['value']))}</td></tr>"
        for row in rows
    )
    notes = [str(row["note"]) for row in rows if row.get("note")]
    notes += [EARLIER for row in rows if row.get("weights", {}).items() - loading.hashes().items()]
    made = dict.fromkeys(by for row in rows for by in _made_by(row))
    notes += [f"Measured: {', '.join(made)}."] if made else []
    said = f"<small>{escape(' '.join(dict.fromkeys(notes)))}</small>" if notes else ""
    return f"<table><caption>{escape(test)}</caption>{''.join(lines)}</table>{said}"


def _made_by(row: dict[str, Any]) -> list[str]:
    """What was measured: the rules' version, or the weight files with their hashes."""
    weights = [f"{name} {digest}" for name, digest in row.get("weights", {}).items()]
    return [*([row["rules"]] if row.get("rules") else []), *weights]


def _bar(value: str, measure: str = "") -> str:
    """A bar as long as the share that a value gives, with its interval, and a mark where a stated chance should
    have it end; nothing for other values."""
    match = SHARE.fullmatch(value)
    if match is None:
        return ""
    scale = 1.0 if match["percent"] else 100.0
    share, low, high = (scale * float(match[name]) for name in ("share", "low", "high"))
    stated = STATED.match(measure)
    mark = f'<u style="left:{stated["chance"]}%"></u>' if stated else ""
    return (
        f'<span class="bar"><i style="width:{share:.0f}%"></i>'
        f'<b style="left:{low:.0f}%;width:{high - low:.0f}%"></b>{mark}</span>'
    )


def _block(
    title: str, colour: tuple[str, str] | None, meaning: str, *parts: tuple[str, str]
) -> str:
    """A section. parts: each a label and its HTML."""
    swatch = f'<i style="background:light-dark({colour[0]},{colour[1]})"></i>' if colour else ""
    rows = "".join(f"<dt>{escape(label)}</dt><dd>{body}</dd>" for label, body in parts)
    return f"<section><h2>{swatch}{escape(title)}</h2><p>{escape(meaning)}</p><dl>{rows}</dl></section>"


def _places() -> str:
    parts = [(label, escape(text)) for label, text in PLACES]
    return _block(
        "What stays where", None, "Where articles and readings are, and who sees them.", *parts
    )


def _about() -> str:
    licences = "; ".join(f"{name}: {licence}" for name, licence in LICENCES)
    return _block(
        "About", None, "What this page describes.",
        ("Version", f"Opcit {escape(__version__)}, engine <code>{escape(engine_id())}</code>"),
        ("Licences", escape(licences)),
        ("Samples", "Articles marked as samples were written for Opcit; their authors are invented."),
    )  # fmt: skip
