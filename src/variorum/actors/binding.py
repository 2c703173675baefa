"""For whom a pronoun or description stands: salience over the last sentences, and abstaining when it is close.

After Lappin & Leass 1994 (doi:10.5555/203987.203989), reduced to what a dependency parse gives: nearness, grammatical
part, parallel part, repetition; agreement in gender and number; no reference inside one's own clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.actors.lexicon import CONTINUING, SPEECH
from variorum.actors.scene import Scene

WINDOW = 2
"""Sentences looked back."""

_NEAR = (4.5, 2.0, 0.3)
_PART = {"nsubj": 2.0, "nsubjpass": 1.8, "csubj": 2.0, "dobj": 0.5, "agent": 0.5, "poss": 0.3, "dative": 0.4}
_MAIN, _GOVERNING, _PARALLEL, _REPEATED, _QUOTED, _CONTINUED = 1.0, 1.0, 0.5, 0.15, 1.5, 1.5
_MARGIN, _LEAST = 1.2, 2.0
_MOST_POINTS = 60
_MOST_CLIMBED = 4
MOST_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Point:
    """Somebody meant at a token: `who` is a chain of the account, for one not named a number below -1, -1 if open."""

    token: int
    sentence: int
    who: int
    gender: str
    plural: bool
    mention: int


def choose(
    scene: Scene, token: int, sentence: int, points: list[Point], gender: str, plural: bool
) -> tuple[int, list[int]]:
    """Whom the word at a token stands for, or -1; and the candidates, best first.

    `points` are those before the token in text order.
    """
    scores: dict[int, float] = {}
    counts: dict[int, int] = {}
    clashing: set[int] = set()
    speakers = _speakers(scene, sentence, points) if scene.quoted[token] else frozenset()
    speaks = _speaks(scene, token) and not scene.quoted[token]
    for point in reversed(points[-_MOST_POINTS:]):
        if _apart(scene, sentence, point, speaks) > WINDOW:
            break
        if point.who in speakers or point.who == -1 or (speaks and scene.quoted[point.token]):
            continue
        if plural != point.plural or (gender and point.gender and gender != point.gender):
            continue
        if _clashes(scene, token, point.token):
            clashing.add(point.who)
            continue
        counts[point.who] = counts.get(point.who, 0) + 1
        score = _score(scene, token, sentence, point, speaks)
        scores[point.who] = max(scores.get(point.who, -9.0), score)
    for who in clashing & scores.keys():
        del scores[who]
    for who, count in counts.items():
        if who in clashing:
            continue
        scores[who] += _REPEATED * min(3, count - 1)
    ranked = sorted(scores, key=lambda who: (-scores[who], who))
    if not ranked:
        return -1, []
    clear = len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= _MARGIN
    clear = clear and not _between(scene, token, sentence, points, ranked)
    near = [point for point in points[-_MOST_POINTS:] if not (speaks and scene.quoted[point.token])]
    settled = (
        clear and scores[ranked[0]] >= _LEAST and -1 not in speakers and not _is_open(scene, near, sentence, ranked[0])
    )
    return (ranked[0] if settled else -1), ranked[:MOST_CANDIDATES]


def _leads(scene: Scene, point: Point, sentence: int) -> bool:
    """Whether a name is the subject of its sentence's main clause, or of any in the sentence given."""
    parse = scene.parse
    verb = parse.heads[point.token]
    main = parse.heads[verb] == verb or point.sentence == sentence
    return point.mention >= 0 and parse.deps[point.token] == "nsubj" and main


def _is_open(scene: Scene, points: list[Point], sentence: int, who: int) -> bool:
    """Whether pronouns, or names that several bear, stand nearer than any word for somebody, and were left open."""
    for point in reversed(points):
        if point.who == who or point.sentence < sentence - 1:
            return False
        if point.who == -1 and not point.plural and (point.gender or _leads(scene, point, sentence)):
            return True
    return False


def _speaks(scene: Scene, token: int) -> bool:
    """Whether a word is the subject of a verb of speech: those whom its quoted words name are others."""
    parse = scene.parse
    return parse.deps[token] == "nsubj" and parse.lemmas[parse.heads[token]] in SPEECH


def _speakers(scene: Scene, sentence: int, points: list[Point]) -> frozenset[int]:
    """Those who speak just before: inside their own words they say "I" of themselves."""
    return frozenset(
        point.who
        for point in points[-_MOST_POINTS:]
        if sentence - point.sentence <= WINDOW and not scene.quoted[point.token] and _speaks(scene, point.token)
    )


def _between(scene: Scene, token: int, sentence: int, points: list[Point], ranked: list[int]) -> bool:
    """Whether another candidate stands in the same sentence nearer to the token, as a subject or a subject's owner."""
    parse = scene.parse
    verb = parse.heads[token]
    loose = parse.deps[token] == "nsubj" and parse.deps[verb] == "advcl" and parse.lemmas[verb] not in SPEECH
    for point in reversed(points[-_MOST_POINTS:]):
        if point.sentence != sentence or point.who == ranked[0]:
            return False
        if point.who not in ranked or scene.quoted[point.token] != scene.quoted[token]:
            continue
        here = point.token
        if loose:  # "A wrote to B when he …" may be either
            return True
        if parse.deps[here] == "poss":
            here = parse.heads[here]
        if parse.deps[here] in {"nsubj", "nsubjpass"}:
            return True
    return False


def _apart(scene: Scene, sentence: int, point: Point, speaks: bool) -> int:
    """How many sentences back somebody is meant; to who says quoted words, their sentences are no distance."""
    return scene.outside[sentence] - scene.outside[point.sentence] if speaks else sentence - point.sentence


def _score(scene: Scene, token: int, sentence: int, point: Point, speaks: bool) -> float:
    parse = scene.parse
    head = _lead(scene, point.token)
    part = parse.deps[head]
    score = _NEAR[_apart(scene, sentence, point, speaks)] + _PART.get(part, 0.0)
    verb = parse.heads[head]
    if part in {"nsubj", "nsubjpass"}:
        if parse.heads[verb] == verb:
            score += _MAIN
        if sentence == point.sentence and _governs(scene, verb, token):
            score += _GOVERNING
        if parse.deps[token] in {"nsubj", "nsubjpass"}:
            score += _PARALLEL
        if parse.lemmas[parse.heads[token]] in CONTINUING and _speaks(scene, token) and _speaks(scene, head):
            score += _CONTINUED
    if scene.quoted[point.token] and not scene.quoted[token]:
        score -= _QUOTED
    return score


def _lead(scene: Scene, token: int) -> int:
    """The word whose grammatical part counts: of an apposition or a coordination, the first."""
    parse = scene.parse
    while parse.deps[token] in {"appos", "conj"} and parse.heads[token] < token:
        token = parse.heads[token]
    return token


def _governs(scene: Scene, verb: int, token: int) -> bool:
    """Whether the verb is the nearest one above a token's own clause."""
    parse = scene.parse
    here = _clause(scene, token)
    above = _clause(scene, parse.heads[here]) if parse.heads[here] != here else here
    return verb in (here, above)


def _clause(scene: Scene, token: int) -> int:
    """The verb that a word depends on, itself included."""
    parse = scene.parse
    while parse.pos[token] not in {"VERB", "AUX"} and parse.heads[token] != token:
        token = parse.heads[token]
    return token


def _clashes(scene: Scene, token: int, other: int) -> bool:
    """Whether two words cannot mean the same: object and subject of one verb, or members of one coordination."""
    parse = scene.parse
    dep, word = parse.deps[token], parse.words[token].lower()
    if dep == "nsubj" and other < token and _is_said_by(scene, parse.heads[token], other):
        return True
    if word.endswith(("self", "selves")) or dep == "poss":
        return parse.heads[other] == token or (dep == "poss" and parse.heads[token] == other)
    if parse.deps[other] == "conj" and parse.heads[other] == token:
        return True
    if parse.deps[token] == "conj" and parse.heads[token] == other:
        return True
    if parse.deps[other] == "poss":
        return False
    theirs = _verb_of(scene, _lead(scene, other))
    return theirs is not None and theirs in _verbs_of(scene, token) and dep != parse.deps[other]


def _verbs_of(scene: Scene, token: int) -> list[int]:
    """The verb of which a word is an argument and, for an object, those whose subject is that verb's too."""
    parse = scene.parse
    verb = _verb_of(scene, token)
    found: list[int] = []
    while verb is not None and len(found) < _MOST_CLIMBED:
        found.append(verb)
        subject = any(parse.deps[child] in {"nsubj", "nsubjpass"} for child in parse.children[verb])
        dep, head = parse.deps[verb], parse.heads[verb]
        if subject or dep not in {"xcomp", "pcomp", "conj"} or parse.deps[token] not in {"dobj", "dative", "pobj"}:
            break
        while parse.pos[head] not in {"VERB", "AUX"} and parse.heads[head] != head and dep == "pcomp":
            head = parse.heads[head]
        verb = head if parse.pos[head] in {"VERB", "AUX"} else None
    return found


def _is_said_by(scene: Scene, verb: int, other: int) -> bool:
    """Whether a word stands in what is said before its verb of speech ("Kovar has failed, he claimed")."""
    parse = scene.parse
    if parse.lemmas[verb] not in SPEECH:
        return False
    return any(
        child < verb and parse.deps[child] in {"ccomp", "parataxis"} and parse.left_edges[child] <= other <= child
        for child in parse.children[verb]
    )


def _verb_of(scene: Scene, token: int) -> int | None:
    """The verb of which a word is an argument, directly or by a preposition."""
    parse = scene.parse
    head = parse.heads[token]
    if parse.deps[token] == "pobj":
        head = parse.heads[head]
    return head if parse.pos[head] in {"VERB", "AUX"} else None
