"""Where the words a reporting verb brings stand: its clause, infinitive, object, or the words it interrupts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from variorum.model import Mode
from variorum.quotes.extents import (
    before_aside,
    before_beside,
    before_comment,
    before_dash,
    before_gloss,
    clause_end,
    noun_end,
)
from variorum.quotes.page import Characters, Page
from variorum.quotes.subjects import is_passive, subject_of, topmost
from variorum.words.cues import Cue

_OBJECTS = frozenset({"dobj", "oprd", "attr", "dative"})
_OBJECT_PREPOSITIONS = frozenset("of for as against to about over from".split())
_ASKED = frozenset({"on", "upon"})
_PLAIN_WORDS = frozenset({"clear", "plain", "known", "public", "explicit", "certain"})


@dataclass(frozen=True, slots=True)
class Brought:
    """Places of the words brought; `last` is the last token that belongs to the cue with its verb (-1: none).

    `plain` says that the construction leaves no doubt that somebody's words are told; `small` that they are a noun
    phrase or less, whose plainness is the verb's own affair.
    """

    contents: list[Characters]
    last: int = -1
    plain: bool = False
    small: bool = False


def content(page: Page, verb: int, cue: Cue) -> Brought | None:
    """The words a reporting verb brings, by the first construction that fits."""
    if is_passive(page, verb):
        return _passive(page, verb, cue)
    return next((found for way in _WAYS if (found := way(page, verb, cue)) is not None), None)


def made_clear(page: Page, verb: int) -> Brought | None:
    """The clause of "made it clear that …"; None when a verb brings no such thing."""
    parse = page.parse
    for child in parse.children[verb]:
        if child < verb or parse.words[child].lower() not in _PLAIN_WORDS:
            continue
        for mark in range(child + 1, min(child + 8, len(parse))):
            head = parse.heads[mark]
            if parse.words[mark].lower() == "that" and parse.deps[mark] == "mark" and head in _near(page, verb, child):
                place = page.characters(mark, clause_end(page, verb, mark, parse.right_edges[head] + 1))
                return Brought([place], child, plain=True) if place else None
    return None


def _near(page: Page, verb: int, adjective: int) -> tuple[int, ...]:
    return (*page.parse.children[verb], *page.parse.children[adjective])


def _clause(page: Page, verb: int, cue: Cue) -> Brought | None:
    if not set(cue.frames) & set("cqo"):
        return None
    parse = page.parse
    for child in parse.children[verb]:
        if child > verb and (parse.deps[child] == "ccomp" or _is_that_clause(page, child)):
            if (cue.weak and not _is_finite(page, child)) or _is_beside(page, child):
                continue
            first, last = parse.subtree(child)
            first = max(first, verb + 1)
            last = before_comment(page, first, page.cut(child + 1, clause_end(page, verb, first, last)))
            last = before_beside(page, child, last)
            place = page.characters(first, last)
            whole = _is_whole(page, child, first)
            return Brought([place], plain=whole and bool(set(cue.frames) & set("co"))) if place else None
    return None


def _is_whole(page: Page, clause: int, first: int) -> bool:
    """Whether a clause has its subject: in "what officials said was a gesture" it has not."""
    parse = page.parse
    if parse.words[first].lower() in ("was", "is", "were", "are", "has", "had", "will", "would", "could", "might"):
        return any(parse.deps[c] in ("nsubj", "nsubjpass", "expl", "csubj") for c in parse.children[clause])
    return True


def _is_beside(page: Page, clause: int) -> bool:
    """Whether a participle behind a comma tells what the speaker did beside: "asked, shaking his head"."""
    parse = page.parse
    first = parse.left_edges[clause]
    return parse.tags[clause] == "VBG" and first == clause and parse.words[first - 1] == ","


def _is_finite(page: Page, clause: int) -> bool:
    """Whether a clause has a tense: "saw that they left" tells of words or thoughts, "saw them leave" does not."""
    parse = page.parse
    heads = [clause, *(c for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass"))]
    return any(parse.tags[token] in ("VBD", "VBZ", "VBP", "MD") for token in heads)


def _infinitive(page: Page, verb: int, cue: Cue) -> Brought | None:
    if "i" not in cue.frames:
        return None
    parse = page.parse
    for child in parse.children[verb]:
        if child > verb and parse.deps[child] == "xcomp" and parse.pos[child] in ("VERB", "AUX"):
            first, last = parse.subtree(child)
            last = before_aside(page, child, page.cut(child + 1, clause_end(page, verb, first, last)))
            place = page.characters(max(first, verb + 1), last)
            plain = cue.mode is not Mode.THOUGHT and parse.deps[verb] != "relcl"
            return Brought([place], plain=plain) if place else None
    return None


def _prepositional(page: Page, verb: int, cue: Cue) -> Brought | None:
    parse = page.parse
    for child in parse.children[verb]:
        if child <= verb or parse.deps[child] not in ("prep", "dative") or child > verb + 3:
            continue
        if parse.words[child].lower() in cue.prepositions and child + 1 not in page.times:
            last = _asked_of(page, verb, child)
            place = page.characters(child + 1, page.cut(child + 1, noun_end(page, verb, last))) if last else None
            near = child if child == verb + 1 else -1
            return Brought([place], near, plain="p" in cue.frames, small=True) if place else None
    return None


def _asked_of(page: Page, verb: int, preposition: int) -> int:
    """Where the words behind a preposition end: "called on the council to act" needs its infinitive, else 0."""
    parse = page.parse
    last = parse.right_edges[preposition] + 1
    if parse.words[preposition].lower() not in _ASKED:
        return last
    for child in parse.children[verb]:
        if child >= last and parse.deps[child] in ("xcomp", "advcl") and parse.tags[child] == "VB":
            return before_aside(page, child, parse.right_edges[child] + 1)
    return last if any(parse.deps[t] == "acl" for t in range(preposition, last)) else 0


def _object(page: Page, verb: int, cue: Cue) -> Brought | None:
    if not set(cue.frames) & set("no"):
        return None
    parse = page.parse
    right = [child for child in parse.children[verb] if child > verb]
    if not any(parse.deps[child] in _OBJECTS for child in right):
        return None
    first = last = -1
    for child in right:
        named = parse.deps[child] == "prep" and parse.words[child].lower() in _OBJECT_PREPOSITIONS
        if parse.deps[child] in _OBJECTS or (first >= 0 and (named or parse.deps[child] in ("ccomp", "xcomp"))):
            first = parse.left_edges[child] if first < 0 else first
            last = parse.right_edges[child] + 1
    first = max(first, verb + 1)
    place = page.characters(first, before_gloss(page, first, before_dash(page, first, last)))
    if place is None:
        return None
    marked = any(True for _ in page.marks_between(*place))
    small = "o" in cue.frames and (marked or _is_called(page, right))
    return Brought([place], plain=small or "p" in cue.frames, small=True)


def _is_called(page: Page, right: list[int]) -> bool:
    """Whether an object is followed by what it is called: "called it a mistake", "described it as reckless"."""
    parse = page.parse
    return any(
        parse.deps[child] in ("oprd", "ccomp")
        or (parse.deps[child] == "prep" and parse.words[child].lower() == "as" and place > 0)
        for place, child in enumerate(right)
    )


def _fronted(page: Page, verb: int, cue: Cue) -> Brought | None:
    """Words that the verb follows ("It rained, she said") or interrupts ("It will, she said, rain")."""
    parse = page.parse
    if "q" not in cue.frames or any(parse.deps[c] in ("dobj", "xcomp") and c > verb for c in parse.children[verb]):
        return None
    for child in parse.children[verb]:
        if child < verb and parse.deps[child] == "ccomp":
            first, last = parse.subtree(child)
            place = page.characters(first, min(last, _left_limit(page, verb)))
            return Brought([place], plain=True) if place else None
    head = parse.heads[verb]
    interrupts = parse.deps[verb] == "parataxis" or (parse.deps[verb] == "advcl" and _is_as(page, verb))
    if head == verb or not interrupts:
        return None
    return _around(page, verb, head)


def _antecedent(page: Page, verb: int, cue: Cue) -> Brought | None:
    """What a relative clause denies or tells: "…, something that the ministry denied"."""
    parse = page.parse
    noun = parse.heads[verb]
    objects = [c for c in range(noun + 1, verb) if parse.words[c].lower() in ("that", "which")]
    if cue.mode is not Mode.DENIED or parse.deps[verb] != "relcl" or not objects:
        return None
    if parse.lemmas[noun].lower() != "something":
        place = page.characters(parse.left_edges[noun], objects[0])
        return Brought([place]) if place else None
    head = parse.heads[noun]
    if parse.pos[head] in ("NOUN", "PROPN"):
        first = parse.left_edges[topmost(page, head)]
        place = page.characters(first, before_dash(page, first, parse.left_edges[noun]))
        return Brought([place, (parse.starts[noun], parse.ends[noun])], plain=True) if place else None
    told = _clause(page, head, cue) or _object(page, head, cue)
    if told is None:
        place = page.characters(parse.left_edges[head], parse.left_edges[noun])
        return Brought([place]) if place else None
    places = [*told.contents, (parse.starts[noun], parse.ends[noun])]
    return replace(told, contents=places, last=-1, plain=True, small=False)


def _around(page: Page, verb: int, head: int) -> Brought | None:
    first, last = page.parse.subtree(head)
    inner_first, inner_last = page.parse.subtree(verb)
    places = [page.characters(first, inner_first), page.characters(inner_last, last)]
    found = [place for place in places if place is not None]
    return Brought(found, plain=True) if found else None


def _passive(page: Page, verb: int, cue: Cue) -> Brought | None:
    parse = page.parse
    clause = _clause(page, verb, cue)
    if clause is not None:
        return clause
    subject = next((child for child in parse.children[verb] if parse.deps[child] == "nsubjpass"), None)
    infinitive = next((c for c in parse.children[verb] if c > verb and parse.deps[c] == "xcomp"), None)
    if subject is None or parse.words[subject].lower() in ("it", "who", "which", "that"):
        return None
    who = page.characters(*_clip(parse.subtree(subject), verb))
    if infinitive is not None and set(cue.frames) & set("ci"):
        what = page.characters(*parse.subtree(infinitive))
        places = [what] if "t" in cue.frames else [who, what]
        return Brought([place for place in places if place])
    if "n" in cue.frames and subject_of(page, verb) is not None and who:
        return Brought([who], small=True)
    return None


def _clip(tokens: tuple[int, int], verb: int) -> tuple[int, int]:
    return tokens[0], min(tokens[1], verb)


def _left_limit(page: Page, verb: int) -> int:
    """The first token of the reporting clause that follows the words reported."""
    parse = page.parse
    limit = verb
    for child in parse.children[verb]:
        if child < verb and parse.deps[child] in ("nsubj", "aux", "neg", "advmod", "npadvmod"):
            limit = min(limit, parse.left_edges[child])
    return limit


def _is_that_clause(page: Page, token: int) -> bool:
    parse = page.parse
    return parse.deps[token] == "advcl" and any(
        parse.deps[child] == "mark" and parse.words[child].lower() == "that" for child in parse.children[token]
    )


def _is_as(page: Page, verb: int) -> bool:
    parse = page.parse
    return any(
        parse.deps[child] in ("mark", "advmod") and parse.words[child].lower() == "as" for child in parse.children[verb]
    )


_WAYS: tuple[Callable[[Page, int, Cue], Brought | None], ...] = (
    _clause,
    _infinitive,
    _prepositional,
    _object,
    _antecedent,
    _fronted,
)
