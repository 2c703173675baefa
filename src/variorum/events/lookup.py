"""Findings of one account by the tokens of its parse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.language import Parse
from variorum.model import ActorType, Mention, Quotation, Span, Timex

_PEOPLE = {"PERSON": ActorType.PERSON, "NORP": ActorType.PEOPLE, "ORG": ActorType.ORGANISATION}
_PLACES = {"GPE": ActorType.PLACE, "LOC": ActorType.PLACE, "FAC": ActorType.PLACE}


@dataclass(frozen=True, slots=True)
class Lookup:
    """Mentions and timexes as token ranges [first, last); the maps lead from every token inside one to its range.

    `settled` are the words in or at which the account puts something;
    `quotation_at` gives the innermost quotation whose content holds a token.
    """

    parse: Parse
    mention_at: Mapping[int, tuple[int, int]]
    mention_types: Mapping[tuple[int, int], ActorType]
    timex_at: Mapping[int, tuple[int, int]]
    timexes: Mapping[tuple[int, int], Timex]
    quotation_at: Mapping[int, Quotation]
    settled: frozenset[str]

    def is_place(self, token: int) -> bool:
        """Whether a name of a place covers the token."""
        place = self.mention_at.get(token)
        return place is not None and self.mention_types[place] in (ActorType.PLACE, ActorType.GOVERNMENT)

    def is_person(self, token: int) -> bool:
        """Whether a name of a person covers the token."""
        place = self.mention_at.get(token)
        return place is not None and self.mention_types[place] is ActorType.PERSON

    def is_body(self, token: int) -> bool:
        """Whether a name of a place, or one of several words for an organisation, covers the token."""
        place = self.mention_at.get(token)
        if place is None:
            return False
        several = self.mention_types[place] is ActorType.ORGANISATION and place[1] - place[0] > 1
        return several or self.mention_types[place] is ActorType.PLACE

    def is_people(self, token: int) -> bool:
        """Whether a name of a people or its adjective covers the token."""
        place = self.mention_at.get(token)
        return place is not None and self.mention_types[place] in (ActorType.PEOPLE, ActorType.GOVERNMENT)


def lookup(
    parse: Parse, mentions: Iterable[Mention], timexes: Iterable[Timex], quotations: Iterable[Quotation]
) -> Lookup:
    """Index the findings of one account; names the parse tagged fill in where no mention was found."""
    mention_at: dict[int, tuple[int, int]] = {}
    types: dict[tuple[int, int], ActorType] = {}
    for mention in mentions:
        place = _tokens(parse, mention.span("text"))
        if place[0] < place[1]:
            types[place] = mention.type
            mention_at.update((token, place) for token in range(*place))
    _add_tagged(parse, mention_at, types)
    timex_at: dict[int, tuple[int, int]] = {}
    by_place: dict[tuple[int, int], Timex] = {}
    for timex in timexes:
        place = _tokens(parse, timex.span("text"))
        if place[0] < place[1]:
            by_place[place] = timex
            timex_at.update((token, place) for token in range(*place))
    settled = frozenset(
        parse.words[token].lower()
        for token in mention_at
        if parse.deps[token] == "pobj" and parse.words[parse.heads[token]].lower() in ("in", "at")
    )
    return Lookup(parse, mention_at, types, timex_at, by_place, _innermost(parse, quotations), settled)


def _innermost(parse: Parse, quotations: Iterable[Quotation]) -> dict[int, Quotation]:
    """The innermost quotation whose content holds each token."""
    contents = ((span, q) for q in quotations for span in q.spans("content"))
    found: dict[int, Quotation] = {}
    for span, quotation in sorted(contents, key=lambda item: (-len(item[0]), item[0], item[1].id)):
        for token in range(*parse.tokens(span.start, span.end)):
            found[token] = quotation
    return found


def _tokens(parse: Parse, span: Span) -> tuple[int, int]:
    return parse.tokens(span.start, span.end)


def _add_tagged(parse: Parse, at: dict[int, tuple[int, int]], types: dict[tuple[int, int], ActorType]) -> None:
    for name_span in parse.labelled:
        kind = _PEOPLE.get(name_span.label) or _PLACES.get(name_span.label)
        if kind is None or any(token in at for token in range(name_span.first, name_span.last)):
            continue
        place = (name_span.first, name_span.last)
        types[place] = kind
        at.update((token, place) for token in range(*place))
