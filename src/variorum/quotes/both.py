""" "Both sides said": the two whom the account has just named together, when it names no other two."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import ActorType, FindingId, Mention
from variorum.quotes.page import Page

_BODIES = frozenset({ActorType.GOVERNMENT, ActorType.ORGANISATION, ActorType.PLACE, ActorType.PEOPLE})
_PERSONS = frozenset({ActorType.PERSON})
_NOUNS = {
    **dict.fromkeys("side party country government capital nation state delegation team".split(), _BODIES),
    **dict.fromkeys("leader man woman minister president envoy official candidate brother sister".split(), _PERSONS),
}
_TWO = frozenset({"both", "two"})
_SENTENCES = 3


def two_meant(page: Page, noun: int, named: Mapping[int, Mention]) -> tuple[FindingId, ...]:
    """The names of the two, empty when the words do not say "both" or when more than one pair has been named near."""
    parse = page.parse
    sorts = _NOUNS.get(parse.lemmas[noun].lower())
    says_two = any(parse.words[child].lower() in _TWO for child in parse.children[noun] if child < noun)
    if sorts is None or not says_two:
        return ()
    first = parse.sentence(noun)[0]
    for _ in range(_SENTENCES):
        first = parse.sentence(first - 1)[0] if first else 0
    pairs: dict[tuple[str, ...], tuple[FindingId, ...]] = {}
    for token in range(first, noun):
        together = [token, *(c for c in parse.children[token] if parse.deps[c] == "conj")]
        heads = [named[t] for t in together if t in named and named[t].type in sorts]
        if token in named and len(heads) > 1:
            who = tuple(mention.antecedent or mention.id for mention in heads)
            words = tuple(sorted(page.document.words(mention.span("text")).lower() for mention in heads))
            pairs[words] = tuple(dict.fromkeys(FindingId(each) for each in who))
    (found,) = pairs.values() if len(pairs) == 1 else [()]
    return found if len(found) == len(_TWO) else ()
