"""Bearers of one full name in many accounts: one person, unless the accounts speak against it or tell too little.

A rare name is taken for one person's wherever it stands. A common one is, where accounts tell one story, name the same
others beside it or give it the same high office; or where one bearer is told of so widely that others are likely it.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.actors.grounds import Grounds, join_alike, join_by, join_widest
from variorum.actors.lexicon import HIGH_OFFICES
from variorum.actors.locals import Local, Stories
from variorum.words.common_names import is_common

_FEW = HIGH_OFFICES | {"speaker", "representative", "congressman", "congresswoman"}
"""Offices that two of one full name hardly hold at a time."""


def join_namesakes(found: Sequence[Local], stories: Stories, members: Sequence[int], grounds: Grounds) -> None:
    """Join bearers of one full name, as far as their accounts allow."""
    if len(members) == 1:
        return
    join_by(members, lambda n: stories.get(found[n].document, ()), grounds)
    join_by(members, lambda n: sorted(found[n].company - {found[n].key}), grounds)
    join_by_office(members, grounds)
    parts = found[members[0]].parts
    if parts is not None and is_common(parts):
        join_widest(members, grounds)
    else:
        join_alike(members, grounds)


def join_by_office(members: Sequence[int], grounds: Grounds) -> None:
    """Join bearers of one full name told in one high office, be it where accounts use the surname alone."""
    join_by(members, lambda n: sorted(grounds.roles(n) & _FEW), grounds)
