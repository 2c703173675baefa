"""Who is to do what somebody asks of others."""

from __future__ import annotations

import pytest

from tests.events.test_mentions import mention, words


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Governor Ivo Lind urged Anna Kovar to sign the accord.", "sign", ["Anna Kovar"]),
        ("Mayor Anna Kovar called on the strikers to sign the accord.", "sign", ["the strikers"]),
        ("Ivo Lind wants to sign the accord.", "sign", ["Ivo Lind"]),
        ("Ivo Lind called for new talks with the miners.", "talks", []),
        ("Ivo Lind asked for new talks with Anna Kovar.", "talks", ["Ivo Lind"]),
    ],
)
def test_who_asks_is_not_who_is_to_do_it(text: str, word: str, expected: list[str]) -> None:
    document, found = mention(text, word)
    assert words(document, found, "agent") == expected
