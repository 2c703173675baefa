"""Pairs of claims: what is learnt of a happening is never asked of the same happening, however they are parted."""

import numpy as np
import pytest

from evaluation.claim_marks import commoner, rare_words_shared
from evaluation.pair_marks import out_of_fold


@pytest.mark.parametrize("arrangement", range(4))
def test_what_only_marks_a_happening_tells_nothing_of_its_answers(arrangement: int) -> None:
    groups = [f"happening {number}" for number in range(20) for _ in range(6)]
    gold = [str(int(group.split()[1]) % 2) for group in groups]
    rows = np.array([[float(group == other) for other in sorted(set(groups))] for group in groups])

    found = out_of_fold(rows, gold, groups, arrangement=arrangement)

    by_group = {group: {f for f, g in zip(found, groups, strict=True) if g == group} for group in set(groups)}
    assert all(len(answers) == 1 for answers in by_group.values())
    right = sum(f == g for f, g in zip(found, gold, strict=True)) / len(gold)
    assert right < 0.7


def test_a_rare_word_shared_weighs_more_than_a_common_one() -> None:
    told = ["The mayor opened the ferry", "The mayor praised the orchard", "The mayor left", "The orchard burned"]
    pairs = [(told[0], told[2], "0", "t"), (told[1], told[3], "1", "t"), (told[0], told[1], "0", "t")]

    common, rare, _ = rare_words_shared(pairs)[:, 0]

    assert rare > common > 0


def test_the_commoner_answer_is_that_of_the_happening() -> None:
    assert commoner(["1", "1", "0", "0"], ["a", "a", "a", "b"]) == ["1", "1", "1", "0"]
