"""What speaks for a word telling of a happening: its lemma and classes, what governs it, what stands beside it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from variorum.language import Parse
from variorum.words import predicates, senses

CANDIDATES = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX", "PRON"})
"""Parts of speech that a happening is told by."""
_VERBAL = frozenset({"VERB", "AUX"})
_TELLING = frozenset({"det", "aux", "neg", "poss", "prep", "prt", "auxpass", "mark", "amod"})
_ARGUMENTS = frozenset({"nsubj", "dobj", "nsubjpass"})
_TITLED = 0.7
_LONGEST = 40
_MOST_VERBS = 6
_MARKS = frozenset({'"', "``", "''", "“", "”"})


def labels(parse: Parse) -> Mapping[int, str]:
    """The label of the name a token stands in."""
    return {token: name.label for name in parse.labelled for token in range(name.first, name.last)}


class Sentence:
    """What the words of one sentence have in common."""

    def __init__(self, parse: Parse, first: int, last: int) -> None:
        lettered = [token for token in range(first, last) if parse.words[token][:1].isalpha()]
        capital = sum(parse.words[token][:1].isupper() for token in lettered)
        verbs = sum(parse.pos[token] == "VERB" for token in range(first, last))
        self.first, self.last = first, last
        self.titled = bool(lettered) and capital > _TITLED * len(lettered)
        self.shape = f"{min(5, (last - first) // 8)}"
        self.verbs = f"{min(_MOST_VERBS, verbs)}"
        marks = [parse.words[token] in _MARKS for token in range(first, last)]
        self.quoted = [sum(marks[:n]) % 2 for n in range(len(marks))] if any(marks) else None


@functools.lru_cache(maxsize=20_000)
def of_word(lemma: str, pos: str) -> tuple[str, ...]:
    """Hints of a word by itself."""
    found = [f"l={lemma}", f"lp={lemma}{pos}", f"s3={lemma[-3:]}{pos}", f"s4={lemma[-4:]}{pos}"]
    part = "v" if pos in _VERBAL else "n"
    if lemma in predicates.verbs():
        found.append(f"inv={pos}")
    if lemma in predicates.nouns():
        found.append(f"inn={pos}")
    sorts = senses.classes(part, lemma)
    found += [f"x={sort}{pos}" for sort in sorts]
    if sorts:
        found.append(f"x1={sorts[0]}{pos}")
    if part == "n" and senses.kin(lemma):
        found.append(f"kin={pos}")
    return tuple(found)


def hints(parse: Parse, token: int, sentence: Sentence, named: Mapping[int, str]) -> Iterator[str]:
    """Everything that speaks for or against one word."""
    lemma, pos, dep = parse.lemmas[token].lower()[:_LONGEST], parse.pos[token], parse.deps[token]
    yield from of_word(lemma, pos)
    head = parse.heads[token]
    above = parse.lemmas[head].lower()[:_LONGEST] if head != token else "ROOT"
    yield from ("1", f"p={pos}", f"t={parse.tags[token]}", f"d={dep}", f"dp={dep}{pos}", f"ld={lemma}{dep}")
    yield from (f"w={parse.words[token].lower()[:_LONGEST]}", f"hl={above}", f"hp={parse.pos[head]}{dep}{pos}")
    sorts = senses.classes("v" if pos in _VERBAL else "n", lemma)
    if sorts:
        yield f"xd={sorts[0]}{dep}"
    if lemma in predicates.nouns():
        yield f"ind={dep}{pos}"
    yield f"gp={parse.deps[head]}{dep}"
    label = named.get(token, "")
    yield f"e={label}{pos}"
    if head != token:
        yield f"he={named.get(head, '')}"
    if parse.words[token][:1].isupper():
        yield f"cap={pos}"
    yield from _beside(parse, token, pos, sentence)
    yield from _below(parse, token, lemma, pos)


def _beside(parse: Parse, token: int, pos: str, sentence: Sentence) -> Iterator[str]:
    first, last = sentence.first, sentence.last
    before = parse.pos[token - 1] if token > first else "^"
    two_before = parse.pos[token - 2] if token - 1 > first else "^"
    yield f"pr={parse.lemmas[token - 1].lower()[:_LONGEST] if token > first else '^'}"
    yield f"nx={parse.lemmas[token + 1].lower()[:_LONGEST] if token + 1 < last else '$'}"
    yield f"pp={before}{pos}"
    yield f"np={parse.pos[token + 1] if token + 1 < last else '$'}{pos}"
    yield f"p2={two_before}{before}{pos}"
    yield f"n={sentence.shape}{pos}"
    yield f"v={sentence.verbs}{pos}"
    yield f"ti={int(sentence.titled)}{pos}{parse.deps[token]}"
    if sentence.quoted is not None and sentence.quoted[token - first]:
        yield f"q={pos}"


def _below(parse: Parse, token: int, lemma: str, pos: str) -> Iterator[str]:
    for child in parse.children[token][:_LONGEST]:
        dep = parse.deps[child]
        yield f"c={dep}{pos}"
        if dep in _TELLING:
            yield f"cw={dep}{parse.lemmas[child].lower()[:_LONGEST]}{pos}"
        if dep in _ARGUMENTS:
            yield f"a={dep}{parse.pos[child]}{lemma}"
        if dep == "dobj":
            yield f"o={lemma} {parse.lemmas[child].lower()[:_LONGEST]}"
            yield f"op={parse.pos[child]}{pos}"
