"""Who it is about: for each main actor what the author conveys, how the words around it sound, and the passages."""

from __future__ import annotations

from html import escape

from opcit.exports.report import tracks
from opcit.exports.report.sources import SHOWN, Sources
from opcit.views import groups, labels, mentions, stance, tone, wording
from opcit.views.groups import Group, Scope
from opcit.views.stance import StanceRow
from opcit.views.tone import ToneOfActor
from opcit.voices.verdict import SIDE_ODDS, UNCLEAR


def section(of: Sources) -> str:
    """The main actors, most salient first; nothing where there are none."""
    scope = Scope(SHOWN)
    found = groups.groups(of.reading, scope)
    if not found:
        return ""
    stances = {r.actor: r for r in stance.rows(of.reading, scope)}
    tones = {r.actor: r for r in tone.actors(of.reading, scope)}
    items = "".join(_item(of, g, stances[g.id], tones.get(g.id)) for g in found)
    return (
        '<section id="actors"><h2>Who it is about</h2>'
        '<p class="note">Stance is what the author conveys about an actor; the line is the interval that the '
        f"passages allow. A side is told where it is the likelier by {SIDE_ODDS}, even if its line reaches past the "
        f"middle; hatching means that {UNCLEAR}. Tone is about words alone: bad news around a "
        "victim sounds negative and says nothing against the victim.</p>"
        '<div class="axis sides" aria-hidden="true"><div><span>◂ critical</span><span>favourable ▸</span></div>'
        "<div><span>◂ negative words</span><span>positive ▸</span></div></div>"
        f'<ol class="actors">{items}</ol></section>'
    )


def verdict(row: StanceRow) -> str:
    """A stance in words: "critical, fairly sure, 11 passages"."""
    sure = "" if row.label == "unclear" else f"{wording.sure(row.confidence)}, "
    return f"{row.label}, {sure}{wording.count(row.n, 'passage')}"


def _item(of: Sources, group: Group, held: StanceRow, toned: ToneOfActor | None) -> str:
    actor = of.reading.actor(group.id)
    count = len(actor.mentions) if actor else 0
    whole = f" of {escape(group.whole)}" if group.whole else ""
    return (
        f'<li id="{of.actor(group.id)}"><div class="named"><h3>{escape(group.name)}</h3>'
        f'<p class="note">{escape(labels.TYPES[actor.type] if actor else "")}{whole} · {wording.count(count, "mention")}</p></div>'
        f'<div class="measure"><p>{escape(verdict(held))}</p>{tracks.stance(held, f"Stance: {verdict(held)}")}</div>'
        f'<div class="measure">{_tone(toned)}</div>'
        f"{_evidence(of, group, held)}</li>"
    )  # fmt: skip


def _tone(row: ToneOfActor | None) -> str:
    if row is None:
        return '<p class="note">no sentence with a tone</p>'
    words = f"{tone.says(row.polarity)}, {wording.count(row.n, 'sentence')}"
    return f"<p>{escape(words)}</p>{tracks.lean(row.polarity, f'Tone: {words}')}"


def _evidence(of: Sources, group: Group, held: StanceRow) -> str:
    """The passages that the stance rests on; where it rests on none, those that mention the actor."""
    found = stance.evidence(of.reading, group) or mentions.evidence(of.reading, group)
    if not found:
        return ""
    return (
        f'<details><summary>Why, and the {wording.count(len(found), "passage")}</summary>'
        f'<p class="why">{escape(held.why)}</p>{of.passages(found)}</details>'
    )  # fmt: skip
