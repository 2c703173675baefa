"""Does the clause around words of time look back or ahead?"""

from __future__ import annotations

from variorum.language import Parse

_AHEAD = frozenset("will wo shall 'll ’ll".split())
_EXPECTING = frozenset(
    "expect plan schedule intend due set hope promise forecast predict want agree aim prepare propose project "
    "anticipate estimate postpone delay".split()
)
_PLANNING = frozenset("plan schedule intend postpone delay".split())
_TILL = frozenset("until till through by effective".split())
_NOT_BEFORE = frozenset(("as early as", "as soon as"))
_BEFORE_NOUNS = frozenset(("poss", "compound", "nmod", "amod"))
_TELLING = frozenset("say tell be have report write add show suggest mean seem".split())
_FARTHEST = 12


def direction(parse: Parse | None, start: int, end: int) -> str:
    """Where the clause around characters [start, end) looks.

    "past", "future", "present", "to" (an infinitive), "till" (words that reach up to a time) or "near" (the words do
    not tell; always so without a parse).
    """
    if parse is None:
        return "near"
    first, last = parse.tokens(start, end)
    if first >= last:
        return "near"
    if " ".join(parse.words[max(first - 3, 0) : first]).lower() in _NOT_BEFORE:
        return "future"
    if first and parse.lemmas[first - 1].lower() in _TILL:
        return "past" if _had(parse, last - 1) else "future" if _of_clause(parse, last - 1) == "future" else "till"
    if first and parse.lemmas[first - 1].lower() == "since":
        return "past"
    found = _of_clause(parse, last - 1)
    return "future" if found == "present" and _is_scheduled(parse, first, last) else found


def _is_scheduled(parse: Parse, first: int, last: int) -> bool:
    """Whether a simple present tells what is to come ("the trial resumes Thursday"); headlines tell the past so."""
    token = next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)
    head = parse.heads[token]
    if parse.tags[head] == "IN" and head < first:
        head = parse.heads[head]
    if parse.tags[head] not in ("VBZ", "VBP") or parse.lemmas[head].lower() in _TELLING:
        return False
    return parse.words[parse.sentence(first)[1] - 1] == "."


def _of_clause(parse: Parse, token: int) -> str:
    """Where the clause looks that a token stands in."""
    if parse.deps[token] in _BEFORE_NOUNS:
        return "near"
    for _ in range(_FARTHEST):
        if parse.pos[token] in ("VERB", "AUX"):
            found = _of_verb(parse, token)
            if found:
                return found
        head = parse.heads[token]
        if head == token:
            break
        token = head
    return "near"


def _had(parse: Parse, token: int) -> bool:
    """Whether the clause tells what had come about by then ("by Friday two had died")."""
    for _ in range(_FARTHEST):
        if any(parse.words[child].lower() == "had" for child in parse.children[token]):
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False


def _of_verb(parse: Parse, verb: int) -> str:
    helpers = [parse.lemmas[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    words = [parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")]
    tag = parse.tags[verb]
    if tag == "VB" and not helpers and not any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[verb]):
        return "future" if parse.heads[verb] == verb or parse.deps[verb] in ("ccomp", "parataxis") else ""
    if any(word in _AHEAD for word in words) or ("would" in words and "have" not in helpers):
        return "future"
    if "to" in words and "have" not in helpers:
        return "future" if parse.lemmas[parse.heads[verb]].lower() in _EXPECTING else "to"
    if parse.lemmas[verb].lower() in _PLANNING:
        return "future"
    if parse.lemmas[verb].lower() in _EXPECTING and (tag == "VBN" or tag in ("VBP", "VBZ")):
        return "future"
    if "have" in helpers or tag == "VBD" or any(word in ("was", "were", "did") for word in words):
        return "past"
    if tag == "VBN" and not helpers:
        return "past"
    if tag in ("VBZ", "VBP") or any(word in ("is", "are", "'s", "am") for word in words):
        return "present"
    return ""
