"""The colours of highlights stand in one table, from which the reader's style and the panel take them."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.reader.style import style
from opcit.notes.threads import COMMENT, HIGHLIGHTS

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(("name", "one"), [("comment", COMMENT), *HIGHLIGHTS.items()])
def test_each_highlight_has_its_pen_and_its_sign(name, one):
    rule = next(line for line in style().splitlines() if f".notes-{name} " in line)
    assert f"light-dark({one.light}, {one.dark})" in rule and f'"{one.sign}"' in rule


def test_no_colour_of_the_table_is_written_again_where_it_is_drawn():
    colours = {colour for one in HIGHLIGHTS.values() for colour in (one.light, one.dark)}
    drawing = (*ROOT.glob("components/reader/**/*"), *ROOT.glob("components/notes/**/*"))
    files = [path for path in drawing if path.suffix in (".py", ".css", ".js")]
    assert len(files) > 30
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert not [colour for colour in colours if colour in text], path
