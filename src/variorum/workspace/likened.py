"""Sentences near to words that nobody wrote so: to be read, never counted.

A sentence is near when its words, whatever their endings, have most of the weight of those asked for; rare words weigh
most. That two sentences share their words is no sign that they say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from heapq import nsmallest
from math import fsum

from wordfreq import zipf_frequency

from variorum.model import Claim, DocumentId, Span
from variorum.words.folding import folded_words
from variorum.words.numbers import SMALL, in_digits
from variorum.words.sentences import sentences
from variorum.words.stems import lemmas
from variorum.workspace.asking import Asking
from variorum.workspace.carrying import SMALL_WORDS, Place, Way, changed, places, told_there

_SHARE = 0.6
_LEAST = 2
_ACCOUNTS, _PLACES, _OF_ACCOUNT = 40, 8, 2
_ASKED = 8
"""Rarest words by which accounts are proposed."""
_COMMONEST = 8.0
"""Zipf value (Speer 2022) of the commonest words there are, which weigh nothing."""
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
    forms = forms_of(told)
    return fsum(weight for word, weight in wanted.items() if lemmas(word) & forms) / fsum(wanted.values())


def forms_of(told: Iterable[str]) -> set[str]:
    """What folded words may be forms of; numbers as digits."""
    return {form for word in told for form in lemmas(in_digits(word))}


def holds(forms: Set[str], words: str) -> bool:
    """Whether every one of some words is a form of those that `forms` are of."""
    return all(lemmas(in_digits(word)) & forms for word in folded_words(words))


def _weights(words: str) -> dict[str, float]:
    content = (in_digits(word) for word in folded_words(words) if word not in SMALL_WORDS)
    return {word: max(0.5, _COMMONEST - zipf_frequency(word, "en")) for word in content}


def _beginnings(word: str) -> Iterator[str]:
    if word.isdigit():
        yield from (each for each, number in SMALL.items() if str(number) == word)
    yield word[:-_ENDING] if len(word) > 2 * _ENDING else word
