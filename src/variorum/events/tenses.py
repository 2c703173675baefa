"""The tense of the clause a word stands in, from its verbs' forms and auxiliaries."""

from __future__ import annotations

from variorum.language import Parse

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
MAY = frozenset({"may", "might", "could", "can", "ca", "would", "'d", "’d"})
SHOULD = frozenset({"should", "must", "ought", "need"})
LONGEST_CLIMB = 6
"""Words above a word that are looked at."""


def tense(parse: Parse, token: int) -> str:
    """Tense of the clause a token stands in: its finite verb, or that of the first finite clause above."""
    for _ in range(LONGEST_CLIMB):
        if parse.pos[token] in ("VERB", "AUX"):
            own = _tense_of(parse, token)
            if own:
                return own
        if parse.heads[token] == token:
            return ""
        token = parse.heads[token]
    return ""


def is_clipped_passive(parse: Parse, verb: int) -> bool:
    """ "Mayor ousted by council": a headline's passive without "was", whatever the parse takes its subject for."""
    children = parse.children[verb]
    bare = parse.tags[verb] in ("VBN", "VBD") and not any(parse.deps[c] in ("aux", "auxpass", "dobj") for c in children)
    return bare and any(parse.deps[c] == "agent" for c in children)


def _tense_of(parse: Parse, verb: int) -> str:
    tags = {parse.tags[verb]}
    for child in parse.children[verb]:
        if parse.deps[child] in ("aux", "auxpass"):
            word = parse.words[child].lower()
            if word in WILL or word in MAY or word in SHOULD or word == "to":
                return "future"
            tags.add(parse.tags[child])
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "past" if parse.tags[verb] == "VBN" and _has(parse, verb) else "present"
    return ""


def _has(parse: Parse, verb: int) -> bool:
    return any(parse.lemmas[c] == "have" for c in parse.children[verb] if parse.deps[c] == "aux")
