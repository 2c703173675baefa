"""Sentences near to words that nobody wrote so, and the claims that may be meant by them.

A sentence is near when its words, whatever their endings, have most of the weight of those asked for; rare words weigh
most. That two sentences share their words is no sign that they say the same: they are read, never counted. A claim read
in such a sentence may be meant where the words hold its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from heapq import nsmallest
from math import fsum

from wordfreq import zipf_frequency

from variorum.claims.lexicon import FALLING_VERBS, TAKING_NOUNS, TAKING_VERBS
from variorum.model import Agreement, Claim, Dispute, DocumentId, FindingId, Mention, Polarity, Slot, Span
from variorum.words.folding import folded_words
from variorum.words.hedges import NEGATIONS
from variorum.words.numbers import SMALL, in_digits
from variorum.words.sentences import sentences
from variorum.words.stems import lemmas
from variorum.workspace.asking import Asking
from variorum.workspace.carrying import SMALL_WORDS, WEAK, Place, Way, changed, places, told_there

_SHARE, _ALMOST_ALL = 0.6, 0.8
_LEAST = 2
_ACCOUNTS, _PLACES, _OF_ACCOUNT = 40, 8, 2
_ASKED = 8
"""Rarest words by which accounts are proposed."""
_COMMONEST = 8.0
"""Zipf value (Speer 2022) of the commonest words there are, which weigh nothing."""
_CUES = {
    Slot.DURATION: frozenset("last take continue run stretch spend go".split()),
    Slot.CONTROL: TAKING_VERBS | FALLING_VERBS | TAKING_NOUNS,
}
"""Words of a question itself: they need not stand in a sentence that answers it."""
_ENDING = 3
"""Last letters of a long word that may be another form's."""


def carried_or_near(asking: Asking, words: str, claim: Claim | None) -> list[Place]:
    """Every place that carries the words or the claim; where none does, the sentences nearest to the words."""
    return places(asking, words, claim) or ([] if claim is not None else near_sentences(asking, words))


def near_sentences(asking: Asking, words: str) -> list[Place]:
    """The nearest sentences, a few of each account, best first."""
    wanted = _weights(words)
    if len(wanted) < _LEAST:
        return []
    rarest = sorted(wanted, key=lambda word: (-wanted[word], word))[:_ASKED]
    proposed = asking.store.search.nearest([form for word in rarest for form in _beginnings(word)], _ACCOUNTS)
    near = (_sentences(asking, document, words, wanted) for document in proposed)
    best = nsmallest(_PLACES, (each for some in near for each in nsmallest(_OF_ACCOUNT, some, key=_rank)), key=_rank)
    return list(told_there(asking, [place for _, place in best]))


def _rank(near: tuple[float, Place]) -> tuple[float, Span]:
    """The nearest first; of equally near ones by account and place, in whatever order accounts arrived."""
    return near[0], near[1].span


def _sentences(
    asking: Asking, document: DocumentId, words: str, wanted: Mapping[str, float]
) -> Iterator[tuple[float, Place]]:
    """Sentences that are near, with how little they share, up to 0."""
    text = asking.store.documents.text(document)
    for start, end in sentences(text):
        told = folded_words(text[start:end])
        share = _share(wanted, told)
        if share >= _SHARE:
            why = changed(folded_words(words), told) or "shares words"
            yield -round(share, 6), Place(Span(document, start, end), Way.ALIKE, why)


def _share(wanted: Mapping[str, float], told: Iterable[str]) -> float:
    forms = _forms_of(told)
    return fsum(weight for word, weight in wanted.items() if lemmas(word) & forms) / fsum(wanted.values())


def claims_meant(asking: Asking, words: str, near: Sequence[Place]) -> Iterator[Claim]:
    """Claims of near sentences whose values the words hold, not turned round, the nearest first, each statement once.

    What is told alike, and one side of a contradiction, is one statement.
    """
    told = folded_words(words)
    forms = _forms_of(told)
    turned = bool(set(told) & NEGATIONS)
    seen: set[tuple[FindingId, str]] = set()
    for place in near:
        for claim in asking.store.findings.all(Claim, [place.span.document]):
            value = claim.span("value")
            if claim.slot in WEAK or not place.span.holds(value) or _is_negative(claim) is not turned:
                continue
            if _is_asked(asking, claim, forms):
                statement = _statement(asking, claim)
                if statement not in seen:
                    seen.add(statement)
                    yield claim


def _is_asked(asking: Asking, claim: Claim, forms: Set[str]) -> bool:
    """Whether words hold a claim's value, or words of its question, and the name of what it is about."""
    about = asking.store.findings.get(Mention, claim.mention) if claim.mention is not None else None
    named = about is None or _holds(forms, asking.joined.words(about.span("text")))
    asked = claim.slot is Slot.CONTROL and bool(forms & _CUES[Slot.CONTROL])
    return named and (asked or _holds(forms, claim.value) or _holds(forms, asking.joined.words(claim.span("value"))))


def _is_negative(claim: Claim) -> bool:
    return claim.polarity is Polarity.NEGATIVE or bool(set(folded_words(claim.value)) & NEGATIONS)


def _statement(asking: Asking, claim: Claim) -> tuple[FindingId, str]:
    for kind in (Agreement, Dispute):
        group = asking.store.findings.group_of(kind, claim.id)
        if group is not None:
            return group.id, claim.value
    return claim.id, claim.value


def one_statement(asking: Asking, words: str, meant: Sequence[Claim], near: Sequence[Place]) -> Claim | None:
    """The claim that words nobody wrote so are about, in a sentence that has almost all of them.

    None where several may be meant; what one account alone says may be of another happening, and gives way to what
    several tell.
    """
    if len({(claim.slot, claim.value) for claim in meant}) != 1:
        return None
    (claim, *others) = sorted(meant, key=lambda each: _statement(asking, each)[0] == each.id)
    if others and any(_statement(asking, each)[0] != each.id for each in others):
        return None
    cues = _CUES.get(claim.slot, frozenset())
    wanted = {word: weight for word, weight in _weights(words).items() if not lemmas(word) & cues}
    full = (
        place.span for place in near if _share(wanted, folded_words(asking.joined.words(place.span))) >= _ALMOST_ALL
    )
    statement = _statement(asking, claim)
    return claim if any(_tells(asking, span, statement) for span in full) else None


def _tells(asking: Asking, span: Span, statement: tuple[FindingId, str]) -> bool:
    claims = asking.store.findings.all(Claim, [span.document])
    return any(span.holds(claim.span("value")) and _statement(asking, claim) == statement for claim in claims)


def _forms_of(told: Iterable[str]) -> set[str]:
    """What folded words may be forms of; numbers as digits."""
    return {form for word in told for form in lemmas(in_digits(word))}


def _holds(forms: Set[str], words: str) -> bool:
    """Whether every one of some words is a form of those that `forms` are of."""
    return all(lemmas(in_digits(word)) & forms for word in folded_words(words))


def _weights(words: str) -> dict[str, float]:
    content = (in_digits(word) for word in folded_words(words) if word not in SMALL_WORDS)
    return {word: max(0.5, _COMMONEST - zipf_frequency(word, "en")) for word in content}


def _beginnings(word: str) -> Iterator[str]:
    if word.isdigit():
        yield from (each for each, number in SMALL.items() if str(number) == word)
    yield word[:-_ENDING] if len(word) > 2 * _ENDING else word
