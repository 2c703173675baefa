"""Which places, governments, peoples and organisations of different accounts are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from variorum.actors.joining import Joined, grouped
from variorum.actors.locals import Local, Stories
from variorum.model import ActorType, FindingId
from variorum.words.acronyms import initials, is_acronym
from variorum.words.names import plain
from variorum.words.places import usual_name

_GENERIC = frozenset(
    """ministry department of the for and foreign defense defence interior finance justice health education affairs
    parliament congress senate house assembly national cabinet government army navy air force forces armed police
    supreme court high constitutional general staff central bank committee council party opposition commission
    security service intelligence agency office state federal presidential administration treasury election electoral
    board chamber commons lords representatives guard customs border military university college school hospital
    association union federation""".split()
)


def join_others(found: Sequence[Local], stories: Stories, joined: Joined, others: Sequence[int]) -> None:
    """Organisations, places, peoples and governments of one key; bodies that every country has only inside a story."""
    for members in grouped(others, lambda n: (found[n].sort, found[n].key)):
        first = found[members[0]]
        if first.sort is ActorType.ORGANISATION and set(first.key.split()) <= _GENERIC:
            _join_in_stories(found, stories, joined, members)
        else:
            joined.join_all(members)
    _same_place(found, joined, (n for n in others if found[n].sort is ActorType.PLACE))


def _same_place(found: Sequence[Local], joined: Joined, places: Iterable[int]) -> None:
    """Places of which an account gives two names are one with those of either name."""
    seen: dict[str, int] = {}
    for number in places:
        for words in sorted({plain(usual_name(called.words)) for called in found[number].called}):
            joined.join(seen.setdefault(words, number), number)


def _join_in_stories(found: Sequence[Local], stories: Stories, joined: Joined, members: Sequence[int]) -> None:
    seen: dict[FindingId, int] = {}
    for number in members:
        for story in stories.get(found[number].document, ()):
            joined.join(seen.setdefault(story, number), number)


def join_acronyms(found: Sequence[Local], stories: Stories, joined: Joined) -> None:
    """An acronym and the one name in its story that it is the first letters of."""
    bodies = [n for n, local in enumerate(found) if local.sort is ActorType.ORGANISATION]
    spelled: dict[tuple[str, FindingId], set[int]] = defaultdict(set)
    for number in bodies:
        if " " in found[number].key:
            letters = initials(found[number].full)
            for story in stories.get(found[number].document, ()):
                spelled[letters, story].add(joined.root(number))
    for number in bodies:
        local = found[number]
        if " " not in local.key and is_acronym(local.full):
            told = stories.get(local.document, ())
            roots = set().union(*(spelled.get((plain(local.full), story), set()) for story in told))
            if len(roots) == 1:
                joined.join(roots.pop(), number)
