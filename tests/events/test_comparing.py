"""Faces are the same while nothing changes, stay few, and may be asked for by several threads."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from variorum.events import comparing
from variorum.events.bundles import Bundle
from variorum.events.comparing import Compared
from variorum.model import FindingId

ONE, OTHER = frozenset({FindingId("one")}), frozenset({FindingId("other")})


def nothing() -> Bundle:
    """All that is asked of a bundle here are its members."""
    return cast("Bundle", SimpleNamespace(members=[]))


def keys(bundle: object, homes: object) -> list[tuple[str, ...]]:
    return [("key",)]


def test_a_bundle_of_other_stories_has_another_face() -> None:
    compared = Compared()
    first, second = compared.faces([nothing(), nothing()], [ONE, OTHER], keys)
    assert first.number != second.number
    assert compared.faces([nothing()], [ONE], keys) == [first]
    compared.forget()
    assert compared.faces([nothing()], [ONE], keys)[0].number not in (first.number, second.number)


def test_too_many_faces_or_answers_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "_MOST_FACES", 1)
    monkeypatch.setattr(comparing, "_MOST_ANSWERS", 1)
    compared = Compared()
    (first,) = compared.faces([nothing()], [ONE], keys)
    first.answers.update({7: True, 8: False})
    (again, _) = compared.faces([nothing(), nothing()], [ONE, OTHER], keys)
    assert not again.answers
    (last,) = compared.faces([nothing()], [ONE], keys)
    assert len({first.number, again.number, last.number}) == 3
