"""One form of text: line ends, spaces, invisible characters, NFC."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opcit.ingest import Unreadable, read_text
from opcit.ingest.normalise import normalised, one_line


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("page\x0cpage\u2029end", "page\n\npage\n\nend"),
        ("a\u00a0b\u202fc\u2009d\u3000e", "a b c d e"),
        ("pro\u00adtest\u200bers \ufeffleft\u2060", "protesters left"),
        ("\u202eabc\u202c \u200fdef", "abc def"),
        ("Erdog\u0306an", "Erdo\u011fan"),
        ("bell\x07 null\x00 escape\x1b", "bell null escape"),
        ("lone \ud83d end", "lone \ufffd end"),
        ("private \ue000 end", "private  end"),
        ("a\tb", "a    b"),
        ("🙂 stays", "🙂 stays"),
    ],
)
def test_normalised(raw: str, clean: str) -> None:
    assert normalised(raw) == clean


def test_one_line() -> None:
    assert one_line("  two \n  lines\tand  a\u00a0 space ") == "two lines and a space"


@given(st.text(st.characters(), max_size=200))
def test_an_article_keeps_its_promises(raw: str) -> None:
    try:
        article = read_text(raw, any_language=True)
    except Unreadable:
        return
    assert normalised(article.text) == article.text
    assert unicodedata.is_normalized("NFC", article.text)
    assert {unicodedata.category(char) for char in article.text} & {"Cc", "Cf", "Cs", "Co"} <= {
        "Cc"
    }
    assert article.text == "\n\n".join(map(article.words, article.paragraphs))
    for paragraph in article.paragraphs:
        words = article.words(paragraph)
        assert words and words == words.strip() and "\n" not in words and "  " not in words


def test_the_same_words_are_the_same_article() -> None:
    one = read_text("The minister left.\r\n\r\nNobody\u00a0resigned.  ")
    other = read_text("\ufeffThe minister left.\n\n\nNobody resigned.")
    assert one.id == other.id and len(one.id) == 16
