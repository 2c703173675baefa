"""Faces are the same while nothing changes, stay few, and may be asked for by several threads."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from variorum.events import comparing
from variorum.events.bundles import Bundle
from variorum.events.comparing import Compared, Key, companies, worth_comparing
from variorum.model import FindingId

ONE, OTHER = frozenset({FindingId("one")}), frozenset({FindingId("other")})


def nothing() -> Bundle:
    """All that is asked of a bundle here are its members and accounts."""
    return cast("Bundle", SimpleNamespace(members=[], documents=()))


def keys(bundle: object, homes: object) -> list[tuple[str, ...]]:
    return [("key",)]


def test_a_bundle_of_other_stories_has_another_face() -> None:
    compared = Compared()
    first, second = compared.faces([nothing(), nothing()], [ONE, OTHER], keys)
    assert first.number != second.number
    assert compared.faces([nothing()], [ONE], keys) == [first]
    compared.forget()
    assert compared.faces([nothing()], [ONE], keys)[0].number not in (first.number, second.number)


def test_those_that_share_a_key_by_way_of_others_are_in_one_company_and_what_very_many_share_tells_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "_MOST_IN_BUCKET", 3)
    everywhere: Key = ("everywhere",)
    told: list[list[Key]] = [[everywhere, *((name,) for name in own)] for own in ("a", "b", "ac", "c", "")]
    assert companies(told) == ([[0, 2, 3], [1], [4]], frozenset({everywhere}))
    assert list(worth_comparing(told, {everywhere})) == [(0, [2]), (1, []), (2, [3]), (3, []), (4, [])]


def test_of_too_many_faces_those_not_looked_up_lately_are_forgotten_with_all_answers_on_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "_MOST_FACES", 1)
    compared = Compared()
    kept, gone = compared.faces([nothing(), nothing()], [ONE, OTHER], keys)
    kept.answers.update({kept.number: True, gone.number: False})
    third = frozenset({FindingId("third")})
    for stories in ([ONE, third], [ONE, third], [ONE, third]):
        assert compared.faces([nothing(), nothing()], stories, keys)[0] is kept
    assert kept.answers == {kept.number: True}
    assert compared.faces([nothing()], [OTHER], keys)[0].number != gone.number


def test_too_many_answers_make_room_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "_MOST_ANSWERS", 1)
    compared = Compared()
    (face,) = compared.faces([nothing()], [ONE], keys)
    face.answers.update({7: True, 8: False})
    assert compared.faces([nothing()], [ONE], keys) == [face]
    assert not face.answers
