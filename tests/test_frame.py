"""Every page opens through the frame, first thing, and is a row of PAGES."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from components.frame import PAGES

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]


def first_call(path: Path) -> tuple[str, str]:
    """The first thing that a script does after its imports: the function's name and its argument."""
    body = ast.parse(path.read_text(encoding="utf-8")).body[1:]
    done = next(node for node in body if not isinstance(node, ast.Import | ast.ImportFrom))
    if isinstance(done, ast.With) and ast.unparse(done.items[0]) == "frame.sound()":
        done = done.body[0]
    call = done.value if isinstance(done, ast.Expr | ast.Assign) else None
    assert isinstance(call, ast.Call), f"{path.name} does something before it opens the page"
    return ast.unparse(call.func), ast.literal_eval(call.args[0])


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_page_opens_through_the_frame_first_thing(path):
    function, name = first_call(path)
    page = next(page for page in PAGES if page.name == name)
    assert ROOT / page.path == path
    assert function == ("frame.article_page" if page.about_article else "frame.open_page")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_page_is_a_flat_script_under_60_lines(path):
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) < 60
    assert not [n for n in ast.parse(source).body if isinstance(n, ast.FunctionDef | ast.ClassDef)]


def test_every_row_of_pages_has_its_script():
    assert {ROOT / page.path for page in PAGES} == set(SCRIPTS)
