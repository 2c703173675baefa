"""Where a statement comes from and who carries it: what fact checkers ask first.

A trace tells every account that carries the words or the claim, the earliest one where an order is shown, on whose word
each has it, who denies it, who tells it without the denial, who tells the same happening and is silent, and who could
not be read for it. It never says whether the statement is true.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from variorum.claims import Sayings
from variorum.claims.control import HELD
from variorum.claims.separate import Witness, count, tied
from variorum.model import (
    Agreement,
    Claim,
    Copy,
    Count,
    Dispute,
    DocumentId,
    FindingId,
    Interval,
    Lineage,
    Mode,
    NotFound,
    Passage,
    Polarity,
    Quotation,
    Span,
    UsageError,
)
from variorum.words.calendar.wording import days_in_words
from variorum.words.folding import folded_words
from variorum.workspace.asking import Asking
from variorum.workspace.carrying import NO_NUMBER, SMALL_WORDS, Place, Way, claims_at, in_other_words
from variorum.workspace.doubts import doubt
from variorum.workspace.likened import carried_or_near, claims_meant, one_statement
from variorum.workspace.silence import around, unread, without

_ITSELF = "the account itself"
_MOST_OF = 0.7
_CARRY = (Way.VERBATIM, Way.EDITED, Way.TRANSLATED, Way.PARAPHRASED)


@dataclass(frozen=True, slots=True)
class Carrier:
    """One account's words for the statement. `chain` tells on whose word, the nearest first; empty in an own voice.

    `doubt` are the account's own words, in the sentence or right behind it, that leave open whether it is so.
    """

    document: DocumentId
    place: Place
    chain: tuple[str, ...]
    voices: frozenset[str]
    day: Interval | None
    made_from: DocumentId | None
    doubt: Span | None


@dataclass(frozen=True, slots=True)
class Denial:
    """Somebody's word against it."""

    who: str
    span: Span
    finding: FindingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """Everything known of who carries a statement.

    `carriers` say the same, `changed` say it with another number or turned round, `alike` only share its words; an
    account may do several of these in different places.
    `asked` is the claim whose id was given. `meant` are claims read where the words are alike, whose values the words
    hold: one of them may be asked for; `followed` is the one of them that all else is told of, where only one statement
    can be meant; else None.
    `earliest` are the accounts none of which is known to be later than another; one of several is not known.
    """

    words: str
    asked: Claim | None
    carriers: tuple[Carrier, ...]
    changed: tuple[Carrier, ...]
    alike: tuple[Carrier, ...]
    meant: tuple[Claim, ...]
    followed: Claim | None
    count: Count | None
    joined: tuple[str, ...]
    earliest: tuple[DocumentId, ...]
    undated: tuple[DocumentId, ...]
    denials: tuple[Denial, ...]
    without_denial: tuple[DocumentId, ...]
    silent: tuple[DocumentId, ...]
    unread: tuple[tuple[DocumentId, str], ...]

    @property
    def others_meant(self) -> tuple[Claim, ...]:
        """Claims that may be meant beside the one followed."""
        return tuple(claim for claim in self.meant if claim != self.followed)


def traced(asking: Asking, asked: str) -> Traced:
    """Follow words, or what a claim or quotation says, through every account.

    Raises:
        NotFound: nothing has that id. Ambiguous: several have. UsageError: there is no word to look for.
    """
    if not any(map(str.isalnum, asked)):
        raise UsageError(
            "no word to trace", hint='variorum trace WORKSPACE "words as they stand", or the id of a claim'
        )
    words, claim = _asked(asking, asked)
    found = [_unless_silent(place) for place in carried_or_near(asking, words, claim)]
    exact = claim is not None or any(place.way is Way.VERBATIM for place in found)
    meant = () if exact else tuple(claims_meant(asking, words, found))
    followed = one_statement(asking, words, meant, found)
    if followed is not None:
        own = asking.joined.words(followed.span("claim"))
        said = [in_other_words(place) for place in carried_or_near(asking, own, followed)]
        edited = (place for place in found if place.way is Way.EDITED)
        found = [*said, *(place for place in edited if not any(place.span.overlap(each.span) for each in said))]
    return _traced(asking, words, claim, found, meant, followed)


def _read_there(asking: Asking, found: Sequence[Place], followed: Claim) -> list[Claim]:
    """The claims that places were found by, the one followed first."""
    told = (asking.joined.claims.get(place.claim) for place in found if place.claim)
    return [followed, *(claim for claim in told if claim is not None and claim != followed)]


def _traced(
    asking: Asking,
    words: str,
    asked: Claim | None,
    found: Sequence[Place],
    meant: tuple[Claim, ...],
    followed: Claim | None,
) -> Traced:
    claim = asked or followed
    known = _known(asking, {place.span.document for place in found})
    denied = {place: denial for place in found if (denial := _denied(asking, words, place, known)) is not None}
    everywhere, found = found, [place for place in found if place not in denied]
    carriers = sorted((_carrier(asking, place, known) for place in found), key=lambda each: _by_day(asking, each))
    same = [each for each in carriers if each.place.way in _CARRY]
    own = [place for place in found if place.way is Way.VERBATIM]
    asserted = _read_there(asking, found, followed) if followed is not None else claims_at(asking, own or found, claim)
    against = [c for c in claims_at(asking, found, claim) if claim is None or c.slot is claim.slot]
    denials = [] if _is_denial(asserted) else _denials(asking, against, everywhere, denied.values())
    counted, joined = _count(asking, same) if same else (None, ())
    inside = {place.span.document for place in everywhere}
    near = around(asking, inside) - inside - _other_side(asking, asserted) if same else set()
    lost = dict(unread(asking))
    return Traced(
        words=words,
        asked=asked,
        carriers=tuple(same),
        changed=tuple(each for each in carriers if each.place.way is Way.CHANGED),
        alike=tuple(each for each in carriers if each.place.way is Way.ALIKE),
        meant=meant,
        followed=followed,
        count=counted,
        joined=joined,
        earliest=_earliest(same),
        undated=tuple(sorted({each.document for each in same if each.day is None})),
        denials=tuple(denials),
        without_denial=tuple(
            without(
                asking,
                {each.document: each.day for each in same if each.document not in lost},
                {denial.span.document for denial in denials},
            )
        ),
        silent=tuple(sorted(near - set(lost))),
        unread=tuple(sorted((document, lost[document]) for document in near & set(lost))),
    )


def _unless_silent(place: Place) -> Place:
    """A place that leaves the number out, rather than to tell another one, as one that only shares words."""
    return replace(place, way=Way.ALIKE) if place.way is Way.CHANGED and place.why == NO_NUMBER else place


def _asked(asking: Asking, asked: str) -> tuple[str, Claim | None]:
    """The words meant, and the claim when an id was given. Words that could be an id are words if nothing has it."""
    digits = asked[1:]
    if " " not in asked and len(digits) >= 3 and all(c in "0123456789abcdef" for c in digits) and asked[0].isalpha():
        try:
            full = asking.full_id(asked)
        except NotFound:
            return asked, None
        claim = _claim_of(asking, full)
        if claim is not None:
            return asking.joined.words(claim.span("claim")), claim
        quotation = asking.store.findings.get(Quotation, full) if full[0] == Quotation.letter else None
        if quotation is not None:
            return asking.joined.words(quotation.span("content")).strip("“”\"'‘’ "), None
        raise UsageError(
            "only words, a claim, what is told alike or a quotation can be traced",
            hint="`variorum claims WORKSPACE` lists ids",
        )
    return asked, None


def _claim_of(asking: Asking, full: FindingId) -> Claim | None:
    """The claim of an id, or the first of those that are told alike."""
    if full[0] == Agreement.letter:
        told = asking.store.findings.get(Agreement, full)
        full = FindingId(min(member.id for member in told.members)) if told is not None else full
    return asking.store.findings.get(Claim, full) if full[0] == Claim.letter else None


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the accounts that carry it, by account."""

    quotations: Mapping[DocumentId, Sequence[Quotation]]
    claims: Mapping[DocumentId, Sequence[Claim]]
    days: Mapping[DocumentId, Interval | None]
    made_from: Mapping[DocumentId, DocumentId]


def _known(asking: Asking, documents: Set[DocumentId]) -> _Known:
    quotations: dict[DocumentId, list[Quotation]] = defaultdict(list)
    claims: dict[DocumentId, list[Claim]] = defaultdict(list)
    for quotation in asking.joined.quotations.values():
        if quotation.document in documents:
            quotations[quotation.document].append(quotation)
    for claim in asking.joined.all(Claim):
        if claim.document in documents:
            claims[claim.document].append(claim)
    days = {dating.document: dating.interval for dating in asking.datings(documents)}
    return _Known(quotations, claims, days, dict(_made_from(asking, documents)))


def _made_from(asking: Asking, documents: Set[DocumentId]) -> Iterator[tuple[DocumentId, DocumentId]]:
    for copy in sorted(asking.joined.all(Copy), key=lambda copy: copy.id, reverse=True):
        if copy.left in documents and copy.lineage is Lineage.A_FROM_B:
            yield copy.left, copy.right
        if copy.right in documents and copy.lineage is Lineage.B_FROM_A:
            yield copy.right, copy.left


def _carrier(asking: Asking, place: Place, known: _Known) -> Carrier:
    span = place.span
    chain, voices = _chain(asking, place, known)
    return Carrier(
        document=span.document,
        place=place,
        chain=chain,
        voices=voices,
        day=known.days.get(span.document),
        made_from=known.made_from.get(span.document),
        doubt=doubt(asking.store.documents.text(span.document), span),
    )


def _by_day(asking: Asking, each: Carrier) -> tuple[str, str, int, int]:
    """Dated accounts first, by day; then by name; the surest words of an account first."""
    day = each.day.first.isoformat() if each.day else "~"
    return day, asking.joined.names[each.document], list(Way).index(each.place.way), each.place.span.start


def _chain(asking: Asking, place: Place, known: _Known) -> tuple[tuple[str, ...], frozenset[str]]:
    """Those whose word it is, innermost first, and the keys they are counted by."""
    span = place.span
    around = [
        q
        for q in known.quotations.get(span.document, ())
        if _holds(q, span) and q.mode is not Mode.NOT_SAID and not q.unsure
    ]
    told = asking.joined.claims.get(place.claim) if place.claim else None
    if told is not None and told.polarity is Polarity.NEGATIVE:  # a denial beside what somebody says is not his
        around = [quotation for quotation in around if quotation.id == told.quotation]
        if not around and not told.speakers and (who := _who(asking, told)) != _ITSELF:
            return (who,), frozenset()
    around.sort(key=lambda q: (sum(len(s) for s in q.spans("content")), q.id))
    chain = [asking.telling.speaker(quotation) for quotation in around]
    voices = {actor for q in around for actor in asking.joined.actors_of(q.speakers)}
    inside = [c for c in known.claims.get(span.document, ()) if span.holds(c.span("value"))]
    claims = [told] if told is not None else [c for c in inside if c.polarity is Polarity.POSITIVE]
    for claim in claims if not around else ():
        for actor in asking.joined.actors_of(claim.speakers):
            voices.add(actor)
            chain.append(asking.telling.actor(actor))
    return tuple(dict.fromkeys(chain)), frozenset(voices)


def _denied(asking: Asking, words: str, place: Place, known: _Known) -> Quotation | None:
    """The denial whose words a place stands in, unless the words asked for tell the denial too."""
    if place.way not in _CARRY:
        return None
    asked = set(folded_words(words))
    for quotation in known.quotations.get(place.span.document, ()):
        told = {word for cue in quotation.spans("cue") for word in folded_words(asking.joined.words(cue))}
        content = {word for span in quotation.spans("content") for word in folded_words(asking.joined.words(span))}
        weighty = asked - SMALL_WORDS
        here = any(span.overlap(place.span) for span in quotation.spans("content"))
        inside = here and len(weighty & content) >= _MOST_OF * max(1, len(weighty))
        if quotation.mode is Mode.DENIED and (inside or _holds(quotation, place.span)) and not told <= asked:
            return quotation
    return None


def _holds(quotation: Quotation, span: Span) -> bool:
    """Whether the statement, or all but a few words of it, stands in what is quoted."""
    return any(2 * content.overlap(span) > len(span) for content in quotation.spans("content"))


def _count(asking: Asking, carriers: Sequence[Carrier]) -> tuple[Count, tuple[str, ...]]:
    joined = asking.joined
    cards = asking.cards()
    told = {each.document: cards[each.document] for each in carriers}
    outlets = {card.outlet for card in cards.values()}
    ties = tied(told.values(), joined.all(Passage), joined.all(Copy), joined.actors.values(), outlets)
    return count([Witness(each.document, (each.place.span,), each.voices) for each in carriers], ties)


def _earliest(carriers: Sequence[Carrier]) -> tuple[DocumentId, ...]:
    """Accounts that no other carrier is known to be before: by their days, and by who was made from whom."""
    days_of = {each.document: each.day for each in carriers if each.day is not None}
    late = {each.document for each in carriers if each.made_from in {other.document for other in carriers}}
    for document, day in days_of.items():
        if any(other.last < day.first for other in days_of.values()):
            late.add(document)
    return tuple(sorted(set(days_of) - late)) if days_of else ()


def _other_side(asking: Asking, claims: Sequence[Claim]) -> set[DocumentId]:
    """Accounts that answer the same question in another way: they are not silent on it."""
    disputes = (asking.store.findings.group_of(Dispute, claim.id) for claim in claims)
    return {document for dispute in disputes if dispute is not None for document in dispute.documents}


def _is_denial(claims: Sequence[Claim]) -> bool:
    """Whether the words deny something themselves: they are contradicted, and those on their side deny them not."""
    return bool(claims) and all(claim.polarity is Polarity.NEGATIVE or claim.value == HELD for claim in claims)


def _denials(
    asking: Asking, claims: Sequence[Claim], placed: Sequence[Place], denied: Iterable[Quotation]
) -> list[Denial]:
    """Words against it: claims of the other side in a contradiction, denials of the same happening, denied contents."""
    found: dict[FindingId, Claim] = {}
    own = {claim.id for claim in claims if claim.polarity is Polarity.POSITIVE}
    for claim in claims:
        dispute = asking.store.findings.group_of(Dispute, claim.id)
        if dispute is None or claim.polarity is Polarity.NEGATIVE:
            continue
        members = (asking.joined.claims.get(FindingId(member.id)) for member in dispute.members)
        for other in members:
            if other is not None and other.id not in own and other.polarity is Polarity.NEGATIVE:
                found[other.id] = other
    denials = [Denial(_who(asking, c), c.span("claim"), c.id) for c in found.values()]
    spans = [place.span for place in placed if place.way in _CARRY]
    quoted = {quotation.id: quotation for quotation in denied}
    for quotation in asking.joined.quotations.values():
        here = [span for span in spans if span.document == quotation.document]
        told = [span for span in here if any(span.overlap(cue) for cue in quotation.spans("cue"))]
        if quotation.mode is Mode.DENIED and any(_holds(quotation, span) for span in here if span not in told):
            quoted[quotation.id] = quotation
    denials += [Denial(asking.telling.speaker(q), q.span("content"), q.id) for q in quoted.values()]
    return sorted(denials, key=lambda denial: (denial.span, denial.finding))


def _who(asking: Asking, claim: Claim) -> str:
    speakers = asking.joined.said_by(claim)
    if speakers:
        return asking.telling.actors(speakers)
    quotation = asking.joined.quotations.get(claim.quotation) if claim.quotation else None
    if quotation:
        return asking.telling.speaker(quotation)
    if claim.spans("speaker"):
        return asking.telling.unnamed(claim)
    sketch = asking.store.findings.sketch(Sayings, claim.document)
    attributed = any(saying.attributed for saying in (sketch.sayings if sketch else ()) if saying.claim == claim.id)
    return "somebody not settled" if attributed else _ITSELF


def when_written(day: Interval | None) -> str:
    """When an account was written, in plain words."""
    return days_in_words(day) if day is not None else "day not known"
