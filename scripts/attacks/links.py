"""Links as somebody would use them who wants more than was shared."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import urlencode

import httpx
from playwright.sync_api import WebSocket

from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.sharing import excerpts, passphrases, tokens
from opcit.sharing.share import Share
from opcit.store import shares
from scripts.attacks.articles import IMAGE, SCRIPT
from scripts.attacks.attack import SETTLE, Attack, Broken, Scene, get, post

SHARED = """Early on Monday the harbour of Ellery was closed by President Berg, who called the strike a disgrace.

Nobody outside the ministry heard of the second letter, in which the guild had offered to go back to work on Friday.

The navy will leave the strait next week, and the ministers of Arland praised the patience of the guild."""
OTHER = "The envoy of Norland kept the treaty of the lakes in a drawer that only he could open."
SHOWN, HIDDEN = "harbour of Ellery", "heard of the second letter"
BESIDE = "kept the treaty of the lakes"
PHRASE = "two green herons"
NOT_TOKENS = ("", "x%00y", "../../read", "' OR 1=1 --", "A" * 21, "A" * 4000)


def made(scene: Scene, **details: Any) -> tuple[Share, str, Reading]:
    """A link to an article of the scene."""
    reading = scene.read(_taken(scene, SHARED))
    wanted = {
        "article_id": reading.article.id, "engine": engine_id(), "revision": 0, "page": "read", "view": {},
        "permission": "view", "spans": None, "passphrase": None, "created_by": "this computer",
    }  # fmt: skip
    with scene.store.write() as connection:
        share, token = shares.make(connection, reading, **{**wanted, **details})
    return share, token, reading


def _taken(scene: Scene, text: str) -> Any:
    taken = scene.take("shared.txt", text.encode())
    if taken.article is None:
        raise Broken(f"it was not taken: {taken.problem}")
    return taken.article


def tells(scene: Scene, words: str, path: str) -> None:
    """Raises Broken where the page tells these words, or was sent them."""
    heard: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: heard.append(data if isinstance(data, bytes) else data.encode()))  # fmt: skip

    scene.page.on("websocket", listen)
    try:
        scene.visit(path)
    finally:
        scene.page.remove_listener("websocket", listen)
    if scene.page.get_by_text(words).count() or words.encode() in b"".join(heard):
        raise Broken(f"{path.split('?')[0]} tells “{words}”")


def no_token(scene: Scene, token: str) -> str:
    """What is no token opens nothing, and no error's insides either."""
    answer = get(f"{scene.address}/s/{token}", follow_redirects=True)
    tells(scene, SHOWN, f"/shared?t={token}")
    if answer.status_code >= 500:
        raise Broken(f"answered {answer.status_code}")
    return f"answered {answer.status_code}"


def ended(scene: Scene, **details: Any) -> str:
    """A link that was ended, or has run out, tells nothing."""
    share, token, _ = made(scene, **details)
    if share.expires_at is None:
        with scene.store.write() as connection:
            shares.revoke(connection, share.id, share.created_by)
    for page in ("read", "timeline", "actors"):
        tells(scene, SHOWN, f"/shared?t={token}&page={page}")
    return "tells nothing"


def beyond(scene: Scene, **state: str) -> str:
    """What its address is made to say opens no other article and no other page."""
    other = _taken(scene, OTHER)
    _, token, _ = made(scene)
    asked = {name: value.format(other=other.id) for name, value in state.items()}
    tells(scene, BESIDE, f"/shared?{urlencode({'t': token, **asked})}")
    return "opens what was shared"


def hidden(scene: Scene, permission: str) -> str:
    """Excerpts only: what is left out is in no page and no frame."""
    reading = scene.read(_taken(scene, SHARED))
    spans = excerpts.chosen(reading, {})[:1]
    _, token, _ = made(scene, spans=spans, permission=permission)
    for page in ("read", "timeline", "actors"):
        tells(scene, HIDDEN, f"/shared?t={token}&page={page}&notes=all")
    return "neither shown nor sent"


def passphrase(scene: Scene) -> str:
    """Neither a forged cookie nor guessing gets past a passphrase."""
    share, token, _ = made(scene, passphrase=passphrases.protect(PHRASE))
    forged = {f"opcit_pass_{share.id}": "0" * 64}
    if "passphrase" not in get(f"{scene.address}/s/{token}", cookies=forged).text:
        raise Broken("the cookie was taken")
    tells(scene, SHOWN, f"/shared?t={token}")
    told = [post(f"{scene.address}/s/{token}", data={"passphrase": f"guess {n}"}).status_code for n in range(7)]  # fmt: skip
    if told != [403] * 5 + [429] * 2:
        raise Broken(f"answered {told}")
    return "refused, then made to wait"


def guest(scene: Scene, name: str) -> str:
    """A guest's name is text, whatever it is."""
    _, token, _ = made(scene, permission="comment")
    scene.visit(f"/shared?t={token}")
    scene.page.goto(f"{scene.address}/s/{token}/name")
    scene.page.get_by_label("Name").fill(name[:60])
    scene.page.get_by_role("button", name="Go on").click()
    scene.page.locator(".opcit-shared", has_text="(guest)").wait_for()
    scene.check(scene.page)
    return "shown as text"


def uninvited(scene: Scene) -> str:
    """A link to read takes no guest in, so that nobody can write by it."""
    _, token, _ = made(scene)
    answer = post(f"{scene.address}/s/{token}/name", data={"name": "Eve"})
    if "opcit_guest" in answer.headers.get("set-cookie", ""):
        raise Broken("a guest was taken in")
    return f"answered {answer.status_code}"


def spoofed(scene: Scene) -> str:
    """Who invents addresses to guess from has to wait all the same."""
    with httpx.Client(
        transport=httpx.HTTPTransport(local_address="127.0.0.3"), timeout=SETTLE
    ) as client:
        told = [
            client.get(
                f"{scene.address}/s/{tokens.make()}", headers={"x-forwarded-for": f"203.0.113.{n}"}
            ).status_code
            for n in range(11)
        ]
    if told[-1] != 429:
        raise Broken(f"answered {told}")
    return "made to wait"


_PAST = datetime.now(UTC) - timedelta(days=1)
ATTACKS = (
    *(Attack(f"link without a token: {token[:12]!r}", partial(no_token, token=token)) for token in NOT_TOKENS),
    Attack("link that was ended", ended),
    Attack("link that has run out", partial(ended, expires_at=_PAST)),
    Attack("link with another article in its address", partial(beyond, article="{other}")),
    Attack("link with another page in its address", partial(beyond, page="../read?article={other}")),
    Attack("link with a way to compare in its address", partial(beyond, page="compare", compare="{other}")),
    Attack("excerpts: what was left out", partial(hidden, permission="view")),
    Attack("excerpts with comments: what was left out", partial(hidden, permission="comment")),
    Attack("passphrase: forged and guessed", passphrase),
    Attack("guest’s name: script", partial(guest, name=SCRIPT)),
    Attack("guest’s name: image", partial(guest, name=IMAGE)),
    Attack("guest at a link to read", uninvited),
    Attack("guesses from invented addresses", spoofed),
)  # fmt: skip
