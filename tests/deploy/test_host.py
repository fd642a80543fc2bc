"""Two replicas behind the proxy, as a visitor and as a stranger meet them; one is stopped, the database goes away."""

from __future__ import annotations

import psycopg
import pytest
from playwright.sync_api import expect

from benchmarks.serving import ROOT, stop
from hosting.headers import HEADERS
from opcit.ingest import read
from opcit.sharing import tokens
from opcit.sharing.guesses import ALLOWED
from tests import patience

pytestmark = pytest.mark.browser
SAMPLE = "Colombia"


def opened(browser, host):
    page = browser.new_page()
    page.goto(host.address)
    expect(page.get_by_text(SAMPLE).first).to_be_visible()
    return page


def test_a_link_to_a_sample_can_be_the_first_thing_that_is_opened(browser, host):
    """Stands first, while the library is empty."""
    path = ROOT / "samples" / "colombia-no-to-a-text.md"
    page = browser.new_page()
    page.goto(f"{host.address}/read?article={read(path.read_bytes(), path.name).id}")
    expect(page.get_by_text(SAMPLE).first).to_be_visible()
    page.close()


def test_a_host_as_visitors_and_strangers_meet_it(browser, host, visits):
    page = opened(browser, host)
    for _ in range(3):
        page.reload()
        expect(page.get_by_text(SAMPLE).first).to_be_visible()
    assert sorted(map(visits, host.replicas)) == [0, 4], "a browser stays at its replica"

    answer = patience.get(host.address, headers={"accept-encoding": "gzip"})
    assert {n: answer.headers.get(n) for n in HEADERS} == HEADERS
    assert answer.headers["content-encoding"] == "gzip"
    assert "strict-transport-security" in answer.headers and "server" not in answer.headers
    for path in (
        "/readyz",
        "/_stcore/metrics",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/mcp",
    ):
        assert patience.get(f"{host.address}{path}").status_code == 404, path
        assert patience.post(f"{host.address}{path}").status_code == 404, path
    page.close()


def test_a_visitor_cannot_invent_where_they_come_from(host):
    """The proxy says it anew; the replicas count together, so that both have had enough after as many as one."""
    told = [
        patience.get(
            f"{host.address}/s/{tokens.make()}", headers={"x-forwarded-for": f"203.0.113.{n}"}
        ).status_code
        for n in range(2 * ALLOWED)
    ]
    assert told == [303] * ALLOWED + [429] * ALLOWED


def test_the_database_goes_away_and_comes_back(browser, host):
    page = opened(browser, host)
    assert patience.get(f"{host.replicas[0].address}/readyz").status_code == 200
    name = host.database_url.split("/")[3].split("?")[0]
    server = host.database_url.replace(f"/{name}?", "/postgres?")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
        )
        assert patience.get(f"{host.replicas[0].address}/readyz").status_code == 503
        assert patience.get(f"{host.replicas[0].address}/healthz").status_code == 200
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    patience.until(lambda: ready(host.replicas[0]))
    page.reload()
    expect(page.get_by_text(SAMPLE).first).to_be_visible()
    page.close()


def ready(replica):
    assert patience.get(f"{replica.address}/readyz").status_code == 200


def came(visits):
    assert visits == 1


def test_a_stopped_replica_takes_no_visitor_along(browser, host, visits):
    """The page that was open comes back by itself at the other replica, and shows the same.

    Stands last, since the replica stays away.
    """
    page = opened(browser, host)
    page.get_by_role("link", name="Methods").click()
    expect(page.get_by_text("TextBlob").first).to_be_visible()
    other, stopped = sorted(host.replicas, key=visits)
    stop(stopped.process)
    patience.until(lambda: came(visits(other)))
    page.get_by_role("link", name="Library").click()
    expect(page.get_by_text(SAMPLE).first).to_be_visible()
    page.close()
