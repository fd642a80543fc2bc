"""One label for a name wherever a document writes it alike: what the finder and the words around say, added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from opcit.actors.knowledge import meanings_of, state_of_town
from opcit.actors.surroundings import said_around
from opcit.models.name_pieces import Kind
from opcit.models.names import Found
from opcit.text.words import Word

_ORDER: tuple[Kind, ...] = ("PLACE", "ORG", "PERSON", "GROUP")
_NAMED_IN_FULL = 1.0
"""What a person's full name elsewhere adds to the probability that its last or first word alone is that person."""

Votes = dict[str, dict[Kind, float]]
"""How much speaks for each kind, by the words of a name in lower case."""


def no_votes() -> Votes:
    """Nothing said of any name yet."""
    return defaultdict(lambda: dict.fromkeys(_ORDER, 0.0))


def vote(words: Sequence[Word], spans: Sequence[Found], votes: Votes) -> None:
    """Notes what the words around each name of a line say that it is."""
    alone = not any(span.label == "PERSON" for span in spans)
    for span in spans:
        for kind, weight in said_around(words, span, alone):
            votes[" ".join(w.low for w in words[span.first : span.last])][kind] += weight


def likeliest(found: Sequence[tuple[str, Kind, float]], votes: Votes) -> dict[str, Kind]:
    """The label of each name, by its words. found: words, label and probability of each mention."""
    weight = no_votes()
    for key, label, probability in found:
        weight[key][label] += probability
    for key in weight.keys() & votes.keys():
        for kind, more in votes[key].items():
            weight[key][kind] += more
    _by_ending(weight)
    sure = {key for key, labels in weight.items() if labels["PERSON"] > max(labels["PLACE"], labels["ORG"])}  # fmt: skip
    persons = sure | {key for key, label, _ in found if label == "PERSON"}
    _by_surname(weight, persons)
    _by_given_name(weight, persons, {key for key, labels in votes.items() if labels["PLACE"]})
    for key in _capitals(weight):
        weight[key]["PLACE"] += weight[key]["PERSON"]
    for key in _beginnings(weight):
        weight[key]["ORG"] += weight[key]["PERSON"]
    return {key: max(_ORDER, key=labels.__getitem__) for key, labels in weight.items()}


def _by_ending(weight: Votes) -> None:
    """A name that ends as a person's does is that person's: "Aung San Suu Kyi" and "Ms. Suu Kyi"."""
    for key, labels in weight.items():
        parts = key.split() if labels["PLACE"] else []
        ends = [weight.get(" ".join(parts[i:]), {}) for i in range(1, len(parts))]
        if any(e.get("PERSON", 0) > max(e["PLACE"], e["ORG"]) for e in ends if e):
            labels["PERSON"] += labels["PLACE"]


def _by_surname(weight: Votes, persons: set[str]) -> None:
    """A surname alone is whose it is where the full name stands, though the finder may miss that.

    Whatever it sounds like, it is no place unless one of that name is listed.
    """
    for surname in {key.split()[-1] for key in persons if " " in key}:
        if surname in weight:
            place = meanings_of(surname.title()) or state_of_town(surname.title())
            weight[surname]["PERSON"] += _NAMED_IN_FULL + (0 if place else weight[surname]["PLACE"])


def _by_given_name(weight: Votes, persons: set[str], places: set[str]) -> None:
    """A given name alone is the person's who is told in full, though a city is called so, too: "Paris Hilton came. Paris has gone."

    Not where the words around it say a place, and never a state's name: "Jordan" beside "Jordan Peele".
    """
    for given in {key.split()[0] for key in persons if " " in key} & weight.keys() - places:
        if not any(m.sort == "state" for m in meanings_of(given.title())):
            weight[given]["PERSON"] += _NAMED_IN_FULL


def _capitals(weight: Votes) -> list[str]:
    """The capitals taken for persons of whom no full name has the word: "Paris has gone"."""
    persons = {word for key, labels in weight.items() if labels["PERSON"] for word in key.split()[" " not in key :]}  # fmt: skip
    lone = [key for key in weight if " " not in key and key not in persons]
    return [k for k in lone if any(m.sort == "capital" for m in meanings_of(k.title()))]


def _beginnings(weight: Votes) -> list[str]:
    """The lone words taken for persons that an organisation's name begins with and no person's has: "Mahan"."""
    longer = [(key.split(), labels) for key, labels in weight.items() if " " in key]
    persons = {word for parts, labels in longer if labels["PERSON"] for word in parts}
    bodies = {parts[0] for parts, labels in longer if labels["ORG"] >= max(labels.values())}
    return [key for key in weight if key in bodies and key not in persons]
