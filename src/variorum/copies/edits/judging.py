"""What a single edit changed and how much it matters, by rules on its words.

The first rule that fits decides; where none does, `paraphrase` looks for words without a counterpart in sense. Whatever
is not known to be style, slip or paraphrase is substantive: to call a change of meaning trivial would be the worse
mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from variorum.copies.edits.contractions import drawn_together, in_full
from variorum.copies.edits.days import days
from variorum.copies.edits.figures import amounts
from variorum.copies.edits.forms import LONG_FORMS, SAINTS
from variorum.copies.edits.lexicon import GRAMMAR, MONTHS, ROLE_WORDS, WEEKDAYS, WEIGHTLESS
from variorum.copies.edits.naming import address, begins_office, names, office, two_forms
from variorum.copies.edits.paraphrase import foretold, reworded
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.edits.roles import roles, same_words
from variorum.copies.edits.saying import attribution, certainty, denial, evidence, reporting, vouching
from variorum.copies.edits.spelling import same_style, typing_error
from variorum.model import EditType, Weight
from variorum.words.stems import is_past

_LONG = 6  # words on one side only that are told as such and not as a changed word
_TELLING = 3  # telling words on one side only that are more than a changed word
_RETOLD = 12
_ANEW = 200  # words that no rule on single words is asked about


def judge(left: Phrase, right: Phrase, *, lead: Sequence[str] = (), language: str = "") -> Judgement:
    """What changed between two phrases that stand in one place, in English.

    Args:
        lead: the folded words before them, which are the same on both sides.
        language: the accounts' language, for telling slips of typing from words; English when not stated.
    """
    if left and right and max(len(left.folded), len(right.folded)) > _ANEW:
        return substantive(EditType.WORDING, "told in other words")
    for rule in _RULES:
        found = rule(left, right)
        if found:
            return found
    found = _grammar_of(left, right, lead) or slip(left, right, language)
    if found:
        return found
    for meaning in _MEANINGS:
        found = meaning(left, right)
        if found:
            return found
    return _told(left, right, reworded(left, right, lead))


def _told(left: Phrase, right: Phrase, found: Judgement) -> Judgement:
    """A judgement of words, told as words on one side only where they are more than one or two."""
    phrase = left or right
    if (left and right) or (found.edit, found.weight) != (EditType.WORDING, Weight.SUBSTANTIVE):
        return found
    telling = sum(word not in WEIGHTLESS for word in phrase.folded)
    return one_side(left, right) if telling >= _TELLING else found


def one_side(left: Phrase, right: Phrase) -> Judgement:
    """Words on one side only."""
    return substantive(EditType.ONLY_IN_A if left else EditType.ONLY_IN_B, "on one side only")


def _grammar_of(left: Phrase, right: Phrase, lead: Sequence[str]) -> Judgement | None:
    words = {*left.folded, *right.folded}
    if words == {"or", "nor"} and "neither" in lead:
        return trivial(EditType.WORDING, "grammar of “neither”")
    if words == {"or", "and"} and "between" in lead:
        return trivial(EditType.WORDING, "grammar of “between”")
    return None


def _styled(left: Phrase, right: Phrase) -> Judgement | None:
    """The same words as two house styles write them."""
    if not (left and right):
        return None
    found = two_forms(left, right)
    if found:
        return found
    if (drawn_together(left) or drawn_together(right)) and [*in_full(left)] == [*in_full(right)]:
        return trivial(EditType.WORDING, "words drawn together on one side")
    if "".join(left.folded) == "".join(right.folded):
        return style(EditType.SPELLING, "written apart, joined or with a hyphen")
    if len(left.folded) == len(right.folded):
        return _word_by_word([(a, b) for a, b in zip(left.folded, right.folded, strict=True) if a != b])
    return None


def _word_by_word(pairs: Sequence[tuple[str, str]]) -> Judgement | None:
    if all(a in _DATED and b in _DATED for a, b in pairs):
        return None
    if all(same_style(a, b) for a, b in pairs):
        title = any(a in ROLE_WORDS or LONG_FORMS.get(a) in ROLE_WORDS for a, _ in pairs)
        return style(EditType.TITLE if title else EditType.SPELLING, "two spellings of one word")
    if all(_forms_of_saying(a, b) for a, b in pairs):
        return style(EditType.WORDING, "another form of the same verb of saying")
    if all(a.replace("'s", "") == b.replace("'s", "") for a, b in pairs):
        return trivial(EditType.WORDING, "with or without the possessive")
    return None


_DATED = MONTHS.keys() | WEEKDAYS.keys()


def _forms_of_saying(one: str, other: str) -> bool:
    """Whether a verb of saying stands in the present on one side and in the past on the other."""
    return reporting(one) == reporting(other) != "" and is_past(one) != is_past(other)


def _short_saint(left: Phrase, right: Phrase) -> Judgement | None:
    """“St.” for “Saint”, “Mt.” for “Mount” before the rest of a place's name."""
    if len(left.folded) != 1 or len(right.folded) != 1 or not left.after[:1].isupper():
        return None
    full = SAINTS.get(left.folded[0], "")
    same = full and full == SAINTS.get(right.folded[0])
    return style(EditType.PLACE_NAME, "one name, written short on one side") if same else None


def _one_sided(left: Phrase, right: Phrase) -> Judgement | None:
    """Words enough on one side only to be told as that."""
    if left and right:
        return None
    phrase = left or right
    if phrase.opens and phrase.closes and len(phrase.folded) >= _TELLING:
        return one_side(left, right)
    if begins_office(phrase.folded):
        return substantive(EditType.TITLE, "an office on one side only")
    return one_side(left, right) if len(phrase.folded) >= _LONG else None


def _retold(left: Phrase, right: Phrase) -> Judgement | None:
    """Phrases so long that no one word of them is what changed."""
    if left and right and max(len(left.folded), len(right.folded)) >= _RETOLD:
        kept = {*left.folded} & {*right.folded} - GRAMMAR
        if 2 * len(kept) < min(len({*left.folded} - GRAMMAR), len({*right.folded} - GRAMMAR)) + 1:
            return substantive(EditType.WORDING, "told in other words")
    return None


def slip(left: Phrase, right: Phrase, language: str) -> Judgement | None:
    """A slip of typing."""
    if len(left.folded) != len(right.folded) or not left:
        return None
    pairs = [(a, b) for a, b in zip(left.folded, right.folded, strict=True) if a != b]
    slips = [pair for pair in pairs if not same_style(*pair)]
    if slips and all(typing_error(a, b, language) for a, b in slips):
        return trivial(EditType.SPELLING, "typing error")
    return None


_Rule = Callable[[Phrase, Phrase], Judgement | None]
_RULES: tuple[_Rule, ...] = (_short_saint, address, office, _styled, _one_sided, days, same_words, _retold, amounts)
_MEANINGS: tuple[_Rule, ...] = (denial, vouching, evidence, attribution, roles, foretold, certainty, names)
