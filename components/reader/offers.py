"""What a person can correct about each kind of mark: the table that the cards' forms are drawn from.

An offer makes one edit of opcit.corrections. `takes` names what the mark itself gives the edit, the
fields what the person is asked. Adding an offer is one line here; script/correct.js draws any of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, get_args

from opcit.article import Role
from opcit.events.ontology import event_types
from opcit.findings import AUTHOR, ClaimKind, StanceLabel
from opcit.reading import Reading
from opcit.views import labels


@dataclass(frozen=True, slots=True)
class Field:
    """One thing asked. kind: text, date, actor, actors (several), event, or a name in `options()`.

    empty: the words for the empty choice; unless: the field whose value makes this one needless.
    """

    name: str
    label: str
    kind: str = "text"
    empty: str | None = None
    unless: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One correction. takes: parameter -> what the mark gives; only: shown where that value is so."""

    edit: str
    label: str
    takes: Mapping[str, str]
    fields: tuple[Field, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    only: Mapping[str, Any] = field(default_factory=dict)


_TIME_HINT = "2020-01-01, 2020-01, 2020, 2020-01-01TEV (evening), P3D (three days)"
_DAY_HINT = "2020-01-01, 2020-01 or 2020; empty: open"
_NAME, _TYPE = Field("name", "Name"), Field("type", "Type", "types")
_TITLE, _KIND = Field("title", "Title"), Field("type", "Kind", "event_types")
_BOUNDS = (
    Field("earliest", "Began on or after", "date", hint=_DAY_HINT),
    Field("latest", "Began on or before", "date", hint=_DAY_HINT),
)
_PARTIES = (Field("agents", "Who did it", "actors"), Field("patients", "To whom", "actors"))
_STATUS = Field("status", "Status", "statuses")
_MENTION = {"actor": "actor", "at": "at"}
_PASSAGE = {"actor": "actor", "at": "at", "holder": "holder"}

OFFERS: dict[str, tuple[Offer, ...]] = {
    "actors": (
        Offer("move_mention", "Means someone else", _MENTION, (Field("to", "These words mean", "actor"),)),
        Offer("unlink_mention", "Means nobody", _MENTION),
        Offer("rename_actor", "Rename", {"actor": "actor"}, (_NAME,)),
        Offer("retype_actor", "Change type", {"actor": "actor"}, (_TYPE,)),
        Offer("merge_actors", "Merge", {"actors": "actors"}, (Field("into", "Is the same as", "actor"),)),
        Offer("split_actor", "Split off", {"actor": "actor", "mentions": "mentions"}, (Field("name", "These words are"), _TYPE)),
        Offer("hide_actor", "Leave out everywhere", {"actor": "actor"}),
    ),
    "times": (
        Offer("confirm_time", "Confirm", {"at": "at"}),
        Offer("set_time", "Change", {"at": "at"}, (Field("value", "Stands for", hint=_TIME_HINT),)),
        Offer("reject_time", "Not a time", {"at": "at"}),
    ),
    "quotes": (
        Offer("set_holder", "Change speaker", {"at": "at", "kind": "kind"}, (Field("holder", "Whose words", "actor", "not known"),)),
        Offer("reject_quote", "Not a quote", {"at": "at", "kind": "kind"}),
    ),
    "claims": (
        Offer("set_claim", "Change kind", {"at": "at", "was": "kind"}, (Field("kind", "It is a", "claims"),)),
        Offer("reject_claim", "Not a claim", {"at": "at", "was": "kind"}),
    ),
    "events": (
        Offer("confirm_event", "Confirm", {"event": "event"}),
        Offer("title_event", "Rename", {"event": "event"}, (_TITLE,)),
        Offer("date_event", "Change date", {"event": "event"}, _BOUNDS),
        Offer("status_event", "Change status", {"event": "event"}, (_STATUS,)),
        Offer("parties_event", "Change who took part", {"event": "event"}, _PARTIES),
        Offer("type_event", "Change kind", {"event": "event"}, (_KIND,)),
        Offer("front_event", "To the background", {"event": "event"}, (), {"foreground": False}, {"foreground": True}),
        Offer("front_event", "To the story", {"event": "event"}, (), {"foreground": True}, {"foreground": False}),
        Offer("merge_events", "Merge", {"events": "events"}, (Field("into", "Is the same as", "event"),)),
        Offer("split_event", "Split off", {"event": "event", "mentions": "mentions"}, (Field("title", "These words tell of"),), only={"several": True}),
        Offer("reject_event", "Not an event", {"event": "event"}),
    ),
    "stance": (
        *(Offer("judge_passage", f"Passage is {verdict}", _PASSAGE, (), {"verdict": verdict}) for verdict in ("critical", "neutral", "favourable")),
        Offer("judge_passage", "Dismiss passage", _PASSAGE, (), {"verdict": "dismissed"}),
        Offer("confirm_stance", "Confirm", {"actor": "actor", "holder": "holder"}),
        Offer("set_stance", "Set the whole", {"actor": "actor", "holder": "holder"}, (Field("label", "Stance", "stances"),)),
    ),
    "published": (
        Offer("set_published", "Change date", {}, (Field("value", "Published", "date", hint=_DAY_HINT),)),
    ),
}  # fmt: skip
"""By layer, what a mark's card offers; "published": the card of the publication date."""

ADDING: dict[str, Offer] = {
    "actors": Offer("add_mention", "Actor", {"at": "at"}, (Field("actor", "These words mean", "actor", "someone new"), Field("name", "Name", unless="actor"), Field("type", "Type", "types", unless="actor"))),
    "times": Offer("add_time", "Time", {"at": "at"}, (Field("value", "Stands for", hint=_TIME_HINT),)),
    "events": Offer("add_event", "Event", {"at": "at"}, (_TITLE, _KIND, _STATUS, *_BOUNDS, *_PARTIES)),
    "quotes": Offer("add_quote", "Quote", {"at": "at"}, (Field("holder", "Whose words", "actor", "not known"), Field("kind", "Kind", "quotes"))),
    "claims": Offer("add_claim", "Claim", {"at": "at"}, (Field("kind", "It is a", "claims"),)),
    "paragraph": Offer("set_role", "Paragraph", {"at": "paragraph"}, (Field("role", "This paragraph is", "roles"),)),
}  # fmt: skip
"""What can be marked on selected words, by layer; "paragraph": the part that their paragraph plays."""

_ROLES = {
    "body": "body text", "heading": "a heading", "title": "the title", "byline": "the byline",
    "dateline": "the dateline", "editors_note": "an editor’s note", "caption": "a caption",
    "promo": "promotion",
}  # fmt: skip


def options() -> dict[str, list[list[str]]]:
    """The choices of each kind of field, as [value, words] pairs."""
    return {
        "types": _pairs(labels.TYPES),
        "statuses": _pairs(labels.STATUSES),
        "quotes": _pairs(labels.QUOTES),
        "claims": [[kind, kind] for kind in get_args(ClaimKind)],
        "stances": [[label, label] for label in get_args(StanceLabel)],
        "roles": [[role, _ROLES.get(role, role)] for role in get_args(Role)],
        "event_types": sorted(
            [[t.name, t.name.replace("_", " ")] for t in event_types().values()],
            key=lambda pair: pair[1],
        ),
    }


def _pairs(words: Mapping[str, str]) -> list[list[str]]:
    return [list(pair) for pair in words.items()]


def drawn() -> dict[str, Any]:
    """The tables as the script reads them."""
    return {
        "offers": {layer: [asdict(offer) for offer in row] for layer, row in OFFERS.items()},
        "adding": {layer: asdict(offer) for layer, offer in ADDING.items()},
        "options": options(),
    }


def given(reading: Reading) -> dict[str, dict[str, Any]]:
    """By card, what its finding gives an edit, and the values that a form begins with."""
    found: dict[str, dict[str, Any]] = {"published": {"value": reading.article.published.value}}
    for a in reading.actors:
        found[f"actors:{a.id}"] = {"actor": a.id, "actors": [a.id], "name": a.name, "type": a.type}
    for e in reading.events:
        found[f"events:{e.id}"] = {
            "event": e.id, "events": [e.id], "title": e.title, "type": e.type, "status": e.status,
            "earliest": e.earliest, "latest": e.latest, "foreground": e.foreground,
            "several": len(e.mentions) > 1, "agents": list(e.agents), "patients": list(e.patients),
        }  # fmt: skip
    for t in reading.times:
        found[f"times:{t.start}:{t.end}:{t.type}"] = {"value": t.value}
    for q in reading.quotes:
        found[f"quotes:{q.start}:{q.end}:{q.kind}"] = {"kind": q.kind, "holder": _held(q.holder)}
    for c in reading.claims:
        found[f"claims:{c.start}:{c.end}:{c.kind}"] = {"kind": c.kind}
    for s in reading.stances:
        found[f"stance:{s.about}:{s.holder}"] = {
            "actor": s.about, "holder": _held(s.holder), "label": s.label,
        }  # fmt: skip
    return found


def _held(holder: str) -> str | None:
    return None if holder == AUTHOR else holder
