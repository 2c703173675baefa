"""Who is said to have taken a place, and who denies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from variorum.claims import lexicon
from variorum.claims.control_denials import denials
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.claims.taking import Taking, above, is_compared, is_denied, is_open, is_ours, takings
from variorum.language import Parse
from variorum.model import Certainty, EventMention, FindingId, Mode, Polarity, Quotation, Realis, Slot, Span
from variorum.words import hedges
from variorum.words.folding import fold
from variorum.words.places import usual_name

TAKEN = "taken"
RETAKEN = "retaken"
HELD = "held by the speaker's own side"
"""Said of a place without another's claim to have taken it: "the lock is in our hands"."""
_Said = tuple[int, tuple[FindingId, ...], Span | None]
"""The word that tells of a claim, the names of who makes it, and the words for them."""
_LEFT_OPEN = frozenset({Realis.PLANNED, Realis.HYPOTHETICAL, Realis.HABITUAL})


def control(scene: Scene, tellings: Iterable[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """Claims that a place was taken, then denials of them."""
    told = {telling.span("trigger").start: telling for telling in tellings}
    found = [taking for taking in takings(scene) if scene.parse.blocks[taking.token] not in unread]
    drafts = ((taking, _told(scene, taking, told.get(scene.parse.starts[taking.token]))) for taking in found)
    claims = {taking.token: draft for taking, draft in drafts if draft is not None}
    yield from claims.values()
    yield from (said for token, draft in claims.items() if (said := _claimed(scene, token, draft)) is not None)
    positive = {token: draft for token, draft in claims.items() if draft.polarity is Polarity.POSITIVE}
    if positive:
        yield from denials(scene, found, positive, unread)


def _told(scene: Scene, taking: Taking, telling: EventMention | None) -> Draft | None:
    """The claim that the place was taken, or was not; None where the words leave it open."""
    parse, token = scene.parse, taking.token
    if is_open(parse, token) or _is_lost_again(parse, token) or (telling is not None and telling.realis in _LEFT_OPEN):
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
        value=HELD if lemma == "hand" and is_ours(parse, token) else RETAKEN if lemma in lexicon.RETAKING else TAKEN,
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


def _is_lost_again(parse: Parse, token: int) -> bool:
    """ "Captured the town in May and lost it in June": who holds it now is not told by the taking."""
    joined = [c for c in parse.children[token] if parse.deps[c] == "conj"]
    return any(parse.lemmas[c].lower() in lexicon.LOSING for c in joined)


def _certainty(parse: Parse, token: int, quotation: Quotation | None) -> Certainty:
    first, last = parse.subtree(token)
    reach = {hedges.lowered(parse.words[t]) for t in range(first, last)}
    reach |= {hedges.lowered(parse.words[c]) for t in above(parse, token) for c in parse.children[t]}
    sure = hedges.certainty_of(reach)
    return hedges.less_sure(sure, quotation.certainty) if quotation else sure


def _claimed(scene: Scene, token: int, denial: Draft) -> Draft | None:
    """The claim beside its denial: "denied a Brenian claim that X fell", "contrary to Brenian claims, X has not"."""
    if denial.polarity is Polarity.POSITIVE:
        return None
    noun, speakers, speaker = _by_claim(scene, token) or _by_announcement(scene, token) or (None, (), None)
    if noun is None or not (speakers or speaker):
        return None
    words = scene.parse.span(noun, noun + 1)
    return replace(
        denial,
        slot=Slot.CONTROL,
        words=words,
        trigger=words,
        polarity=Polarity.POSITIVE,
        certainty=Certainty.CERTAIN,
        quotation=None,
        speakers=speakers,
        speaker=None if speakers else speaker,
        attributed=True,
    )


def _by_claim(scene: Scene, token: int) -> _Said | None:
    noun = _claim_noun(scene.parse, token)
    owner = _owner(scene, noun) if noun is not None else None
    if noun is None or owner is None:
        return None
    name = scene.name(scene.mention_at.get(owner))
    return noun, (name.id,) if name is not None else (), scene.parse.span(min(owner, noun), max(owner, noun) + 1)


def _by_announcement(scene: Scene, token: int) -> _Said | None:
    verb = next((c for c in scene.parse.children[token] if _announces(scene.parse, c)), None)
    return (verb, scene.doer(verb), scene.subject(verb)) if verb is not None else None


def _announces(parse: Parse, token: int) -> bool:
    return parse.deps[token] == "acl" and parse.lemmas[token].lower() in lexicon.ANNOUNCING


def _claim_noun(parse: Parse, token: int) -> int | None:
    """The noun for words that a taking is the content of, or is told against."""
    head = parse.heads[token]
    if parse.deps[token] in ("acl", "ccomp") and parse.lemmas[head].lower() in lexicon.CLAIMING:
        return head
    against = (c for c in parse.children[token] if parse.words[c].lower() in ("contrary", "despite"))
    goals = (g for c in against for below in parse.children[c] for g in (below, *parse.children[below]))
    return next((g for g in goals if parse.lemmas[g].lower() in lexicon.CLAIMING), None)


def _owner(scene: Scene, noun: int) -> int | None:
    """Whose claim it is: "Brenia's claim", "a Brenian claim", "claims by Brenia"."""
    parse = scene.parse
    owners = [c for c in parse.children[noun] if parse.deps[c] in ("poss", "amod", "compound")]
    owners += [g for c in parse.children[noun] if parse.words[c].lower() in ("by", "from") for g in parse.children[c]]
    return next((c for c in owners if c in scene.mention_at or parse.words[c][:1].isupper()), None)


def _announcer(scene: Scene, token: int) -> tuple[FindingId, ...]:
    """ "Kovar announced the capture of X": the capture is told by Kovar, not by the account."""
    parse = scene.parse
    verbs = (c for c in parse.children[token] if _announces(parse, c))
    over = (verb for verb in above(parse, token) if parse.lemmas[verb].lower() in lexicon.ANNOUNCING)
    verb = next(chain(verbs, over), None)
    return scene.doer(verb) if verb is not None else ()
