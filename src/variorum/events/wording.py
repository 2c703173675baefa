"""How an account puts a happening, in a few of its own words: a verb and its complement, a noun and what it is of.

The words are the account's, cut at clause borders; who did it stands apart, so that a title can say the full name.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.events.lookup import Lookup
from variorum.events.parties import Range, joined, phrase, whole_words
from variorum.events.tenses import is_clipped_passive, shares_passive
from variorum.events.triggers import Trigger, lemma_with_particle
from variorum.language import Parse
from variorum.model import Document
from variorum.words import predicates

_MOST_WORDS = 12
_LONGEST_GOAL = 6
_LONGEST_DEED = 8
_MOVED = 3
"""Pieces of an infinitive with its "to" and an object: "agreed to hold" alone says nothing."""
_AUXILIARY = frozenset({"aux", "auxpass", "neg"})
_SEEMING = frozenset({"claim", "appear", "seem"})
_HELD_TRUE = frozenset("believe think say report suspect allege presume rumor rumour understand fear assume".split())
"""Verbs by whose passive a happening is told as what others hold: "is believed to have sunk"."""
_UNSURELY = frozenset(
    "probably likely possibly apparently reportedly allegedly presumably seemingly supposedly".split()
)
_JUDGING = frozenset("declare pronounce rule deem find render leave keep".split())
_COMPLEMENT = frozenset({"dobj", "attr", "oprd", "acomp", "dative"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "nmod"})
_OF_NOUN = frozenset("of in at on between with against near over from to for into".split())
_OF_VERB = frozenset("with in at on against near over from to for into of as".split())
_EMPTY = frozenset(
    "order response reference relation regard respect addition fact part case spite front favor favour connection "
    "terms light view way eye".split()
)
"""Nouns that with their preposition only lead on to what is not told in the phrase: "in order", "in response"."""
_PARTICLES = frozenset({"back", "down", "away", "apart", "together", "short"})
"""Adverbs that right behind a verb are half of it: "struck back"."""
_OF_DEEDS = frozenset({"of", "from", "with", "for"})
_PERIODS = frozenset("moment minute hour day week month season year decade century".split())
"""Nouns of time that no word of time covers: when something was is no part of what was."""
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON"})


def wording(document: Document, look: Lookup, trigger: Trigger) -> str:
    """The few words; "" where none can be cut out cleanly."""
    if not trigger.noun and (_object_stands_before(look.parse, trigger.token) or _whom(look.parse, trigger.token)):
        return ""
    pieces = _of_noun(look, trigger) if trigger.noun else _of_verb(look, trigger.token)
    if not pieces or sum(last - first for first, last in pieces) > 2 * _MOST_WORDS:
        return ""
    spans = [look.parse.span(*whole_words(look.parse, piece)) for piece in _merged(pieces)]
    return " ".join(" ".join(document.text[span.start : span.end].split()) for span in spans)


def _object_stands_before(parse: Parse, verb: int) -> bool:
    """ "The plan that they will release": what is released stands outside the clause, which says nothing without it."""
    return any(parse.deps[c] == "dobj" and c < verb and parse.tags[c] in ("WDT", "WP") for c in parse.children[verb])


def _whom(parse: Parse, verb: int) -> bool:
    """ "Lind gave him a medal": who got it is known by no name, and without him the clause tells of nobody."""
    return any(parse.deps[c] == "dative" and parse.pos[c] == "PRON" for c in parse.children[verb])


def subject_role(parse: Parse, trigger: Trigger) -> str:
    """Which role the words before the verb play: "patient" in the passive, else "agent"."""
    if trigger.noun:
        return "agent"
    deps = {parse.deps[child] for child in parse.children[trigger.token]}
    if (
        deps & {"nsubjpass", "auxpass"}
        or is_clipped_passive(parse, trigger.token)
        or shares_passive(parse, trigger.token)
        or (parse.deps[trigger.token] == "acl" and parse.tags[trigger.token] == "VBN")
    ):
        return "patient"
    return "agent"


def _of_verb(look: Lookup, verb: int, depth: int = 0) -> list[Range]:
    parse = look.parse
    subject = max((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")), default=-1)
    helping = [c for c in parse.children[verb] if parse.deps[c] in _AUXILIARY and subject < c < verb]
    helping += [] if depth else _hedges(parse, verb, subject)
    pieces = [(c, c + 1) for c in (*helping, verb)]
    behind = [c for c in parse.children[verb] if c > verb]
    pieces += [(c, c + 1) for c in behind if parse.deps[c] == "prt" or (c == verb + 1 and parse.words[c] in _PARTICLES)]
    described = any(parse.deps[c] == "dobj" for c in behind) or any(
        parse.deps[c] == "nsubjpass" for c in parse.children[verb]
    )
    taken, last, led = 0, 0, set[str]()
    for child in behind:
        dep, word = parse.deps[child], parse.words[child].lower()
        if _opens_a_clause(parse, verb, child) or (dep == "prep" and _is_half(look, child)):
            continue
        if dep == "dobj" and last and parse.left_edges[child] > last:
            break
        before = parse.words[parse.left_edges[child] - 1].lower()
        if before in ("and", "or") or (before == "," and dep in _COMPLEMENT):
            break  # "met in Orsk, their second meeting": an afterthought and no object
        if dep in _COMPLEMENT and child not in look.timex_at and parse.pos[child] in _NOMINAL and taken < 2:
            pieces.append(_noun_phrase(look, child))
            last = pieces[-1][1]
            if _says_how(parse, verb, last):
                pieces.append((last, last + 1))
            pieces += _where_behind(look, child)
            taken += 1
            if dep in ("acomp", "oprd") and any(parse.words[c].lower() == "to" for c in parse.children[child]):
                pieces += [piece for c in parse.children[child] for piece in _goal(look, c)]
                taken = 2
        elif dep in ("prep", "agent") and (dep == "agent" or word in _OF_VERB - led) and taken < 2:
            goals = list(_goal(look, child)) if described or word != "as" else []
            goals = goals or _deed_behind(look, child)
            pieces += goals
            taken = 2 if not goals and _is_of_moment(look, child) else taken + bool(goals)
            led |= {word} if goals else set()
        elif not depth and taken < 2 and parse.pos[child] == "VERB" and _is_infinitive(parse, child, dep):
            moved = _of_verb(look, child, depth + 1)
            if parse.lemmas[child].lower() in predicates.LIGHT_VERBS and len(moved) < _MOVED:
                continue
            pieces += [_noun_phrase(look, c) for c in parse.children[child] if parse.deps[c] == "nsubj"]
            pieces += moved
            taken = 2
    return pieces


def _says_how(parse: Parse, verb: int, behind: int) -> bool:
    """ "Declared the inquiry over", "ruled the law void": without its last word it would tell another thing."""
    if parse.lemmas[verb].lower() not in _JUDGING or behind >= parse.sentence(verb)[1]:
        return False
    particle = parse.tags[behind] in ("RP", "JJ") or (parse.words[behind] == "over" and not parse.children[behind])
    return particle and parse.pos[min(behind + 1, len(parse) - 1)] not in _NOMINAL


def _is_half(look: Lookup, prep: int) -> bool:
    """Whether a preposition says nothing without one not told: "from side to side", "by 40 votes to 30", "two hours
    into the talks".
    """
    parse, word, behind = look.parse, look.parse.words[prep].lower(), look.parse.right_edges[prep] + 1
    if word == "from":
        return behind < len(parse) and parse.words[behind].lower() == "to"
    if word == "into":
        return prep - 1 in look.timex_at
    return word == "to" and [*parse.tags[prep + 1 : behind]] == ["CD"] and parse.pos[prep - 1] == "NOUN"


def _opens_a_clause(parse: Parse, verb: int, noun: int) -> bool:
    """ "She warned the flood could rise": what the parse takes for the object is the subject of what was said."""
    behind = parse.right_edges[noun] + 1
    if parse.deps[noun] != "dobj" or behind >= len(parse) or not _finite_form(parse, behind):
        return False
    return any(parse.deps[c] == "ccomp" and behind <= c and parse.left_edges[c] == behind for c in parse.children[verb])


def _finite_form(parse: Parse, token: int) -> bool:
    return parse.tags[token] in ("MD", "VBD", "VBZ", "VBP")


def _hedges(parse: Parse, verb: int, subject: int) -> list[int]:
    """ "Appeared to have sunk", "is believed to be held", "probably left": how unsure a telling is belongs to it."""
    found = [c for c in parse.children[verb] if subject < c < verb and parse.words[c].lower() in _UNSURELY]
    above = parse.heads[verb]
    seeming = parse.lemmas[above].lower()
    if parse.deps[verb] != "xcomp" or seeming not in _SEEMING | _HELD_TRUE:
        return found
    passive = any(parse.deps[c] == "auxpass" for c in parse.children[above])
    seen = any(above < c < parse.left_edges[verb] and parse.deps[c] != "advmod" for c in parse.children[above])
    if seen or not (seeming in _SEEMING or passive):
        return found
    before = (c for c in parse.children[above] if parse.deps[c] in _AUXILIARY and c < above)
    return [*found, *before, above]


def _where_behind(look: Lookup, name: int) -> list[Range]:
    """ "Met Ana Kovar in Avala": the parse hangs the place on the person, who is no place's."""
    if name not in look.mention_at or look.is_place(name):
        return []
    preps = [c for c in look.parse.children[name] if look.parse.words[c].lower() in ("in", "at")]
    return [piece for prep in preps[:1] for piece in _goal(look, prep)]


def _is_infinitive(parse: Parse, verb: int, dep: str) -> bool:
    """ "Urged states to arm guards": what somebody is moved to do belongs to the telling; a whole clause does not."""
    if any(parse.tags[c].startswith("W") for c in parse.children[verb] if c < verb):
        return False
    if dep == "xcomp":
        return True
    return dep == "ccomp" and any(parse.deps[c] == "aux" and parse.words[c] == "to" for c in parse.children[verb])


def _of_noun(look: Lookup, trigger: Trigger) -> list[Range]:
    parse, noun = look.parse, trigger.token
    before = [c for c in parse.children[noun] if c < noun and parse.deps[c] in _BEFORE_NOUN and c not in look.timex_at]
    before = [c for c in before if parse.words[c].lower() != "own"]
    pieces = [(parse.left_edges[c], parse.right_edges[c] + 1) for c in before] + [(noun, noun + 1)]
    preps = [c for c in parse.children[noun] if c > noun and parse.deps[c] in ("prep", "agent")]
    called_off = trigger.clause is not None and lemma_with_particle(parse, trigger.clause) in predicates.CANCELLING
    if trigger.clause is not None and trigger.clause < noun and not called_off:
        preps += [c for c in parse.children[trigger.clause] if c > noun and parse.deps[c] == "prep"]
    taken = 0
    for prep in preps:
        if "(" in parse.words[noun:prep]:
            break
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
        if parse.words[prep].lower() == "from" and last - first > _LONGEST_GOAL:
            last = goal + 1  # "resigned from the board of …": without it all would seem to be left
        if first > prep and last - first <= _LONGEST_GOAL and parse.pos[goal] != "PRON":
            yield prep, prep + 1
            yield first, last


def _deed_behind(look: Lookup, prep: int) -> list[Range]:
    """ "Accused of blocking the road": what somebody is accused of doing, where it is short and told whole."""
    parse = look.parse
    deed = next((c for c in parse.children[prep] if parse.deps[c] == "pcomp" and parse.tags[c] == "VBG"), None)
    if deed is None or parse.words[prep].lower() not in _OF_DEEDS:
        return []
    last = parse.right_edges[deed] + 1
    while last > deed + 1 and parse.pos[last - 1] == "PUNCT":
        last -= 1
    whole = last - deed <= _LONGEST_DEED and not any(token in look.timex_at for token in range(deed, last))
    return [(prep, last)] if whole else []


def _is_of_moment(look: Lookup, prep: int) -> bool:
    """Whether a preposition left out leads to what is too long to tell: what stands behind it would seem the verb's."""
    goals = [c for c in look.parse.children[prep] if look.parse.deps[c] == "pobj"]
    return any(c not in look.timex_at and look.parse.pos[c] in ("NOUN", "PROPN") for c in goals) and not any(
        look.parse.lemmas[c].lower() in _EMPTY | _PERIODS for c in goals
    )


def _noun_phrase(look: Lookup, head: int) -> Range:
    apposed = (c for c in look.parse.children[head] if look.parse.deps[c] == "appos")
    name = look.mention_at.get(head) or next(
        (n for c in apposed if (n := look.mention_at.get(c)) and n[0] == head + 1), None
    )
    first, last = phrase(look.parse, head)
    if name is not None:
        last = max(last, name[1])
    if last - first > _MOST_WORDS:
        first = head if name is None else name[0]
    return first, max(last, _broken_off(look.parse, last))


def _broken_off(parse: Parse, last: int) -> int:
    """ "Two counts of first degree | reckless homicide": where a noun ends that the parse broke in two."""
    if last >= len(parse) or parse.deps[last] not in _BEFORE_NOUN or parse.deps[parse.heads[last]] != "appos":
        return 0
    return parse.heads[last] + 1


def _merged(pieces: list[Range]) -> list[Range]:
    """Pieces in text order, those that touch or overlap put together."""
    merged: list[Range] = []
    for first, last in sorted(pieces):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged
