import random

import numpy as np

from variorum.copies.fingerprints import RUN, SAME_MARKS, fingerprints, marks, run_hashes, sampled
from variorum.copies.tokens import tokens


def invented(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices("abdeilmnorstu", k=chance.randint(2, 9))) for _ in range(count)]


def of(words: list[str]) -> set[int]:
    return set(fingerprints(tokens(" ".join(words)).hashes).tolist())


def test_a_shared_run_keeps_its_fingerprints_whatever_stands_around_it() -> None:
    passage = invented(1, 80)
    kept = set(sampled(run_hashes(tokens(" ".join(passage)).hashes)).tolist())
    assert kept
    assert kept <= of(invented(2, 500) + passage + invented(3, 700))
    assert kept <= of(passage)


def test_more_is_kept_of_a_short_text() -> None:
    short = invented(9, 150)
    assert len(of(short)) > 2 * len(of(short + invented(10, 900)) & of(short))


def test_about_one_run_in_six_is_kept_of_a_long_text() -> None:
    assert 1 / 8 < len(of(invented(4, 6000))) / 6000 < 1 / 5


def test_every_run_is_kept_of_a_short_text_and_none_of_one_too_short() -> None:
    assert len(of(invented(5, RUN + 4))) == 5
    assert not of(invented(5, RUN - 1))
    assert not len(run_hashes(np.empty(0, np.uint64)))


def test_versions_of_one_text_share_marks_and_other_texts_hardly_any() -> None:
    text = invented(6, 400)
    version = [*text[:390], *invented(7, 30)]
    one, same, other = (marks(fingerprints(tokens(" ".join(t)).hashes)) for t in (text, version, invented(8, 400)))
    assert (one == same).sum() >= SAME_MARKS
    assert (one == other).sum() < SAME_MARKS
