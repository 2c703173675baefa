"""Which actors of different accounts are one: by the spelling of their names, nearest context first.

A name held by one person in the account, else in the story, else in the pile, means that person; where several bear
it and nothing else decides, it stays apart. Work is per name block, so that it grows with the pile, not its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from variorum.actors.joining import Joined
from variorum.actors.lexicon import OFFICES
from variorum.actors.locals import Local
from variorum.model import ActorType, BrokenInvariant, DocumentId, FindingId
from variorum.words.name_likeness import given_keys, one_foreign_person, one_person, only_fuller, wide_keys
from variorum.words.names import NameParts, is_given, plain, romanised, skeleton

Stories = Mapping[DocumentId, Sequence[FindingId]]
_GENERIC = frozenset(
    """ministry department of the for and foreign defense defence interior finance justice health education affairs
    parliament congress senate house assembly national cabinet government army navy air force forces armed police
    supreme court high constitutional general staff central bank committee council party opposition commission
    security service intelligence agency office state federal presidential administration treasury election electoral
    board chamber commons lords representatives guard customs border military university college school hospital
    association union federation""".split()
)


_MOST_COMPARED = 60
"""Forms of one block that each is compared with: more bear a surname only where it tells nothing."""


def link(found: Sequence[Local], stories: Stories, joined: Joined) -> None:
    """Join the local actors that are one actor."""
    persons = [n for n, local in enumerate(found) if local.sort is ActorType.PERSON]
    _same_key(found, stories, joined, [n for n, local in enumerate(found) if local.sort is not ActorType.PERSON])
    _acronyms(found, stories, joined)
    full = [n for n in persons if _parts(found[n]).given]
    lone = [n for n in persons if not _parts(found[n]).given and not found[n].ambiguous]
    for members in _grouped(full, lambda n: found[n].key):
        _without_conflict(found, stories, joined, members)
    _variants(found, joined, full)
    _lone_names(found, stories, joined, full, lone)


def _parts(local: Local) -> NameParts:
    """The parts of a person's name."""
    if local.parts is None:
        raise BrokenInvariant("only persons' names have parts")
    return local.parts


def _grouped(numbers: Iterable[int], key: Callable[[int], Hashable]) -> list[list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        groups[key(number)].append(number)
    return list(groups.values())


def _join_all(joined: Joined, members: Sequence[int]) -> None:
    for other in members[1:]:
        joined.join(members[0], other)


def _same_key(found: Sequence[Local], stories: Stories, joined: Joined, others: Sequence[int]) -> None:
    """Organisations, places, peoples and governments of one key; bodies that every country has only inside a story."""
    for members in _grouped(others, lambda n: (found[n].sort, found[n].key)):
        first = found[members[0]]
        if first.sort is ActorType.ORGANISATION and set(first.key.split()) <= _GENERIC:
            _join_in_stories(found, stories, joined, members)
        else:
            _join_all(joined, members)
    _same_place(found, joined, (n for n in others if found[n].sort is ActorType.PLACE))


def _same_place(found: Sequence[Local], joined: Joined, places: Iterable[int]) -> None:
    """Places of which an account gives two names are one with those of either name."""
    seen: dict[str, int] = {}
    for number in places:
        for words in sorted({plain(called.words) for called in found[number].called}):
            joined.join(seen.setdefault(words, number), number)


def _join_in_stories(found: Sequence[Local], stories: Stories, joined: Joined, members: Sequence[int]) -> None:
    seen: dict[FindingId, int] = {}
    for number in members:
        for story in stories.get(found[number].document, ()):
            joined.join(seen.setdefault(story, number), number)


def _acronyms(found: Sequence[Local], stories: Stories, joined: Joined) -> None:
    """An acronym and the one name in its story that it is the initials of."""
    bodies = [n for n, local in enumerate(found) if local.sort is ActorType.ORGANISATION]
    spelled: dict[tuple[str, FindingId], set[str]] = defaultdict(set)
    at: dict[str, int] = {}
    for number in bodies:
        words = [word for word in found[number].key.split() if word not in {"of", "the", "for", "and"}]
        if len(words) > 2:
            at.setdefault(found[number].key, number)
            for story in stories.get(found[number].document, ()):
                spelled["".join(word[0] for word in words), story].add(found[number].key)
    for number in bodies:
        local = found[number]
        if " " in local.key or not local.full.isupper():
            continue
        keys = set().union(*(spelled.get((local.key, story), set()) for story in stories.get(local.document, ())))
        if len(keys) == 1:
            joined.join(at[keys.pop()], number)


def _conflict(left: set[str], right: set[str]) -> bool:
    """Whether both are told in walks of life and share none."""
    return bool(left and right and not left & right)


def _without_conflict(found: Sequence[Local], stories: Stories, joined: Joined, members: Sequence[int]) -> None:
    """Join bearers of one name, kept apart by walk of life; who is told in none goes where its story has one."""
    walks = sorted(set().union(*(found[n].fields for n in members)))
    anchor: dict[str, int] = {}
    for number in members:
        for walk in sorted(found[number].fields):
            joined.join(anchor.setdefault(walk, number), number)
    roots = {joined.root(anchor[walk]) for walk in walks}
    untold = [n for n in members if not found[n].fields]
    if len(roots) <= 1:
        _join_all(joined, [*sorted(roots), *untold])
        return
    in_story: dict[FindingId, set[int]] = defaultdict(set)
    for number in members:
        if found[number].fields:
            for story in stories.get(found[number].document, ()):
                in_story[story].add(joined.root(number))
    for number in untold:
        near = set().union(*(in_story.get(story, set()) for story in stories.get(found[number].document, ())))
        if len(near) == 1:
            joined.join(near.pop(), number)


def _fields(found: Sequence[Local], joined: Joined, numbers: Iterable[int]) -> dict[int, set[str]]:
    """The walks of life told of each joined set."""
    fields: dict[int, set[str]] = defaultdict(set)
    for number in numbers:
        fields[joined.root(number)] |= found[number].fields
    return fields


def _variants(found: Sequence[Local], joined: Joined, full: Sequence[int]) -> None:
    """Join spellings of one name; a form that several different names would fit joins none."""
    one_of: dict[tuple[str, int], int] = {}
    for number in full:
        one_of.setdefault((found[number].key, joined.root(number)), number)
    forms = sorted(one_of.values(), key=lambda n: (found[n].key, found[n].least))
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in forms:
        parts = _parts(found[number])
        for key in given_keys(parts):
            blocks[skeleton(parts.surname), key].append(number)
        for key in wide_keys(parts):
            blocks[key, "wide"].append(number)
    fields = _fields(found, joined, full)
    offices, documents = _offices(found, joined, full), _documents(found, joined, full)
    matches: dict[int, set[int]] = defaultdict(set)
    for members in blocks.values():
        for place, left in enumerate(members):
            for right in members[place + 1 : place + 1 + _MOST_COMPARED]:
                a, b = joined.root(left), joined.root(right)
                shared = bool(offices[a] & offices[b]) and not documents[a] & documents[b]
                if not _conflict(fields[a], fields[b]) and _fits(found[left], found[right], shared):
                    matches[left].add(right)
                    matches[right].add(left)
    for number in forms:
        others = sorted(matches[number])
        if only_fuller([_parts(found[other]) for other in others]):
            for other in others:
                if only_fuller([_parts(found[back]) for back in sorted(matches[other])]):
                    joined.join(number, other)


def _offices(found: Sequence[Local], joined: Joined, numbers: Iterable[int]) -> dict[int, set[str]]:
    """The offices told of each joined set."""
    offices: dict[int, set[str]] = defaultdict(set)
    for number in numbers:
        offices[joined.root(number)] |= found[number].roles & OFFICES
    return offices


def _documents(found: Sequence[Local], joined: Joined, numbers: Iterable[int]) -> dict[int, set[DocumentId]]:
    """The accounts that name each joined set: one that has both spellings means two persons by them."""
    documents: dict[int, set[DocumentId]] = defaultdict(set)
    for number in numbers:
        documents[joined.root(number)].add(found[number].document)
    return documents


def _fits(left: Local, right: Local, shared: bool) -> bool:
    """Whether two differently written names can be one person's; widely different ones only with an office shared."""
    if left.key == right.key:
        return False
    a, b = _parts(left), _parts(right)
    return one_person(a, b) or (shared and one_foreign_person(a, b))


def _of_generation(
    local: Local, fit: set[int], generations: dict[int, str], documents: dict[int, set[DocumentId]]
) -> set[int]:
    """Bearers of the generation of a lone surname; without one, no junior whom its own account tells apart from it."""
    told = _parts(local).generation
    same = {root for root in fit if generations[root] == told}
    return same if same or told else {root for root in fit if local.document not in documents[root]}


def _lone_names(
    found: Sequence[Local], stories: Stories, joined: Joined, full: Sequence[int], lone: Sequence[int]
) -> None:
    """A lone surname goes to the only fuller name with it in its story, else in the pile."""
    fields, documents = _fields(found, joined, full), _documents(found, joined, full)
    roles: dict[int, set[str]] = defaultdict(set)
    genders: dict[int, str] = {}
    generations: dict[int, str] = {}
    in_pile: dict[str, set[int]] = defaultdict(set)
    in_story: dict[tuple[str, FindingId], set[int]] = defaultdict(set)
    for number in full:
        root, surname = joined.root(number), romanised(_parts(found[number]).surname)
        roles[root] |= found[number].roles
        genders[root] = genders.get(root) or found[number].gender
        generations[root] = generations.get(root) or _parts(found[number]).generation
        in_pile[surname].add(root)
        for story in stories.get(found[number].document, ()):
            in_story[surname, story].add(root)
    waiting: dict[str, list[int]] = defaultdict(list)
    for number in lone:
        local, surname = found[number], romanised(_parts(found[number]).surname)
        told = stories.get(local.document, ())
        near = set().union(*(in_story.get((surname, story), set()) for story in told))
        forename = is_given(local.full) and not local.roles
        for bearers in (near, set() if forename else in_pile.get(surname, set())):
            fit = {
                root
                for root in bearers
                if not _conflict(local.fields, fields[root])
                and not (local.gender and genders[root] and local.gender != genders[root])
            }
            fit = _of_generation(local, fit, generations, documents)
            if len(fit) > 1 and local.roles:
                fit = {root for root in fit if roles[root] & local.roles} or fit
            if bearers:
                break
        if len(fit) == 1:
            joined.join(fit.pop(), number)
        elif forename and told:
            waiting[f"{surname} {told[0]}"].append(number)
        elif not forename and (not bearers or not near):
            waiting[surname].append(number)
    for surname, numbers in waiting.items():
        if surname in in_pile:
            _join_in_stories(found, stories, joined, numbers)
        else:
            _without_conflict(found, stories, joined, numbers)
