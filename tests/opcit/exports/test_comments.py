"""What people wrote is in the exports that can hold it, as inert as the article's text."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from lxml import html as parser
from markdown_it import MarkdownIt

from opcit.article import Span
from opcit.corrections.anchors import Anchor, anchor
from opcit.exports import EXPORTS
from opcit.exports.taking_back import read
from opcit.notes.threads import Remark, Thread
from tests.components.charts.invented import TEXT, reading

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
EVIL = "![x](https://evil.example/x.png)\n# <script>alert(1)</script>"


def thread(name="t", *said, start=0, end=12, **details):
    remarks = tuple(Remark(f"{name}{n}", who, body, WHEN) for n, (who, body) in enumerate(said))
    details = {"highlight": "", "author": "Ana", **details}
    return Thread(name, reading().article.id, anchor(TEXT, start, end), Span(start, end), made_at=WHEN, remarks=remarks, **details)  # fmt: skip


COMMENTED = thread("a", ("Ana", EVIL), ("Ben", "No."))
HIGHLIGHTED = thread("b", highlight="doubt", start=20, end=30, resolved_by="Ben", resolved_at=WHEN)
ANSWERED = thread("c", ("Ben", "Mine was deleted."), highlight="key")
LOST = Thread("d", "x", Anchor(4, 9, "words", "gone ", " now"), None, "", "Ana", WHEN, remarks=(Remark("d0", "Ana", "Where?", WHEN, WHEN),))  # fmt: skip
ALL = (COMMENTED, HIGHLIGHTED, ANSWERED, LOST)


def annotations(*threads):
    page = json.loads(EXPORTS["jsonld"].content(reading(), threads=threads))
    items = page["first"]["items"]
    assert page["total"] == len(items) and len({i["id"] for i in items}) == len(items)
    return [item for item in items if item["kind"] == "comments"]


def test_a_thread_is_an_annotation_and_each_answer_one_that_replies():
    first, reply = annotations(COMMENTED)
    assert (first["motivation"], reply["motivation"]) == ("commenting", "replying")
    assert first["body"][0]["value"] == EVIL and first["body"][0]["format"] == "text/plain"
    quote, place = first["target"][0]["selector"]
    assert quote["exact"] == TEXT[0:12] and (place["start"], place["end"]) == (0, 12)
    assert reply["target"] == [first["id"]] and reply["creator"]["name"] == "Ben"
    assert first["created"] == "2026-03-01T09:30:00Z" and "settled" not in first


def test_a_highlight_says_what_it_is_and_who_settled_it():
    (only,) = annotations(HIGHLIGHTED)
    assert only["motivation"] == "highlighting"
    assert [body["value"] for body in only["body"]] == ["Doubt"]
    assert only["settled"] == {"by": "Ben", "at": "2026-03-01T09:30:00Z"}


def test_what_another_said_is_never_given_as_the_authors():
    first, reply = annotations(ANSWERED)
    assert first["motivation"] == "highlighting" and first["creator"]["name"] == "Ana"
    assert [body["value"] for body in first["body"]] == ["Key passage"]
    assert reply["body"][0]["value"] == "Mine was deleted."


def test_words_that_are_gone_keep_their_quote_and_no_place():
    (only,) = annotations(LOST)
    (quote,) = only["target"][0]["selector"]
    assert (quote["exact"], quote["prefix"], quote["suffix"]) == ("words", "gone ", " now")
    assert only["modified"] == "2026-03-01T09:30:00Z"


def test_a_reading_with_comments_comes_back_as_it_was():
    assert read(EXPORTS["jsonld"].content(reading(), threads=ALL)) == reading()


def test_markdown_has_them_where_they_stand_and_shows_them_as_they_are():
    text = EXPORTS["markdown"].content(reading(), threads=ALL).decode()
    told = text[text.index("## What readers wrote") :]
    assert "**Comment** by Ana on" in told and "¶ 1" in told
    assert "settled by Ben" in told and "no longer in the text" in told
    drawn = MarkdownIt().render(told)
    assert "<img" not in drawn and "<script" not in drawn and "<a " not in drawn
    assert drawn.count("<h") == 1 and "![x](https://evil.example/x.png)" in drawn


def test_the_report_has_them_with_the_way_to_their_words_and_nothing_in_them_runs():
    tree = parser.document_fromstring(EXPORTS["html"].content(reading(), threads=ALL).decode())
    (part,) = tree.xpath("//section[@id='notes']")
    first, doubted, answered, lost = part.xpath("./ol/li")
    assert tree.xpath("//nav/a[@href='#notes']")
    assert first.xpath(".//blockquote/p")[0].text == TEXT[0:12]
    (way,) = first.xpath(".//footer/a/@href")
    assert TEXT.startswith(tree.get_element_by_id(way[1:]).text_content())
    assert [p.text for p in first.xpath("./p[@class='who']")] == ["Ana, 1 March 2026", "Ben, 1 March 2026"]  # fmt: skip
    assert [p.text for p in first.xpath("./p[@class='remark']")] == [EVIL, "No."]
    assert "! Doubt, Ana, 1 March 2026 · settled by Ben" in doubted.text_content()
    assert "★ Key passage, Ana, 1 March 2026" in answered.text_content()
    assert "No longer in the text" in lost.text_content() and not lost.xpath(".//a")
    assert "Ana, 1 March 2026, edited" in lost.text_content()
    assert not tree.xpath("//script | //img | //*[@src] | //@*[starts-with(name(), 'on')]")


@pytest.mark.parametrize("name", EXPORTS)
def test_they_are_left_out_unless_asked_for_and_where_there_is_no_place(name):
    export = EXPORTS[name]
    plain = export.content(reading())
    assert b"What readers wrote" not in plain and b"evil" not in plain
    assert (export.content(reading(), threads=ALL) == plain) == (export.noted is None)
    assert export.content(reading(), threads=()) == plain
