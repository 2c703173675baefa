"""Who is said to have taken a place, and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.claims.taking import Taking, above, depth, is_compared, is_denied, is_open, takings
from variorum.language import Parse
from variorum.model import Certainty, EventMention, FindingId, Mode, Polarity, Quotation, Realis, Slot, Span
from variorum.words import hedges
from variorum.words.folding import fold
from variorum.words.places import usual_name

TAKEN = "taken"
RETAKEN = "retaken"
HELD = "held by the speaker's own side"
_LEFT_OPEN = frozenset({Realis.PLANNED, Realis.HYPOTHETICAL, Realis.HABITUAL})


def control(scene: Scene, tellings: Iterable[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """Claims that a place was taken, then denials of them."""
    told = {telling.span("trigger").start: telling for telling in tellings}
    found = [taking for taking in takings(scene) if scene.parse.blocks[taking.token] not in unread]
    drafts = ((taking, _told(scene, taking, told.get(scene.parse.starts[taking.token]))) for taking in found)
    claims = {taking.token: draft for taking, draft in drafts if draft is not None}
    yield from claims.values()
    positive = {token: draft for token, draft in claims.items() if draft.polarity is Polarity.POSITIVE}
    if positive:
        yield from _denials(scene, found, positive)


def _told(scene: Scene, taking: Taking, telling: EventMention | None) -> Draft | None:
    """The claim that the place was taken, or was not; None where the words leave it open."""
    parse, token = scene.parse, taking.token
    if is_open(parse, token) or (telling is not None and telling.realis in _LEFT_OPEN):
        return None
    span = parse.span(token, token + 1)
    denier = next((t for t in above(parse, token) if parse.lemmas[t].lower() in lexicon.DENYING), None)
    holding = scene.quotations_of(span)
    quotation = next((q for q in holding if (q.mode is Mode.DENIED) is (denier is not None)), None)
    if quotation is not None and quotation.mode in UNSAID:
        return None
    if denier is not None:
        speakers = scene.doer(denier) or by_names(scene, speakers_of(quotation))
    else:
        speakers = by_names(scene, speakers_of(quotation)) or _announcer(scene, token)
    negative = is_denied(parse, token) is (denier is None)
    lemma = parse.lemmas[token].lower()
    if lemma in lexicon.LOSING and not negative:
        return None  # "lost the bridge" may be a game or a vote; only who denies a loss speaks of a claim of taking
    return Draft(
        slot=Slot.DENIAL if negative else Slot.CONTROL,
        value=HELD if lemma == "hand" else RETAKEN if lemma in lexicon.RETAKING else TAKEN,
        words=span,
        trigger=span,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        certainty=_certainty(parse, token, quotation),
        event_mention=telling,
        mention=taking.mention,
        quotation=quotation,
        speakers=speakers,
        attributed=quotation is not None or denier is not None or bool(speakers),
        about=fold(usual_name(scene.words(taking.place))) + (f"/{taking.site}" if taking.site else ""),
        background=is_compared(parse, token) or (telling.background if telling else False),
    )


def _certainty(parse: Parse, token: int, quotation: Quotation | None) -> Certainty:
    first, last = parse.subtree(token)
    reach = {parse.words[t].lower() for t in range(first, last)}
    reach |= {parse.words[c].lower() for t in above(parse, token) for c in parse.children[t]}
    sure = hedges.certainty_of(reach)
    return hedges.less_sure(sure, quotation.certainty) if quotation else sure


def _announcer(scene: Scene, token: int) -> tuple[FindingId, ...]:
    """ "Kovar announced the capture of X": the capture is told by Kovar, not by the account."""
    for verb in above(scene.parse, token):
        if scene.parse.lemmas[verb].lower() in lexicon.ANNOUNCING:
            return scene.doer(verb)
    return ()


def _denials(scene: Scene, found: Sequence[Taking], claims: Mapping[int, Draft]) -> Iterator[Draft]:
    """Denials of words just told, each of one claim: by a verb that points back, or in a quotation that denies."""
    parse = scene.parse
    denied = set()
    for verb, lemma in enumerate(parse.lemmas):
        if lemma.lower() in lexicon.DENYING and parse.pos[verb] == "VERB" and _points_back(parse, verb):
            token = _denied_by(parse, verb, [taking.token for taking in found if taking.token in claims])
            if token is not None and token not in denied:
                denied.add(token)
                speakers = scene.doer(verb)
                quotation = None if speakers else _by_cue(scene, verb)
                yield _denial(claims[token], parse.span(verb, verb + 1), quotation, speakers)
    for token, claim in claims.items():
        for quotation in scene.quotations_of(claim.words):
            cue = next(iter(quotation.spans("cue")), None)
            if (
                quotation.mode is Mode.DENIED
                and token not in denied
                and cue is not None
                and _heads(parse, found, token)
            ):
                denied.add(token)
                yield _denial(claim, cue, quotation, by_names(scene, speakers_of(quotation)))


def _by_cue(scene: Scene, verb: int) -> Quotation | None:
    """The quotation that a verb of denying brings, for the words it has for its speaker."""
    place = scene.parse.span(verb, verb + 1)
    found = (q for q in scene.quotations.values() if any(cue.holds(place) for cue in q.spans("cue")))
    return next(found, None)


def _denied_by(parse: Parse, verb: int, tokens: Sequence[int]) -> int | None:
    """The uppermost taking told before a verb in its sentence, else in the one before."""
    first, _ = parse.sentence(verb)
    before = parse.sentence(first - 1) if first and parse.blocks[first - 1] == parse.blocks[verb] else (0, 0)
    for start, end in ((first, verb), before):
        near = [token for token in tokens if start <= token < end]
        if near:
            return min(near, key=lambda token: (depth(parse, token), -token))
    return None


def _heads(parse: Parse, found: Sequence[Taking], token: int) -> bool:
    """Whether no other taking of the sentence stands above this one."""
    first, last = parse.sentence(token)
    rivals = [taking.token for taking in found if first <= taking.token < last]
    return token == min(rivals, key=lambda rival: (depth(parse, rival), -rival))


def _denial(claim: Draft, words: Span, quotation: Quotation | None, speakers: tuple[FindingId, ...]) -> Draft:
    return replace(
        claim,
        slot=Slot.DENIAL,
        words=words,
        trigger=words,
        polarity=Polarity.NEGATIVE,
        certainty=Certainty.CERTAIN,
        quotation=quotation,
        speakers=speakers,
        attributed=True,
    )


def _points_back(parse: Parse, verb: int) -> bool:
    """Whether what is denied is what was just told."""
    if any(parse.deps[c] == "neg" for c in parse.children[verb]):
        return False
    objects: Sequence[int] = [c for c in parse.children[verb] if parse.deps[c] in ("dobj", "nsubjpass")]
    if any(parse.deps[c] in ("ccomp", "xcomp") for c in parse.children[verb]):
        return False
    if parse.deps[verb] in ("relcl", "acl"):
        return parse.lemmas[parse.heads[verb]].lower() in lexicon.POINTING or not objects
    return any(parse.lemmas[goal].lower() in lexicon.POINTING for goal in objects)
