"""Bytes -> characters: byte order marks, UTF-8, else a guess from the bytes; and what is no text."""

from __future__ import annotations

import codecs
import re

from opcit.ingest.unreadable import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_CANDIDATES = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "koi8_r", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]  # fmt: skip
_USUAL = re.compile("[‘’“”–—…•£€§°©®™½¼¾\u00a0«»·]|(?<![A-Z])[ß-öø-ÿœšž]|[À-ÖØ-ÞŠŽŒ](?=[a-z ])")
_FEW = 0.05
_SAMPLE = 64 * 1024
_BINARY_SHARE = 0.02
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a\x1b")) + b"\x7f"

KINDS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture (PNG)"), (b"\xff\xd8\xff", "a picture (JPEG)"), (b"GIF8", "a picture (GIF)"),
    (b"RIFF", "a picture or film"), (b"\x00\x00\x00\x18ftyp", "a film"), (b"\x00\x00\x00\x20ftyp", "a film"),
    (b"ID3", "a sound recording"), (b"\x7fELF", "a program"), (b"MZ", "a program"), (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"), (b"{\\rtf", "a rich text file (RTF)"), (b"PK\x03\x04", "an archive or Office file"),
    (b"PK\x05\x06", "an empty archive"), (b"\x1f\x8b", "a compressed file"), (b"BZh", "a compressed file"), (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"), (b"\xfd7zXZ", "a compressed file"), (b"%!PS", "a PostScript file"), (b"bplist", "a web archive"),
)  # fmt: skip
"""First bytes of common files that hold no plain text, and what to call them."""


def decoded(data: bytes) -> str:
    """The text in these bytes. Raises Unreadable if they are not text."""
    refuse_binary(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:_SAMPLE]:
        return data.decode(_wide(data), errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.start > len(data) - 4 and problem.reason == "unexpected end of data":
            return data.decode("utf-8", errors="ignore")
    return data.decode(_guessed(data), errors="replace")


def refuse_binary(data: bytes) -> None:
    """Raises Unreadable, naming the kind of file where it is known, unless the bytes may be text."""
    kind = next((name for magic, name in KINDS if data.startswith(magic)), None)
    if kind is None and not _is_binary(data[:_SAMPLE]):
        return
    raise Unreadable(
        f"This is {kind or 'a file of another kind'}, not an article:"
        " save the article as text, PDF, .docx or a web page and add that."
    )


def _is_binary(sample: bytes) -> bool:
    if any(sample.startswith(mark) for mark, _ in _MARKS):
        return False
    if b"\0" in sample:
        return _wide(sample) == ""
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _BINARY_SHARE * len(sample)


def _wide(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: English has a zero in every other byte. Else ""."""
    sample = data[:_SAMPLE]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if high > 0.8 * len(sample[1::2]) and low == 0:
        return "utf-16-le"
    return "utf-16-be" if low > 0.8 * len(sample[::2]) and high == 0 else ""


def _guessed(data: bytes) -> str:
    """The likeliest encoding of text that is not Unicode.

    English has few letters beyond ASCII: then it is Windows-1252 or Mac Roman, whichever makes of
    them what English uses. Else charset-normalizer's guess; Windows-1252 if it has none.
    """
    sample = data[:_SAMPLE]
    beyond = sum(byte > 127 for byte in sample)
    if beyond <= _FEW * len(sample):
        return max(("cp1252", "mac_roman"), key=lambda encoding: _usual(sample, encoding))
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    return best.encoding if best else "cp1252"


def _usual(sample: bytes, encoding: str) -> int:
    """How many characters beyond ASCII stand where English has them."""
    return len(_USUAL.findall(sample.decode(encoding, errors="replace")))
