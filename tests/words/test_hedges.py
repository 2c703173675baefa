from variorum.model import Certainty
from variorum.words.hedges import certainty_of, less_sure


def test_hedges_lower_certainty() -> None:
    assert certainty_of("the bridge is safe".split()) is Certainty.CERTAIN
    assert certainty_of("the bridge is probably safe".split()) is Certainty.PROBABLE
    assert certainty_of("the bridge may be likely safe".split()) is Certainty.POSSIBLE


def test_the_less_sure_of_two() -> None:
    assert less_sure(Certainty.CERTAIN, Certainty.POSSIBLE) is Certainty.POSSIBLE
    assert less_sure(Certainty.UNKNOWN, Certainty.POSSIBLE) is Certainty.UNKNOWN
