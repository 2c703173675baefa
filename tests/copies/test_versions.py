"""When two texts of one outlet are versions of one report."""

import datetime

from tests.copies.texts import invented, pile
from tests.reference import account
from variorum.model import Copy, Document, Use

DAY = datetime.date(2031, 5, 4)


def uses(own: int, days: int | None = None) -> list[Use]:
    """How two texts of one outlet are told that share 104 words and have so many of their own, so many days apart."""
    later = None if days is None else DAY + datetime.timedelta(days=days)
    return told(
        account(f"{invented(1, 104)}\n{invented(2, own)}", outlet="Coast Daily", published=later and DAY),
        account(f"{invented(1, 104)}\n{invented(3, own)}", "b.txt", outlet="Coast Daily", published=later),
    )


def told(*documents: Document) -> list[Use]:
    return [copy.use for copy in pile(*documents).all(Copy)]


def test_a_third_in_common_is_a_version_within_days_and_background_later() -> None:
    assert uses(own=156, days=2) == [Use.EDITION]
    assert uses(own=156, days=3) == []
    assert uses(own=260, days=0) == []


def test_half_in_common_is_a_version_at_any_time() -> None:
    assert uses(own=104, days=30) == [Use.EDITION]


def test_without_a_stated_day_texts_need_half_in_common() -> None:
    assert uses(own=104) == [Use.EDITION]
    assert uses(own=156) == []


def test_a_version_is_known_by_its_headlines_where_no_word_of_them_was_kept() -> None:
    kept = invented(1, 156)
    assert told(
        account(f"The jury found Velin guilty.\n{kept}", title="Jury finds Velin guilty", outlet="Coast Daily"),
        account(f"Velin was given nine years.\n{kept}", "b.txt", title="Nine years for Velin", outlet="Coast Daily"),
    ) == [Use.EDITION]


def test_what_a_site_set_in_the_place_of_two_texts_is_no_version() -> None:
    assert (
        told(
            account(invented(1, 104), title="Two hurt on Sele ferry", outlet="Coast Daily"),
            account(
                f"{invented(1, 104)}\n{invented(2, 52)}", "b.txt", title="Ferry aground off Hult", outlet="Coast Daily"
            ),
        )
        == []
    )
