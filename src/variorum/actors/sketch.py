"""Names: what linking needs of each mention of an account, so that it never looks at the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

import orjson

from variorum.model import ActorType, DocumentId, FindingId, MentionForm, Sketch

_TYPES = tuple(ActorType)
_FORMS = tuple(MentionForm)


@dataclass(frozen=True, slots=True)
class Said:
    """A role in which the account names somebody; `former` when it says that the role is past."""

    role: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class Called:
    """One mention: its words, the words of title before it, gender ("m", "f", "") and roles told beside it.

    `full` is the fullest name that the account gives the same actor; the words themselves when it gives no fuller.
    `told` is how much the account's words, without the model, speak for each sort of the name, 0 to 60.
    `country` is an ISO 3166-1 code for a place, people or government, else "". `several` marks a name that several of
    the account may bear; `age` is in years, 0 when not told.
    """

    mention: FindingId
    words: str
    title: str
    type: ActorType
    form: MentionForm
    full: str
    gender: str = ""
    country: str = ""
    roles: tuple[Said, ...] = ()
    told: tuple[tuple[ActorType, int], ...] = ()
    several: bool = False
    age: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Names(Sketch):
    """The mentions of one account in text order."""

    kind: ClassVar[str] = "names"

    called: tuple[Called, ...] = ()

    def pack(self) -> bytes:
        rows = [
            [
                *(c.mention, c.words, c.title, _TYPES.index(c.type), _FORMS.index(c.form), c.full, c.gender, c.country),
                [[said.role, said.former] for said in c.roles],
                [[_TYPES.index(sort), votes] for sort, votes in c.told],
                c.several,
                c.age,
            ]
            for c in self.called
        ]
        return orjson.dumps(rows)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        called = [
            Called(
                *(FindingId(mention), words, title, _TYPES[type_], _FORMS[form], full, gender, country),
                roles=tuple(Said(role, former) for role, former in roles),
                told=tuple((_TYPES[sort], votes) for sort, votes in told),
                several=several,
                age=age,
            )
            for mention, words, title, type_, form, full, gender, country, *more in orjson.loads(data)
            for roles, told, several, age in [more]
        ]
        return cls(document=document, called=tuple(called))
