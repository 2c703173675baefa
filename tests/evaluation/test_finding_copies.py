import random
import re

import pytest

from evaluation.finding import NOTHING, Found, Text
from evaluation.harder_copies import scored
from evaluation.large_piles import found_again, identical, signed_up, synthetic, ugly
from evaluation.peers import Containment, SimHash
from evaluation.pile import Pile, Planted, made
from evaluation.planted import LEVELS, Drawn, built
from evaluation.speed_of_copies import Cost, _growth, _slope, _too_much
from evaluation.texts import independent, reports, rewrites, templates

FIRST = "\n".join(
    f"The {n} boats of harbour {n} left before the tide, and {n} more followed at noon." for n in range(40)
)
OTHER = "\n".join(f"In street {n} the lamps were lit at {n} minutes past six by the old man." for n in range(40))
HOST = "\n".join(f"Nobody in village {n} had seen snow for {n} years, the teacher wrote." for n in range(40))


def drawn(seed: int = 1) -> Drawn:
    return Drawn(chance=random.Random(seed), text=FIRST, second=OTHER, host=HOST, words=["lantern", "gate"])


@pytest.mark.parametrize("level", LEVELS)
def test_what_an_edit_says_it_kept_stands_in_both(level: str) -> None:
    text, kept = built(LEVELS[level](drawn()))
    assert kept
    for each in kept:
        original = (FIRST, OTHER)[each.original]
        left, right = (
            sorted(" ".join(whole[start:end].split()) for start, end in side)
            for whole, side in zip((original, text), each.held, strict=True)
        )
        assert sorted("".join(left)) == sorted("".join(right))
        assert all(piece in text for start, end in each.held[1] for piece in text[start:end].split())


@pytest.mark.parametrize("level", LEVELS)
def test_a_seed_makes_the_same_copy_again(level: str) -> None:
    assert built(LEVELS[level](drawn())) == built(LEVELS[level](drawn()))


def test_replaced_words_are_reached_over_but_not_kept() -> None:
    text, (kept,) = built(LEVELS["words 30 %"](drawn()))
    assert kept.reach == (((0, len(FIRST)),), ((0, len(text)),))
    held = "".join(text[start:end] for start, end in kept.held[1])
    assert "lantern" not in held.lower()
    assert "gate" not in held.lower()


def test_the_two_of_a_rewrite_differ_and_telling_apart_has_its_texts() -> None:
    levels = [each.level for each in rewrites()]
    assert {level: levels.count(level) >= 10 for level in set(levels)} == dict.fromkeys(levels, True)
    assert all(each.left != each.right for each in rewrites())
    assert len(independent()) >= 15
    assert all(len(set(cases)) == 3 for cases in templates().values())


def test_weekly_reports_have_numbers_in_every_place() -> None:
    for weeks in reports(random.Random(3)).values():
        assert len(set(weeks)) == len(weeks)
        assert not re.search(r"[{}|]|\.\.", "".join(weeks))


def pile() -> Pile:
    """A copy of ten letters of which eight were kept word for word, and two texts that only look alike."""
    made_pile = Pile()
    for text in ("abcdefghij and more", "abcdefghXX", "frame one", "frame two"):
        made_pile.add(text, "")
    made_pile.gold[0, 1] = Planted(level="edited", held=(((0, 8),), ((0, 8),)), reach=(((0, 10),), ((0, 10),)))
    made_pile.lookalikes[2, 3] = "same template"
    return made_pile


def test_a_replaced_word_inside_a_passage_is_no_mistake() -> None:
    scores = scored(Found(pairs={(0, 1): (((0, 10),), ((0, 10),))}), pile(), set(), spans=True)
    assert scores.passages is not None
    assert scores.passages["edited"] == {"p": 1.0, "r": 1.0, "f1": 1.0}
    assert scores.pairs["ALL"]["f1"] == 1.0


def test_telling_more_than_was_copied_costs_precision_and_less_recall() -> None:
    scores = scored(Found(pairs={(0, 1): (((0, 19),), ((0, 4),))}), pile(), set(), spans=True)
    assert scores.passages is not None
    assert scores.passages["edited"]["p"] == pytest.approx(14 / 21)
    assert scores.passages["edited"]["r"] == pytest.approx(12 / 16)


def test_pairs_that_only_look_alike_are_false_and_counted_by_kind() -> None:
    scores = scored(Found(pairs={(0, 1): NOTHING, (2, 3): NOTHING, (1, 2): NOTHING}), pile(), set(), spans=False)
    assert scores.passages is None
    assert scores.pairs["ALL"]["p"] == pytest.approx(1 / 3)
    assert scores.pairs["edited"] == {"p": 0.5, "r": 1.0, "f1": pytest.approx(2 / 3)}
    assert dict(scores.false) == {"same template": 1, "other": 1}


def test_pairs_nobody_has_read_are_left_out() -> None:
    many = pile()
    many.made_of[2:] = [(7,), (9,)]
    scores = scored(Found(pairs={(2, 3): NOTHING}), many, {(7, 9)}, spans=False)
    assert scores.pairs["ALL"]["p"] == 1.0
    assert scores.pairs["ALL"]["r"] == 0.0


def test_the_pile_without_data_holds_our_own_texts_alone() -> None:
    own, natural = made(None, 0, 1)
    assert natural == set()
    assert {planted.level for planted in own.gold.values()} >= {"rewritten", "out and back"}
    assert not own.gold.keys() & own.lookalikes.keys()


def texts(*bodies: str) -> list[Text]:
    return [Text(name=str(number), text=body) for number, body in enumerate(bodies)]


def test_containment_tells_which_words_two_accounts_share() -> None:
    passage = " ".join(FIRST.split()[:40])
    found = Containment(least=0.02).find(texts(FIRST, f"{HOST} {passage} {HOST}"))
    ((_, there),) = found.pairs.values()
    assert [f"{HOST} {passage} {HOST}"[start:end] for start, end in there] == [passage.rstrip(".")]


def test_simhash_finds_what_hardly_differs_and_no_other() -> None:
    assert SimHash().find(texts(FIRST, OTHER, FIRST + " Again.")).pairs.keys() == {(0, 2)}


def test_piles_to_measure_speed_are_as_large_as_asked() -> None:
    assert [len(text.text.split()) for text in synthetic(30)] == [400] * 30
    assert {text.text for text in identical(3)} == {synthetic(1)[0].text}
    assert len({text.text[-200:] for text in signed_up(5, 2)}) == 1
    assert max(len(text.text) for text in ugly()) > 5_000_000


def test_an_edit_counts_as_found_with_its_original_or_through_a_third() -> None:
    named = [Text(name=name, text="") for name in ("n0", "n1", "e0 n0", "e1 n0 n1", "n2")]
    assert found_again(named, [(0, 2)]) == pytest.approx(1 / 3)
    assert found_again(named, [(0, 4), (2, 4), (1, 3)]) == pytest.approx(2 / 3)
    assert found_again(named[:2], [(0, 1)]) is None


def cost(accounts: int, seconds: float) -> Cost:
    return Cost(
        accounts=accounts,
        words=accounts,
        pairs=0,
        again=None,
        stages={"all": seconds},
        wall=0,
        texts=0,
        above=accounts / 1_000,
    )


def test_growth_is_fitted_over_the_larger_piles() -> None:
    costs = [cost(1_000, 5), cost(10_000, 10), cost(20_000, 21), cost(40_000, 44)]
    assert _slope(costs[1:]) == pytest.approx(1.069, abs=0.001)
    assert "costs 2.10 times" in _growth("room", costs)


def test_a_size_that_would_take_too_long_is_not_tried_and_said() -> None:
    assert (
        _too_much([cost(1_000, 1), cost(10_000, 100)], 100_000, 240)
        == "it would take about 10,000 s, the budget is 240 s"
    )
    assert _too_much([cost(1_000, 1), cost(10_000, 10)], 100_000, 240) == ""
