"""How many separate voices stand behind a statement, at most.

Accounts are joined into one *text* where the evidence of both lies in one passage they share; texts are joined again
when by one author or outlet, tied as copies, or attributed to one and the same speaker. Joining too much only makes the
bound lower; it is always told as an upper bound (compare the "same origin" rule of Rubin 2017 and of rumour studies).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import combinations

from variorum.model import Actor, Card, Copy, Count, DocumentId, FindingId, Given, Passage, Span, Use
from variorum.model.appearances import ActorHere, actors_here
from variorum.model.remembered import Remembered
from variorum.words.folding import fold
from variorum.words.unions import Unions

_FEW = 60
_MOST_COUNTS = 20_000
_LOOSE_USES = frozenset({Use.QUOTATION, Use.STOCK, Use.CHROME})
_ONE_ACCOUNT = 0.33  # of a text that stands in another: with less it has a passage of it, and else speaks for itself
_ONE_WORDING = 0.75  # of the words of the shorter sentence: with fewer it was written anew


_JOINT = re.compile(
    r"(?:the )?(?:both|two)"
    r"(?: (?:sides|parties|leaders|presidents|ministers|governments|countries|men|women|delegations))?"
    r"|(?:the |a |their )?joint (?:statement|declaration|communiqu[eé]|announcement)|the (?:sides|parties)"
)
"""Words, folded, for several who speak together."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One account's words for a statement, and those it has them from: actors, or words for somebody unnamed.

    `wording` are hashes of the words of the sentence; empty where they are not known.
    """

    document: DocumentId
    places: tuple[Span, ...]
    said_by: frozenset[str] = frozenset()
    wording: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Join:
    """Two accounts that count once, and why; `text` where they are one text already."""

    left: DocumentId
    right: DocumentId
    reason: str
    text: bool


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """What ties the accounts of a thread whatever the statement, and the passages they share; the same while none of
    that changes (`ties`).
    """

    cards: Mapping[DocumentId, Card]
    passages: Mapping[DocumentId, Sequence[tuple[Span, FindingId]]]
    copies: Mapping[tuple[DocumentId, DocumentId], str]
    outlets: Mapping[str, str] = field(default_factory=dict)
    """The outlet of an account here that a speaker is, by the speaker's key."""
    counted: dict[tuple[Witness, ...], tuple[frozenset[DocumentId], tuple[Join, ...]]] = field(
        default_factory=dict, init=False, repr=False
    )
    """What has been joined by these ties, by the witnesses; it goes when they go."""


def ties(given: Given) -> Ties:
    """Index the passages and copies of a thread."""
    made = tied(given.cards, given.all(Passage), given.all(Copy), actors_here(given))
    return _TIES.of(given.unit, (made.cards, made.passages, made.copies, made.outlets), lambda: made)


_TIES: Remembered[Ties] = Remembered(4)


def tied(
    cards: Iterable[Card],
    shared: Iterable[Passage],
    copied: Iterable[Copy],
    actors: Iterable[Actor | ActorHere] = (),
    outlets: Iterable[str] | None = None,
) -> Ties:
    """Index passages and copies of any accounts, and which actors are outlets: of theirs, unless others are given."""
    passages: dict[DocumentId, list[tuple[Span, FindingId]]] = defaultdict(list)
    for passage in shared:
        for span in passage.spans("text"):
            passages[span.document].append((span, passage.id))
    copies = {
        (min(copy.left, copy.right), max(copy.left, copy.right)): "one text is made from the other or both from a third"
        for copy in copied
        if copy.use not in _LOOSE_USES and max(copy.left_in_right, copy.right_in_left) >= _ONE_ACCOUNT
    }
    by_id = {card.id: replace(card, published=None, retrieved=None) for card in cards}  # no day ties anybody
    here = {card.outlet for card in by_id.values()} if outlets is None else set(outlets)
    return Ties(by_id, dict(passages), copies, _outlets(here, actors))


def _outlets(outlets: Iterable[str], actors: Iterable[Actor | ActorHere]) -> dict[str, str]:
    """Actors, and folded words, that mean the outlet of an account here: "the Ferry Post reported"."""
    known = {_bare(outlet) for outlet in outlets if outlet}
    found = {outlet: outlet for outlet in known}
    for actor in actors:
        named = {_bare(name) for name in (actor.name, *actor.variants)} & known
        if named:
            found[actor.id] = min(named)
    return found


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


def count(witnesses: Iterable[Witness], tied: Ties) -> tuple[Count, tuple[str, ...]]:
    """Accounts, texts, and separate voices at most, with why what was joined was joined."""
    return _told_of(*_joined(witnesses, tied), tied)


def count_whole(witnesses: Iterable[Witness], part: Iterable[Witness], tied: Ties) -> tuple[Count, tuple[str, ...]]:
    """The count of a happening of which the accounts of a part answer one question in passages written apart.

    Two accounts of the part count once only where what they tell there does, whatever words name the happening, and
    whoever else tells it.
    """
    documents, joins = _joined(witnesses, tied)
    inside, own = _joined(part, tied)
    union = Unions[str]()
    kept = []
    for join in sorted((*own, *joins), key=lambda each: (not each.text, each not in own)):
        apart = {union.first(document) for document in inside}
        if join not in own and {union.first(join.left), union.first(join.right)} <= apart:
            continue  # what one question of the happening keeps apart stays apart
        if union.join(join.left, join.right):
            kept.append(join)
    return _told_of(documents, kept, tied)


def _joined(witnesses: Iterable[Witness], tied: Ties) -> tuple[frozenset[DocumentId], tuple[Join, ...]]:
    """The accounts that tell a thing and what joins them, each pair that changes a count once."""
    told = tuple(_latest(sorted(witnesses, key=lambda witness: witness.document), tied.cards))
    found = tied.counted.get(told)
    if found is None:
        if len(tied.counted) >= _MOST_COUNTS:
            tied.counted.clear()
        found = tied.counted[told] = _joins(told, tied)
    return found


def _joins(told: Sequence[Witness], tied: Ties) -> tuple[frozenset[DocumentId], tuple[Join, ...]]:
    documents = sorted({witness.document for witness in told})
    union = Unions[str]()
    pairs = [(*pair, True) for pair in (*_in_one_passage(told, tied), *_in_two_copies(told, documents, tied))]
    pairs += [(*pair, False) for pair in _in_one_voice(told, documents, tied)]
    return frozenset(documents), tuple(Join(*pair) for pair in pairs if union.join(pair[0], pair[1]))


def _told_of(documents: AbstractSet[DocumentId], joins: Sequence[Join], tied: Ties) -> tuple[Count, tuple[str, ...]]:
    """What is left when accounts that count once are counted once, and why they are."""
    many = len(documents)
    counted = Count(many, many - sum(join.text for join in joins), many - len(joins))
    name = {document: card.name for document, card in tied.cards.items()}
    return counted, tuple(f"{name[join.left]} and {name[join.right]} count once: {join.reason}" for join in joins)


def _latest(told: list[Witness], cards: Mapping[DocumentId, Card]) -> list[Witness]:
    """Of several editions of one account only the one that counts; an older one alone still tells what it tells."""
    counted: dict[str, DocumentId] = {}
    for witness in told:
        card = cards[witness.document]
        if card.address not in counted or not card.superseded:
            counted[card.address] = witness.document
    return [witness for witness in told if counted[cards[witness.document].address] == witness.document]


Pairs = Iterator[tuple[DocumentId, DocumentId, str]]


def _in_one_passage(told: Sequence[Witness], tied: Ties) -> Pairs:
    """Accounts whose words stand in one passage and were not written anew there."""
    holders: dict[FindingId, list[Witness]] = defaultdict(list)
    for witness in told:
        for span, passage in tied.passages.get(witness.document, ()):
            if any(span.holds(place) for place in witness.places):
                holder = next((one for one in holders[passage] if _is_one_wording(one, witness)), None)
                if holder is None:
                    holders[passage].append(witness)
                elif holder.document != witness.document:
                    yield holder.document, witness.document, "the words stand in a passage both have"


def _in_two_copies(told: Sequence[Witness], documents: Sequence[DocumentId], tied: Ties) -> Pairs:
    """Copies of one text whose words are one sentence outside the passages too: headlines, with another in between."""
    by_document: dict[DocumentId, list[Witness]] = defaultdict(list)
    for witness in told:
        if witness.wording:
            by_document[witness.document].append(witness)
    for left, right in _copies_among(documents, tied):
        if any(_is_one_wording(one, other) for one in by_document[left] for other in by_document[right]):
            yield left, right, "the words stand alike in two copies of one text"


def _copies_among(documents: Sequence[DocumentId], tied: Ties) -> Iterator[tuple[DocumentId, DocumentId]]:
    inside = set(documents)
    pairs = combinations(documents, 2) if len(documents) < _FEW else iter(sorted(tied.copies))
    return (pair for pair in pairs if pair in tied.copies and inside.issuperset(pair))


def _is_one_wording(one: Witness, other: Witness) -> bool:
    """Whether two sentences share most words of the shorter one; so where either is not known."""
    least = min(len(one.wording), len(other.wording))
    return len(one.wording & other.wording) >= _ONE_WORDING * least


def _in_one_voice(told: Sequence[Witness], documents: Sequence[DocumentId], tied: Ties) -> Pairs:
    first: dict[tuple[str, str], DocumentId] = {}
    for witness in told:
        for key, reason in _voices(witness, tied.cards[witness.document], tied.outlets):
            holder = first.setdefault(key, witness.document)
            if holder != witness.document:
                yield holder, witness.document, reason
    yield from _in_joint_voice(told)
    for left, right in _copies_among(documents, tied):
        yield left, right, tied.copies[left, right]


def _in_joint_voice(told: Sequence[Witness]) -> Pairs:
    """ "Both sides", "the two", "a joint statement": whoever is named for it elsewhere may be one of those who spoke.

    Not where an account tells it in its own voice as well.
    """
    own = {witness.document for witness in told if not witness.said_by}
    attributed = [witness for witness in told if witness.document not in own]
    joint = next((w.document for w in attributed if any(_JOINT.fullmatch(voice) for voice in w.said_by)), None)
    for witness in attributed if joint is not None else ():
        if joint is not None and witness.document != joint:
            yield joint, witness.document, "both on the word of those who spoke together"


def _voices(witness: Witness, card: Card, outlets: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    for author in card.authors:
        yield ("author", fold(author)), f"both by {author}"
    if card.outlet:
        yield ("outlet", _bare(card.outlet)), f"both in or from {card.outlet}"
    for speaker in sorted(witness.said_by):
        if speaker in outlets:
            yield ("outlet", outlets[speaker]), "one has it from the other's outlet"
        yield ("speaker", speaker), "both on the word of one speaker"
