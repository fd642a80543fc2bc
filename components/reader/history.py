"""What people changed of each finding, as its card tells it: what, by whom, and what the model had."""

from __future__ import annotations

from typing import Any

from opcit.corrections import Change, Corrected, Entry, kind_of
from opcit.views import labels, wording

_FIELDS = {
    "name": "name", "type": "type", "value": "value", "title": "title", "status": "status",
    "earliest": "earliest", "latest": "latest", "foreground": "it", "kind": "kind",
    "holder": "speaker", "label": "stance", "role": "part",
}  # fmt: skip
"""The values that a card tells the former state of, by their names in words; others are told by the edit."""
LONGEST = 80


def told(corrected: Corrected) -> dict[str, list[dict[str, Any]]]:
    """By key without label ("actors:ID", "times:START:END"), the corrections of a finding, the last first."""
    entries = {entry.revision: entry for entry in corrected.applied}
    names = {actor.id: actor.name for actor in corrected.reading.actors}
    found: dict[str, dict[int, list[str]]] = {}
    makers: dict[tuple[str, str], str] = {}
    for change in corrected.changes:
        maker = makers.get((change.key, change.field), "model")
        was = found.setdefault(change.key, {}).setdefault(change.revision, [])
        if change.field in _FIELDS:
            was.append(f"{_FIELDS[change.field]} was {_words(change, names)} by {maker}")
        makers[change.key, change.field] = f"person ({change.by})"
    return {
        key: [{**_told(entries[n]), "was": "; ".join(was)} for n, was in sorted(rows.items(), reverse=True)]
        for key, rows in found.items()
    }  # fmt: skip


def _told(entry: Entry) -> dict[str, Any]:
    assert entry.edit is not None
    return {
        "told": kind_of(entry.edit).told(entry.edit), "by": entry.by, "why": entry.why,
        "day": wording.day(f"{entry.at:%Y-%m-%d}"), "revision": entry.revision,
    }  # fmt: skip


def _words(change: Change, names: dict[str, str]) -> str:
    """A value as it was before, in words."""
    before = change.before
    if change.field == "foreground":
        return "in the story" if before else "in the background"
    if before is None:
        return "open"
    words = str(before)
    if change.field == "holder":
        words = names.get(words, words)
    if change.field == "type":
        words = labels.TYPES.get(words, words)
    if change.field == "status":
        words = labels.STATUSES.get(words, words)
    if change.field in ("value", "earliest", "latest"):
        words = wording.timex(words)
    return wording.shortened(words, LONGEST)
