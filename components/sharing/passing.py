"""Past a link's passphrase: the form that asks for it, and the cookie of who has given it.

A page of its own and not a Streamlit form: what is typed then outlives a reload, since a cookie that
no script can read says that this browser has passed. The cookie is worth nothing without the link.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from html import escape

from opcit.sharing.share import Share

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>Shared · Opcit</title><link rel="icon" href="/app/static/icon.svg"><style>
@font-face {{ font-family: "Source Serif 4"; font-weight: 200 900; src: url(/app/static/source-serif-4-latin-wght-normal.woff2); }}
@font-face {{ font-family: Inter; font-weight: 100 900; src: url(/app/static/inter-latin-wght-normal.woff2); }}
:root {{ color-scheme: light dark; --accent: light-dark(#8c2f1b, #e2876d); }}
body {{ font: 1rem/1.5 Inter, system-ui, sans-serif; background: light-dark(#faf6ee, #14171c);
  color: light-dark(#26221b, #e6e1d6); margin: 0; padding: 12vh 1.5rem; }}
main {{ max-width: 24rem; margin: auto; }}
h1 {{ font: 600 1.5rem/1.25 "Source Serif 4", Georgia, serif; margin: 0 0 .4rem; }}
b {{ font: 600 1.35rem/1 "Source Serif 4", Georgia, serif; color: var(--accent); }}
label {{ display: block; margin: 1.2rem 0 .3rem; font-weight: 500; }}
input, button {{ font: inherit; box-sizing: border-box; border-radius: 6px; padding: .55rem .7rem; }}
input {{ width: 100%; border: 1px solid light-dark(#b9ad96, #566070); background: light-dark(#fff, #1e232b);
  color: inherit; }}
button {{ margin-top: .8rem; border: 0; background: var(--accent); color: light-dark(#fff, #14171c);
  font-weight: 600; cursor: pointer; }}
[role=alert] {{ color: light-dark(#8c2f1b, #f0b3a1); margin: .6rem 0 0; }}
</style></head><body><main><p><b>Opcit</b></p><h1>This link asks for a passphrase</h1>
<p>Whoever sent you the link has it.</p>
<form method="post"><label for="p">Passphrase</label>
<input id="p" name="passphrase" type="password" required autofocus autocomplete="off" maxlength="200">
{problem}<button>Open</button></form></main></body></html>"""


def page(problem: str = "") -> str:
    """The form, with what was wrong with the last try."""
    said = f'<p role="alert">{escape(problem)}</p>' if problem else ""
    return _PAGE.format(problem=said)


def cookie(share: Share) -> str:
    """The name of the cookie that says that a browser has passed."""
    return f"opcit_pass_{share.id}"


def proof(share: Share, token: str) -> str:
    """The cookie's value: only who knows the kept passphrase's salt and hash can make it."""
    key = (share.passphrase or "").encode()
    return hmac.new(key, token.encode(), hashlib.sha256).hexdigest()


def passed(share: Share, token: str, cookies: Mapping[str, str]) -> bool:
    """Whether the browser with these cookies has given the passphrase."""
    given = str(cookies.get(cookie(share), ""))
    return hmac.compare_digest(given.encode(), proof(share, token).encode())
