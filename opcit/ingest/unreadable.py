"""What ingest raises: one clear sentence that says what is wrong and what to do."""

from __future__ import annotations


class Unreadable(Exception):
    """This input gives no article. str() of it is the sentence that the reader is shown."""


class NotEnglish(Unreadable):
    """The text is in another language. The caller may offer to go on with any_language=True."""


class Stopped(Exception):
    """The caller no longer wants the article."""
