from __future__ import annotations

import pytest

from tests.reference import account
from variorum.model import Span
from variorum.workspace.doubts import doubt

SAID = "the port of Lesk is to be mined"
CASES = [
    (f"Drevik reports {SAID}. Whether its information is real or it is bluffing, nobody knows.", True),
    (f"Drevik reports {SAID}, which could not be independently verified.", True),
    (f"Drevik reports {SAID}. The barley was brought in early. It rained. That could not be confirmed.", False),
    (f"Drevik reports {SAID}.\nThe price of barley could not be confirmed.", False),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_doubt_is_found_beside_a_report_only(text: str, found: bool) -> None:
    document = account(text).id
    place = Span(document, text.index(SAID), text.index(SAID) + len(SAID))
    assert (doubt(text, place) is not None) is found


def test_doubt_in_what_somebody_says_is_not_the_accounts() -> None:
    text = f"Drevik reports {SAID}. “There is no evidence for that,” a harbour master said."
    document = account(text).id
    place = Span(document, text.index(SAID), text.index(SAID) + len(SAID))
    words = text[text.index("There") : text.index(",”")]
    said = Span(document, text.index(words), text.index(words) + len(words))
    assert doubt(text, place) is not None
    assert doubt(text, place, [said]) is None
