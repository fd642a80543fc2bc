"""Coming back from a login to where one wanted to go, and nowhere else."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from hosting import login


async def page(request):
    return PlainTextResponse("page")


async def callback(request):
    return RedirectResponse("/", 302)


@pytest.fixture
def client():
    pages = frozenset(("/", "/read"))
    routes = [Route("/", page), Route("/read", page), Route("/oauth2callback", callback)]
    app = Starlette(routes=routes, middleware=[Middleware(login.Returning, pages=pages)])
    return TestClient(app, follow_redirects=False)


def test_one_comes_back_to_the_page_and_view_one_came_for(client):
    answer = client.get("/read?article=a&mark=times.1.2")
    assert "HttpOnly" in answer.headers["set-cookie"]
    back = client.get("/oauth2callback?code=1")
    assert back.headers["location"] == "/read?article=a&mark=times.1.2"
    assert client.get("/oauth2callback?code=1").headers["location"] == "/"


@pytest.mark.parametrize("way", [
    "//evil.example", "/\\evil.example", "https://evil.example", "/read//evil", "/shared?t=x", "/nowhere",
    "/read\r\nset-cookie: a=b", "/read?a=%0d%0a\nx", "",
])  # fmt: skip
def test_a_forged_cookie_leads_nowhere_else(client, way):
    client.cookies.set(login.COOKIE, login.quote(way))
    assert client.get("/oauth2callback").headers["location"] == "/"


def test_who_is_logged_in_is_given_no_cookie(client):
    client.cookies.set("_streamlit_user", "signed")
    assert "set-cookie" not in client.get("/read?article=a").headers
