"""Reports, polls, letters and books that speak: their words are those of the one whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum.model import ActorType, FindingId, Mention
from variorum.quotes.page import Page

_WRITINGS = frozenset(
    """report analysis poll survey study review data datum figure statistic tally average index statement letter memo
    filing lawsuit complaint editorial investigation audit release bulletin newsletter website blog tweet post op-ed
    essay column forecast estimate census transcript petition manifesto declaration communique paper""".split()
)
_OF_BODIES = frozenset({"compound", "nmod", "poss"})
_BY = frozenset({"by", "from"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset({ActorType.ORGANISATION, ActorType.GOVERNMENT})


class Writings:
    """Whose the writings of one account are, as far as it tells."""

    def __init__(self, page: Page, named: Mapping[int, Mention], full: Mapping[FindingId, FindingId]) -> None:
        self._page, self._named, self._full = page, named, full
        self._owned: dict[str, list[tuple[int, FindingId]]] | None = None

    def owners(self, noun: int) -> tuple[FindingId, ...]:
        """The names of those whose the writing is that speaks, one each; none when it is no writing, or nobody's."""
        parse = self._page.parse
        lemma = parse.lemmas[noun].lower()
        if lemma not in _WRITINGS or parse.pos[noun] != "NOUN":
            return ()
        found = list(self._owners(noun))
        if not found and self._is_told_before(noun):
            found = [owner for token, owner in self._all().get(lemma, ()) if token < noun]
        return tuple({self._full[owner]: owner for owner in found}.values())

    def _owners(self, noun: int) -> Iterator[FindingId]:
        """The bodies and persons named as those whose a writing is: "the X report", "Y's letter", "data from Z"."""
        parse = self._page.parse
        for child in parse.children[noun]:
            part = parse.deps[child]
            name = self._named.get(child)
            if part in _OF_BODIES and name is not None and _owns(name, part):
                yield name.id
                yield from self._beside(child)
            if part == "prep" and parse.words[child].lower() in _BY:
                for behind in parse.children[child]:
                    name = self._named.get(behind)
                    if name is not None and parse.deps[behind] == "pobj" and name.type is not ActorType.PLACE:
                        yield name.id
                        yield from self._beside(behind)

    def _beside(self, token: int) -> Iterator[FindingId]:
        """Further names joined to one: "the X/Y poll", "a report by X and Y"."""
        for child in self._page.parse.children[token]:
            name = self._named.get(child)
            if name is not None and self._named[token] is not name:
                yield name.id

    def _is_told_before(self, noun: int) -> bool:
        """Whether a noun with an article and no more says that the writing has been told of."""
        parse = self._page.parse
        children = parse.children[noun]
        return bool(children) and all(
            parse.words[child].lower() in _DEFINITE or parse.deps[child] == "punct" for child in children
        )

    def _all(self) -> dict[str, list[tuple[int, FindingId]]]:
        if self._owned is None:
            self._owned = {}
            parse = self._page.parse
            for token, lemma in enumerate(parse.lemmas):
                if parse.pos[token] == "NOUN" and lemma.lower() in _WRITINGS:
                    for owner in self._owners(token):
                        self._owned.setdefault(lemma.lower(), []).append((token, owner))
        return self._owned


def _owns(name: Mention, part: str) -> bool:
    """Whether a name before a writing is that of the one whose it is: a body's, a person's only as an owner's."""
    return name.type in _BODIES or (name.type is ActorType.PERSON and part == "poss")
