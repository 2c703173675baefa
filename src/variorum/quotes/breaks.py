"""Tokens where a clause ends though the parse hung more onto it: semicolons, and further reports behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.language import Parse
from variorum.words.cues import Cue, verbs

_BRACKETS = {"(": 1, "[": 1, ")": -1, "]": -1}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CONTRASTS = frozenset({"although", "though", "while", "whereas"})
_BRINGING = frozenset({"ccomp", "xcomp", "dobj"})
_HOPS = 6


def cut_points(parse: Parse, inside: Sequence[int], joined: dict[int, int]) -> list[int]:
    """Where clauses end: at semicolons, "…, adding that", "…, according", "…, and the mayor warned that".

    Fills `joined`: reporting verbs that the parse coordinated with what is reported, with the verb whose subject is
    theirs ("said it was late and warned of snow").
    """
    return sorted({*_marks(parse, joined), *_reports(parse, inside, joined)})


def _marks(parse: Parse, joined: dict[int, int]) -> Iterator[int]:
    known = verbs()
    depth = 0
    for token in range(1, len(parse)):
        word = parse.words[token]
        if word in _BRACKETS:
            depth = max(0, depth + _BRACKETS[word]) if parse.blocks[token] == parse.blocks[token - 1] else 0
        elif word == ";" and not depth:
            yield token
        elif word == "," and token + 1 < len(parse):
            cue = known.get(parse.lemmas[token + 1].lower()) if parse.tags[token + 1] == "VBG" else None
            if cue is not None and _is_plain(cue):
                if (outer := _outer(parse, token + 1, tensed=False)) is not None:
                    joined[token + 1] = outer
                yield token
            elif parse.words[token + 1].lower() == "according":
                yield token


def _is_plain(cue: Cue) -> bool:
    """Whether a participle of a verb behind a comma tells what the one who speaks says further."""
    if "q" in cue.frames:
        return not cue.weak
    return bool({"o", "p"} & set(cue.frames)) and not {"o", "n", "p"} & cue.doubtful


def _reports(parse: Parse, inside: Sequence[int], joined: dict[int, int]) -> Iterator[int]:
    known = verbs()
    for verb, lemma in enumerate(parse.lemmas):
        if parse.deps[verb] not in ("conj", "advcl") or inside[verb] >= 0 or parse.tags[verb] not in _FINITE:
            continue
        cue = known.get(lemma.lower())
        if cue is None or not _brings(parse, verb, cue):
            continue
        left = parse.left_edges[verb]
        if parse.deps[verb] == "advcl":
            if parse.words[left].lower() in _CONTRASTS and _has_subject(parse, verb):
                yield _before(parse, left)
        elif _has_subject(parse, verb):
            if not _same_pronoun(parse, verb) and not _has_that(parse, verb):
                yield _before(parse, left)
        elif (outer := _outer(parse, verb)) is not None:
            joined[verb] = outer
            yield _before(parse, left)


def _brings(parse: Parse, verb: int, cue: Cue) -> bool:
    """Whether a verb plainly reports something of its own."""
    right = {parse.deps[child] for child in parse.children[verb] if child > verb} & _BRINGING
    if "ccomp" in right:
        return bool({"c", "q"} & set(cue.frames)) and "c" not in cue.doubtful
    return "xcomp" in right and "i" in cue.frames and "i" not in cue.doubtful


def _has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.deps[child] in ("nsubj", "expl") and child < verb for child in parse.children[verb])


def _same_pronoun(parse: Parse, verb: int) -> bool:
    """Whether a coordinated clause keeps the pronoun of the clause before: "she hopes to win, but she knows that"."""
    first, own = (
        {parse.words[c].lower() for c in parse.children[t] if parse.deps[c] == "nsubj" and parse.pos[c] == "PRON"}
        for t in (parse.heads[verb], verb)
    )
    return bool(first & own)


def _has_that(parse: Parse, verb: int) -> bool:
    """Whether "that" makes a coordinated clause a second thing reported: "said that …, but that he feared …"."""
    return any(parse.deps[c] == "mark" and parse.words[c].lower() == "that" for c in parse.children[verb])


def _outer(parse: Parse, verb: int, tensed: bool = True) -> int | None:
    """The reporting verb, of the same tense, that brings the clause with which a verb is coordinated or hung."""
    token = parse.heads[verb]
    for _ in range(_HOPS):
        head = parse.heads[token]
        if head == token:
            return None
        if parse.deps[token] == "ccomp":
            same = head < token and (not tensed or parse.tags[head] == parse.tags[verb])
            return head if same and parse.lemmas[head].lower() in verbs() else None
        if tensed and parse.deps[token] != "conj":
            return None
        token = head
    return None


def _before(parse: Parse, token: int) -> int:
    """The place before the comma and conjunction in front of a token."""
    while token > 1 and (parse.tags[token - 1] == "CC" or parse.words[token - 1] == ","):
        token -= 1
    return token
