"""The served application: health, headers, redirects, deep links, and two ways to start it."""

from __future__ import annotations

import psutil
import pytest

from benchmarks.serving import Replica, replica, served
from components.frame import PAGES
from hosting.headers import HEADERS
from opcit import __version__
from tests import patience

MEMORY = 600e6  # bytes that a process may take with its models, before anybody comes


@pytest.fixture(scope="module")
def server():
    with replica() as started:
        yield started


@pytest.fixture(scope="module")
def address(server: Replica):
    return server.address


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_says_that_it_lives_and_that_the_library_can_be_read(address, path):
    answer = patience.get(f"{address}{path}")
    assert answer.json() == {"status": "ok", "opcit": __version__}


@pytest.mark.parametrize("path", ["/", "/read", "/healthz", "/app/static/icon.svg", "/nowhere/at/all"])  # fmt: skip
def test_every_answer_carries_the_security_headers(address, path):
    headers = patience.get(f"{address}{path}").headers
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
    answer = patience.get(f"{address}{path}")
    assert (answer.is_redirect, answer.headers["location"]) == (True, target)


@pytest.mark.parametrize(
    ("path", "says"),
    [("/s/x%00y", "This link opens nothing"), ("/read/x%00y", "This is no address of Opcit")],
)
def test_an_address_that_the_server_refuses_is_answered_by_a_page(address, path, says):
    answer = patience.get(f"{address}{path}", headers={"accept": "text/html"})
    assert answer.status_code == 400 and says in answer.text
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_a_process_with_its_models_takes_no_more_than_a_small_server_has(server):
    assert psutil.Process(server.process.pid).memory_info().rss < MEMORY


@pytest.mark.parametrize("name", ["source-serif-4-latin-wght-normal.woff2", "inter-latin-wght-normal.woff2"])  # fmt: skip
def test_the_typefaces_come_with_the_app(address, name):
    answer = patience.get(f"{address}/app/static/{name}")
    assert answer.is_success and answer.content[:4] == b"wOF2"


def test_the_script_alone_can_be_served_too():
    with served(entry="app.py") as address:
        assert patience.get(address).is_success


LOGIN = {
    "OPCIT_PUBLIC_URL": "https://opcit.example", "OPCIT_OIDC_ISSUER": "https://id.example", "OPCIT_OIDC_CLIENT_ID": "opcit",
    "OPCIT_OIDC_CLIENT_SECRET": "x", "OPCIT_COOKIE_SECRET": "0123456789abcdef0123456789abcdef", "OPCIT_ALLOWED": "@a.example",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"OPCIT_COOKIE_SECRET": ""}, "A login needs OPCIT_COOKIE_SECRET too."),
        ({"OPCIT_COOKIE_SECRET": "short"}, "OPCIT_COOKIE_SECRET needs 32 characters or more."),
        ({"OPCIT_ALLOWED": ""}, "Nobody may log in"),
        ({"OPCIT_TRUSTED_PROXIES": "*"}, "OPCIT_TRUSTED_PROXIES must be addresses and networks"),
    ],
)
def test_what_is_half_configured_does_not_start_and_says_why(changed, says, start):
    with (
        pytest.raises(RuntimeError, match=f"Opcit does not start: {says}") as refused,
        served(start=start, **{**LOGIN, **changed}),
    ):
        pass
    assert "Traceback" not in str(refused.value)
