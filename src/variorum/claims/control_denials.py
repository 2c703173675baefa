"""What is said against a taking just told: a denial that points back, one in a quotation, or that it is still held."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.holding import Holding, holdings
from variorum.claims.parties import OWN, one_side, whole, words_of
from variorum.claims.rebuttals import Rebuttal, before, denier, is_claim_of, rebuttals
from variorum.claims.scene import Scene
from variorum.claims.taking import Taking, depth
from variorum.language import Parse
from variorum.model import Certainty, Mode, Polarity, Quotation, Slot, Span
from variorum.words.folding import fold, folded_words
from variorum.words.places import usual_name

STILL_HELD = "still held"
_BACK = 2
"""Sentences before the one that says a place is still held."""


def denials(
    scene: Scene, found: Sequence[Taking], claims: Mapping[int, Draft], unread: Container[int]
) -> Iterator[Draft]:
    """One denial at most of each claim by each word; claims are by the token that tells the taking."""
    denied = set()
    tokens = sorted(claims)
    for rebuttal in rebuttals(scene.parse, unread):
        token = _meant(scene.parse, rebuttal, tokens, unread)
        draft = _rebutted(scene, token, claims[token], rebuttal) if token is not None and token not in denied else None
        if token is not None and draft is not None:
            denied.add(token)
            yield draft
    takings = [taking.token for taking in found]
    for token, claim in claims.items():
        for quotation in scene.quotations_of(claim.words):
            cue = next(iter(quotation.spans("cue")), None)
            is_denial = quotation.mode is Mode.DENIED and token not in denied
            if is_denial and cue is not None and _heads(scene.parse, takings, token):
                denied.add(token)
                yield _denial(scene, claim, cue, quotation)
    yield from _held_still(scene, claims, denied, unread)


def _rebutted(scene: Scene, token: int, claim: Draft, rebuttal: Rebuttal) -> Draft | None:
    """The denial with whoever says it; None where the account itself says so, or another's claim is meant."""
    said = denier(scene, rebuttal)
    if said is None or not is_claim_of(scene, rebuttal, _taker(scene, token, claim)):
        return None
    words = scene.parse.span(rebuttal.word, rebuttal.word + 1)
    denial = _denial(scene, claim, words, said.quotation)
    return replace(denial, speakers=said.names or denial.speakers, speaker=said.words)


def _meant(parse: Parse, rebuttal: Rebuttal, tokens: Sequence[int], unread: Container[int]) -> int | None:
    """The uppermost taking told before in the sentence, else in the nearest one before that tells of any."""
    for start, end in before(parse, rebuttal, unread):
        near = tokens[bisect_left(tokens, start) : bisect_left(tokens, end)]
        if near:
            return min(near, key=lambda token: (depth(parse, token), -token))
    return None


def _heads(parse: Parse, takings: Sequence[int], token: int) -> bool:
    """Whether no other taking of the sentence stands above this one."""
    first, last = parse.sentence(token)
    rivals = takings[bisect_left(takings, first) : bisect_left(takings, last)]
    return token == min(rivals, key=lambda rival: (depth(parse, rival), -rival))


def _denial(scene: Scene, claim: Draft, words: Span, quotation: Quotation | None) -> Draft:
    return replace(
        claim,
        slot=Slot.DENIAL,
        words=words,
        trigger=words,
        polarity=Polarity.NEGATIVE,
        certainty=Certainty.CERTAIN,
        quotation=quotation,
        speakers=by_names(scene, speakers_of(quotation)),
        speaker=None,
        attributed=True,
    )


def _held_still(
    scene: Scene, claims: Mapping[int, Draft], denied: Container[int], unread: Container[int]
) -> Iterator[Draft]:
    """Somebody's word that his side, or another than the taker's, still holds what was just said to be taken."""
    parse = scene.parse
    tokens = sorted(claims)
    for holding in holdings(parse):
        if parse.blocks[holding.word] in unread:
            continue
        words = parse.span(holding.word, holding.word + 1)
        quotation = next((q for q in scene.quotations_of(words) if q.mode not in UNSAID), None)
        token = _taken_before(scene, holding, claims, tokens) if quotation is not None else None
        if quotation is None or token is None or token in denied:
            continue
        taker = _taker(scene, token, claims[token])
        holder = _holder(scene, holding, quotation)
        if taker and holder and not one_side(taker, holder):
            said = _denial(scene, claims[token], words, quotation)
            yield replace(said, slot=Slot.CONTROL, value=STILL_HELD, polarity=Polarity.POSITIVE)


def _taken_before(scene: Scene, holding: Holding, claims: Mapping[int, Draft], tokens: Sequence[int]) -> int | None:
    """The nearest claim before, at most two sentences back, that the same place was taken."""
    parse = scene.parse
    first, _ = parse.sentence(holding.word)
    for _ in range(_BACK):
        first = parse.sentence(first - 1)[0] if first else 0
    near = tokens[bisect_left(tokens, first) : bisect_left(tokens, holding.word)]
    return next((token for token in reversed(near) if _is_place_of(scene, holding, claims[token])), None)


def _is_place_of(scene: Scene, holding: Holding, claim: Draft) -> bool:
    """Whether what is held is the place taken: by its name, as "the town", or as "it"."""
    parse, place = scene.parse, holding.place
    town, _, site = claim.about.partition("/")
    mention = scene.name(scene.mention_at.get(place))
    name = scene.words(mention.span("text")) if mention is not None else parse.words[place]
    if fold(usual_name(name)) == town:
        return not site
    nouns = lexicon.SITES if site else lexicon.PLACE_NOUNS
    is_the = any(parse.words[c].lower() in ("the", "that", "this") for c in parse.children[place])
    return parse.words[place].lower() == "it" or (is_the and parse.lemmas[place].lower() in nouns)


def _taker(scene: Scene, token: int, claim: Draft) -> frozenset[str]:
    """The words for who took it, and for who says so."""
    doers = [scene.subject(token), claim.speaker, *(claim.quotation.spans("speaker") if claim.quotation else ())]
    doers += [scene.mentions[s].span("text") for s in (*claim.speakers, *scene.doer(token)) if s in scene.mentions]
    return words_of(scene, doers)


def _holder(scene: Scene, holding: Holding, quotation: Quotation) -> frozenset[str]:
    """The words for who holds it: those for the speaker where it is his own side."""
    words = {scene.parse.words[holder].lower() for holder in holding.holders}
    below = {scene.parse.words[c].lower() for h in holding.holders for c in scene.parse.children[h]}
    if (words | below) & OWN:
        named = [scene.mentions[s].span("text") for s in speakers_of(quotation) if s in scene.mentions]
        return words_of(scene, [*(whole(scene, span) for span in quotation.spans("speaker")), *named])
    return frozenset(folded for word in words | below for folded in folded_words(word))
