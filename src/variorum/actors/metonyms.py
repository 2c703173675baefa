"""Whether a country's, capital's or seat's name means the place or those who govern there."""

from __future__ import annotations

from variorum.actors.lexicon import ACTS
from variorum.actors.naming import Found
from variorum.actors.scene import Scene
from variorum.actors.surroundings import head_of
from variorum.model import ActorType
from variorum.words.places import Place, PlaceWord

_ADDRESSED = frozenset(
    """tell inform urge warn ask persuade convince accuse blame pressure press worry alarm anger provoke force allow
    help punish sanction condemn criticise criticize thank assure invite notify brief push""".split()
)
_OWNED = frozenset(
    """claim demand position policy proposal plan offer decision refusal response reaction request stance condition
    objection denial threat warning spokesman spokeswoman spokesperson official adviser advisor aide statement
    announcement interest goal aim ally strategy ultimatum leadership""".split()
)
_WHERE = frozenset("in at to inside near outside past from towards toward into around across of over through".split())


def govern(scene: Scene, name: Found, known: Place) -> ActorType:
    """PLACE or GOVERNMENT; a seat means the government unless the words put somebody there."""
    parse = scene.parse
    token = head_of(scene, name)
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    head, dep = parse.heads[token], parse.deps[token]
    if dep == "nsubj" and parse.lemmas[head].lower() in ACTS:
        return ActorType.GOVERNMENT
    if dep in {"dobj", "dative"} and parse.lemmas[head].lower() in _ADDRESSED:
        return ActorType.GOVERNMENT
    if dep in {"poss", "compound"} and parse.lemmas[head].lower() in _OWNED:
        return ActorType.GOVERNMENT
    if known.word is PlaceWord.SEAT:
        there = dep == "pobj" and parse.lemmas[head].lower() in _WHERE
        return ActorType.PLACE if there or dep == "compound" else ActorType.GOVERNMENT
    if dep == "pobj" and parse.lemmas[head].lower() == "by":
        return ActorType.GOVERNMENT
    return ActorType.PLACE
