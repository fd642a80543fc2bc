"""Guests of a link that lets people comment: under a name, on what was shared, until it ends."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import event
from streamlit.testing.v1 import AppTest

from components import access, address, exporting, session
from components.notes import keeping as writing
from components.sharing import keeping, links, naming, passing
from components.sharing.keeping import Wish
from opcit.reading import Reading
from opcit.sharing import excerpts
from opcit.store import comments
from tests import patience
from tests.components.charts.invented import reading as invented
from tests.components.charts.invented import span
from tests.pages.links import COMMENT, EDIT, PLAIN, ROOT, made, name, opened
from tests.pages.opened import button, htmls, keys
from tests.pages.opened import exporting as menu


def add(words: str, body: str, author: str = "the owner") -> str:
    place = span(words)
    with session.store().write() as connection:
        return comments.add(connection, invented().article, place.start, place.end, author, body)


def kept() -> list[tuple[str, str]]:
    """Who wrote what, in the store."""
    found = session.threads(invented().article)
    return [(remark.author, remark.body) for thread in found for remark in thread.remarks]


def press(app: AppTest, start: str) -> AppTest:
    return button(app, start).click().run()


def write(app: AppTest, body: str, paragraph: int = 1) -> AppTest:
    app.selectbox(key="opcit-notes-paragraph").set_value(paragraph).run()
    app.text_area(key="opcit-notes-words").set_value(body)
    return press(app, "FormSubmitter:opcit-notes-form-Save")


def test_without_a_name_one_reads_what_was_said_and_writes_nothing(
    library: Reading, cookies: dict[str, str]
) -> None:
    add("crowds", "Who counted them?")
    app = opened(made(library, COMMENT))
    assert "Who counted them?" in htmls(app) and "Give your name to comment" in htmls(app)
    writing = ("FormSubmitter", "settle-", "edit-", "delete-")
    assert not [key for key in keys(app) if key.startswith(writing)]
    assert not app.selectbox and not app.text_area


def test_a_guest_comments_under_a_name_and_the_owner_reads_it(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, COMMENT)
    way = urlsplit(name(token, " Mia ", cookies))
    assert way.path == "/shared" and parse_qs(way.query) == {"notes": ["open"], "t": [token]}
    app = write(opened(token), "By whose count?")
    assert "as <b>Mia (guest)</b>" in htmls(app) and "Give your name" not in htmls(app)
    assert kept() == [("Mia (guest)", "By whose count?")]
    owner = AppTest.from_file(str(ROOT / "app.py"), default_timeout=patience.SECONDS)
    owner.query_params["article"], owner.query_params["notes"] = library.article.id, "open"
    owner.switch_page("pages/read.py").run()
    assert "By whose count?" in htmls(owner) and "Mia (guest)" in htmls(owner)


@pytest.mark.parametrize(
    ("wish", "most"),
    [(PLAIN, 1), (COMMENT, 5), (EDIT, 7), (Wish(permission="comment", excerpts_only=True), 5)],
)
def test_a_run_asks_the_store_for_each_thing_once(
    library: Reading, cookies: dict[str, str], wish: Wish, most: int
) -> None:
    token = made(library, wish)
    if wish.permission != "view":
        name(token, "Mia", cookies)
    add("crowds", "Who counted them?")
    app = opened(token)
    asked: list[str] = []

    def ask(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    engine = session.store().engine
    event.listen(engine, "before_cursor_execute", ask)
    app.run()
    event.remove(engine, "before_cursor_execute", ask)
    selects = [one for one in asked if one.startswith("SELECT")]
    assert not app.exception and 0 < len(selects) <= most
    assert len(set(selects)) == len(selects)


def test_who_writes_is_asked_for_the_right_anew(
    library: Reading, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = keeping.find(made(library, EDIT))
    assert found
    monkeypatch.setattr(
        address, "shared", lambda: address.Shared("", found.share.id, found.workspace)
    )
    with session.drawing(found.share):
        assert session.may("read")
        assert keeping.revoke(found.share)
        assert session.may("read"), "the page is drawn to its end as it was begun"
        with pytest.raises(access.Forbidden):
            session.need("read")
        assert not session.may("read")


def test_a_link_exports_nothing_that_people_wrote(
    library: Reading, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    add("crowds", "Who counted them?")
    given: list[object] = []
    monkeypatch.setattr(exporting.Export, "content", lambda *of: given.append(of[3:]) or b"")
    monkeypatch.setattr(exporting.st, "download_button", lambda _, content, *__, **___: content())
    for wish in (COMMENT, Wish(permission="comment", excerpts_only=True)):
        app = menu(opened(made(library, wish)))
        assert "Who counted them?" in htmls(app) or wish.excerpts_only
        assert not app.toggle
    assert len(given) == 2 * len(exporting.EXPORTS) and set(given) == {((),)}


def test_a_guest_changes_and_settles_only_what_is_theirs(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, COMMENT)
    name(token, "Mia", cookies)
    write(opened(token), "Mia asks.")
    cookies.clear()
    name(token, "Mia", cookies)
    add("The Guild may strike", "The owner asks.")
    app = opened(token)
    assert "as <b>Mia 2 (guest)</b>" in htmls(app) and "Mia asks." in htmls(app)
    theirs = ("edit-", "delete-", "settle-")
    assert not [key for key in keys(app) if key.startswith(theirs)]
    app.text_area[0].set_value("Mia 2 answers.")
    app = press(app, "FormSubmitter:reply-words")
    assert ("Mia 2 (guest)", "Mia 2 answers.") in kept()
    assert len([key for key in keys(app) if key.startswith("delete-")]) == 1


def test_a_guest_may_have_any_name_and_it_stays_text(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, COMMENT)
    name(token, "<img src=x onerror=alert(1)> 'a'", cookies)
    said = htmls(write(opened(token), "Seen."))
    assert "<img" not in said and "&lt;img src=x onerror=alert(1)&gt; &#x27;a&#x27; (guest)" in said


def test_who_made_the_link_sees_who_came(library: Reading, cookies: dict[str, str]) -> None:
    token = made(library, COMMENT)
    for guest in ("Mia", "Jon"):
        name(token, guest, cookies)
    (share,) = keeping.mine()
    assert links.came(keeping.guests_of([share])[share.id]) == "; 2 guests: Mia, Jon"
    assert links.came(["a"] * 7) == "; 7 guests: a, a, a, a, a and 2 more" and links.came([]) == ""


def test_a_guest_writes_so_much_and_no_more(
    library: Reading, cookies: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "MOST_REMARKS", 2)
    token = made(library, COMMENT)
    name(token, "Mia", cookies)
    add("crowds", "The owner writes as much as they like.")
    app = write(opened(token), "One.")
    assert not app.error
    app = write(app, "Two.", 2)
    assert "as much as one guest may write" in app.error[0].value
    assert ("Mia (guest)", "Two.") not in kept()


def test_revocation_ends_it_even_for_a_page_that_is_open(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, COMMENT)
    name(token, "Mia", cookies)
    app = opened(token)
    app.selectbox(key="opcit-notes-paragraph").set_value(1).run()
    app.text_area(key="opcit-notes-words").set_value("Too late.")
    keeping.revoke(keeping.mine()[0])
    app = press(app, "FormSubmitter:opcit-notes-form-Save")
    assert not app.exception and "This link has been ended" in [s.value for s in app.subheader]
    assert kept() == []
    assert urlsplit(name(token, "Jon", cookies)).path == "/shared", "and no more guests"
    assert len(cookies) == 1


@pytest.mark.parametrize(
    "wish",
    [Wish(), Wish(pinned=False), Wish(excerpts_only=True)],
    ids=["pinned", "latest", "excerpts"],
)
def test_a_link_to_read_takes_no_names_and_shows_no_comments(
    library: Reading, cookies: dict[str, str], wish: Wish
) -> None:
    add("crowds", "Between us.")
    token = made(library, wish)
    assert urlsplit(name(token, "Mia", cookies)).path == "/shared" and not cookies
    app = opened(token)
    assert "Between us." not in htmls(app) and "Give your name" not in htmls(app)
    assert "notes-close" not in keys(app)


def test_names_are_asked_after_the_passphrase(library: Reading, cookies: dict[str, str]) -> None:
    token = made(library, Wish(permission="comment", passphrase="two green herons"))
    for answer in (
        naming.asked(token, {}, None, {}),
        naming.given(token, "Mia", {}, None, {}, secure=True),
    ):
        assert b"asks for a passphrase" in answer.body
    found = keeping.find(token)
    assert found
    passed = {passing.cookie(found.share): passing.proof(found.share, token)}
    assert b"Your name" in naming.asked(token, passed, None, {}).body
    assert b"Write a name" in naming.given(token, " ", passed, None, {}, secure=True).body
    assert "guest" in naming.given(token, "Mia", passed, None, {}, True).headers["set-cookie"]


def test_the_name_of_one_link_is_none_at_another(library: Reading, cookies: dict[str, str]) -> None:
    one, other = made(library, COMMENT), made(library, COMMENT)
    name(one, "Mia", cookies)
    (secret,) = cookies.values()
    found = keeping.find(other)
    assert found
    cookies[session.guest_cookie(found.share.id)] = secret
    assert "Give your name" in htmls(opened(other))


def test_of_excerpts_one_comments_on_what_is_shown_and_hears_of_nothing_else(
    library: Reading, cookies: dict[str, str]
) -> None:
    token = made(library, Wish(permission="comment", excerpts_only=True))
    found = keeping.find(token)
    assert found and found.share.spans
    shown = found.share.spans[0]
    text = library.article.text
    hidden = next(p for p in library.article.body() if not excerpts.visible(found.share.spans, p.start, p.end))  # fmt: skip
    name(token, "Mia", cookies)
    with session.store().write() as connection:
        place = (connection, library.article, shown.start, shown.end, "the owner")
        comments.add(*place, f"It goes on: {text[hidden.start : hidden.end]}")
        comments.add(connection, library.article, hidden.start, hidden.end, "the owner", "Hidden.")
    app = opened(token)
    said = htmls(app)
    assert "It goes on:" in said and text[shown.start : shown.end] in said
    assert "Hidden." not in said and text[hidden.start : hidden.end] not in said
    for start, end, refused in ((hidden.start, hidden.end, True), (shown.start, shown.end, False)):
        app.session_state["opcit-notes-asked"] = (found.share.id, start, end)
        app.run()
        app.text_area(key="opcit-notes-words").set_value("From Mia.")
        app = press(app, "FormSubmitter:opcit-notes-form-Save")
        assert ("Choose words of one excerpt." in [e.value for e in app.error]) == refused
    (thread,) = [t for t in session.threads(library.article) if t.author == "Mia (guest)"]
    assert thread.anchor.quote == text[shown.start : shown.end] and thread.place == shown
