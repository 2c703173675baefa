"""How somebody says of words just told that they are not so: "denied that", "called it false", "that is a lie"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from variorum.claims import lexicon
from variorum.claims.drafts import UNSAID, by_names
from variorum.claims.parties import one_side, words_of
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import FindingId, Quotation, Span
from variorum.words.hedges import NEGATIONS

_AS = "as"
_CLIMB = 3
_THE = frozenset("the this that these those such".split())
_SAID = frozenset({"that", "this"})
"""What stands for words even where "it" may be an offer: "Kovar rejected that"."""
_PREDICATES = ("acomp", "attr", "oprd", "ccomp")
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "xcomp", "csubj", "advcl")
_BAD = frozenset({"wrong"})
"""What is said of a deed too: "Kovar called it wrong"."""
_ANY = ("dobj", *_SUBJECTS)


@dataclass(frozen=True, slots=True)
class Rebuttal:
    """The word that says so, the verb whose subject speaks (None where only a quotation tells), and how it points.

    `noun` says what is denied where no pronoun does: "the claim" is something that somebody said, and `owner` is who
    where the words tell it ("Brenia's claim").
    """

    word: int
    verb: int | None
    noun: str = ""
    owner: int | None = None


@dataclass(frozen=True, slots=True)
class Denier:
    """Who denies: by names where they are settled, in a quotation, by the words for somebody without a name; or the
    account itself."""

    names: tuple[FindingId, ...] = ()
    quotation: Quotation | None = None
    words: Span | None = None
    own: bool = False


def rebuttals(parse: Parse, unread: Container[int]) -> Iterator[Rebuttal]:
    """Every word of an account by which somebody denies what was just told, in the order of the text.

    Blocks that are not read as the account (captions, comments) deny nothing.
    """
    for token, lemma in enumerate(parse.lemmas):
        if parse.pos[token] in ("VERB", "AUX") and parse.blocks[token] not in unread:
            found = _denied(parse, token, lemma.lower())
            if found is not None and "?" not in parse.words[parse.sentence(token)[1] - 1]:
                yield found


def before(parse: Parse, rebuttal: Rebuttal, unread: Container[int]) -> Iterator[tuple[int, int]]:
    """Where the words denied may stand, nearest first: from the first token to the one behind the last."""
    first, _ = parse.sentence(rebuttal.word)
    yield first, rebuttal.word
    while first and parse.blocks[first - 1] in unread:
        first, _ = parse.sentence(first - 1)
    if first:
        yield parse.sentence(first - 1)[0], first


def denier(scene: Scene, rebuttal: Rebuttal) -> Denier | None:
    """Who says a rebuttal; None where nobody but the account does."""
    word = scene.parse.span(rebuttal.word, rebuttal.word + 1)
    if rebuttal.verb is None:
        quotation = next((q for q in scene.quotations_of(word) if q.mode not in UNSAID), None)
        return Denier(quotation=quotation) if quotation is not None else None
    verb = _told_of(scene.parse, rebuttal.verb)
    names = by_names(scene, scene.doer(verb)) or _described(scene, rebuttal.verb)
    if names:
        return Denier(names=names)
    if not _is_party(scene.parse, verb) or scene.parse.lemmas[rebuttal.verb].lower() in lexicon.BY_EVIDENCE:
        return None
    quotation = scene.cue_at.get(rebuttal.verb)  # for the words it has for its speaker
    words = scene.subject(verb) if quotation is None else None
    return Denier(quotation=quotation, words=words) if quotation is not None or words is not None else None


def _described(scene: Scene, verb: int) -> tuple[FindingId, ...]:
    """Whom a participle describes: "despite the council denying that"."""
    parse = scene.parse
    if parse.tags[verb] != "VBG" or parse.deps[verb] != "acl" or parse.deps[parse.heads[verb]] == "dobj":
        return ()
    name = scene.name(scene.mention_at.get(parse.heads[verb]))
    return (name.id,) if name is not None else ()


def _told_of(parse: Parse, verb: int) -> int:
    """The verb whose subject denies: of a participle the one it belongs to ("after denying that, Kovar left")."""
    for _ in range(_CLIMB):
        has_doer = any(parse.deps[c] in ("nsubj", "nsubjpass", "agent") for c in parse.children[verb])
        head = parse.heads[verb]
        if has_doer or parse.tags[verb] != "VBG" or head == verb:
            return verb
        of_a_noun = parse.deps[verb] == "acl" and parse.deps[head] == "dobj"  # "issued a statement denying that"
        verb = parse.heads[head] if parse.deps[verb] == "pcomp" or of_a_noun else head
    return verb


def _is_party(parse: Parse, verb: int) -> bool:
    """Whether the subject is a noun: whom a "he" or an "all" means is not settled."""
    doers = [c for c in parse.children[verb] if parse.deps[c] == "nsubj"]
    doers += [g for c in parse.children[verb] if parse.deps[c] == "agent" for g in parse.children[c]]
    return any(parse.pos[c] in ("NOUN", "PROPN") for c in doers)


def is_claim_of(scene: Scene, rebuttal: Rebuttal, teller: frozenset[str]) -> bool:
    """Whether the words denied may be those of a teller, by the words for him: "Brenia's claim" is none of Lund's."""
    if rebuttal.owner is None:
        return True
    owner = scene.parse.span(*scene.parse.subtree(rebuttal.owner))
    return one_side(words_of(scene, [owner]), teller)


def _denied(parse: Parse, verb: int, lemma: str) -> Rebuttal | None:
    if lemma in lexicon.DENYING:
        meant = _points_back(parse, verb) if not is_set_aside(parse, verb) else None
        return _rebuttal(parse, verb, verb, meant) if meant is not None else None
    roles = _ANY if lemma in lexicon.CALLING else _SUBJECTS
    meant = _spoken_of(parse, verb, roles) if lemma in lexicon.CALLING or lemma == "be" else None
    if meant is None:
        return None
    if lemma != "be" and {parse.words[c].lower() for c in parse.children[verb]} & NEGATIONS:
        return None
    of_words = parse.lemmas[meant].lower() in lexicon.CLAIMING
    false = lexicon.FALSE if of_words else lexicon.FALSE - _BAD
    false |= {lexicon.IMPOSSIBLE}
    if lemma != "be":
        return _rebuttal(parse, verb, verb, meant) if _is_called(parse, verb, false) else None
    head = parse.heads[verb]
    apart = ":" in parse.words[min(verb, head) : max(verb, head)]  # "That is not true: reports have shown …"
    if parse.deps[verb] == "ccomp" and parse.lemmas[head].lower() in lexicon.FINDING_OUT:
        return None
    is_said = parse.deps[verb] == "ccomp" and head != verb and parse.pos[head] == "VERB" and not apart
    return _rebuttal(parse, verb, head if is_said else None, meant) if is_said_to_be(parse, verb, false) else None


def is_set_aside(parse: Parse, verb: int) -> bool:
    """ "Dismissed the claim as old news": it is not said to be false."""
    called = as_what(parse, verb)
    return bool(called) and not {parse.lemmas[token].lower() for token in called} & lexicon.FALSE


def as_what(parse: Parse, verb: int) -> range:
    """The words from "as" on in what follows "dismissed": "the claim as baseless"."""
    last = parse.subtree(verb)[1]
    if parse.lemmas[verb].lower() != "dismiss":
        return range(0)
    return range(next((t for t in range(verb, last) if parse.words[t].lower() == "as"), last), last)


def _rebuttal(parse: Parse, word: int, verb: int | None, meant: int) -> Rebuttal:
    noun = parse.lemmas[meant].lower()
    owner = next((c for c in parse.children[meant] if _is_owner(parse, c)), None)
    return Rebuttal(word, verb, noun, owner) if noun in lexicon.CLAIMING else Rebuttal(word, verb)


def _is_owner(parse: Parse, word: int) -> bool:
    """ "Brenia's claim", "the Courier rumour": whose it is."""
    named = parse.deps[word] in ("compound", "amod") and parse.pos[word] == "PROPN"
    return parse.deps[word] == "poss" or named


def _points_back(parse: Parse, verb: int) -> int | None:
    """The word for what is denied, where that is what was just told."""
    children = parse.children[verb]
    upper = (parse.heads[verb], *parse.children[parse.heads[verb]]) if parse.deps[verb] == "conj" else ()
    around = {parse.words[c].lower() for c in (*children, *upper)}
    if around & NEGATIONS:
        return None  # also "neither confirmed nor denied"
    subjects = [c for c in children if parse.deps[c] == "nsubj"]
    if len(subjects) > 1 and parse.lemmas[subjects[0]].lower() in lexicon.CLAIMING:
        return subjects[0]  # "…, a claim Kovar denied" where it is read as the main clause
    if any(parse.deps[c] in ("neg", "ccomp", "xcomp") for c in children):
        return None
    of_facts = parse.lemmas[verb].lower() in lexicon.DENYING_FACTS  # "Lind rejected it": perhaps an offer
    which = next((c for c in children if parse.deps[c] == "dobj" and parse.words[c].lower() == "which"), None)
    if which is not None and of_facts and parse.words[which - 1] == ",":
        named = parse.lemmas[which - 2].lower() in lexicon.ACCUSING  # "pressed him on the charges, which Kovar denied"
        return None if named else which
    meant = _spoken_of(parse, verb, ("dobj", "nsubjpass"))
    if meant is not None:
        told = any(parse.deps[c] in ("acl", "ccomp", "relcl") for c in parse.children[meant])
        of_words = of_facts or parse.lemmas[meant].lower() in lexicon.CLAIMING or parse.words[meant].lower() in _SAID
        return meant if not told and of_words else None
    of_its_head = parse.deps[verb] == "relcl" or (parse.deps[verb] == "acl" and parse.tags[verb] == "VBN")
    if not of_its_head or any(parse.deps[c] in ("dobj", "nsubjpass") and not _is_relative(parse, c) for c in children):
        return None
    head = parse.heads[verb]
    return head if parse.lemmas[head].lower() in (lexicon.POINTING if of_facts else lexicon.CLAIMING) else None


def _is_relative(parse: Parse, token: int) -> bool:
    return parse.tags[token] in ("WDT", "WP")


def _spoken_of(parse: Parse, verb: int, roles: tuple[str, ...]) -> int | None:
    """What stands by a verb for words just told: "that", "the claim"."""
    near = [c for c in parse.children[verb] if parse.deps[c] in roles and not _is_relative(parse, c)]
    all_of = (p for c in near if parse.words[c].lower() == "all" for p in parse.children[c])
    near += (g for p in all_of if parse.words[p].lower() == "of" for g in parse.children[p])  # "all of the claims"
    return next((c for c in near if parse.lemmas[c].lower() in lexicon.POINTING and _is_known(parse, c)), None)


def _is_known(parse: Parse, pointed: int) -> bool:
    """Whether words mean what was just told: "the claim", "Brenia's claim"; not "reports of a rift"."""
    if parse.lemmas[pointed].lower() not in lexicon.CLAIMING:
        return True
    near = parse.children[pointed]
    content = any(parse.lemmas[c].lower() in ("of", "about", "in") or _tells_which(parse, c) for c in near)
    everything = (
        any(parse.words[c].lower() == "all" for c in near) and parse.lemmas[pointed].lower() in lexicon.ACCUSING
    )
    return not content and (everything or any(parse.deps[c] == "poss" or parse.words[c].lower() in _THE for c in near))


def _tells_which(parse: Parse, word: int) -> bool:
    """ "The hacking allegations", "the original report": another than what was just told; "the Brenian claim" is it."""
    of_which = parse.deps[word] in ("amod", "compound", "nummod") and not parse.words[word][:1].isupper()
    return of_which and parse.lemmas[word].lower() not in lexicon.FALSE


def _is_called(parse: Parse, verb: int, false: AbstractSet[str]) -> bool:
    return bool(said_of(parse, verb) & false)


def said_of(parse: Parse, verb: int) -> set[str]:
    """The lemmas of what something is called, or said to be: "false", "a lie"."""
    below = [c for c in parse.children[verb] if parse.deps[c] in _PREDICATES]
    below += [g for c in parse.children[verb] if parse.words[c].lower() == _AS for g in parse.children[c]]
    below += [g for c in below for g in parse.children[c]]
    return {parse.lemmas[c].lower() for c in below}


def is_said_to_be(parse: Parse, verb: int, false: AbstractSet[str]) -> bool:
    """Whether a form of "be" says of its subject that it is false, or not true; not "it is wrong to go"."""
    said_of = (verb, *(c for c in parse.children[verb] if parse.deps[c] in _PREDICATES))
    if any(parse.deps[g] in _CLAUSES and g > verb for each in said_of for g in parse.children[each]):
        return False
    alone = (c for c in said_of[1:] if parse.pos[c - 1] != "NOUN")  # not "a head fake"
    said = {parse.lemmas[c].lower() for c in alone}
    is_open = any(parse.words[c].lower() in lexicon.OPEN_AUXILIARIES for c in parse.children[verb])
    negated = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return not is_open and bool(said & (lexicon.TRUE if negated else false))
