"""The app's typefaces as part of the page, so that it looks the same where they are not installed."""

from __future__ import annotations

import base64
from functools import cache

from opcit.settings import ROOT

_FACES = (
    ("Source Serif 4", "source-serif-4-latin-wght-normal", "200 900", "normal"),
    ("Inter", "inter-latin-wght-normal", "100 900", "normal"),
)
_RANGE = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"


@cache
def faces() -> str:
    """The @font-face rules; of a face whose file is not there, none: the page falls back on the system's."""
    return "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:swap;"
        f"unicode-range:{_RANGE};src:url(data:font/woff2;base64,{data}) format('woff2')}}\n"
        for family, name, weight, style in _FACES
        if (data := _file(name))
    )


def _file(name: str) -> str:
    path = ROOT / "static" / f"{name}.woff2"
    return base64.b64encode(path.read_bytes()).decode() if path.exists() else ""
