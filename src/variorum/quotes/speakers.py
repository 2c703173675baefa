"""From the words for a speaker to the name that is meant, or to candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import ActorType, FindingId, Mention, MentionForm, Span
from variorum.quotes.both import two_meant
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.writings import Writings
from variorum.words import senses
from variorum.words.names import gender

_HOPS = 8
_LONGEST = 80
_WHERE = frozenset("in of at near around outside across".split())
RELATIVE = frozenset({"who", "which", "that", "whom"})
"""Relative pronouns that stand for a speaker."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Who speaks: name mentions, or candidates where that is not settled; `chain` is the words followed through."""

    speakers: tuple[FindingId, ...] = ()
    candidates: tuple[FindingId, ...] = ()
    chain: tuple[Span, ...] = ()


class Cast:
    """The mentions of one account, by token and by id."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self._page = page
        self._by_id = {mention.id: mention for mention in mentions}
        self._at: dict[int, Mention] = {}
        for mention in mentions:
            span = mention.span("text")
            for token in range(*page.parse.tokens(span.start, span.end)):
                known = self._at.get(token)
                if known is None or _rank(mention) < _rank(known):
                    self._at[token] = mention
        self._named = {token: m for token, m in self._at.items() if _is_name(m)}
        self._writings = Writings(page, self._named, {m.id: m.antecedent or m.id for m in mentions})

    def settle(self, draft: Draft) -> Settled:
        """Who speaks in a draft, by its own words alone."""
        if draft.lost:
            return Settled()
        found = [self._follow(head, draft.speaker) for head in draft.subjects if not self._is_whereabouts(head, draft)]
        speakers = tuple(dict.fromkeys(i for one in found for i in one.speakers))
        candidates = tuple(dict.fromkeys(i for one in found for i in one.candidates if i not in speakers))
        chain = tuple(dict.fromkeys(span for one in found for span in one.chain))
        if not speakers and not candidates and (name := self._opening_name(draft)) is not None:
            speakers = (name,)
        if draft.open or self._is_inner_pronoun(draft):
            return Settled((), tuple(dict.fromkeys((*speakers, *candidates))), chain)
        return Settled(speakers, () if speakers and len(found) == len(speakers) else candidates, chain)

    def _is_whereabouts(self, subject: int, draft: Draft) -> bool:
        """Whether the name of a place only tells where a speaker is or comes from: "rowers in Lind and Ostby said"."""
        parse = self._page.parse
        mention = self._at.get(subject)
        if mention is None or mention.type not in (ActorType.PLACE, ActorType.GOVERNMENT) or not _is_name(mention):
            return False
        start = mention.span("text").start
        words = draft.speaker[0] if draft.speaker is not None else start
        first, last = parse.tokens(words, start + 1)
        before = range(max(0, first - 1), last)
        return any(parse.pos[token] == "ADP" and parse.words[token].lower() in _WHERE for token in before)

    def _opening_name(self, draft: Draft) -> FindingId | None:
        """The person whose name and a comma open the words for one who speaks: "Ana Kovar, now an envoy, said"."""
        if draft.speaker is None or len(draft.subjects) != 1:
            return None
        name = self.name_at(draft.speaker[0])
        if name is None or not self.is_person(name):
            return None
        end = self.words(name).end
        return name if self._page.text[end : end + 1] == "," and end < draft.speaker[1] else None

    def surname(self, mention: FindingId) -> str:
        """The last word of a name, folded, to tell whether two names may be one person's."""
        span = self._by_id[mention].span("text")
        words = self._page.text[span.start : span.end].casefold().replace("’s", "").replace("'s", "").split()
        return words[-1] if words else ""

    def words(self, mention: FindingId) -> Span:
        """Where a mention stands."""
        return self._by_id[mention].span("text")

    def name_in(self, start: int, end: int) -> FindingId | None:
        """The one name that stands in characters [start, end) and fills most of them."""
        first, last = self._page.parse.tokens(start, end)
        names = {self._at[t].id for t in range(first, last) if t in self._at and _is_name(self._at[t])}
        if len(names) != 1:
            return None
        name = names.pop()
        return name if 2 * len(self.words(name)) >= end - start else None

    def name_at(self, start: int) -> FindingId | None:
        """The name that stands at a character."""
        first, last = self._page.parse.tokens(start, start + 1)
        mention = self._at.get(first) if first < last else None
        return mention.id if mention is not None and _is_name(mention) else None

    def shares_sentence(self, mention: FindingId, token: int) -> bool:
        """Whether a mention stands in the sentence of a token."""
        first, last = self._page.parse.sentence(token)
        return self._page.parse.starts[first] <= self.words(mention).start < self._page.parse.ends[last - 1]

    def is_person(self, mention: FindingId) -> bool:
        """Whether a mention is of a person."""
        return self._by_id[mention].type is ActorType.PERSON

    def named_type(self, token: int) -> ActorType | None:
        """What sort of actor the name at a token is of; None where there is no name."""
        mention = self._at.get(token)
        return mention.type if mention is not None and _is_name(mention) else None

    def may_be(self, mention: FindingId, token: int) -> bool:
        """Whether a pronoun may mean a person by what the given name tells of the sex."""
        full = self._by_id[mention].antecedent
        span = self.words(full if full in self._by_id else mention)
        told = gender(self._page.text[span.start : span.end].split()[0])
        return told != {"he": "f", "she": "m"}.get(self._page.parse.words[token].lower(), "") if told else True

    def is_pronoun(self, token: int) -> bool:
        """Whether a token is a pronoun for one person."""
        return self._page.parse.words[token].lower() in ("he", "she")

    def _is_inner_pronoun(self, draft: Draft) -> bool:
        """Whether a pronoun inside quoted words speaks: whom it means is the outer speaker's affair."""
        page = self._page
        inside = draft.anchor >= 0 and page.inside[draft.anchor] >= 0 and not draft.direct
        return inside and any(self.is_pronoun(subject) for subject in draft.subjects)

    def _follow(self, subject: int, words: Characters | None) -> Settled:
        mention = self._mention(subject, words)
        chain: list[Span] = []
        if self._page.parse.words[subject].lower() in RELATIVE:
            chain += [] if mention is not None else self._antecedent(subject)
            chain.append(self._page.parse.span(subject, subject + 1))
        for _ in range(_HOPS):
            if mention is None:
                return self._unnamed(subject) if not chain else Settled(chain=tuple(chain))
            if chain or mention.form is not MentionForm.NAME:
                chain.append(mention.span("text"))
            if mention.form is MentionForm.NAME:
                return Settled((mention.id,), (), tuple(chain))
            if mention.antecedent is None:
                names = tuple(i for i in mention.candidates if i in self._by_id)
                two = () if names else two_meant(self._page, subject, self._named)
                return Settled(two, names, tuple(chain))
            mention = self._by_id.get(mention.antecedent)
        return Settled(chain=tuple(chain))

    def _unnamed(self, noun: int) -> Settled:
        """Who is meant by words that mention nobody: the owner of a report, letter or poll; the two of "both sides"."""
        if two := two_meant(self._page, noun, self._named):
            return Settled(two, (), tuple(map(self.words, two)))
        owners = self._writings.owners(noun)
        chain = tuple(map(self.words, owners))
        return Settled(owners, (), chain) if len(owners) == 1 else Settled((), owners, chain)

    def _mention(self, subject: int, words: Characters | None) -> Mention | None:
        """The mention a speaker's head word belongs to, or that of the name in apposition to it in the same words."""
        parse = self._page.parse
        if parse.words[subject].lower() in RELATIVE:
            noun = self._told_of(subject)
            return None if noun is None else self._person(noun, parse.words[subject].lower())
        own = self._at.get(subject)
        if own is not None and _is_name(own):
            return own
        for child in parse.children[subject]:
            beside = words is None or words[0] <= parse.starts[child] < words[1]
            if parse.deps[child] == "appos" and beside and child in self._at and _is_name(self._at[child]):
                return self._at[child]
        return own or self._behind_a_body(subject)

    def _behind_a_body(self, subject: int) -> Mention | None:
        """The person at the end of "an engineer of the Water Board, Ivo Lind,", whom the parse hangs on the body."""
        parse = self._page.parse
        joined = any(parse.deps[child] == "conj" for child in parse.children[subject])
        if joined or senses.classes("n", parse.lemmas[subject].lower())[:1] != ("person",):
            return None
        for name in range(subject + 1, parse.right_edges[subject] + 1):
            mention, body = self._at.get(name), self._at.get(parse.heads[name])
            of_body = parse.deps[name] == "appos" and body is not None and body.type is not ActorType.PERSON
            if of_body and mention is not None and mention.type is ActorType.PERSON and _is_name(mention):
                return mention if parse.words[parse.left_edges[name] - 1] == "," else None
        return None

    def _told_of(self, relative: int) -> int | None:
        """The noun whose clause a relative pronoun opens."""
        parse = self._page.parse
        verb = parse.heads[relative]
        while parse.deps[verb] in ("xcomp", "conj") and parse.heads[verb] != verb:
            verb = parse.heads[verb]
        return parse.heads[verb] if parse.deps[verb] == "relcl" else None

    def _antecedent(self, relative: int) -> list[Span]:
        """The words before a relative pronoun that it stands for, where they are nobody's mention."""
        noun = self._told_of(relative)
        if noun is None or noun >= relative:
            return []
        place = self._page.characters(self._page.parse.left_edges[noun], relative)
        return [Span(self._page.document.id, *place)] if place is not None and place[1] - place[0] <= _LONGEST else []

    def _person(self, noun: int, relative: str) -> Mention | None:
        """The mention a relative pronoun stands for; "who" is no place and no organisation."""
        own = self._at.get(noun)
        if own is None or (relative == "who" and own.type in (ActorType.PLACE, ActorType.ORGANISATION)):
            return None
        return own


def _is_name(mention: Mention) -> bool:
    return mention.form is MentionForm.NAME


def _rank(mention: Mention) -> tuple[int, int, str]:
    return (_FORMS[mention.form], -len(mention.span("text")), mention.id)


_FORMS = {MentionForm.NAME: 0, MentionForm.PRONOUN: 1, MentionForm.DESCRIPTION: 2}
