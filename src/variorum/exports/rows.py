"""One row per finding and account, with the fields of the published schema (docs: the export format).

Fields may be added with a changelog line; none is renamed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from variorum.exports.joined import Joined
from variorum.model import (
    Actor,
    Agreement,
    Card,
    Claim,
    Copy,
    Count,
    Damage,
    Dating,
    Decision,
    Dispute,
    DocumentId,
    Edit,
    Event,
    EventMention,
    Family,
    Finding,
    Forecast,
    Gap,
    Interval,
    Issue,
    Mention,
    Passage,
    Position,
    Quotation,
    Reading,
    Region,
    Story,
    Thread,
    Timex,
)

Row = dict[str, Any]

SCHEMA_VERSION = 1


def document_row(card: Card, name: str, language: str, translated: bool | None) -> Row:
    """One account; `language` and `translated` as found where not stated."""
    return {
        "kind": "document", "id": card.id, "document": name, "title": card.title, "outlet": card.outlet,
        "authors": list(card.authors), "published": card.published.isoformat() if card.published else None,
        "retrieved": card.retrieved.isoformat() if card.retrieved else None, "language": language,
        "translated": translated, "characters": card.characters, "address": card.address,
        "superseded": card.superseded,
    }  # fmt: skip


def evidence(finding: Finding, joined: Joined) -> Row:
    """The words a finding rests on, by role."""
    found: Row = {}
    for item in finding.evidence:
        span = item.span
        found.setdefault(item.role, []).append({
            "document": joined.names[span.document], "start": span.start, "end": span.end, "words": joined.words(span),
        })  # fmt: skip
    return found


def interval(found: Interval | None) -> list[str] | None:
    """First and last day, ISO 8601."""
    return [found.first.isoformat(), found.last.isoformat()] if found else None


def _names(documents: Iterable[DocumentId], joined: Joined) -> list[str]:
    return sorted(joined.names[document] for document in documents)


def _count(count: Count) -> Row:
    return {"accounts": count.documents, "texts": count.texts, "separate_at_most": count.separate_at_most}


def _region(f: Region, j: Joined) -> Row:
    return {"document": j.names[f.document], "region": f.region, "why": f.why}


def _damage(f: Damage, j: Joined) -> Row:
    return {"document": j.names[f.document], "damage": f.damage, "why": f.why, "likely": f.likely}


def _passage(f: Passage, j: Joined) -> Row:
    return {"documents": _names(f.documents, j), "characters": f.characters}


def _family(f: Family, j: Joined) -> Row:
    return {"documents": _names(f.documents, j)}


def _copy(f: Copy, j: Joined) -> Row:
    return {
        "documents": [j.names[f.left], j.names[f.right]], "containment": [f.left_in_right, f.right_in_left],
        "lineage": f.lineage, "use": f.use, "why": f.why,
    }  # fmt: skip


def _edit(f: Edit, j: Joined) -> Row:
    return {
        "documents": [j.names[f.left], j.names[f.right]], "edit": f.edit, "weight": f.weight, "before": f.before,
        "after": f.after, "why": f.why,
    }  # fmt: skip


def _story(f: Story, j: Joined) -> Row:
    return {"documents": _names(f.documents, j), "title": f.title}


def _thread(f: Thread, j: Joined) -> Row:
    return {"stories": [m.id for m in f.members], "documents": _names(f.documents, j), "title": f.title}


def _mention(f: Mention, j: Joined) -> Row:
    return {
        "document": j.names[f.document], "actor": j.actor_of(f.id), "type": f.type, "form": f.form,
        "candidates": list(j.actors_of(f.candidates)),
    }  # fmt: skip


def _actor(f: Actor, j: Joined) -> Row:
    roles = [
        {"role": r.role, "documents": _names(r.documents, j), "said_by": None, "former": r.former} for r in f.known_as
    ]
    return {
        "actor": f.id, "name": f.name, "type": f.type, "variants": list(f.variants), "roles": roles,
        "documents": _names(f.documents, j), "mentions": len(f.members),
    }  # fmt: skip


def _quotation(f: Quotation, j: Joined) -> Row:
    speakers = j.actors_of(f.speakers)
    return {
        "document": j.names[f.document], "quotation": f.quotation, "wording": f.wording, "mode": f.mode,
        "speaker": speakers[0] if speakers else None, "speakers": list(speakers),
        "candidates": list(j.actors_of(f.candidates)), "chain": [j.words(s) for s in f.spans("chain")],
        "certainty": f.certainty, "polarity": f.polarity, "tense": f.tense, "repeats": f.repeats, "unsure": f.unsure,
    }  # fmt: skip


def _timex(f: Timex, j: Joined) -> Row:
    found = j.resolutions.get(f.id)
    row: Row = {"document": j.names[f.document], "timex": f.timex, "value": f.value, "modifier": f.modifier or None}
    if found is None:
        # Words that need no anchor ("five hours", "each week") say all there is to say.
        basis = "stated" if f.rule in ("", "set") else "open"
        return row | {"basis": basis, "interval": None, "anchor": None, "why": "", "lender": None}
    return row | {
        "value": found.value or f.value, "basis": found.basis, "interval": interval(found.interval),
        "anchor": found.anchor or None, "why": found.why, "lender": j.names.get(found.lender) if found.lender else None,
    }  # fmt: skip


def _dating(f: Dating, j: Joined) -> Row:
    return {
        "document": j.names[f.document], "interval": interval(f.interval), "basis": f.basis, "why": f.why,
        "lender": j.names.get(f.lender) if f.lender else None,
    }  # fmt: skip


def _event_mention(f: EventMention, j: Joined) -> Row:
    return {
        "document": j.names[f.document], "event": j.event_of(f.id), "type": f.type, "cue": f.cue, "realis": f.realis,
        "said_by": list(j.speakers(f.quotation)), "quotation": f.quotation, "certainty": f.certainty,
        "background": f.background,
    }  # fmt: skip


def _event(f: Event, j: Joined) -> Row:
    support = j.support.get(f.id)
    participants = [{"actor": p.actor, "role": p.role, "documents": _names(p.documents, j)} for p in f.participants]
    return {
        "event": f.id, "type": f.type, "title": f.title, "interval": interval(f.interval), "basis": f.basis,
        "why": f.why, "place": f.place or None, "duration": f.duration or None, "participants": participants,
        "status": f.status, "background": f.background, "told_by": _names(f.documents, j),
        "documents": support.count.documents if support else len(f.documents),
        "texts": support.count.texts if support else None,
        "separate_at_most": support.count.separate_at_most if support else None,
        "joined": list(support.why) if support else [],
    }  # fmt: skip


def _claim(f: Claim, j: Joined) -> Row:
    about = j.event_of(f.event_mention) or j.actor_of(f.mention)
    speakers = j.said_by(f)
    return {
        "claim": f.id, "document": j.names[f.document], "about": about, "slot": f.slot, "value": f.value,
        "basis": "stated", "polarity": f.polarity, "certainty": f.certainty,
        "said_by": speakers[0] if speakers else None, "speakers": list(speakers), "quotation": f.quotation,
    }  # fmt: skip


def _dispute(f: Dispute, j: Joined) -> Row:
    sides = [
        {"value": s.value, "claims": list(s.claims), "documents": _names(s.documents, j), "said_by": list(s.said_by)}
        | _count(s.count)
        for s in f.sides
    ]
    return {
        "about": f.about, "slot": f.slot, "dispute": f.dispute, "sides": sides, "silent": _names(f.silent, j),
        "why": f.why,
    }  # fmt: skip


def _agreement(f: Agreement, j: Joined) -> Row:
    return {
        "about": f.about, "slot": f.slot, "value": f.value, "told_by": _names(f.documents, j),
        "documents": f.count.documents, "texts": f.count.texts, "separate_at_most": f.count.separate_at_most,
        "said_by": list(f.said_by), "joined": list(f.why),
    }  # fmt: skip


def _forecast(f: Forecast, j: Joined) -> Row:
    return {
        "documents": _names(f.documents, j), "said_by": list(f.said_by), "attributed": f.attributed,
        "unnamed": f.unnamed or None, "about": f.about or None, "polarity": f.polarity, "certainty": f.certainty,
        "conditional": f.conditional, "due": interval(f.due), "outcome": f.outcome, "told_by": _names(f.told_by, j),
        "maybe": list(f.maybe), "why": f.why,
    }  # fmt: skip


def _position(f: Position, j: Joined) -> Row:
    return {
        "actor": f.actor, "issue": f.issue, "stance": f.stance, "basis": f.basis, "said_by": list(f.said_by),
        "interval": interval(f.interval), "told_by": _names(f.documents, j), "documents": f.count.documents,
        "texts": f.count.texts, "separate_at_most": f.count.separate_at_most, "why": f.why,
    }  # fmt: skip


def _gap(f: Gap, j: Joined) -> Row:
    return {"about": f.about, "question": f.question, "missing": f.missing, "documents": _names(f.documents, j)}


def _issue(f: Issue, j: Joined) -> Row:
    return {
        "address": f.address, "happened": f.happened, "done": f.done, "documents": _names(f.documents, j),
    }  # fmt: skip


def _reading(f: Reading, j: Joined) -> Row:
    return {"document": j.names[f.documents[0]], "language": f.language, "readable": f.readable, "why": f.why}


def decision_row(decision: Decision) -> Row:
    """What a person decided, on what."""
    anchors = [
        {"address": a.address, "kind": a.kind, "finding": a.finding, "start": a.start, "end": a.end, "words": a.words}
        for a in decision.anchors
    ]
    return {
        "kind": "decision", "id": decision.id, "decision": decision.decision, "on": anchors, "author": decision.author,
        "reason": decision.reason, "decided": decision.decided.isoformat(), "field": decision.field or None,
        "value": decision.value or None,
    }  # fmt: skip


ROWS: Mapping[type[Finding], Callable[..., Row]] = {
    Region: _region, Damage: _damage, Passage: _passage, Family: _family, Copy: _copy, Edit: _edit, Story: _story,
    Thread: _thread, Mention: _mention, Actor: _actor, Quotation: _quotation, Timex: _timex, Dating: _dating,
    EventMention: _event_mention, Event: _event, Claim: _claim, Dispute: _dispute, Agreement: _agreement, Gap: _gap,
    Issue: _issue, Reading: _reading, Forecast: _forecast, Position: _position,
}  # fmt: skip
"""How each published kind is written. Kinds of extensions are written by their plain fields."""


def row_of(finding: Finding, joined: Joined) -> Row:
    """The published row of any finding."""
    write = ROWS.get(type(finding))
    body = write(finding, joined) if write else _plain(finding, joined)
    found = evidence(finding, joined)
    return {"kind": finding.kind, "id": finding.id, **body, **({"evidence": found} if found else {})}


def _plain(finding: Finding, joined: Joined) -> Row:
    body: Row = {"documents": _names(finding.in_documents(), joined)}
    for field in fields(finding):
        value = getattr(finding, field.name)
        if isinstance(value, str | int | float | bool | None) and field.name not in ("id", "document"):
            body[field.name] = value
    return body


def _document_rows(joined: Joined) -> Iterator[Row]:
    for document, card in sorted(joined.cards().items()):
        reading = joined.readings.get(document)
        language = card.language or (reading.language if reading else "")
        translated = card.translated if card.translated is not None else (document in joined.translated or None)
        yield document_row(card, joined.names[document], language, translated)


def rows(joined: Joined, kinds: Iterable[type[Finding]]) -> Iterator[Row]:
    """Every published row of a workspace, sorted by kind and id."""
    by_name = {kind.kind: kind for kind in kinds if kind.published}
    for name in sorted([*by_name, "document", "decision"]):
        if name == "document":
            yield from _document_rows(joined)
        elif name == "decision":
            yield from map(decision_row, joined.decisions())
        else:
            yield from (row_of(f, joined) for f in sorted(joined.all(by_name[name]), key=lambda f: f.id))
