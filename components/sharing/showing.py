"""What an open link shows: its reading, or the excerpts of it, and what people wrote."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from components import session
from components.remembered import Same
from opcit.article import Span
from opcit.corrections import Corrected
from opcit.notes.threads import Thread
from opcit.reading import Reading
from opcit.sharing import redaction
from opcit.sharing.share import Share
from opcit.store import shares


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opens: the reading, what the text column shows of it, and its log where one may correct."""

    share: Share
    reading: Reading
    text: Reading
    corrected: Corrected | None = None


def opened(share: Share) -> Opened | None:
    """What an open link shows; None while the latest reading is being made."""
    found = session.reading(share.article_id) if share.follows else _edition(share.edition or "")
    if found is None:
        return None
    whole, text = _shown(share.id, share.spans, Same(found))
    return Opened(share, whole, text, _corrected(share, whole))


def _corrected(share: Share, shown: Reading) -> Corrected | None:
    """What the reader needs to correct, where the link lets people correct."""
    found = session.editable(share.article_id) if share.grants("edit") else None
    return _as_shown(Same(found), Same(shown)) if found else None


@lru_cache(maxsize=32)
def _as_shown(found: Same[Corrected], shown: Same[Reading]) -> Corrected:
    return replace(found.value, reading=shown.value)


@lru_cache(maxsize=32)
def _edition(digest: str) -> Reading | None:
    with session.store().read() as connection:
        return shares.edition(connection, digest)


@lru_cache(maxsize=64)
def _shown(share_id: str, spans: tuple[Span, ...] | None, same: Same) -> tuple[Reading, Reading]:
    """The reading for charts, and for the text. Its id is the link's: it opens nothing elsewhere."""
    if spans is None:
        whole = replace(same.value, article=replace(same.value.article, id=share_id))
        return whole, whole
    left = redaction.redacted(same.value, spans)
    left = replace(left, article=replace(left.article, id=share_id))
    return left, redaction.in_sight(left, spans)


def threads(opened: Opened) -> tuple[Thread, ...] | None:
    """What people wrote that a link shows: on the words in sight; None where it lets nobody comment."""
    share = opened.share
    if not share.grants("comment"):
        return None
    found = session.threads(opened.reading.article)
    if share.spans is None:
        return found
    return redaction.threads(found, session.own(opened.reading.article), share.spans)
