"""Names of exported files."""

from __future__ import annotations

import pytest

from opcit.exports.names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Smoke over the Harbour", "smoke-over-the-harbour"),
        ("../../etc/passwd: a “study”", "etc-passwd-a-study"),
        ("Łódź, été", "łódź-été"),
        ("a word " * 40, "a-word-a-word-a-word-a-word-a-word-a-word-a-word-a-word-a"),
        ("x" * 200, "x" * 60),
    ],
)  # fmt: skip
def test_a_file_is_named_after_its_article(title, name, make_article):
    article = make_article("Nothing happened.", title=title)
    assert file_name(article) == f"{name}-{article.id[:6]}"


def test_signs_alone_give_the_id(make_article):
    article = make_article("Nothing happened.", title="?!")
    assert file_name(article) == article.id[:6]
