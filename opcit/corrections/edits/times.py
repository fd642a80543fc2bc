"""Edits of expressions of time."""

from __future__ import annotations

from opcit.corrections.anchors import Anchor
from opcit.corrections.edits.edit import Edit


class SetTime(Edit, frozen=True, tag="set_time"):
    """The time expression stands for this TIMEX3 value; events dated by it follow."""

    at: Anchor
    value: str


class ConfirmTime(Edit, frozen=True, tag="confirm_time"):
    """The time expression stands for what the model says."""

    at: Anchor


class RejectTime(Edit, frozen=True, tag="reject_time"):
    """These words are no expression of time; events dated by them are undated."""

    at: Anchor


class AddTime(Edit, frozen=True, tag="add_time"):
    """These words are an expression of time with this TIMEX3 value."""

    at: Anchor
    value: str
