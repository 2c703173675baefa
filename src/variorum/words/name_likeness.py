"""Whether two names are one person's, and how alike two names are: for linking, and for comparing with other tools."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from variorum.words.names import (
    PARTICLES,
    NameParts,
    gender,
    nickname_groups,
    romanised,
    same_given,
    skeleton,
    spellings,
    split_name,
)

_LONG, _SHORT, _LEAST_SURNAME = 6, 4, 5
_RUN_TOGETHER, _ALIKE = 0.9, 0.75
_LIGHT, _MISSING, _MISSING_FROM_ONE, _WORST, _TURNED = 1.0, 0.15, 0.6, 0.5, 0.93
_LEGAL_PHRASES = {
    "limited liability company": "llc",
    "open joint stock company": "ojsc",
    "joint stock company": "jsc",
    "societatea cu raspundere limitata": "srl",
    "s r l": "srl",
    "sp z o o": "spzoo",
    "aktiengesellschaft": "ag",
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
}
_LEGAL = frozenset(
    "llc ojsc jsc srl spzoo ag inc corp co ltd plc gmbh oao ooo pjsc oy ab as sa nv bv kg the of".split()
)


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
    """Whether two given names are one, allowing a letter's difference inside long ones with the same consonants."""
    if same_given(left, right):
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


def likeness(left: str, right: str) -> float:
    """How alike two names are, 0 to 1: words matched one to one in any order, each by spelling or romanisation.

    The worst matched pair counts most, for one different word makes another name; words left over on one side count
    less, legal forms and particles least. Names written as one word are compared as they run.
    """
    a, b = _words(left), _words(right)
    if not a or not b:
        return 0.0
    if len(b) < len(a):
        a, b = b, a
    run = ratio("".join(a), "".join(b)) / 100
    if len(a) != len(b) and run > _RUN_TOGETHER:
        return round(run, 4)
    return round(_matched(a, b), 4)


def _matched(a: Sequence[str], b: Sequence[str]) -> float:
    """The likeness of two lists of words, the shorter first."""
    scored = sorted(
        ((_word(x, y), i, j) for i, x in enumerate(a) for j, y in enumerate(b)), key=lambda row: (-row[0], *row[1:])
    )
    partner: dict[int, int] = {}
    total, weight, worst = 0.0, 0.0, 1.0
    for score, i, j in scored:
        if i in partner or j in partner.values():
            continue
        partner[i] = j
        size = min(_weight(a[i]), _weight(b[j]))
        total += score * size
        weight += size
        if size > _LIGHT:
            worst = min(worst, score)
    left_over = sum(_weight(b[j]) for j in range(len(b)) if j not in partner.values())
    order = [partner[i] for i in sorted(partner)]
    turned = _TURNED if len(a) > 1 and order != sorted(order) else 1.0
    missing = _MISSING if sum(_weight(word) > _LIGHT for word in a) > 1 else _MISSING_FROM_ONE
    return turned * (total / (weight + missing * left_over)) * (1 - _WORST + _WORST * worst)


def _weight(word: str) -> float:
    return _LIGHT if word in _LEGAL or word in PARTICLES else min(len(word), 8) + 2.0


def _words(name: str) -> list[str]:
    parts = split_name(name)
    words = " ".join([*parts.given, *parts.surname.split()])
    for phrase, short in _LEGAL_PHRASES.items():
        words = words.replace(phrase, short)
    return words.split()


def _word(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if len(left) == 1 or len(right) == 1:
        return 0.9 if left[0] == right[0] else 0.0
    if romanised(left) == romanised(right):
        return 0.97
    if nickname_groups(left) & nickname_groups(right):
        return 0.9
    if skeleton(left) == skeleton(right) and len(skeleton(left)) > 2:
        return 0.92
    spelled = max(ratio(left, right), ratio(romanised(left), romanised(right))) / 100
    return spelled if spelled > _ALIKE else spelled / 2
