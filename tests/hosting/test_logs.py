"""What a hosted server logs and counts: each request with its id, never a query, a token or text."""

from __future__ import annotations

import json
import re

import pytest

from benchmarks.serving import free_port, replica
from components.frame import PAGES
from tests import patience

SECRET = "a-searched-word"


@pytest.fixture(scope="module")
def server(samples_url):
    port = str(free_port())
    settings = {"OPCIT_LOG_JSON": "1", "OPCIT_METRICS_PORT": port}
    with replica(database_url=samples_url, **settings) as started:
        yield started, f"http://127.0.0.1:{port}/metrics"


def logged(started, request):
    """The one line about a request, which is written once its answer has been sent."""
    found = []

    def written():
        whole = [x for x in started.log.read_text().splitlines(True) if x.endswith("}\n")]
        lines = [json.loads(x) for x in whole if x[:1] == "{"]
        found[:] = [line for line in lines if line.get("request") == request]
        assert len(found) == 1, request

    patience.until(written)
    return found[0]


def counted(metrics, route):
    """What is told of a server once it has counted a page, which it does when its answer has been sent."""
    told = []

    def there():
        told[:] = [patience.get(metrics).text]
        assert f'opcit_http_requests_total{{method="GET",route="{route}"' in told[0]

    patience.until(there)
    return told[0]


def test_each_request_has_an_id_in_its_answer_and_in_the_log(server):
    started, _ = server
    given = patience.get(f"{started.address}/methods", headers={"x-request-id": "one.2-3_A"})
    own = patience.get(f"{started.address}/methods", headers={"x-request-id": "x" * 65})
    assert given.headers["x-request-id"] == "one.2-3_A"
    assert re.fullmatch("[0-9a-f]{16}", own.headers["x-request-id"])
    for answer in (given, own):
        line = logged(started, answer.headers["x-request-id"])
        assert (line["method"], line["path"], line["status"]) == ("GET", "/methods", 200)
        assert line["ms"] > 0 and line["level"] == "INFO" and "time" in line


def test_no_query_and_no_token_is_logged(server):
    started, _ = server
    patience.get(f"{started.address}/?q={SECRET}")
    last = patience.get(f"{started.address}/s/{SECRET}")
    assert logged(started, last.headers["x-request-id"])["path"] == "/s/…"
    text = started.log.read_text()
    assert SECRET not in text


def test_metrics_are_at_their_own_port_only(server):
    started, metrics = server
    patience.get(f"{started.address}/{SECRET}")
    text = counted(metrics, "other")
    assert 'opcit_http_requests_total{method="GET",route="other",status="200"}' in text
    assert "opcit_jobs" in text and "process_resident_memory_bytes" in text and SECRET not in text
    assert "opcit_http_requests_total" not in patience.get(f"{started.address}/metrics").text


def test_every_page_is_counted_by_its_name(server):
    started, metrics = server
    for page in PAGES:
        patience.get(f"{started.address}/{page.name}", follow_redirects=True)
    for page in PAGES:
        counted(metrics, page.name)


def test_a_start_warns_of_nothing(samples_url):
    with replica(database_url=samples_url) as started:
        said = started.log.read_text()
    assert "ScriptRunContext" not in said and "No runtime" not in said and "arning" not in said
