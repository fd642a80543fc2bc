from __future__ import annotations

import pytest

from opcit.sharing import guests as rules
from opcit.sharing import tokens
from opcit.store import articles, guests, shares


@pytest.fixture
def share(store, make_article):
    """share(): the id of a new link to one article."""
    article = make_article("The envoy left.")
    with store.write() as connection:
        articles.keep(connection, article, "paste")

    def made():
        with store.write() as connection:
            return shares.make(
                connection, None, article_id=article.id, engine="e", revision=0, page="read", view={},
                permission="comment", spans=None, passphrase=None, created_by="ann",
            )[0].id  # fmt: skip

    return made


def test_a_guest_is_known_again_at_their_link_only(store, share):
    one, other = share(), share()
    with store.write() as connection:
        secret = guests.add(connection, one, " Mia\u202e  Berg ")
        assert guests.find(connection, one, secret) == "Mia Berg"
        assert guests.find(connection, other, secret) is None
        assert guests.find(connection, one, tokens.make()) is None
        assert guests.find(connection, one, "") is None


def test_no_two_guests_have_one_name_whatever_link_they_came_by(store, share):
    one, other = share(), share()
    with store.write() as connection:
        for link, name in ((one, "Mia"), (other, "mia"), (one, "ＭＩＡ"), (one, "Jon")):
            guests.add(connection, link, name)
        assert guests.of(connection, [one, other]) == {
            one: ["Mia", "ＭＩＡ 3", "Jon"],
            other: ["mia 2"],
        }
        assert guests.of(connection, []) == {}


def test_a_link_takes_so_many_guests_and_no_more(store, share, monkeypatch):
    monkeypatch.setattr(guests, "MOST", 2)
    one, other = share(), share()
    with store.write() as connection:
        for name in ("Mia", "Jon"):
            guests.add(connection, one, name)
        with pytest.raises(ValueError, match="as many guests"):
            guests.add(connection, one, "Eve")
        guests.add(connection, other, "Eve")


@pytest.mark.parametrize("given", ["", "   ", "\u200b\u202e", "…!", "x" * (rules.LONGEST + 1)])
def test_what_is_no_name_is_refused_in_words(given):
    with pytest.raises(ValueError, match="name"):
        rules.named(given)


def test_a_guest_never_has_the_name_of_a_member():
    assert rules.known_as("ann@desk.example") != "ann@desk.example"
