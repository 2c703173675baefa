"""Generated families: their trees are known, and answers are scored against them."""

from evaluation.families.grow import Lineup, families
from evaluation.families.stories import stories
from evaluation.lineage import Told, right

FAMILIES = list(families(12, 3))


def test_one_seed_gives_the_same_families_and_another_gives_others() -> None:
    assert list(families(12, 3)) == FAMILIES
    assert list(families(12, 4)) != FAMILIES


def test_every_telling_but_the_first_was_taken_from_an_earlier_one() -> None:
    for family in FAMILIES:
        assert family.tellings[0].parent is None
        for place, telling in enumerate(family.tellings[1:], 1):
            assert telling.parent is not None
            assert telling.parent < place
            assert family.tellings[telling.parent].day <= telling.day


def test_a_later_version_follows_the_last_one_of_its_outlet() -> None:
    later = [(f, t) for f in FAMILIES for t in f.tellings if t.later]
    assert later
    for family, telling in later:
        assert telling.parent is not None
        assert family.tellings[telling.parent].outlet == telling.outlet


def test_every_story_names_its_people_and_has_sentences_to_add() -> None:
    for story in stories():
        text = " ".join(story.paragraphs)
        assert all(name in text for name, _ in story.persons)
        assert all(one in text for one, _ in story.names)
        assert "{DAY}" in text
        assert len(story.extra) >= 2


def chain() -> Lineup:
    """A family whose third telling was taken from the second and that from the first, and a fourth from the first."""
    return next(
        family
        for number in range(3, 60)
        for family in families(20, number)
        if [t.parent for t in family.tellings[:4]] == [None, 0, 1, 0] and not any(t.later for t in family.tellings[:4])
    )


def test_an_ancestor_is_a_right_answer_and_a_sibling_is_not() -> None:
    family = chain()
    assert right(family, 0, 2, Told(0))
    assert right(family, 1, 2, Told(1))
    assert not right(family, 1, 2, Told(2))
    assert not right(family, 1, 3, Told(1))
    assert right(family, 1, 3, Told("common"))
    assert not right(family, 0, 3, Told("common"))
