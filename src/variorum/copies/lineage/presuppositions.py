"""Presuppositions broken by a cut: words that point back to what stands in the other account only.

Whoever leaves a sentence out seldom mends what leaned on it: a surname without its first name, "the second" of two that
are gone, "he" after nobody. Such a text was cut from the fuller one or from one like it. (On what an anaphor needs:
van der Sandt, "Presupposition Projection as Anaphora Resolution", Journal of Semantics 9, 1992.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from variorum.copies.edits.lexicon import MONTHS, ROLE_WORDS, WEEKDAYS
from variorum.copies.lineage.extras import Extra, sentences
from variorum.copies.lineage.pieces import Piece
from variorum.words.folding import fold
from variorum.words.names import HONORIFICS
from variorum.words.numbers import NUMBER_WORDS
from variorum.words.stems import lemmas

_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NAME = re.compile(rf"\b{_CAPITAL}(?: (?:de|da|di|van|von|der|al|bin|la|le) {_CAPITAL}| {_CAPITAL})+")
_INITIALS = re.compile(r"\(([A-Z]{2,6})\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POINTS = re.compile(
    r"\b(?:(that|this|these|those|both|neither)(?: of (?:the|those|these))?|(the)) (?:same )?([^\W\d_]{4,})\b",
    re.IGNORECASE,
)
_INTRODUCES = (
    r"\b(?:a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|new|\d+)\s+(?:[\w’'-]+\s+){0,2}?"
)
_BROUGHT = (
    r"\b(?:an?|the|its|his|her|their|this|that|every|any|no|one|two|three|several|some|\d+)\s+(?:[\w’'-]+\s+){0,2}?"
)
_HE = re.compile(r"^[“\"‘]?(?:He|She|His|Her)\b")
_COUNTED = re.compile(
    r"^(?:The (?:latter|former|others?|rest|second|third|fourth|fifth|sixth|seventh|last)\b"
    r"|(?:Neither|None|One|Two|Three|Some|Most|All|Both|Each|Many) of (?:them|these|those|the)\b|Both\b)"
)
_SAID = re.compile(
    r"\b(?:said|says|told|asked|called|wrote|replied|warned|argued|insisted|denied|promised|according to)\b|[“”\"]"
)
_ADDED = re.compile(r"\b(?:(?:he|she|they|[A-Z][\w’'-]+) added|added that|went on to say|continued)\b")
_NOT_SURNAMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | ROLE_WORDS
_AHEAD = 4  # sentences behind a cut in which words may lean on what was cut
_LONG = 1_000  # characters of a sentence
_LEAST_NOUN = 4
_CONTEXT = 12  # characters on either side of words that point back
_OF_TIME = frozenset(
    "time times day days night morning evening week weeks month months year years season summer winter spring autumn "
    "weekend moment period decade century case cases point reason thing things kind sort part parts number".split()
)
"""Nouns that point to the calendar or to nothing in the text."""


def broken(extras: Iterable[Extra]) -> Iterator[Piece]:
    """What every extra text of a pair tells of its origin."""
    for extra in extras:
        for rule in (_surname, _initials, _quotation_mark, _pointed_at, _pronoun, _counted, _added):
            yield from rule(extra)


def _made(extra: Extra, rule: str, why: str, *, firm: bool) -> Piece:
    return Piece("left" if extra.left else "right", rule, why, firm=firm)


def _surname(extra: Extra) -> Iterator[Piece]:
    """A surname alone, at its first mention, whose first name stands only in the other's extra text."""
    for match in _NAME.finditer(extra.text):
        full, last = match[0], match[0].split()[-1]
        if fold(last) in _NOT_SURNAMES or full in extra.short.text or len(last) < 3:
            continue
        mention = re.search(rf"\b{re.escape(last)}\b", extra.short.text)
        if mention is None or re.search(rf"\b{re.escape(last)}\b", extra.full.text[: extra.start]):
            continue
        told = extra.short.text[mention.start() : mention.end() + _CONTEXT]
        if told in extra.full.text[extra.end :] and _stands_alone(extra.short.text[: mention.start()]):
            yield _made(extra, "surname", f"“{last}” is first named in full in what only the other has", firm=True)
            return


def _stands_alone(before: str) -> bool:
    """Whether no first name or office stands right before a name."""
    words = re.findall(r"[\w’'-]+|[.!?,:;“”\"\n]", before[-60:])
    if not words:
        return True
    last = words[-1]
    return fold(last) in HONORIFICS or (not last[:1].isupper() and fold(last) not in ROLE_WORDS)


def _initials(extra: Extra) -> Iterator[Piece]:
    """Initials that only the other's extra text spells out."""
    for match in _INITIALS.finditer(extra.text):
        used = re.search(rf"\b{match[1]}\b", extra.short.text)
        if used and f"({match[1]})" not in extra.short.text and match[1] not in extra.full.text[: extra.start]:
            yield _made(extra, "initials", f"“{match[1]}” is spelt out only in what the other has more", firm=True)
            return


def _quotation_mark(extra: Extra) -> Iterator[Piece]:
    """A quotation that has lost one of its marks."""
    start = extra.short.text.rfind("\n", 0, extra.place) + 1
    end = extra.short.text.find("\n", extra.place)
    block = extra.short.text[start : end if end >= 0 else None]
    inside = extra.text.count("“") - extra.text.count("”")
    if inside and block.count("“") - block.count("”") == -inside:
        yield _made(
            extra, "quotation mark", "a quotation lacks the mark that stands in what only the other has", firm=True
        )


def _pointed_at(extra: Extra) -> Iterator[Piece]:
    """“That petition”, “the petition”, where a petition is brought in only by the other's extra text."""
    before = _nouns(extra.short.text[: extra.place]) | _nouns(extra.full.text[: extra.start])
    inside = _nouns(extra.text)
    for sentence in _following(extra):
        for match in _POINTS.finditer(sentence):
            noun = fold(match[3])
            forms = lemmas(noun)
            if not forms & inside or forms & before or forms & (ROLE_WORDS | _OF_TIME) or match[3][:1].isupper():
                continue
            if not _kept(extra, sentence, match):
                continue
            brought = _BROUGHT if match[1] else _INTRODUCES
            text = fold(extra.text)
            words = sorted({word for word in _WORD.findall(text) if lemmas(word) & forms})
            if re.search(rf"{brought}(?:{'|'.join(map(re.escape, words))})(?!\w)", text):
                why = f"“{match[0]}” points to what stands only in the other"
                yield _made(extra, "that" if match[1] else "the", why, firm=True)
                return


def _kept(extra: Extra, sentence: str, match: re.Match[str]) -> bool:
    """Whether the words that point back, with some around them, stand behind the extra text too."""
    around = sentence[max(0, match.start() - _CONTEXT) : match.end() + _CONTEXT]
    return around in extra.full.text[extra.end :]


@lru_cache(maxsize=64)
def _nouns(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in _WORD.findall(fold(text)):
        if len(word) >= _LEAST_NOUN:
            found |= lemmas(word)
    return frozenset(found)


def _following(extra: Extra) -> list[str]:
    return sentences(extra.short.text[extra.place : extra.place + _AHEAD * _LONG])[:_AHEAD]


def _pronoun(extra: Extra) -> Iterator[Piece]:
    """“He” behind a sentence that tells of nobody, while the other's extra text does; or torn from whom it meant."""
    if not extra.joined or not _HE.search(extra.after):
        return
    named = _surnames(extra.full.text) | _surnames(extra.short.text)
    told = [_person(sentence, named) for sentence in (extra.before, extra.last)]
    if told == [False, True]:
        earlier = any(_person(s, named) for s in sentences(extra.short.text[: extra.place]))
        yield _made(extra, "he", "“he” or “she” is left without anybody near it to point to", firm=not earlier)
    elif told == [True, False]:
        side = "right" if extra.left else "left"
        yield Piece(side, "torn", "a sentence was set between a person and “he” or “she”", firm=False)


@lru_cache(maxsize=64)
def _surnames(text: str) -> frozenset[str]:
    return frozenset(fold(match[0].split()[-1]) for match in _NAME.finditer(text))


def _person(sentence: str, named: frozenset[str]) -> bool:
    words = {fold(word) for word in _WORD.findall(sentence)}
    return bool(words & (named | ROLE_WORDS | _PERSONAL | frozenset(HONORIFICS))) or "”" in sentence


_PERSONAL = frozenset(
    "he she him her his hers man woman boy girl mother father son daughter brother sister wife husband widow owner "
    "author lawyer doctor nurse teacher engineer driver farmer victim suspect candidate mediator editor".split()
)


def _counted(extra: Extra) -> Iterator[Piece]:
    """“The second”, “two of them”, with the things counted only in the other's extra text."""
    match = _COUNTED.search(extra.after)
    if match is None or not extra.joined:
        return
    if _several(extra.last) and not _several(extra.before):
        yield _made(extra, "counted", f"“{match[0]}” counts what stands only in the other", firm=True)


def _several(sentence: str) -> bool:
    """Whether a sentence brings in more than one thing of a kind."""
    words = [fold(w) for w in re.findall(r"\w+", sentence)]
    return any(w in NUMBER_WORDS - {"one"} or w.isdigit() for w in words) or bool(
        {"first", "several", "both", "some", "and"} & set(words)
    )


def _added(extra: Extra) -> Iterator[Piece]:
    """“She added”, where nobody has said anything before."""
    if not extra.joined or not _ADDED.search(extra.after):
        return
    if _SAID.search(extra.text) and not any(
        _SAID.search(s) for s in sentences(extra.short.text[max(0, extra.place - 3 * _LONG) : extra.place])[-3:]
    ):
        yield _made(extra, "added", "somebody “added” to words that stand only in the other", firm=True)
