"""Was it held, is it planned, denied, supposed or a habit? From tense, modality, negation and what governs the word.

After the realis of ACE/ERE and the factuality of FactBank (Saurí & Pustejovsky 2009). In doubt a happening is not
told as held: what stands under a plan inherits the plan.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.events.tenses import LONGEST_CLIMB, MAY, SHOULD, WILL, tense
from variorum.events.triggers import Trigger, lemma_with_particle
from variorum.language import Parse
from variorum.model import Certainty, Realis
from variorum.words import predicates

_PLANNING = frozenset(
    "plan intend schedule propose prepare arrange expect agree vow promise pledge invite postpone suspend due set "
    "announce_plan offer seek ask request demand call urge look aim await delay order".split()
)
_SUPPOSING = frozenset(
    "suggest consider discuss fear threaten want wish hope predict anticipate urge demand ready willing able likely "
    "need call_for risk warn avoid prevent stop block oppose rule".split()
)
_BRINGING_ABOUT = frozenset("demand offer pledge promise propose request seek urge want".split())
"""What is asked for or offered lies ahead, however definite the noun: "they demanded the release"."""
_BRINGING_ABOUT_BY = frozenset("agree appeal ask call negotiate plead press push".split())
"""The same behind a preposition: "agreed on the release", "called for the release"; not "called the release a ruse"."""
_SAYING = frozenset("say add tell announce confirm declare state write report explain promise vow pledge".split())
_IMPLYING = frozenset(
    "manage begin start continue come go help use get happen proceed appear seem have force cease rush turn".split()
)
_FAILING = frozenset("refuse fail decline deny avoid prevent cancel call_off abort scrap rule_out block".split())
_KEEPING_FROM = frozenset("bar ban prohibit prevent stop keep block refrain discourage".split())
_CAUSING = frozenset({"have", "get"})
_ARRANGING = frozenset({"plan", "schedule", "postpone", "announce", "arrange"})
_WANTED = frozenset(
    "planned scheduled proposed upcoming future next forthcoming expected anticipated impending prospective".split()
)
_POSSIBLE = frozenset({"possible", "potential", "hypothetical", "eventual", "likely", "so-called"})
_PUT_OFF = frozenset({"postponed", "delayed", "announced", "due", "looming", "sought", "urged"})
_CALLED_OFF = frozenset({"cancelled", "canceled", "aborted", "scrapped", "abandoned"})
_OFTEN = frozenset({"often", "usually", "always", "regularly", "routinely", "frequently", "generally", "sometimes"})
_UNLIKELY = frozenset("may might could possibly perhaps maybe allegedly reportedly apparently".split())
_PROBABLY = frozenset({"probably", "likely", "should", "seem", "appear", "presumably", "look"})
_NOBODY = frozenset({"none", "nobody", "nothing", "neither"})
_IFS = frozenset({"if", "unless", "whether", "lest"})
_YET_TO_BE = frozenset({"until", "till", "before", "once"})
"""What stands behind these in the present has not happened: "before they withdraw"."""
_OUTCOMES = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
_PERFECT = frozenset({"have", "having"})
_COUNTED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest youngest".split())
_FROM_WHICH = frozenset({"despite", "after", "following", "since", "amid"})
_CIRCUMSTANCE = frozenset({"during", "after", "before", "following", "amid", "despite", "since", "by"})
"""Prepositions of what a clause is set in: "they agreed during a meeting" does not agree on one."""
_AHEAD_OF = ("ahead of", "in advance of", "run - up to", "run-up to", "runup to")
_POSSESSOR_NEAR = 5
_LONGEST_PHRASE = 20
_DUE = frozenset({"due", "planned", "scheduled", "expected"})


@dataclass(frozen=True, slots=True)
class Status:
    """How a happening is told: realis, certainty and the tense of its clause ("past", "present", "future", "")."""

    realis: Realis
    certainty: Certainty
    tense: str
    cancelled: bool = False


def status(parse: Parse, trigger: Trigger) -> Status:
    """The status of one telling."""
    after = _participle_behind(parse, trigger.token) if trigger.noun else None
    if after is not None:
        return Status(after, Certainty.CERTAIN, "", after is Realis.DENIED)
    if trigger.noun and _told_cancelled(parse, trigger.token):
        return Status(Realis.DENIED, Certainty.CERTAIN, "", True)
    verb = trigger.clause
    if verb is None:
        return _bare_noun(parse, trigger.token, trigger.type)
    realis = clause_realis(parse, verb, trigger.token if trigger.noun else None)
    if trigger.noun:
        realis = _of_noun(parse, trigger.token, verb, realis)
    cancelled = trigger.noun and realis is Realis.DENIED and _is_called_off(parse, trigger.token, verb)
    return Status(realis, _certainty(parse, verb, realis), tense(parse, verb), cancelled)


def _is_called_off(parse: Parse, noun: int, verb: int) -> bool:
    if lemma_with_particle(parse, verb) in predicates.CANCELLING or _ended_as(parse, verb):
        return True
    return any(parse.words[child].lower() in _CALLED_OFF for child in parse.children[noun])


def _ended_as(parse: Parse, verb: int) -> bool:
    """ "A meeting planned for Friday was called off", where the parse takes the plan for the subject."""
    head = parse.heads[verb]
    return parse.deps[verb] in ("csubj", "csubjpass") and lemma_with_particle(parse, head) in predicates.CANCELLING


def _told_cancelled(parse: Parse, noun: int) -> bool:
    """ "A meeting of Kovar and Lind, which was cancelled in May": told by its relative clause, wherever it hangs."""
    ahead = [noun]
    for token in ahead:
        if len(ahead) > _LONGEST_PHRASE:
            break
        ahead += [c for c in parse.children[token] if parse.deps[c] in ("prep", "pobj", "conj", "appos")]
    clauses = (c for token in ahead for c in parse.children[token] if parse.deps[c] in ("relcl", "acl"))
    return any(
        lemma_with_particle(parse, c) in predicates.CANCELLING
        and not any(parse.deps[d] == "neg" for d in parse.children[c])
        and any(parse.words[d].lower() in ("which", "that") for d in parse.children[c] if parse.deps[d] == "nsubjpass")
        for c in clauses
    )


def _participle_behind(parse: Parse, noun: int) -> Realis | None:
    """Headlines leave out "is": "Avala Talks Planned", "Summit cancelled after …"."""
    behind = noun + 1
    if behind >= parse.sentence(noun)[1] or any(parse.deps[c] in ("aux", "auxpass") for c in parse.children[behind]):
        return None
    word = parse.words[behind].lower()
    if word in _CALLED_OFF:
        return Realis.DENIED
    return Realis.PLANNED if word in _WANTED | _PUT_OFF and word not in ("next", "future") else None


def clause_realis(parse: Parse, verb: int, noun: int | None = None, depth: int = 0) -> Realis:
    """Realis of a clause from its own words, then from what governs it."""
    modals, negated, supposed, often, infinitive = _clause_words(parse, verb, noun)
    if negated:
        return Realis.DENIED
    if supposed:
        return Realis.HYPOTHETICAL
    lemma = lemma_with_particle(parse, verb)
    if infinitive and (modals & _PERFECT or _in_a_row(parse, verb)):
        return Realis.ACTUAL
    if modals & WILL or _going_to(parse, verb) or ("would" in modals and _was_told(parse, verb)):
        return Realis.PLANNED
    if modals & (MAY | SHOULD):
        return Realis.HYPOTHETICAL
    above = _above(parse, verb, depth, infinitive)
    if above is not None:
        return above
    if often or lemma == "use":
        return Realis.HABITUAL
    return Realis.ACTUAL


def _clause_words(parse: Parse, verb: int, noun: int | None) -> tuple[frozenset[str], bool, bool, bool, bool]:
    """Auxiliaries, and whether the clause is negated, supposed, habitual, an infinitive."""
    modals: set[str] = set()
    negated = supposed = often = infinitive = False
    for child in parse.children[verb]:
        dep, word = parse.deps[child], parse.words[child].lower()
        if dep == "aux":
            modals.add(word)
            infinitive |= word == "to"
        elif dep == "neg" or (dep in ("advmod", "preconj") and word in ("never", "neither", "hardly")):
            negated = True
        elif dep == "mark":
            supposed |= word in _IFS or (word in _YET_TO_BE and parse.tags[verb] in ("VB", "VBP", "VBZ"))
        elif dep == "advmod":
            often |= word in _OFTEN
        elif dep in ("nsubj", "nsubjpass", "dobj") and child != noun:
            negated |= word in _NOBODY or any(
                parse.words[c].lower() in ("no", "neither") for c in parse.children[child]
            )
        elif dep == "prep" and word in ("on", "to", "about"):
            negated |= any(parse.words[goal].lower() in ("nothing", "none") for goal in parse.children[child])
    return frozenset(modals), negated, supposed, often, infinitive


def _in_a_row(parse: Parse, verb: int) -> bool:
    """ "The second climber to die", "the last to leave": those counted have done it."""
    head = parse.heads[verb]
    if parse.deps[verb] not in ("acl", "relcl") or "to" not in {parse.words[c].lower() for c in parse.children[verb]}:
        return False
    return parse.lemmas[head].lower() in _COUNTED or any(
        parse.words[c].lower() in _COUNTED for c in parse.children[head] if parse.deps[c] in ("amod", "det")
    )


def _was_told(parse: Parse, verb: int) -> bool:
    """ "She said they would meet on Friday": the future seen from what was said, unless something is supposed."""
    while parse.deps[verb] == "conj" and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    head = parse.heads[verb]
    said = parse.deps[verb] == "ccomp" and parse.lemmas[head].lower() in _SAYING and parse.tags[head] in ("VBD", "VBN")
    return said and not any(
        parse.words[mark].lower() in _IFS
        for clause in parse.children[verb]
        if parse.deps[clause] == "advcl"
        for mark in parse.children[clause]
    )


def _going_to(parse: Parse, verb: int) -> bool:
    head = parse.heads[verb]
    return parse.deps[verb] == "xcomp" and parse.words[head].lower() == "going"


def _above(parse: Parse, verb: int, depth: int, infinitive: bool) -> Realis | None:
    """What governs an infinitive or complement: a plan, a wish, a refusal; None when it takes nothing away."""
    head, dep = parse.heads[verb], parse.deps[verb]
    if head == verb or depth > LONGEST_CLIMB:
        return None
    if dep == "conj" and parse.pos[head] in ("VERB", "AUX"):
        if _finite(parse, verb):
            return Realis.HYPOTHETICAL if _shares_an_if(parse, verb, head) else None
        return _plain(clause_realis(parse, head, None, depth + 1))
    if dep == "pcomp" and parse.pos[parse.heads[head]] == "VERB" and parse.words[head].lower() == "by":
        above = clause_realis(parse, parse.heads[head], None, depth + 1)
        return above if above in (Realis.HYPOTHETICAL, Realis.PLANNED) else None
    if dep not in ("xcomp", "ccomp", "advcl", "acl", "pcomp", "relcl"):
        return None
    lemma = lemma_with_particle(parse, head)
    if dep in ("xcomp", "ccomp", "pcomp") and lemma in _FAILING:
        return Realis.DENIED
    if dep == "pcomp" and lemma == "from" and parse.lemmas[parse.heads[head]].lower() in _KEEPING_FROM:
        return Realis.DENIED
    if dep == "ccomp" and lemma in _CAUSING and not infinitive:
        return _plain(clause_realis(parse, head, None, depth + 1))
    if infinitive or dep == "xcomp":
        if lemma in _PLANNING and dep == "xcomp":
            return Realis.PLANNED
        if lemma in _SUPPOSING or (infinitive and lemma not in _IMPLYING):
            return Realis.HYPOTHETICAL
        return _plain(clause_realis(parse, head, None, depth + 1))
    if dep == "ccomp" and lemma in _SUPPOSING | {"want", "hope", "wish"}:
        return Realis.HYPOTHETICAL
    return None


def _shares_an_if(parse: Parse, verb: int, head: int) -> bool:
    """ "If they left the town and withdrew": one condition for both, where the second has no subject of its own."""
    if any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb]):
        return False
    return any(parse.deps[c] == "mark" and parse.words[c].lower() in _IFS for c in parse.children[head])


def _plain(realis: Realis) -> Realis | None:
    return None if realis is Realis.ACTUAL else realis


def _finite(parse: Parse, verb: int) -> bool:
    if parse.tags[verb] in ("VBD", "VBZ", "VBP"):
        return True
    return any(parse.deps[c] in ("aux", "auxpass", "nsubj", "nsubjpass") for c in parse.children[verb])


def _of_noun(parse: Parse, noun: int, verb: int, clause: Realis) -> Realis:
    """A noun under its light or occurrence verb."""
    lemma = lemma_with_particle(parse, verb)
    own = _modifiers(parse, noun)
    if clause is Realis.DENIED or own is Realis.DENIED or lemma in predicates.CANCELLING or _ended_as(parse, verb):
        return Realis.DENIED
    if clause is Realis.ACTUAL and lemma == "be" and _is_due(parse, verb):
        return Realis.PLANNED
    if clause is Realis.ACTUAL and lemma in _ARRANGING and not (lemma == "announce" and is_definite(parse, noun)):
        return Realis.PLANNED
    return own if own is not None and clause is Realis.ACTUAL else clause


def _is_due(parse: Parse, verb: int) -> bool:
    """ "Talks are due on Friday"."""
    return any(parse.deps[c] in ("acomp", "attr") and parse.words[c].lower() in _DUE for c in parse.children[verb])


def _modifiers(parse: Parse, noun: int) -> Realis | None:
    for child in parse.children[noun]:
        word = parse.words[child].lower()
        if word in ("no", "neither") or word in _CALLED_OFF:
            return Realis.DENIED
        if word in _WANTED and not (word == "next" and parse.deps[child] != "amod"):
            return Realis.PLANNED
        if word in _POSSIBLE:
            return Realis.HYPOTHETICAL
    return None


def is_definite(parse: Parse, noun: int) -> bool:
    """Whether a noun points at one happening: by its article, a possessor before it, or a stated place."""
    for child in parse.children[noun]:
        dep, word = parse.deps[child], parse.words[child].lower()
        if dep == "poss" or (dep == "det" and word in _POINTING):
            return True
        if dep == "det":
            return False
    before = range(max(noun - _POSSESSOR_NEAR, parse.sentence(noun)[0]), noun)
    return any(parse.tags[token] == "POS" for token in before) or _placed(parse, noun)


def _placed(parse: Parse, noun: int) -> bool:
    return any(
        parse.words[prep].lower() in ("in", "at") and any(parse.pos[goal] == "PROPN" for goal in parse.children[prep])
        for prep in parse.children[noun]
        if parse.deps[prep] == "prep"
    )


def _bare_noun(parse: Parse, noun: int, root: str) -> Status:
    """A noun without a verb of its own: the clause above tells, unless the noun is definite and only spoken about."""
    own = _modifiers(parse, noun)
    verb = _verb_above(parse, noun)
    if own is None and verb is not None and parse.lemmas[verb].lower() == "invite" and not _is_pointed_at(parse, noun):
        return Status(Realis.PLANNED, Certainty.CERTAIN, tense(parse, verb))
    if verb is None:
        return Status(own or Realis.ACTUAL, Certainty.CERTAIN, "", own is Realis.DENIED)
    when = tense(parse, verb)
    clause = clause_realis(parse, verb)
    lemma = lemma_with_particle(parse, verb)
    definite = is_definite(parse, noun)
    if own is not None:
        realis = own
    elif parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() == "without":
        realis = Realis.DENIED
    elif clause is Realis.PLANNED and not (definite and (_given(parse, noun) or _was_told(parse, verb))):
        realis = clause
    elif lemma == "deny" or (not definite and lemma in _FAILING):
        realis = Realis.DENIED
    elif _is_awaited(parse, noun, when) or _is_brought_about(parse, noun, root, verb, clause):
        realis = Realis.PLANNED
    elif not definite and lemma in _PLANNING | _SUPPOSING and _governed(parse, noun, verb):
        realis = Realis.PLANNED if lemma in _PLANNING else Realis.HYPOTHETICAL
    elif definite or not _governed(parse, noun, verb):
        realis = _indefinite(root, Realis.ACTUAL) if not definite else Realis.ACTUAL
    else:
        realis = _indefinite(root, clause)
    called_off = any(parse.words[child].lower() in _CALLED_OFF for child in parse.children[noun])
    return Status(realis, _certainty(parse, verb, realis), when, called_off and realis is Realis.DENIED)


def _is_brought_about(parse: Parse, noun: int, root: str, verb: int, clause: Realis) -> bool:
    """Whether a verb tells that somebody wants or agreed on what the noun names; an agreement is there once agreed."""
    lemma = lemma_with_particle(parse, verb)
    words = _BRINGING_ABOUT_BY if parse.deps[noun] == "pobj" else _BRINGING_ABOUT
    if clause is not Realis.ACTUAL or lemma not in words or not _governed(parse, noun, verb):
        return False
    return parse.deps[noun] != "nsubj" and not (root == "AGREE" and lemma in ("agree", "negotiate"))


def _is_awaited(parse: Parse, noun: int, when: str) -> bool:
    """ "Ahead of the summit", "in the run-up to the vote", and in the present "before the trial": still to come."""
    prep = parse.heads[noun]
    if parse.deps[noun] != "pobj":
        return False
    if parse.words[prep].lower() == "before":
        return when == "present"
    return " ".join(parse.words[max(prep - 3, 0) : prep + 1]).lower().endswith(_AHEAD_OF)


def _is_pointed_at(parse: Parse, noun: int) -> bool:
    return any(
        parse.deps[c] == "poss" or (parse.deps[c] == "det" and parse.words[c].lower() in _POINTING)
        for c in parse.children[noun]
    )


def _given(parse: Parse, noun: int) -> bool:
    """ "Despite his arrest she will play": what the clause sets out from has happened."""
    return parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() in _FROM_WHICH


def _governed(parse: Parse, noun: int, verb: int) -> bool:
    """Whether the verb takes the noun, itself or by a preposition: not "they threaten, in response to attacks"."""
    head = parse.heads[noun]
    behind = parse.deps[head] == "prep" and parse.heads[head] == verb
    return head == verb or (behind and parse.words[head].lower() not in _CIRCUMSTANCE)


def _indefinite(root: str, clause: Realis) -> Realis:
    """A happening only spoken of: nobody says that an agreement was reached by saying that one is near."""
    if clause is Realis.DENIED or (root in _OUTCOMES and clause is Realis.ACTUAL):
        return Realis.HYPOTHETICAL
    return clause


def _verb_above(parse: Parse, token: int) -> int | None:
    for _ in range(LONGEST_CLIMB):
        head = parse.heads[token]
        if head == token:
            return None
        token = head
        if parse.pos[token] in ("VERB", "AUX"):
            return token
    return None


def _certainty(parse: Parse, verb: int, realis: Realis) -> Certainty:
    words = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "advmod")}
    head = parse.heads[verb]
    governing = parse.lemmas[head].lower() if head != verb and parse.deps[verb] in ("xcomp", "ccomp", "advcl") else ""
    if words & _UNLIKELY or realis is Realis.HYPOTHETICAL:
        return Certainty.POSSIBLE
    if words & _PROBABLY or governing in _PROBABLY:
        return Certainty.PROBABLE
    return Certainty.CERTAIN
