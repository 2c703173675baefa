"""Last pass of linking: sets that rules left apart, joined by the learned likeness of their tellings.

Words outside the lexicon, which carry no claims and no line of their own, join unless their days exclude each other.
Words of the lexicon join only in accounts that state no day, which stories hardly tell apart or together: what happens
once, told by one word, with a patient in common where one is named, and nothing known against it. What recurs
(meetings, requests, statements; they "talked", without saying with whom) is left to the rules; what a person parted
stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from variorum.events.across import cannot_be_one_day, outcome, set_apart
from variorum.events.bundles import Bundle, apart_in_place, apart_in_time
from variorum.events.features import Feature, named
from variorum.events.linkage import Linkage
from variorum.events.links import Pair, candidates, chances, shipped, verb_pairs
from variorum.events.measures import Accounts, Sight, sights
from variorum.model import DocumentId, FindingId
from variorum.words import predicates

Link = tuple[FindingId, FindingId]


def link_likely(
    bundles: Sequence[Bundle], undated: AbstractSet[DocumentId] = frozenset(), parted: Iterable[Link] = ()
) -> list[Bundle]:
    """Bundles joined where their tellings are alike enough, in the order of the first of each.

    Args:
        bundles: what rules made of the tellings.
        undated: accounts that state no day of their own.
        parted: pairs of event mentions that a person set apart.
    """
    never = {frozenset(pair) for pair in parted}
    told, homes = _told(bundles)
    accounts = Accounts()
    pairs = [(a, b) for a, b in candidates(told, verb_pairs(), accounts) if homes[a] != homes[b]]
    sums: dict[Pair, float] = defaultdict(float)
    for (a, b), chance in zip(pairs, chances(told, pairs, accounts), strict=True):
        if not _may_be_one(bundles[homes[a]], bundles[homes[b]], undated):
            continue
        sums[min(homes[a], homes[b]), max(homes[a], homes[b])] += float(chance)
    sets = {number: Bundle(bundle.members) for number, bundle in enumerate(bundles)}

    def join(one: int, other: int) -> bool:
        fits = _may_be_one(sets[one], sets[other], undated) and not set_apart(sets[one], sets[other], never)
        if fits:
            sets[one].add(sets.pop(other).members)
        return fits

    Linkage([len(bundle.members) for bundle in bundles], sums, shipped().least).run(join)
    for bundle in sets.values():
        bundle.members.sort(key=lambda member: member.order)
    return [sets[number] for number in sorted(sets)]


def _told(bundles: Sequence[Bundle]) -> tuple[list[Sight], list[int]]:
    """The sights of the tellings that may be joined, and the number of the bundle each stands in."""
    by_account: dict[DocumentId, list[Feature]] = defaultdict(list)
    home: dict[FindingId, int] = {}
    for number, bundle in enumerate(bundles):
        joins = not _recurs(bundle)
        for member in bundle.members:
            by_account[member.document].append(member)
            if joins:
                home[member.mention.id] = number
    told = [
        sight
        for document in sorted(by_account)
        for sight in sights(sorted(by_account[document], key=lambda member: member.order))
        if sight.feature.mention.id in home
    ]
    return told, [home[sight.feature.mention.id] for sight in told]


def _may_be_one(left: Bundle, right: Bundle, undated: AbstractSet[DocumentId]) -> bool:
    if bool(left.type) != bool(right.type) or apart_in_time(left, right):
        return False
    return {*left.documents, *right.documents} <= undated and (not left.type or _told_alike(left, right))


def _told_alike(left: Bundle, right: Bundle) -> bool:
    """Whether two happenings of the lexicon may be one: one word for what happens once, nothing known against it."""
    if not left.families & right.families or outcome(left) != outcome(right):
        return False
    if set(left.documents) & set(right.documents) or left.is_background != right.is_background:
        return False
    if apart_in_place(left, right) or cannot_be_one_day(left, right):
        return False
    mine, yours = named(left.patients), named(right.patients)
    if mine and yours and not mine & yours:
        return False
    return not (left.people and right.people and not left.people & right.people)


def _recurs(bundle: Bundle) -> bool:
    """What the same people do again and again, also where the account does not say with whom: "they talked"."""
    known = (predicates.verbs().get(cue, predicates.nouns().get(cue, "")) for cue in bundle.cues)
    return bundle.recurrent or any(root in predicates.RECURRENT for root in known)
