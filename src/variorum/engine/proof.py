"""Proving what reading made: every reading step is run again over the stored text and must make the same."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.engine.given import Shelf
from variorum.engine.plan import Plan
from variorum.engine.reading import Job, read_account
from variorum.model import DocumentId, Finding, FindingId, Shape, Sketch
from variorum.store import Store, content_hash


def derive_again(store: Store, plan: Plan, document: DocumentId) -> Iterator[tuple[FindingId, str]]:
    """Findings of an account that its text does not give today, and findings that it gives and that are not kept.

    Steps marked dear (the parse) are taken as they are kept. What a person decided makes no difference to reading.
    """
    shelf = Shelf(store.documents.get(document))
    for step in plan.steps:
        if step.shape is not Shape.EACH:
            continue
        kinds = [kind for kind in step.makes if issubclass(kind, Finding)]
        kept = {finding.id: finding for kind in kinds for finding in store.findings.all(kind, [document])}
        if step.dear:
            sketches = [kind for kind in step.makes if issubclass(kind, Sketch)]
            found = [store.findings.sketch(kind, document) for kind in sketches]
            shelf.put(step, [*kept.values(), *(sketch for sketch in found if sketch is not None)])
            continue
        read = read_account(Job(shelf, (step.name,), {}), {step.name: step})
        made = {finding.id: finding for outcome in read.outcomes for finding in outcome.findings}
        for name in sorted(kept.keys() | made.keys()):
            if name not in made:
                yield name, f"the text does not give this {kept[name].kind} today"
            elif name not in kept:
                yield name, f"the text gives a {made[name].kind} that is not kept"
            elif content_hash(made[name]) != content_hash(kept[name]):
                yield name, f"the text gives this {kept[name].kind} with other values"
