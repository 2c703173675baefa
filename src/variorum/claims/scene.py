"""What stands where in one account: its parse, names, words of time and quotations, by token and by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from variorum.claims.lexicon import LANDFORMS
from variorum.language import Parse
from variorum.model import Document, FindingId, Mention, MentionForm, Quotation, Span, Timex
from variorum.words.folding import fold

_LONGEST = 1_000
_CHAIN = 5


@dataclass(frozen=True, slots=True)
class Scene:
    """One account under reading."""

    document: Document
    parse: Parse
    mentions: Mapping[FindingId, Mention]
    mention_at: Mapping[int, Mention]
    timex_at: Mapping[tuple[int, int], Timex]
    quotations: Mapping[FindingId, Quotation]
    cue_at: Mapping[int, Quotation]
    contents: tuple[tuple[int, int, FindingId], ...]
    longest: int = 0
    """Characters of the longest content."""
    natural: frozenset[str] = frozenset()
    """Folded names that the account calls rivers, mountains and the like."""

    def words(self, span: Span) -> str:
        """The characters of a span."""
        return self.document.words(span)

    def sentence(self, span: Span) -> Span:
        """The sentence a span stands in: one line, at most as long as a clause may be, the span always inside."""
        first, last = self.parse.tokens(span.start, span.end)
        if first >= last:
            return span
        first, last = self.parse.sentence(first)
        start, end = self.parse.starts[first], max(self.parse.ends[last - 1], span.end)
        start = max(start, self.document.text.rfind("\n", start, span.start) + 1, span.end - _LONGEST)
        line = self.document.text.find("\n", span.end, end)
        return Span(self.document.id, start, min(line if line >= 0 else end, start + _LONGEST))

    def name(self, mention: Mention | None) -> Mention | None:
        """The name mention that a mention stands for in this account; None when that is not settled."""
        for _ in range(_CHAIN):
            if mention is None or (mention.form is MentionForm.NAME and mention.antecedent is None):
                return mention
            if mention.antecedent is None:
                return None
            mention = self.mentions.get(mention.antecedent)
        return mention

    def doer(self, verb: int) -> tuple[FindingId, ...]:
        """Who a verb's subject is, or "by …" behind a passive one: by name where that is settled."""
        parse = self.parse
        goals = [c for c in parse.children[verb] if parse.deps[c] == "nsubj"]
        goals += [g for c in parse.children[verb] if parse.deps[c] == "agent" for g in parse.children[c]]
        told = [self.mention_at[goal] for goal in goals if goal in self.mention_at]
        return tuple(sorted({(self.name(mention) or mention).id for mention in told}))

    def subject(self, verb: int) -> Span | None:
        """The words of a verb's subject, or behind "by" of a passive one: without its clauses and its determiner."""
        parse = self.parse
        goals = [c for c in parse.children[verb] if parse.deps[c] == "nsubj"]
        goals += [g for c in parse.children[verb] if parse.deps[c] == "agent" for g in parse.children[c]]
        if not goals:
            return None
        first, last = parse.subtree(goals[0])
        behind = [c for c in parse.children[goals[0]] if c > goals[0]]
        aside = [c for c in behind if parse.deps[c] in ("relcl", "acl", "punct") or parse.lemmas[c] == "for"]
        last = min((parse.left_edges[c] for c in aside), default=last)
        first += parse.deps[first] == "det" and first < goals[0]
        return parse.span(first, last)

    def mention_of(self, span: Span) -> Mention | None:
        """The mention that the head of a phrase belongs to; a name that only describes the head is not meant."""
        first, last = self.parse.tokens(span.start, span.end)
        head = next((t for t in range(first, last) if not first <= self.parse.heads[t] < last), None)
        if head is None:
            head = next((t for t in range(first, last) if self.parse.heads[t] == t), None)
        return self.mention_at.get(head) if head is not None else None

    def quotations_of(self, span: Span) -> list[Quotation]:
        """The quotations whose content holds a span, innermost first."""
        first = bisect_left(self.contents, (span.end - self.longest,))
        last = bisect_left(self.contents, (span.start + 1,))
        found = [(end - start, q) for start, end, q in self.contents[first:last] if span.end <= end]
        return [self.quotations[quotation] for _, quotation in sorted(found)]


def scene(
    document: Document,
    parse: Parse,
    mentions: Iterable[Mention],
    timexes: Iterable[Timex],
    quotations: Iterable[Quotation],
) -> Scene:
    """Index the findings of one account."""
    told = tuple(mentions)
    by_token: dict[int, Mention] = {}
    for mention in told:
        span = mention.span("text")
        for token in range(*parse.tokens(span.start, span.end)):
            by_token.setdefault(token, mention)
    asked = {quotation.id: quotation for quotation in quotations}
    cues = ((cue, q) for q in asked.values() for cue in q.spans("cue"))
    cue_at: dict[int, Quotation] = {}
    for cue, quotation in cues:
        for token in range(*parse.tokens(cue.start, cue.end)):
            cue_at.setdefault(token, quotation)
    contents = sorted((span.start, span.end, q.id) for q in asked.values() for span in q.spans("content"))
    spans = ((timex.span("text"), timex) for timex in timexes)
    return Scene(
        document=document,
        parse=parse,
        mentions={mention.id: mention for mention in told},
        mention_at=by_token,
        timex_at={(span.start, span.end): timex for span, timex in spans},
        quotations=asked,
        cue_at=cue_at,
        contents=tuple(contents),
        longest=max((end - start for start, end, _ in contents), default=0),
        natural=frozenset(_natural(parse)),
    )


def _natural(parse: Parse) -> Iterator[str]:
    """Names beside a word for a river or the like: "the Tarn river", "the river Tarn"."""
    for token, lemma in enumerate(parse.lemmas):
        if lemma.lower() in LANDFORMS:
            for other in (token - 1, token + 1):
                if (
                    0 <= other < len(parse)
                    and parse.pos[other] == "PROPN"
                    and parse.blocks[other] == parse.blocks[token]
                ):
                    yield fold(parse.words[other])
