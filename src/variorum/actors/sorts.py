"""What sort of actor each name of an account is: votes of the model, titles, tables and context, counted per name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.actors.lexicon import COMPANY_MARKS, FOLLOWERS, ORGANISATIONS, PLACE_HEADS, SURNAMES_TOO
from variorum.actors.naming import Found
from variorum.actors.scene import Scene, tokens
from variorum.actors.surroundings import FAIR, STRONG, WEAK, Votes, around, head_of, leaning
from variorum.model import ActorType
from variorum.words.bodies import known_body
from variorum.words.names import NameParts, is_given, plain, split_name
from variorum.words.places import PlaceWord, place
from variorum.words.towns import town

_BY_LABEL = {
    "PERSON": ActorType.PERSON,
    "ORG": ActorType.ORGANISATION,
    "GPE": ActorType.PLACE,
    "LOC": ActorType.PLACE,
    "FAC": ActorType.PLACE,
    "NORP": ActorType.PEOPLE,
}
_BY_WORD = {
    PlaceWord.COUNTRY: ActorType.PLACE,
    PlaceWord.CAPITAL: ActorType.PLACE,
    PlaceWord.TOWN: ActorType.PLACE,
    PlaceWord.REGION: ActorType.PLACE,
    PlaceWord.SEAT: ActorType.GOVERNMENT,
    PlaceWord.PEOPLE: ActorType.PEOPLE,
    PlaceWord.ADJECTIVE: ActorType.PEOPLE,
}
__all__ = ["Weighed", "head_of", "sorts"]

_CERTAIN = 200
_ENGLISH = frozenset({"", "US", "GB", "CA", "AU", "NZ", "IE", "ZA"})
_LEAST = 4
_LONG_PERSON = 4
_MARKS = frozenset('“”"‘’') | {"``", "''"}
_BEARINGS = frozenset({"north", "west"})
_LIKELY = 6
_MOST_TOLD = 60
_DEMONYM_LAST = ("n", "i", "ish", "ese")
_PEOPLE_ENDINGS = ("n", "an", "ian", "i", "ish", "ese")


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sort of a name in an account, and the votes that its words and surroundings, not the model, give each."""

    sort: ActorType
    told: tuple[tuple[ActorType, int], ...]


def sorts(scene: Scene, found: Iterable[Found]) -> dict[str, Weighed]:
    """The sort of each name by its plain form; names that nothing speaks for are left out."""
    votes: dict[str, Votes] = defaultdict(Counter)
    labels: dict[str, Votes] = defaultdict(Counter)
    places: dict[str, int] = defaultdict(int)
    names = list(found)
    written: dict[str, NameParts] = {}
    for name in names:
        words = scene.words(name.first, name.last)
        key = plain(words)
        written.setdefault(key, split_name(words))
        votes[key].update(_votes(scene, name))
        labels[key].update(_leaning(scene, name))
        places[key] += around(scene, name)[ActorType.PLACE]
    _from_demonyms(scene, votes)
    told = {key: _told(counted) for key, counted in votes.items()}
    for key, counted in labels.items():
        votes[key].update(counted)
    _share_with_parts(votes, places, written)
    for name in names:
        _from_company(scene, name, votes)
    return {
        key: Weighed(_winner(counted), told[key])
        for key, counted in votes.items()
        if key and max(counted.values(), default=0) >= _LEAST
    }


def _told(votes: Votes) -> tuple[tuple[ActorType, int], ...]:
    return tuple(sorted((sort, min(count, _MOST_TOLD)) for sort, count in votes.items() if count > 0))


def _winner(votes: Votes) -> ActorType:
    return max(votes, key=lambda sort: (votes[sort], sort))


def _votes(scene: Scene, name: Found) -> Votes:
    votes: Votes = Counter()
    words = scene.words(name.first, name.last)
    known = place(words)
    if known:
        votes[_BY_WORD[known.word]] += _CERTAIN
        return votes
    if words.lower().split()[-1] in FOLLOWERS:
        votes[ActorType.PEOPLE] += STRONG * 2
    if known_body(words):
        votes[ActorType.ORGANISATION] += STRONG * 2
    elif not is_given(words):
        votes[ActorType.PLACE] += _as_town(words, name.label)
    votes.update(_by_form(scene, name))
    votes.update(around(scene, name))
    return votes


def _as_town(words: str, label: str) -> int:
    """How much the table of towns speaks for a place: towns of English-speaking countries bear surnames."""
    known = town(words)
    if known is None:
        return 0
    if label in {"PERSON", "ORG"}:
        return WEAK // 2
    return WEAK if known.code in _ENGLISH else FAIR


def _leaning(scene: Scene, name: Found) -> Votes:
    """What the model calls it, and what leans only a little to one sort."""
    votes = leaning(scene, name)
    if name.label:
        votes[_BY_LABEL[name.label]] += _label_weight(scene, name)
    return votes


def _label_weight(scene: Scene, name: Found) -> int:
    """A single plain word that the model calls an organisation, building or people is often a surname."""
    single = name.last - name.first == 1
    shouted = scene.parse.words[name.first].isupper()
    if single and name.label == "PERSON":
        return WEAK if shouted else _LIKELY
    return WEAK if single and not shouted and name.label in {"ORG", "FAC", "NORP"} else FAIR


def _by_form(scene: Scene, name: Found) -> Votes:
    """What the words themselves tell: given names, last words of organisations and places."""
    votes: Votes = Counter()
    words = [word.lower() for word in scene.parse.words[name.first : name.last]]
    if any(word in _MARKS for word in words):
        votes[ActorType.PERSON] += STRONG
    elif len(words) > 1:
        last = words[-1].rstrip(".")
        if last in COMPANY_MARKS or last in ORGANISATIONS or words[0] in ORGANISATIONS or "&" in words:
            votes[ActorType.ORGANISATION] += STRONG
        elif words[-1] in SURNAMES_TOO and len(words) < _LONG_PERSON and _may_be_person(name, words):
            votes[ActorType.PERSON] += FAIR
        elif words[-1] in PLACE_HEADS or words[0] in PLACE_HEADS:
            votes[ActorType.PLACE] += STRONG
        elif is_given(words[0]) and "of" not in words:
            votes[ActorType.PERSON] += STRONG
    elif words[0] in ORGANISATIONS and name.label:
        votes[ActorType.ORGANISATION] += STRONG
    elif is_given(words[0]):
        votes[ActorType.PERSON] += FAIR
    elif scene.parse.words[name.first].isupper() and len(words[0].replace(".", "")) > 2:
        votes[ActorType.ORGANISATION] += WEAK + 1
    return votes


def _may_be_person(name: Found, words: Sequence[str]) -> bool:
    """Whether a name that ends as places' do may be a person's: it begins with a given name, or is no street's."""
    return is_given(words[0]) or (name.label == "PERSON" and words[-1] in _BEARINGS)


def _from_company(scene: Scene, name: Found, votes: dict[str, Votes]) -> None:
    """Of two names joined by "and", one that is clearly a person's or place's makes the other likely one too."""
    parse = scene.parse
    token = head_of(scene, name)
    if parse.deps[token] != "conj":
        return
    mine = votes[plain(scene.words(name.first, name.last))]
    partner = votes.get(plain(parse.words[parse.heads[token]]))
    if partner is None:
        return
    single = name.last - name.first == 1
    for one, other in ((mine, partner), (partner, mine)):
        if max(one.values(), default=0) >= STRONG:
            continue
        if _winner_or_none(other) is ActorType.PERSON:
            one[ActorType.PERSON] += FAIR
        elif single and other[ActorType.PLACE] >= STRONG and _winner_or_none(other) is ActorType.PLACE:
            one[ActorType.PLACE] += FAIR


def _from_demonyms(scene: Scene, votes: dict[str, Votes]) -> None:
    """A name of which the account has the form of a people ("Velian" beside "Velia") is a place's."""
    peoples = set(_demonyms(scene))
    if not peoples:
        return
    for key, counted in votes.items():
        stems = (key, key[:-1]) if " " not in key and len(key) > 3 else ()
        if any(f"{stem}{ending}" in peoples for stem in stems for ending in _PEOPLE_ENDINGS if len(stem) > 2):
            counted[ActorType.PLACE] += STRONG


def _demonyms(scene: Scene) -> Iterator[str]:
    """Adjectives in capitals that end as a people's do, in small letters."""
    parse = scene.parse
    for token in tokens(scene.plain):
        word = parse.words[token]
        if word[0].isupper() and word.endswith(_DEMONYM_LAST) and len(word) > 4:
            name_span = scene.labelled_at.get(token)
            if parse.tags[token] == "JJ" or (name_span is not None and name_span.label == "NORP"):
                yield plain(word)


def _share_with_parts(votes: dict[str, Votes], places: dict[str, int], written: Mapping[str, NameParts]) -> None:
    """The first or last word of a person's full name, alone, is that person's name unless much speaks against it.

    A country's or town's name is the person's too where the account nowhere uses it as a place's. `written` are the
    parts of each name as it is written.
    """
    persons = [key for key, counted in votes.items() if " " in key and _winner_or_none(counted) is ActorType.PERSON]
    for key in persons:
        name = written[key]
        double = " ".join([*name.given[1:], name.surname])
        for part, weight in (
            (name.surname, STRONG * 2),
            (double, STRONG),
            (name.given[0] if name.given else "", STRONG),
        ):
            if part not in votes or part == key:
                continue
            if max(votes[part].values(), default=0) < _CERTAIN:
                votes[part][ActorType.PERSON] += weight
            elif part == name.surname and not places[part]:
                votes[part][ActorType.PERSON] += 2 * max(votes[part].values())


def _winner_or_none(votes: Votes) -> ActorType | None:
    return _winner(votes) if votes else None
