"""Several files as one: a zip that also says what is in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from opcit.exports.notice import Notice, lines
from opcit.exports.tables import TABLES

README = "README.txt"
_MODE = 0o644 << 16  # unpacked files can be read


def packed(files: Iterable[tuple[str, bytes]], told: Notice) -> bytes:
    """A zip of these (name, content) and a README, dated as the notice is."""
    return zipped([(README, readme(told).encode()), *files], told.exported)


def zipped(files: Iterable[tuple[str, bytes]], day: str) -> bytes:
    """A zip of these (name, content), all dated that day (ISO): the same twice over."""
    target = io.BytesIO()
    moment = datetime.fromisoformat(day).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, moment)
            entry.external_attr, entry.compress_type = _MODE, zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()


def readme(told: Notice) -> str:
    """The notice, and what each table holds."""
    facts = "".join(f"{label}: {value}\n" for label, value in lines(told))
    tables = "".join(f"{t.name}: {t.meaning}\n    {', '.join(t.columns)}\n" for t in TABLES)
    return (
        f"{facts}\nTables (start and end are offsets, in characters, into the article’s text; paragraph "
        f"counts body paragraphs from 1):\n\n{tables}"
    )
