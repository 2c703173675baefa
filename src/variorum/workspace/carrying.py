"""Where a statement stands: word for word, edited, quoted alike, said in other words; and where something is like it.

Only what is shown to be the same counts: the very words, the same passage with edits, one speaker's words quoted in two
accounts, or claims that answer one question of one happening alike. Sentences that merely share their words are listed
apart, for a person to read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from variorum.claims import Sayings
from variorum.claims.counts.comparing import LOTS
from variorum.model import (
    Agreement,
    Claim,
    Dispute,
    DisputeType,
    DocumentId,
    FindingId,
    Passage,
    Quotation,
    Region,
    RegionLabel,
    Slot,
    Span,
    Story,
)
from variorum.words.alignment import align
from variorum.words.calendar.wording import MONTH_WORDS
from variorum.words.folding import folded_words
from variorum.words.hedges import NEGATIONS
from variorum.words.numbers import NUMBER_WORDS, in_digits
from variorum.words.sentences import sentences
from variorum.workspace.asking import Asking
from variorum.workspace.labels import label

_EDITED, _LIKE = 0.7, 0.5
_RUN = 3
_LEAST = 4
_MOST_CHUNKS = 40
_MONTH = 3
_SHORT_MONTHS = {*(month[:_MONTH] for month in MONTH_WORDS), "sept"}
NO_NUMBER = "it gives no number"
"""What `changed` says of words that leave a number out: that is no difference."""

_ONE_THING = (DisputeType.PARTIES_CONTRADICT, DisputeType.ACCOUNTS_DIFFER)
WEAK = frozenset({Slot.PARTICIPANTS, Slot.PLACE, Slot.DATE})
SMALL_WORDS = frozenset(
    """a an the of in on at to for by with from and or but that this these those it its he she they his her their as is
    are was were be been being has have had do does did will would said says say who which after before""".split()
)


class Way(StrEnum):
    """How an account carries a statement."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    TRANSLATED = "translated"
    PARAPHRASED = "paraphrased"
    CHANGED = "changed"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Place:
    """One place where it stands; `why` tells on what that rests where the words differ, `claim` which claim it is."""

    span: Span
    way: Way
    why: str = ""
    claim: FindingId | None = None


def places(asking: Asking, words: str, claim: Claim | None) -> list[Place]:
    """Every place that carries the words, or the claim, best first within each account."""
    exact = [Place(span, Way.VERBATIM) for span in asking.store.search.places(words)]
    held = [place.span for place in exact]
    found = [*exact, *_edited(asking, words, held), *_in_passages(asking, words, held)]
    same = [place.span for place in found if place.way in (Way.VERBATIM, Way.EDITED)]
    claims = (
        [claim] if claim is not None else [c for c in _claims_at(asking, held or same) if _is_asked(asking, c, words)]
    )
    found += _told_alike(asking, claims)
    found += _other_numbers(asking, claims)
    found += _quoted_alike(asking, same)
    return _one_each(_as_translated(asking, place) for place in told_there(asking, found))


def told_there(asking: Asking, found: Sequence[Place]) -> Iterator[Place]:
    """Places in what an account tells: lists of other accounts, forms and the like around it carry nothing."""
    regions = asking.store.findings.all(Region, sorted({place.span.document for place in found}))
    around = [region.span("text") for region in regions if region.region is RegionLabel.BOILERPLATE]
    yield from (place for place in found if not any(span.holds(place.span) for span in around))


def in_other_words(place: Place) -> Place:
    """A place with the words of the claim followed, which are not those asked for."""
    if place.way not in (Way.VERBATIM, Way.EDITED):
        return place
    return replace(place, way=Way.PARAPHRASED, why=place.why or "what the words asked for are taken to say")


def claims_at(asking: Asking, found: Iterable[Place], claim: Claim | None) -> list[Claim]:
    """The claims that stand where the statement is carried, unchanged."""
    spans = [place.span for place in found if place.way not in (Way.ALIKE, Way.CHANGED)]
    own = list(_claims_at(asking, spans))
    return [claim, *own] if claim is not None and claim not in own else own


def _one_each(found: Iterable[Place]) -> list[Place]:
    """Places that overlap counted once, the surest way first."""
    order = {way: rank for rank, way in enumerate(Way)}
    kept: list[Place] = []
    spans: dict[DocumentId, list[Span]] = {}
    for place in sorted(found, key=lambda p: (order[p.way], p.span)):
        own = spans.setdefault(place.span.document, [])
        at = bisect_left(own, place.span)
        if not any(place.span.overlap(other) for other in own[max(0, at - 1) : at + 1]):
            own.insert(at, place.span)  # those kept never overlap, so only their neighbours can
            kept.append(place)
    return sorted(kept, key=lambda p: p.span)


def _as_translated(asking: Asking, place: Place) -> Place:
    card = asking.card(place.span.document)
    translated = card.translated or place.span.document in asking.joined.translated
    if translated and place.way in (Way.EDITED, Way.PARAPHRASED):
        return replace(place, way=Way.TRANSLATED)
    return place


def _edited(asking: Asking, words: str, held: Sequence[Span]) -> Iterator[Place]:
    """Sentences that share most of the words in their order; those with another number or negation are told apart."""
    parts = [part.strip(".,;:!?()[]\"“”'‘’") for part in words.split()]
    if len(parts) < _LEAST:
        return
    chunks = [" ".join(parts[at : at + _RUN]) for at in range(len(parts) - _RUN + 1)][:_MOST_CHUNKS]
    near: dict[DocumentId, set[int]] = {}
    for chunk in dict.fromkeys(chunks):
        if any(part and part.lower() not in SMALL_WORDS for part in chunk.split()):
            for span in asking.store.search.places(chunk):
                near.setdefault(span.document, set()).add(span.start)
    wanted = folded_words(words)
    for document, starts in sorted(near.items()):
        text = asking.store.documents.text(document)
        ordered = sorted(starts)
        for start, end in sentences(text):
            span = Span(document, start, end)
            if bisect_left(ordered, start) < bisect_left(ordered, end) and not any(span.overlap(h) for h in held):
                yield from _judged(span, text[start:end], wanted)


def _judged(span: Span, sentence: str, wanted: Sequence[str]) -> Iterator[Place]:
    told = folded_words(sentence)
    shared = sum(run.length for run in align(wanted, told)) / max(1, len(wanted))
    content = {word for word in wanted if word not in SMALL_WORDS}
    kept = len(content & set(told)) / max(1, len(content))
    change = changed(wanted, told)
    if shared >= _EDITED and kept >= _EDITED:
        yield Place(span, Way.CHANGED if change else Way.EDITED, change or "most of the words in their order")
    elif shared >= _LIKE and kept >= _LIKE:
        yield Place(span, Way.ALIKE, change or "shares words")


def changed(wanted: Sequence[str], told: Sequence[str]) -> str:
    """What one wording turns round or counts otherwise; "" where nothing of the kind differs."""
    here, there = set(wanted), set(told)
    if bool(here & NEGATIONS) != bool(there & NEGATIONS):
        return "one of the two has a negation"
    months = _months(wanted), _months(told)
    if all(months) and not months[0] & months[1]:
        return "another month"
    asked, found = (sorted(in_digits(word) for word in words if _is_number(word)) for words in (here, there))
    if set(asked) - set(found):
        return f"other numbers: {', '.join(found)}" if found else NO_NUMBER
    return ""


def _months(words: Sequence[str]) -> set[str]:
    """The months that stand beside a number, by their first letters: "2 Dec", "March 4th"."""
    beside = (word for place, word in enumerate(words) if any(w[0].isdigit() for w in _neighbours(words, place)))
    return {word[:_MONTH] for word in beside if word in MONTH_WORDS or word in _SHORT_MONTHS}


def _neighbours(words: Sequence[str], place: int) -> Sequence[str]:
    return (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])


def _is_number(word: str) -> bool:
    return word[0].isdigit() or (word in NUMBER_WORDS and word != "one")


def _in_passages(asking: Asking, words: str, held: Sequence[Span]) -> Iterator[Place]:
    """What stands in the place of the words where the same passage stands in other accounts."""
    wanted = folded_words(words)
    taken = {span.document for span in held}
    for passage in asking.joined.all(Passage):
        spans = passage.spans("text")
        if not any(span.holds(hit) for span in spans for hit in held):
            continue
        for other in spans:
            if other.document not in taken:
                text = asking.joined.words(other)
                for start, end in sentences(text):
                    span = Span(other.document, other.start + start, other.start + end)
                    yield from _judged(span, text[start:end], wanted)


def _claims_at(asking: Asking, held: Sequence[Span]) -> Iterator[Claim]:
    """Claims whose value stands inside the words."""
    by_document: dict[DocumentId, list[Span]] = {}
    for span in held:
        by_document.setdefault(span.document, []).append(span)
    for claim in asking.joined.all(Claim):
        if any(span.holds(claim.span("value")) for span in by_document.get(claim.document, ())):
            yield claim


def _is_asked(asking: Asking, claim: Claim, words: str) -> bool:
    """Whether the words asked for have those of a claim's value: a sentence that holds them may tell more."""
    return set(folded_words(asking.joined.words(claim.span("value")))) <= set(folded_words(words))


def _told_alike(asking: Asking, claims: Sequence[Claim]) -> Iterator[Place]:
    """Accounts that answer every question the words answer with the same value; the weak ones only if there are others.

    Who took part, where and when are the same in many statements of one happening, and say little alone.
    """
    yield from _on_one_side(asking, claims)
    strong = [claim for claim in claims if claim.slot not in WEAK]
    chosen = strong or (claims if len({claim.slot for claim in claims}) > 1 or len(claims) == 1 else [])
    groups: dict[Slot, list[Agreement]] = {}
    for claim in chosen:
        group = asking.store.findings.group_of(Agreement, claim.id)
        groups.setdefault(claim.slot, []).extend([group] if group is not None else [])
    if not groups or any(not found for found in groups.values()):
        return
    documents = [set().union(*(group.documents for group in found)) for found in groups.values()]
    everywhere = set.intersection(*documents)
    for slot, held in groups.items():
        for member in dict.fromkeys(member.id for group in held for member in group.members):
            told = asking.joined.claims.get(FindingId(member))
            if told is not None and told.document in everywhere:
                yield Place(
                    told.span("claim"), Way.PARAPHRASED, f"tells alike of one happening: {label(slot)}", told.id
                )


def _other_numbers(asking: Asking, claims: Sequence[Claim]) -> Iterator[Place]:
    """What other accounts of the same happening count of those killed, wounded or shot: "5 killed" for "4 killed"."""
    lots = {claim.id: _lot(asking, claim) for claim in claims if claim.slot is Slot.COUNT}
    counted = [claim for claim in claims if lots.get(claim.id)]
    if not counted:
        return
    stories = [story for story in asking.joined.all(Story) if any(c.document in story.documents for c in counted)]
    near = {document for story in stories for document in story.documents} - {claim.document for claim in counted}
    given = {claim.value for claim in counted}
    for claim in asking.store.findings.all(Claim, sorted(near)):
        if claim.slot is Slot.COUNT and _lot(asking, claim) in {lots[each.id] for each in counted}:
            way = Way.ALIKE if claim.value in given else Way.CHANGED
            yield Place(claim.span("claim"), way, f"counts {claim.value} there", claim.id)


def _lot(asking: Asking, claim: Claim) -> str:
    """Whom a claim counts, where all of them are meant; else ""."""
    sketch = asking.store.findings.sketch(Sayings, claim.document)
    about = next((saying.about for saying in sketch.sayings if saying.claim == claim.id), "") if sketch else ""
    return about if about in LOTS else ""


def _on_one_side(asking: Asking, claims: Sequence[Claim]) -> Iterator[Place]:
    """What stands on the same side of a contradiction: the same value of the same place or happening."""
    for claim in claims:
        dispute = asking.store.findings.group_of(Dispute, claim.id)
        for member in dispute.members if dispute is not None and dispute.dispute in _ONE_THING else ():
            other = asking.joined.claims.get(FindingId(member.id))
            if other is not None and (other.slot, other.value, other.polarity) == (
                claim.slot, claim.value, claim.polarity,
            ):  # fmt: skip
                yield Place(other.span("claim"), Way.PARAPHRASED, "the same side of a contradiction", other.id)


def _quoted_alike(asking: Asking, held: Sequence[Span]) -> Iterator[Place]:
    """Words of the same speaker that another account quotes alike."""
    quotations = list(asking.joined.quotations.values())
    told = [q for q in quotations if any(s.overlap(hit) for s in q.spans("content") for hit in held)]
    for quotation in told:
        speakers = set(asking.joined.actors_of(quotation.speakers))
        wanted = {word for word in _content(asking, quotation) if word not in SMALL_WORDS}
        if not speakers or len(wanted) < _LEAST:
            continue
        for other in quotations:
            if other.document != quotation.document and speakers & set(asking.joined.actors_of(other.speakers)):
                words = set(_content(asking, other))
                if len(wanted & words) >= _EDITED * len(wanted) and not changed(sorted(wanted), sorted(words)):
                    yield Place(other.span("content"), Way.PARAPHRASED, "the same speaker quoted alike")


def _content(asking: Asking, quotation: Quotation) -> list[str]:
    return folded_words(" ".join(asking.joined.words(span) for span in quotation.spans("content")))
