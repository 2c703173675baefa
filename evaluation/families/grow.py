"""Families grown from a story: who took from whom is known, because this module did it.

A family is a random recursive tree: every new account takes its text from one already there, edited as desks edit. Some
accounts are then hidden, as they are in any pile.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from evaluation.families import desk
from evaluation.families.stories import Story, stories
from evaluation.families.styles import Style, restyled, style

_AGENCIES = (("Northern Press Agency", "NPA"), ("Estmark News Agency", "ENA"), ("Coast Telegraph Agency", "CTA"))
_OUTLETS = tuple(
    "Velmora Herald|Coast Daily|Hill Post|River Digest|Lindhavn Courier|The Aldary Review|Morning Tide|Meridian Daily"
    "|Upland Observer|Harbour Times|The Selwyn Letter|Southern Echo|Lantern Weekly|Island Gazette|Kalvik Mercury"
    "|Brass Bell|Valley Record|Northgate Press|The Long Quay|Elm Street News|Tessen Tribune|Open Window"
    "|Field and Weir|The Ninth Page".split("|")
)
_AUTHORS = ("Howard Penrith", "Signe Dahlholm", "Tove Marsk", "Anselm Rothwass", "Judith Okonara", "Emil Castor")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher with its style; `initials` only for a news agency."""

    name: str
    style: Style
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """One account of a family, with what is known of it because it was made here. `parent` is a place in the family."""

    outlet: Outlet
    title: str
    paragraphs: tuple[str, ...]
    day: datetime.date
    parent: int | None = None
    author: str = ""
    notices: tuple[str, ...] = ()
    later: bool = False
    hidden: bool = False
    done: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The account as published."""
        return "\n".join([self.title, *self.paragraphs, *self.notices])


@dataclass(frozen=True, slots=True)
class Lineup:
    """A family: its tellings, each parent before its children."""

    story: str
    tellings: tuple[Telling, ...]

    def above(self, place: int) -> Iterator[int]:
        """The places of all a telling descends from, nearest first."""
        at = self.tellings[place].parent
        while at is not None:
            yield at
            at = self.tellings[at].parent

    def shown(self) -> list[int]:
        """The places of the tellings in the pile."""
        return [place for place, telling in enumerate(self.tellings) if not telling.hidden]

    def parent_shown(self, place: int) -> int | None:
        """The nearest ancestor in the pile."""
        return next((at for at in self.above(place) if not self.tellings[at].hidden), None)


def families(count: int, seed: int) -> Iterator[Lineup]:
    """So many families, the same for the same seed."""
    for number in range(count):
        rng = random.Random(f"{seed}:{number}")
        yield _family(rng.choice(stories()), rng)


def _family(story: Story, rng: random.Random) -> Lineup:
    outlets = [Outlet(name, style(rng)) for name in rng.sample(_OUTLETS, len(_OUTLETS))]
    wire = rng.random() < 0.35
    first = _first(story, wire, outlets, rng)
    tellings = [first]
    for _ in range(rng.randint(1, 8)):
        at = 0 if rng.random() < 0.45 else rng.randrange(len(tellings))
        later = not tellings[at].outlet.initials and rng.random() < 0.15
        if later:
            at = max(place for place, t in enumerate(tellings) if t.outlet.name == tellings[at].outlet.name)
        tellings.append(_taken(story, at, tellings[at], later, outlets, rng))
    hide_first = rng.random() < (0.5 if wire else 0.3) and len(tellings) > 2
    tellings = [
        replace(t, hidden=hide_first if place == 0 else rng.random() < 0.08) for place, t in enumerate(tellings)
    ]
    return Lineup(story.title, tuple(tellings))


def _first(story: Story, wire: bool, outlets: list[Outlet], rng: random.Random) -> Telling:
    agency, initials = rng.choice(_AGENCIES)
    outlet = Outlet(agency, style(rng), initials) if wire else outlets.pop()
    day = story.day
    paragraphs = [p.replace("{DAY}", desk.day_told(day, rng)) for p in story.paragraphs]
    paragraphs = [restyled(p, story, outlet.style, rng, slack=0.0, in_quotes=1.0) for p in paragraphs]
    paragraphs = [desk.stray(p, story, rng) for p in paragraphs]
    if rng.random() < 0.2:
        paragraphs = desk.mistyped(paragraphs, rng)
    if wire:
        place = story.names[0][outlet.style.names].upper()
        paragraphs[0] = f"{place}, {day:%b} {day.day} ({outlet.initials}) - {paragraphs[0]}"
    author = "" if wire or rng.random() < 0.4 else rng.choice(_AUTHORS)
    return Telling(outlet, story.title, tuple(paragraphs), day, author=author)


def _taken(story: Story, at: int, parent: Telling, later: bool, outlets: list[Outlet], rng: random.Random) -> Telling:
    """What another outlet, or the same one again in a later version, makes of a text."""
    outlet = parent.outlet if later else outlets.pop()
    text = desk.Desk(story, list(parent.paragraphs), outlet.style, rng)
    if later:
        text.add(story.extra, rng.randint(1, 2))
        text.change_numbers(0.3)
    else:
        text.drop_dateline(0.6)
        text.cut()
        text.restyle(0.6)
        text.add(story.extra, 1 if rng.random() < 0.25 else 0)
        text.reword(0.4)
    text.correct()
    text.spoil()
    return Telling(
        outlet=outlet,
        title=desk.headline(parent.title, rng),
        paragraphs=tuple(text.paragraphs),
        day=parent.day + datetime.timedelta(days=rng.choice([0, 0, 0, 0, 1, 1, 1, 2, 3, 6])),
        parent=at,
        author=parent.author if later or rng.random() < 0.6 else "",
        notices=desk.notices(parent.outlet.name, parent.outlet.initials, parent.author, parent.notices, later, rng),
        later=later,
        done=tuple(text.done),
    )
