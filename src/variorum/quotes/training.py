"""Train the judge of drafts on annotated texts: logistic regression by L-BFGS (Byrd et al. 1995), on a CPU."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from re import finditer

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from variorum.language import parse
from variorum.model import Block, Document, UsageError, document_id
from variorum.quotes.corpora import ROLES, Annotated, Spans
from variorum.quotes.drafts import draft_all
from variorum.quotes.features import described
from variorum.quotes.judge import Judge, apart, cue_starts, strange
from variorum.quotes.page import Characters, Draft, Page

_RAREST = 3
_REGULARISED = 0.05
_FOLDS = 5
_HALF = 0.5
_SURE = 0.9
_FEWEST = 20
_OFTEN = 0.2
_NOISE = 0.002
"""Thresholds whose F1 differs by less are equally good: the middle one is taken, as the best is so by chance."""
_STEPS = tuple(step / 100 for step in range(16, 61, 2))

Words = dict[str, frozenset[int]]
"""Numbers of words by role."""


@dataclass(frozen=True, slots=True)
class Examples:
    """The drafts of one text: features, whether each is right, where it stands, and the attributions in words.

    `strange` tells of each what no table has its cue do (see `judge.strange`).
    """

    features: list[list[str]]
    right: list[bool]
    attributions: list[Words]
    contents: list[list[Characters]]
    cues: list[int]
    strange: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Trained:
    """A judge, the texts and attributions it saw, and its F1 on the fifth of them held back while it was set."""

    judge: Judge
    texts: int
    attributions: int
    held_out: float


def train(texts: Iterable[Annotated], told: Callable[[int], None] = lambda number: None) -> Trained:
    """Train on texts; `told` is called with the number of texts read.

    The threshold is the one with the best F1 on every fifth text after training on the others; then all are used.

    Raises:
        UsageError: there are too few texts or attributions to learn from.
    """
    examples: list[Examples] = []
    for text in texts:
        examples.append(_examples(text))
        told(len(examples))
    total = sum(len(each.attributions) for each in examples)
    if len(examples) < _FOLDS or sum(map(sum, (each.right for each in examples))) < _FEWEST:
        raise UsageError(
            f"{len(examples)} texts with {total} attributions are too few to learn from",
            hint=f"at least {_FOLDS} texts, {_FEWEST} of whose attributions are found",
        )
    held = examples[_FOLDS - 1 :: _FOLDS]
    rest = [each for number, each in enumerate(examples) if number % _FOLDS != _FOLDS - 1]
    judge, best = _set(Judge(weights=_fit(rest), least=0, sure=1, heard=_heard(rest)), held)
    judge = replace(judge, weights=_fit(examples), heard=_heard(examples))
    return Trained(judge, len(examples), total, round(best, 4))


def page_of(name: str, text: str) -> Page:
    """A text as the room reads it, one block a line, with any word as a possible cue."""
    blocks = tuple(Block(found.start(), found.end()) for found in finditer(r"[^\r\n]*\S[^\r\n]*", text))
    document = Document(id=document_id(name, text.encode()), address=name, name=name, text=text, blocks=blocks)
    return Page(document, parse(document), wide=True)


def _examples(text: Annotated) -> Examples:
    page = page_of(text.name, text.text)
    drafts = draft_all(page, None)
    starts = [found.span() for found in finditer(r"\w+", text.text)]
    golds = [words for spans in text.attributions if (words := _words(starts, spans))["content"]]
    ours = [_words(starts, _spans(draft)) for draft in drafts]
    right = _matched(golds, ours)
    places = [list(draft.contents) for draft in drafts]
    return Examples(
        described(page, drafts), right, golds, places, cue_starts(page, drafts), [strange(draft) for draft in drafts]
    )


def _words(starts: Sequence[tuple[int, int]], spans: Spans) -> Words:
    """The words that the spans of each role touch, by bisection over the words' places."""
    begins = np.array([a for a, _ in starts])
    ends = np.array([b for _, b in starts])
    found: Words = {}
    for role in ROLES:
        numbers: set[int] = set()
        for a, b in spans.get(role, ()):
            if b > a and len(starts):
                numbers.update(range(int(np.searchsorted(ends, a, "right")), int(np.searchsorted(begins, b, "left"))))
        found[role] = frozenset(numbers)
    return found


def _spans(draft: Draft) -> Spans:
    return {
        "source": [draft.speaker] if draft.speaker else [],
        "cue": [draft.cue_words] if draft.cue_words else [],
        "content": draft.contents,
    }


def _matched(golds: Sequence[Words], ours: Sequence[Words]) -> list[bool]:
    """Which drafts are the best for an attribution: one to one, by the share of content words, speakers agreeing."""
    pairs = sorted(
        (-_likeness(gold["content"], own["content"]), i, j)
        for i, gold in enumerate(golds)
        for j, own in enumerate(ours)
        if gold["content"] & own["content"] and _agree(gold["source"], own["source"])
    )
    left: set[int] = set()
    right = [False] * len(ours)
    for likeness, i, j in pairs:
        if -likeness >= _HALF and i not in left and not right[j]:
            left.add(i)
            right[j] = True
    return right


def _likeness(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / len(one | other)


def _agree(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one & other) or not (one or other)


def _fit(examples: Sequence[Examples]) -> dict[str, float]:
    """Weights that make the right drafts probable, drawn towards 0."""
    seen = Counter(name for each in examples for features in each.features for name in set(features))
    names = sorted(name for name, number in seen.items() if number >= _RAREST)
    place = {name: number for number, name in enumerate(names)}
    rows = [
        sorted({place[name] for name in features if name in place}) for each in examples for features in each.features
    ]
    counts = np.cumsum([0, *(len(row) for row in rows)])
    columns = np.array([column for row in rows for column in row], dtype=np.int32)
    table = csr_matrix((np.ones(len(columns)), columns, counts), shape=(len(rows), len(names)))
    signs = np.array([1.0 if right else -1.0 for each in examples for right in each.right])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (table @ weights)
        wrong = 1 / (1 + np.exp(np.clip(margins, -30, 30)))
        value = np.logaddexp(0, -margins).sum() + weights @ weights / (2 * _REGULARISED)
        return float(value), -(table.T @ (signs * wrong)) + weights / _REGULARISED

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    return {name: float(weight) for name, weight in zip(names, found, strict=True)}


def _heard(examples: Sequence[Examples]) -> dict[str, str]:
    """The cues that bring words of somebody often enough as no table has them do, with these constructions' letters."""
    tried: Counter[tuple[str, str]] = Counter()
    held: Counter[tuple[str, str]] = Counter()
    for each in examples:
        tried.update(each.strange)
        held.update(told for told, right in zip(each.strange, each.right, strict=True) if right)
    heard: dict[str, str] = {}
    for (lemma, frame), right in sorted(held.items()):
        if lemma and right >= _OFTEN * tried[lemma, frame]:
            heard[lemma] = heard.get(lemma, "") + frame
    return heard


def _chances(judge: Judge, each: Examples) -> list[float]:
    """How probable each draft is to a judge; 0 for those it would not look at."""
    return [
        judge.probability(features) if not lemma or frame in judge.heard.get(lemma, "") else 0.0
        for features, (lemma, frame) in zip(each.features, each.strange, strict=True)
    ]


def _set(judge: Judge, held: Sequence[Examples]) -> tuple[Judge, float]:
    """The judge with the thresholds that serve texts it has not seen best, and its F1 on them."""
    chances = [_chances(judge, each) for each in held]
    golds = sum(len(each.attributions) for each in held)
    curve: list[tuple[float, float, float]] = []
    for step in _STEPS:
        kept = [
            (chance[number], each.right[number])
            for each, chance in zip(held, chances, strict=True)
            for number in apart(each.contents, each.cues, chance, step)
        ]
        found = 2 * sum(right for _, right in kept) / (len(kept) + golds) if kept else 0.0
        curve.append((step, found, _surest(kept)))
    best = max(found for _, found, _ in curve)
    good = [entry for entry in curve if entry[1] >= best - _NOISE]
    least, _, sure = good[(len(good) - 1) // 2]
    return replace(judge, least=least, sure=sure), best


def _surest(kept: Sequence[tuple[float, bool]]) -> float:
    """The probability from which the share of right ones, counted from the most probable down, is still high."""
    told = right = 0
    surest = 1.0
    for chance, is_right in sorted(kept, reverse=True):
        told, right = told + 1, right + is_right
        if right >= _SURE * told:
            surest = chance
    return surest
