"""The Export menu: on each page about an article, every format, and nothing is written before it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import picking
from components.frame import PAGES
from opcit.exports import EXPORTS, together
from opcit.store import collections, open_store
from tests import patience
from tests.components.charts.invented import reading
from tests.components.reader.invented import reading as other
from tests.pages.opened import database, exporting, page

ABOUT = [p for p in PAGES if p.about_article]


def buttons(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


@pytest.mark.parametrize("shown", ABOUT, ids=lambda p: p.name)
def test_each_page_about_an_article_offers_every_format(shown, tmp_path, monkeypatch):
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    for export in EXPORTS.values():
        monkeypatch.setattr(type(export), "content", lambda *_: pytest.fail("written unasked"))
    app = exporting(page(tmp_path, shown.name, reading()))
    assert not app.exception
    assert [b for b in buttons(app) if not b.startswith("Download")] == [
        e.title for e in EXPORTS.values()
    ]
    images = [c for c in app.get("button_group") if c.key == picking.IMAGE]
    assert len(images) == shown.charts


def test_a_page_without_an_article_has_no_menu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    app = page(tmp_path, "timeline", reading(), article="0" * 16)
    assert not app.exception and buttons(app) == []


def many(app: AppTest) -> list[str]:
    """The formats offered, and the last words of the menu."""
    shown = exporting(app)
    assert not shown.exception
    found = [b for b in buttons(shown) if not b.startswith("Download")]
    return [*found, next(c.value for c in shown.caption if "listed here" in c.value)]


def test_the_pages_about_several_articles_offer_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPCIT_DATABASE_URL", database(tmp_path))
    monkeypatch.setattr(together, "packed", lambda *_: pytest.fail("written unasked"))
    held = (reading(), other())
    ids = [one.article.id for one in held]
    titles = [export.title for export in EXPORTS.values()]
    compared = many(page(tmp_path, "compare", *held, compare=",".join(ids)))
    assert compared[:-1] == titles and "each of the 2 articles" in compared[-1]
    store = open_store(database(tmp_path))
    with store.write() as connection:
        made = collections.make(connection, "The straits", "Ada")
        collections.add(connection, made, ids[:1])
    store.engine.dispose()
    collected = many(page(tmp_path, "collections", *held, collection=made))
    assert collected[:-1] == titles and "the one article listed" in collected[-1]
    library = AppTest.from_file(
        str(Path(__file__).parents[2] / "app.py"), default_timeout=patience.SECONDS
    ).run()
    listed = many(library)
    assert listed[:-1] == titles and "articles listed here" in listed[-1]


@pytest.mark.parametrize("image", picking.IMAGES)
def test_the_camera_saves_what_was_chosen(image: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picking.st, "session_state", {picking.IMAGE: image})
    assert picking.config("chart-tone")["toImageButtonOptions"] == {
        "format": image.lower(), "filename": "chart-tone", "scale": 2,
    }  # fmt: skip
