"""Ingest: a file, pasted text or a web address -> Article, or one sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable

from opcit.article import Article
from opcit.ingest import child
from opcit.ingest.assemble import assembled
from opcit.ingest.encoding import refuse_binary
from opcit.ingest.formats import EXTENSIONS, FORMATS, Format, format_of
from opcit.ingest.language import require_english
from opcit.ingest.messages import Answer, Fetched, FetchJob, Parsed, ParseJob, Refused
from opcit.ingest.parsing import parse
from opcit.ingest.plain import from_text
from opcit.ingest.unreadable import NotEnglish, Stopped, Unreadable
from opcit.settings import Settings

__all__ = [
    "EXTENSIONS", "FORMATS", "Format", "NotEnglish", "Stopped", "Unreadable", "read", "read_address",
    "read_fetched", "read_page", "read_text",
]  # fmt: skip

_DEFAULTS = Settings()
_EMPTY = "There is nothing in it: add a file, page or passage that has words."
_MEGABYTE = 1024 * 1024


def _never() -> bool:
    return False


def read(
    data: bytes,
    filename: str,
    *,
    any_language: bool = False,
    settings: Settings = _DEFAULTS,
    cancelled: Callable[[], bool] = _never,
) -> Article:
    """The article in a file's bytes, sniffed by content; risky formats are parsed in a limited child.

    Raises Unreadable with a sentence for the reader; its kind NotEnglish can be overruled by
    any_language; Stopped, soon after `cancelled` says so.
    """
    _check_size(len(data), settings)
    if not data.strip():
        raise Unreadable(_EMPTY)
    if not format_of(data, filename).isolated:
        return _accepted(parse(data, filename), any_language)
    job = ParseJob(data, filename, settings.parse_seconds, settings.parse_memory)
    return _accepted(_article(child.run(job, cancelled=cancelled)), any_language)


def read_text(text: str, *, any_language: bool = False, settings: Settings = _DEFAULTS) -> Article:
    """The article in pasted text. Raises Unreadable and NotEnglish as `read` does."""
    if not text.strip():
        raise Unreadable(_EMPTY)
    encoded = text.encode(errors="replace")
    _check_size(len(encoded), settings)
    refuse_binary(encoded)
    return _accepted(assembled(from_text(text)), any_language)


def read_address(
    url: str,
    *,
    any_language: bool = False,
    settings: Settings = _DEFAULTS,
    cancelled: Callable[[], bool] = _never,
) -> Article:
    """The article at a public web address, fetched and parsed in limited children.

    Raises Unreadable, NotEnglish and Stopped as `read` does.
    """
    page = read_page(url, settings=settings, cancelled=cancelled)
    return read_fetched(page, any_language=any_language, settings=settings, cancelled=cancelled)


def read_page(
    url: str, *, settings: Settings = _DEFAULTS, cancelled: Callable[[], bool] = _never
) -> Fetched:
    """What is at a public web address, fetched in a limited child. Raises Unreadable and Stopped."""
    from opcit.ingest.fetch import TOO_SLOW, checked

    job = FetchJob(checked(url), settings.max_bytes, settings.fetch_seconds, settings.parse_memory)
    page = child.run(job, cancelled=cancelled, too_long=TOO_SLOW)
    if isinstance(page, Refused):
        raise Unreadable(page.sentence)
    assert isinstance(page, Fetched)
    return page


def read_fetched(
    page: Fetched,
    *,
    any_language: bool = False,
    settings: Settings = _DEFAULTS,
    cancelled: Callable[[], bool] = _never,
) -> Article:
    """The article in what was fetched. Raises Unreadable, NotEnglish and Stopped as `read` does."""
    article = read(
        page.data,
        page.filename,
        any_language=any_language,
        settings=settings,
        cancelled=cancelled,
    )
    return article.with_details(url=page.url)


def _article(answer: Answer) -> Article:
    if isinstance(answer, Parsed):
        return answer.article
    assert isinstance(answer, Refused)
    raise Unreadable(answer.sentence)


def _accepted(article: Article, any_language: bool) -> Article:
    if not any_language:
        require_english(article)
    return article


def _check_size(size: int, settings: Settings) -> None:
    if size > settings.max_bytes:
        raise Unreadable(
            f"This is {size / _MEGABYTE:.1f} MB and the limit is {settings.max_bytes / _MEGABYTE:g} MB:"
            " add the article alone, or split it."
        )
