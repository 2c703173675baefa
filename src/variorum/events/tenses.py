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


_FINDING = frozenset({"find", "leave", "see"})


_DONE_TO_SOMEBODY = frozenset({"kill", "murder", "injure", "wound"})
"""Verbs that without an object tell what befell their subject: "Lind, 2, shot and killed last week"."""


def is_clipped_passive(parse: Parse, verb: int) -> bool:
    """A passive without "was", whatever the parse takes its subject for.

    "Mayor ousted by council"; "one was killed and four injured"; "they found Lind shot".
    """
    children = parse.children[verb]
    bare = parse.tags[verb] in ("VBN", "VBD") and not any(parse.deps[c] in ("aux", "auxpass", "dobj") for c in children)
    if not bare:
        return False
    if parse.lemmas[verb].lower() in _DONE_TO_SOMEBODY:
        return True
    return any(parse.deps[c] == "agent" for c in children) or _follows_passive(parse, verb) or _is_found(parse, verb)


def _is_found(parse: Parse, verb: int) -> bool:
    """ "They found Lind shot": what somebody is found, left or seen to have suffered."""
    plain = not any(parse.deps[c] == "mark" for c in parse.children[verb])
    return plain and parse.deps[verb] in ("ccomp", "xcomp", "oprd") and parse.lemmas[parse.heads[verb]] in _FINDING


def shares_passive(parse: Parse, verb: int) -> bool:
    """ "She was shot and killed": the second verb has the first one's subject and its "was"."""
    own = any(parse.deps[c] in ("nsubj", "nsubjpass", "aux", "dobj") for c in parse.children[verb])
    return not own and _follows_passive(parse, verb)


def _follows_passive(parse: Parse, verb: int) -> bool:
    head = parse.heads[verb]
    if parse.deps[verb] != "conj" or parse.tags[verb] != "VBN" or parse.tags[head] != "VBN":
        return False
    return any(parse.deps[c] == "auxpass" for c in parse.children[head])


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
