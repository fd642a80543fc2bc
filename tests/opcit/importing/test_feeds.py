"""Feeds: what they name, and what a stranger's feed cannot do."""

from __future__ import annotations

import pytest

from opcit.importing import feeds
from opcit.ingest import Unreadable

RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Vester Courier</title><link>https://example.org/</link>
<item><title>Talks &amp; more</title><link>/one</link><dc:creator>A. Holm</dc:creator><pubDate>Fri, 31 Jan 2020 10:00:00 GMT</pubDate></item>
<item><title>No address</title></item>
<item><guid>https://example.org/two</guid></item>
<item><link>https://example.org/one</link></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title>
<entry><title>Talks</title><link rel="replies" href="https://example.org/c"/><link href="https://example.org/a"/>
<author><name>A. Holm</name><email>a@example.org</email></author><published>2020-01-31T10:00:00Z</published></entry></feed>"""


def test_rss_names_articles_once_with_what_it_says_of_them():
    one, two = feeds.entries(RSS, "https://example.org/feed")
    assert (one.name, two.name) == ("https://example.org/one", "https://example.org/two")
    assert one.details == {
        "outlet": "The Vester Courier", "title": "Talks & more", "author": "A. Holm",
        "published": "Fri, 31 Jan 2020 10:00:00 GMT",
    }  # fmt: skip


def test_atom_names_the_page_and_its_author():
    (one,) = feeds.entries(ATOM, "https://example.org/feed")
    assert one.name == "https://example.org/a"
    assert one.details == {
        "outlet": "Courier", "title": "Talks", "author": "A. Holm", "published": "2020-01-31T10:00:00Z",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "is_one"), [(RSS, True), (ATOM, True), (b"<html><p>feed</p>", False), (b"rss", False)]
)
def test_a_feed_is_told_by_its_first_words(data, is_one):
    assert feeds.is_feed(data) is is_one


def test_entities_are_not_read_from_this_disk(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    data = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><item><title>&x;</title><link>https://example.org/a</link></item></rss>'
    (thing,) = feeds.entries(data.encode(), "https://example.org")
    assert "SECRET" not in str(thing)


@pytest.mark.parametrize("data", [b"<rss></rss>", b"<?xml version='1.0'?><rss"])
def test_a_feed_that_names_nothing_is_one_sentence(data):
    with pytest.raises(Unreadable):
        feeds.entries(data, "https://example.org")


def test_a_list_is_one_address_a_line():
    found = feeds.addresses(" https://a.example \n\nhttps://b.example\nhttps://a.example\n")
    assert [thing.name for thing in found] == ["https://a.example", "https://b.example"]
