"""How many, without a figure: "some", "most", "up to", one or several."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.copies.edits.lexicon import PERSONS, QUANTITIES
from variorum.copies.edits.phrases import Judgement, Phrase, substantive, trivial
from variorum.copies.edits.senses import expressions, same_sense
from variorum.model import EditType
from variorum.words.numbers import APPROXIMATORS, NUMBER_WORDS
from variorum.words.stems import one_or_several

_DETERMINERS = frozenset({"a", "an", "the", "one"})
_OF_THEM = [["of", "whom"], ["of", "which"], ["of", "them"]]
_BLURS = {**APPROXIMATORS, "as much as": "EQUAL_OR_LESS"}
_LONGEST = max(blur.count(" ") + 1 for blur in _BLURS)
_BEFORE_VERBS = (PERSONS - {"his", "her", "my", "our", "your", "their", "its"}) | {"who", "which", "that"}


def quantities(left: Phrase, right: Phrase) -> Judgement | None:
    """Other words of amount, or such words on one side only."""
    (one, rest), (other, there) = _amounts(left), _amounts(right)
    if one != other and not (one and other and all(any(same_sense(a, b) for b in other) for a in one)):
        return substantive(EditType.NUMBER, "how many, or how exact the number is")
    if one and not rest and not there:
        return trivial(EditType.NUMBER, "other words for how exact the number is")
    return None


def _amounts(phrase: Phrase) -> tuple[set[str], list[str]]:
    """Words of amount, those that blur a number in one form and only where one follows; and all other words."""
    found: set[str] = set()
    rest: list[str] = []
    words = [*phrase.folded, phrase.after.lower()]
    at = 0
    while at < len(phrase.folded):
        blur = _blur(words, at)
        if blur:
            found.add(_BLURS[blur].lower())
            at += blur.count(" ") + 1
        else:
            rest.append(words[at])
            at += 1
    told = expressions(rest)
    behind = [*told, phrase.after.lower()]
    found |= {
        word for place, word in enumerate(told) if word in QUANTITIES and behind[place + 1 : place + 3] not in _OF_THEM
    }
    return found, rest


def _blur(words: Sequence[str], at: int) -> str:
    """The words from a place on that blur the number behind them; "" where they are none or no number follows."""
    for size in range(min(_LONGEST, len(words) - 1 - at), 0, -1):
        then = words[at + size]
        said = " ".join(words[at : at + size])
        if said in _BLURS and (then[:1].isdigit() or then in NUMBER_WORDS):
            return said
    return ""


def number_of(left: Phrase, right: Phrase) -> Judgement | None:
    """One or several; behind a pronoun the -s is a verb's."""
    one, other = ([w for w in phrase.folded if w not in _DETERMINERS] for phrase in (left, right))
    if len(one) == len(other) == 1 and one_or_several(one[0], other[0]):
        if left.before.lower() in ("no", "any", "neither") or left.before.lower() in _BEFORE_VERBS:
            return trivial(EditType.WORDING, "grammar")
        return substantive(EditType.WORDING, "one or several")
    return None
