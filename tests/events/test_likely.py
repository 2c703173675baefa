from __future__ import annotations

import numpy as np
import pytest

from tests.reference import Pile, account
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import MENTIONS
from variorum.events.bundles import Bundle
from variorum.events.company import Company
from variorum.events.features import Feature, cast, feature
from variorum.events.judge import shipped as judge
from variorum.events.likely import link_likely
from variorum.events.linkage import Linkage
from variorum.events.links import shipped as trees
from variorum.events.measures import MEASURES, Words, root
from variorum.events.tellings import Tellings
from variorum.events.triggers import triggers
from variorum.language import PARSE, parse
from variorum.model import Document, EventMention
from variorum.texts import FORM
from variorum.words import senses


def told(text: str) -> dict[str, bool]:
    """The cues of a text, and whether they stand outside the lexicon."""
    return {trigger.cue: trigger.plain for trigger in triggers(parse(account(text)), frozenset())}


def test_verbs_and_nouns_outside_the_lexicon_are_told_from_things_and_people() -> None:
    found = told("Workers repaired the bridge after the downpour. The blue house of the baker has three windows.")
    assert found["repair"]
    assert "window" not in found
    assert "baker" not in found


def test_a_verb_is_told_with_its_particle() -> None:
    text = account("The mayor of Marn called off the parade and the feast on Friday.")
    words = [text.words(m.span("trigger")) for m in read_mentions(text)]
    assert "called off" in words


def read_mentions(text: Document) -> list[EventMention]:
    """The event mentions of an account."""
    return Pile([text]).run(FORM, PARSE, NAMES, TIMEXES, MENTIONS).all(EventMention)


@pytest.mark.parametrize(
    ("one", "other"), [(("acquisition", True), ("acquire", False)), (("dies", True), ("die", False))]
)
def test_nouns_and_headline_words_have_the_root_of_their_verb(one: tuple[str, bool], other: tuple[str, bool]) -> None:
    assert root(*one) == root(*other)


def test_meanings_are_near_both_ways() -> None:
    assert senses.nearness("thwart", "foil") == senses.nearness("foil", "thwart") == 2
    assert senses.nearness("murder", "kill") == 1
    assert senses.nearness("murder", "sing") == 0
    assert "kill" in senses.neighbours("murder")


def test_the_likest_are_joined_first_and_the_mean_decides() -> None:
    joined: list[tuple[int, int]] = []

    def join(one: int, other: int) -> bool:
        joined.append((one, other))
        return True

    Linkage([1, 1, 1], {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, 0.5).run(join)
    assert joined == [(0, 1)]


def test_what_may_not_be_joined_stays_apart_with_all_that_hangs_on_it() -> None:
    joined: list[tuple[int, int]] = []

    def join(one: int, other: int) -> bool:
        if {one, other} == {0, 1}:
            return False
        joined.append((one, other))
        return True

    Linkage([1, 1, 1], {(0, 1): 0.9, (1, 2): 0.8}, 0.4).run(join)
    assert joined == [(1, 2)]


def joined(*texts: str) -> list[set[str]]:
    """The trigger words of events that undated accounts in one thread tell together."""
    read = [tellings(text, f"{number}") for number, text in enumerate(texts)]
    bundles = [Bundle([item]) for items in read for item in items]
    found = link_likely(bundles, frozenset(items[0].document for items in read))
    return [{m.telling.words for m in bundle.members} for bundle in found if len(bundle.documents) > 1]


FLOOD = (
    "A flood destroyed the old stone bridge over the Lind at Orsk, and forty families fled to the school of the town."
)
AGAIN = "Forty families fled to the school of Orsk after a flood destroyed the old stone bridge over the Lind."


def test_two_accounts_in_nearly_the_same_words_tell_one_happening() -> None:
    assert {"destroyed"} in joined(FLOOD, AGAIN)


def test_a_word_in_common_makes_no_happening_one() -> None:
    assert joined(FLOOD, "A fire destroyed two barns on a farm in the hills, and the owner rescued his cattle.") == []


def test_the_order_of_accounts_joins_nothing_else() -> None:
    other = "The harbour master of Avala repaired a crane that a storm had damaged, and praised his men for it."
    assert sorted(map(sorted, joined(FLOOD, AGAIN, other))) == sorted(map(sorted, joined(other, AGAIN, FLOOD)))


def words(*told: str) -> Words:
    """The words of an account that has these, those with a capital being its names."""
    weights = {word.lower(): 400 for word in told}
    return Words(weights, 400 * len(told) ** 0.5, frozenset(word.lower() for word in told if word[:1].isupper()))


def test_words_that_all_accounts_of_a_thread_have_tell_no_two_of_them_apart() -> None:
    orsk, again = words("flood", "bridge", "Orsk"), words("flood", "bridge", "Orsk")
    marn = words("flood", "bridge", "Marn")
    others = [words("flood", "bridge", f"Town{number}") for number in range(200)]
    few, many = Company([orsk, again, marn]), Company([orsk, again, marn, *others])
    assert many.alike(orsk, marn)[3] < few.alike(orsk, marn)[3]
    assert many.alike(orsk, again)[3] == few.alike(orsk, again)[3] == 1


def test_accounts_are_joined_through_those_between_them() -> None:
    left, middle, right = words("flood", "Orsk", "bridge"), words("Orsk", "bridge", "Lind"), words("Lind", "barge")
    company = Company([left, middle, right])
    assert company.alike(left, right)[3] == 0
    assert 0 < company.alike(left, right)[4] < company.alike(left, middle)[4]
    assert company.alike(left, right) == company.alike(right, left)


def tellings(text: str, name: str = "a") -> list[Feature]:
    """The features of an account read by itself."""
    one = account(text, name, language="en")
    pile = Pile([one]).run(FORM, PARSE, NAMES, TIMEXES, MENTIONS)
    sketch = pile.sketches[Tellings, one.id]
    assert isinstance(sketch, Tellings)
    mentions = {mention.id: mention for mention in pile.all(EventMention)}
    return [feature(mentions[t.mention], t, {}, cast((), ()), {}) for t in sketch.tellings]


def test_a_verb_is_told_with_the_rest_of_its_phrase() -> None:
    text = account("Guards opened fire at the gate of the depot in Marn.")
    assert "opened fire" in [text.words(m.span("trigger")) for m in read_mentions(text)]


def test_what_was_learned_is_whole() -> None:
    assert 0.2 < judge().least < 0.8
    forest = trees().trees
    assert int(forest.measure.max()) < len(MEASURES)
    chances = forest.probabilities(np.zeros((2, len(MEASURES))))
    assert chances[0] == chances[1]
    assert 0 <= chances[0] <= 1
