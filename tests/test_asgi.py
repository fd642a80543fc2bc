"""The served application: health, headers, redirects, deep links, and two ways to start it."""

from __future__ import annotations

import httpx
import pytest

from benchmarks.serving import served
from components.frame import PAGES
from hosting.headers import HEADERS
from opcit import __version__


@pytest.fixture(scope="module")
def address(samples_url):
    with served(database_url=samples_url) as address:
        yield address


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_says_that_it_lives_and_that_the_library_can_be_read(address, path):
    answer = httpx.get(f"{address}{path}")
    assert answer.json() == {"status": "ok", "opcit": __version__}


@pytest.mark.parametrize("path", ["/", "/read", "/healthz", "/app/static/icon.svg", "/nowhere/at/all"])  # fmt: skip
def test_every_answer_carries_the_security_headers(address, path):
    headers = httpx.get(f"{address}{path}").headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS


def test_the_policy_allows_no_foreign_and_no_evaluated_script():
    policy = HEADERS["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in scripts and "http" not in policy and "*" not in policy


@pytest.mark.parametrize(
    ("path", "target"),
    [
        *((f"/{p.name}/abc", f"/{p.name}?article=abc") for p in PAGES if p.about_article),
        ("/read/abc?mark=7", "/read?mark=7&article=abc"),
        ("/read/a%26b", "/read?article=a%26b"),
        ("/library", "/"),
        ("/library?q=a%20b", "/?q=a%20b"),
    ],
)
def test_nested_paths_lead_to_the_page_that_shows_them(address, path, target):
    answer = httpx.get(f"{address}{path}")
    assert (answer.is_redirect, answer.headers["location"]) == (True, target)


@pytest.mark.parametrize("name", ["source-serif-4-latin-wght-normal.woff2", "inter-latin-wght-normal.woff2"])  # fmt: skip
def test_the_typefaces_come_with_the_app(address, name):
    answer = httpx.get(f"{address}/app/static/{name}")
    assert answer.is_success and answer.content[:4] == b"wOF2"


def test_the_script_alone_can_be_served_too():
    with served(entry="app.py") as address:
        assert httpx.get(address).is_success
