"""Was it held, is it planned, denied, supposed or a habit? A clause by its verb, a noun by what governs it.

See `clause_realis` for clauses. In doubt a happening is not told as held: what stands under a plan inherits the plan.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.events.clause_realis import (
    FAILING,
    MERELY_ASKING,
    PLANNING,
    SUPPOSING,
    certainty,
    clause_realis,
    is_thought_of,
    was_told,
)
from variorum.events.tenses import LONGEST_CLIMB, tense
from variorum.events.triggers import Trigger, lemma_with_particle
from variorum.language import Parse
from variorum.model import Certainty, Realis
from variorum.words import predicates

_BRINGING_ABOUT = frozenset("demand offer order pledge promise propose request seek urge want".split())
"""What is asked for or offered lies ahead, however definite the noun: "they demanded the release"."""
_BRINGING_ABOUT_BY = frozenset("agree appeal ask call negotiate plead press push".split())
"""The same behind a preposition: "agreed on the release", "called for the release"; not "called the release a ruse"."""
_CAUSING = frozenset("force trigger cause provoke spark bring_about engineer".split())
"""What is not there without the deed, however definite: "they could force the ouster of Lind"."""
_ARRANGING = frozenset({"plan", "schedule", "postpone", "announce", "arrange"})
_WANTED = frozenset(
    "planned scheduled proposed upcoming future next forthcoming expected anticipated impending prospective".split()
)
_POSSIBLE = frozenset({"possible", "potential", "hypothetical", "eventual", "likely", "so-called"})
_PUT_OFF = frozenset({"postponed", "delayed", "announced", "due", "looming", "sought", "urged"})
_CALLED_OFF = frozenset({"cancelled", "canceled", "aborted", "scrapped", "abandoned"})
_OUTCOMES = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_ENDING = frozenset({"end", "conclude", "result", "finish"})
_OUTLASTING = frozenset("last end conclude finish continue go_on drag_on collapse fail stall resume".split())
"""Verbs whose denial tells of how a happening went on, and so that there was one: "the talks did not last"."""
_POINTING = frozenset({"the", "this", "that", "these", "those", "both"})
_SETTING_OUT = frozenset("head go travel fly leave prepare depart brace gear sail".split())
_FROM_WHICH = frozenset({"despite", "after", "following", "since", "amid"})
_ANSWERS = frozenset({"response", "reaction", "retaliation", "reply", "answer"})
_CIRCUMSTANCE = frozenset({"during", "after", "before", "following", "amid", "despite", "since", "by"})
"""Prepositions of what a clause is set in: "they agreed during a meeting" does not agree on one."""
_AHEAD_OF = ("ahead of", "in advance of", "run - up to", "run-up to", "runup to")
_ARRANGED_TYPES = frozenset({"CONSULT", "COOPERATE", "AGREE", ""})
"""Types of happenings that are arranged: as the subject of what lies ahead they lie ahead too."""
_POSSESSOR_NEAR = 5
_LONGEST_PHRASE = 20
_ARRANGEMENTS = frozenset({"plan", "preparation", "invitation"})
_WISHES = frozenset("hope prospect call chance possibility proposal demand request appeal plea bid push".split())
"""Nouns behind which stands what has not come about: "calls for talks", "the prospect of a meeting"."""
_THINKING = frozenset("talk speak think debate discuss consider mull argue contemplate weigh".split())
"""Verbs whose object, where it has neither article nor owner, is a topic: "he talks about impeachment"."""
_SENTENCE_ENDS = frozenset(".?!”\"’'")
"""What a headline, which leaves out the articles, seldom ends in."""
_SEEMING = frozenset("be look seem appear become remain sound".split())
_HELPFUL = frozenset({"information", "tip", "clue", "evidence", "anything"})
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
    sought = _as_sought(parse, trigger.token) if trigger.noun and _modifiers(parse, trigger.token) is None else None
    if sought is not None:
        return Status(sought, Certainty.POSSIBLE if sought is Realis.HYPOTHETICAL else Certainty.CERTAIN, "")
    if trigger.noun and _told_cancelled(parse, trigger.token):
        return Status(Realis.DENIED, Certainty.CERTAIN, "", True)
    verb = trigger.clause
    if verb is None:
        return _bare_noun(parse, trigger.token, trigger.type)
    realis = clause_realis(parse, verb, trigger.token if trigger.noun else None)
    if trigger.noun:
        realis = _of_noun(parse, trigger.token, verb, realis)
    cancelled = trigger.noun and realis is Realis.DENIED and _is_called_off(parse, trigger.token, verb)
    return Status(realis, certainty(parse, verb, realis), tense(parse, verb), cancelled)


def _is_verb_asked_for(parse: Parse, noun: int) -> bool:
    """ "Did Lind attack Kovar?", where the parse takes the verb for a noun."""
    first, last = parse.sentence(noun)
    head = parse.heads[noun]
    return head == first and parse.lemmas[head].lower() == "do" and "?" in parse.words[noun:last]


def _as_sought(parse: Parse, noun: int) -> Realis | None:
    """What is only hoped or called for, asked about, or to come of the help asked for; None for anything else.

    "Hopes for a meeting faded", "hope is alive for talks", "a reward for information leading to the arrest of Lind".
    """
    if _is_verb_asked_for(parse, noun) or _is_a_thought(parse, noun):
        return Realis.HYPOTHETICAL
    prep = parse.heads[noun]
    above = parse.heads[prep]
    if parse.deps[noun] != "pobj":
        return None
    wishes = {parse.lemmas[above].lower()}
    if parse.words[prep].lower() == "for":
        wishes |= {parse.lemmas[c].lower() for c in parse.children[above] if parse.deps[c] == "nsubj"}
    if parse.words[prep].lower() in ("for", "of") and parse.pos[above] != "PROPN":
        if wishes & _ARRANGEMENTS and parse.pos[above] == "NOUN":
            return Realis.PLANNED
        if wishes & _WISHES and (parse.pos[above] == "NOUN" or len(wishes) > 1):
            return Realis.HYPOTHETICAL
    if parse.words[prep].lower() in ("of", "about") and parse.pos[above] == "NOUN" and is_thought_of(parse, above):
        return Realis.HYPOTHETICAL
    helpful = parse.lemmas[parse.heads[above]].lower() in _HELPFUL and parse.tags[above] in ("VBZ", "VBP", "VBG")
    return Realis.HYPOTHETICAL if helpful and parse.lemmas[above].lower() == "lead" else None


def _is_a_thought(parse: Parse, noun: int) -> bool:
    """ "Murder is a crime", "he talks about murder", "a strike looks like a possibility": a kind of happening is
    spoken of, or whether there will be one.
    """
    above = parse.heads[noun]
    kind = not any(parse.deps[c] in ("det", "poss", "nummod", "prep", "relcl", "acl") for c in parse.children[noun])
    singular = parse.tags[noun] == "NN"
    if parse.deps[noun] == "nsubj" and parse.lemmas[above].lower() in _SEEMING:
        goals = [c for c in parse.children[above] if parse.deps[c] in ("attr", "acomp", "oprd", "prep")]
        for goal in goals:
            goals += [c for c in parse.children[goal] if parse.deps[c] in ("prep", "pobj")][:_LONGEST_PHRASE]
        possible = any(parse.lemmas[g].lower() in _WISHES | _POSSIBLE for g in goals)
        plain = kind and singular and parse.tags[above] in ("VBZ", "VBP") and parse.lemmas[above].lower() == "be"
        written = parse.words[parse.sentence(noun)[1] - 1] in _SENTENCE_ENDS
        return possible or (plain and written and bool(goals))
    if parse.deps[noun] == "pobj" and parse.words[above].lower() in ("about", "on", "over"):
        above = parse.heads[above]
    elif parse.deps[noun] != "dobj":
        return False
    return kind and singular and parse.lemmas[above].lower() in _THINKING and parse.pos[above] == "VERB"


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


def _of_noun(parse: Parse, noun: int, verb: int, clause: Realis) -> Realis:
    """A noun under its light or occurrence verb."""
    lemma = lemma_with_particle(parse, verb)
    own = _modifiers(parse, noun)
    if clause is Realis.DENIED and lemma in _OUTLASTING and own is None and is_definite(parse, noun):
        return Realis.ACTUAL
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
    elif _is_answered(parse, noun):
        realis = Realis.ACTUAL
    elif parse.deps[noun] == "oprd":
        realis = Realis.HYPOTHETICAL
    elif clause is Realis.PLANNED and not (definite and (is_given(parse, noun) or was_told(parse, verb))):
        realis = clause if _is_ahead(parse, noun, root, verb) else _unplanned(definite)
    elif clause is not Realis.DENIED and lemma in MERELY_ASKING and root != "CONSULT" and _is_aim(parse, noun):
        realis = Realis.HYPOTHETICAL
    elif clause in (Realis.PLANNED, Realis.HYPOTHETICAL) and _is_aim(parse, noun):
        realis = Realis.PLANNED
    elif lemma == "deny" or (not definite and lemma in FAILING and _is_failed(parse, noun, verb)):
        realis = Realis.DENIED
    elif _is_awaited(parse, noun, when) or _is_headed_for(parse, noun, verb, when):
        realis = Realis.PLANNED
    elif _is_brought_about(parse, noun, root, verb, clause):
        own_part = root == "CONSULT" and lemma in ("ask", "request", "seek")
        merely = lemma == "order" or (lemma in MERELY_ASKING and not own_part)
        realis = Realis.HYPOTHETICAL if merely else Realis.PLANNED
    elif not definite and lemma in PLANNING | SUPPOSING and _governed(parse, noun, verb):
        realis = Realis.PLANNED if lemma in PLANNING else Realis.HYPOTHETICAL
    elif clause is Realis.ACTUAL and lemma in _ENDING and parse.words[parse.heads[noun]].lower() in ("with", "in"):
        realis = Realis.ACTUAL
    elif clause in (Realis.PLANNED, Realis.HYPOTHETICAL) and lemma in _CAUSING and parse.heads[noun] == verb:
        realis = clause
    elif definite or not _governed(parse, noun, verb):
        realis = _indefinite(root, Realis.ACTUAL) if not definite else Realis.ACTUAL
    else:
        realis = _indefinite(root, clause)
    called_off = any(parse.words[child].lower() in _CALLED_OFF for child in parse.children[noun])
    return Status(realis, certainty(parse, verb, realis), when, called_off and realis is Realis.DENIED)


def _is_ahead(parse: Parse, noun: int, root: str, verb: int) -> bool:
    """Whether what a clause plans takes in the noun: not "the killings will be debated", "part of the campaign"."""
    if parse.deps[noun] in ("nsubj", "nsubjpass"):
        return root in _ARRANGED_TYPES
    head = parse.heads[noun]
    return head == verb or (parse.deps[head] == "prep" and parse.heads[head] == verb)


def _unplanned(definite: bool) -> Realis:
    return Realis.ACTUAL if definite else Realis.HYPOTHETICAL


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


def _is_headed_for(parse: Parse, noun: int, verb: int, when: str) -> bool:
    """ "He goes to Orsk for a summit", "as she heads into the talks": in the present they are still to come."""
    toward = parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() in ("for", "into", "to", "towards")
    return toward and when == "present" and parse.lemmas[verb].lower() in _SETTING_OUT


def _is_aim(parse: Parse, noun: int) -> bool:
    """ "She wants to go to Orsk for her summit": what somebody would do something for lies ahead as well."""
    return parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() == "for"


def _is_pointed_at(parse: Parse, noun: int) -> bool:
    return any(
        parse.deps[c] == "poss" or (parse.deps[c] == "det" and parse.words[c].lower() in _POINTING)
        for c in parse.children[noun]
    )


def is_given(parse: Parse, noun: int) -> bool:
    """ "Despite his arrest she will play": what the clause sets out from has happened."""
    return parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() in _FROM_WHICH


def _is_answered(parse: Parse, noun: int) -> bool:
    """ "They may strike in response to attacks": what is answered has happened."""
    prep = parse.heads[noun]
    answer = prep - 1
    return answer >= 0 and parse.words[prep].lower() == "to" and parse.lemmas[answer].lower() in _ANSWERS


def _is_failed(parse: Parse, noun: int, verb: int) -> bool:
    """Whether a noun is what was refused, missed or called off: not "called off in a letter", "after threats"."""
    head = parse.heads[noun]
    if head == verb:
        return parse.deps[noun] in ("dobj", "nsubjpass", "attr", "oprd")
    return parse.heads[head] == verb and parse.words[head].lower() in ("from", "to", "of")


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
