"""The step that reads the mentions of one account."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from variorum.actors.ages import age_of
from variorum.actors.resolving import Reference, resolve
from variorum.actors.roles import coordinated, predicates
from variorum.actors.roster import Named, Roster, roster
from variorum.actors.scene import Scene, scene
from variorum.actors.sketch import Called, Names, Said
from variorum.language import Parse
from variorum.model import ActorType, FindingId, Given, Mention, MentionForm, Product, Shape, Step, evidence
from variorum.texts import Form
from variorum.words.names import plain


def read(given: Given) -> Iterable[Product]:
    """Every mention of an English account, and the sketch of its names."""
    document = given.document
    parse = given.sketch(Parse, document.id)
    if parse is None:
        return
    stage = scene(document, parse, given.sketch(Form, document.id))
    people = roster(stage)
    references = resolve(stage, people)
    bare = [_bare(stage, name) for name in people.names]
    taken = {mention.id for mention in bare}
    roles = _roles(stage, people, references)
    called: list[tuple[int, Called]] = []
    for index, (name, mention) in enumerate(zip(people.names, bare, strict=True)):
        yield _settled(people, name, mention, bare)
        called.append((name.found.first, _called(stage, people, name, mention.id, tuple(roles.get(index, ())))))
    for reference in references:
        made = _refers(stage, people, reference, bare)
        if made.id not in taken:
            taken.add(made.id)
            yield made
            called.append((reference.first, _called_by(stage, people, reference, made)))
    yield Names(
        document=document.id, called=tuple(row for _, row in sorted(called, key=lambda row: (row[0], row[1].mention)))
    )


def _bare(stage: Scene, name: Named) -> Mention:
    spans = evidence("text", stage.document.span(*stage.stretch(name.found.first, name.found.last)))
    if name.title:
        spans += evidence("title", stage.document.span(*stage.stretch(*name.title)))
    return Mention(document=stage.document.id, evidence=spans, type=name.sort)


def _settled(people: Roster, name: Named, mention: Mention, bare: list[Mention]) -> Mention:
    """The mention with the fuller name it is short for."""
    if name.chain < 0:
        rivals = [bare[people.chains[rival].names[0]].id for rival in name.rivals if people.chains[rival].names]
        return replace(mention, candidates=tuple(rivals), why="several bear this name")
    full = _fullest(people, name.chain)
    if plain(people.names[full].words) == plain(name.words):
        return mention
    return replace(mention, antecedent=bare[full].id, why="the fuller name in this account")


def _fullest(people: Roster, chain: int) -> int:
    """The first mention of a chain under its fullest name."""
    mine = people.chains[chain]
    return next((n for n in mine.names if plain(people.names[n].words) == mine.full), mine.names[0])


def _refers(stage: Scene, people: Roster, reference: Reference, bare: list[Mention]) -> Mention:
    """A description or pronoun as a mention: pointing at the nearest name before it, else the first."""
    chain = reference.chain
    named = reference.described.named if reference.described else -1
    if named < 0 and chain >= 0:
        named = _nearest(people, chain, reference.first)
    antecedent = bare[named].id if named >= 0 else None
    candidates = [bare[_nearest(people, other, reference.first)].id for other in reference.candidates]
    return Mention(
        document=stage.document.id,
        evidence=evidence("text", stage.document.span(*stage.stretch(reference.first, reference.last))),
        type=reference.sort,
        form=MentionForm.DESCRIPTION if reference.described else MentionForm.PRONOUN,
        antecedent=antecedent,
        candidates=tuple(candidates),
        why=reference.why,
    )


def _nearest(people: Roster, chain: int, first: int) -> int:
    names = people.chains[chain].names
    return names[max(0, bisect_left(names, first, key=lambda name: people.names[name].found.first) - 1)]


def _roles(stage: Scene, people: Roster, references: list[Reference]) -> dict[int, list[Said]]:
    """The roles told of names beside them, by their index in the roster."""
    roles = predicates(stage, people)
    for reference in references:
        if reference.described and reference.described.named >= 0 and reference.said:
            roles.setdefault(reference.described.named, []).append(reference.said)
            roles[reference.described.named] += coordinated(stage, reference.described.head)
    return roles


def _called(stage: Scene, people: Roster, name: Named, mention: FindingId, roles: tuple[Said, ...]) -> Called:
    chain = people.chains[name.chain] if name.chain >= 0 else None
    return Called(
        mention=mention,
        words=name.words,
        title=stage.words(*name.title) if name.title else "",
        type=name.sort,
        form=MentionForm.NAME,
        full=people.names[_fullest(people, name.chain)].words if chain else name.words,
        gender=chain.gender if chain else "",
        country=chain.country if chain else "",
        roles=roles,
        told=name.told,
        several=bool(name.rivals),
        age=age_of(stage, name.found.first, name.found.last) if name.sort is ActorType.PERSON else 0,
    )


def _called_by(stage: Scene, people: Roster, reference: Reference, mention: Mention) -> Called:
    chain = people.chains[reference.chain] if reference.chain >= 0 else None
    described = reference.described
    return Called(
        mention=mention.id,
        words=stage.words(reference.first, reference.last),
        title="",
        type=mention.type,
        form=mention.form,
        full=people.names[_fullest(people, reference.chain)].words if chain else "",
        gender=chain.gender if chain else "",
        country=described.country if described else "",
    )


MENTIONS = Step(
    name="actors.mentions", shape=Shape.EACH, reads=(Parse, Form), makes=(Mention, Names), run=read, version=11
)
