"""The words for those who take part: names one by one, descriptions up to their noun, places, numbers of people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.events.lookup import Lookup
from variorum.language import Parse
from variorum.words import predicates

Range = tuple[int, int]

_OWN_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "csubj", "parataxis"})
_PLURAL = frozenset({"NNS", "NNPS"})
_TITLES = frozenset({"amod", "compound", "poss", "nmod"})
_LONGEST_PHRASE = 30
_CLIMB = 8


def parties(look: Lookup, head: int) -> Iterator[Range]:
    """Those a noun phrase names, one by one: the name where there is one, else the words of the description."""
    parse = look.parse
    told: Range = (0, 0)
    for token in _listed(look, head):
        token = _before_brackets(look, token)
        if token not in look.mention_at and told[0] <= token < told[1]:
            continue  # "co-pilot", which the parse cuts in three
        name = look.mention_at.get(token)
        apposed = [c for c in parse.children[token] if parse.deps[c] == "appos" and look.is_person(c)]
        if name is not None and parse.pos[token] != "NOUN":
            yield name
        elif apposed:
            yield look.mention_at[apposed[0]]
        elif name is not None:
            yield name
        elif (inner := _place_inside(look, token) or _name_at_the_end(look, token)) is not None:
            yield inner
        elif parse.pos[token] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and token not in look.timex_at:
            found = phrase(parse, token)
            if not (told[0] < found[1] and found[0] < told[1]):
                yield found
            told = found


def _before_brackets(look: Lookup, token: int) -> int:
    """ "Kovar (Brenia)": the one named, where the parse took what stands in brackets for another."""
    first, _ = look.mention_at.get(token, (token, token + 1))
    bracketed = first > 1 and look.parse.words[first - 1] == "("
    return first - 2 if bracketed and first - 2 in look.mention_at else token


def _without_offices(look: Lookup, found: list[int]) -> list[int]:
    """ "Kovar, member of the Committee of Orsk and minister of Brenia": bare nouns behind a comma tell her offices.

    Nobody is listed by a bare singular noun; what is joined to one is another office unless it is a person's name.
    Two without an "and" are one: "a small firm, Oxen Ltd, was founded".
    """
    parse, offices = look.parse, False
    if len(found) == 2 and not any(parse.deps[c] == "cc" for token in found for c in parse.children[token]):
        return [next((token for token in found if token in look.mention_at), found[0])]
    kept = []
    for token in found:
        first = parse.left_edges[token]
        bare = parse.tags[first] == "NN" and first > 0 and parse.words[first - 1] == ","
        offices |= bare and look.is_person(found[0]) and token != found[0]
        if not offices or look.is_person(token):
            kept.append(token)
    return kept


def _listed(look: Lookup, head: int) -> list[int]:
    """Those joined to a noun, and people apposed to another person: lists the parse took for one person's names."""
    parse = look.parse
    found = _without_offices(look, joined(parse, head))
    found += [c for token in found for c in parse.children[token] if _is_listed_before(look, c)]
    people = [token for token in found if look.is_person(token)]
    named = {look.mention_at[token] for token in people}
    apposed = (c for token in people for c in parse.children[token] if parse.deps[c] == "appos")
    others = [c for c in apposed if parse.pos[c] == "PROPN" and look.is_person(c)]
    others += [c for c in _behind_titles(look, found) if look.is_person(c)]
    return found + [c for c in others if look.mention_at[c] not in named]


def _is_listed_before(look: Lookup, token: int) -> bool:
    """ "Kovar and Lind’s envoy": the first of two, whom the parse takes for a modifier of the second."""
    parse = look.parse
    apart = parse.deps[token] == "nmod" and any(parse.deps[c] == "cc" for c in parse.children[token])
    return apart and look.is_person(token)


def _behind_titles(look: Lookup, heads: list[int]) -> Iterator[int]:
    """ "The mayor of Orsk, Ana Kovar, and the envoy, Ivo Lind": people the parse joined to a name or place apposed."""
    parse = look.parse
    for head in heads:
        for child in parse.children[head]:
            below = [child] if parse.deps[child] == "appos" else []
            if parse.words[child].lower() == "of" and parse.tags[head] not in _PLURAL:
                below = list(parse.children[child])
            for token in below:
                for other in joined(parse, token)[1:]:
                    yield other
                    yield from (c for c in parse.children[other] if parse.deps[c] == "appos")


def sides(look: Lookup, people: Iterable[Range]) -> list[Range]:
    """On whose behalf those named are there, by their titles: "the Brenian envoy Lind", "Brenia's envoy, Lind"."""
    parse = look.parse
    found: list[Range] = []
    for first, last in people:
        head = next((t for t in range(first, last) if not first <= parse.heads[t] < last), last - 1)
        heads = [head, *(c for c in parse.children[head] if parse.deps[c] == "compound")]
        heads += [parse.heads[head]] if parse.deps[head] == "appos" else []
        for child in (c for h in heads for c in parse.children[h]):
            below = [child] if parse.deps[child] in _TITLES else []
            if parse.words[child].lower() == "of":
                below = [c for c in parse.children[child] if parse.deps[c] == "pobj"]
            for token in below:
                place = look.mention_at.get(token)
                other = place is not None and place != (first, last) and place not in found
                if place is not None and other and (look.is_place(token) or look.is_people(token)):
                    found.append(place)
    return found


def _place_inside(look: Lookup, head: int) -> Range | None:
    """ "The Orsk stronghold", "the town of Orsk": the place itself."""
    parse = look.parse
    if parse.lemmas[head].lower() not in predicates.PLACE_NOUNS:
        return None
    for child in parse.children[head]:
        goals = [child] if parse.deps[child] in ("compound", "nmod", "appos") else []
        if parse.words[child].lower() == "of":
            goals = list(parse.children[child])
        for goal in goals:
            if goal in look.mention_at:
                return look.mention_at[goal]
    return None


def _name_at_the_end(look: Lookup, head: int) -> Range | None:
    """A long title before a name that the parse cut: "Special Envoy for Trade with Far Countries Ana Kovar"."""
    parse = look.parse
    last = parse.right_edges[head]
    if parse.pos[head] != "PROPN" or not look.is_person(last) or last - head > _LONGEST_PHRASE:
        return None
    name = look.mention_at[last]
    between = range(head, name[0])
    titled = all(parse.words[t][:1].isupper() or parse.pos[t] in ("ADP", "CCONJ", "DET") for t in between)
    return name if titled else None


def fronted_people(parse: Parse, verb: int) -> list[int]:
    """ "On Friday, in Avala, the envoy, Ana Kovar, and the mayor, Ivo Lind, talked": whom the parse took for a place.

    The last words of people's names between a phrase of place or time and a verb that has no subject.
    """
    children = parse.children[verb]
    if any(parse.deps[c] in ("nsubj", "nsubjpass", "expl") for c in children):
        return []
    fronted = [c for c in children if parse.deps[c] == "prep" and c < verb]
    inside = range(fronted[0], verb) if fronted else range(0)
    people = [name for name in parse.labelled if name.label == "PERSON" and name.first in inside]
    return [name.last - 1 for name in people if parse.words[name.first - 1].lower() not in _OF]


_OF = frozenset({"of", "for", "with", "by"})


def joined(parse: Parse, head: int) -> list[int]:
    """A noun and those joined to it by "and", "or", commas."""
    found = [head]
    for token in found:
        if len(found) > 40:
            break
        found.extend(c for c in parse.children[token] if parse.deps[c] == "conj")
    return found


def phrase(parse: Parse, head: int) -> Range:
    """The words of a noun up to its head, with a short "of …" behind it; never another clause."""
    first, last = head, head + 1
    for child in parse.children[head]:
        if child < head and parse.deps[child] not in ("relcl", "punct", "conj", "cc"):
            first = min(first, parse.left_edges[child])
        elif child == last and parse.lemmas[child].lower() in ("of", "for"):
            last = _behind_of(parse, head, child)
    if head - first > _LONGEST_PHRASE:
        first = head
    return whole_words(parse, (first, last))


def whole_words(parse: Parse, piece: Range) -> Range:
    """A stretch with the rest of a hyphenated word at either end."""
    first, last = piece
    while first > 0 and _is_hyphenated(parse, first):
        first -= 1
    while last < len(parse) and _is_hyphenated(parse, last):
        last += 1
    return first, last


def _is_hyphenated(parse: Parse, token: int) -> bool:
    """Whether a token is one word with the token before it."""
    touching = parse.starts[token] == parse.ends[token - 1]
    return touching and "-" in parse.words[token - 1] + parse.words[token]


def named_places(look: Lookup, goal: int) -> Iterator[Range]:
    """The places a phrase names, one by one, the larger place behind the comma too."""
    parse = look.parse
    for token in joined(parse, goal):
        yield look.mention_at.get(token) or phrase(parse, token)
        for child in parse.children[token]:
            if parse.deps[child] == "appos" and look.is_place(child):
                yield look.mention_at[child]


def _behind_of(parse: Parse, head: int, prep: int) -> int:
    """Where a phrase ends that goes on with "of": a short rest is kept, of a long one what a mere number is "of"."""
    if parse.right_edges[prep] - prep < _SHORT_REST:
        return parse.right_edges[prep] + 1
    goals = [c for c in parse.children[prep] if parse.deps[c] == "pobj"]
    return goals[0] + 1 if goals and parse.lemmas[head].lower() in _PARTS_OF else head + 1


_SHORT_REST = 5
_PARTS_OF = frozenset(
    "part first last latest one two three some most many several both all none half rest other".split()
)
_UNITS_OF_TIME = frozenset("year month week day hour minute second decade".split())
"""What is counted by these is an age or a length, nobody's number."""


def counted(parse: Parse, first: int, last: int) -> Iterator[Range]:
    """ "25 people": the number with what it counts."""
    for token in range(first, last):
        counts = (
            parse.deps[token] == "nummod" and parse.pos[parse.heads[token]] == "NOUN" and token < parse.heads[token]
        )
        if counts and parse.lemmas[parse.heads[token]].lower() not in _UNITS_OF_TIME:
            yield parse.left_edges[token], min(parse.heads[token] + 1, last)


def owner(parse: Parse, token: int, owners: dict[int, int]) -> int | None:
    """The trigger whose clause words belong to, climbing the tree; `owners` maps trigger and clause tokens to it."""
    for _ in range(_CLIMB):
        if token in owners:
            return owners[token]
        head = parse.heads[token]
        if head == token or parse.deps[token] in _OWN_CLAUSE or _own_conjunct(parse, token):
            return None
        token = head
    return None


def _own_conjunct(parse: Parse, token: int) -> bool:
    """ "… and the men will be freed on Friday": a clause joined on with a subject of its own."""
    return parse.deps[token] == "conj" and any(parse.deps[c] in ("nsubj", "nsubjpass") for c in parse.children[token])
