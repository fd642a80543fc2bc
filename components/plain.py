"""Pages of our own beside Streamlit's: one question or one sentence, in the same look, without any script."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>{title} · Opcit</title><link rel="icon" href="/app/static/icon.svg"><style>
@font-face {{ font-family: "Source Serif 4"; font-weight: 200 900; src: url(/app/static/source-serif-4-latin-wght-normal.woff2); }}
@font-face {{ font-family: Inter; font-weight: 100 900; src: url(/app/static/inter-latin-wght-normal.woff2); }}
:root {{ color-scheme: light dark; --accent: light-dark(#8c2f1b, #e2876d); }}
body {{ font: 1rem/1.5 Inter, system-ui, sans-serif; background: light-dark(#faf6ee, #14171c);
  color: light-dark(#26221b, #e6e1d6); margin: 0; padding: 12vh 1.5rem; }}
main {{ max-width: 24rem; margin: auto; }}
h1 {{ font: 600 1.5rem/1.25 "Source Serif 4", Georgia, serif; margin: 0 0 .4rem; }}
b {{ font: 600 1.35rem/1 "Source Serif 4", Georgia, serif; color: var(--accent); }}
a {{ color: var(--accent); }}
label {{ display: block; margin: 1.2rem 0 .3rem; font-weight: 500; }}
input, button {{ font: inherit; box-sizing: border-box; border-radius: 6px; padding: .55rem .7rem; }}
input {{ width: 100%; border: 1px solid light-dark(#b9ad96, #566070); background: light-dark(#fff, #1e232b);
  color: inherit; }}
button {{ margin-top: .8rem; border: 0; background: var(--accent); color: light-dark(#fff, #14171c);
  font-weight: 600; cursor: pointer; }}
[role=alert] {{ color: light-dark(#8c2f1b, #f0b3a1); margin: .6rem 0 0; }}
</style></head><body><main><p><b>Opcit</b></p><h1>{title}</h1>
<p>{why}</p>{rest}</main></body></html>"""
_FORM = """<form method="post"><label for="a">{label}</label><input id="a" name="{name}" type="{kind}" required
autofocus autocomplete="{complete}" maxlength="200">{problem}<button>{button}</button></form>"""
HEADERS = {"cache-control": "no-store"}


def page(title: str, why: str, status: int, rest: str = "") -> HTMLResponse:
    """A page that says one thing. rest: HTML below it."""
    html = _PAGE.format(title=escape(title), why=escape(why), rest=rest)
    return HTMLResponse(html, status, HEADERS)


def form(
    name: str, label: str, button: str, problem: str = "", kind: str = "text", complete: str = "off"
) -> str:
    """A form with one field, as HTML, with what was wrong with the last try."""
    said = f'<p role="alert">{escape(problem)}</p>' if problem else ""
    return _FORM.format(
        name=name, label=escape(label), button=escape(button), problem=said, kind=kind,
        complete=complete,
    )  # fmt: skip
