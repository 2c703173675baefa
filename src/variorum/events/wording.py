"""How an account puts a happening, in a few of its own words: a verb and its complement, a noun and what it is of.

The words are the account's, cut at clause borders; who did it stands apart, so that a title can say the full name.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, joined, phrase
from variorum.events.tenses import is_clipped_passive
from variorum.events.triggers import Trigger
from variorum.language import Parse
from variorum.model import Document
from variorum.words import predicates

_MOST_WORDS = 12
_LONGEST_GOAL = 6
_MOVED = 3
"""Pieces of an infinitive with its "to" and an object: "agreed to hold" alone says nothing."""
_AUXILIARY = frozenset({"aux", "auxpass", "neg"})
_COMPLEMENT = frozenset({"dobj", "attr", "oprd", "acomp", "dative"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod"})
_OF_NOUN = frozenset("of in at on between with against near over from to for into".split())
_OF_VERB = frozenset("with in at on against near over from to for into of as".split())
_EMPTY = frozenset(
    "order response reference relation regard respect addition fact part case spite front favor favour connection "
    "terms light view way".split()
)
"""Nouns that with their preposition only lead on to what is not told in the phrase: "in order", "in response"."""
_PERIODS = frozenset("moment minute hour day week month season year decade century".split())
"""Nouns of time that no word of time covers: when something was is no part of what was."""
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON"})


def wording(document: Document, look: Lookup, trigger: Trigger) -> str:
    """The few words; "" where none can be cut out cleanly."""
    pieces = _of_noun(look, trigger) if trigger.noun else _of_verb(look, trigger.token)
    if not pieces or sum(last - first for first, last in pieces) > 2 * _MOST_WORDS:
        return ""
    spans = [look.parse.span(*_whole(look.parse, piece)) for piece in _merged(pieces)]
    return " ".join(" ".join(document.text[span.start : span.end].split()) for span in spans)


def _whole(parse: Parse, piece: Range) -> Range:
    """A stretch with the rest of a hyphenated word at either end."""
    first, last = piece
    while (
        first > 0
        and parse.starts[first] == parse.ends[first - 1]
        and "-" in parse.words[first - 1] + parse.words[first]
    ):
        first -= 1
    while (
        last < len(parse)
        and parse.starts[last] == parse.ends[last - 1]
        and "-" in parse.words[last - 1] + parse.words[last]
    ):
        last += 1
    return first, last


def subject_role(parse: Parse, trigger: Trigger) -> str:
    """Which role the words before the verb play: "patient" in the passive, else "agent"."""
    if trigger.noun:
        return "agent"
    deps = {parse.deps[child] for child in parse.children[trigger.token]}
    if (
        deps & {"nsubjpass", "auxpass"}
        or is_clipped_passive(parse, trigger.token)
        or (parse.deps[trigger.token] == "acl" and parse.tags[trigger.token] == "VBN")
    ):
        return "patient"
    return "agent"


def _of_verb(look: Lookup, verb: int, depth: int = 0) -> list[Range]:
    parse = look.parse
    subject = max((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")), default=-1)
    pieces = [(c, c + 1) for c in parse.children[verb] if parse.deps[c] in _AUXILIARY and subject < c < verb] + [
        (verb, verb + 1)
    ]
    behind = [c for c in parse.children[verb] if c > verb]
    pieces += [(c, c + 1) for c in behind if parse.deps[c] == "prt"]
    described = any(parse.deps[c] == "dobj" for c in behind) or any(
        parse.deps[c] == "nsubjpass" for c in parse.children[verb]
    )
    taken = 0
    for child in behind:
        dep = parse.deps[child]
        if dep == "dative" and parse.pos[child] == "PRON":
            continue
        if dep in _COMPLEMENT and child not in look.timex_at and parse.pos[child] in _NOMINAL and taken < 2:
            pieces.append(_noun_phrase(look, child))
            pieces += _where_behind(look, child)
            taken += 1
        elif dep in ("prep", "agent") and (dep == "agent" or parse.words[child].lower() in _OF_VERB) and taken < 2:
            goals = list(_goal(look, child)) if described or parse.words[child].lower() != "as" else []
            pieces += goals
            taken += bool(goals)
        elif not depth and taken < 2 and parse.pos[child] == "VERB" and _is_infinitive(parse, child, dep):
            moved = _of_verb(look, child, depth + 1)
            if parse.lemmas[child].lower() in predicates.LIGHT_VERBS and len(moved) < _MOVED:
                continue
            pieces += [_noun_phrase(look, c) for c in parse.children[child] if parse.deps[c] == "nsubj"]
            pieces += moved
            taken = 2
    return pieces


def _where_behind(look: Lookup, name: int) -> list[Range]:
    """ "Met Ana Kovar in Avala": the parse hangs the place on the person, who is no place's."""
    if name not in look.mention_at or look.is_place(name):
        return []
    preps = [c for c in look.parse.children[name] if look.parse.words[c].lower() in ("in", "at")]
    return [piece for prep in preps[:1] for piece in _goal(look, prep)]


def _is_infinitive(parse: Parse, verb: int, dep: str) -> bool:
    """ "Urged states to arm guards": what somebody is moved to do belongs to the telling; a whole clause does not."""
    if dep == "xcomp":
        return True
    return dep == "ccomp" and any(parse.deps[c] == "aux" and parse.words[c] == "to" for c in parse.children[verb])


def _of_noun(look: Lookup, trigger: Trigger) -> list[Range]:
    parse, noun = look.parse, trigger.token
    before = [c for c in parse.children[noun] if c < noun and parse.deps[c] in _BEFORE_NOUN and c not in look.timex_at]
    pieces = [(parse.left_edges[c], parse.right_edges[c] + 1) for c in before] + [(noun, noun + 1)]
    preps = [c for c in parse.children[noun] if c > noun and parse.deps[c] in ("prep", "agent")]
    if trigger.clause is not None and trigger.clause < noun:
        preps += [c for c in parse.children[trigger.clause] if c > noun and parse.deps[c] == "prep"]
    taken = 0
    for prep in preps:
        if taken < 2 and (parse.deps[prep] == "agent" or parse.words[prep].lower() in _OF_NOUN):
            goals = list(_goal(look, prep))
            pieces += goals
            taken += bool(goals)
    return pieces


def _goal(look: Lookup, prep: int) -> Iterator[Range]:
    """A preposition with its short noun phrase; nothing for times, pronouns that point nowhere, and clauses."""
    parse = look.parse
    for goal in parse.children[prep]:
        if parse.deps[goal] != "pobj" or goal in look.timex_at or parse.pos[goal] not in _NOMINAL:
            continue
        if parse.lemmas[goal].lower() in _EMPTY | _PERIODS and parse.words[prep].lower() != "as":
            continue
        first, last = _noun_phrase(look, goal)
        if parse.words[prep].lower() == "between":
            last = max(_noun_phrase(look, other)[1] for other in joined(parse, goal))
        if first > prep and last - first <= _LONGEST_GOAL and parse.pos[goal] != "PRON":
            yield prep, prep + 1
            yield first, last


def _noun_phrase(look: Lookup, head: int) -> Range:
    name = look.mention_at.get(head)
    first, last = phrase(look.parse, head)
    if name is not None:
        last = max(last, name[1])
    if last - first > _MOST_WORDS:
        first = head if name is None else name[0]
    return first, last


def _merged(pieces: list[Range]) -> list[Range]:
    """Pieces in text order, those that touch or overlap put together."""
    merged: list[Range] = []
    for first, last in sorted(pieces):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
