"""Whether two tellings of one account concern others: another number of people, a crowd and one person, other doers.

One word for what was done is not one happening: "Lind was arrested … more than 100 people were arrested in Orsk".
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from variorum.events.bundles import Bundle
from variorum.events.features import Feature, named
from variorum.events.tellings import Part
from variorum.words import numbers, predicates, senses

_SPEAKERS = frozenset({"~we", "~i", "~you"})
"""Keys of pronouns that mean nobody whom the account tells of by name."""
_ONESELF = frozenset({"~himself", "~herself", "~themselves", "~itself"})
_MANY = frozenset("people others dozens hundreds thousands scores several many both some".split())
"""Words for more than one, beside numbers."""
_ANYTHING = frozenset(
    f"~{word}" for word in "it he she him her them they this that who which one people person".split()
)
"""Keys of words that may mean whatever was told of before."""
_MAN = ("man", "woman", "person")
"""Endings of words for people: "bargeman"."""
_MORE = frozenset({"another", "other", "others", "more"})


def concern_others(item: Feature, bundle: Bundle) -> bool:
    """Whether what is told of those concerned keeps a telling apart from what its account told before."""
    if item.type == "CONSULT" or item.telling.statement:
        return False
    if predicates.family(item.telling.cue) == _CALLING_OFF and not _one_plan(item, bundle):
        return True
    if item.mention.background != bundle.is_background and not item.parties & bundle.parties:
        return True
    if _is_to_oneself(item) and not any(map(_is_to_oneself, bundle.members)):
        return True
    return count_others(item, bundle) or _other_doers(item, bundle) or _another_thing(item, bundle)


def _is_to_oneself(item: Feature) -> bool:
    """Whether somebody did it to nobody else: "shot himself" is no telling of a shooting told of before."""
    return bool(item.keys["agent"] & item.patients) or not _ONESELF.isdisjoint(item.patients)


def count_others(item: Feature, bundle: Bundle) -> bool:
    """Whether it befell another number of people, or many and not the one who is named."""
    return _another_number(item, bundle) or _one_and_many(item, bundle)


def _another_number(item: Feature, bundle: Bundle) -> bool:
    """ "11 people were arrested … 30 people were arrested"; "two others were hurt"."""
    mine, theirs = _counts([item]), _counts(bundle.members)
    if mine and theirs and not mine & theirs:
        return True
    more = any(_MORE & set(part.words.lower().split()) for part in _befallen(item))
    return more and bool(bundle.patients) and not named(item.patients & bundle.patients)


def _one_and_many(item: Feature, bundle: Bundle) -> bool:
    """Whether one is told of somebody by name and the other of several who are not he."""
    if item.patients & bundle.patients or item.keys["agent"] & bundle.agents & bundle.people:
        return False
    mine, theirs = _is_crowd([item]), _is_crowd(bundle.members)
    return mine != theirs and _names_one(bundle.members if mine else [item])


def _other_doers(item: Feature, bundle: Bundle) -> bool:
    """Whether others did it, and nothing says that it was done to the same ones."""
    mine, theirs = item.keys["agent"], bundle.agents
    if not mine or not theirs or mine & theirs or item.patients & bundle.patients:
        return False
    if _may_be_one(mine, theirs) and (bundle.timed or not item.times):
        return False  # "Monday's attack by Kovar" need not be "an attack by gunmen" that was on no day
    return bool(item.patients) == bool(bundle.patients)


def _another_thing(item: Feature, bundle: Bundle) -> bool:
    """ "She signed the treaty … signed an order": what is brought up as new is not what was told of before."""
    if not item.patients or not bundle.patients or item.patients & bundle.patients:
        return False
    if any(part.words.lower().split()[:1] in (["a"], ["an"], ["another"]) for part in _befallen(item)):
        return True
    mine, theirs = item.patients, bundle.patients
    if any(
        _ANYTHING.issuperset(patients) or named(patients) - people
        for patients, people in ((mine, item.people), (theirs, bundle.people))
    ):
        return False  # "attacked the church … attacked it", "shelled Orsk … shelled the town"
    return not all(map(_is_somebody, (mine | theirs) - named(mine | theirs)))


def _is_somebody(key: str) -> bool:
    """Whether words without a name can mean somebody told of by another word: "the victim", "the seven"."""
    word = key.removeprefix("~")
    if key in _ANYTHING or word.endswith(_MAN) or word in numbers.SMALL or word.isdigit():
        return True
    return not {"person", "group"}.isdisjoint(senses.classes("n", word))


def _one_plan(item: Feature, bundle: Bundle) -> bool:
    """Whether what was called off can be one thing: of one word, or of another for a gathering, by the same ones."""
    if not item.patients or not bundle.patients:
        return bool(item.parties & bundle.parties) or (item.telling.definite and not item.parties)
    kinds = ((mine.removeprefix("~"), theirs.removeprefix("~")) for mine in item.patients for theirs in bundle.patients)
    same = any(mine == theirs or {mine, theirs} <= _GATHERINGS for mine, theirs in kinds)
    return same and not (item.keys["agent"] and bundle.agents and not item.keys["agent"] & bundle.agents)


_CALLING_OFF = predicates.family("cancel")
_GATHERINGS = frozenset("meeting talk summit negotiation conference discussion".split())


def _may_be_one(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether words for a doer can mean one who is named: "the gunman" for Lind, "the party" for the Reform Party."""
    if _SPEAKERS & (mine | theirs):
        return False
    return not (named(mine) and named(theirs))


def _befallen(item: Feature) -> Iterable[Part]:
    """Whom it befell; where it befalls nobody ("died", "arrived"), who did it, unless several agree on it."""
    patients = [part for part in item.telling.parts if part.role == "patient"]
    if patients or item.telling.noun or item.type == "AGREE":
        return patients
    return [part for part in item.telling.parts if part.role == "agent"]


def _counts(members: Iterable[Feature]) -> set[int]:
    """How many it befell, by each telling that counts them."""
    told = (part.words for item in members for part in _befallen(item) if _number(part.words))
    return {_number(words) for words in told}


def _number(words: str) -> int:
    """The number that words begin with, "more than" and the like apart; 0 for none."""
    for word in words.lower().replace(",", "").split()[:4]:
        if word.isdigit():
            return int(word)
        if word in numbers.SMALL:
            return numbers.SMALL[word]
    return 0


def _is_crowd(members: Iterable[Feature]) -> bool:
    """Whether it is told of several, and by no telling of somebody by name."""
    parts = [part for item in members for part in _befallen(item)]
    several = any(_is_several(part) for part in parts) or any(_is_of_several(item) for item in members)
    return several and not any(part.mention for part in parts)


def _is_of_several(item: Feature) -> bool:
    """ "Two arrests", "the deaths": as many as it befell, where it befalls each but once."""
    telling = item.telling
    once = telling.cue in predicates.SUFFERED or predicates.family(telling.cue) in ("die", "kill", "murder")
    return telling.noun and once and telling.words.lower() == f"{telling.cue}s"


def _names_one(members: Iterable[Feature]) -> bool:
    return any(part.mention is not None for item in members for part in _befallen(item))


def _is_several(part: Part) -> bool:
    words = part.words.lower().split()
    if part.mention is not None or not words:
        return False
    person = "person" in senses.classes("n", part.lemma)
    return _number(part.words) > 1 or not _MANY.isdisjoint(words) or (person and words[-1] == f"{part.lemma}s")
