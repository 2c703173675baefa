"""Whose doing a verb is that has no subject of its own: borrowed from the clause above, or left open."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, parties
from variorum.language import Parse
from variorum.words import predicates

_BINDING = frozenset(
    "urge ask tell order advise encourage call warn persuade beg invite instruct press require want expect push direct "
    "remind force compel cause allow enable permit help lead prompt oblige pressure lobby drive forbid convince".split()
)
"""Verbs of moving somebody to act, whose object is to do what the infinitive behind it says (object control)."""
_SAYING = frozenset({"say", "tell", "report", "add"})


def borrowed_subject(look: Lookup, verb: int) -> Iterator[Range]:
    """The subject a verb shares with the one it is joined to, or the noun its relative clause stands by."""
    parse = look.parse
    for _ in range(3):
        head, dep = parse.heads[verb], parse.deps[verb]
        if head == verb or dep not in ("conj", "xcomp", "advcl", "acl", "relcl"):
            return
        if dep == "conj" and parse.tags[verb] in ("VBZ", "VBD") and parse.tags[head] == "VB":
            return  # "… they can give and refuses": that form goes on from no bare verb, so whose it is stays open
        if dep in ("acl", "relcl") and (":" in parse.words[head:verb] or _is_set_there(parse, verb)):
            return
        if _hangs_loose(parse, verb):
            return
        if dep in ("acl", "relcl") and parse.pos[head] in ("NOUN", "PROPN"):
            if not any(parse.deps[c] == "nsubj" for c in parse.children[verb]) and parse.tags[verb] != "VBN":
                yield from parties(look, head)
            return
        if dep == "advcl" and _is_bare(parse, verb):
            return
        if dep == "advcl" and (_may_be_of_the_object(parse, verb, head) or _is_reported(parse, verb, head)):
            return
        asked = _asked_to(parse, verb, head)
        if asked is not None:
            yield from parties(look, asked)
            return
        above = ("nsubj", "nsubjpass") if dep == "xcomp" else ("nsubj",)
        subject = next((c for c in parse.children[head] if parse.deps[c] in above), None)
        if subject is not None:
            if parse.lemmas[subject].lower() in predicates.nouns():
                return
            yield from parties(look, subject)
            return
        verb = head


def has_subject(parse: Parse, verb: int) -> bool:
    """Whether somebody or something stands before a verb in its own clause: "as the storm hit" borrows nobody's."""
    return any(parse.deps[c] in ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl") for c in parse.children[verb])


def is_who_says_so(parse: Parse, subject: int, verb: int) -> bool:
    """ "Hurt in the blast were two boys, officers said": a subject far behind its verb and right before "said"."""
    behind = subject + 1
    return subject > verb and behind < len(parse) and parse.lemmas[behind].lower() in _SAYING


def _asked_to(parse: Parse, infinitive: int, verb: int) -> int | None:
    """ "Kovar urged the two sides to meet", "called on them to leave": who is to do it; None where the subject is."""
    if parse.tags[infinitive] != "VB" or parse.lemmas[verb].lower() not in _BINDING:
        return None
    behind = [c for c in parse.children[verb] if verb < c < infinitive]
    behind += [c for prep in behind if parse.words[prep].lower() in ("on", "upon") for c in parse.children[prep]]
    return next((c for c in behind if parse.deps[c] in ("dobj", "pobj")), None)


def _hangs_loose(parse: Parse, participle: int) -> bool:
    """ "They hear that the guild struck, while blaming its foes", "a calm voice, defending the law": whose it is stays
    open, for a participle behind a comma may reach over the noun or inner clause before it.
    """
    dep, head, comma = parse.deps[participle], parse.heads[participle], parse.left_edges[participle] - 1
    if parse.tags[participle] != "VBG" or participle < head or parse.words[comma] != ",":
        return False
    if dep == "acl":
        return head != comma - 1
    marked = any(parse.deps[c] == "mark" for c in parse.children[participle])
    inner = parse.deps[head] in ("ccomp", "acl", "relcl", "pcomp") and marked
    return dep == "advcl" and (inner or _asked_to(parse, head, parse.heads[head]) is not None)


def _is_bare(parse: Parse, verb: int) -> bool:
    """ "Accused of helping them rob the shop": a verb without "to" is not its sentence's subject's."""
    return parse.tags[verb] == "VB" and not any(parse.deps[c] == "aux" for c in parse.children[verb])


def _is_set_there(parse: Parse, verb: int) -> bool:
    """ "The hall where they signed", "the day when it fell": the noun before tells where or when."""
    return any(parse.tags[c] == "WRB" for c in parse.children[verb] if c < verb)


def _is_reported(parse: Parse, participle: int, verb: int) -> bool:
    """ "Hurt in the blast were two boys, officers said": not those who said so."""
    return participle < verb and parse.tags[participle] == "VBN" and parse.lemmas[verb].lower() in _SAYING


def _may_be_of_the_object(parse: Parse, participle: int, verb: int) -> bool:
    """ "They look into a blast that shook Orsk, wounding two": by the blast, not by them.

    A light verb makes the happening its subject's own: "they launched an attack, killing two".
    """
    if parse.tags[participle] != "VBG" or participle < verb or parse.lemmas[verb].lower() in predicates.LIGHT_VERBS:
        return False
    objects = (c for c in parse.children[verb] if parse.deps[c] == "dobj")
    return any(parse.lemmas[token].lower() in predicates.nouns() for token in objects)
