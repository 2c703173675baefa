"""The steps of this room."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.copies.families import Branch, read_pile
from variorum.copies.overlaps import Overlap, overlap
from variorum.copies.telling import tell
from variorum.copies.ties import Tie, keys, tie
from variorum.copies.wording import Wording, wording
from variorum.model import Copy, Edit, Family, Given, Passage, Region, Shape, Step
from variorum.texts import Form


def _fingerprints(given: Given) -> Iterator[Wording]:
    form = given.sketch(Form, given.document.id)
    yield wording(given.document, form.labels if form is not None else ())


FINGERPRINTS = Step(
    name="copies.fingerprints", shape=Shape.EACH, reads=(Form,), makes=(Wording,), run=_fingerprints, version=3
)
TIES = Step(name="copies.ties", shape=Shape.BUCKET, reads=(Wording,), makes=(Tie,), keys=keys, run=tie, version=3)
OVERLAPS = Step(
    name="copies.overlaps",
    shape=Shape.WITHIN,
    reads=(Wording, Region),
    makes=(Overlap,),
    run=overlap,
    within=Tie,
    version=4,
)
FAMILIES = Step(
    name="copies.families",
    shape=Shape.WITHIN,
    reads=(Overlap,),
    makes=(Passage, Family, Branch),
    run=read_pile,
    within="pile",
    version=4,
)
COPIES = Step(
    name="copies.copies",
    shape=Shape.WITHIN,
    reads=(Wording, Region),
    makes=(Copy, Edit),
    run=tell,
    within=Branch,
    version=4,
)
