"""Imports only go down: pages -> components -> opcit; who may know what is stated here and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN = {
    # files: what they must not import, with everything below it
    "opcit/**/*.py": ("streamlit", "components", "pages", "app", "asgi"),
    "opcit/layers/**/*.py": ("opcit.store", "opcit.intake", "sqlalchemy"),
    "opcit/views.py": ("opcit.store", "opcit.intake", "sqlalchemy"),
    "opcit/ingest/**/*.py": ("opcit.store", "opcit.intake", "sqlalchemy"),
    "components/**/*.py": ("pages", "app", "asgi", "sqlalchemy"),
    "pages/*.py": ("pages", "app", "asgi", "sqlalchemy", "opcit.store", "opcit.analyse"),
    "app.py": ("pages", "asgi", "sqlalchemy", "opcit.store", "opcit.analyse"),
}
SESSION = {"components/desk.py", "components/jobs.py"}
ONLY_SESSION = ("open_store", "analyse", "cache_data", "cache_resource")


def modules(pattern: str) -> Iterator[Path]:
    return (path for path in sorted(ROOT.glob(pattern)) if "__pycache__" not in path.parts)


def imported(path: Path) -> set[str]:
    """Every module that a file imports, and every name that it takes from one, with its module."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_imports_only_go_down(pattern):
    for path in modules(pattern):
        for name in imported(path):
            above = [f for f in FORBIDDEN[pattern] if name == f or name.startswith(f"{f}.")]
            assert not above, f"{path.relative_to(ROOT)} imports {name}"


def test_there_is_something_to_check():
    patterns = [pattern for pattern in FORBIDDEN if pattern != "opcit/views.py"]
    assert all(any(modules(pattern)) for pattern in patterns)


@pytest.mark.parametrize("pattern", ["app.py", "asgi.py", "pages/*.py", "components/**/*.py"])
def test_only_the_session_caches_opens_the_store_and_analyses(pattern):
    for path in modules(pattern):
        where = path.relative_to(ROOT)
        if where.as_posix() in SESSION or where.is_relative_to("components/session"):
            continue
        called = {
            node.attr if isinstance(node, ast.Attribute) else node.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute | ast.Name)
        }
        assert not called & set(ONLY_SESSION), path
