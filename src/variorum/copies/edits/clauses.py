"""Changes that together reword one clause, joined: a word moved inside it, a voice turned, a phrase retold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change, covering
from variorum.copies.edits.context import written
from variorum.copies.edits.group import Group
from variorum.copies.edits.lexicon import ADDRESS, GRAMMAR, OWNERS, ROLE_WORDS
from variorum.copies.edits.phrases import Judgement
from variorum.copies.edits.roles import BEING
from variorum.copies.edits.saying import plainly_said
from variorum.copies.edits.sentences import ends_sentence, starts_sentence
from variorum.model import EditType, Weight
from variorum.words.numbers import NUMBER_WORDS

_NEAR = 2  # unchanged words between two rewordings of one clause
_CLAUSE = 12  # unchanged words over which a word may have moved inside its clause
_Kinds = dict[str, str]
Judge = Callable[[Change], Judgement]


def across_clauses(left: Body, right: Body, drafts: Sequence[Change], judge_of: Judge) -> list[Change]:
    """Changes that together reword one clause, as one: a word moved inside it, or two rewordings side by side."""
    joined: list[Change] = []
    for draft in drafts:
        joined.append(draft)
        if draft.group is None or draft.moved:
            continue
        start = _partner(left, right, joined, draft, draft.group, judge_of)
        if start is not None:
            first = joined[start]
            assert first.group is not None
            group = Group(first.group.left, draft.group.left_end, first.group.right, draft.group.right_end)
            chars = (first.left, draft.left_end, first.right, draft.right_end)
            joined[start:] = [covering(left, right, first, chars, group)]
    return joined


def _partner(
    left: Body, right: Body, drafts: Sequence[Change], draft: Change, group: Group, judge_of: Judge
) -> int | None:
    """The index of the earlier change that this one belongs with, if any."""
    for back in range(len(drafts) - 2, max(-1, len(drafts) - 8), -1):
        other = drafts[back].group
        if other is None or drafts[back].moved:
            continue
        between = group.left - other.left_end
        first = other.left_end - (other.left < other.left_end)
        if between > _CLAUSE or any(ends_sentence(left, word) for word in range(first, group.left)):
            return None
        told = _crossed(left, right, other, group) or _one_office(left, right, other, group)
        if told or _said_elsewhere(left, right, other, group) or _turned_passive(left, right, other, group):
            return back
        beside = between <= _NEAR and "," not in left.text[drafts[back].left_end : draft.left]
        return back if beside and _both_reworded(drafts[back], draft, judge_of) else None
    return None


def _crossed(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether a word that matters left one change for the other, and none of its kind took its place."""
    sides = _weighty(left, first.left, first.left_end), _weighty(right, first.right, first.right_end)
    others = _weighty(left, then.left, then.left_end), _weighty(right, then.right, then.right_end)
    return _moved(sides, others) or _moved(sides[::-1], others[::-1])


def _moved(here: Sequence[_Kinds], there: Sequence[_Kinds]) -> bool:
    shared = here[0].keys() & there[1].keys()
    if shared and here[1].keys() & there[0].keys():
        return True
    return any(here[0][w] not in here[1].values() and here[0][w] not in there[0].values() for w in shared)


def _one_office(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether only words of one office stand between two changes of address or of whose office it is."""
    between = left.words[first.left_end : then.left]
    changed = [
        *left.words[first.left : first.left_end],
        *right.words[first.right : first.right_end],
        *left.words[then.left : then.left_end],
        *right.words[then.right : then.right_end],
    ]
    small = ADDRESS | OWNERS | GRAMMAR | {"&", "and"}
    return 0 < len(between) <= _NEAR and all(w in ROLE_WORDS for w in between) and all(w in small for w in changed)


def _weighty(body: Body, start: int, end: int) -> _Kinds:
    """Words that matter, each with its kind: a number, a name or another word."""
    found: _Kinds = {}
    words = body.words
    for place in range(start, end):
        word = words[place]
        number = word[:1].isdigit() or word in NUMBER_WORDS
        if word not in GRAMMAR and (len(word) > 3 or number):
            named = written(body, place)[:1].isupper() and not starts_sentence(body, place)
            found[word] = "number" if number else "name" if named else "word"
    return found


def _both_reworded(first: Change, then: Change, judge_of: Judge) -> bool:
    """Whether both are words that tell something else; a change known to be none stays apart from one that is."""
    judgements = [judge_of(change) for change in (first, then)]
    return all(j.edit is EditType.WORDING and j.weight is Weight.SUBSTANTIVE for j in judgements)


def _turned_passive(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether on one side alone “were” stands before a kept verb and “by” behind it."""
    here = left.words[first.left : first.left_end], left.words[then.left : then.left_end]
    there = right.words[first.right : first.right_end], right.words[then.right : then.right_end]
    passive, active = (here, there) if here[0] else (there, here)
    lone = not any(active) and len(passive[0]) > 0 and BEING.issuperset(passive[0]) and [*passive[1]] == ["by"]
    return lone and then.left - first.left_end <= _NEAR


def _said_elsewhere(left: Body, right: Body, first: Group, then: Group) -> bool:
    """Whether plain words of saying went from one end of a clause to the other: “according to X”, “X said”."""
    here = [*left.words[first.left : first.left_end], *left.words[then.left : then.left_end]]
    there = [*right.words[first.right : first.right_end], *right.words[then.right : then.right_end]]
    apart = (first.left == first.left_end) != (then.left == then.left_end)
    return apart and all(words and all(plainly_said(w) for w in words) for words in (here, there))
