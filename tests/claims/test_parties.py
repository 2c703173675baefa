"""Whether two names may be names for one side."""

from __future__ import annotations

import pytest

from variorum.claims.parties import one_side


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("brenia", "brenian", True),
        ("italy", "italian", True),
        ("brenia's", "brenian", True),
        ("lund", "lundish", True),
        ("mali", "malian", True),
        ("northland", "northern", False),
        ("kovarna", "kovalia", False),
        ("rsf", "rsk", False),
    ],
)
def test_two_names_are_of_one_side_where_one_is_a_form_of_the_other(one: str, other: str, same: bool) -> None:
    assert one_side(frozenset({one, "army"}), frozenset({other, "forces"})) is same


def test_a_point_of_the_compass_tells_no_side_beside_another_name() -> None:
    assert not one_side(frozenset({"northern", "alliance"}), frozenset({"northern", "lund"}))
