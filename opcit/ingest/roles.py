"""What part each block plays on the page: a table of rules, the first that holds decides.

Rules look at the block's words and at where it stands. A block that no rule knows is body: nothing
is taken from the author's text without a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from opcit.article import Role
from opcit.ingest import lines
from opcit.ingest.page import Block
from opcit.ingest.placing import Place
from opcit.ingest.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Rule:
    """A block in such a place has this role, because of `why`."""

    role: Role
    holds: Callable[[Place], bool]
    why: str


RULES: tuple[Rule, ...] = (
    Rule("title", lambda p: p.hint == "title", "The format marks it as the title."),
    Rule("caption", lambda p: p.hint == "caption", "The format marks it as a caption."),
    Rule("promo", lambda p: p.hint == "promo", "The format marks it as a box or button."),
    Rule("editors_note", lambda p: p.hint == "editors_note", "The format marks it as a note."),
    Rule("promo", lambda p: p.in_end_section, "Only references and boxes follow a label such as Related."),
    Rule("caption", lambda p: lines.is_caption(p.text), "It credits or explains a picture, film or map."),
    Rule("caption", lambda p: p.before_time_code, "It names the film whose length follows."),
    Rule("byline", lambda p: p.edge and lines.is_byline(p.text), "It says by whom."),
    Rule("dateline", lambda p: p.edge and lines.is_date_line(p.text), "It gives a date and little else."),
    Rule("dateline", lambda p: lines.is_place_line(p.text), "It is a place or agency and a dash."),
    Rule("editors_note", lambda p: lines.is_note(p.text), "Editors speak of the article or the author."),
    Rule("editors_note", lambda p: p.edge and lines.is_author_note(p.text), "It says who the author is."),
    Rule("byline", lambda p: p.is_outlet_of_author, "It names the paper of the author above."),
    Rule("byline", lambda p: p.is_authors_name, "It is the author's name alone."),
    Rule("byline", lambda p: p.is_name_beside_text, "It is a name between title and text, or signs the text."),
    Rule("byline", lambda p: p.is_after_byline, "It gives the work or account of the author named above."),
    Rule("promo", lambda p: lines.is_promo(p.text), "It sells, shares or links."),
    Rule("promo", lambda p: p.edge and lines.is_kicker(p.text), "It names a section or the outlet."),
    Rule("promo", lambda p: p.is_item_of_promo, "It is an item of a box."),
    Rule("promo", lambda p: p.is_link_of_promo, "It is a link in a box below the article."),
    Rule("promo", lambda p: p.is_trailing_label, "It is a tag or button below the article."),
    Rule("promo", lambda p: p.is_above_marked_title, "It is a line of the menu above the title."),
    Rule("title", lambda p: p.is_first_headline, "It is the first line above the text that is no sentence."),
    Rule("heading", lambda p: p.hint == "heading", "The format marks it as a heading."),
    Rule("heading", lambda p: p.is_deck, "It stands between the title and the byline or date."),
    Rule("heading", lambda p: p.is_heading, "It is short, ends in no full stop, and text follows."),
)  # fmt: skip


def roles(blocks: Sequence[Block], author: str | None = None) -> list[Role]:
    """The role of each block. author: who the page's metadata names, if anyone."""
    page = Surroundings(blocks, author)
    given: list[Role] = []
    seen: frozenset[Role] = frozenset()
    for at in range(len(blocks)):
        place = Place(page, at, given[-1] if given else None, seen)
        given.append(next((rule.role for rule in RULES if rule.holds(place)), "body"))
        seen |= {given[-1]}
    return given
