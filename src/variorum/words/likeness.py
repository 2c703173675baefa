"""How alike two names are, with nothing else known of those who bear them: for comparing, asking and other tools.

Tables settle places and well-known bodies, letters settle acronyms; other names are matched word by word.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from variorum.words.acronyms import is_acronym, spells
from variorum.words.bodies import LEGAL_FORMS, LEGAL_PHRASES, body_key, known_body
from variorum.words.mandarin import mandarin_key
from variorum.words.name_likeness import close_given
from variorum.words.names import (
    HONORIFICS,
    PARTICLES,
    NameParts,
    gender,
    is_given,
    nickname_groups,
    plain,
    romanised,
    skeleton,
    split_name,
)
from variorum.words.places import PlaceWord, place
from variorum.words.towns import town

SAME = 0.85
"""The likeness from which two names are more likely one actor's than two."""

_RUN_TOGETHER, _ALIKE = 0.9, 0.75
_LIGHT, _MISSING, _MISSING_FROM_ONE, _WORST, _TURNED = 1.0, 0.15, 0.6, 0.5, 0.93
_APART, _RELATIVES, _ONE_TOLD = 0.1, 0.5, 0.7
_RESTYLED, _ROMANISED, _SPELLED, _TITLED = 0.98, 0.95, 0.93, 0.86
_PROPER = frozenset({PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.TOWN, PlaceWord.REGION})
_OFFICES = frozenset(
    """president premier chancellor minister senator sen governor gov general gen colonel col captain capt lieutenant
    lt major maj sergeant sgt admiral adm marshal ayatollah cardinal bishop archbishop imam secretary mayor judge
    justice rep congressman congresswoman ambassador tsar czar pope chairman commander""".split()
)
_AROUND = frozenset("prime foreign vice former ex of state the defense defence interior u s us uk deputy then".split())
_NUMERALS = frozenset("i v x ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx".split())


def likeness(left: str, right: str) -> float:
    """How alike two names are, 0 to 1; see `SAME`.

    Of persons' names the worst matched words count most, for one different word makes another name; words left over on
    one side count less, legal forms and particles least. Names written as one word are compared as they run.
    """
    known = _by_tables(left, right)
    if known is not None:
        return known
    restyled = body_key(left) == body_key(right) or (mandarin_key(left) or "-") == mandarin_key(right)
    shorter, longer = sorted((left, right), key=len)
    if is_acronym(shorter) and not longer.isupper() and spells(shorter, longer):
        return _SPELLED
    a, b = (split_name(_untitled(name), running=False) for name in (left, right))
    alike = _matched_names(a, b)
    lone = _lone(left, right, a, b)
    return round(min(max(alike, lone, _ROMANISED * restyled), _most(left, right, a, b)), 4)


def _by_tables(left: str, right: str) -> float | None:
    """What the tables of places and bodies settle; None when they know only one of the names, or none."""
    for normal in (_known_place, known_body):
        a, b = normal(left), normal(right)
        if a and b:
            return 1.0 if a == b else _APART
    return None


def _known_place(words: str) -> str:
    """The usual name of a place with its country's code; "" for other words."""
    known = place(words)
    if known:
        return f"{known.code} {plain(known.name)}" if known.word in _PROPER else ""
    found = town(words)
    usual = place(found.name) if found else None
    if usual:
        return f"{usual.code} {plain(usual.name)}"
    return f"{found.code} {plain(found.name)}" if found else ""


def _untitled(name: str) -> str:
    """A name without the words of office before it."""
    words = name.split()
    end = start = 0
    while end < len(words) - 1:
        word = plain(words[end])
        if word not in _OFFICES and word not in _AROUND and word not in HONORIFICS:
            break
        end += 1
        if word in _OFFICES or word in HONORIFICS:
            start = end
    return " ".join(words[start:])


def _lone(left: str, right: str, a: NameParts, b: NameParts) -> float:
    """The likeness of a surname with a word of address or office to a full name that ends in it."""
    if bool(a.given) == bool(b.given):
        return 0.0
    lone, full, words = (a, b, left) if b.given else (b, a, right)
    if romanised(lone.surname) != romanised(full.surname) or plain(words) == lone.surname:
        return 0.0
    told = HONORIFICS.get(plain(words.split()[0]), "")
    return 0.0 if {told, gender(full.given[0])} == {"m", "f"} else _TITLED


def _most(left: str, right: str, a: NameParts, b: NameParts) -> float:
    """The most that two names can be alike: relatives share a surname, kings a name."""
    if a.generation != b.generation:
        return _RELATIVES if a.generation and b.generation else _ONE_TOLD
    ends = [plain(name).rpartition(" ")[2] for name in (left, right)]
    if ends[0] != ends[1] and set(ends) <= _NUMERALS:
        return _RELATIVES
    if romanised(a.surname) == romanised(b.surname) and a.given and b.given and _conflict(a.given, b.given):
        return _RELATIVES
    return 1.0


def _conflict(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether given names in order are different ones, and not one of them left out."""
    if set(left) <= set(right) or set(right) <= set(left):
        return False if min(map(len, (*left, *right))) > 1 else left[0] == right[0] and _initials_part(left, right)
    return any(
        not close_given(a, b) and (_word(a, b) < _ALIKE or (is_given(a) and is_given(b)))
        for a, b in zip(left, right, strict=False)
    )


def _initials_part(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether initials in the same place differ ("H. W.", "W.")."""
    return any(min(len(a), len(b)) == 1 and a[0] != b[0] for a, b in zip(left, right, strict=False))


def _matched_names(left: NameParts, right: NameParts) -> float:
    """The likeness of two names by their words, the shorter first."""
    a, b = _words(left), _words(right)
    if not a or not b:
        return 0.0
    if len(b) < len(a):
        a, b = b, a
    run = ratio("".join(a), "".join(b)) / 100
    if len(a) != len(b) and run > _RUN_TOGETHER:
        return run
    return _matched(a, b)


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
    return _LIGHT if word in LEGAL_FORMS or word in PARTICLES else min(len(word), 8) + 2.0


def _words(parts: NameParts) -> list[str]:
    words = " ".join([*parts.given, *parts.surname.split()])
    for phrase, short in LEGAL_PHRASES.items():
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
