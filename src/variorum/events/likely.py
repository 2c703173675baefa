"""Last pass of linking: sets that rules left apart, joined by the learned likeness of their tellings.

Only accounts that state no day, which stories hardly tell apart or together, and never against stated times. Two
tellings in different accounts may be one where their sentences are nearly the same words. Else they must share a
participant or a place, with nothing known against it. What recurs (they meet, ask, threaten) is left to the rules, and
statements are one in nearly the same words only; words that tell little ("make", "begin") must share a participant
besides. What a person parted stays apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from variorum.events.across import cannot_be_one_day, outcome
from variorum.events.bundles import Bundle, Never, apart_in_parts, apart_in_place, apart_in_time, set_apart
from variorum.events.concerned import count_others
from variorum.events.features import Feature, named
from variorum.events.likeness import nearly_same
from variorum.events.linkage import Linkage, Pair
from variorum.events.links import candidates, chances, shipped
from variorum.events.measures import Sight, Words, sight
from variorum.model import DocumentId, FindingId
from variorum.words import predicates

_SURE = 0.6
"""Mean likeness from which two tellings need share nobody and no place."""


def link_likely(
    bundles: Sequence[Bundle], undated: AbstractSet[DocumentId] = frozenset(), never: Never = MappingProxyType({})
) -> list[Bundle]:
    """Bundles joined where their tellings are alike enough, in the order of the first of each.

    Args:
        bundles: what rules made of the tellings; they stay as they are.
        undated: accounts that state no day of their own.
        never: tellings that a person set apart.
    """
    told, homes = _told(bundles, undated)
    pairs = [(a, b) for a, b in candidates(told) if homes[a] != homes[b]]
    sums: dict[Pair, float] = defaultdict(float)
    for (a, b), chance in zip(pairs, chances(told, pairs), strict=True):
        sums[min(homes[a], homes[b]), max(homes[a], homes[b])] += float(chance)
    sets = dict(enumerate(bundles))
    grown: dict[int, Bundle] = {}

    def join(one: int, other: int) -> bool:
        sure = linkage.mean >= _SURE
        fits = _may_be_one(sets[one], sets[other], sure=sure) and not set_apart(sets[one], sets[other], never)
        if fits:
            grown[one] = sets[one] = grown.get(one) or sets[one].copy()
            sets[one].add(sets.pop(other).members)
        return fits

    sizes = Counter(homes)
    linkage = Linkage([sizes[number] for number in range(len(bundles))], sums, shipped().least)
    linkage.run(join)
    for bundle in grown.values():
        bundle.sort()
    return [sets[number] for number in sorted(sets)]


def _told(bundles: Sequence[Bundle], undated: AbstractSet[DocumentId]) -> tuple[list[Sight], list[int]]:
    """The sights of the tellings that may be joined, and the number of the bundle each stands in.

    Of tellings that one bundle has in the same words, copies of one text, the first speaks for all.
    """
    by_account: dict[DocumentId, list[Feature]] = defaultdict(list)
    home: dict[FindingId, int] = {}
    for number, bundle in enumerate(bundles):
        joins = undated >= set(bundle.documents) and not _recurs(bundle)
        for member in bundle.members:
            if member.document in undated:
                by_account[member.document].append(member)
                if joins:
                    home[member.mention.id] = number
    told: dict[tuple[int, str, tuple[str, ...]], Sight] = {}
    for document in sorted(by_account):
        account = Words.of(by_account[document])
        for member in sorted(by_account[document], key=lambda member: member.order):
            key = home.get(member.mention.id, -1), member.telling.cue, member.telling.lemmas
            if key[0] >= 0 and key not in told:
                told[key] = sight(member, account)
    return list(told.values()), [number for number, _, _ in told]


def _may_be_one(left: Bundle, right: Bundle, *, sure: bool) -> bool:
    shares_parts = bool(left.parties & right.parties)
    apart = not set(left.documents) & set(right.documents)
    in_same_words = apart and nearly_same(_lemmas(left), _lemmas(right))
    if apart_in_time(left, right) or apart_in_parts(left, right):
        return False
    if any(count_others(member, right) for member in left.members if member.document in right.documents):
        return False
    if not (_tells_much(left) and _tells_much(right)):
        return in_same_words and shares_parts
    if in_same_words:
        return True
    if left.recurrent or right.recurrent or not (sure or shares_parts or left.places & right.places):
        return False
    return not _against(left, right)


def _tells_much(bundle: Bundle) -> bool:
    return not bundle.cues <= predicates.NO_HAPPENING


def _lemmas(bundle: Bundle) -> set[str]:
    return {lemma for member in bundle.members for lemma in member.telling.lemmas}


def _against(left: Bundle, right: Bundle) -> bool:
    """Whether anything known speaks against their being one: how it stands, where, on what day, whom it befalls."""
    if outcome(left) != outcome(right) or apart_in_place(left, right) or cannot_be_one_day(left, right):
        return True
    return _others(named(left.patients), named(right.patients)) or _others(left.people, right.people)


def _others(mine: AbstractSet[str], yours: AbstractSet[str]) -> bool:
    return bool(mine and yours and not mine & yours)


def _recurs(bundle: Bundle) -> bool:
    """What the same people do again and again, also where the account does not say with whom: "they talked"."""
    known = (predicates.verbs().get(cue, predicates.nouns().get(cue, "")) for cue in bundle.cues)
    return bundle.type in predicates.RECURRENT or any(root in predicates.RECURRENT for root in known)
