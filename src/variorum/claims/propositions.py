"""Who does what to whom, for what answers no other question: "Kovar did not sign the treaty".

A proposition has a named subject, a verb in the past or present that tells a fact, and what it is done to. Wishes,
plans, conditions, questions and reporting verbs make none: they are read as positions, forecasts and quotations.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of, speaking
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import ActorType, Certainty, Mention, Mode, Polarity, Quotation, Slot
from variorum.words import cues
from variorum.words.folding import fold, folded_words
from variorum.words.hedges import certainty_of, less_sure

_MOST = 150
"""Propositions of one account: more are a table or a list."""
_LONGEST = 14
"""Words of an object kept as they stand: behind them come clauses that say something of their own."""
_LIGHT = frozenset(
    """be have do get go come seem appear become let keep help use like want plan hope try aim seek attempt threaten vow
    intend wish expect deny refuse fail fear consider plead""".split()
)
_SPEAKING = frozenset("say tell add note state remark ask".split())
_SAYING = ("ccomp", "parataxis", "xcomp")
_PERHAPS = frozenset({"may", "might"})
_ASIDE = frozenset({"advcl", "relcl", "acl"})
_LEFT_OPEN = frozenset("will would can could shall should must wo ca 'll ’ll 'd ’d to if unless whether".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_GOALS = ("dobj", "attr", "dative", "oprd")
_SMALL = frozenset("a an the this that these those his her its their our my your any some no such".split())
_NOW = frozenset("is are am ’s 's do does".split())
PAST = "past"
"""What is written into what a proposition is about when it tells of the past."""
_ALLEGED = frozenset(
    """allegation claim report rumor rumour accusation assertion charge suggestion suspicion theory question idea
    notion belief speculation possibility doubt finding conclusion evidence proof confidence determination assurance
    ruling opinion""".split()
)
_CHANGING = frozenset({"with", "as"})
"""Prepositions without whose phrase a verb with an object says something else: "slapped the town with a fine"."""
_NONE = frozenset({"no", "neither"})
_OTHER = frozenset({"different", "another"})
"""Before a name: somebody else of that name."""
_PRONOUNS = frozenset({"PRON", "DET"})


def propositions(scene: Scene, unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each telling of a fact with a named subject and something it is done to."""
    parse, made = scene.parse, 0
    for verb, pos in enumerate(parse.pos):
        if pos == "VERB" and parse.blocks[verb] not in unread and made < _MOST:
            draft = _proposition(scene, verb)
            if draft is not None:
                made += 1
                yield draft


def _proposition(scene: Scene, verb: int) -> Draft | None:
    parse = scene.parse
    lemma = parse.lemmas[verb].lower()
    if lemma in _LIGHT or not lemma.isalpha() or not _is_told(parse, verb):
        return None
    if lemma in _SPEAKING or (lemma in cues.verbs() and any(parse.deps[c] in _SAYING for c in parse.children[verb])):
        return None  # what is said is somebody's claim of its own
    subject = _subject(scene, verb)
    goal = _goal(parse, verb)
    if subject is None or goal is None:
        return None
    first, last = _phrase(parse, goal)
    key = _content(parse, first, last)
    if not key:
        return None
    head = fold(parse.lemmas[goal])
    before = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "neg") and c < verb]
    words = parse.span(min(verb, first, *before), max(verb + 1, last))
    if scene.words(words).count("“") != scene.words(words).count("”"):
        return None
    quotation = speaking(scene, parse.span(verb, verb + 1))
    denier = _denier(parse, verb)
    if (quotation is not None and quotation.mode in UNSAID) or (denier is not None and _is_unsettled(parse, denier)):
        return None
    in_denial = quotation is not None and quotation.mode is Mode.DENIED
    if in_denial and denier is None and parse.deps[verb] in _ASIDE:
        return None  # "refused to pay since the court allowed the toll" does not deny that it did
    is_denied = denier is not None or in_denial
    speakers = by_names(scene, speakers_of(quotation))
    if denier is not None:
        speakers = scene.doer(denier) or (subject.id,)
    predicate = " ".join([lemma, *(parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] == "prt")])
    preposition = parse.lemmas[parse.heads[goal]].lower() if parse.deps[goal] == "pobj" else ""
    thing = [word for word in folded_words(scene.words(parse.span(first, last))) if word not in _SMALL]
    told = " ".join(filter(None, (predicate, preposition, *thing)))
    negative = _is_denied(parse, verb) is not is_denied
    if negative and not is_denied and _has_adjunct(parse, verb, goal):
        return None  # "did not speak with Lind about the toll": they may have spoken
    return Draft(
        slot=Slot.DOES,
        value=f"not {told}" if negative else told,
        words=words,
        trigger=parse.span(verb, verb + 1),
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        certainty=_certainty(parse, verb, quotation),
        mention=subject,
        quotation=quotation,
        speakers=speakers,
        attributed=quotation is not None or denier is not None,
        about=_about(predicate, preposition, head, PAST if _is_past(parse, verb) else "", key),
    )


def _about(*parts: str) -> str:
    """What a proposition is about: predicate, preposition, head of the object, tense, content; no part has a slash."""
    return "/".join(part.replace("/", " ") for part in parts)


def _is_told(parse: Parse, verb: int) -> bool:
    """Whether a verb tells a fact, of the past or present; a gerund does behind "denied"."""
    first, last = parse.sentence(verb)
    if "?" in parse.words[last - 1] or "|" in parse.words[first:last] or _is_alleged(parse, verb):
        return False  # what bars part are headlines of other reports
    around = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass", "mark")}
    if around & _LEFT_OPEN or any(parse.deps[c] == "auxpass" for c in parse.children[verb]):
        return False
    if parse.deps[verb] == "conj" and parse.heads[verb] != verb and not around and parse.tags[verb] not in _FINITE:
        return False
    if parse.tags[verb] == "VBG":
        return _denier(parse, verb) is not None or bool(around & {"is", "are", "was", "were", "been", "am", "’s", "'s"})
    if parse.tags[verb] == "VBN":
        return bool(around & {"has", "have", "had", "’ve", "'ve", "having"})
    if parse.tags[verb] == "VB":
        return bool(around & (lexicon.DID | _PERHAPS))
    return parse.tags[verb] in _FINITE


def _is_alleged(parse: Parse, verb: int) -> bool:
    """ "Reports that Lind sold the boat", "the question who sold it": what is named so, nobody need have said here."""
    head = parse.heads[verb]
    named = parse.deps[verb] in ("acl", "ccomp", "relcl") and parse.lemmas[head].lower() in _ALLEGED
    that = any(parse.deps[c] == "mark" or parse.tags[c] in ("WP", "WRB") for c in parse.children[verb])
    return named and parse.pos[head] == "NOUN" and (that or parse.deps[verb] == "acl")


def _subject(scene: Scene, verb: int) -> Mention | None:
    """The name of who does it: its own subject, that of the verb it is joined to, or who denies having done it."""
    parse = scene.parse
    for _ in range(3):
        found = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
        if found is not None:
            if any(parse.deps[c] == "conj" for c in parse.children[found]):
                return None  # what two did is not what the first of them did
            name = scene.name(scene.mention_at.get(found))
            other = {parse.words[c].lower() for c in parse.children[found]} & _OTHER  # "another Ana Kovar had"
            return name if name is not None and name.type is not ActorType.PEOPLE and not other else None
        if parse.deps[verb] == "relcl" and {parse.words[c].lower() for c in parse.children[parse.heads[verb]]} & _OTHER:
            return None
        if parse.deps[verb] not in ("conj", "xcomp") or parse.heads[verb] == verb:
            return None
        verb = parse.heads[verb]
    return None


def _goal(parse: Parse, verb: int) -> int | None:
    """The token of what it is done to: an object, else what stands behind a preposition of the verb."""
    beyond = any(parse.deps[c] == "prep" and parse.lemmas[c].lower() in _CHANGING for c in parse.children[verb])
    for child in parse.children[verb]:
        if parse.deps[child] in _GOALS:
            return None if beyond or parse.pos[child] in _PRONOUNS else child
    behind = [c for c in parse.children[verb] if parse.deps[c] == "prep" and c > verb]
    goals = [g for c in behind for g in parse.children[c] if parse.deps[g] == "pobj"]
    return goals[0] if goals and parse.pos[goals[0]] in ("NOUN", "PROPN") else None


def _phrase(parse: Parse, goal: int) -> tuple[int, int]:
    """The object with what describes it, up to a clause or a comma."""
    first, last = parse.subtree(goal)
    last = min(last, first + _LONGEST)
    clauses = [parse.left_edges[c] for c in parse.children[goal] if parse.deps[c] in ("relcl", "acl", "appos", "conj")]
    stops = [t for t in range(goal + 1, last) if parse.pos[t] == "PUNCT" and parse.words[t] in ",;:—–()|"]
    end = min([last, *stops, *(t for t in clauses if t > goal)])
    while end > goal + 1 and parse.pos[end - 1] in ("PUNCT", "CCONJ", "ADP", "SPACE"):
        end -= 1
    return first, max(end, goal + 1)


def _content(parse: Parse, first: int, last: int) -> str:
    """The words that tell of what, folded and in order of the alphabet."""
    kept = {
        fold(parse.words[t] if parse.pos[t] == "PROPN" else parse.lemmas[t])
        for t in range(first, last)
        if parse.pos[t] in ("NOUN", "PROPN", "NUM", "ADJ") and parse.words[t].lower() not in _SMALL
    }
    return " ".join(sorted(kept))


def _denier(parse: Parse, verb: int) -> int | None:
    """The verb under which somebody denies it: "denied meeting him", "denied that he had met him"."""
    head = parse.heads[verb]
    is_under = head != verb and parse.deps[verb] in ("ccomp", "xcomp", "pcomp")
    return head if is_under and parse.lemmas[head].lower() in lexicon.DENYING_FACTS else None


def _is_denied(parse: Parse, verb: int) -> bool:
    negated = any(parse.deps[c] == "neg" for c in parse.children[verb])  # "not", "never"
    beside = [c for c in parse.children[verb] if parse.deps[c] in (*_GOALS, "nsubj")]
    nothing = {parse.words[c].lower() for token in beside for c in parse.children[token]} & _NONE
    return negated or bool(nothing) or any(parse.words[c].lower() == "neither" for c in parse.children[verb])


def _is_unsettled(parse: Parse, denier: int) -> bool:
    """Whether it is not told that somebody denied: "did not deny", "will at times deny"."""
    around = {parse.words[c].lower() for c in parse.children[denier] if parse.deps[c] == "aux"}
    return _is_denied(parse, denier) or bool(around & lexicon.OPEN_AUXILIARIES)


def _has_adjunct(parse: Parse, verb: int, goal: int) -> bool:
    """Whether more than its object stands with a verb: time, place, matter or reason, which a negation may mean."""
    own = parse.heads[goal]
    return any(c != own and parse.deps[c] in ("prep", "advcl", "npadvmod") for c in parse.children[verb])


def _is_past(parse: Parse, verb: int) -> bool:
    around = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] == "aux"}
    return (parse.tags[verb] in ("VBD", "VBN", "VBG") and not around & _NOW) or "did" in around


def _certainty(parse: Parse, verb: int, quotation: Quotation | None) -> Certainty:
    beside = certainty_of(parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "advmod"))
    return less_sure(beside, quotation.certainty) if quotation is not None else beside
