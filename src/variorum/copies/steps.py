"""The steps of this room."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.copies.families import read_pile
from variorum.copies.ties import Tie, keys, tie
from variorum.copies.wording import Wording, wording
from variorum.model import Copy, Edit, Family, Given, Passage, Region, Shape, Step
from variorum.texts import Form


def _fingerprints(given: Given) -> Iterator[Wording]:
    form = given.sketch(Form, given.document.id)
    yield wording(given.document, form.labels if form is not None else ())


FINGERPRINTS = Step(name="copies.fingerprints", shape=Shape.EACH, reads=(Form,), makes=(Wording,), run=_fingerprints)
TIES = Step(name="copies.ties", shape=Shape.BUCKET, reads=(Wording,), makes=(Tie,), keys=keys, run=tie)
PILE = Step(
    name="copies.pile",
    shape=Shape.WITHIN,
    reads=(Wording, Tie, Region),
    makes=(Passage, Family, Copy, Edit),
    run=read_pile,
    within="pile",
    version=2,
)
