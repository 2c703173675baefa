"""Countries, their other names, capitals, peoples and the seats that stand for their governments: facts as tables.

The codes are ISO 3166-1 alpha-2 (EU, XK: user-assigned; SU: formerly used). Exonyms and former names of towns that
news still writes both ways stand in `exonyms.tsv`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from variorum.words.names import plain


class PlaceWord(StrEnum):
    """What a word of the tables is to its country."""

    COUNTRY = "country"
    CAPITAL = "capital"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    SEAT = "seat"
    TOWN = "town"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Place:
    """One reading of a place word: `code` is the country ("" for a region of the world), `name` its usual form."""

    word: PlaceWord
    code: str
    name: str


_REGIONS = tuple(
    """Africa,Asia,Europe,Antarctica,Oceania,Arctic,Balkans,Caucasus,Caribbean,Mediterranean,Scandinavia,Siberia,Crimea,
    Donbas,Donbass,Gaza,Kashmir,Kurdistan,Tibet,Xinjiang,Scotland,Wales,England,Bavaria,Catalonia,Texas,California,
    Florida,Ohio,Alaska,Baltic,Atlantic,Pacific,Middle East,Latin America,North America,South America,Central America,
    Central Asia,Far East,West Bank,Gaza Strip,Northern Ireland,Hong Kong,New York,Southeast Asia,the West,
    Horn of Africa,Alabama,Arizona,Arkansas,Colorado,Connecticut,Delaware,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,
    Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,
    New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Oklahoma,Oregon,Pennsylvania,Rhode Island,
    South Carolina,South Dakota,Tennessee,Utah,Vermont,West Virginia,Wisconsin,Wyoming,Ontario,Quebec,Alberta,
    Manitoba,Saskatchewan,Nova Scotia,British Columbia,Queensland,New South Wales,Tasmania,Virginia,Newfoundland,Yukon,
    Puerto Rico,Greenland,Sicily,Tuscany,Normandy,Flanders,Andalusia,Punjab,Darfur,Tigray,Chechnya,Dagestan,Abkhazia,
    South Ossetia,Transnistria,Nagorno-Karabakh,Zanzibar,Somaliland""".replace("\n    ", "").split(",")
)

_REGION_ADJECTIVES = {
    "European": "Europe",
    "African": "Africa",
    "Asian": "Asia",
    "Arab": "Arab world",
    "Western": "the West",
    "Scottish": "Scotland",
    "Welsh": "Wales",
    "English": "England",
    "Nordic": "Scandinavia",
    "Balkan": "Balkans",
}

_STATES = dict(
    pair.strip().split(":")
    for pair in """Ala.:Alabama,Ariz.:Arizona,Ark.:Arkansas,Calif.:California,Colo.:Colorado,Conn.:Connecticut,
    Del.:Delaware,D.C.:Washington,Fla.:Florida,Ga.:Georgia state,Ill.:Illinois,Ind.:Indiana,Kan.:Kansas,Ky.:Kentucky,
    La.:Louisiana,Md.:Maryland,Mass.:Massachusetts,Mich.:Michigan,Minn.:Minnesota,Miss.:Mississippi,Mo.:Missouri,
    Mont.:Montana,Neb.:Nebraska,Nev.:Nevada,N.H.:New Hampshire,N.J.:New Jersey,N.M.:New Mexico,N.Y.:New York,
    N.C.:North Carolina,N.D.:North Dakota,Okla.:Oklahoma,Ore.:Oregon,Pa.:Pennsylvania,R.I.:Rhode Island,
    S.C.:South Carolina,S.D.:South Dakota,Tenn.:Tennessee,Vt.:Vermont,Va.:Virginia,Wash.:Washington state,
    W.Va.:West Virginia,Wis.:Wisconsin,Wyo.:Wyoming""".split(",")
)
"""What states of the United States are cut to behind a town's name: the traditional abbreviations of AP style."""

AMBIGUOUS_IN_LOWER_CASE = frozenset(
    "turkey china chad jordan lima male georgia mali niger guinea panama dominica nice bern tunis victoria cuba jersey "
    "swiss polish finish danish colon us un".split()
)
"""Place words that written small are, or may be, other English words."""


@functools.cache
def _table() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for region in _REGIONS:
        found[plain(region)] = Place(PlaceWord.REGION, "", region)
    for adjective, region in _REGION_ADJECTIVES.items():
        found[plain(adjective)] = Place(PlaceWord.ADJECTIVE, "", region)
    for row in _rows("exonyms.tsv"):
        code, name, *exonyms = row
        for exonym in (name, *exonyms):
            found[plain(exonym)] = Place(PlaceWord.TOWN, code, name)
    for code, name, others, capitals, adjectives, peoples, seats in _rows("places.tsv"):
        columns = (
            (PlaceWord.SEAT, _split(seats)),
            (PlaceWord.PEOPLE, _split(peoples)),
            (PlaceWord.ADJECTIVE, _split(adjectives)),
            (PlaceWord.CAPITAL, _split(capitals)),
            (PlaceWord.COUNTRY, [name, *_split(others)]),
        )
        for word, forms in columns:
            usual = forms[0] if word is PlaceWord.CAPITAL and forms else name
            for form in forms:
                place = Place(word, code, form if word is PlaceWord.SEAT else usual)
                found.setdefault(plain(form), place) if word is PlaceWord.ADJECTIVE else found.update(
                    {plain(form): place}
                )
    return found


def _rows(name: str) -> list[list[str]]:
    lines = files("variorum.words").joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _split(cell: str) -> list[str]:
    return [item for item in cell.split(",") if item]


def place(words: str) -> Place | None:
    """What a country, capital, people, seat, known town or region of the world is; None for other words.

    A word that is both adjective and something else ("Dominican") gives the first country of the table. A state's
    abbreviation ("La.") needs its capital and full stop.
    """
    state = _STATES.get(words)
    return Place(PlaceWord.REGION, "", state) if state else _table().get(plain(words))


def is_state(words: str) -> bool:
    """Whether words are a state's abbreviation with its full stop."""
    return words in _STATES


def country(words: str) -> str:
    """ISO 3166-1 code of the country that a country name, capital, adjective, people or seat belongs to, or ""."""
    found = place(words)
    return found.code if found else ""


def usual_name(words: str) -> str:
    """The usual English form of a place under any of its names, or the words themselves."""
    found = place(words)
    return found.name if found and found.word in _PROPER else words


_PROPER = frozenset({PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.TOWN, PlaceWord.REGION})


@functools.cache
def longest_place() -> int:
    """Words in the longest name of the tables."""
    return max(name.count(" ") for name in _table()) + 1
