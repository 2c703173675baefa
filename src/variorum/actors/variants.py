"""Spellings of one full name in several accounts: short forms, initials, romanisations, one letter's difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from variorum.actors.grounds import Grounds
from variorum.actors.joining import Joined
from variorum.actors.locals import Local, parts_of
from variorum.words.common_names import is_common
from variorum.words.name_likeness import (
    given_keys,
    one_foreign_person,
    one_person,
    one_spelling,
    only_fuller,
    wide_keys,
)
from variorum.words.names import is_given, skeleton

_MOST_COMPARED = 60
"""Forms of one block that each is compared with: more bear a surname only where it tells nothing."""


def join_variants(found: Sequence[Local], joined: Joined, full: Sequence[int], grounds: Grounds) -> None:
    """Join spellings of one name; a form that several different names would fit joins none."""
    forms = _forms(found, joined, full)
    matches: dict[int, set[int]] = defaultdict(set)
    for members in _blocks(found, forms):
        for place, left in enumerate(members):
            for right in members[place + 1 : place + 1 + _MOST_COMPARED]:
                if right not in matches[left] and _fits(found, left, right, grounds):
                    matches[left].add(right)
                    matches[right].add(left)
    for number in forms:
        others = sorted(matches[number])
        if only_fuller([parts_of(found[other]) for other in others]):
            for other in others:
                if only_fuller([parts_of(found[back]) for back in sorted(matches[other])]):
                    grounds.join(number, other)


def _forms(found: Sequence[Local], joined: Joined, full: Sequence[int]) -> list[int]:
    """One bearer for each form of name and set."""
    one_of: dict[tuple[str, int], int] = {}
    for number in full:
        one_of.setdefault((found[number].key, joined.root(number)), number)
    return sorted(one_of.values(), key=lambda n: (found[n].key, found[n].least))


def _blocks(found: Sequence[Local], forms: Sequence[int]) -> list[list[int]]:
    """Forms that may be spellings of one name."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in forms:
        parts = parts_of(found[number])
        for key in given_keys(parts):
            blocks[skeleton(parts.surname), key].append(number)
        for key in wide_keys(parts):
            blocks[key, "wide"].append(number)
    return [members for members in blocks.values() if len(members) > 1]


def _fits(found: Sequence[Local], left: int, right: int, grounds: Grounds) -> bool:
    """Whether two differently written names can be one person's.

    Widely different spellings need an office that both share; short forms, initials and common names that or company.
    """
    a, b = parts_of(found[left]), parts_of(found[right])
    if found[left].key == found[right].key or grounds.conflict(left, right):
        return False
    written = one_spelling(a.given[0], b.given[0])
    if not written and is_given(a.given[0]) and is_given(b.given[0]) and grounds.share_account(left, right):
        return False  # the account that names both takes "Maria" and "Marie" for two
    if not one_person(a, b):
        return one_foreign_person(a, b) and grounds.share_office(left, right)
    spelled = written and not is_common(a) and not is_common(b)
    return spelled or grounds.near(left, right) or grounds.share_office(left, right)
