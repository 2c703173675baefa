"""The small parts every view is made of: an account's name, a mark of basis, a count, words in their place."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from variorum.model import (
    Basis,
    Count,
    Damage,
    DamageType,
    DocumentId,
    FindingId,
    Interval,
    NotFound,
    Span,
)
from variorum.words.calendar.wording import day_in_words, days_in_words
from variorum.workspace.asking import Asking
from variorum.workspace.labels import label
from variorum.workspace.nearby import AskingNear, Register, near
from variorum.workspace.telling import counted

AROUND = 90
"""Characters shown on either side of words."""

_KEPT = 12
"""Groups of accounts whose findings are kept at hand."""
_LOSING = frozenset({DamageType.DROPPED_TEXT, DamageType.TRUNCATED, DamageType.PAYWALL, DamageType.MOJIBAKE})


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRef:
    """An account as it is named in passing.

    Args:
        name: its short name; `full` the whole one.
        state: why its words may promise no more than the sense ("translated", "damaged"); "" when they are its own.
        read: whether the rooms that read sentences could read it.
    """

    id: DocumentId
    name: str
    full: str
    outlet: str = ""
    day: datetime.date | None = None
    title: str = ""
    superseded: bool = False
    state: str = ""
    read: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """On what a value rests: `basis` is one of the four marks, `told` says it, `why` the rule or the lender."""

    basis: Basis
    told: str
    why: str = ""
    lender: AccountRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Accounts, texts, and at most how many separate ones, with why those that count once do."""

    count: Count
    told: str
    accounts: tuple[AccountRef, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The exact words at one place of an account, with a little of what stands around them.

    Args:
        part: what the words do in a finding, in plain words; "" where there is but one part.
        state: as in `AccountRef`: where it is not empty, the words promise the sense only.
    """

    account: AccountRef
    start: int
    end: int
    before: str
    words: str
    after: str
    part: str = ""

    @property
    def state(self) -> str:
        """Why the words may promise no more than the sense."""
        return self.account.state


class Parts:
    """Makes the parts of views for one moment of a workspace."""

    def __init__(self, asking: Asking, register: Register | None = None) -> None:
        self.asking = asking
        self.register = register or Register(asking.store)
        self.joined = asking.joined
        self.telling = asking.telling

    def near(self, documents: Iterable[DocumentId]) -> Parts:
        """The parts of views of some accounts, and of all that is told of them together with others."""
        inside = frozenset(documents)
        if inside not in self._near:
            self._near[inside] = Parts(near(self.asking, inside, self.register), self.register)
            if len(self._near) > _KEPT:
                self._near.pop(next(iter(self._near)))
        return self._near[inside]

    def only(self, documents: Iterable[DocumentId]) -> Parts:
        """The parts of views of what speaks of some accounts, however many, without what they are told of together."""
        return Parts(AskingNear(self.asking, frozenset(documents), self.register), self.register)

    @cached_property
    def _near(self) -> dict[frozenset[DocumentId], Parts]:
        return {}

    @cached_property
    def _damaged(self) -> frozenset[DocumentId]:
        return frozenset(damage.document for damage in self.joined.all(Damage) if damage.damage in _LOSING)

    @cached_property
    def _unread(self) -> frozenset[DocumentId]:
        return frozenset(document for document, reading in self.joined.readings.items() if not reading.readable)

    def account(self, document: DocumentId) -> AccountRef:
        """An account as it is named in passing."""
        card = self.asking.card(document)
        translated = card.translated if card.translated is not None else document in self.joined.translated
        state = "translated" if translated else "damaged" if document in self._damaged else ""
        return AccountRef(
            id=document,
            name=self.telling.account(document),
            full=card.name,
            outlet=card.outlet,
            day=card.day,
            title=card.title,
            superseded=card.superseded,
            state=state,
            read=document not in self._unread,
        )

    def accounts(self, documents: Iterable[DocumentId]) -> tuple[AccountRef, ...]:
        """Accounts by name; of several editions of one the one that counts stands for all, where it is among them."""
        latest: dict[str, DocumentId] = {}
        for document in sorted(set(documents)):
            card = self.asking.card(document)
            if card.address not in latest or not card.superseded:
                latest[card.address] = document
        return tuple(sorted((self.account(document) for document in latest.values()), key=lambda ref: ref.name))

    def newest(self, documents: Iterable[DocumentId]) -> list[DocumentId]:
        """Accounts, the newest first, undated ones last; those of one day in the order of their ids."""
        days = self.register.days
        return sorted(documents, key=lambda document: (days.get(document, ""), document), reverse=True)

    def how_many(self, documents: Iterable[DocumentId]) -> int:
        """How many accounts these are, editions of one counted once."""
        return len({self.register.cards[document].address for document in documents})

    def counted(self, count: Count, documents: Iterable[DocumentId], why: Iterable[str] = ()) -> Counted:
        """A count with who stands behind it."""
        reasons = tuple(self.telling.shortened(reason) for reason in why)
        return Counted(count=count, told=counted(count), accounts=self.accounts(documents), why=reasons)

    def mark(self, basis: Basis, why: str = "", lender: DocumentId | None = None) -> Mark:
        """A mark of basis in words."""
        lent = self.account(lender) if lender is not None else None
        told = f"borrowed from {lent.name}" if lent else label(basis)
        return Mark(basis=basis, told=told, why=self.telling.shortened(why), lender=lent)

    def words(self, span: Span, part: str = "", around: int = AROUND) -> Words:
        """The words at a place."""
        whole = self.text(span.document)
        before = whole[max(0, span.start - around) : span.start].rpartition("\n")[2]
        after = whole[span.end : span.end + around].partition("\n")[0]
        return Words(
            account=self.account(span.document),
            start=span.start,
            end=span.end,
            before=_from_word(before, cut=span.start - len(before) > 0 and len(before) == around),
            words=whole[span.start : span.end],
            after=_to_word(after, cut=len(after) == around),
            part=part,
        )

    def text(self, document: DocumentId) -> str:
        """The whole text of an account."""
        return self.joined.words(Span(document, 0, self.asking.card(document).characters))

    def names(self, actors: Collection[FindingId]) -> str:
        """Names of actors, joined by "and"."""
        return self.telling.actors(actors)


def reached(offset: int, total: int) -> None:
    """Make sure that a page of a list begins inside it.

    Raises:
        NotFound: it begins behind its end.
    """
    if offset and offset >= total:
        raise NotFound("this list has no page so far back", hint="begin with its first page")


def day_words(interval: Interval | None) -> str:
    """Days in plain words; of a stretch inside one year or month the year or month is told once."""
    if interval is None:
        return "undated"
    first, last, told = interval.first, interval.last, days_in_words(interval)
    if " to " not in told or first.year != last.year:
        return told
    begin = f"{first.day}" if first.month == last.month else day_in_words(first).removesuffix(f" {first.year}")
    return f"{begin} to {day_in_words(last)}"


def _from_word(words: str, *, cut: bool) -> str:
    """Words cut at their beginning, from where a word begins."""
    return f"… {words.partition(' ')[2]}" if cut and " " in words else words


def _to_word(words: str, *, cut: bool) -> str:
    """Words cut at their end, up to where a word ends."""
    return f"{words.rpartition(' ')[0]} …" if cut and " " in words else words
