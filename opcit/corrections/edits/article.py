"""Edits of the article itself, after which it is read again."""

from __future__ import annotations

from opcit.article import Role
from opcit.corrections.anchors import Anchor
from opcit.corrections.edits.edit import Edit


class SetRole(Edit, frozen=True, tag="set_role"):
    """The paragraph that begins with these words plays this part; the article is read again."""

    at: Anchor
    role: Role


class SetPublished(Edit, frozen=True, tag="set_published"):
    """The article was published then (an ISO date; None: to be inferred); the article is read again."""

    value: str | None
