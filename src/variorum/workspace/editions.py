"""Editions of one address: when each was seen, what changed from one to the next, and what changed in silence.

An edit is silent when the later edition tells nobody of it: no notice of correction that is new in it has a word or a
figure of what was changed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.copies import Wording
from variorum.copies.lineage.corrections import CORRECTED
from variorum.model import Card, DocumentId, Lineage, Weight, recency
from variorum.words.folding import fold
from variorum.words.numbers import NUMBER_WORDS
from variorum.words.unions import Unions
from variorum.workspace.answers import Answers
from variorum.workspace.asking import Asking
from variorum.workspace.comparing import compared_accounts
from variorum.workspace.comparison import Comparison, Piece, share
from variorum.workspace.labels import plural
from variorum.workspace.seen import seen

_UPDATED = re.compile(
    r"\ba previous version of this\b|^\W*(?:last )?updated (?:at|on)\b|^\W*(?:clarified|amended)\b\s*[:(]",
    re.IGNORECASE,
)
"""More ways to say of an account that it was changed."""

_OWNED = re.compile(
    r"\bwe (?:wrote|said|reported|stated|gave|put)\b.{0,60}\b(?:earlier|before|previously|at first|in error|wrongly)\b"
    r"|\b(?:earlier|previously|at first|in an earlier version),? we (?:wrote|said|reported|stated|gave|put)\b",
    re.IGNORECASE,
)
"""Words inside a text by which an outlet owns what it wrote before."""

_SENTENCE = re.compile(r"[^.!?()。]+")
_LONGEST_NOTICE = 600  # characters of a block that is a notice
_LEAST_LETTERS = 4  # of a word that tells what a notice is about; figures and number words count however short
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition.

    Args:
        seen: when it was retrieved or, where that is not told, stated as published.
        by: which of both, "retrieved" or "published"; "" when neither is known.
        counts: whether no later edition is here in its stead.
        words: words of its text proper.
    """

    document: DocumentId
    name: str
    seen: datetime.date | None
    by: str
    counts: bool
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one edition to the next.

    Args:
        found: both laid against each other, the earlier on the left.
        ordered: whether it is known that the right one is later; else nothing is called silent.
        notices: the notices of correction that only the later edition has, word for word.
        told: edits that one of these tells of.
        silent: edits of weight that none tells of.
        silent_style: how many edits of house style none tells of.
    """

    found: Comparison
    ordered: bool
    notices: tuple[str, ...] = ()
    told: tuple[Piece, ...] = ()
    silent: tuple[Piece, ...] = ()
    silent_style: int = 0

    @property
    def added(self) -> int:
        """How many silent edits only add words."""
        return sum(not piece.left.strip() for piece in self.silent)

    def line(self) -> str:
        """What changed, and how much of it without a notice."""
        found = self.found
        if not self.ordered or found.copy is None:
            return found.summary()
        here, _ = found.shares(found.copy)
        told = f"{share(here)} of the edition before stands in it; {found.counts()}"
        if not self.silent:
            quiet = "a notice tells of what changed" if self.told else "nothing of weight changed in silence"
            return f"{told}; {quiet}"
        return f"{told}; {self.silently()}"

    def silently(self) -> str:
        """How much changed that no notice tells of; "" when nothing did."""
        changed = len(self.silent) - self.added
        silent = [f"{changed:,} changed or taken out"] if changed else []
        silent += [f"{self.added:,} put in"] if self.added else []
        return f"without a notice that tells of it: {', '.join(silent)}" if silent else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """All editions of one account, the one that counts last, and the steps between them."""

    name: str
    editions: tuple[Edition, ...]
    steps: tuple[Step, ...]

    def title(self) -> str:
        """The editions in a few words."""
        counted = sum(edition.counts for edition in self.editions)
        often = "counted once" if counted == 1 else f"at {counted} addresses, so counted {counted} times"
        return f"{self.name}: {plural(len(self.editions), 'edition')}, {often}"


def editions(asking: Asking, among: Collection[DocumentId] | None = None) -> tuple[Editions, ...]:
    """Every account of several editions, by name; with `among`, only where one of these is an edition."""
    several = groups(asking.cards().values())
    found = (_editions(asking, cards) for cards in several if among is None or any(card.id in among for card in cards))
    return tuple(sorted(found, key=lambda each: (each.name, each.editions[0].document)))


def listed(asking: Asking, among: Collection[DocumentId] | None = None) -> Answers:
    """The accounts, or some of them, each later edition with what it changed in silence."""
    silent = {step.found.right.document: step.silently() for each in editions(asking, among) for step in each.steps}
    accounts = asking.documents(among)
    told = [
        replace(answer, text=f"{answer.text}; {silent[answer['id']]}") if silent.get(answer["id"]) else answer
        for answer in accounts
    ]
    return Answers(accounts.question, told)


def groups(cards: Iterable[Card]) -> list[list[Card]]:
    """The cards of accounts from one address, the one that counts last; only where there are several."""
    known = {card.id: card for card in cards}
    unions: Unions[DocumentId] = Unions()
    first: dict[str, DocumentId] = {}
    for card in known.values():
        unions.join(first.setdefault(card.address, card.id), card.id)
        if card.url:
            unions.join(first.setdefault(card.url, card.id), card.id)
    found = [[known[document] for document in group] for group in unions.groups()]
    return [sorted(group, key=_recency) for group in found if len(group) > 1]


def _recency(card: Card) -> tuple[bool, datetime.timedelta, datetime.timedelta, str]:
    """Later editions later; the one that counts last of all."""
    return not card.superseded, recency(card.retrieved), recency(card.published), card.id


def _editions(asking: Asking, cards: Sequence[Card]) -> Editions:
    steps = tuple(_step(asking, *pair) for pair in pairwise(cards) if _read(asking, *pair))
    words = {side.document: side.words for step in steps for side in (step.found.left, step.found.right)}
    listed = tuple(
        Edition(
            document=card.id,
            name=asking.telling.account(card.id),
            seen=seen(card)[0],
            by=seen(card)[1],
            counts=not card.superseded,
            words=words.get(card.id, 0),
        )
        for card in cards
    )
    return Editions(name=cards[-1].name.partition("~")[0], editions=listed, steps=steps)


def _read(asking: Asking, *cards: Card) -> bool:
    return all(asking.store.findings.sketch(Wording, card.id) is not None for card in cards)


def _step(asking: Asking, earlier: Card, later: Card) -> Step:
    found = compared_accounts(asking, earlier.id, later.id)
    if found.copy is None or found.copy.lineage not in (Lineage.A_FROM_B, Lineage.B_FROM_A):
        return Step(found=found, ordered=False)
    notices = tuple(_notices(asking, later.id, _notices(asking, earlier.id, ())))
    about = _about(" ".join(notices))
    edits = [piece for piece in found.edits(Weight.SUBSTANTIVE) if not _is_notice(piece, notices)]
    told = [piece for piece in edits if _told(piece, about)]
    style = [piece for piece in found.edits(Weight.HOUSE_STYLE) if not _told(piece, about)]
    return Step(
        found=found,
        ordered=True,
        notices=notices,
        told=tuple(told),
        silent=tuple(piece for piece in edits if piece not in told),
        silent_style=sum(not _is_notice(piece, notices) for piece in style),
    )


def _notices(asking: Asking, document: DocumentId, known: Iterable[str]) -> list[str]:
    """Blocks and sentences of an account that say something was corrected or updated, without those known."""
    account, before = asking.store.documents.get(document), set(known)
    found = []
    for block in account.blocks:
        words = account.text[block.start : block.end]
        if len(words) <= _LONGEST_NOTICE and (CORRECTED.search(words) or _UPDATED.search(words)):
            found.append(words)
        elif _OWNED.search(words):
            found += [sentence for sentence in _SENTENCE.findall(words) if _OWNED.search(sentence)]
    return [notice for notice in found if notice not in before]


def _is_notice(piece: Piece, notices: Sequence[str]) -> bool:
    """Whether the words put in are a notice itself, or words of one."""
    words, folded = fold(piece.right).strip(), [fold(notice).strip() for notice in notices]
    put_in = bool(words) and not piece.left.strip()
    return any(notice in words or (put_in and words in notice) for notice in folded)


def _told(piece: Piece, about: frozenset[str]) -> bool:
    left, right = _about(piece.left), _about(piece.right)
    return bool((left ^ right) & about)


def _about(words: str) -> frozenset[str]:
    """The figures and longer words of a text, folded."""
    found = _TOKEN.findall(fold(words))
    return frozenset(word for word in found if word[0].isdigit() or word in NUMBER_WORDS or len(word) >= _LEAST_LETTERS)
