"""Who is who inside one account: each name with its sort, its title, and the chain of names for the same actor."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from variorum.actors.ages import age_of
from variorum.actors.aliases import aliases, expansions, nicknames
from variorum.actors.chaining import Chain, Chains, chained
from variorum.actors.lexicon import KIN, ORGANISATIONS, PLACE_HEADS, ROLES, TITLES
from variorum.actors.metonyms import govern
from variorum.actors.naming import Found
from variorum.actors.scene import Scene
from variorum.actors.sorts import Weighed, sorts
from variorum.actors.spotting import spot
from variorum.actors.surroundings import FAIR
from variorum.actors.titles import title_of
from variorum.model import ActorType
from variorum.words.bodies import known_body
from variorum.words.names import HONORIFICS, SHORT_TITLES, gender, plain, romanised, split_name
from variorum.words.places import Place, PlaceWord, longest_place, place

_OTHER_FAMILY = frozenset("girlfriend boyfriend partner fiance fiancee cousin uncle aunt ex-wife ex-husband".split())
_SPOUSES = frozenset({"lady", "gentleman"})
"""The last words of what the spouse of a head of state is called."""
_TOWNS = frozenset({PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.TOWN})
_JOINTS = frozenset({",", "and"})
_INITIAL = 2
_OFTEN, _PAST = 3, 6
"""How many times as often as others of one surname its usual bearer is named, and sentences since the others were."""
_TABLED = frozenset({PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.SEAT})


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the account: its tokens, sort, title tokens and the chain it belongs to (-1: not settled).

    `told` is the votes that words and surroundings give each sort of the name in this account.
    """

    found: Found
    words: str
    sort: ActorType
    title: tuple[int, int] | None
    chain: int
    rivals: tuple[int, ...] = ()
    told: tuple[tuple[ActorType, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """All names of an account in text order and their chains."""

    names: list[Named]
    chains: list[Chain]


def roster(scene: Scene) -> Roster:
    """Find, sort and chain the names of an account."""
    found = spot(scene)
    weighed = sorts(scene, found)
    table = {key: name.sort for key, name in weighed.items()}
    same_as = _same_as(scene, found, table)
    found = [f for f in found if plain(scene.words(f.first, f.last)) in table]
    found = sorted(found + _known(scene, found, table), key=lambda f: f.first)
    sorted_names = [(f, scene.words(f.first, f.last)) for f in found]
    keys = {plain(words): table[plain(words)] for _, words in sorted_names}
    written = {plain(words): split_name(words) for _, words in sorted_names if "-" in words}
    made = chained(keys, _relatives(scene, found, table), _side_by_side(scene, found), written)
    _join_aliases(made, same_as)
    names: list[Named] = []
    met = _Met()
    for f, words in sorted_names:
        key = plain(words)
        sort, known = table[key], place(words) or _state(scene, f, weighed.get(key))
        if known and known.word in _TABLED and sort is not ActorType.PERSON:
            sort = govern(scene, f, known)
        title = title_of(scene, f.first) if sort is ActorType.PERSON else None
        chain, rivals = met.meet(scene, made, f, key, _gender(scene, words, title), _office(scene, title))
        if chain >= 0:
            made.chains[chain].names.append(len(names))
            made.chains[chain].gender = made.chains[chain].gender or _gender(scene, words, title)
        told = weighed[key].told if key in weighed else ()
        names.append(Named(f, words, sort, title, chain, rivals, told))
    return Roster(names, made.chains)


def _join_aliases(made: Chains, same_as: dict[str, str]) -> None:
    """Names that the account gives for others go to the others' chains."""
    for other, one in same_as.items():
        if one in made.of_key and other in made.of_key and one != other:
            made.of_key[other] = made.of_key[one]
            made.rivals.pop(other, None)


class _Met:
    """Who has been named so far: a surname that several bear means the one bearer named before it, if there is one.

    With an office before it, it means the one bearer whom the account gave that office before.
    """

    def __init__(self) -> None:
        self._full: set[int] = set()
        self._private: set[int] = set()
        self._relatives: dict[str, set[int]] = {}
        self._seen: dict[int, int] = {}
        self._times: Counter[int] = Counter()
        self._alone: Counter[int] = Counter()
        self._offices: dict[int, set[str]] = {}
        self._last = -1

    def meet(
        self, scene: Scene, made: Chains, found: Found, key: str, gender: str, office: str
    ) -> tuple[int, tuple[int, ...]]:
        """The chain of the next name of the account, -1 when it is not settled; and the rivals for it.

        "Mr." and "Ms." leave out whoever cannot be meant by them.
        """
        chain, rivals = made.of_key.get(key, -1), made.rivals.get(key, ())
        fit = tuple(rival for rival in rivals if not gender or made.chains[rival].gender in ("", gender))
        holders = tuple(rival for rival in fit if office and office in self._offices.get(rival, ()))
        if chain < 0 and 1 in (len(fit), len(holders)):
            chain, rivals = (fit if len(fit) == 1 else holders)[0], ()
        if chain in made.parts and self._is_newcomer(scene, made, found, key, chain):
            return -1, (chain,)
        before = [rival for rival in rivals if rival in self._full]
        if chain < 0 and len(before) == 1:
            chain, rivals = before[0], ()
        relatives = self._relatives.get(romanised(key), set()) - {chain}
        if chain >= 0 and relatives and chain in made.parts:
            chain, rivals = -1, (chain, *sorted(relatives))
        here = bisect_right(scene.parse.sentences, (found.first, len(scene.parse)))
        if chain < 0 and (usual := self._usual(rivals, here)) >= 0:
            chain, rivals = usual, ()
        if chain >= 0:
            self._seen[chain] = here
            self._times[chain] += 1
            self._offices.setdefault(chain, set()).add(office)
        if chain in made.parts:
            self._alone[chain] += romanised(key) == romanised(made.parts[chain].surname)
            if made.split(key).given:
                self._full.add(chain)
                if _is_private(scene, found):
                    self._private.add(chain)
            self._last = chain
        elif self._last >= 0 and made.is_person(chain) and _is_relative(scene, found):
            surname = romanised(made.parts[self._last].surname)
            self._relatives.setdefault(surname, set()).add(chain)
        return chain, rivals

    def _usual(self, rivals: tuple[int, ...], here: int) -> int:
        """The rival named many times as often as the others, who are long past and never called so alone; else -1."""
        usual = max(rivals, key=lambda rival: (self._times[rival], -rival), default=-1)
        others = [rival for rival in rivals if rival != usual and rival in self._seen]
        past = all(here - self._seen[other] > _PAST and not self._alone[other] for other in others)
        rare = all(self._times[other] * _OFTEN <= self._times[usual] for other in others)
        return usual if past and rare and self._alone[usual] and self._times[usual] >= _OFTEN else -1

    def _is_newcomer(self, scene: Scene, made: Chains, found: Found, key: str, chain: int) -> bool:
        """Whether a first name alone is told as a relative's or with an age, and its bearer named before never was."""
        if " " in key or chain not in self._full - self._private:
            return False
        return romanised(key) != romanised(made.parts[chain].surname) and _is_private(scene, found)


def _is_private(scene: Scene, found: Found) -> bool:
    """Whether a name is told as a relative's or with an age."""
    return _is_relative(scene, found) or age_of(scene, found.first, found.last) > 0


def _is_relative(scene: Scene, found: Found) -> bool:
    """Whether a name stands beside a word of kinship with an owner ("his father, X"): the family's name is X's too."""
    words = scene.parse.words
    here = found.first - 1
    if here > 0 and words[here] == ",":
        here -= 1
    return here > 0 and words[here].lower() in KIN and words[here].lower() not in _OTHER_FAMILY


def _relatives(scene: Scene, found: list[Found], table: dict[str, ActorType]) -> set[str]:
    """Full names first told as a relative's, behind one who is called by their surname alone and never in full.

    In "Kovar arrived late. His wife, Ana Kovar, …" the first is not she.
    """
    met: set[str] = set()
    alone: set[str] = set()
    relatives: dict[str, str] = {}
    bearers: set[str] = set()
    for f in found:
        words = scene.words(f.first, f.last)
        key = plain(words)
        if table.get(key) is not ActorType.PERSON or key in met:
            continue
        met.add(key)
        name = split_name(words)
        surname = romanised(name.surname)
        if not name.given:
            alone.add(surname)
        elif surname in alone and (_is_relative(scene, f) or scene.parse.words[f.first - 1].lower() in _SPOUSES):
            relatives[key] = surname
        else:
            bearers.add(surname)
    return {key for key, surname in relatives.items() if surname not in bearers}


def _side_by_side(scene: Scene, found: list[Found]) -> set[frozenset[str]]:
    """Pairs of full names with nothing but "and" between them: "Maria Lind and Marie Lind" are two."""
    pairs: set[frozenset[str]] = set()
    for one, other in pairwise(found):
        between = [word.lower() for word in scene.parse.words[one.last : other.first]]
        full = min(one.last - one.first, other.last - other.first) > 1
        if full and "and" in between and _JOINTS.issuperset(between):
            keys = frozenset(plain(scene.words(name.first, name.last)) for name in (one, other))
            pairs |= {keys} if len(keys) > 1 else set()
    return pairs


def _state(scene: Scene, found: Found, weighed: Weighed | None) -> Place | None:
    """A place that no table knows but the account tells, which may stand for its government; rivers do not."""
    words = scene.parse.words
    before = words[found.first - 1].lower() if found.first else ""
    edges = {words[found.first].lower(), words[found.last - 1].lower()}
    if weighed is None or weighed.sort is not ActorType.PLACE or before == "the" or edges & PLACE_HEADS:
        return None
    told = dict(weighed.told).get(ActorType.PLACE, 0) >= FAIR
    return Place(PlaceWord.CAPITAL, "", scene.words(found.first, found.last)) if told else None


def _same_as(scene: Scene, found: list[Found], table: dict[str, ActorType]) -> dict[str, str]:
    """Names that the account itself gives as others for a name; they take its sort."""
    pairs = {
        plain(scene.words(found[other].first, found[other].last)): plain(scene.words(found[one].first, found[one].last))
        for other, one in {**aliases(scene, found), **expansions(scene, found)}.items()
    }
    same_as: dict[str, str] = {}
    for alias, name in {**pairs, **nicknames(scene, found)}.items():
        if place(alias) is None and name in table:
            same_as[alias] = name
            table[alias] = table[name]
    return same_as


def _known(scene: Scene, found: list[Found], table: dict[str, ActorType]) -> list[Found]:
    """Names known from running text or tables, where the model saw none: in headings and between found names."""
    taken = {token for f in found for token in range(f.first, f.last)}
    persons = [split_name(key) for key, sort in table.items() if sort is ActorType.PERSON and " " in key]
    called = {name.given[0] for name in persons if name.given and len(name.given[0]) > _INITIAL}
    surnames = {name.surname for name in persons if len(name.surname) > 1}
    borne = (called | surnames) - SHORT_TITLES - ORGANISATIONS
    known = {**dict.fromkeys(borne, ActorType.PERSON), **table}
    longest = max([longest_place(), *(key.count(" ") + 1 for key in known)])
    more: list[Found] = []
    for opening, last in scene.headings + scene.plain:
        token = opening
        while token < last:
            word = scene.parse.words[token]
            if token in taken or not word[:1].isupper() or not (word[-1].isalnum() or word[-1] in ".-–"):
                token += 1
                continue
            reach = _longest_known(scene, token, min(last, token + longest), known, taken)
            if reach > token:
                more.append(Found(token, reach))
                key = plain(scene.words(token, reach))
                body = ActorType.ORGANISATION if known_body(key) and place(key) is None else ActorType.PLACE
                table.setdefault(key, known.get(key, body))
            token = max(reach, token + 1)
    return more


def _longest_known(scene: Scene, token: int, last: int, table: dict[str, ActorType], taken: set[int]) -> int:
    for reach in range(last, token, -1):
        if any(inside in taken for inside in range(token, reach)) or _in_title(scene, token, reach):
            continue
        words = scene.words(token, reach)
        if (
            "\n" in words
            or not any(map(str.isalnum, scene.parse.words[reach - 1]))
            or _titles(scene, token, reach, taken)
        ):
            continue
        known = place(words)
        if known and known.word is PlaceWord.ADJECTIVE and not _bears(scene, token, reach, table):
            continue
        if plain(words) in table or (known and known.word in _TOWNS) or (reach - token > 1 and known_body(words)):
            return reach
    return token


def _titles(scene: Scene, token: int, reach: int, taken: set[int]) -> bool:
    """Whether a word that may be a title or a surname ("King") is a title here: behind an article or before a name."""
    words = scene.parse.words
    if words[token].lower() not in ROLES | TITLES:
        return False
    return reach in taken or words[max(0, token - 1)].lower() in {"the", "a", "an", "his", "her", "their", "our"}


def _bears(scene: Scene, token: int, reach: int, table: dict[str, ActorType]) -> bool:
    """Whether an adjective of a people is here the surname of somebody the account names in full."""
    parse = scene.parse
    if reach - token > 1 or table.get(plain(parse.words[token])) is not ActorType.PERSON:
        return False
    behind = parse.pos[reach] if reach < len(parse) else ""
    return parse.deps[token] not in {"amod", "compound"} and behind not in {"NOUN", "PROPN", "ADJ"}


def _in_title(scene: Scene, token: int, reach: int) -> bool:
    """Whether the stretch is a part of what the model takes for a work's title."""
    work = scene.labelled_at.get(token)
    return work is not None and work.label == "WORK_OF_ART" and (work.first < token or reach < work.last)


def _office(scene: Scene, title: tuple[int, int] | None) -> str:
    """The office that a title ends with ("Prime Minister": "minister"); "" for "Mr." and where there is no title."""
    word = scene.parse.lemmas[title[1] - 1].lower() if title else ""
    return word if word in ROLES else ""


def _gender(scene: Scene, words: str, title: tuple[int, int] | None) -> str:
    if title:
        for token in range(*title):
            told = HONORIFICS.get(scene.parse.words[token].lower().rstrip("."), "")
            if told:
                return told
    given = split_name(words).given
    return gender(given[0]) if given else gender(words)
