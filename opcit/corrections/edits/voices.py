"""Edits of what is conveyed, quoted and claimed, and by whom."""

from __future__ import annotations

from opcit.corrections.anchors import Anchor
from opcit.corrections.edits.edit import Edit
from opcit.corrections.references import ActorRef
from opcit.findings import ClaimKind, QuoteKind, StanceLabel


class SetStance(Edit, frozen=True, tag="set_stance"):
    """The holder's stance (None: the author's) towards the actor is this."""

    actor: ActorRef
    label: StanceLabel
    holder: ActorRef | None = None


class ConfirmStance(Edit, frozen=True, tag="confirm_stance"):
    """The holder's stance (None: the author's) towards the actor is what the model says."""

    actor: ActorRef
    holder: ActorRef | None = None


class JudgePassage(Edit, frozen=True, tag="judge_passage"):
    """What the passage with these words for the actor conveys; "dismissed": it does not count at all."""

    actor: ActorRef
    at: Anchor
    verdict: str
    holder: ActorRef | None = None


class SetHolder(Edit, frozen=True, tag="set_holder"):
    """The quoted words are this actor's; None: of somebody not known."""

    at: Anchor
    holder: ActorRef | None = None
    kind: str = ""


class RejectQuote(Edit, frozen=True, tag="reject_quote"):
    """These words are nobody's but the author's."""

    at: Anchor
    kind: str = ""


class AddQuote(Edit, frozen=True, tag="add_quote"):
    """These words are this actor's (None: of somebody not known), of this kind."""

    at: Anchor
    holder: ActorRef | None = None
    kind: QuoteKind = "direct"


class SetClaim(Edit, frozen=True, tag="set_claim"):
    """The claim is of this kind. was: the kind it had, which tells it from others on the same words."""

    at: Anchor
    kind: ClaimKind
    was: str = ""


class RejectClaim(Edit, frozen=True, tag="reject_claim"):
    """These words are no claim."""

    at: Anchor
    was: str = ""


class AddClaim(Edit, frozen=True, tag="add_claim"):
    """These words are a claim of this kind."""

    at: Anchor
    kind: ClaimKind
