"""What a link opens, run without a browser: who may do what on it, and what it leaves to others."""

from __future__ import annotations

from dataclasses import replace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import access, address, session
from components.sharing import door, keeping, passing
from components.sharing.keeping import Wish
from opcit.corrections import edits
from opcit.fingerprint import engine_id
from opcit.reading import Reading
from opcit.sharing import tokens
from opcit.store import readings
from tests import patience
from tests.pages.links import COMMENT, ROOT, made


def opened(token: str, **query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=patience.SECONDS).switch_page(
        "pages/shared.py"
    )
    for name, value in {"t": token, **query}.items():
        app.query_params[name] = value
    return app.run()


def query(app: AppTest) -> dict[str, str]:
    """The state in the URL, which a test gives as lists and the page sets as strings."""
    return {k: v if isinstance(v, str) else v[0] for k, v in app.query_params.items()}


def said(app: AppTest) -> str:
    return " ".join(e.value for kind in ("title", "subheader", "markdown") for e in app.get(kind)) + " ".join(h.body for h in app.get("html"))  # fmt: skip


def test_a_link_shows_who_shared_what_and_that_a_machine_read_it(library: Reading) -> None:
    token = made(library, page="timeline", lanes="kind")
    app = opened(token)
    assert not app.exception
    assert "Shared by <b>this computer</b>" in said(app) and "Machine-read" in said(app)
    assert query(app)["page"] == "timeline" and query(app)["lanes"] == "kind"
    assert library.article.id not in said(app)


def test_the_state_in_the_url_has_the_last_word(library: Reading) -> None:
    app = opened(made(library, page="timeline"), page="actors")
    assert query(app)["page"] == "actors"


def test_openings_are_counted_and_reruns_and_ways_within_are_not(library: Reading) -> None:
    token = made(library)
    opened(token).run()
    opened(token, page="actors")
    opened(token)
    (share,) = keeping.mine()
    assert share.uses == 2


def test_a_pinned_link_shows_the_reading_of_then_and_another_the_latest(library: Reading) -> None:
    pinned, latest = made(library), made(library, Wish(pinned=False))
    newer = replace(library, events=())
    with session.store().write() as connection:
        readings.keep(connection, library.article, engine_id(), newer)
    st.cache_resource.clear()
    assert library.events[0].title in said(opened(pinned, page="timeline"))
    assert "No events were found" in opened(latest, page="timeline").info[0].value


def test_a_link_that_ended_or_never_was_says_so_and_shows_nothing(library: Reading) -> None:
    token = made(library)
    (share,) = keeping.mine()
    assert keeping.revoke(share)
    for app in (
        opened(token),
        opened(tokens.make()),
        opened(""),
        opened("'; DROP TABLE shares;--"),
    ):
        assert not app.exception and not app.get("bidi_component")
        assert library.article.title not in said(app)


def test_a_link_with_a_passphrase_shows_nothing_without_the_cookie(library: Reading) -> None:
    token = made(library, Wish(passphrase="two green herons"))
    assert "asks for a passphrase" in said(opened(token))
    assert library.article.title not in said(opened(token))
    assert b"passphrase" in door.enter(token, {}).body
    right = door.knock(token, "two green herons", secure=True)
    assert right.status_code == 303 and "HttpOnly; Path=/; SameSite=lax; Secure" in right.headers["set-cookie"]  # fmt: skip
    found = keeping.find(token)
    assert found is not None
    given = {passing.cookie(found.share): passing.proof(found.share, token)}
    assert door.enter(token, given).status_code == 303
    assert b"passphrase" in door.enter(token, {passing.cookie(found.share): "0" * 64}).body


def test_wrong_links_are_counted_at_the_door_too(library: Reading) -> None:
    for _ in range(10):
        assert door.enter(tokens.make(), {}, "192.0.2.7").status_code == 303
    assert door.enter(made(library, COMMENT), {}, "192.0.2.7").status_code == 429
    assert door.knock(made(library, COMMENT), "x", False, "192.0.2.7").status_code == 429
    assert door.enter(made(library, COMMENT), {}, "192.0.2.8").status_code == 303
    for _ in range(20):
        assert door.enter("no token", {}, "192.0.2.9").status_code == 303
    assert door.enter(made(library, COMMENT), {}, "192.0.2.9").status_code == 303


def test_a_short_passphrase_is_refused_in_words(library: Reading) -> None:
    with pytest.raises(ValueError, match="8 characters"):
        made(library, Wish(passphrase="short"))


def _on_a_link(token: str, article_id: str) -> None:
    """Runs as a script: corrects an article as whoever has the link open."""
    import streamlit as st

    from components import access, address, session
    from components.sharing import keeping
    from opcit.corrections import edits

    found = keeping.find(token)
    assert found is not None
    address.enter(token, found.share.id, found.workspace)
    try:
        session.correct(article_id or found.share.id, [edits.SetPublished("2021-03-04")])
        st.write("corrected")
    except access.Forbidden:
        st.write("forbidden")
    finally:
        address.leave()


@pytest.mark.parametrize(
    ("wish", "outcome"),
    [
        (Wish(), "forbidden"),
        (COMMENT, "forbidden"),
        (Wish(permission="edit", pinned=False), "corrected"),
    ],
)
def test_only_a_link_that_lets_people_correct_lets_them(
    library: Reading, wish: Wish, outcome: str
) -> None:
    app = AppTest.from_function(
        _on_a_link, args=(made(library, wish), ""), default_timeout=patience.SECONDS
    ).run()
    assert not app.exception and app.markdown[0].value == outcome
    assert bool(session.log(library.article.id)) == (outcome == "corrected")


def test_a_link_to_one_article_lets_nobody_correct_another(library: Reading) -> None:
    token = made(library, Wish(permission="edit", pinned=False))
    app = AppTest.from_function(
        _on_a_link, args=(token, "0123456789abcdef"), default_timeout=patience.SECONDS
    ).run()
    assert app.markdown[0].value == "forbidden"


def test_a_link_that_ended_lets_nobody_correct_any_more(library: Reading) -> None:
    token = made(library, Wish(permission="edit", pinned=False))
    keeping.revoke(keeping.mine()[0])
    assert (
        AppTest.from_function(_on_a_link, args=(token, ""), default_timeout=patience.SECONDS)
        .run()
        .markdown[0]
        .value
        == "forbidden"
    )


def test_another_page_leaves_the_link(library: Reading) -> None:
    app = opened(made(library))
    app.switch_page("pages/read.py").run()
    assert "opcit-token" not in app.session_state


def test_without_the_right_to_share_no_link_is_made(
    library: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access, "person", lambda: replace(access.LOCAL, role="reader"))
    with pytest.raises(access.Forbidden):
        made(library)
    with pytest.raises(access.Forbidden):
        session.delete(library.article.id)
    with pytest.raises(access.Forbidden):
        session.correct(library.article.id, [edits.SetPublished("2021-03-04")])
    assert address.shared() is None and session.editable(library.article.id) is None
