"""Times that the words leave open: "now", "recently", "in the future"."""

from __future__ import annotations

import re

from opcit.timex.rule import Resolved, Rule, Scene
from opcit.timex.vocabulary import phrase

_M = re.Match[str]


def present(found: _M, scene: Scene) -> Resolved:
    return Resolved("PRESENT_REF", "about the time of writing", scene.published.value, 0.9)


def past(found: _M, scene: Scene) -> Resolved:
    return Resolved("PAST_REF", "some time before writing", scene.published.value, 0.85)


def future(found: _M, scene: Scene) -> Resolved:
    return Resolved("FUTURE_REF", "some time after writing", scene.published.value, 0.85)


_EVENT = r"(?:(?!in\b|at\b|on\b)[^\W\d][\w'’-]*\s){0,4}?(?:wars?|conflict|crisis|invasion|occupation|uprising|revolution|pandemic|presidency|administration|campaign)"
RULES = (
    Rule("now", ("vague",), "DATE", phrase(r"right now|just now|now(?!\s?-| (?:for|to) the)|currently|nowadays|at present|presently|(?<=[–-]\s)present|(?<=[–-])present|(?<=until\s)present|(?<=\d\sto\s)present|at the moment|at this (?:moment|time|point)(?! of\b)|these days|at the present time|the present(?: day)?(?=\s?[.,;:)]|\s(?:and|is|was|when|as)\b)|to date"), present),
    Rule("recently", ("vague",), "DATE", phrase(r"(?:very |more |most )?recently|previously|lately|of late|those days|recent (?:days|weeks|months|years|decades|times|history)|(?:the )?recent past|in the past(?= [,.])|the past(?=\s?[,.;]|\s(?:and|but|that|is|was|has|had)\b)"), past),
    Rule("recent", ("vague",), "DATE", phrase(r"(?:more |most )?recent"), past),
    Rule("phase of an event", ("phase",), "DATE", phrase(rf"the (?:early|earliest|first|opening|final|last|later|closing) (?:phases?|days|weeks|months|years|stages?) of (?:the )?{_EVENT}"), past),
    Rule("soon", ("vague",), "DATE", phrase(r"(?<!as\s)soon(?!-| (?:as|after|before|afterwards?|followed)\b)|(?:the )?(?:near|foreseeable|not[- ]too[- ]distant) future|the future(?=\s?[.,;:)?!]|\s(?:of|is|was|will|would|and|for|looks|holds|that|when|to|in|as|with|may)\b|\s?$)|in future|(?:the )?(?:coming|upcoming) (?:days|weeks|months|years|decades)|the (?:days|weeks|months|years)(?: and (?:weeks|months|years))? (?:ahead|to come)"), future),
)  # fmt: skip
