"""Accounts written for these tests; the people and places are invented."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.reference import Pile, account
from variorum.copies import COPIES, FAMILIES, FINGERPRINTS, OVERLAPS, TIES
from variorum.copies.body import Body, body, labelled
from variorum.copies.wording import wording
from variorum.model import Copy, Document, Edit
from variorum.texts import FORM, REGIONS, REPEATED

TALKS = """The two governments have said little about Thursday's meeting in Velmora. It went on for six hours.
The Marenian delegation included Prime Minister Oda Brandt, her adviser Juri Kesk and the head of the grain fund, Tomas Ilve. Neither side brought military experts to the table.
According to both sides, no agreement was reached. The hosts presented three papers, of which none was released, and a fourth that was withdrawn after an hour of argument.
Kesk served for nine years as envoy to the northern islands. Ilve trained as an engineer and now runs the fund, which has been under sanctions because of the harbour affair.
While the meeting was under way, the opposition leader was travelling along the coast, where he asked for money and for ships. No promises followed.
Many analysts think that the harvest will decide what happens next, and that neither capital can wait until the first snow."""

WEATHER = """Heavy rain closed the mountain road above Stolna for the third time this month, the district engineer said.
Crews worked through the night to clear some four hundred tonnes of rock from the carriageway below the old chapel.
Buses to the upper valley turn round at the bridge, and the school there will open late until the slope has been made safe.
Farmers have been told to keep their animals away from the river, which rose by two metres between noon and evening.
The engineer asked walkers not to rely on maps printed before the slide, because two of the paths they show are gone."""


SIGN_UP = (
    "Readers of the valley gazette can have these pages brought to their door each morning before seven, with the "
    "Sunday supplement, the almanac and the tide table, for the price of two loaves a week in town or by the sea."
)


def invented(seed: int, words: int = 260) -> str:
    rnd = random.Random(seed)
    return "\n".join(
        " ".join("".join(rnd.choices("abdeiklmnorstu", k=rnd.randint(3, 8))) for _ in range(52)).capitalize() + "."
        for _ in range(words // 52)
    )


def pile(*documents: Document) -> Pile:
    return Pile(documents).run(FORM, REPEATED, REGIONS, FINGERPRINTS, TIES, OVERLAPS, FAMILIES, COPIES)


def edit_between(pile: Pile, before: str, after: str) -> Edit:
    """The one edit with these words on its sides, whichever account came to stand left."""
    found = [e for e in pile.all(Edit) if {e.before.strip(), e.after.strip()} == {before, after}]
    assert len(found) == 1, [(e.before, e.after) for e in pile.all(Edit)]
    return found[0]


def only_copy(pile: Pile) -> Copy:
    (copy,) = pile.all(Copy)
    return copy


def body_of(text: str, name: str = "a.txt") -> Body:
    document = account(text, name)
    return body(document.id, labelled(wording(document, ()), ()))


def names(pile: Pile, documents: Sequence[str]) -> set[str]:
    known = {d.id: d.name for d in pile.documents}
    return {known[d] for d in documents}  # type: ignore[index]  # ids are strings here
