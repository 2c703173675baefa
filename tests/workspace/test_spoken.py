"""The short words in which a speaker, a role and an act of speech are shown."""

from __future__ import annotations

import pytest

from variorum.model import ActorRole, DocumentId
from variorum.workspace.spoken import role_words


@pytest.mark.parametrize(
    ("role", "former", "shown"),
    [
        ("Gov", False, "Governor"),
        ("Texas Gov.", False, "Texas Governor"),
        ("Sen", True, "formerly Senator"),
        ("former mayor", True, "former mayor"),
        ("rev counter", False, "rev counter"),
    ],
)
def test_titles_of_roles_are_told_in_full(role: str, former: bool, shown: str) -> None:
    assert role_words(ActorRole(role, (DocumentId("a"),), former)) == shown
