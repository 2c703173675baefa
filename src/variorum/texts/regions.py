"""What each block of an account is in the end: its form, unless repetition inside the outlet shows it to be chrome."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.model import Given, Product, Region, RegionLabel, Repetition, Shape, Span, Step, evidence
from variorum.texts.form_sketch import Form

_OVERRIDDEN = (RegionLabel.BODY, RegionLabel.PULL_QUOTE, RegionLabel.HEADLINE)


def run(given: Given) -> Iterable[Product]:
    """One region for every block of one account."""
    for card in given.cards:
        form = given.sketch(Form, card.id)
        if form is None:
            continue
        repeated = {}
        for repetition in given.of(Repetition, card.id):
            span = repetition.span("text")
            repeated[span.start, span.end] = repetition.accounts
        for start, end, label, why in zip(form.starts, form.ends, form.labels, form.whys, strict=True):
            accounts = repeated.get((start, end), 0)
            if accounts and label in _OVERRIDDEN:
                label, why = RegionLabel.BOILERPLATE, f"the same line in {accounts} accounts of this outlet"
            at = evidence("text", Span(card.id, start, end))
            yield Region(document=card.id, evidence=at, region=label, why=why)


REGIONS = Step(
    name="texts.regions",
    shape=Shape.WITHIN,
    within="document",
    reads=(Form, Repetition),
    makes=(Region,),
    run=run,
)
