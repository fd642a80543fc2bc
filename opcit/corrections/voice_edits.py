"""Edits of quotes and claims: whose words they are, of what kind, or that they are none."""

from __future__ import annotations

from dataclasses import replace

from opcit.corrections import edits, references, restancing
from opcit.corrections.references import Lost
from opcit.corrections.restancing import Pair
from opcit.corrections.setting import as_set, in_order, swapped
from opcit.corrections.who import Who
from opcit.findings import AUTHOR, Claim, Quote, Stance, StanceEvidence
from opcit.reading import Reading

CERTAINTY = {"question": 0.0, "hedge": 0.5, "prediction": 0.7, "recommendation": 0.8}
"""How firmly a claim that a person marks is taken to be held, by its kind; a plain claim is flat."""


def set_holder(reading: Reading, edit: edits.SetHolder, who: Who) -> Reading:
    """The words are somebody else's: what they say of others is in that voice."""
    old = references.mark(reading, edit.at, reading.quotes, edit.kind, "quote")
    holder = references.actor(reading, edit.holder).id if edit.holder else AUTHOR
    before = reading.actor(old.holder)
    did = f"Given to another speaker (it was {before.name if before else 'not known whose'})"
    changed = swapped(reading, "quotes", old, as_set(old, who, did, holder=holder))
    return _revoiced(changed, old, None if holder == AUTHOR else holder, who)


def reject_quote(reading: Reading, edit: edits.RejectQuote, who: Who) -> Reading:
    """The words are the author's."""
    old = references.mark(reading, edit.at, reading.quotes, edit.kind, "quote")
    around = [q for q in reading.quotes if q is not old and _inside(old, q)]
    outer = min(around, key=lambda q: q.end - q.start, default=None)
    return _revoiced(swapped(reading, "quotes", old), old, outer.holder if outer else AUTHOR, who)


def add_quote(reading: Reading, edit: edits.AddQuote, who: Who) -> Reading:
    """The words are somebody's: what the author seemed to say in them of others is in that voice."""
    spot = references.place(reading, edit.at)
    if any((q.start, q.end) == (spot.start, spot.end) for q in reading.quotes):
        raise Lost("These words are marked as a quote already.")
    holder = references.actor(reading, edit.holder).id if edit.holder else AUTHOR
    new = Quote(spot.start, spot.end, holder, "", edit.kind, 1.0, who.says("Marked"), who.by)
    around = [q for q in reading.quotes if q.kind != "scare" and _inside(new, q)]
    outer = min(around, key=lambda q: q.end - q.start, default=None)
    was = replace(new, holder=outer.holder if outer else AUTHOR)
    voice = holder if edit.holder else None
    return _revoiced(in_order(reading, "quotes", new), was, voice, who)


def _inside(inner: Quote, outer: Quote) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _revoiced(reading: Reading, quote: Quote, holder: str | None, who: Who) -> Reading:
    """Passages in the voice of a quotation are in another's; None: in nobody's who is known.

    Words in scare quotes, and in a quotation within this one, are not in this one's voice.
    """
    if quote.kind == "scare":
        return reading
    inner = [q for q in reading.quotes if _within(q, quote)]

    def to(stance: Stance, passage: StanceEvidence) -> Pair | None:
        at = passage.target.start
        nested = any(q.start <= at < q.end for q in inner)
        if nested or not quote.start <= at < quote.end or stance.holder != quote.holder:
            return stance.about, stance.holder
        return (stance.about, holder) if holder else None

    claims = tuple(
        replace(c, holder=holder or AUTHOR)
        if c.holder == quote.holder and quote.start <= c.start and c.end <= quote.end
        else c
        for c in reading.claims
    )
    return restancing.regathered(replace(reading, claims=claims), to, who)


def _within(inner: Quote, outer: Quote) -> bool:
    smaller = inner.end - inner.start < outer.end - outer.start
    return inner.kind != "scare" and smaller and _inside(inner, outer)


def set_claim(reading: Reading, edit: edits.SetClaim, who: Who) -> Reading:
    """The claim is of another kind."""
    old = references.mark(reading, edit.at, reading.claims, edit.was, "claim")
    did = f"Called a {edit.kind} (it was a {old.kind})"
    return swapped(reading, "claims", old, as_set(old, who, did, kind=edit.kind))


def reject_claim(reading: Reading, edit: edits.RejectClaim, who: Who) -> Reading:
    """The words are no claim."""
    old = references.mark(reading, edit.at, reading.claims, edit.was, "claim")
    return swapped(reading, "claims", old)


def add_claim(reading: Reading, edit: edits.AddClaim, who: Who) -> Reading:
    """The words are a claim, of whoever they are quoted from."""
    spot = references.place(reading, edit.at)
    if any((c.start, c.end) == (spot.start, spot.end) for c in reading.claims):
        raise Lost("These words are marked as a claim already.")
    around = [q for q in reading.quotes if q.start <= spot.start and spot.end <= q.end]
    inner = min(around, key=lambda q: q.end - q.start, default=None)
    holder = inner.holder if inner else AUTHOR
    new = Claim(
        spot.start, spot.end, edit.kind, holder, CERTAINTY.get(edit.kind, 1.0), "", 1.0,
        who.says("Marked"), who.by,
    )  # fmt: skip
    return in_order(reading, "claims", new)
