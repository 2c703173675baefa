"""What came of a meeting: an agreement, none, or that it went well; tied to the meeting the words speak of.

"Ended without agreement", "no deal was reached", "agreed on nothing" and "failed to agree" say the same. The meeting is
one told in the same sentence, else before it in the same block, else the first that the account tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of
from variorum.claims.scene import Scene
from variorum.claims.taking import above
from variorum.language import Parse
from variorum.model import Certainty, EventMention, FindingId, Mode, Polarity, Quotation, Realis, Slot
from variorum.words.hedges import less_sure

AGREEMENT = "agreement"
NO_AGREEMENT = "no agreement"
NO_PROMISE = "no promise"
WENT_WELL = "went well"
_NEAREST = 8
_FAR = 12
"""Tokens between a word of praise and the meeting it is said of, or between a subject and what came of it."""


def outcomes(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Draft]:
    """Claims of what came of the meetings an account tells."""
    meetings = sorted(_meetings(scene, tellings, unread).items())
    agreed = {_token(scene, t): t for t in tellings if t.type == "AGREE" and t.realis is Realis.ACTUAL}
    denied = {_token(scene, t): t for t in tellings if t.type == "AGREE" and t.realis is Realis.DENIED}
    if not meetings and not denied:
        return
    for token, lemma in enumerate(scene.parse.lemmas):
        low = lemma.lower()
        if scene.parse.blocks[token] in unread or not low.isalpha():
            continue
        words = scene.parse.words[token].lower()
        if low in lexicon.RESULTS or low in lexicon.AGREEING or words in lexicon.EMPTY:
            value = _negative(scene.parse, token, low)
            reached = low in lexicon.AGREEING and token in agreed and not agreed[token].background
            if not value and reached and _is_told(scene.parse, token):
                value = AGREEMENT
            near = value == AGREEMENT or words in lexicon.EMPTY - {"nothing"}
            meeting = _meeting(scene, token, meetings, near=near) if meetings else denied.get(token)
            yield from _draft(scene, token, value if meetings or meeting else "", meeting)
        elif low in lexicon.WELL and scene.parse.pos[token] == "ADJ":
            yield from _praise(scene, token, meetings)


def _meetings(scene: Scene, tellings: Iterable[EventMention], unread: frozenset[int]) -> dict[int, EventMention]:
    held = (t for t in tellings if t.type == "CONSULT" and t.realis is Realis.ACTUAL and not t.background)
    found = {_token(scene, telling): telling for telling in held}
    return {token: telling for token, telling in found.items() if scene.parse.blocks[token] not in unread}


def _token(scene: Scene, telling: EventMention) -> int:
    span = telling.span("trigger")
    return scene.parse.tokens(span.start, span.end)[0]


def _negative(parse: Parse, token: int, lemma: str) -> str:
    """The value of words that say nothing came of it; "" where they do not."""
    none = NO_PROMISE if lemma in lexicon.PROMISES else NO_AGREEMENT
    if any(parse.lemmas[t].lower() in ("if", "unless", "whether") for t in _around(parse, token)):
        return ""
    if parse.words[token].lower() in lexicon.EMPTY:
        return none if _is_empty_handed(parse, token) else ""
    if parse.pos[token] in ("NOUN", "PROPN"):
        return none if lemma in lexicon.RESULTS and _is_missing(parse, token) else ""
    return none if lemma in lexicon.AGREEING and _is_not_done(parse, token) else ""


def _around(parse: Parse, token: int) -> list[int]:
    verbs = [token, *above(parse, token)]
    verbs += [c for verb in verbs for c in parse.children[verb] if parse.deps[c] == "advcl"]
    return [child for verb in verbs for child in parse.children[verb] if parse.deps[child] in ("mark", "aux")]


def _is_missing(parse: Parse, noun: int) -> bool:
    """ "No deal", "without agreement", "did not reach a deal", "failed to find a compromise", "prevented any deal"."""
    if parse.deps[noun] == "conj":
        return _is_missing(parse, parse.heads[noun]) if parse.pos[parse.heads[noun]] == "NOUN" else False
    if any(parse.words[c].lower() in ("no", "neither", "without") for c in parse.children[noun]):
        return not _is_to_come(parse, noun)
    head = parse.heads[noun]
    if parse.deps[noun] == "pobj" and parse.lemmas[head].lower() == "without":
        return not _is_to_come(parse, noun)
    if parse.deps[noun] not in ("dobj", "nsubjpass") or parse.pos[head] != "VERB":
        return False
    lemma = parse.lemmas[head].lower()
    if lemma in lexicon.PREVENTING:
        return any(parse.words[c].lower() == "any" for c in parse.children[noun]) and not _is_to_come(parse, noun)
    return lemma in lexicon.REACHING and _is_not_done(parse, head)


def _is_not_done(parse: Parse, verb: int) -> bool:
    """ "Nothing was agreed", "neither side signed", "could not agree", "failed to agree"."""
    if parse.pos[verb] not in ("VERB", "AUX") or _is_to_come(parse, verb):
        return False
    governor = parse.heads[verb]
    by_parties = parse.lemmas[verb].lower() in lexicon.BY_PARTIES
    if parse.deps[verb] == "xcomp" and parse.lemmas[governor].lower() == "fail":
        return by_parties and parse.tags[governor] in ("VBD", "VBN") and not _is_to_come(parse, governor)
    subjects = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")]
    if any(parse.words[c].lower() in ("nothing", "none") for c in subjects):
        return True
    if not by_parties or any(parse.words[c].lower() in ("with", "more") for c in parse.children[verb]):
        return False  # "others did not agree with it", "I could not agree more"
    below = [*subjects, *(g for c in subjects for g in parse.children[c] if parse.deps[g] in ("det", "preconj"))]
    if any(parse.words[c].lower() == "neither" for c in below):
        return True
    could = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] == "aux"}
    is_neg = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return is_neg and bool(could & {"did", "could", "have", "has", "had"})


def _is_empty_handed(parse: Parse, token: int) -> bool:
    """ "Produced nothing", "ended with nothing", "agreed on nothing", "ended in failure", "nothing signed"."""
    head = parse.heads[token]
    if parse.deps[token] == "pobj":
        preposition, head = parse.words[head].lower(), parse.heads[head]
        if preposition == "on" and parse.lemmas[head].lower() in lexicon.AGREEING:
            return not _is_to_come(parse, head)
        return preposition in ("with", "in") and _closing(parse, head) and not _is_to_come(parse, head)
    if parse.words[token].lower() != "nothing":
        return False
    if parse.deps[token] == "dobj":
        return parse.lemmas[head].lower() in lexicon.YIELDING and not _is_to_come(parse, head)
    beside = [*parse.children[token], *([head] if parse.deps[token].startswith("nsubj") else [])]
    return any(parse.tags[t] == "VBN" and parse.lemmas[t].lower() in lexicon.AGREEING for t in beside) and not any(
        parse.lemmas[t].lower() in lexicon.AGREEING
        for t in beside
        if t == head  # the verb itself tells it
    )


def _closing(parse: Parse, verb: int) -> bool:
    return parse.lemmas[verb].lower() in lexicon.CLOSING


def _is_to_come(parse: Parse, token: int) -> bool:
    """Whether the clause speaks of what will or may be."""
    verbs = [t for t in (token, *above(parse, token)) if parse.pos[t] in ("VERB", "AUX")][:1]
    around = {parse.words[c].lower() for verb in verbs for c in parse.children[verb] if parse.deps[c] == "aux"}
    asked = "?" in parse.words[parse.sentence(token)[1] - 1]
    return asked or bool(around & (lexicon.OPEN_AUXILIARIES - {"could", "to"}))


def _is_told(parse: Parse, token: int) -> bool:
    """Whether an agreement is told as reached and as no mere noun: "agreed on …", "signed an accord"."""
    below = [token, *(c for c in parse.children[token] if parse.deps[c] in ("xcomp", "ccomp"))]
    negated = any(parse.deps[c] == "neg" for verb in below for c in parse.children[verb])
    prepositions = {parse.words[c].lower() for c in parse.children[token] if parse.deps[c] == "prep"}
    goals = [c for c in parse.children[token] if parse.deps[c] in ("dobj", "xcomp", "ccomp", "nsubjpass")]
    if parse.lemmas[token].lower() == "sign" and not any(parse.lemmas[c].lower() in lexicon.SIGNED for c in goals):
        return False
    goal = bool(goals)
    seems = parse.deps[token] == "xcomp"  # "appeared to agree", "refused to sign"
    told = parse.pos[token] == "VERB" and (goal or bool(prepositions & {"on", "upon", "to"}))
    return told and not seems and not negated and not _is_to_come(parse, token)


def _meeting(
    scene: Scene, token: int, meetings: Sequence[tuple[int, EventMention]], *, near: bool
) -> EventMention | None:
    """The meeting a word speaks of; None where the words name another one ("the first ended with nothing")."""
    parse = scene.parse
    first, last = parse.sentence(token)
    if _names_another(parse, token):
        return None
    around = _around_token(token, meetings)
    inside = [(t, m) for t, m in around if first <= t < last]
    before = [(t, m) for t, m in around if t < first and parse.blocks[t] == parse.blocks[token]]
    before = [(t, m) for t, m in before if not _is_meanwhile(parse, t)]
    if inside:
        return min(inside, key=lambda item: (item[0] > token, abs(item[0] - token)))[1]
    if near or (not before and parse.lemmas[token].lower() in lexicon.PROMISES):
        return None
    return before[-1][1] if before else meetings[0][1]


def _names_another(parse: Parse, token: int) -> bool:
    """Whether the clause before a token speaks of "the first" or "an earlier one"."""
    first, _ = parse.sentence(token)
    clause = range(max(first, token - _FAR), token)
    return any(parse.lemmas[t].lower() in lexicon.ELLIPTIC and _is_bare_subject(parse, t) for t in clause)


def _around_token(token: int, meetings: Sequence[tuple[int, EventMention]]) -> Sequence[tuple[int, EventMention]]:
    """The few meetings told nearest a token: a block may be as long as a book."""
    place = bisect_left(meetings, token, key=lambda item: item[0])
    return meetings[max(0, place - _NEAREST) : place + _NEAREST]


def _is_meanwhile(parse: Parse, token: int) -> bool:
    """ "While the meeting was under way" tells the time of something else."""
    clauses = [t for t in above(parse, token) if parse.deps[t] == "advcl"]
    return any(parse.words[c].lower() in lexicon.MEANWHILE for t in clauses for c in parse.children[t])


def _is_bare_subject(parse: Parse, token: int) -> bool:
    return parse.deps[token] in ("nsubj", "nsubjpass")


def _draft(scene: Scene, token: int, value: str, meeting: EventMention | None) -> Iterator[Draft]:
    if not value or (meeting is None and not _names_another(scene.parse, token)):
        return
    span = scene.parse.span(token, token + 1)
    quotation = next(iter(scene.quotations_of(span)), None)
    if quotation is not None and (quotation.mode in UNSAID or quotation.mode is Mode.DENIED):
        return
    yield _claim(scene, token, value, meeting, quotation, by_names(scene, speakers_of(quotation)))


def _claim(
    scene: Scene,
    token: int,
    value: str,
    meeting: EventMention | None,
    quotation: Quotation | None,
    speakers: tuple[FindingId, ...],
) -> Draft:
    span = scene.parse.span(token, token + 1)
    certainty = meeting.certainty if meeting else Certainty.CERTAIN
    return Draft(
        slot=Slot.OUTCOME,
        value=value,
        words=span,
        trigger=span,
        polarity=Polarity.POSITIVE,
        certainty=less_sure(certainty, quotation.certainty) if quotation else certainty,
        event_mention=meeting,
        quotation=quotation,
        speakers=speakers,
        attributed=quotation is not None or bool(speakers),
    )


def _praise(scene: Scene, token: int, meetings: Sequence[tuple[int, EventMention]]) -> Iterator[Draft]:
    """ "Called the talks productive": an opinion, never told without who holds it."""
    parse = scene.parse
    first, last = parse.sentence(token)
    near = [(t, m) for t, m in _around_token(token, meetings) if first <= t < last and abs(t - token) <= _FAR]
    if not near or any(parse.deps[c] == "neg" for t in (token, parse.heads[token]) for c in parse.children[t]):
        return
    meeting = min(near, key=lambda item: (item[0] > token, abs(item[0] - token)))[1]
    quotation = next((q for q in scene.quotations_of(parse.span(token, token + 1)) if q.mode not in UNSAID), None)
    speakers = by_names(scene, speakers_of(quotation))
    if quotation is not None and not (_is_to_come(parse, token) or quotation.mode is Mode.DENIED):
        yield _claim(scene, token, WENT_WELL, meeting, quotation, speakers)
