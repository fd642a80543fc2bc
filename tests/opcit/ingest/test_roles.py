"""Roles on invented pages of many shapes. Each page is written with its roles: `role | text`."""

from __future__ import annotations

import pytest

from opcit.ingest import read_text

BODY = (
    "body | The minister came back from the talks on Tuesday with less than he had promised his"
    " party, and nobody in the capital pretended otherwise.\n"
    "body | That leaves the coalition with a budget it cannot pass and a neighbour that it cannot"
    " threaten, which is a poor place from which to bargain over water.\n"
)

PAGES = {
    "a title, a byline, a date": f"""
title | A river is not a border
byline | By Jane Doe
dateline | January 3, 2020
{BODY}""",
    "everything above the text": f"""
promo | Opinion
title | What does the minister want?
heading | The talks failed, but not for the reason that his rivals give
byline | Opinion by Jane Doe, CNN
dateline | Published 4:05 PM EST, Wed January 1, 2020
promo | Share
promo | 5 comments
caption | Demonstrators outside the ministry on Monday. Photograph: John Roe/EPA
{BODY}""",
    "a film's block without a headline": f"""
caption | What the minister said next=
caption | The minister speaks to reporters after the talks=
caption | 01:12 - Source: CNN
editors_note | Editor's Note: Jane Doe teaches history at the University of Northmoor and is the author of "Dry Rivers." The views expressed in this commentary are her own.
dateline | (CNN) —
{BODY}""",
    "a film's block under a headline": f"""
title | The dam that nobody wanted
caption | What the minister said next=
caption | 01:12 - Source: Channel Nine
{BODY}""",
    "a film's block, every line apart": f"""
caption | What the minister said next
caption | The minister speaks to reporters after the talks
caption | 01:12 - Source: CNN
{BODY}""",
    "headings, one a question": f"""
title | Water and power
{BODY}heading | A bad hand
{BODY}heading | Who pays for the dam?
{BODY}""",
    "rhetorical questions are text": f"""
title | Water and power
{BODY}body | And who would pay for it?
{BODY}body | But why now?
{BODY}""",
    "short sentences are text": f"""
title | Water and power
body | It was not a good week.
{BODY}body | Nobody resigned.
{BODY}body | So it ends.
""",
    "a box in the middle": f"""
title | Water and power
{BODY}promo | Sign up for our free weekly newsletter
promo | • Get the latest from our columnists.
promo | • Join us on Facebook
{BODY}""",
    "links and buttons in the middle": f"""
title | Water and power
{BODY}promo | Advertisement
{BODY}promo | Read more: The dam that nobody wanted
{BODY}promo | Story continues below advertisement
{BODY}promo | RELATED: Ten things to know about the dam
{BODY}""",
    "the end of the page": f"""
title | Water and power
{BODY}editors_note | Jane Doe is a professor of history at the University of Northmoor.
promo | Follow us on Twitter @northmoorpost
promo | Related news
promo | The dam that nobody wanted
promo | Ten things to know about the dam
promo | © 2020 The Northmoor Post. All rights reserved.
""",
    "sources after a report": f"""
title | Dam talks end without agreement
dateline | Friday, March 6, 2020
{BODY}promo | Sources
promo | John Roe. "Dam talks end" — Northmoor Post, March 5, 2020
promo | "Ministers go home" — Valley Radio, March 6, 2020
""",
    "a stray name that the note knows": f"""
editors_note | Editor’s Note: John van der Roe is a former ambassador and a fellow at the Institute of Invented Studies. The opinions expressed here are his own.
{BODY}byline | John van der Roe
{BODY}""",
    "a name that nobody knows is a heading": f"""
title | Water and power
{BODY}heading | Old Friends
{BODY}""",
    "datelines within a paragraph stay": """
title | Dam talks end without agreement
byline | By JOHN ROE and JANE DOE
dateline | Updated: 6 March 2020
body | NORTHMOOR (AP) — Ministers from both banks of the river left the talks on Friday without an agreement on the dam.
body | WASHINGTON - The United States called on both governments to go back to the table before the rains end this spring.
""",
    "a name and work": f"""
title | Water and power
byline | Jane Doe
byline | Opinion columnist
dateline | 3 Jan 2020 11.00 GMT
{BODY}""",
    "a name and outlet": f"""
title | Water and power
byline | Jane Doe, opinion contributor
{BODY}""",
    "kicker, outlet and reading time": f"""
promo | The Guardian
promo | Opinion
title | Stop building dams
byline | Jane Doe
dateline | Fri 3 Jan 2020 06.00 EST
dateline | Last modified on Fri 3 Jan 2020 09.12 EST
{BODY}""",
    "notes of the editors": f"""
title | Water and power
editors_note | This article was originally published on 2 January 2020 in the Northmoor Post.
{BODY}editors_note | Correction: An earlier version of this article misstated the length of the river.
editors_note | The views expressed in this article are the author’s own and do not necessarily reflect those of this newspaper.
editors_note | (Reporting by Jane Doe; Editing by John Roe)
""",
    "a map's legend": f"""
title | Water and power
caption | ██ Under the government's control
caption | ■ Disputed
{BODY}""",
    "picture credits": f"""
title | Water and power
caption | The minister, left, at the gate of the dam (AP Photo/John Roe)
{BODY}caption | Getty Images
{BODY}caption | FILE - In this Jan. 3, 2020 file photo, water runs over the dam.
{BODY}caption | Smoke over the dam on Friday. John Roe/Reuters
{BODY}""",
    "words that only look like furniture": f"""
title | Water and power
body | Sources in the ministry say that the dam will never be built, whatever the minister tells his party.
body | By Thursday the crowd had gone, and the guards went back to their tea.
body | Follow the money and it leads to a bank in the old town, which lent both sides the cement.
body | Sharing the river was never the hard part; sharing the blame was, and it still is today.
body | For more than ten years the two sides have met in the same hotel.
body | The minister has support; the support has limits, and on Friday it found them.
{BODY}""",
    "a list in the text": f"""
title | Water and power
{BODY}body | The plan has three parts:
body | • a smaller dam, paid for by both sides
body | • a joint guard on the gates
body | • an end to the shelling
{BODY}""",
    "no title": f"""
{BODY}heading | A bad hand
{BODY}""",
    "a label before each detail": f"""
title | Title: Water and power
byline | Author: Jane Doe
dateline | Date: January 3, 2020
{BODY}""",
    "a title that is a quotation": f"""
title | ‘We will not drink your water’
byline | By Jane Doe
{BODY}""",
    "a title in capitals": f"""
title | WATER AND POWER
byline | BY JANE DOE
dateline | JANUARY 3, 2020
{BODY}""",
    "the author's paper on a line of its own": f"""
byline | By Jane Doe=
byline | The Weekly Ledger=
dateline | 3 January 2020
{BODY}""",
    "a sentence that a line breaks off is no title": f"""
body | The minister came back from the talks with less than he had promised, as he does every spring, and the
{BODY}""",
    "what leads up to the text is no title": f"""
body | The minister came back from the talks on Tuesday, and said this:
{BODY}""",
    "a title may end in a small word": f"""
title | A dam to live for
{BODY}""",
    "an author's note above the text": f"""
title | Water and power
byline | By Jane Doe
editors_note | Jane Doe is a fellow at the Institute of Invented Studies in Northmoor.
{BODY}""",
    "a signature below the text": f"""
title | Water and power
{BODY}byline | — Jane Doe
editors_note | The writer is a former ambassador to the United Nations.
""",
    "links under a label below the text": f"""
title | Water and power
byline | John Roe
byline | Special to The Post
{BODY}promo | Read more from Opinions:
promo | Jane Doe: The dam is a mistake
""",
    "a ruler described first is text": """
title | Water and power
body | Jane Doe is a former editor who now leads the country's third largest party, and on Friday she won.
body | That leaves the coalition with a budget it cannot pass and a neighbour that it cannot threaten.
""",
}  # fmt: skip


def written(page: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a page and its (role, paragraph) pairs. "=" ends a line with no blank line after it."""
    pairs = [line.split(" | ", 1) for line in page.strip().splitlines()]
    text = "".join(
        text.removesuffix("=") + ("\n" if text.endswith("=") else "\n\n") for _, text in pairs
    )
    return text, [(role, text.removesuffix("=")) for role, text in pairs]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_each_paragraph_has_its_role(page: str) -> None:
    text, expected = written(page)
    article = read_text(text)
    assert [(p.role, article.words(p)) for p in article.paragraphs] == expected
