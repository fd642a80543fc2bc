"""Articles full of script and tricks, in every format: their text is shown, and nothing of it runs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial

import docx

from opcit import exports
from opcit.analyse import analyse
from opcit.reading import to_builtins
from scripts.attacks.attack import EVIL, MARK, Attack, Broken, Scene

SCRIPT = f"<script>window.{MARK}=1</script>"
IMAGE = f'<img id="{MARK}" src=x onerror="window.{MARK}=1">'
REMOTE = f"![i](https://{EVIL}/i.png) [l](javascript:window.{MARK}=1)"
STORY = (
    "President Anna Berg met rebels in Oslo on Monday, 4 May 2020. She said that Norway would not pay. The rebels "
    "had taken the port a week before, and nobody in the capital knew how long they would hold it. Parliament should "
    "ask her what she promised them, since a promise to men with guns is seldom kept and always paid for."
)
_HTML = "<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{a}</p><p>{b}</p><p>{b}</p><p>{b}</p></article></body></html>"


def _html(a: str, b: str = STORY, title: str = "A story") -> bytes:
    return _HTML.format(a=a, b=b, title=title).encode()


def _plain(text: str) -> bytes:
    return f"A story\n\n{text}\n\n{STORY}\n".encode()


def _docx(paragraph: str, title: str = "A story", **parts: str) -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = f"Mallory {SCRIPT}"
    document.add_paragraph(paragraph)
    document.add_paragraph(STORY)
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw, "a") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return raw.getvalue()


def _pdf(text: str, more: str = "") -> bytes:
    """A PDF of one line; more: further entries of its catalogue."""
    line = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    stream = f"BT /F1 12 Tf 72 700 Td ({line}) Tj ET".encode("latin-1")
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {more} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents 4 0 R"
        b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(out),
    )  # fmt: skip


_ACTION = f"/OpenAction << /S /JavaScript /JS (app.alert\\({MARK}\\)) >>"
FILES: dict[str, tuple[str, bytes]] = {
    "script element in a web page": ("a.html", _html(SCRIPT)),
    "image with an error handler in a web page": ("b.html", _html(IMAGE)),
    "script written out as text": ("c.html", _html("He wrote &lt;script&gt;window." + MARK + "=1&lt;/script&gt; to Berg.")),
    "drawing with a handler": ("d.html", _html(f'<svg onload="window.{MARK}=1"><text>Berg</text></svg>')),
    "frame, object and refresh": ("e.html", _html(f'<iframe src="https://{EVIL}"></iframe><object data="https://{EVIL}"></object><meta http-equiv="refresh" content="0;url=https://{EVIL}">')),
    "script in the title": ("f.html", _html("Berg left.", title=f"{SCRIPT.replace('<', '&lt;')} {IMAGE.replace('<', '&lt;')}")),
    "address that is a script": ("g.html", _html(f'<link rel="canonical" href="javascript:window.{MARK}=1"><a href="javascript:window.{MARK}=1">Berg</a> left.')),
    "script in plain text": ("h.txt", _plain(f"{SCRIPT} {IMAGE} said Berg of Norway.")),
    "Markdown that loads an image": ("i.txt", _plain(f"{REMOTE} said Berg.")),
    "Markdown file with HTML": ("j.md", f"# A {SCRIPT}\n\n{IMAGE} {REMOTE}\n\n{STORY}\n".encode()),
    "Streamlit's own directives": ("k.txt", _plain(f":red[Berg] :material/home: $\\href{{javascript:window.{MARK}=1}}{{x}}$ :primary-badge[Norway] said Berg.")),
    "text that runs right to left": ("l.txt", _plain("President \u202eABMIR\u202c of Norway \u2066said\u2069 no.")),
    "letters that look like others": ("m.txt", _plain("President Аnna Веrg of Nоrway left; Anna Berg stayed.")),
    "invisible letters": ("n.txt", _plain("Anna\u200b Be\u00adrg\ufeff of Norway left\u2060.")),
    "script in a Word file, its title and author": ("o.docx", _docx(f"{SCRIPT}{IMAGE} said Berg.", f"T {IMAGE}")),
    "Word file with a macro and an outside part": ("p.docx", _docx("Berg left.", **{"word/vbaProject.bin": "x", "word/_rels/evil.xml.rels": f'<r Target="https://{EVIL}"/>'})),
    "script in a PDF": ("q.pdf", _pdf(f"{SCRIPT} said President Anna Berg of Norway on Monday, 4 May 2020, in Oslo.")),
    "PDF that acts on opening": ("r.pdf", _pdf(STORY, _ACTION)),
    "file name full of script": (f"{IMAGE}.txt", _plain("Berg left.")),
    "file name that climbs": ("../../../../etc/passwd.txt", _plain("Berg stayed.")),
}  # fmt: skip
"""What is uploaded: name -> file name and content."""


def shown(scene: Scene, name: str, data: bytes) -> str:
    """Taken or refused with a sentence; where taken, the pages and the report show it and nothing runs."""
    taken = scene.take(name, data)
    if taken.article is None:
        return f"refused: {taken.problem}"
    reading = scene.read(taken.article)
    for page in ("read", "actors"):
        scene.visit(f"/{page}?article={taken.article.id}", shows="Berg")
    report = scene.folder / "report.html"
    report.write_bytes(exports.EXPORTS["html"].content(reading))
    scene.files.goto(report.as_uri())
    scene.check(scene.files)
    return "shown as text"


def labels(scene: Scene, change: str) -> str:
    """A reading from outside whose labels are script: refused, or shown as they are."""
    import msgspec

    taken = scene.take("s.txt", _plain(f"President Anna Berg left Oslo; {change} stayed."))
    assert taken.article is not None
    page = to_builtins(analyse(taken.article))
    for actor in page["actors"]:
        actor.update(name=f"Berg {change}", why=change, by=change, aliases=[change])
    for event in page["events"]:
        event.update(title=f"{change} left", why=change, by=change, place=change)
    page["article"]["url"] = f"javascript:window.{MARK}=1"
    again = scene.take("s.json", msgspec.json.encode(page))
    if again.article is None:
        return f"refused: {again.problem}"
    for name in ("read", "timeline", "actors"):
        scene.visit(f"/{name}?article={again.article.id}")
    return "shown as text"


def formulas(scene: Scene) -> str:
    """Names and titles that a spreadsheet would run are written with an apostrophe before them."""
    from dataclasses import replace

    taken = scene.take("t.txt", _plain("President Anna Berg left Norway on Monday."))
    assert taken.article is not None
    reading = analyse(taken.article)
    bad = tuple(
        replace(a, name='=HYPERLINK("https://evil.example")', why="@SUM(1)") for a in reading.actors
    )
    with zipfile.ZipFile(
        io.BytesIO(exports.EXPORTS["csv"].content(replace(reading, actors=bad)))
    ) as sheets:
        for name in sheets.namelist():
            for line in (
                sheets.read(name).decode("utf-8-sig").splitlines()[1:]
                if name.endswith(".csv")
                else ()
            ):
                if any(cell.lstrip('"')[:1] in ("=", "@") for cell in line.split(",")):
                    raise Broken(f"{name} has a formula: {line}")
    return "written as text"


def bombs() -> Iterator[tuple[str, str, bytes]]:
    """Files that are small and would become huge, or never end."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w>" + " " * 300_000_000)
    yield "Word file that swells to 300 MB", "bomb.docx", bomb.getvalue()
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    laughs = f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><x>&l9;</x>'
    yield "entities that multiply", "laughs.docx", _docx("Berg.", **{"word/document2.xml": laughs})
    yield (
        "web page nested 50,000 deep",
        "deep.html",
        b"<html><body>" + b"<div>" * 50_000 + STORY.encode(),
    )
    yield "one line of 5 MB", "line.txt", b"Berg left " * 500_000
    yield "file of zero bytes", "zero.txt", bytes(100_000)
    yield "bytes that are no text", "noise.txt", bytes(range(256)) * 40
    yield "PDF cut in half", "half.pdf", _pdf(STORY)[:200]


def survived(scene: Scene, name: str, data: bytes) -> str:
    """Refused with a sentence, or taken; the server goes on either way."""
    taken = scene.take(name, data)
    scene.visit("/")
    return f"refused: {taken.problem}" if taken.problem else "taken"


ATTACKS = (
    *(Attack(name, partial(shown, name=file, data=data)) for name, (file, data) in FILES.items()),
    Attack("labels of an imported reading: script", partial(labels, change=SCRIPT)),
    Attack("labels of an imported reading: image", partial(labels, change=IMAGE)),
    Attack("labels of an imported reading: Markdown", partial(labels, change=REMOTE)),
    Attack("formulas in names", formulas),
    *(Attack(name, partial(survived, name=file, data=data)) for name, file, data in bombs()),
)
