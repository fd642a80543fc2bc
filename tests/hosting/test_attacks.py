"""Every attack of scripts/attacks is held off; a hole in the checks themselves would be seen."""

from __future__ import annotations

import pytest

from scripts.attacks import links
from scripts.attacks.__main__ import ATTACKS, play, scene
from scripts.attacks.articles import IMAGE
from scripts.attacks.attack import EVIL, Broken
from tests import patience

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def on(browser, read_samples, start):
    with scene(browser, read_samples, start) as made:
        yield made


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_it_is_held_off(on, attack):
    held, seen = play(attack, on)
    assert held, seen


@pytest.mark.parametrize("html", [IMAGE, f"<img src='https://{EVIL}/x.png'>", "<script>alert(1)</script>"])  # fmt: skip
@pytest.mark.parametrize("where", ["page", "files"])
def test_what_runs_or_loads_is_noticed(on, html, where):
    file, page = on.folder / "bad.html", getattr(on, where)
    file.write_text(f"<body>{html}</body>")
    on.seen.clear()
    page.goto(file.as_uri())
    patience.until(lambda: noticed(on, page), lambda s: page.wait_for_timeout(1000 * s))


def noticed(on, page):
    try:
        on.check(page)
    except Broken:
        return
    raise AssertionError("nothing was noticed")


@pytest.mark.parametrize("words", [links.SHOWN, links.HIDDEN])
def test_what_a_link_tells_is_noticed(on, words):
    _, token, _ = links.made(on)
    with pytest.raises(Broken, match=words):
        links.tells(on, words, f"/shared?t={token}")


def test_there_are_at_least_forty():
    assert len({attack.name for attack in ATTACKS}) >= 40
