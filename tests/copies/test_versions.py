"""When two texts of one outlet are versions of one report."""

import datetime

from tests.copies.texts import invented, pile
from tests.reference import account
from variorum.copies.lineage.versions import least_of_version
from variorum.model import Copy, Use

DAY = datetime.date(2031, 5, 4)


def uses(days: int, own: int, shared: int = 104) -> list[Use]:
    common = invented(1, shared)
    found = pile(
        account(f"{common}\n{invented(2, own)}", outlet="Coast Daily", published=DAY),
        account(
            f"{common}\n{invented(3, own)}",
            "b.txt",
            outlet="Coast Daily",
            published=DAY + datetime.timedelta(days=days),
        ),
    )
    return [copy.use for copy in found.all(Copy)]


def test_nearly_half_in_common_is_a_version_within_days_and_background_later() -> None:
    assert uses(days=1, own=117) == [Use.EDITION]
    assert uses(days=30, own=117) == []


def test_most_in_common_is_a_version_at_any_time() -> None:
    assert uses(days=30, own=52) == [Use.EDITION]


def test_without_a_stated_day_texts_count_as_of_the_same_news() -> None:
    assert least_of_version(None, DAY) == least_of_version(DAY, DAY) < least_of_version(DAY, DAY.replace(month=9))
