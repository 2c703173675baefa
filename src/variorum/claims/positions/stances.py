"""Stances told in one account: who demands, offers, accepts, rejects, supports or opposes what, and in whose words.

A stance in the actor's quoted words is his own. An account that tells his act ("Lethonia demanded …") reports it. What
another says of him, or an account gathers from what he does ("by stonewalling on …"), describes him.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.drafts import by_names, speakers_of, speaking
from variorum.claims.positions.issues import issues
from variorum.claims.positions.lexicon import (
    ASKING,
    COURTESY,
    CUES,
    DOING_HARM,
    ENDING,
    FADED,
    FEELING,
    FIRST,
    OBLIGING,
    OPPOSITE,
    READY,
    SAYING,
    SLOWING,
    STANDING,
    UNWANTED,
    VOICED,
    VOICING,
    WANTING,
)
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import (
    ActorType,
    FindingId,
    Mode,
    Quotation,
    QuotationType,
    Span,
    Stance,
    StanceBasis,
    StanceType,
    evidence,
)

_OPEN = frozenset("could would might may can if unless whether".split())
_NOT_YET = _OPEN | {"will", "'ll", "’ll", "wo", "shall", "should", "must", "not", "n't", "n’t", "never"}
_ENDING = ENDING | SLOWING
_RID = frozenset({"rid"})
_WISHING = frozenset({StanceType.DEMANDS, StanceType.SUPPORTS})
_PAST = frozenset({"use"})
_SILENT = frozenset({"refuse", "decline"})
_DOUBTING = frozenset({"doubt", "deny"})
_ASKED = frozenset("what who whom how why where when whatever".split())
_CLIMB = 5
_UNTOLD = (Mode.NOT_SAID, Mode.ASKED, Mode.THOUGHT)
_GOALS = frozenset({"dobj", "ccomp", "xcomp", "nsubjpass", "pobj", "prep", "acomp"})
_MOST_TOKENS = 50
_MOST = 120
"""Stances of one account."""


def stances(scene: Scene, unread: frozenset[int]) -> Iterator[Stance]:
    """Every stance an account tells, each by the verb or adjective that takes it."""
    made = 0
    for token in range(len(scene.parse)):
        if scene.parse.blocks[token] in unread or scene.parse.pos[token] not in ("VERB", "ADJ", "AUX"):
            continue
        for found in _stances(scene, token) if made < _MOST else ():
            made += 1
            yield found


def _stances(scene: Scene, token: int) -> Iterator[Stance]:
    """One stance for each of those who hold it."""
    told = _taken(scene.parse, token)
    if told is None or _is_open(scene.parse, token) or _is_what(scene.parse, token):
        return
    stance, goal, own = told
    sided = _negated(scene.parse, token, _ended(scene.parse, token, goal, stance))
    quotation = speaking(scene, scene.parse.span(token, token + 1))
    if sided is None or (quotation is not None and quotation.mode in _UNTOLD):
        return
    held = _holders(scene, token, quotation, own=own)
    span = _span(scene, token, goal)
    named = goal is not None and not _is_due(scene.parse, goal) and not _is_turned(scene.parse, goal)
    obliged = scene.parse.deps[token] == "aux"
    names = issues(scene, goal, own=obliged) if goal is not None and named else ()
    if held is None or span is None or not names:
        return
    for holder in held[0]:
        yield Stance(
            document=scene.document.id,
            evidence=evidence("text", span)
            + evidence("cue", scene.parse.span(token, token + 1))
            + evidence("holder", scene.mentions[holder].span("text")),
            stance=sided,
            basis=held[1],
            holder=holder,
            issues=names,
            words=scene.words(span),
            quotation=quotation.id if quotation is not None else None,
            speakers=by_names(scene, speakers_of(quotation)) if held[1] is not StanceBasis.REPORTED else (),
        )


def _ended(parse: Parse, token: int, goal: int | None, stance: StanceType) -> StanceType | None:
    """ "Wants to scrap the toll", "calls for an end to the toll" are against it; None where the way is not clear."""
    lemma = parse.lemmas[goal].lower() if goal is not None else ""
    if parse.deps[token] == "aux" and any(parse.deps[c] == "neg" for c in parse.children[parse.heads[token]]):
        return stance  # "must not be halted": read with its negation
    if lemma not in _ENDING:
        return stance
    return StanceType.OPPOSES if stance in _WISHING and lemma in ENDING else None


def _is_turned(parse: Parse, goal: int) -> bool:
    """ "To help him leave and not to fight", "to consider lifting the toll": a negation or an ending further inside, so
    that a noun may stand for its opposite.
    """
    inside = range(parse.left_edges[goal], parse.right_edges[goal] + 1)
    return any(
        parse.heads[token] != goal
        if parse.deps[token] == "neg"
        else (token != goal and parse.pos[token] == "VERB" and parse.lemmas[token].lower() in _ENDING)
        or parse.lemmas[token].lower() in _RID
        for token in inside
    )


def _is_what(parse: Parse, token: int) -> bool:
    """ "What needs to be done", "how they should vote": names what is to be done, and does not ask for it."""
    verb = parse.heads[token] if parse.deps[token] == "aux" else token
    clause = (verb, *(c for c in parse.children[verb] if parse.deps[c] == "xcomp"))
    return any(parse.words[c].lower() in _ASKED for t in clause for c in parse.children[t] if c < token)


def _is_due(parse: Parse, goal: int) -> bool:
    """ "To be paid for the water": what is wanted is no noun that stands there."""
    passive = any(parse.deps[c] == "auxpass" for c in parse.children[goal])
    return passive and any(parse.deps[c] == "prep" and parse.lemmas[c].lower() == "for" for c in parse.children[goal])


def _taken(parse: Parse, token: int) -> tuple[StanceType, int | None, bool] | None:
    """The stance a word takes, what it is on, and whether the word only describes somebody."""
    lemma = parse.lemmas[token].lower()
    if lemma == "be":
        return _standing(parse, token)
    if parse.pos[token] == "VERB":
        voiced = _voiced(parse, token) if lemma in VOICING else None
        if voiced is not None:
            return voiced
        for child in parse.children[token]:
            small = f"{lemma}_{parse.lemmas[child].lower()}"
            if parse.deps[child] in ("prep", "prt") and (small in CUES or small in WANTING):
                goal = next((g for g in parse.children[child] if parse.deps[g] in ("pobj", "pcomp")), None)
                goal = goal if goal is not None else _goal(parse, token)
                return CUES.get(small) or WANTING[small], goal, small in WANTING
        if lemma in CUES and _has_goal(parse, token):
            return CUES[lemma], _goal(parse, token), False
        if lemma in WANTING and _has_goal(parse, token):
            goal = _goal(parse, token)
            if _is_no_wish(parse, lemma, goal):
                return None
            return _wanted(parse, goal, WANTING[lemma]), goal, True
    if parse.pos[token] == "ADJ" and lemma in READY and parse.lemmas[parse.heads[token]].lower() == "be":
        goal = next((c for c in parse.children[token] if parse.deps[c] in ("xcomp", "prep")), None)
        if goal is None or parse.lemmas[goal].lower() in DOING_HARM:
            return None
        return StanceType.OFFERS, goal, False
    if parse.tags[token] == "MD" and parse.deps[token] == "aux":
        return _obliging(parse, token, lemma)
    wanted = next((c for c in parse.children[token] if parse.deps[c] == "xcomp"), None)
    return (StanceType.DEMANDS, wanted, False) if lemma == "need" and wanted is not None else None


def _standing(parse: Parse, token: int) -> tuple[StanceType, int | None, bool] | None:
    """ "Is against the treaty", "is in favour of the treaty"."""
    for child in parse.children[token]:
        for goal in parse.children[child] if parse.deps[child] == "prep" else ():
            stance = STANDING.get(parse.words[child].lower()) or STANDING.get(
                f"{parse.words[child].lower()}_{parse.words[goal].lower()}"
            )
            if stance is not None:
                small = (c for c in (*parse.children[goal], *parse.children[token]) if parse.words[c].lower() == "of")
                behind = (g for c in small for g in parse.children[c] if parse.deps[g] == "pobj")
                return stance, next(behind, None) if parse.words[child].lower() == "in" else goal, False
    return None


def _voiced(parse: Parse, token: int) -> tuple[StanceType, int | None, bool] | None:
    """ "Pledged support for the treaty": the stance is the noun's."""
    for noun in parse.children[token]:
        if parse.deps[noun] == "dobj" and parse.lemmas[noun].lower() in VOICED:
            beside = (*parse.children[noun], *parse.children[token])
            small = (c for c in beside if c > noun and parse.words[c].lower() in ("for", "to", "of"))
            goal = next((g for c in small for g in parse.children[c] if parse.deps[g] == "pobj"), None)
            return (VOICED[parse.lemmas[noun].lower()], goal, False) if goal is not None else None
    return None


def _is_no_wish(parse: Parse, lemma: str, goal: int | None) -> bool:
    """ "I want to thank the crews", "I wish they would listen", "all I wanted in Lund": courtesy, regret, a place."""
    if goal is None:
        return False
    regret = lemma == "wish" and parse.deps[goal] == "ccomp"
    return regret or parse.deps[goal] == "prep" or parse.lemmas[goal].lower() in COURTESY


def _wanted(parse: Parse, goal: int | None, stance: StanceType) -> StanceType:
    """ "They want the gates open" demands; "they want to trade" is for what they would do themselves."""
    himself = goal is not None and parse.deps[goal] == "xcomp" and not _has_subject(parse, goal)
    return StanceType.SUPPORTS if himself and stance is StanceType.DEMANDS else stance


def _has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb])


def _obliging(parse: Parse, token: int, lemma: str) -> tuple[StanceType, int | None, bool] | None:
    """ "The gates must stay open" in somebody's words demands; "we will not pay" in one's own rejects."""
    verb = parse.heads[token]
    if lemma in OBLIGING and parse.lemmas[verb].lower() == "be":
        state = {parse.lemmas[c].lower() for c in parse.children[verb] if parse.deps[c] == "acomp"}
        return (StanceType.OPPOSES if state & UNWANTED else StanceType.DEMANDS, verb, False) if state else None
    if parse.tags[verb] == "VBG" and not any(parse.deps[c] == "dobj" for c in parse.children[verb]):
        return None  # "his hatred should be disqualifying": what it is to do, and not a thing asked for
    if lemma in OBLIGING:
        return (StanceType.DEMANDS, verb, False) if parse.lemmas[verb].lower() not in FEELING else None
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    first = subject is not None and parse.words[subject].lower() in FIRST
    negated = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return (StanceType.REJECTS, verb, False) if lemma == "will" and first and negated else None


def _goal(parse: Parse, token: int) -> int | None:
    asked = next((c for c in parse.children[token] if c > token and parse.deps[c] == "xcomp"), None)
    if asked is not None and parse.lemmas[token].lower() in ASKING:
        return asked  # "urged Lund to sign the treaty": whom one asks is not what one asks for
    return next((c for c in parse.children[token] if c > token and parse.deps[c] in _GOALS), None) or next(
        (c for c in parse.children[token] if parse.deps[c] == "nsubjpass"), None
    )


def _has_goal(parse: Parse, token: int) -> bool:
    return _goal(parse, token) is not None


def _is_open(parse: Parse, token: int) -> bool:
    around = {parse.words[c].lower() for c in parse.children[token] if parse.deps[c] in ("aux", "mark")}
    asked = "?" in parse.words[parse.sentence(token)[1] - 1]
    small = [c for c in parse.children[token] if parse.deps[c] == "xcomp"]
    silent = any(parse.lemmas[c].lower() in SAYING for c in small) and parse.lemmas[token].lower() in _SILENT
    loose = parse.tags[token] in ("VBG", "VB") or parse.lemmas[token].lower() in WANTING
    doubted = parse.deps[token] == "ccomp" and parse.lemmas[parse.heads[token]].lower() in _DOUBTING
    doubted |= parse.deps[token] == "xcomp" and parse.lemmas[parse.heads[token]].lower() in _PAST
    return asked or silent or doubted or bool(around & _OPEN) or (loose and _is_supposed(parse, token))


def _is_supposed(parse: Parse, token: int) -> bool:
    """Whether a clause above, or an auxiliary, makes it a thing to come, doubted or denied."""
    for _ in range(_CLIMB):
        around = {parse.words[c].lower() for c in parse.children[token] if parse.deps[c] in ("aux", "mark", "neg")}
        if around & _NOT_YET or parse.lemmas[token].lower() in _DOUBTING:
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False


def _negated(parse: Parse, token: int, stance: StanceType | None) -> StanceType | None:
    """The stance with its negation; "must not stop" is for what should go on, "has not demanded" says nothing."""
    if stance is None:
        return None
    verb = parse.heads[token] if parse.pos[token] == "ADJ" or parse.deps[token] == "aux" else token
    if any(parse.words[c].lower() in FADED for t in (token, verb) for c in parse.children[t]):
        return None
    if not any(parse.deps[c] == "neg" for t in (token, verb) for c in parse.children[t]):
        return stance
    if parse.deps[token] == "aux":
        refused, kept = stance is StanceType.REJECTS, parse.lemmas[verb].lower() in _ENDING
        if kept:
            return StanceType.SUPPORTS if refused else stance
        return stance if refused else StanceType.OPPOSES
    return OPPOSITE.get(stance)


def _holders(
    scene: Scene, token: int, quotation: Quotation | None, *, own: bool
) -> tuple[tuple[FindingId, ...], StanceBasis] | None:
    """Whose stance it is, and in whose words; None where that is not settled."""
    parse = scene.parse
    verb = parse.heads[token] if parse.pos[token] == "ADJ" or parse.deps[token] == "aux" else token
    subject = _subject(parse, verb)
    speakers = by_names(scene, speakers_of(quotation))
    obliging = parse.deps[token] == "aux" or parse.lemmas[token].lower() in OBLIGING
    if quotation is not None and (obliging or (subject is not None and parse.words[subject].lower() in FIRST)):
        basis = _words_of(quotation)
        return (speakers, basis) if speakers else None
    if subject is None or obliging:
        return None
    actors = _actors(scene, subject)
    if not actors:
        return None
    if quotation is None:
        loose = own or parse.tags[verb] == "VBG"
        return actors, StanceBasis.CHARACTERISED if loose else StanceBasis.REPORTED
    if not speakers:
        return None
    return (actors, _words_of(quotation)) if set(actors) <= set(speakers) else (actors, StanceBasis.CHARACTERISED)


def _words_of(quotation: Quotation) -> StanceBasis:
    """Quoted words are the speaker's own; told in other words, the account reports them."""
    return StanceBasis.REPORTED if quotation.quotation is QuotationType.INDIRECT else StanceBasis.OWN_WORDS


def _subject(parse: Parse, verb: int) -> int | None:
    """Who the verb is told of, through joined verbs, and "by …" clauses to the subject of what they explain."""
    for _ in range(4):
        found = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
        agent = next((g for c in parse.children[verb] if parse.deps[c] == "agent" for g in parse.children[c]), None)
        if found is not None or agent is not None:
            return found if found is not None else agent
        if any(parse.deps[c] == "nsubjpass" for c in parse.children[verb]):
            return None  # "once the list is offered": nobody is named who offers it
        above = parse.heads[verb]
        if parse.deps[verb] == "pcomp" and parse.words[above].lower() in ("by", "in"):
            verb = parse.heads[above]
        elif parse.deps[verb] in ("conj", "xcomp", "advcl") and above != verb:
            verb = above
        else:
            return None
    return None


def _actors(scene: Scene, subject: int) -> tuple[FindingId, ...]:
    """The name mentions of a subject: a person, a body or a country; each of two joined by "and"."""
    parse = scene.parse
    tokens = [subject, *(c for c in parse.children[subject] if parse.deps[c] == "conj")]
    names = (scene.name(scene.mention_at.get(token)) for token in tokens)
    kinds = (ActorType.PERSON, ActorType.ORGANISATION, ActorType.GOVERNMENT, ActorType.PLACE, ActorType.PEOPLE)
    return tuple(sorted({name.id for name in names if name is not None and name.type in kinds}))


def _span(scene: Scene, token: int, goal: int | None) -> Span | None:
    """The words of the stance: from its subject to the end of what it is on, in one line."""
    parse = scene.parse
    verb = parse.heads[token] if parse.pos[token] == "ADJ" or parse.deps[token] == "aux" else token
    first, last = parse.subtree(verb)
    if last - first > _MOST_TOKENS:
        first, last = min(token, verb), (parse.subtree(goal)[1] if goal is not None else token + 1)
    if last - first > _MOST_TOKENS or parse.blocks[first] != parse.blocks[last - 1]:
        return None
    return parse.span(first, max(last, token + 1))
