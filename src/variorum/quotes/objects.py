"""Where contents that are noun phrases stand: objects, what something is called, phrases with a preposition."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Mode
from variorum.quotes.extents import before_aside, before_dash, before_gloss, noun_end, past_false_end
from variorum.quotes.page import Characters, Page
from variorum.words.cues import Cue, nouns

_OBJECTS = frozenset({"dobj", "oprd", "attr", "dative"})
_OBJECT_PREPOSITIONS = frozenset("of for as against to about over from".split())
_BESIDE_PREPOSITIONS = frozenset("by with in between among toward towards".split())
_OCCASIONS = frozenset("interview debate rally appearance forum briefing hearing broadcast call meeting court".split())
_ENDING = frozenset({"dismiss", "reject"})
_CASES = frozenset("case suit lawsuit appeal petition motion indictment complaint".split())
_FARTHEST = 8
_ASKED = frozenset({"on", "upon"})


@dataclass(frozen=True, slots=True)
class Brought:
    """Places of the words brought; `last` is the last token that belongs to the cue with its verb (-1: none).

    `frame` is the letter of the construction; `plain` says that it leaves no doubt that somebody's words are told;
    `small` that they are a noun phrase or less, whose plainness is the verb's own affair.
    """

    contents: list[Characters]
    frame: str
    last: int = -1
    plain: bool = False
    small: bool = False


def prepositional(page: Page, verb: int, cue: Cue) -> Brought | None:
    """What a verb's preposition brings: "called for a vote", "called on the council to act"."""
    parse = page.parse
    for child in parse.children[verb]:
        if child <= verb or parse.deps[child] not in ("prep", "dative") or not _is_near(page, verb, child):
            continue
        if parse.words[child].lower() in cue.prepositions and child + 1 not in page.times:
            last = _asked_of(page, verb, child, cue)
            place = page.characters(child + 1, page.cut(child + 1, noun_end(page, verb, last))) if last else None
            near = child if child == verb + 1 else -1
            return Brought([place], "p", near, plain="p" in cue.frames, small=True) if place else None
    return None


def _is_near(page: Page, verb: int, preposition: int) -> bool:
    """Whether only a word or two, or adverbs and times, stand between a verb and a preposition."""
    if preposition <= verb + 3:
        return True
    between = range(verb + 1, min(preposition, verb + _FARTHEST))
    light = all(page.parse.pos[t] in ("ADV", "PART") or t in page.times for t in between)
    return light and preposition <= verb + _FARTHEST


def _asked_of(page: Page, verb: int, preposition: int, cue: Cue) -> int:
    """Where the words behind a preposition end: "called on the council to act" needs its infinitive, else 0."""
    parse = page.parse
    last = parse.right_edges[preposition] + 1
    if cue.mode is not Mode.ASKED or parse.words[preposition].lower() not in _ASKED:
        return last
    for child in parse.children[verb]:
        if child >= last and parse.deps[child] in ("xcomp", "advcl") and parse.tags[child] == "VB":
            return before_aside(page, child, parse.right_edges[child] + 1)
    return last if any(parse.deps[t] == "acl" for t in range(preposition, last)) else 0


def named(page: Page, verb: int, cue: Cue) -> Brought | None:
    """The object a verb brings, with what belongs to it: "called it a mistake", "accused him, who …, of theft"."""
    if not set(cue.frames) & set("no"):
        return None
    parse = page.parse
    right = [child for child in parse.children[verb] if child > verb]
    if not any(_is_object(page, cue, child) for child in right) or _is_ruling(page, cue, right):
        return None
    first = last = begun = -1
    for child in right:
        if _is_object(page, cue, child) or (first >= 0 and _belongs(page, child, last)):
            first = parse.left_edges[child] if first < 0 else first
            begun, last = parse.left_edges[child], parse.right_edges[child] + 1
    first = max(first, verb + 1)
    end = before_dash(page, first, past_false_end(page, last))
    gloss = before_gloss(page, first, end)
    place = page.characters(first, end if gloss < begun else gloss)
    if place is None:
        return None
    marked = any(True for _ in page.marks_between(*place))
    small = "o" in cue.frames and (marked or _is_called(page, right))
    return Brought([place], "o" if small else "n", plain=small or "p" in cue.frames, small=True)


def _is_ruling(page: Page, cue: Cue, right: list[int]) -> bool:
    """Whether a court ends a case, which denies nothing: "dismissed the lawsuit"."""
    return cue.lemma in _ENDING and any(page.parse.lemmas[child].lower() in _CASES for child in right)


def _belongs(page: Page, child: int, last: int) -> bool:
    """Whether what follows an object belongs to it, and is no time or occasion of the report."""
    parse = page.parse
    if parse.deps[child] in ("ccomp", "xcomp"):
        return True
    if parse.deps[child] == "conj":
        return parse.pos[child] in ("NOUN", "PROPN") and parse.left_edges[child] == last + 1
    if parse.deps[child] != "prep":
        return False
    word = parse.words[child].lower()
    if word in _OBJECT_PREPOSITIONS:
        return True
    heads = [t for t in parse.children[child] if parse.deps[t] == "pobj"]
    occasion = any(parse.lemmas[t].lower() in _OCCASIONS or parse.lemmas[t].lower() in nouns() for t in heads)
    timed = any(t in page.times for t in range(child, parse.right_edges[child] + 1))
    return word in _BESIDE_PREPOSITIONS and parse.left_edges[child] == last and not occasion and not timed


def _is_object(page: Page, cue: Cue, token: int) -> bool:
    """Whether a token heads an object: a noun phrase, "what he called …", or what something is called: "as …"."""
    parse = page.parse
    if parse.deps[token] in _OBJECTS:
        return True
    if parse.deps[token] == "ccomp":
        return parse.words[parse.left_edges[token]].lower() == "what"
    beside = token == parse.heads[token] + 1
    return "o" in cue.frames and parse.deps[token] == "prep" and parse.words[token].lower() == "as" and beside


def _is_called(page: Page, right: list[int]) -> bool:
    """Whether an object is followed by what it is called: "called it a mistake", "described it as reckless"."""
    parse = page.parse
    return any(
        parse.deps[child] in ("oprd", "ccomp")
        or (parse.deps[child] == "prep" and parse.words[child].lower() == "as" and place > 0)
        for place, child in enumerate(right)
    )
