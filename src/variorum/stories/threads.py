"""Which stories follow from one another: shared actors, and the words of one issue.

Short accounts without a date often name nobody twice alike; theirs are one thread when their words alone are alike
enough on average, each by the root of its weight and without the one that adds most: of two short reports from one
small town that is the town.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.model import Actor, ActorType, DocumentId, Given, Member, Product, Shape, Step, Story, Thread, evidence
from variorum.stories.facets import LITTLE_RARE, RARE, TEXT, Bundle, days_between, likeness
from variorum.stories.linking import alike_enough, link
from variorum.stories.search import candidates
from variorum.stories.terms import MOST_TERMS, Terms
from variorum.stories.vectors import Vector, total, unit

_ALIKE = 0.15
_ALIKE_FAR = 0.25
_FAR_DAYS = 90
_ALIKE_UNDATED = 0.17
_ALIKE_NEXT_YEAR = 0.38
_NEXT_YEAR = 365
_RARE_ALIKE = 0.15
"""How alike in rarely borne names two stories are that tell of the same people, however long the silence."""
_MOST_TERMS = 300
_SHORT = 600
"""Characters: about a hundred words."""
_ALIKE_SHORT = 0.12
_MOST_SHORT_TERMS = 400
_NEIGHBOURS = 40
_ACTORS_SHARED = 2
_ACTING = frozenset({ActorType.PERSON, ActorType.ORGANISATION, ActorType.GOVERNMENT})

Shared = Mapping[tuple[str, str], Sequence[str]]


def bar(days: int) -> float:
    """How alike two stories must be for the days between them: more the longer the silence, most from year to year."""
    if days < 0:
        return _ALIKE_UNDATED
    if days > _NEXT_YEAR:
        return _ALIKE_NEXT_YEAR
    share = min(days, _FAR_DAYS) / _FAR_DAYS
    return round(_ALIKE + (_ALIKE_FAR - _ALIKE) * share, 4)


def sure(left: Bundle, right: Bundle) -> float:
    """How far two stories are above the bar for the days between them, or for none where they share rare names."""
    least = bar(days_between(left, right))
    if likeness(RARE, left, right) >= _RARE_ALIKE:
        least = min(least, _ALIKE)
    return round(likeness(TEXT, left, right) - least, 4)


def run(given: Given) -> Iterable[Product]:
    """Every story in exactly one thread, alone if need be."""
    stories = {str(story.id): story for story in given.all(Story)}
    days = {card.id: card.day.toordinal() for card in given.cards if card.day}
    bundles = {name: _bundle(given, story, days) for name, story in stories.items()}
    shared = _shared_actors(given.all(Actor), bundles, stories.values())
    tied = _short_tied(given, stories.values())
    for group in link(list(bundles.values()), _pairs(bundles, shared), tied, sure, _MOST_TERMS):
        yield _thread([stories[bundle.name] for bundle in group], shared)


def _short_tied(given: Given, stories: Iterable[Story]) -> list[tuple[str, str]]:
    """Neighbours in each group of stories told by short undated accounts only, whose words are alike on average."""
    short = {card.id for card in given.cards if not card.day and card.characters <= _SHORT}
    held = [_plain(given, story) for story in stories if short.issuperset(story.documents)]
    pairs = alike_enough(candidates(held, _ALIKE_SHORT), _sure_short)
    groups = link(held, pairs, (), _sure_short, _MOST_SHORT_TERMS)
    return [(one.name, other.name) for group in groups for one, other in itertools.pairwise(group)]


def _plain(given: Given, story: Story) -> Bundle:
    """A story as the sum of its accounts' single words."""
    sketches = (given.sketch(Terms, document) for document in story.documents)
    words = (
        {term: math.sqrt(weight) for term, weight in terms.weights if " " not in term} for terms in sketches if terms
    )
    return Bundle(
        story.id,
        {TEXT: total((unit(each, MOST_TERMS) for each in words), _MOST_SHORT_TERMS)},
        size=len(story.documents),
    )


def _sure_short(left: Bundle, right: Bundle) -> float:
    """How far the likeness of two stories, but for the word that adds most to it, is above the bar."""
    one, other = left.vector, right.vector
    shared = sorted(one[term] * other[term] for term in one.keys() & other.keys())
    return round(math.fsum(shared[:-1]) / (left.size * right.size) - _ALIKE_SHORT, 4)


def _bundle(given: Given, story: Story, days: Mapping[DocumentId, int]) -> Bundle:
    """A story as the mean of its accounts' terms and rare names, so that a much told one is no nearer to everything."""
    found = (given.sketch(Terms, document) for document in story.documents)
    sketches = [terms for terms in found if terms]
    told = sorted(days[document] for document in story.documents if document in days)
    facets = {
        TEXT: _mean([terms.vector() for terms in sketches], len(story.documents)),
        RARE: _mean([unit(dict(terms.rare), MOST_TERMS, LITTLE_RARE) for terms in sketches], len(story.documents)),
    }
    return Bundle(story.id, facets, days=(told[0], told[-1]) if told else None)


def _mean(vectors: Sequence[Vector], number: int) -> Vector:
    return {term: round(weight / number, 4) for term, weight in total(vectors, _MOST_TERMS).items()}


def _shared_actors(actors: Sequence[Actor], bundles: Mapping[str, Bundle], stories: Iterable[Story]) -> Shared:
    """For each two stories the names of acting actors in both; of one actor's many stories the nearest in time."""
    homes: dict[DocumentId, list[str]] = defaultdict(list)
    for story in stories:
        for document in story.documents:
            homes[document].append(story.id)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for actor in actors:
        if actor.type not in _ACTING:
            continue
        inside = sorted(
            {home for document in actor.documents for home in homes[document]},
            key=lambda name: (bundles[name].days or (0, 0), name),
        )
        for place, left in enumerate(inside):
            for right in inside[place + 1 : place + 1 + _NEIGHBOURS]:
                shared[min(left, right), max(left, right)].append(actor.name)
    return {pair: sorted(set(names)) for pair, names in shared.items()}


def _pairs(bundles: Mapping[str, Bundle], shared: Shared) -> list[tuple[str, str]]:
    several = (pair for pair, names in shared.items() if len(names) >= _ACTORS_SHARED)
    return alike_enough(((bundles[left], bundles[right]) for left, right in several), sure)


def _thread(stories: Sequence[Story], shared: Shared) -> Thread:
    """A thread, called by its most told story."""
    head = min(stories, key=lambda story: (-len(story.documents), story.id))
    alone = "told in like words" if len(stories) > 1 else "no other story shares its actors"
    members = []
    for story in stories:
        names = sorted({name for other in stories for name in shared.get(_pair(story.id, other.id), ())})
        members.append(Member(story.id, "shares " + ", ".join(names[:5]) if names else alone))
    return Thread(
        members=tuple(members),
        documents=tuple(document for story in stories for document in story.documents),
        title=head.title,
        evidence=evidence("title", *head.spans("title")),
    )


def _pair(left: str, right: str) -> tuple[str, str]:
    return min(left, right), max(left, right)


THREADS = Step(
    name="stories.threads",
    shape=Shape.WITHIN,
    reads=(Story, Actor, Terms),
    makes=(Thread,),
    run=run,
    within="pile",
    version=7,
)
