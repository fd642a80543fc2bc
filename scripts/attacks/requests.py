"""Requests that no browser of a visitor makes: paths, hosts, origins, queries."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

import httpx
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from scripts.attacks.articles import IMAGE, SCRIPT
from scripts.attacks.attack import Attack, Broken, Scene, get, post, put

LEADING_OUT = ("/read/%0d%0aSet-Cookie:%20a=b", "/read/%2F%2Fevil.example", "//evil.example/%2e%2e")
CLIMBING = (
    "/app/static/../../opcit/settings.py", "/app/static/%2e%2e/%2e%2e/opcit/settings.py",
    "/app/static/..%5c..%5copcit%5csettings.py", "/media/../../data/opcit.db", "/.streamlit/secrets.toml",
)  # fmt: skip


def climbs(scene: Scene, path: str) -> str:
    """No file outside the folder of static files is given out."""
    answer = get(f"{scene.address}{path}", follow_redirects=True)
    if "OPCIT_" in answer.text or "SQLite format" in answer.text:
        raise Broken("it gave the file")
    return f"answered {answer.status_code}"


def leads_out(scene: Scene, path: str) -> str:
    """A redirect stays on this host, and no header can be put in."""
    answer = get(f"{scene.address}{path}")
    target = answer.headers.get("location", "/")
    if not target.startswith("/") or target.startswith("//") or "set-cookie" in answer.headers:
        raise Broken(f"it led to {target}")
    return f"answered {answer.status_code}"


def queries(scene: Scene, page: str) -> str:
    """Script in every value of a page's address is shown as text or left out."""
    values = quote(SCRIPT + IMAGE)
    names = (
        "article",
        "actor",
        "event",
        "mark",
        "q",
        "view",
        "from",
        "to",
        "layers",
        "compare",
        "t",
    )
    scene.visit(f"/{page}?" + "&".join(f"{name}={values}" for name in names))
    return "nothing ran"


def foreign_socket(scene: Scene) -> str:
    """A page of another site cannot open a session here."""

    url = scene.address.replace("http", "ws", 1) + "/_stcore/stream"
    try:
        with connect(
            url, origin=Origin("https://evil.example"), subprotocols=[Subprotocol("streamlit")]
        ):
            raise Broken("the socket was opened")
    except InvalidStatus as refused:
        return f"answered {refused.response.status_code}"


def upload_without_session(scene: Scene) -> str:
    """A file cannot be put on the server by who has no session and no token."""
    answer = put(f"{scene.address}/_stcore/upload_file/none/one", files={"f": b"x" * 100})
    if answer.is_success:
        raise Broken("it was taken")
    return f"answered {answer.status_code}"


def programs(scene: Scene) -> str:
    """Streamlit's interface for programs is off."""
    answer = post(f"{scene.address}/_stcore/agent/interact", json={})
    if answer.is_success:
        raise Broken("it answered")
    return f"answered {answer.status_code}"


def long_query(scene: Scene) -> str:
    """An address of 60,000 letters neither hangs nor stops the server."""
    try:
        answer = get(f"{scene.address}/?q={'a' * 60_000}")
        said = f"answered {answer.status_code}"
    except httpx.RemoteProtocolError:
        said = "cut off"
    scene.visit("/")
    return said


ATTACKS = (
    *(Attack(f"path that climbs: {path}", partial(climbs, path=path)) for path in CLIMBING),
    *(Attack(f"redirect that leads out: {path}", partial(leads_out, path=path)) for path in LEADING_OUT),
    *(Attack(f"script in the address of {page or 'the library'}", partial(queries, page=page))
      for page in ("", "read", "timeline", "actors", "methods")),
    Attack("websocket from another site", foreign_socket),
    Attack("upload without a session", upload_without_session),
    Attack("Streamlit's interface for programs", programs),
    Attack("address of 60,000 letters", long_query),
)  # fmt: skip
