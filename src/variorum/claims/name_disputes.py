"""How the name of somebody is written: told in letters that cannot both be right.

Only full names of one person in accounts that share other names too, which differ in a few letters of one word and of
which neither account has the other's spelling. What writing a name in other letters explains (Andriy and Andrii) is no
difference.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein
from wordfreq import zipf_frequency

from variorum.claims.same_matter import Named, share_names
from variorum.claims.separate import Witness, count
from variorum.claims.sides import Bench
from variorum.model import Dispute, DisputeType, DocumentId, FindingId, Member, Mention, Side, Slot
from variorum.words.folding import fold
from variorum.words.names import nickname_groups, plain

_LETTERS = 2
_LONG = 4
_IN_USE = 1.0
"""How common (Zipf) both ways to write a word are that houses choose between, or two persons have, if heard apart."""
_MOST = 12
"""Accounts beyond which a name is a public one, that every house writes its own way."""
_OTHER_LETTERS = (
    (re.compile(r"(.)\1"), r"\1"), (re.compile(r"[yj]"), "i"), (re.compile(r"i+"), "i"), (re.compile(r"kh|gh|h"), ""),
    (re.compile(r"[qc]"), "k"), (re.compile(r"w"), "v"), (re.compile(r"ou|oo|u"), "o"), (re.compile(r"ts|z"), "s"),
)  # fmt: skip
_MARKS = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Written:
    """One name mention, as its account prints it, with the folded first and last word."""

    mention: Mention
    words: str
    key: tuple[str, str]


Spellings = Mapping[DocumentId, Sequence[Written]]


def written(spellings: Iterable[str], borne: Mapping[int, Mention]) -> Iterator[Written]:
    """The names of two words or more among the spellings of an account.

    Args:
        spellings: as printed.
        borne: the mentions of the person there, by the length of their words.
    """
    for words in spellings:
        parts = _MARKS.sub("", fold(words)).split()
        if len(parts) > 1 and len(words) in borne:
            yield Written(borne[len(words)], words, (parts[0], parts[-1]))


def name_disputes(spelled: Mapping[FindingId, Spellings], named: Named, bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each person.

    Args:
        spelled: how each account writes the full name of each person.
        named: the persons, places and bodies each account names that few others do.
        bench: what is known of the accounts.
    """
    for person, by_account in sorted(spelled.items()):
        if len(by_account) > _MOST:
            continue
        chosen = {
            each
            for one, other in combinations(sorted(by_account), 2)
            if _are_apart(by_account[one], by_account[other]) and share_names(one, other, named)
            for each in (one, other)
        }
        if chosen and not bench.are_editions(sorted(chosen)):
            yield _dispute(person, [each for account in sorted(chosen) for each in by_account[account]], bench)


def _are_apart(left: Sequence[Written], right: Sequence[Written]) -> bool:
    """Whether each account writes the name one way, and the two ways differ in a few letters of one word."""
    keys = {each.key for each in left}, {each.key for each in right}
    if len(keys[0]) != 1 or len(keys[1]) != 1:
        return False
    pairs = [pair for pair in zip(left[0].key, right[0].key, strict=True) if pair[0] != pair[1]]
    return len(pairs) == 1 and _is_misspelt(*pairs[0])


def _is_misspelt(one: str, other: str) -> bool:
    near = min(len(one), len(other)) >= _LONG and Levenshtein.distance(one, other) <= _LETTERS
    short, long = sorted((one, other), key=len)
    is_short_form = long.startswith(short) and len(long) > len(short) + 1  # "Josh", "Joshua"
    is_short_form |= len(short) <= _LONG and bool(nickname_groups(one) & nickname_groups(other))  # "Dave", "David"
    both_in_use = min(zipf_frequency(one, "en"), zipf_frequency(other, "en")) > _IN_USE
    by_ear = one.replace("ph", "f").replace("ck", "k") == other.replace("ph", "f").replace("ck", "k")
    may_be_one = is_short_form or (both_in_use and not by_ear) or _plainly(one) == _plainly(other)
    return near and one[0] == other[0] and not may_be_one


def _plainly(word: str) -> str:
    """A word without its accents, and without what differs between ways to write a foreign name in our letters."""
    word = plain(word)
    for pattern, letters in _OTHER_LETTERS:
        word = pattern.sub(letters, word)
    return word


def _dispute(person: FindingId, told: Sequence[Written], bench: Bench) -> Dispute:
    by_key: dict[tuple[str, str], list[Written]] = defaultdict(list)
    for each in told:
        by_key[each.key].append(each)
    return Dispute(
        members=tuple(Member(each.mention.id, each.words) for each in told),
        documents=tuple({each.mention.document for each in told}),
        about=person,
        slot=Slot.SPELLED,
        dispute=DisputeType.ACCOUNTS_DIFFER,
        sides=tuple(_side(same, bench) for _, same in sorted(by_key.items())),
        why="one name in other letters in each",
    )


def _side(told: Sequence[Written], bench: Bench) -> Side:
    witnesses = [Witness(each.mention.document, (each.mention.span("text"),), frozenset()) for each in told]
    counted, _ = count(witnesses, bench.tied)
    documents = tuple(sorted({each.mention.document for each in told}))
    return Side(value=told[0].words, claims=(), documents=documents, count=counted, said_by=())
