"""Whether what a word tells is told as so, or left open or denied by the words around and over it."""

from __future__ import annotations

from variorum.claims import lexicon
from variorum.language import Parse
from variorum.words.hedges import NEGATIONS

_LEAVING_OPEN = (
    lexicon.INTENDING
    | lexicon.INTENDED
    | lexicon.DENYING
    | lexicon.FALSE
    | lexicon.FALSELY
    | frozenset("weigh mull stop doubt question decline call urge ask unlikely show depict portray".split())
)
"""Words over a clause under which it is not told as so."""

_UNDOING = frozenset("drop dismiss throw withdraw quash overturn retract recant clear acquit toss abandon".split())
"""Verbs whose object is a charge that stands no more."""

_HOLDING = lexicon.CLAIMING | frozenset(
    """finding conclusion evidence proof suspicion belief idea notion confidence determination assurance ruling
    opinion""".split()
)
"""Nouns whose clause tells what is claimed, found or held, and does not describe them."""

_FEW = lexicon.NOBODY | {"few", "hardly", "barely"}
_BESIDE = frozenset({"aux", "auxpass", "neg", "mark"})
_OVER = frozenset(
    "ccomp xcomp pcomp pobj prep advmod dobj nsubj nsubjpass csubj csubjpass oprd acl conj dep acomp attr expl".split()
)
_WOULD = frozenset("would could might 'd ’d".split())
_CLIMB = 6


def is_told_as_so(parse: Parse, token: int) -> bool:
    """Whether a verb or noun is told as a fact: no negation, condition, wish, doubt or denial beside or over it.

    A clause that describes a name ("Lind, who was accused, did not come"), or says when or why, is told for itself.
    """
    if _is_undone(parse, token) or any(_counts_none(parse, child) for child in parse.children[token]):
        return False
    presupposed = parse.pos[token] == "NOUN"
    for _ in range(_CLIMB):
        head, dep = parse.heads[token], parse.deps[token]
        describes = dep == "acl" and parse.lemmas[head].lower() not in _HOLDING
        if _is_left_open(parse, token):
            return False
        if head == token or dep not in _OVER or describes:
            return True
        if dep != "conj" and _says_no(parse, head, _LEAVING_OPEN - (lexicon.DENYING if presupposed else frozenset())):
            return False  # a negation is not that of what is joined to its verb, and who denies a charge has one
        token, presupposed = head, False
    return True


def is_against_fact(parse: Parse, verb: int) -> bool:
    """ "If she had read them, five people would be alive": what a "would" with a condition beside it tells is not."""
    if not any(parse.words[c].lower() in _WOULD for c in parse.children[verb]):
        return False
    clauses = [c for c in parse.children[verb] if parse.deps[c] == "advcl"]
    marked = any(parse.words[m].lower() in ("if", "unless") for c in clauses for m in parse.children[c])
    return marked or any(_is_turned_round(parse, c) for c in clauses)


def _is_turned_round(parse: Parse, verb: int) -> bool:
    """ "Had she read them": a condition by its word order."""
    subjects = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")]
    first = min((c for c in parse.children[verb] if parse.deps[c] in _BESIDE), default=verb)
    return bool(subjects) and parse.words[first].lower() in ("had", "should", "were") and first < min(subjects)


def _is_undone(parse: Parse, token: int) -> bool:
    """ "Dropped the charges", "the charges were dismissed", "threw out a claim that …"."""
    return parse.deps[token] in ("dobj", "nsubjpass") and parse.lemmas[parse.heads[token]].lower() in _UNDOING


def _counts_none(parse: Parse, child: int) -> bool:
    """ "No charges", "none of the clerks", "few", "no longer"."""
    near = (child, *parse.children[child])
    return parse.words[child].lower() == "longer" or any(
        parse.words[each].lower() in _FEW and parse.deps[each] in ("det", "neg", "nsubj", "advmod") for each in near
    )


def _is_left_open(parse: Parse, token: int) -> bool:
    """Whether a word's own auxiliaries, or its inversion, tell of what is only supposed."""
    words = {parse.words[c].lower() for c in parse.children[token] if parse.deps[c] in _BESIDE}
    return _is_turned_round(parse, token) or bool(words & lexicon.OPEN_AUXILIARIES)


def _says_no(parse: Parse, token: int, leaving_open: frozenset[str]) -> bool:
    near = (token, *parse.children[token])
    words = {parse.words[c].lower() for c in near}
    return bool(words & NEGATIONS) or any(parse.lemmas[each].lower() in leaving_open for each in near)
