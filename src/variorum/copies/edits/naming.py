"""Edits of names, titles and offices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.copies.edits.forms import LONG_FORMS, PEOPLES
from variorum.copies.edits.lexicon import ADDRESS, COURTESY, GRAMMAR, JOINING, OWNERS, PERSONS, ROLE_WORDS
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.edits.spelling import bare, same_name, same_place, stands_for
from variorum.model import EditType

_FEW = 4
_BRACKETED = re.compile(r"([^\W\d_][^\s()]*) \(([^()]*)")
_BEFORE_OFFICE = frozenset("a an the then now once former ex current".split())
_NO_NAMES = GRAMMAR | PERSONS | JOINING
_OFFICES = ADDRESS & frozenset(LONG_FORMS.values()) | {
    "president",
    "premier",
    "chancellor",
    "secretary",
    "mayor",
    "judge",
}


def address(left: Phrase, right: Phrase) -> Judgement | None:
    """Mr, President … before the same name: on one side only, written short, or one for the other."""
    words = [word for word in (*left.folded, *right.folded) if word != "the"]
    if not words or not all(word in ADDRESS for word in words):
        return None
    if not (left.after or right.after)[:1].isupper():
        return None
    if not (left and right):
        return style(EditType.TITLE, "with or without the title")
    one, other = ({LONG_FORMS.get(w, w) for w in phrase.folded} - {"the"} for phrase in (left, right))
    if one == other:
        return style(EditType.TITLE, "one title written in two ways")
    return style(EditType.TITLE, "another form of address") if one <= COURTESY or other <= COURTESY else None


def office(left: Phrase, right: Phrase) -> Judgement | None:
    """One office told more or less fully: “his” for the adjective of who is served, with or without an address."""
    words = {*left.folded} ^ {*right.folded}
    if not (left and right) or not words & ADDRESS or not words <= ADDRESS | OWNERS | GRAMMAR | {"&", "and"}:
        return None
    if words & _OFFICES or not ({*left.folded} & {*right.folded} & ROLE_WORDS):
        return None
    return style(EditType.TITLE, "one office, told more or less fully")


def begins_office(words: Sequence[str]) -> bool:
    """Whether words begin with an office: “a former finance minister …”."""
    begin = next((i for i, word in enumerate(words) if word not in _BEFORE_OFFICE), len(words))
    return 0 < begin < len(words) and words[begin] in ROLE_WORDS


def two_forms(left: Phrase, right: Phrase) -> Judgement | None:
    """One place, people or body under two of its names."""
    if not (left and right):
        return None
    if same_place(_name(left), _name(right)):
        return style(EditType.PLACE_NAME, "two forms of one place name")
    people = PEOPLES.get(_name(left))
    if people and people == PEOPLES.get(_name(right)):
        return style(EditType.NAME, "two names of one people")
    if stands_for(left.written, right.written) or stands_for(right.written, left.written):
        return style(EditType.NAME, "a name and its initials")
    return None


def _name(phrase: Phrase) -> str:
    return " ".join(bare(word) for word in phrase.folded)


def names(left: Phrase, right: Phrase) -> Judgement | None:
    """Names: spelt otherwise, exchanged, given more fully, or others."""
    if not (named(left) or named(right)):
        return None
    if _exchanged(left, right):
        return style(EditType.PLACE_NAME, "two names of one thing, the one in brackets exchanged")
    if _turned(left, right):
        return trivial(EditType.WORDING, "the same words in another order")
    if left and right and len(left.folded) == len(right.folded):
        pairs = [(bare(a), bare(b)) for a, b in zip(left.folded, right.folded, strict=True)]
        if all(a == b or same_name(a, b) for a, b in pairs):
            return style(EditType.NAME, "two spellings of one name")
        if all(a == b or _initial(a, b) or _initial(b, a) for a, b in pairs):
            return style(EditType.NAME, "a name and its first letter")
    if not (left and right):
        phrase = left or right
        if len(phrase.folded) == 1 and phrase.after[:1].isupper() and not phrase.opens:
            return style(EditType.NAME, "a name given more fully on one side")
    return substantive(EditType.NAME, "another name" if left and right else "a name on one side only")


def _initial(short: str, full: str) -> bool:
    return len(short) == 1 < len(full) and short.isalpha() and full.startswith(short)


def _exchanged(left: Phrase, right: Phrase) -> bool:
    """Whether each side begins with the name that the other has in its brackets."""
    one, other = (_BRACKETED.match(phrase.text) for phrase in (left, right))
    if one is None or other is None:
        return False
    return one[1] != other[1] and one[1] in other[2].split() and other[1] in one[2].split()


def _turned(left: Phrase, right: Phrase) -> bool:
    """Whether few words with one name among them only stand in another order."""
    few = len(left.folded) <= _FEW and Counter(left.folded) == Counter(right.folded)
    return few and sum(w[:1].isupper() for w in left.written) <= 1


def named(phrase: Phrase) -> bool:
    """Whether a phrase has a word in a capital that is not only the first of its sentence."""
    words = list(zip(phrase.written, phrase.folded, strict=True))[phrase.opens :]
    return any(w[:1].isupper() and f not in _NO_NAMES and len(w) > 1 for w, f in words)
