"""Zip archives, opened with limits: nothing is written to disk, and no header's word is taken for a size."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from opcit.importing.things import Refused, Thing
from opcit.ingest import EXTENSIONS

_STEP = 256 * 1024
_LARGE = "It is larger than the {:.0f} MB that are left for it."
_DAMAGED = "It is damaged in the archive, or packed in a way that is not known."
_SKIPPED = ("__MACOSX", ".DS_Store", "Thumbs.db", "manifest.json")


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold: files, bytes of one of them, bytes of all together."""

    files: int = 20_000
    one: int = 10 * 1024**2
    all: int = 200 * 1024**2


def unpacked(name: str, data: bytes, limits: Limits) -> Iterator[Thing]:
    """Each file of an archive that may hold an article. Raises Refused for one that is no zip or a bomb."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Refused(f"{name} is no zip archive that can be read: make it again.") from None
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > limits.files:
        raise Refused(
            f"{name} holds {len(entries):,} files and at most {limits.files:,} are taken: split it."
        )
    left = limits.all
    for entry in entries:
        if (path := _path(entry.filename)) is None:
            continue
        thing, unpacked_bytes = _thing(archive, entry, path, min(limits.one, left))
        left -= unpacked_bytes
        yield thing
        if left <= 0:
            raise Refused(f"{name} unpacks to more than {limits.all // 1024**2} MB: split it.")


def _path(name: str) -> str | None:
    """The entry's path as a label, and no more: it is never a place on this disk. None: no article."""
    parts = [p for p in PurePosixPath(name.replace("\\", "/")).parts if p not in ("/", "..", ".")]
    if not parts or any(p in _SKIPPED or p.startswith(".") for p in parts):
        return None
    return "/".join(parts)[-300:]


def _thing(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, most: int
) -> tuple[Thing, int]:
    """An entry as a thing, and how many bytes had to be unpacked for it."""
    extension = PurePosixPath(path).suffix.casefold().lstrip(".")
    if extension not in EXTENSIONS:
        kinds = ", ".join(f".{e}" for e in EXTENSIONS)
        return Thing(path, "file", problem=f"Its name ends in none of {kinds}."), 0
    if entry.flag_bits & 1:
        return Thing(path, "file", problem="It is encrypted: pack it again without a password."), 0
    try:
        data = _read(archive, entry, most)
    except _TooLarge:
        return Thing(path, "file", problem=_LARGE.format(most / 1024**2)), most
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError):
        return Thing(path, "file", problem=_DAMAGED), 0
    return Thing(path, "file", data), len(data)


class _TooLarge(Exception):
    pass


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """The entry's bytes, unpacked a step at a time so that a bomb is left before it goes off."""
    out = bytearray()
    with archive.open(entry) as file:
        while step := file.read(_STEP):
            out += step
            if len(out) > most:
                raise _TooLarge
    return bytes(out)
