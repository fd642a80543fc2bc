"""Markdown and its front matter."""

from __future__ import annotations

from opcit.ingest.parsing import parse

PAGE = """---
title: "Water and power"
author: Jane Doe
outlet: The Northmoor Post
date: 2020-01-03
url: https://example.org/water
note: Invented for a test.
---

The **minister** came back from [the talks](https://example.org) on *Tuesday* with less than he had
promised his party, and `nobody` in the capital &amp; the valley pretended otherwise.

## Who pays for the dam?

> That leaves the coalition with a budget it cannot pass and a neighbour that it cannot threaten.

- a smaller dam
- a joint guard

![The dam at dusk](dam.jpg)

<div class="box">Sign up for our newsletter</div>

Nobody resigned that week, and nobody is going to resign next week, if the minister has his way.
"""


def test_a_page_with_front_matter() -> None:
    article = parse(PAGE.encode(), "water.md")
    assert [(p.role, article.words(p)) for p in article.paragraphs] == [
        ("title", "Water and power"),
        ("editors_note", "Invented for a test."),
        ("body", "The minister came back from the talks on Tuesday with less than he had promised his party, and nobody in the capital & the valley pretended otherwise."),
        ("heading", "Who pays for the dam?"),
        ("body", "That leaves the coalition with a budget it cannot pass and a neighbour that it cannot threaten."),
        ("body", "a smaller dam"),
        ("body", "a joint guard"),
        ("caption", "The dam at dusk"),
        ("promo", "Sign up for our newsletter"),
        ("body", "Nobody resigned that week, and nobody is going to resign next week, if the minister has his way."),
    ]  # fmt: skip
    assert (article.title, article.author) == ("Water and power", "Jane Doe")
    assert (article.outlet, article.url) == ("The Northmoor Post", "https://example.org/water")
    assert article.published.value == "2020-01-03"


def test_the_first_heading_is_the_title() -> None:
    article = parse(
        b"# Water\n\nBy Jane Doe\n\nThe minister left.\n\n# Power\n\nNobody minded at all.\n",
        "a.md",
    )
    assert [p.role for p in article.paragraphs] == ["title", "byline", "body", "heading", "body"]
    assert (article.title, article.author) == ("Water", "Jane Doe")


def test_a_title_in_both_places_stands_once() -> None:
    article = parse(b"---\ntitle: Water\n---\n# Water\n\nThe minister left the town.\n", "a.md")
    assert article.text == "Water\n\nThe minister left the town."
