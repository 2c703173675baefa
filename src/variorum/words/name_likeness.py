"""Whether two names are one person's, however they are spelled; what linking decides by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from variorum.words.names import (
    NameParts,
    gender,
    nickname_groups,
    romanised,
    same_given,
    skeleton,
    spellings,
)

_LONG, _SHORT, _LEAST_SURNAME = 6, 4, 5


def given_keys(parts: NameParts) -> Iterator[str]:
    """Keys under which spellings of one person's given name meet: its romanisation, its nicknames, its initial."""
    if not parts.given:
        return
    first = parts.given[0]
    if len(first) == 1:
        yield f"i{first}"
        return
    yield f"r{skeleton(first)}"
    yield f"i{first[0]}" if len(first) == 1 else f"a{first[0]}"
    for group in sorted(nickname_groups(first)):
        yield f"n{group}"


def one_surname(left: str, right: str) -> bool:
    """Whether two surnames are spellings of one: equal when romanised, or one vowel apart in a long one.

    A last letter more is a different name: it tells gender or another family ("Ivanov", "Ivanova").
    """
    a, b = romanised(left), romanised(right)
    if a == b:
        return True
    if min(len(a), len(b)) < _LONG or skeleton(left) != skeleton(right) or a[-1] != b[-1]:
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def one_person(left: NameParts, right: NameParts) -> bool:
    """Whether two full names can be one person's: surname, generation, first given name, and middle names agree."""
    if left.generation != right.generation or not left.given or not right.given:
        return False
    if not one_surname(left.surname, right.surname):
        return False
    if not close_given(left.given[0], right.given[0]):
        return False
    middles = zip(left.given[1:], right.given[1:], strict=False)
    return all(close_given(a, b) for a, b in middles)


def close_given(left: str, right: str) -> bool:
    """Whether two given names are one: short forms, initials, other languages' forms, and other spellings."""
    return same_given(left, right) or one_spelling(left, right)


def one_spelling(left: str, right: str) -> bool:
    """Whether two given names are one when romanised, or one letter apart inside long ones of the same consonants."""
    if romanised(left) == romanised(right):
        return True
    a, b = romanised(left), romanised(right)
    alike = min(len(a), len(b)) >= _LONG and skeleton(left) == skeleton(right) and a[-1:] == b[-1:]
    return alike and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def one_foreign_person(left: NameParts, right: NameParts) -> bool:
    """Whether two full names can be one person's in systems of romanisation that part widely.

    That much agrees in names of different people too, so it takes a role that both share to call them one.
    """
    if left.generation != right.generation or not left.given or not right.given:
        return False
    if not _widely_spelled(left.surname, right.surname) or min(len(left.surname), len(right.surname)) < _LEAST_SURNAME:
        return False
    pairs = zip(left.given, right.given, strict=False)
    return all(close_given(a, b) or _widely_given(a, b) for a, b in pairs)


def _widely_spelled(left: str, right: str) -> bool:
    return bool(spellings(left) & spellings(right)) or one_surname(left, right)


def _widely_given(left: str, right: str) -> bool:
    """Whether given names are one but for a vowel or for how their consonants are written; never of two genders."""
    if min(len(left), len(right)) < _SHORT or {gender(left), gender(right)} == {"m", "f"}:
        return False
    pairs = ((a.rstrip("i"), b.rstrip("i")) for a in spellings(left) for b in spellings(right))
    return any(
        a == b or (a[-1:] == b[-1:] and skeleton(a) == skeleton(b) and DamerauLevenshtein.distance(a, b) <= 1)
        for a, b in sorted(pairs)
    )


def wide_keys(parts: NameParts) -> Iterator[str]:
    """Keys under which widely different spellings of one full name meet: of the surname, with a given name's head."""
    if parts.given:
        heads = {f"{spelling:.1}" for spelling in spellings(parts.given[0])}
        for surname in sorted(spellings(parts.surname)):
            yield from (f"{skeleton(surname)} {head}" for head in sorted(heads))


def only_fuller(others: Sequence[NameParts]) -> bool:
    """Whether the names that one may stand for can all be one person's themselves."""
    pairs = ((a, b) for place, a in enumerate(others) for b in others[place + 1 :])
    return all(one_person(a, b) or one_foreign_person(a, b) for a, b in pairs)
