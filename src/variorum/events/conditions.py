"""What a clause hangs on, or hangs from it: "if Brenia pays", "until it has paid", "on condition that it pays".

Such a clause tells what would have to happen, and not that it did.
"""

from __future__ import annotations

from variorum.events.tenses import MAY, SHOULD, WILL
from variorum.language import Parse

IFS = frozenset({"if", "unless", "whether", "lest"})
_YET_TO_BE = frozenset({"until", "till", "before", "once"})
"""What stands behind these in the present has not happened: "before they withdraw"."""
_THEREUPON = frozenset({"after", "when", "once"})
"""What stands behind these in the present has not happened either where the main clause lies ahead."""
_PRESENT = ("VB", "VBP", "VBZ")
_BEFORE_A_CLAUSE = 5
_PHRASES = (
    "in case", "in case that", "in the event", "in the event that", "on condition", "on condition that",
    "on the condition that", "provided", "provided that", "providing", "providing that", "assuming", "assuming that",
    "supposing", "supposing that", "only if", "even if", "as long as", "so long as",
)  # fmt: skip
"""Words right before a clause by which it is a condition, in so many words."""
_WHILE = ("as long as", "so long as")
"""Phrases that tell a condition of what is yet to be, and a time of what was or is."""
_AHEAD = frozenset("promise vow pledge plan agree offer threaten intend".split())


def is_condition(parse: Parse, verb: int) -> bool:
    """Whether a clause only names what would have to happen, or is waited for."""
    marks = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("mark", "advmod")}
    if marks & IFS or _is_turned_round(parse, verb):
        return True
    if _is_in_present(parse, verb):
        if any(parse.words[c].lower() in _YET_TO_BE for c in parse.children[verb] if parse.deps[c] == "mark"):
            return True
        as_soon_as = "as" in marks and parse.words[parse.heads[verb]].lower() == "soon"
        if parse.deps[verb] == "advcl" and (as_soon_as or marks & _THEREUPON) and _is_ahead(parse, verb):
            return True
    phrase = _phrase_before(parse, verb)
    return bool(phrase) and (phrase not in _WHILE or _is_ahead(parse, verb))


def is_on_condition(parse: Parse, verb: int) -> bool:
    """ "If they agree, the fleet will sail": what is told to come about on a condition is not planned."""
    if any(parse.words[c].lower() == "without" for c in parse.children[verb] if c < verb and parse.deps[c] == "prep"):
        return True
    return hangs_on(parse, verb)


def hangs_on(parse: Parse, verb: int) -> bool:
    """Whether a clause beside a main clause is told as the condition of it by "if" or in so many words."""
    clauses = [c for c in parse.children[verb] if parse.deps[c] == "advcl"]
    if any(parse.words[m].lower() in ("if", "unless") for c in clauses for m in parse.children[c] if m < c):
        return True
    own = range(parse.left_edges[verb], parse.right_edges[verb] + 1)
    below = (t for t in own if t != verb and parse.pos[t] in ("VERB", "AUX") and parse.deps[t] in _SUBORDINATE)
    return any(_phrase_before(parse, clause) not in ("", *_WHILE) for clause in below)


_SUBORDINATE = frozenset({"advcl", "ccomp", "acl", "relcl", "pcomp"})


def _is_in_present(parse: Parse, verb: int) -> bool:
    """ "Withdraws", and "has withdrawn": in the perfect too nothing has happened behind "until"."""
    if parse.tags[verb] in _PRESENT:
        return True
    helping = [c for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    return parse.tags[verb] in ("VBN", "VBG") and any(parse.tags[c] in _PRESENT[1:] for c in helping)


def _is_ahead(parse: Parse, clause: int) -> bool:
    """Whether the clause above tells what is to come: "will", "may", "to", or what was promised."""
    verb = parse.heads[clause]
    if parse.pos[verb] not in ("VERB", "AUX"):
        verb = parse.heads[verb]
    if parse.lemmas[verb].lower() in _AHEAD:
        return True
    words = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] == "aux"}
    return bool(words & (WILL | MAY | SHOULD | {"to"}))


def _is_turned_round(parse: Parse, verb: int) -> bool:
    """ "Had Lind met her, she would know": a condition told by its word order."""
    first = parse.left_edges[verb]
    turned = parse.deps[verb] in ("advcl", "ccomp") and parse.words[first].lower() in ("had", "should", "were")
    return turned and parse.heads[first] == verb and parse.deps[first] in ("aux", "auxpass")


def _phrase_before(parse: Parse, verb: int) -> str:
    """The phrase of a condition right before a clause with a subject of its own, "" for none."""
    subject = next((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None or subject > verb:
        return ""
    edge = parse.left_edges[subject]
    first = max(edge - _BEFORE_A_CLAUSE, parse.sentence(verb)[0])
    before = " ".join(parse.words[first:edge]).lower()
    return next((phrase for phrase in _PHRASES if f" {before}".endswith(f" {phrase}")), "")
