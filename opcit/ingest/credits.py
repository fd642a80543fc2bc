"""Title, author and outlet, from the page's metadata or else from its own lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from opcit.article import Role
from opcit.ingest.lines import is_place_line
from opcit.ingest.names import byline_names, described_names, name_alone, name_and_role
from opcit.ingest.phrases import formula_outlet, outlet, paper
from opcit.ingest.surroundings import note_names

Line = tuple[str, Role]
_ON_OUTLET = re.compile(
    r"\b(?:on|for|in|at|of)\s+((?:the\s+)?[A-Z][\w&’'.]*(?:\s+[A-Z][\w&’'.]*){0,3})"
)
_INLINE_DATELINE = re.compile(
    r"^[A-Z][\w .,'’/-]{1,50}?\s*\(([A-Z][\w .&/-]{1,30})\)\s*(?:[—–]|--?)\s"
)
_LABEL = re.compile(r"^(?:title|headline):\s*", re.I)


def title(lines: Iterable[Line]) -> str | None:
    """The first title line."""
    return next((_LABEL.sub("", text) for text, role in lines if role == "title"), None)


def author(lines: Sequence[Line]) -> str | None:
    """Who the byline names, else a name standing alone as a byline, else a note on the author."""
    for role, named in (("byline", byline_names), ("byline", _alone), ("editors_note", _noted)):
        for text in (text for text, at in lines if at == role):
            if name := named(text):
                return name
    return None


def _noted(text: str) -> str | None:
    return note_names(text) or described_names(text)


def _alone(text: str) -> str | None:
    return name_and_role(text) or name_alone(text)


def outlet_of(lines: Sequence[Line]) -> str | None:
    """The outlet that signs the dateline, a set phrase, the byline, a note or a line of its own."""
    for text, role in lines:
        if found := formula_outlet(text) or _signed(text, role):
            return found
    first_body = next((text for text, role in lines if role == "body"), "")
    match = _INLINE_DATELINE.match(first_body)
    return (outlet(match[1]) or None) if match else None


def _signed(text: str, role: Role) -> str | None:
    if role == "dateline" and is_place_line(text):
        inner = re.search(r"\(([^)]+)\)", text)
        return outlet(inner[1] if inner else text)
    if role in ("byline", "dateline"):
        parts = re.split(r"\s*[,|•·(;/)]\s*|\s[—–-]\s|\bfor\b", text)
        whole = paper(text) if role == "byline" else None
        return whole or next(
            (name for part in parts[1:] if (name := outlet(part) or paper(part))), None
        )
    if role == "editors_note":
        return next(filter(None, (outlet(name) for name in _ON_OUTLET.findall(text))), None)
    return outlet(text) if role == "promo" else None
