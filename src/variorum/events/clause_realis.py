"""Was what a clause tells held, is it planned, denied, supposed or a habit? From tense, modality, negation, government.

After the realis of ACE/ERE and the factuality of FactBank (Saurí & Pustejovsky 2009). In doubt a happening is not
told as held: what stands under a plan inherits the plan.
"""

from __future__ import annotations

from variorum.events.conditions import IFS, hangs_on, is_condition, is_on_condition
from variorum.events.tenses import LONGEST_CLIMB, MAY, SHOULD, WILL
from variorum.events.triggers import lemma_with_particle
from variorum.language import Parse
from variorum.model import Certainty, Realis

PLANNING = frozenset(
    "plan intend schedule propose prepare arrange expect agree vow promise pledge invite postpone suspend due set "
    "announce_plan offer seek ask request demand call urge look aim await delay order".split()
)
SUPPOSING = frozenset(
    "suggest consider discuss fear threaten want wish hope predict anticipate urge demand ready willing able likely "
    "need call_for risk warn avoid prevent stop block oppose rule".split()
)
_SAYING = frozenset("say add tell announce confirm declare state write report explain promise vow pledge".split())
_IMPLYING = frozenset(
    "manage begin start continue come help use get happen proceed appear seem have force cease rush turn".split()
)
FAILING = frozenset("refuse fail decline deny avoid escape prevent cancel call_off abort scrap rule_out block".split())
_KEEPING_FROM = frozenset("bar ban prohibit prevent stop keep block refrain discourage".split())
_CAUSING = frozenset({"have", "get", "help", "let", "make"})
"""Verbs under which a bare infinitive is as real as they are: "this will help them find peace"."""
_OFTEN = frozenset({"often", "usually", "always", "regularly", "routinely", "frequently", "generally", "sometimes"})
_UNLIKELY = frozenset("may might could possibly perhaps maybe allegedly reportedly apparently".split())
_PROBABLY = frozenset({"probably", "likely", "should", "seem", "appear", "presumably", "look"})
_NOT_QUITE = frozenset({"almost", "nearly"})
_UNTRUE = frozenset({"false", "untrue", "wrong", "incorrect"})
_TALK = frozenset("rumour rumor speculation fear hope possibility chance prospect suspicion".split())
"""Nouns of what is only talked or thought of: "rumours that Lind has died"."""
_THOUGHTS = _TALK | frozenset(
    "idea notion question talk threat risk danger likelihood option level grounds purpose aim goal intention "
    "intent".split()
)
"""The same behind "of" and "about": "talk of a strike", "rise to the level of murder"; not "talks about a strike"."""
_NOT_OF_THE_WORLD = frozenset("poll survey projection forecast film movie novel drama opera musical".split())
"""What they show is what people would do, or a tale."""
_CLAIMING = frozenset("say claim confirm state think believe suggest indicate specify argue allege assert".split())
"""Verbs whose denial leaves open what they would have told; not "did not mention", "did not know"."""
_EXPECTING = frozenset(
    "hope expect predict anticipate forecast believe think fear doubt suspect guess bet reckon worry wager".split()
)
_FALSE = _UNTRUE | {"fake", "unfounded", "erroneous", "baseless"}
_IMAGINING = frozenset({"dream", "imagine", "pretend"})
_SUSPECTING = frozenset({"accuse", "suspect", "blame"})
"""Whom nobody has charged with a deed that another lays at his door: whether it was done is open."""
_NOBODY = frozenset({"none", "nobody", "nothing", "neither"})
MERELY_ASKING = frozenset({"ask", "request", "demand", "call", "urge", "press", "appeal", "plead", "seek"})
"""Who asks for a thing has not planned it: whether it comes about is open."""
_BY = frozenset({"by", "in"})
"""Before a gerund that is no more real than what stands above it: "would be justified in shooting him"."""
_PERFECT = frozenset({"have", "having"})
_COURSES = frozenset({"scenario", "option", "outcome"})
_LONGEST_LABEL = 5
_COUNTED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last latest youngest".split())


def clause_realis(parse: Parse, verb: int, noun: int | None = None, depth: int = 0) -> Realis:
    """Realis of a clause from its own words, then from what governs it."""
    modals, negated, supposed, often, infinitive = _clause_words(parse, verb, noun)
    if supposed or is_condition(parse, verb) or _is_a_scenario(parse, verb):
        return Realis.HYPOTHETICAL
    if negated or _is_untrue(parse, verb) or (infinitive and _is_yet_to(parse, verb)):
        return Realis.DENIED
    if _is_asked(parse, verb) or _is_only_talked_of(parse, verb):
        return Realis.HYPOTHETICAL
    lemma = lemma_with_particle(parse, verb)
    if infinitive and (modals & _PERFECT or _in_a_row(parse, verb)):
        return Realis.HYPOTHETICAL if parse.lemmas[parse.heads[verb]] == "be" else Realis.ACTUAL
    if "would" in modals and modals & _PERFECT:
        return Realis.HYPOTHETICAL
    if modals & WILL or _going_to(parse, verb) or ("would" in modals and was_told(parse, verb)):
        open_yet = is_on_condition(parse, verb) or _is_unsaid(parse, verb) or _is_expected(parse, verb)
        return Realis.HYPOTHETICAL if open_yet else Realis.PLANNED
    if modals & (MAY | SHOULD):
        return Realis.HYPOTHETICAL
    above = _above(parse, verb, depth, infinitive)
    if above is not None:
        return above
    if _is_unsaid(parse, verb) or (parse.tags[verb] in ("VBZ", "VBP") and hangs_on(parse, verb)):
        return Realis.HYPOTHETICAL
    if often or (lemma == "use" and not any(parse.deps[child] == "dobj" for child in parse.children[verb])):
        return Realis.HABITUAL
    return Realis.ACTUAL


def _is_a_scenario(parse: Parse, verb: int) -> bool:
    """ "Scenario two: Brenia withdraws": one of several things that could come."""
    opening = parse.sentence(verb)[0]
    label = range(max(0, opening - _LONGEST_LABEL), min(opening + _LONGEST_LABEL, verb))
    courses = [t for t in label if parse.words[t].lower() in _COURSES and parse.blocks[t] == parse.blocks[verb]]
    return any(":" in parse.words[course + 1 : label.stop] for course in courses)


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
            supposed |= word == "for" and parse.tags[verb] == "VB"
        elif dep == "advmod":
            often |= word in _OFTEN
            supposed |= word in _NOT_QUITE and child == verb - 1
        elif dep in ("nsubj", "nsubjpass", "dobj") and child != noun:
            negated |= word in _NOBODY or any(
                parse.words[c].lower() in ("no", "neither") for c in parse.children[child]
            )
        elif dep == "prep" and word in ("on", "to", "about"):
            negated |= any(parse.words[goal].lower() in ("nothing", "none") for goal in parse.children[child])
    return frozenset(modals), negated, supposed, often, infinitive


def _is_asked(parse: Parse, verb: int) -> bool:
    """ "Is Lind hiding the papers?": asked for a yes or no, with the verb before its subject, nothing is told."""
    first, last = parse.sentence(verb)
    if "?" not in parse.words[verb:last]:
        return False
    if _stands_first(parse, first, verb):
        return True
    if parse.deps[verb] not in ("ROOT", "conj", "ccomp"):
        return False
    subject = next((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
    turned = subject is not None and any(
        parse.deps[c] in ("aux", "auxpass") and c < subject for c in parse.children[verb]
    )
    return turned and not any(parse.tags[c].startswith("W") for c in range(parse.left_edges[verb], verb))


def _stands_first(parse: Parse, first: int, verb: int) -> bool:
    """ "Are the ministers hiding the papers?", where the parse hangs the participle on the subject or on "are"."""
    head = parse.heads[verb]
    opened = head if head == first else parse.heads[head]
    asks = opened == first and parse.lemmas[first].lower() == "be" and parse.pos[first] in ("AUX", "VERB")
    return asks and parse.tags[verb] == "VBG" and (head == first or parse.deps[head] in ("nsubj", "attr"))


def _is_yet_to(parse: Parse, verb: int) -> bool:
    """ "Has yet to free the crew"."""
    to = next((c for c in parse.children[verb] if parse.deps[c] == "aux"), verb)
    return to > 1 and parse.words[to - 1].lower() == "yet" and parse.lemmas[to - 2].lower() in ("have", "be")


def _is_unsaid(parse: Parse, verb: int) -> bool:
    """ "She did not say that he will resign", "did not confirm that he fled": nobody says that it is or will be so."""
    head = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.lemmas[head].lower() not in _CLAIMING:
        return False
    return any(parse.deps[c] == "neg" for c in parse.children[head]) or lemma_with_particle(parse, head) in FAILING


def _is_expected(parse: Parse, verb: int) -> bool:
    """ "Oren expects that he will resign": what somebody thinks that another will do is no plan."""
    return parse.deps[verb] == "ccomp" and lemma_with_particle(parse, parse.heads[verb]) in _EXPECTING


def _is_untrue(parse: Parse, verb: int) -> bool:
    """ "It is not true that Lind fled", "it is false that he did"."""
    head = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.lemmas[head].lower() != "be":
        return False
    said = {parse.words[c].lower() for c in parse.children[head] if parse.deps[c] == "acomp"}
    negated = any(parse.deps[c] == "neg" for c in parse.children[head])
    return "true" in said if negated else bool(said & _UNTRUE)


def _is_only_talked_of(parse: Parse, verb: int) -> bool:
    """ "Rumours that Lind fled", "polls showed Lind winning", "suspected of bombing": nobody tells that it was."""
    head = parse.heads[verb]
    if parse.deps[verb] == "acl":
        marked = any(parse.words[c].lower() == "that" for c in parse.children[verb] if parse.deps[c] == "mark")
        return marked and parse.lemmas[head].lower() in _TALK
    if parse.deps[verb] == "pcomp":
        if parse.words[head].lower() in ("of", "about") and is_thought_of(parse, parse.heads[head]):
            return True
        return parse.words[head].lower() in ("of", "for") and parse.lemmas[parse.heads[head]].lower() in _SUSPECTING
    if parse.deps[verb] not in ("ccomp", "xcomp"):
        return False
    subjects = [c for c in parse.children[head] if parse.deps[c] == "nsubj"]
    subjects += [parse.heads[head]] if parse.deps[head] == "relcl" else []
    unsaid = any(parse.words[c].lower() in _FALSE for subject in subjects for c in parse.children[subject])
    tale = any(parse.lemmas[subject].lower() in _NOT_OF_THE_WORLD for subject in subjects)
    replaced = any(_is_replaced(parse, subject) for subject in subjects)
    return tale or unsaid or replaced or parse.lemmas[head].lower() in _IMAGINING


def is_thought_of(parse: Parse, noun: int) -> bool:
    """Whether what stands behind "of" a noun is only talked or thought of."""
    lemma = parse.lemmas[noun].lower()
    return lemma in _THOUGHTS and not (lemma == "talk" and parse.tags[noun] == "NNS")


def _is_replaced(parse: Parse, subject: int) -> bool:
    """ "An earlier version of this report said": a correction takes it back."""
    earlier = any(parse.words[c].lower() in ("earlier", "previous", "original") for c in parse.children[subject])
    return earlier and parse.lemmas[subject].lower() in ("version", "edition")


def _in_a_row(parse: Parse, verb: int) -> bool:
    """ "The second climber to die", "the last to leave": those counted have done it."""
    head = parse.heads[verb]
    if parse.deps[verb] not in ("acl", "relcl") or "to" not in {parse.words[c].lower() for c in parse.children[verb]}:
        return False
    return parse.lemmas[head].lower() in _COUNTED or any(
        parse.words[c].lower() in _COUNTED for c in parse.children[head] if parse.deps[c] in ("amod", "det")
    )


def was_told(parse: Parse, verb: int) -> bool:
    """ "She said they would meet on Friday": the future seen from what was said, unless something is supposed."""
    while parse.deps[verb] == "conj" and parse.heads[verb] != verb:
        verb = parse.heads[verb]
    head = parse.heads[verb]
    said = parse.deps[verb] == "ccomp" and parse.lemmas[head].lower() in _SAYING and parse.tags[head] in ("VBD", "VBN")
    return said and not any(
        parse.words[mark].lower() in IFS
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
    if dep == "pcomp" and parse.pos[parse.heads[head]] in ("VERB", "ADJ") and parse.words[head].lower() in _BY:
        above = clause_realis(parse, parse.heads[head], None, depth + 1)
        return above if above in (Realis.HYPOTHETICAL, Realis.PLANNED) else None
    if dep not in ("xcomp", "ccomp", "advcl", "acl", "pcomp", "relcl"):
        return None
    if dep == "advcl" and parse.tags[verb] == "VBG" and verb > head:
        return _brought_along(parse, verb, head, depth)
    lemma = lemma_with_particle(parse, head)
    if dep in ("xcomp", "ccomp", "pcomp") and lemma in FAILING:
        return Realis.DENIED
    if dep == "pcomp" and lemma == "from" and parse.lemmas[parse.heads[head]].lower() in _KEEPING_FROM:
        return Realis.DENIED
    if dep == "ccomp" and lemma in _CAUSING and not infinitive:
        return _plain(clause_realis(parse, head, None, depth + 1))
    if infinitive or dep == "xcomp":
        if lemma in MERELY_ASKING:
            asked = clause_realis(parse, head, None, depth + 1)
            return asked if asked is Realis.DENIED else Realis.HYPOTHETICAL
        if lemma in PLANNING and dep == "xcomp":
            plan = clause_realis(parse, head, None, depth + 1)
            return plan if plan in (Realis.HYPOTHETICAL, Realis.DENIED) else Realis.PLANNED
        if lemma in SUPPOSING or (infinitive and lemma not in _IMPLYING):
            return Realis.HYPOTHETICAL
        return _plain(clause_realis(parse, head, None, depth + 1))
    if dep == "ccomp" and lemma in SUPPOSING | {"want", "hope", "wish"}:
        return Realis.HYPOTHETICAL
    return None


def _brought_along(parse: Parse, participle: int, verb: int, depth: int) -> Realis | None:
    """ "It will draw an answer, forcing Brenia to act": what comes of a plan is planned; not "after leaving"."""
    if any(parse.deps[c] == "mark" for c in parse.children[participle]):
        return None
    above = clause_realis(parse, verb, None, depth + 1)
    return above if above in (Realis.HYPOTHETICAL, Realis.PLANNED) else None


def _shares_an_if(parse: Parse, verb: int, head: int) -> bool:
    """ "If they left the town and withdrew": one condition for both, also where the second names who, before the main
    clause.
    """
    subject = any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb])
    if subject and (parse.deps[head] != "advcl" or verb > parse.heads[head]):
        return False
    return any(parse.deps[c] == "mark" and parse.words[c].lower() in IFS for c in parse.children[head])


def _plain(realis: Realis) -> Realis | None:
    return None if realis is Realis.ACTUAL else realis


def _finite(parse: Parse, verb: int) -> bool:
    if parse.tags[verb] in ("VBD", "VBZ", "VBP"):
        return True
    return any(parse.deps[c] in ("aux", "auxpass", "nsubj", "nsubjpass") for c in parse.children[verb])


def certainty(parse: Parse, verb: int, realis: Realis) -> Certainty:
    """How sure a clause is told to be, from its modals and adverbs and the verb it stands under."""
    words = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "advmod")}
    head = parse.heads[verb]
    governing = parse.lemmas[head].lower() if head != verb and parse.deps[verb] in ("xcomp", "ccomp", "advcl") else ""
    if words & _UNLIKELY or realis is Realis.HYPOTHETICAL:
        return Certainty.POSSIBLE
    if words & _PROBABLY or governing in _PROBABLY:
        return Certainty.PROBABLE
    return Certainty.CERTAIN
