"""Which actors of different accounts are one: by the spelling of their names, nearest context first.

A name held by one person in the account, else in the story, else in the pile, means that person; where several bear
it and nothing else decides, it stays apart. Work is per name block, so that it grows with the pile, not its square.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.actors.grounds import Grounds
from variorum.actors.joining import Joined, grouped
from variorum.actors.locals import Local, Stories, parts_of
from variorum.actors.lone_names import join_lone
from variorum.actors.namesakes import join_by_office, join_namesakes
from variorum.actors.places_and_bodies import join_acronyms, join_others
from variorum.actors.variants import join_variants
from variorum.model import ActorType


def link(found: Sequence[Local], stories: Stories, joined: Joined) -> None:
    """Join the local actors that are one actor."""
    persons = [n for n, local in enumerate(found) if local.sort is ActorType.PERSON]
    join_others(found, stories, joined, [n for n, local in enumerate(found) if local.sort is not ActorType.PERSON])
    join_acronyms(found, stories, joined)
    full = [n for n in persons if parts_of(found[n]).given]
    lone = [n for n in persons if not parts_of(found[n]).given and not found[n].ambiguous]
    grounds = Grounds(found, stories, joined, persons)
    for members in grouped(full, lambda n: found[n].key):
        join_namesakes(found, stories, members, grounds)
    join_variants(found, joined, full, grounds)
    join_lone(found, stories, joined, full, lone, grounds)
    for members in grouped(full, lambda n: found[n].key):
        join_by_office(members, grounds)
