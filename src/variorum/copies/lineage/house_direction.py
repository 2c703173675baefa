"""Direction of house style: a text of one house throughout, but for left-overs of another, came from that other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.spelling import bare, same_name, same_place, same_style
from variorum.copies.lineage.pieces import Piece
from variorum.copies.wording import WORD
from variorum.words.folding import fold

_MOST = 3  # words of one form
_MOST_PAIRS = 20
_SURE = 2  # exchanges that make two words forms of one; once is enough where their letters tell it

Forms = tuple[str, str]


def styled(left: Body, right: Body, changes: Sequence[Change]) -> Iterator[Piece]:
    """What the forms of names and words tell: left-overs of the other's form, in its own words or in quotations."""
    pairs = _exchanged(changes)
    forms = frozenset(form for pair in pairs for form in pair)
    lefts, rights = _counted(left, forms), _counted(right, forms)
    for one, other in pairs:
        here, there = (*lefts[one], *lefts[other]), (*rights[one], *rights[other])
        yield from _left_over("right", one, there, here)
        yield from _left_over("left", other, here[::-1], there[::-1])


def _exchanged(changes: Sequence[Change]) -> list[Forms]:
    """Pairs of forms, folded, that stand for one another in the two accounts."""
    found: Counter[Forms] = Counter()
    for change in changes:
        words, others = WORD.findall(change.before), WORD.findall(change.after)
        if change.moved or not words or not others or max(len(words), len(others)) > _MOST:
            continue
        one, other = (" ".join(bare(fold(word)) for word in side) for side in (words, others))
        if one != other and words[-1][:1].isupper() == others[-1][:1].isupper():
            found[one, other] += 2 if _one_name(one, other) else 1
    return sorted(pair for pair, count in found.items() if count >= _SURE)[:_MOST_PAIRS]


def _one_name(one: str, other: str) -> bool:
    return same_style(one, other) or same_place(one, other) or same_name(one, other)


Uses = tuple[int, int, int, int]
"""How often the one form stands in the account's own words and in quotations, then the other."""


def _counted(body: Body, forms: frozenset[str]) -> dict[str, tuple[int, int]]:
    """How often every form stands in the account's own words, and in quotations."""
    counts: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    words = [bare(word) for word in body.words] if forms else []
    for size in sorted({form.count(" ") + 1 for form in forms}):
        runs = zip(*(words[start:] for start in range(size)), strict=False)
        for run, own in zip(map(" ".join, runs), body.own, strict=False):
            if run in forms:
                counts[0 if own else 1][run] += 1
    return {form: (counts[0][form], counts[1][form]) for form in sorted(forms)}


def _left_over(side: str, form: str, mixed: Uses, uniform: Uses) -> Iterator[Piece]:
    """`form` is the other account's form; `mixed` and `uniform` count it first, then the form of this side."""
    theirs, theirs_quoted, ours, ours_quoted = mixed
    if not ours or uniform[2] or uniform[3]:
        return
    if theirs and theirs < ours:
        yield Piece(side, "left-over", f"it keeps “{form}”, as the other always writes, beside another form")
    elif theirs_quoted and not ours_quoted:
        yield Piece(side, "quoted form", f"it keeps “{form}”, as the other always writes, inside quotations only")
