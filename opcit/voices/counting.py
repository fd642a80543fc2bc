"""What of a passage's probabilities counts, and how much, by the reason that stands with it.

The reason is what readers are shown, and its first words are the rule: what is said to count differently does.
"""

from __future__ import annotations

NOT_CRITICAL = "Not counted as critical"
NEITHER = NOT_CRITICAL + " or favourable: "
OLDER = "Not counted: "
"""How readings kept from before say NEITHER."""
TWICE = "Counts twice: "
HALF = "Counts half"
ASIDE_ONLY = HALF + ", and not as critical: "
THIRD = "Counts a third: "
CRITICAL = "Counts as critical: "
FAVOURABLE = "Counts as favourable: "

SUFFERS = (
    NOT_CRITICAL
    + ": it suffers what is told (“{words}”), and bad news about somebody is no criticism."
)
ASIDE = ASIDE_ONLY + "the clause says what others do or are; this actor is only named in it."
REPORTED = HALF + ": its act"
ACTS = REPORTED + " (“{words}”) is reported and not judged."
ADVISED = NEITHER + "it is said what it ought to do, which is no blame and no praise."
OPEN = NEITHER + "it is asked what it ought to do, and not said."
STAKES = NEITHER + "it is said what it had to gain or to lose."
HAD_TO = NEITHER + "it is said what it had to do."
BEFALLS = NEITHER + "the clause tells what befalls it, or how weak it stands."
UNDERGOES = NOT_CRITICAL + ": the clause tells what is done to it."
ASKED = HALF + ": it is asked and not said."
TELLS = THIRD + "this article tells what happened and hardly ever judges."
LOOSE = NEITHER + "“{words}” may stand for no actor here."
SPEAKS = NEITHER + "it is only said to speak."
CLAIMS = NEITHER + "it is only said to claim something."
TAKEN_BACK = NEITHER + "it is conceded, and outweighed by “{words}”."
PLACE = NEITHER + "it is only named as the place."
PART = NEITHER + "it is said of {part}."
JUDGED = TWICE + "the author judges by “{words}”."
TOLD = {
    "critical": TWICE + "it is told to stop what it does.",
    "favourable": FAVOURABLE + "it is told to go on with what it does.",
}
WISER = CRITICAL + "“{words}” says that it was not so."
CALLED = {
    "critical": CRITICAL + "the author says that it is “{words}”.",
    "favourable": FAVOURABLE + "the author says that it is “{words}”.",
}
OUTRIGHT = {
    "critical": CRITICAL + "the author blames it by “{words}”.",
    "favourable": FAVOURABLE + "the author praises it by “{words}”.",
}
DONE = {
    "critical": CRITICAL + "the author calls what it does “{words}”.",
    "favourable": FAVOURABLE + "the author calls what it does “{words}”.",
}
WRONGED = FAVOURABLE + "{who}, of whom the author is critical, does it wrong (“{words}”)."

STRESS = 2.0
"""What a passage with a word that judges counts for."""
ODDS = 3.0
"""How much likelier a side is where a word that judges names it."""

Shares = tuple[float, float, float]


def counted(shares: Shares, why: str) -> Shares:
    """Shares of negative, neutral and positive as they count. why: why not as they are, "" where they do."""
    negative, neutral, positive = shares
    if why.startswith((NEITHER, OLDER)):
        return 0.0, 1.0, 0.0
    if why.startswith((NOT_CRITICAL, ASIDE_ONLY)):
        return 0.0, neutral + negative, positive
    low, high = sorted((negative, positive))
    if why.startswith(CRITICAL):
        return _surer(_surer((high, neutral, low)))
    if why.startswith(FAVOURABLE):
        return _surer(_surer((low, neutral, high)))
    return _surer(shares) if why.startswith(TWICE) else shares


def may_count(why: str) -> bool:
    """Whether what the model says of a passage may count; advice depends on it, all else that counts as neutral does not."""
    return why == ADVISED or not why.startswith((NEITHER, OLDER))


def _surer(shares: Shares) -> Shares:
    """The shares once the word has been heard as well as the model: the greater side's odds times ODDS."""
    negative, neutral, positive = shares
    raised = (
        (negative * ODDS, neutral, positive)
        if negative > positive
        else (negative, neutral, positive * ODDS)
    )
    whole = sum(raised)
    return raised[0] / whole, raised[1] / whole, raised[2] / whole


def weight(why: str) -> float:
    """How many passages one counts for."""
    if why.startswith(HALF):
        return 1 / 2
    if why.startswith(THIRD):
        return 1 / 3
    return STRESS if why.startswith((TWICE, CRITICAL, FAVOURABLE)) else 1.0
