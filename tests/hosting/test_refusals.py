"""What the server refuses is said on a page to a browser, and as before to a program."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from hosting.refusals import Refusals

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


async def answer(request):
    status = int(request.path_params["status"])
    return Response("Bad Request", status) if status == 400 else PlainTextResponse("no", status)


async def own(request):
    return HTMLResponse("<p>ours</p>", 404)


@pytest.fixture
def client():
    routes = [
        Route("/own", own),
        Route("/_stcore/{status}", answer),
        Route("/{a}/{status}", answer),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Refusals)]))


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/x/400", 400, "This is no address of Opcit"),
        ("/s/400", 400, "This link opens nothing"),
        ("/x/404", 404, "There is nothing here"),
        ("/nowhere", 404, "There is nothing here"),
        ("/x/500", 500, "Something went wrong"),
    ],
)
def test_a_browser_is_told_on_a_page(client, path, status, says):
    told = client.get(path, headers=BROWSER)
    assert told.status_code == status and says in told.text
    assert told.headers["content-type"].startswith("text/html")
    assert int(told.headers["content-length"]) == len(told.content)


def test_programs_and_pages_of_our_own_are_left_alone(client):
    assert client.get("/x/400").text == "Bad Request"
    assert client.get("/_stcore/404", headers=BROWSER).text == "no"
    assert client.get("/own", headers=BROWSER).text == "<p>ours</p>"
    assert client.get("/x/200", headers=BROWSER).text == "no"
