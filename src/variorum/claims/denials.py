"""That something told or planned did not happen: called off, or denied by somebody.

A clause with a "not" is no denial ("the papers were not published"). What is denied is a happening of the account: the
telling itself ("Lind denied that he had met Kovar"), or the one just told ("there was no such call").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import Certainty, EventMention, FindingId, Mode, Polarity, Quotation, Realis, Slot
from variorum.words import hedges

CALLED_OFF = "did not happen"
DENIED = "denied"
NOT_PLANNED = "not planned"
"""Somebody's word that something was not even planned: it says nothing of what was held."""
_NEAREST = 12
_SILENT = frozenset({"REJECT", "AGREE", "REQUEST", "ACCUSE", "CONCEDE"})


def denials(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each telling that was called off, or that somebody says did not happen."""
    told = ((_token(scene, telling), telling) for telling in tellings if telling.type not in _SILENT)
    placed = sorted(told, key=lambda item: (item[0], item[1].id))
    for token, telling in placed:
        if telling.realis is not Realis.HABITUAL and scene.parse.blocks[token] not in unread:
            yield from _denied(scene, token, telling, placed)


def is_called_off(scene: Scene, telling: EventMention) -> bool:
    """Whether the words say that something planned was called off: who was to come is told of the plan."""
    return telling.realis is Realis.DENIED and _cancelling(scene.parse, _token(scene, telling)) is not None


def _token(scene: Scene, telling: EventMention) -> int:
    span = telling.span("trigger")
    return scene.parse.tokens(span.start, span.end)[0]


def _denied(
    scene: Scene, token: int, telling: EventMention, placed: Sequence[tuple[int, EventMention]]
) -> Iterator[Draft]:
    parse = scene.parse
    holding = [q for q in scene.quotations_of(parse.span(token, token + 1)) if q.mode not in UNSAID]
    off = _cancelling(parse, token) if telling.realis in (Realis.DENIED, Realis.PLANNED) else None
    if off is not None:
        yield _draft(scene, telling, CALLED_OFF, off, next(iter(holding), None), ())
        return
    denier = _denier(parse, token)
    if denier is not None:
        quotation = next((q for q in holding if q.mode is Mode.DENIED), None)
        speakers = scene.doer(denier) or by_names(scene, speakers_of(quotation))
        if speakers or quotation is not None:
            yield _draft(scene, telling, DENIED, denier, quotation, speakers)
        return
    negated = _negated(parse, token)
    if negated is not None and holding:
        meant = _just_told(parse, token, telling, placed) if _is_such(parse, token) else telling
        value = NOT_PLANNED if parse.lemmas[negated].lower() in lexicon.PLANNING else DENIED
        yield _draft(scene, meant, value, negated, holding[0], ())


def _denier(parse: Parse, token: int) -> int | None:
    """The verb that denies a telling: "denied meeting him", "denied that he met him", "rejected the claim that …"."""
    head = parse.heads[token]
    is_noun = parse.pos[head] == "NOUN"
    if is_noun and parse.lemmas[head].lower() in lexicon.POINTING and parse.deps[token] in ("acl", "ccomp"):
        verb, deniers = parse.heads[head], lexicon.DENYING
    elif parse.deps[token] in ("ccomp", "xcomp") or _is_named(parse, token):
        verb, deniers = head, lexicon.DENYING_FACTS
    else:
        return None
    if parse.pos[verb] != "VERB" or parse.lemmas[verb].lower() not in deniers or verb == token:
        return None
    clause = [verb, *([parse.heads[verb]] if parse.deps[verb] in ("conj", "xcomp") else [])]
    around = {parse.words[c].lower() for t in clause for c in parse.children[t]}
    return None if around & (lexicon.OPEN_AUXILIARIES | hedges.NEGATIONS) else verb


def _is_named(parse: Parse, token: int) -> bool:
    """A happening as what is denied: "the meeting", "any such call"."""
    return parse.deps[token] in ("dobj", "nsubjpass") and any(
        parse.deps[c] in ("det", "poss") for c in parse.children[token]
    )


def _cancelling(parse: Parse, token: int) -> int | None:
    """The verb by which a happening is called off, as its subject or object."""
    head = parse.heads[token]
    if head == token or parse.deps[token] not in ("nsubjpass", "nsubj", "dobj"):
        return None
    if parse.tags[head] not in ("VBD", "VBN"):  # "cancel the meeting!", "consider cancelling it"
        return None
    lemma = parse.lemmas[head].lower()
    off = any(parse.words[c].lower() == "off" for c in parse.children[head])
    if lemma not in lexicon.CANCELLING or (lemma == "call") is not off:
        return None
    is_open = any(parse.words[c].lower() in lexicon.OPEN_AUXILIARIES for c in parse.children[head])
    negated = any(parse.deps[c] == "neg" for c in parse.children[head])
    return None if is_open or negated else head


def _negated(parse: Parse, token: int) -> int | None:
    """The word that says no of a noun's happening: "was not planned", "never took place", "there was no call"."""
    if parse.pos[token] not in ("NOUN", "PROPN"):
        return None
    if any(parse.words[c].lower() == "no" for c in parse.children[token]) and _is_there(parse, token):
        return token
    head = parse.heads[token]
    if parse.deps[token] not in ("nsubjpass", "nsubj") or not any(parse.deps[c] == "neg" for c in parse.children[head]):
        return None
    took = any(parse.words[c].lower() == "place" for c in parse.children[head])
    happening = parse.lemmas[head].lower() in lexicon.HAPPENING or (parse.lemmas[head].lower() == "take" and took)
    is_open = any(parse.words[c].lower() in lexicon.OPEN_AUXILIARIES for c in parse.children[head])
    return head if happening and not is_open else None


def _is_there(parse: Parse, token: int) -> bool:
    """ "There was no such call" is told as past; "there will be no meeting" is a forecast."""
    verb = parse.heads[token]
    there = any(parse.deps[c] == "expl" for c in parse.children[verb])
    return there and parse.words[verb].lower() in ("was", "were", "been")


def _is_such(parse: Parse, token: int) -> bool:
    return any(parse.words[c].lower() == "such" for c in parse.children[token])


def _just_told(
    parse: Parse, token: int, telling: EventMention, placed: Sequence[tuple[int, EventMention]]
) -> EventMention:
    """The nearest telling of that type before the sentence, in its block or the one before."""
    first, _ = parse.sentence(token)
    place = bisect_left(placed, first, key=lambda item: item[0])
    for before, other in reversed(placed[max(0, place - _NEAREST) : place]):
        if other.type == telling.type and parse.blocks[token] - parse.blocks[before] <= 1:
            return other
    return telling


def _draft(
    scene: Scene,
    telling: EventMention,
    value: str,
    word: int,
    quotation: Quotation | None,
    speakers: tuple[FindingId, ...],
) -> Draft:
    words = scene.parse.span(word, word + 1)
    return Draft(
        slot=Slot.DENIAL,
        value=value,
        words=words,
        trigger=words,
        polarity=Polarity.NEGATIVE,
        certainty=quotation.certainty if quotation else Certainty.CERTAIN,
        event_mention=telling,
        quotation=quotation,
        speakers=speakers or by_names(scene, speakers_of(quotation)),
        attributed=bool(speakers) or quotation is not None,
        background=telling.background,
    )
