"""The step that makes the actors of a pile."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from copy import copy

from variorum.actors.joining import Joined
from variorum.actors.linking import link
from variorum.actors.locals import Local, locals_of, mend_sorts
from variorum.actors.sketch import Called, Names
from variorum.model import (
    Actor,
    ActorRole,
    ActorType,
    Card,
    DocumentId,
    FindingId,
    Given,
    Member,
    Mention,
    Product,
    Shape,
    Step,
    Story,
)
from variorum.model.appearances import Appearance, Appearances
from variorum.model.remembered import Remembered
from variorum.words.names import CUT_TITLES, HONORIFICS, plain
from variorum.words.places import PlaceWord, place


def reckon(given: Given) -> Iterable[Product]:
    """Every actor of the pile, people's decisions first and binding.

    Of an account's day only the year is asked: a decision on a day mostly leaves all actors as they were.
    """
    if len(given.cards) > _MANY:
        yield from _reckoned(given)
        return
    told = tuple((card.id, _year(card), given.sketch(Names, card.id)) for card in given.cards)
    arguments = (told, given.ids(Mention), given.same(), given.different(), given.all(Story))
    yield from _RECKONED.of(given.unit, arguments, lambda: tuple(_reckoned(given)))


_MANY = 2000
"""Accounts beyond which all their actors would take too much memory to be kept from one run to the next."""
_RECKONED: Remembered[tuple[Product, ...]] = Remembered(2)


def _year(card: Card) -> int:
    return card.published.year if card.published else 0


def _reckoned(given: Given) -> Iterator[Product]:
    alive = given.ids(Mention)
    apart = {finding for pair in given.different() for finding in (pair.a, pair.b)}
    single = apart | {finding for pair in given.same() for finding in (pair.a, pair.b)}
    found: list[Local] = []
    for card in given.cards:
        names = given.sketch(Names, card.id)
        if names is not None:
            found += _locals(names, alive, single, _year(card))
    at = {called.mention: number for number, local in enumerate(found) for called in local.called}
    parted = [(at[p.a], at[p.b]) for p in given.different() if p.a in at and p.b in at and at[p.a] != at[p.b]]
    joined = Joined(len(found), parted)
    for pair in given.same():
        if pair.a in at and pair.b in at:
            joined.join(at[pair.a], at[pair.b])
    _rejoin(found, joined, apart)
    stories = _stories(given)
    found = mend_sorts(found, stories)
    link(found, stories, joined)
    actors: list[Actor] = []
    here: dict[DocumentId, list[Appearance]] = defaultdict(list)
    for members in _groups(found, joined):
        actor = _actor(members)
        actors.append(actor)
        for document, appearance in _appearances(actor, members):
            here[document].append(appearance)
    yield from actors
    for document in sorted(here):
        yield Appearances(document=document, actors=tuple(sorted(here[document], key=lambda one: one.actor)))


def _locals(names: Names, alive: AbstractSet[FindingId], single: AbstractSet[FindingId], year: int) -> list[Local]:
    """The local actors of one account, as they are before other accounts mend them."""
    own = {called.mention for called in names.called}
    alive, single = alive & own, single & own
    made = _LOCALS.of(
        names.document, (names, alive, single, year), lambda: tuple(locals_of(names, alive, single, year))
    )
    return [copy(local) for local in made]


_LOCALS: Remembered[tuple[Local, ...]] = Remembered(3000)


def _rejoin(found: Sequence[Local], joined: Joined, apart: set[FindingId]) -> None:
    """Decided mentions stay with the rest of their account's actor, except as decided."""
    rest: dict[tuple[str, str, str], int] = {}
    for number in sorted(range(len(found)), key=lambda n: (found[n].least in apart, found[n].least)):
        local = found[number]
        joined.join(rest.setdefault((local.document, local.sort, local.key), number), number)


def _stories(given: Given) -> dict[DocumentId, list[FindingId]]:
    stories: dict[DocumentId, list[FindingId]] = defaultdict(list)
    for story in given.all(Story):
        for document in story.documents:
            stories[document].append(story.id)
    return stories


def _groups(found: Sequence[Local], joined: Joined) -> Iterable[list[Local]]:
    groups: dict[int, list[Local]] = defaultdict(list)
    for number, local in enumerate(found):
        groups[joined.root(number)].append(local)
    return groups.values()


def _appearances(actor: Actor, members: Sequence[Local]) -> Iterable[tuple[DocumentId, Appearance]]:
    """What each account shows of an actor."""
    called: dict[DocumentId, list[Called]] = defaultdict(list)
    for local in members:
        called[local.document] += local.called
    for document, told in called.items():
        mentions = tuple(sorted(one.mention for one in told))
        spellings = tuple(sorted({one.words for one in told}))
        yield document, Appearance(actor.id, actor.name, actor.type, mentions, spellings)


def _actor(members: Sequence[Local]) -> Actor:
    called = [(local, one) for local in members for one in local.called]
    words = Counter(one.words for _, one in called)
    name = _name(members[0].sort, words)
    return Actor(
        members=tuple(Member(one.mention, "" if one.words == name else f"as “{one.words}”") for _, one in called),
        documents=tuple(local.document for local in members),
        name=name,
        type=_type(members),
        variants=tuple(sorted(words)),
        known_as=_known_as(members),
    )


def _type(members: Sequence[Local]) -> ActorType:
    """The sort of most mentions, as mended over the pile; a country some mention of which governs is a government."""
    sorts = Counter(_sort(local, one) for local in members for one in local.called)
    if members[0].sort is ActorType.GOVERNMENT:
        return ActorType.GOVERNMENT if sorts[ActorType.GOVERNMENT] else ActorType.PLACE
    return max(sorts, key=lambda sort: (sorts[sort], sort))


def _sort(local: Local, one: Called) -> ActorType:
    """A mention's sort within its actor's: of a place each mention says whether those who govern there are meant."""
    states = (ActorType.PLACE, ActorType.GOVERNMENT)
    return one.type if local.sort in states and one.type in states else local.sort


def _name(sort: ActorType, words: Counter[str]) -> str:
    """The fullest form, and of equally full ones the most frequent; of a country its own name."""

    def fullness(form: str) -> tuple[int | str, ...]:
        known = place(form)
        own = known is not None and known.word is PlaceWord.COUNTRY
        if sort in (ActorType.GOVERNMENT, ActorType.PLACE):
            return (
                int(own),
                int(known is not None and plain(known.name) == plain(form)),
                form != form.lower(),
                words[form],
                form,
            )
        count = len(form.split())
        return min(count, 2), not form.isupper(), words[form], count, form

    return max(words, key=fullness)


def _known_as(members: Sequence[Local]) -> tuple[ActorRole, ...]:
    """Roles by their words, with the accounts that say so."""
    said: dict[tuple[str, bool], set[DocumentId]] = defaultdict(set)
    for local in members:
        for one in local.called:
            title = " ".join(one.title.split())
            if title and plain(title) not in HONORIFICS:
                said[title, title.lower().startswith(("former", "ex-"))].add(local.document)
            for told in one.roles:
                said[" ".join(told.role.split()), told.former].add(local.document)
    merged: dict[tuple[str, bool], tuple[str, set[DocumentId]]] = {}
    for (role, former), documents in sorted(said.items()):
        key = (" ".join(CUT_TITLES.get(word, word) for word in plain(role).split()), former)
        words, before = merged.get(key, (role, set()))
        merged[key] = (max(words, role, key=len), before | documents)
    return tuple(
        sorted(ActorRole(words, tuple(sorted(documents)), former) for (_, former), (words, documents) in merged.items())
    )


ACTORS = Step(
    name="actors.actors",
    shape=Shape.WITHIN,
    within="pile",
    reads=(Mention, Names, Story),
    makes=(Actor, Appearances),
    run=reckon,
    version=9,
)
