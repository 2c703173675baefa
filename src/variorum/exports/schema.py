"""The published schema of the JSON lines export (JSON Schema 2020-12), from one compact table.

An optional field or kind may be added, with a changelog line; nothing is renamed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from variorum.exports.rows import SCHEMA_VERSION
from variorum.model import (
    ActorType,
    Basis,
    Certainty,
    DamageType,
    DecisionType,
    DisputeType,
    EditType,
    Lineage,
    MentionForm,
    Mode,
    Outcome,
    Polarity,
    QuotationType,
    Realis,
    RegionLabel,
    Slot,
    StanceBasis,
    StanceType,
    Status,
    Tense,
    TimexType,
    Use,
    Weight,
    Wording,
)

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_NUMBER: Json = {"type": "integer", "minimum": 0}
_SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
_FLAG: Json = {"type": "boolean"}
_ID: Json = {"type": "string", "pattern": "^[a-z][0-9a-f]{32}$"}
_DAY: Json = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


def _maybe(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(item: Json) -> Json:
    return {"type": "array", "items": item}


def _pair(item: Json) -> Json:
    return {"type": "array", "items": item, "minItems": 2, "maxItems": 2}


def _choice(options: type[StrEnum]) -> Json:
    return {"enum": [option.value for option in options]}


def _object(fields: Mapping[str, Json], optional: frozenset[str] = frozenset()) -> Json:
    return {
        "type": "object", "properties": dict(fields), "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }  # fmt: skip


_COUNT = {"documents": _NUMBER, "texts": _maybe(_NUMBER), "separate_at_most": _maybe(_NUMBER)}
_INTERVAL = _maybe(_pair(_DAY))
_NAMES = _list(_TEXT)
_IDS = _list(_ID)
_PLACE = _object({"document": _TEXT, "start": _NUMBER, "end": _NUMBER, "words": _TEXT})
_DECIDED = _object({
    "address": _TEXT, "kind": _TEXT, "finding": _maybe(_ID), "start": _NUMBER, "end": _NUMBER, "words": _TEXT,
})  # fmt: skip
_ROLE = _object({"role": _TEXT, "documents": _NAMES, "said_by": _maybe(_ID), "former": _FLAG})
_PARTICIPANT = _object({"actor": _ID, "role": _TEXT, "documents": _NAMES})
_SIDE = _object({
    "value": _TEXT, "claims": _IDS, "documents": _NAMES, "said_by": _IDS, "accounts": _NUMBER, "texts": _NUMBER,
    "separate_at_most": _NUMBER,
})  # fmt: skip

KINDS: Mapping[str, Mapping[str, Json]] = {
    "document": {
        "document": _TEXT, "title": _TEXT, "outlet": _TEXT, "authors": _NAMES, "published": _maybe(_TEXT),
        "retrieved": _maybe(_TEXT), "language": _TEXT, "translated": _maybe(_FLAG), "characters": _NUMBER,
        "address": _TEXT, "superseded": _FLAG,
    },
    "region": {"document": _TEXT, "region": _choice(RegionLabel), "why": _TEXT},
    "damage": {"document": _TEXT, "damage": _choice(DamageType), "why": _TEXT, "likely": _TEXT},
    "passage": {"documents": _NAMES, "characters": _NUMBER},
    "family": {"documents": _NAMES},
    "copy": {
        "documents": _pair(_TEXT), "containment": _pair(_SHARE), "lineage": _choice(Lineage), "use": _choice(Use),
        "why": _TEXT,
    },
    "edit": {
        "documents": _pair(_TEXT), "edit": _choice(EditType), "weight": _choice(Weight), "before": _TEXT,
        "after": _TEXT, "why": _TEXT,
    },
    "story": {"documents": _NAMES, "title": _TEXT},
    "thread": {"stories": _IDS, "documents": _NAMES, "title": _TEXT},
    "actor": {
        "actor": _ID, "name": _TEXT, "type": _choice(ActorType), "variants": _NAMES, "roles": _list(_ROLE),
        "documents": _NAMES, "mentions": _NUMBER,
    },
    "mention": {
        "document": _TEXT, "actor": _maybe(_ID), "type": _choice(ActorType), "form": _choice(MentionForm),
        "candidates": _IDS,
    },
    "quotation": {
        "document": _TEXT, "quotation": _choice(QuotationType), "wording": _choice(Wording), "mode": _choice(Mode),
        "speaker": _maybe(_ID), "speakers": _IDS, "candidates": _IDS, "chain": _NAMES,
        "certainty": _choice(Certainty), "polarity": _choice(Polarity), "tense": _choice(Tense),
        "repeats": _maybe(_ID), "unsure": _FLAG,
    },
    "timex": {
        "document": _TEXT, "timex": _choice(TimexType), "value": _TEXT, "modifier": _maybe(_TEXT),
        "basis": _choice(Basis), "interval": _INTERVAL, "anchor": _maybe(_TEXT), "why": _TEXT, "lender": _maybe(_TEXT),
    },
    "dating": {
        "document": _TEXT, "interval": _INTERVAL, "basis": _choice(Basis), "why": _TEXT, "lender": _maybe(_TEXT),
    },
    "event_mention": {
        "document": _TEXT, "event": _maybe(_ID), "type": _TEXT, "cue": _TEXT, "realis": _choice(Realis),
        "said_by": _IDS, "quotation": _maybe(_ID), "certainty": _choice(Certainty), "background": _FLAG,
    },
    "event": {
        "event": _ID, "type": _TEXT, "title": _TEXT, "interval": _INTERVAL, "basis": _choice(Basis), "why": _TEXT,
        "place": _maybe(_TEXT), "duration": _maybe(_TEXT), "participants": _list(_PARTICIPANT),
        "status": _choice(Status), "background": _FLAG, "told_by": _NAMES, "joined": _NAMES, **_COUNT,
    },
    "claim": {
        "claim": _ID, "document": _TEXT, "about": _maybe(_ID), "slot": _choice(Slot), "value": _TEXT,
        "basis": _choice(Basis), "polarity": _choice(Polarity), "certainty": _choice(Certainty),
        "said_by": _maybe(_ID), "speakers": _IDS, "quotation": _maybe(_ID),
    },
    "dispute": {
        "about": _TEXT, "slot": _choice(Slot), "dispute": _choice(DisputeType), "sides": _list(_SIDE),
        "silent": _NAMES, "why": _TEXT,
    },
    "agreement": {
        "about": _TEXT, "slot": _choice(Slot), "value": _TEXT, "told_by": _NAMES, "said_by": _IDS, "joined": _NAMES,
        **_COUNT,
    },
    "forecast": {
        "documents": _NAMES, "said_by": _IDS, "attributed": _FLAG, "unnamed": _maybe(_TEXT), "about": _maybe(_ID),
        "polarity": _choice(Polarity), "certainty": _choice(Certainty), "conditional": _FLAG, "due": _INTERVAL,
        "outcome": _choice(Outcome), "told_by": _NAMES, "maybe": _IDS, "why": _TEXT,
    },
    "position": {
        "actor": _ID, "issue": _TEXT, "stance": _choice(StanceType), "basis": _choice(StanceBasis), "said_by": _IDS,
        "interval": _INTERVAL, "told_by": _NAMES, "why": _TEXT, **_COUNT,
    },
    "gap": {"about": _TEXT, "question": _TEXT, "missing": _TEXT, "documents": _NAMES},
    "issue": {"address": _TEXT, "happened": _TEXT, "done": _TEXT, "documents": _NAMES},
    "reading": {"document": _TEXT, "language": _TEXT, "readable": _FLAG, "why": _TEXT},
    "decision": {
        "decision": _choice(DecisionType), "on": _list(_DECIDED), "author": _TEXT, "reason": _TEXT, "decided": _TEXT,
        "field": _maybe(_TEXT), "value": _maybe(_TEXT),
    },
}  # fmt: skip
"""The fields of each published kind, besides `kind`, `id` and `evidence`."""


def schema() -> Json:
    """The schema of one line of the export. Kinds of extensions need `kind` and `id` only."""
    places = {"type": "object", "additionalProperties": {"type": "array", "items": _PLACE, "minItems": 1}}
    records = [
        _object(
            {"kind": {"const": kind}, "id": {**_TEXT, "minLength": 33}, **fields, "evidence": places},
            optional=frozenset({"evidence"}),
        )
        for kind, fields in sorted(KINDS.items())
    ]
    others: Json = {
        "type": "object", "required": ["kind", "id"],
        "properties": {"kind": {"type": "string", "not": {"enum": sorted(KINDS)}}, "id": _TEXT},
    }  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of a Variorum export",
        "version": SCHEMA_VERSION,
        "oneOf": [*records, others],
    }
