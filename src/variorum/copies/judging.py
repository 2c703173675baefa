"""What an edit changed and how much it matters: `judge` for changed words, `judge_marks` for marks, case and breaks.

The first rule that fits decides; where none does, `paraphrase` looks for words without a counterpart in sense. Whatever
is not known to be style, slip or paraphrase is substantive: to call a change of meaning trivial would be the worse
mistake.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from variorum.copies.lexicon import (
    ADDRESS,
    GRAMMAR,
    JOINING,
    LONG_FORMS,
    MONTHS,
    NEARBY_DAYS,
    OWNERS,
    PERSONS,
    ROLE_WORDS,
    WEEKDAYS,
)
from variorum.copies.paraphrase import foretold, reworded
from variorum.copies.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.senses import expressions, same_sense
from variorum.copies.spelling import bare, same_name, same_place, same_style, stands_for, typing_error
from variorum.model import EditType
from variorum.words.cues import nouns, verbs
from variorum.words.folding import fold
from variorum.words.hedges import NEGATIONS, POSSIBLE, PROBABLE
from variorum.words.numbers import NUMBER_WORDS, cardinal

_LONG = 6  # words on one side only that are told as such and not as a changed word
_RETOLD = 12
_FEW = 4
_BRACKETED = re.compile(r"([^\W\d_][^\s()]*) \(([^()]*)")
_BEFORE_OFFICE = frozenset("a an the then now once former ex current".split())
_NO_NAMES = GRAMMAR | PERSONS | JOINING
_PLAIN = frozenset({"say", "tell", "state", "add", "note"})
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_OFFICES = ADDRESS & frozenset(LONG_FORMS.values()) | {
    "president",
    "premier",
    "chancellor",
    "secretary",
    "mayor",
    "judge",
}
_QUOTES = re.compile(r"[“”„«»\"]")
_SINGLES = re.compile(r"(?<!\w)[‘']|[’'](?!\w)")


def judge(left: Phrase, right: Phrase, *, lead: Sequence[str] = (), language: str = "") -> Judgement:
    """What changed between two phrases that stand in one place.

    Args:
        lead: the folded words before them, which are the same on both sides.
        language: the accounts' language, for telling slips of typing from words; English when not stated.
    """
    for rule in _RULES:
        found = rule(left, right)
        if found:
            return found
    if {*left.folded, *right.folded} == {"or", "nor"} and "neither" in lead:
        return trivial(EditType.WORDING, "grammar of “neither”")
    if {*left.folded, *right.folded} == {"or", "and"} and "between" in lead:
        return trivial(EditType.WORDING, "grammar of “between”")
    slip = _slip(left, right, language)
    if slip:
        return slip
    for meaning in _MEANINGS:
        found = meaning(left, right)
        if found:
            return found
    return reworded(left, right)


def judge_marks(before: str, after: str) -> Judgement:
    """What changed between two stretches whose words are the same."""
    one, other = " ".join(before.split()), " ".join(after.split())
    if one == other:
        broken = before.count("\n") != after.count("\n")
        return trivial(EditType.PUNCTUATION, "paragraph break" if broken else "spacing")
    if one.casefold() == other.casefold():
        return _capitals(one)
    if before.count("?") != after.count("?"):
        return substantive(EditType.PUNCTUATION, "a question on one side only")
    if _quotes(before) != _quotes(after):
        return substantive(EditType.ATTRIBUTION, "quotation marks on one side only")
    if re.search(r"\w", one) and re.sub(r"[-‐‑–\s]", "", one).casefold() == re.sub(r"[-‐‑–\s]", "", other).casefold():
        return style(EditType.SPELLING, "written apart, joined or with a hyphen")
    if fold(one) == fold(other):
        return trivial(EditType.PUNCTUATION, "shape of the marks")
    if re.search(r"[^\W\d_]", one) and one.casefold() != one:
        return trivial(EditType.PUNCTUATION, "marks and capital letters")
    return trivial(EditType.PUNCTUATION, "marks")


def _quotes(text: str) -> int:
    return len(_QUOTES.findall(text)) + len(_SINGLES.findall(text))


def _capitals(text: str) -> Judgement:
    if any(bare(word) in ROLE_WORDS for word in re.findall(r"\w+", fold(text))):
        return style(EditType.TITLE, "capital letters of a title or office")
    return trivial(EditType.SPELLING, "capital letters")


def _address(left: Phrase, right: Phrase) -> Judgement | None:
    """Mr, President … before the same name, or the same title written short."""
    words = [*left.folded, *right.folded]
    one_sided = not (left and right)
    if one_sided and all(word in ADDRESS for word in words):
        follows = (left or right).after
        if follows[:1].isupper():
            return style(EditType.TITLE, "with or without the title")
    return None


def _office(left: Phrase, right: Phrase) -> Judgement | None:
    """One office told more or less fully: “his” for the adjective of who is served, with or without an address."""
    words = {*left.folded} ^ {*right.folded}
    if not (left and right) or not words & ADDRESS or not words <= ADDRESS | OWNERS | GRAMMAR | {"&", "and"}:
        return None
    if words & _OFFICES or not ({*left.folded} & {*right.folded} & ROLE_WORDS):
        return None
    return style(EditType.TITLE, "one office, told more or less fully")


def _styled(left: Phrase, right: Phrase) -> Judgement | None:
    """The same words as two house styles write them."""
    if not (left and right):
        return None
    if same_place(_name(left), _name(right)):
        return style(EditType.PLACE_NAME, "two forms of one place name")
    if "".join(left.folded) == "".join(right.folded):
        return style(EditType.SPELLING, "written apart, joined or with a hyphen")
    if len(left.folded) == len(right.folded):
        pairs = [(a, b) for a, b in zip(left.folded, right.folded, strict=True) if a != b]
        if all(same_style(a, b) for a, b in pairs):
            title = any(a in ROLE_WORDS or LONG_FORMS.get(a) in ROLE_WORDS for a, _ in pairs)
            return style(EditType.TITLE if title else EditType.SPELLING, "two spellings of one word")
        if all(_reporting(a) == _reporting(b) != "" for a, b in pairs):
            return style(EditType.WORDING, "another form of the same verb of saying")
        if all(a.replace("'s", "") == b.replace("'s", "") for a, b in pairs):
            return trivial(EditType.WORDING, "with or without the possessive")
    if stands_for(left.written, right.written) or stands_for(right.written, left.written):
        return style(EditType.NAME, "a name and its initials")
    return None


def _name(phrase: Phrase) -> str:
    return " ".join(bare(word) for word in phrase.folded)


def _one_sided(left: Phrase, right: Phrase) -> Judgement | None:
    """Words enough on one side only to be told as that."""
    if left and right:
        return None
    if _is_office((left or right).folded):
        return substantive(EditType.TITLE, "an office on one side only")
    if len((left or right).folded) < _LONG:
        return None
    return substantive(EditType.ONLY_IN_A if left else EditType.ONLY_IN_B, "on one side only")


def _is_office(words: Sequence[str]) -> bool:
    """Whether words begin with an office: “a former finance minister …”."""
    begin = next((i for i, word in enumerate(words) if word not in _BEFORE_OFFICE), len(words))
    return 0 < begin < len(words) and words[begin] in ROLE_WORDS


def _retold(left: Phrase, right: Phrase) -> Judgement | None:
    """Phrases so long that no one word of them is what changed."""
    if left and right and max(len(left.folded), len(right.folded)) >= _RETOLD:
        kept = {*left.folded} & {*right.folded} - GRAMMAR
        if 2 * len(kept) < min(len({*left.folded} - GRAMMAR), len({*right.folded} - GRAMMAR)) + 1:
            return substantive(EditType.WORDING, "told in other words")
    return None


def _dates(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = _date_words(left), _date_words(right)
    if not one and not other:
        return None
    if one == other:
        rest = Counter(left.folded) - Counter(right.folded) + (Counter(right.folded) - Counter(left.folded))
        if all(word in GRAMMAR or word in MONTHS or word in WEEKDAYS for word in rest):
            return style(EditType.DATE, "one date written in two ways")
        return None
    if _pointing(left, other, right) or _pointing(right, one, left):
        return trivial(EditType.DATE, "the same day, told by pointing back to it")
    return substantive(EditType.DATE, "another date" if one and other else "a date on one side only")


def _pointing(pointing: Phrase, told: Sequence[str], telling: Phrase) -> bool:
    """Whether one side says “the same day” of the very day that stands before and that the other side names."""
    words = [*pointing.folded]
    points = any(words[i : i + 2] in (["same", "day"], ["that", "day"]) for i in range(len(words)))
    return points and len(told) == 1 and told == _date_words(Phrase([telling.day.capitalize()], [telling.day]))


def _date_words(phrase: Phrase) -> list[str]:
    found = []
    for word, written in zip(phrase.folded, phrase.written, strict=True):
        word = bare(word)
        if word in MONTHS and written[:1].isupper():
            found.append(f"month {MONTHS[word]}")
        elif word in WEEKDAYS and written[:1].isupper():
            found.append(f"weekday {WEEKDAYS[word]}")
        elif word in NEARBY_DAYS or _YEAR.fullmatch(word):
            found.append(word)
    return sorted(found)


def _numbers(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = _values(left), _values(right)
    if not one and not other:
        return None
    if one == other:
        rest = {w for w in {*left.folded} ^ {*right.folded} if not _is_number(w)}
        return style(EditType.NUMBER, "one number written in two ways") if rest <= GRAMMAR else None
    return substantive(EditType.NUMBER, "another number" if one and other else "a number on one side only")


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in NUMBER_WORDS


def _values(phrase: Phrase) -> list[str]:
    found: list[str] = []
    run: list[str] = []
    for word in [*phrase.folded, ""]:
        if word in NUMBER_WORDS and (word != "one" or len(phrase.folded) == 1):
            run.append(word)
            continue
        if run:
            value = cardinal(run)
            found.append(str(value) if value is not None else " ".join(run))
            run = []
        if word[:1].isdigit():
            found.append(word.replace(",", ""))
    return sorted(found)


def _negation(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = (any(_negates(w) for w in phrase.folded) for phrase in (left, right))
    if one == other:
        return None
    return substantive(EditType.NEGATION, "said to be so on one side, not so on the other")


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith("n't")


def _attribution(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = ({_reporting(w) for w in expressions(phrase.folded)} - {""} for phrase in (left, right))
    if one == other:
        return None
    if one and other and one | other <= _PLAIN:
        return trivial(EditType.WORDING, "plain verbs of saying")
    return substantive(EditType.ATTRIBUTION, "who says so, or how it is said")


@lru_cache(maxsize=65_536)
def _reporting(word: str) -> str:
    """The stem of a reporting word, or nothing."""
    if word in {"according", "said", "told", "reportedly", "allegedly"}:
        return {"said": "say", "told": "tell"}.get(word, word)
    for lemma in (
        word,
        word.removesuffix("s"),
        word.removesuffix("d"),
        word.removesuffix("ed"),
        word.removesuffix("es"),
    ):
        cue = verbs().get(lemma) or nouns().get(lemma)
        if cue and not cue.weak and "q" in cue.frames:
            return lemma
    return ""


def _hedge(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = ({w for w in phrase.folded if w in POSSIBLE or w in PROBABLE} for phrase in (left, right))
    alike = one and all(any(same_sense(a, b) for b in other) for a in one) and len(one) == len(other)
    if one == other or alike:
        return None
    return substantive(EditType.HEDGE, "how sure it is told")


def _names(left: Phrase, right: Phrase) -> Judgement | None:
    """Names: spelt otherwise, exchanged, given more fully, or others."""
    if not (_named(left) or _named(right)):
        return None
    if _exchanged(left, right):
        return style(EditType.PLACE_NAME, "two names of one thing, the one in brackets exchanged")
    if _turned(left, right):
        return trivial(EditType.WORDING, "the same words in another order")
    if left and right and len(left.folded) == len(right.folded):
        pairs = [(bare(a), bare(b)) for a, b in zip(left.folded, right.folded, strict=True)]
        if all(a == b or same_name(a, b) for a, b in pairs):
            return style(EditType.NAME, "two spellings of one name")
    if not (left and right):
        phrase = left or right
        if len(phrase.folded) == 1 and phrase.after[:1].isupper() and not phrase.opens:
            return style(EditType.NAME, "a name given more fully on one side")
    return substantive(EditType.NAME, "another name" if left and right else "a name on one side only")


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


def _named(phrase: Phrase) -> bool:
    words = list(zip(phrase.written, phrase.folded, strict=True))[phrase.opens :]
    return any(w[:1].isupper() and f not in _NO_NAMES and len(w) > 1 for w, f in words)


def _slip(left: Phrase, right: Phrase, language: str) -> Judgement | None:
    if len(left.folded) != len(right.folded) or not left:
        return None
    pairs = [(a, b) for a, b in zip(left.folded, right.folded, strict=True) if a != b]
    slips = [pair for pair in pairs if not same_style(*pair)]
    if slips and all(typing_error(a, b, language) for a, b in slips):
        return trivial(EditType.SPELLING, "typing error")
    return None


_Rule = Callable[[Phrase, Phrase], Judgement | None]
_RULES: tuple[_Rule, ...] = (_address, _office, _styled, _one_sided, _retold, _dates, _numbers)
_MEANINGS: tuple[_Rule, ...] = (_negation, _attribution, foretold, _hedge, _names)
