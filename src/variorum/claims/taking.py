"""Words that tell of a place changing hands, and which place: over the dependencies of one account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims import lexicon
from variorum.claims.pointing import is_too_large, meant
from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import ActorType, Mention, MentionForm, Span

_PERHAPS_A_PLACE = frozenset({ActorType.PLACE, ActorType.ORGANISATION})
"""Small towns are often tagged as bodies; across accounts their actor tells what they are."""
_CLIMB = 4
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Taking:
    """A word of taking, its token, the words for what was taken, and the mention of it if it was found for a name."""

    token: int
    place: Span
    mention: Mention | None
    site: str = ""
    """What was taken there, if not the place itself: the "lock" of "the lock at X"."""


def takings(scene: Scene) -> Iterator[Taking]:
    """Every word of taking, losing or holding with a place that can be taken."""
    parse = scene.parse
    for token, lemma in enumerate(parse.lemmas):
        goal = _goal(parse, token, lemma.lower())
        taken = _place_in(scene, token, goal) if goal is not None else None
        if taken is not None:
            yield taken


def _goal(parse: Parse, token: int, lemma: str) -> int | None:
    """What is taken, lost or held."""
    gained = _gained(parse, token, lemma)
    if gained is not None:
        return gained
    if parse.pos[token] == "VERB" and (
        lemma in lexicon.TAKING_VERBS or lemma in lexicon.FALLING_VERBS or lemma in lexicon.LOSING
    ):
        return _object(parse, token, lemma)
    if parse.pos[token] in ("NOUN", "PROPN") and lemma in lexicon.TAKING_NOUNS:
        return _of(parse, token)
    return _in_hands(parse, token) if parse.words[token].lower() == "hands" else None


def _gained(parse: Parse, verb: int, lemma: str) -> int | None:
    """What stands behind "took control of", "regained possession of"."""
    if lemma not in lexicon.GAINING or parse.pos[verb] != "VERB":
        return None
    goals = (c for c in parse.children[verb] if parse.deps[c] in ("dobj", "nsubjpass"))
    control = next((c for c in goals if parse.lemmas[c].lower() in lexicon.POSSESSION), None)
    return _of(parse, control) if control is not None else None


def _in_hands(parse: Parse, token: int) -> int | None:
    """The subject of "X is in our hands", "X is in rebel hands"; what is still in somebody's hands was not taken."""
    preposition = parse.heads[token]
    verb = parse.heads[preposition]
    if parse.words[preposition].lower() != "in" or parse.lemmas[verb].lower() not in lexicon.STAYING:
        return None
    beside = {parse.words[c].lower() for c in parse.children[verb]}
    if beside & lexicon.OPEN_AUXILIARIES:
        return None
    still = "still" in beside or parse.lemmas[verb].lower() in lexicon.LASTINGLY
    owners = (c for c in parse.children[token] if parse.deps[c] in ("poss", "amod", "compound"))
    if is_ours(parse, token) or (not still and any(_is_party(parse, c) for c in owners)):
        return next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    return None


def is_ours(parse: Parse, hands: int) -> bool:
    """Whether the speaker's own side has it: "in our hands"."""
    return any(parse.words[c].lower() == "our" for c in parse.children[hands])


def _is_party(parse: Parse, owner: int) -> bool:
    """ "In Brenian hands", "in rebel hands"; not "in good hands", "in her hands"."""
    return parse.words[owner][:1].isupper() or parse.lemmas[owner].lower() in lexicon.FORCES | {"enemy", "government"}


def _object(parse: Parse, verb: int, lemma: str) -> int | None:
    children = parse.children[verb]
    if lemma in lexicon.FALLING_VERBS:
        bare = all(parse.deps[c] not in ("dobj", "npadvmod", "attr", "acomp") for c in children)
        return next((c for c in children if parse.deps[c] == "nsubj"), None) if bare else None
    return next((c for c in children if parse.deps[c] in ("dobj", "nsubjpass")), None)


def _of(parse: Parse, noun: int) -> int | None:
    """What stands behind "of", or owns the noun: "the fall of X", "X's fall"."""
    for child in parse.children[noun]:
        if parse.deps[child] == "poss":
            return child
        if parse.deps[child] == "prep" and parse.lemmas[child].lower() == "of":
            return next((goal for goal in parse.children[child] if parse.deps[goal] == "pobj"), None)
    return None


def _place_in(scene: Scene, token: int, goal: int) -> Taking | None:
    """The town or such that a noun is, or is named by: "X", "the town of X", "the X bastion"."""
    parse = scene.parse
    near, site = [goal], ""
    if parse.lemmas[goal].lower() in lexicon.SITES:
        site = parse.lemmas[goal].lower()
        beside = (*parse.children[goal], *parse.children[token])  # the parser hangs "at X" on either
        there = [c for c in beside if parse.lemmas[c].lower() in ("at", "in", "near", "outside")]
        near += [g for c in there for g in parse.children[c]]
    if parse.lemmas[goal].lower() in lexicon.PLACE_NOUNS:
        near += [c for c in parse.children[goal] if parse.deps[c] == "appos"]
        near += [g for c in parse.children[goal] if parse.lemmas[c].lower() == "of" for g in parse.children[c]]
        near += [c for c in parse.children[goal] if parse.deps[c] in ("compound", "nmod")]
    for candidate in near:
        mention = scene.mention_at.get(candidate)
        if mention is not None and mention.type in _PERHAPS_A_PLACE and mention.form is MentionForm.NAME:
            name = scene.name(mention) or mention
            return _unless_large(scene, Taking(token, name.span("text"), name, site if candidate != goal else ""))
    for candidate in near:
        if parse.pos[candidate] == "PROPN" and candidate not in scene.mention_at:
            left = range(parse.left_edges[candidate], candidate)
            first = next((t for t in left if parse.pos[t] == "PROPN"), candidate)
            words = parse.span(first, candidate + 1)
            return _unless_large(scene, Taking(token, words, None, site if candidate != goal else ""))
    pointed = meant(scene, token, goal)
    return Taking(token, pointed.place, pointed.mention, pointed.site) if pointed is not None else None


def _unless_large(scene: Scene, taken: Taking) -> Taking | None:
    """None for countries and regions, which are not taken in a day."""
    return None if is_too_large(scene, taken.place) else taken


def above(parse: Parse, token: int) -> list[int]:
    """The few words that govern a token, nearest first, up to the verb of its clause."""
    found = []
    for _ in range(_CLIMB):
        head = parse.heads[token]
        if head == token:
            break
        found.append(head)
        if parse.pos[head] == "VERB" and parse.deps[head] != "xcomp":
            break
        token = head
    return found


def depth(parse: Parse, token: int) -> int:
    """Steps from a token up to the root of its sentence."""
    steps = 0
    while parse.heads[token] != token and steps < _DEEPEST:
        token, steps = parse.heads[token], steps + 1
    return steps


def is_denied(parse: Parse, token: int) -> bool:
    """Whether the words themselves say no: "did not capture", "neither side has captured", "no capture"."""
    near = [token, *(c for c in parse.children[token] if parse.deps[c] in ("nsubj", "nsubjpass"))]
    below = [child for item in near for child in parse.children[item]]
    return any(parse.deps[c] == "neg" or parse.words[c].lower() in lexicon.NOBODY for c in (*near, *below))


def is_open(parse: Parse, token: int) -> bool:
    """Whether the words leave open that it happened: a question, a wish, a plan, a condition, something to come."""
    if "?" in parse.words[parse.sentence(token)[1] - 1]:
        return True
    if any(parse.lemmas[t].lower() in lexicon.INTENDING | lexicon.INTENDED for t in above(parse, token)):
        return True
    if parse.pos[token] != "VERB":
        return False
    around = {parse.words[c].lower() for c in parse.children[token] if parse.deps[c] in ("aux", "mark")}
    if "to" in around and parse.tags[token] == "VBN":  # "claims to have taken X" is told as done
        around.remove("to")
    if around & lexicon.OPEN_AUXILIARIES:
        return True
    if parse.tags[token] == "VBG":
        return parse.lemmas[parse.heads[token]].lower() != "after"
    return parse.tags[token] == "VB" and not around & lexicon.DID


def is_compared(parse: Parse, token: int) -> bool:
    """ "The largest victory since the fall of X": told as long past."""
    return any(parse.lemmas[t].lower() in lexicon.LONG_PAST for t in above(parse, token))
