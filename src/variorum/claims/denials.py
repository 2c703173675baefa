"""That something told or planned did not happen: called off, or denied by somebody.

A clause with a "not" is no denial ("the papers were not published"). What is denied is a happening of the account: the
telling itself ("Lind denied that he had met Kovar"), or the one just told ("there was no such call", "Lind denied it").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.parties import whole, words_of
from variorum.claims.rebuttals import Denier, Rebuttal, before, denier, is_claim_of, rebuttals
from variorum.claims.scene import Scene
from variorum.claims.taking import depth
from variorum.language import Parse
from variorum.model import Certainty, EventMention, FindingId, Mode, Polarity, Quotation, Realis, Slot
from variorum.words import hedges

CALLED_OFF = "did not happen"
DENIED = "denied"
NOT_PLANNED = "not planned"
"""Somebody's word that something was not even planned: it says nothing of what was held."""
_NEAREST = 12
_CLAUSES = frozenset("advcl relcl acl ccomp pcomp conj".split())
_SILENT = frozenset({"REJECT", "AGREE", "REQUEST", "ACCUSE", "CONCEDE"})


def denials(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each telling that was called off, or that somebody says did not happen."""
    told = ((_token(scene, telling), telling) for telling in tellings if telling.type and telling.type not in _SILENT)
    placed = sorted(told, key=lambda item: (item[0], item[1].id))
    for token, telling in placed:
        if telling.realis is not Realis.HABITUAL and scene.parse.blocks[token] not in unread:
            yield from _denied(scene, token, telling, placed)
    for rebuttal in rebuttals(scene.parse, unread):
        if rebuttal.noun or scene.parse.lemmas[rebuttal.word] not in lexicon.REJECTING:
            yield from _rebutted(scene, rebuttal, placed, unread)


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
            yield _draft(scene, _told_again(parse, token, telling, placed), DENIED, denier, quotation, speakers)
        return
    negated = _negated(parse, token)
    if negated is not None and holding:
        meant = _just_told(parse, token, telling, placed) if _is_named(parse, token, ("such",)) else telling
        value = NOT_PLANNED if parse.lemmas[negated].lower() in lexicon.PLANNING else DENIED
        yield _draft(scene, meant, value, negated, holding[0], ())


def _rebutted(
    scene: Scene, rebuttal: Rebuttal, placed: Sequence[tuple[int, EventMention]], unread: frozenset[int]
) -> Iterator[Draft]:
    """The denial of what was just told, by somebody else than who tells it."""
    parse = scene.parse
    word = parse.span(rebuttal.word, rebuttal.word + 1)
    for start, end in before(parse, rebuttal, unread):
        first, last = (bisect_left(placed, place, key=lambda item: item[0]) for place in (start, end))
        near = placed[first:last]
        if not near:
            continue
        token, telling = min(near, key=lambda item: (depth(parse, item[0]), -item[0]))
        teller = next((q for q in scene.quotations_of(parse.span(token, token + 1)) if q.mode not in UNSAID), None)
        said = denier(scene, rebuttal)
        is_told = telling.realis is Realis.ACTUAL and _is_what_is_told(parse, token, teller)
        if (
            said is not None
            and is_told
            and not _goes_on(parse, token, end)
            and _is_meant(scene, rebuttal, teller)
            and not _is_one_voice(scene, said, teller)
            and (teller is not None or _is_in_it(scene, said, parse.sentence(token)))
        ):
            draft = _draft(scene, telling, DENIED, rebuttal.word, said.quotation, said.names)
            yield replace(draft, words=word, speaker=said.words, attributed=True)
        return


def _is_what_is_told(parse: Parse, token: int, teller: Quotation | None) -> bool:
    """Whether a happening is what a sentence, or somebody in it, tells, and no mere part of that."""
    head = parse.heads[token]
    if parse.pos[token] != "VERB" or head == token or teller is None:
        return parse.pos[token] == "VERB" and head == token
    above = parse.span(head, head + 1)
    return not any(content.holds(above) for content in teller.spans("content"))


def _goes_on(parse: Parse, token: int, end: int) -> bool:
    """Whether more is told behind a happening, which may be what is denied: "met Kovar after asking about the boat"."""
    return any(parse.pos[t] == "VERB" and parse.deps[t] in _CLAUSES for t in range(token + 1, end))


def _is_meant(scene: Scene, rebuttal: Rebuttal, teller: Quotation | None) -> bool:
    """Whether "the claim" may be what was told: in somebody's words, and in his to whom it is given."""
    if teller is None:
        return not rebuttal.noun
    return is_claim_of(scene, rebuttal, words_of(scene, (whole(scene, span) for span in teller.spans("speaker"))))


def _is_in_it(scene: Scene, said: Denier, sentence: tuple[int, int]) -> bool:
    """Whether a sentence in the account's own words names who denies it: another's denial may be of something else."""
    names = {scene.name(scene.mention_at.get(token)) for token in range(*sentence)}
    inside = {name.id for name in names if name is not None}
    return bool(inside & {*said.names, *by_names(scene, speakers_of(said.quotation))})


def _is_one_voice(scene: Scene, said: Denier, teller: Quotation | None) -> bool:
    """Whether who denies it is who tells it."""
    names = set(by_names(scene, speakers_of(teller)))
    return bool(names & {*said.names, *by_names(scene, speakers_of(said.quotation))})


def _told_again(
    parse: Parse, token: int, telling: EventMention, placed: Sequence[tuple[int, EventMention]]
) -> EventMention:
    """What was just told where a denial tells it anew: "the meeting", or "attacking the hospital" after a "struck"."""
    told = _just_told(parse, token, telling, placed)
    if told is telling or told.realis is Realis.DENIED:
        return telling
    if parse.pos[token] == "NOUN":
        return told if _is_named(parse, token, ("the", "this", "that", "such", "any")) else telling
    other = parse.tokens(told.span("trigger").start, told.span("trigger").end)[0]
    return told if _nouns(parse, token) & _nouns(parse, other) else telling


def _nouns(parse: Parse, verb: int) -> set[str]:
    """The nouns that stand by a verb as its subject or object."""
    near = (c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass", "dobj"))
    return {parse.lemmas[c].lower() for c in near if parse.pos[c] in ("NOUN", "PROPN")}


def _denier(parse: Parse, token: int) -> int | None:
    """The verb that denies a telling: "denied meeting him", "denied that he met him", "rejected the claim that …"."""
    head = parse.heads[token]
    is_noun = parse.pos[head] == "NOUN"
    if is_noun and parse.lemmas[head].lower() in lexicon.POINTING and parse.deps[token] in ("acl", "ccomp"):
        verb, deniers = parse.heads[head], lexicon.DENYING
    elif parse.deps[token] in ("ccomp", "xcomp") or _is_object(parse, token):
        verb, deniers = head, lexicon.DENYING_FACTS
    elif parse.deps[token] == "nsubj" and parse.deps[head] == "ccomp" and _takes_place(parse, head):
        verb, deniers = parse.heads[head], lexicon.DENYING_FACTS
    else:
        return None
    if parse.pos[verb] != "VERB" or parse.lemmas[verb].lower() not in deniers or verb == token:
        return None
    if any(parse.words[c].lower() in hedges.PARTLY for c in parse.children[token]):
        return None  # "denied that it was withdrawing completely": only how far is denied
    clause = [verb, *([parse.heads[verb]] if parse.deps[verb] in ("conj", "xcomp") else [])]
    around = {parse.words[c].lower() for t in clause for c in parse.children[t]}
    return None if around & (lexicon.OPEN_AUXILIARIES | hedges.NEGATIONS) else verb


def _is_object(parse: Parse, token: int) -> bool:
    """A happening as what is denied: "the meeting", "any such call"."""
    is_named = any(parse.deps[c] in ("det", "poss") for c in parse.children[token])
    return parse.deps[token] in ("dobj", "nsubjpass") and is_named


def _is_named(parse: Parse, token: int, words: Container[str]) -> bool:
    return any(parse.words[c].lower() in words for c in parse.children[token])


def _takes_place(parse: Parse, verb: int) -> bool:
    """ "Happened", "had taken place", "was held"."""
    place = any(parse.words[c].lower() == "place" for c in parse.children[verb])
    lemma = parse.lemmas[verb].lower()
    return lemma in lexicon.HAPPENING or (lemma == "take" and place)


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
    is_open = any(parse.words[c].lower() in lexicon.OPEN_AUXILIARIES for c in parse.children[head])
    return head if _takes_place(parse, head) and not is_open else None


def _is_there(parse: Parse, token: int) -> bool:
    """ "There was no such call" is told as past; "there will be no meeting" is a forecast."""
    verb = parse.heads[token]
    there = any(parse.deps[c] == "expl" for c in parse.children[verb])
    return there and parse.words[verb].lower() in ("was", "were", "been")


def _just_told(
    parse: Parse, token: int, telling: EventMention, placed: Sequence[tuple[int, EventMention]]
) -> EventMention:
    """The nearest telling of that type before the sentence, in its block or the one before."""
    first, _ = parse.sentence(token)
    place = bisect_left(placed, first, key=lambda item: item[0])
    for earlier, other in reversed(placed[max(0, place - _NEAREST) : place]):
        if other.type == telling.type and parse.blocks[token] - parse.blocks[earlier] <= 1:
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
