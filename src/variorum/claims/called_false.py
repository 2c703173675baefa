"""What somebody states that who tells it calls false in the same breath.

"Lind falsely claimed that the lock leaks", "Lind repeated his false claim that it leaks" and "Lind's claim that it
leaks is untrue" tell a statement and deny it: in the account's own voice, or in that of whom the account quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID
from variorum.claims.rebuttals import Denier, is_said_to_be
from variorum.claims.scene import Scene
from variorum.claims.settled import is_told_as_so
from variorum.claims.statements import Statement, is_known, is_whole, stated_in
from variorum.language import Parse
from variorum.model import Mode

_FALSE = lexicon.FALSE | frozenset("debunked discredited disproven".split())
_UTTERING = frozenset("make repeat reiterate push spread promote peddle echo advance float tweet retweet".split())
"""Verbs whose subject states the claim that is their object: "repeated the baseless claim that …"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class CalledFalse:
    """A statement, the word that calls it false, and whose word that is."""

    stated: Statement
    word: int
    by: Denier


def called_false(scene: Scene, told: Iterable[Statement], unread: frozenset[int]) -> Iterator[CalledFalse]:
    """What is called false where it is told, in no order."""
    parse = scene.parse
    for stated in told:
        for verb in _verbs(scene, stated):
            word = next((c for c in parse.children[verb] if parse.words[c].lower() in lexicon.FALSELY), None)
            if word is not None and _is_done(scene, stated, verb) and is_told_as_so(parse, verb):
                yield from _by_teller(scene, stated, word, verb)
    for noun, lemma in enumerate(parse.lemmas):
        if lemma.lower() in lexicon.CLAIMING and parse.pos[noun] == "NOUN" and parse.blocks[noun] not in unread:
            word = _false_word(parse, noun)
            claim = stated_in(scene, noun, parse.heads[noun], _by_subject(parse, noun)) if word is not None else None
            if word is not None and claim is not None and is_whole(scene, claim):
                yield from _by_teller(scene, claim, word, parse.heads[noun])


def _verbs(scene: Scene, stated: Statement) -> Iterator[int]:
    """The verbs by which something is told to be stated."""
    if stated.quotation is None:
        yield scene.parse.tokens(stated.words.start, stated.words.end)[0]  # "accused the council of …"
    elif stated.quotation.mode is Mode.SAID:  # who wrongly thinks a thing does not state it
        for cue in stated.quotation.spans("cue"):
            yield from range(*scene.parse.tokens(cue.start, cue.end))


def _is_done(scene: Scene, stated: Statement, verb: int) -> bool:
    """Whether somebody is told to state it: not "was accused of falsely claiming", "denied falsely claiming"."""
    parse = scene.parse
    helped = any(parse.lemmas[c].lower() == "have" and parse.deps[c] == "aux" for c in parse.children[verb])
    if parse.tags[verb] == "VBG" and parse.deps[verb] == "advcl":
        return bool(stated.names)  # "…, falsely claiming that", by whom is read out of the clause above
    return parse.tags[verb] in _FINITE or helped


def _false_word(parse: Parse, noun: int) -> int | None:
    """The word that calls a claim false: "the baseless claim that …", "the claim that … is untrue"."""
    beside = next(
        (c for c in parse.children[noun] if parse.lemmas[c].lower() in _FALSE and parse.deps[c] == "amod"), None
    )
    if beside is not None:
        return beside
    verb = parse.heads[noun]
    is_subject = parse.deps[noun] == "nsubj" and parse.lemmas[verb] == "be"
    if not is_subject or not is_said_to_be(parse, verb, lexicon.FALSE):
        return None
    return verb if is_told_as_so(parse, verb) or parse.deps[verb] == "ccomp" else None


def _by_subject(parse: Parse, noun: int) -> int | None:
    """Who makes the claim that is an object: "Lind repeated the false claim that …"."""
    verb = parse.heads[noun]
    uttered = parse.deps[noun] == "dobj" and parse.lemmas[verb].lower() in _UTTERING and is_told_as_so(parse, verb)
    return next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None) if uttered else None


def _is_listed(parse: Parse, verb: int) -> bool:
    """ "And that Lind falsely told …": whose word all of it is, stands before."""
    first, _ = parse.sentence(verb)
    that = first + (parse.pos[first] == "CCONJ")
    return parse.words[that].lower() == "that" and parse.pos[that + 1] == "PROPN"


def _by_teller(scene: Scene, stated: Statement, word: int, verb: int) -> Iterator[CalledFalse]:
    """With the teller as who calls it false: the account, or who says these words in it, where that is known.

    Who repeats "his false claim" says no such words: those of the verb tell whose word it is.
    """
    parse = scene.parse
    if _is_listed(parse, verb):
        return
    quotations = [q for q in scene.quotations_of(parse.span(verb, verb + 1)) if q is not stated.quotation]
    if not quotations:
        yield CalledFalse(stated, word, Denier(own=True))
    elif quotations[0].mode not in UNSAID and is_known(scene, quotations[0]):
        yield CalledFalse(stated, word, Denier(quotation=quotations[0]))
