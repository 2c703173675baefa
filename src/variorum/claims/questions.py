"""Tellings that only ask: "to determine who owns the boat", "whether Lind met Kovar is unclear" tell nothing held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.scene import Scene
from variorum.language import Parse
from variorum.model import EventMention, FindingId

_ASKING = frozenset(
    """determine ask learn investigate establish find discover decide wonder probe see know clear unclear unknown
    examine check verify clarify identify question debate dispute""".split()
)
_WHO = frozenset("who whom whose what which whether if".split())
"""Of words of asking, those that do not take for granted that it was done, as "why" and "when" do."""
_EMBEDDED = ("ccomp", "pcomp", "csubj", "csubjpass", "advcl", "acl")
_CLIMB = 4


def asked(scene: Scene, tellings: Sequence[EventMention]) -> Iterator[FindingId]:
    """The tellings whose clause is a question under a word of asking or not knowing."""
    for telling in tellings:
        span = telling.span("trigger")
        if _is_asked(scene.parse, scene.parse.tokens(span.start, span.end)[0]):
            yield telling.id


def _is_asked(parse: Parse, token: int) -> bool:
    for _ in range(_CLIMB):
        head = parse.heads[token]
        if head == token:
            return False
        if parse.deps[token] in _EMBEDDED and parse.lemmas[head].lower() in _ASKING and _opens(parse, token):
            return True
        token = head
    return False


def _opens(parse: Parse, verb: int) -> bool:
    """Whether a clause begins with a word of asking."""
    first = parse.left_edges[verb]
    return parse.words[first].lower() in _WHO and (
        parse.deps[verb] != "advcl" or parse.words[first].lower() == "whether"
    )
