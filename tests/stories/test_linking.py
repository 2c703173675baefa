import dataclasses
import itertools

import pytest

from variorum.stories.facets import ANY_DAYS, DAYS, FACETS, LEAD, RARE, TEXT, Bundle, likeness, pooled
from variorum.stories.linking import alike_enough, link
from variorum.stories.open_stories import ANCHOR, OpenStories, OpenStory, pack, unpack
from variorum.stories.vectors import Vector
from variorum.stories.weighing import sure


def bundle(name: str, vector: Vector, *, anchor: bool = False) -> Bundle:
    return Bundle(name, {TEXT: vector}, anchor=anchor)


def half_alike(left: Bundle, right: Bundle) -> float:
    return sum(left.vector[term] * right.vector.get(term, 0) for term in left.vector) / (left.size * right.size) - 0.5


A = bundle("a", {"dam": 0.8, "flood": 0.6})
B = bundle("b", {"dam": 0.6, "flood": 0.8})
C = bundle("c", {"pilots": 1.0})


def linked(*bundles: Bundle, tied: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    pairs = alike_enough(itertools.combinations(bundles, 2), half_alike)
    groups = link(bundles, pairs, tied, half_alike, 100)
    return [[bundle.name for bundle in group] for group in groups]


def test_the_order_of_accounts_makes_no_difference() -> None:
    assert {str(linked(*bundles)) for bundles in itertools.permutations((A, B, C))} == {"[['a', 'b'], ['c']]"}


def test_tied_accounts_go_together_whatever_their_words() -> None:
    assert linked(A, C, tied=(("a", "c"),)) == [["a", "c"]]


def test_two_open_stories_are_never_put_together() -> None:
    one, two = bundle("one#", A.vector, anchor=True), bundle("two#", B.vector, anchor=True)
    assert all(not {"one#", "two#"} <= set(group) for group in linked(one, two, A, B))


def test_one_likeness_does_not_chain_strangers() -> None:
    bridge = bundle("m", {"dam": 0.7, "pilots": 0.7, "ferry": 0.2})
    groups = linked(bundle("a", {"dam": 1.0}), bridge, bundle("z", {"pilots": 1.0}))
    assert not any({"a", "z"} <= set(group) for group in groups)


TOLD = {facet: {"orvell": 0.55} for facet in FACETS}


def telling(name: str, day: int | None, **facets: Vector) -> Bundle:
    days = (day, day) if day else None
    return Bundle(name, TOLD | facets, days=days, fullness=3.2)


def test_the_longer_the_silence_the_surer_one_must_be() -> None:
    one = telling("a", 1, days={})
    found = [sure(one, telling("b", 1 + days, days={})) for days in (0, 1, 7, 30, 60, 400)]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("facet", [LEAD, RARE, DAYS])
def test_months_later_a_beginning_rare_names_and_days_named_tell_one_happening(facet: str) -> None:
    one, other = telling("a", 1), telling("b", 100)
    without = dataclasses.replace(other, facets={**other.facets, facet: {}})
    assert sure(one, other) > sure(one, without)


def test_what_has_hardly_a_term_in_common_is_never_one_story() -> None:
    assert sure(telling("a", 1), telling("b", 1, text={"orvell": 0.1})) < -10


def test_several_pooled_are_as_alike_as_their_members_on_average() -> None:
    both = pooled("ab", (telling("a", 1), telling("b", 3)))
    assert (both.size, both.days, both.fullness) == (2, (1, 3), 6.4)
    alone, other = telling("a", 1), telling("c", 1)
    assert [likeness(facet, both, other) for facet in FACETS] == [likeness(facet, alone, other) for facet in FACETS]


def test_a_story_much_told_asks_less_of_another_telling_as_its_own_differ_among_themselves() -> None:
    told = pooled("abcd", (telling(name, 1) for name in "abcd"))
    assert sure(told, telling("e", 1)) > sure(telling("a", 1), telling("e", 1))


def test_a_story_does_not_gather_more_and_more_by_being_large() -> None:
    large, larger = (pooled("s", (telling(str(name), 1) for name in range(number))) for number in (60, 240))
    assert sure(large, telling("e", 1)) == sure(larger, telling("e", 1))


def test_two_that_name_other_days_are_less_sure_than_two_of_which_one_names_none() -> None:
    first, second, none = ({DAYS: days, ANY_DAYS: {DAYS: float(len(days))}} for days in ({"5": 0.8}, {"6": 0.8}, {}))
    one, other, silent = (
        Bundle(name, TOLD | days, days=(7, 7)) for name, days in zip("abc", (first, second, none), strict=True)
    )
    assert sure(one, other) < sure(one, silent)


def test_less_is_asked_where_only_one_telling_has_a_day_than_where_neither_has() -> None:
    lost = telling("a", None)
    assert sure(lost, telling("b", 9)) > sure(lost, telling("b", None))


def opened(*stories: OpenStory) -> OpenStories:
    held = OpenStories()
    for story in stories:
        held.put(story)
    return held


def open_story(name: str, vector: Vector, members: tuple[str, ...], days: tuple[int, int]) -> OpenStory:
    told = Bundle(name + ANCHOR, {TEXT: vector, LEAD: {"breaks": 1.2}}, len(members), True, days, 2.5)
    return OpenStory(name, told, members)


ONE, TWO = (open_story(name, {"dam": 1.5, "flood": 0.5}, (name, name + "2"), (5, 7)) for name in ("s", "t"))


def test_a_state_is_the_same_bytes_whatever_the_order_and_comes_back() -> None:
    state = pack(opened(ONE, TWO))
    assert state == pack(opened(TWO, ONE)) == pack(unpack(state))
    unpack(state)
    again = unpack(state)
    assert [again.get("s"), again.get("t"), again.get("u")] == [ONE, TWO, None]
    assert again.homes == {"s": "s", "s2": "s", "t": "t", "t2": "t"}
    assert unpack(b"").get("s") is None


def test_open_stories_are_found_by_their_terms_until_they_change() -> None:
    held = opened(ONE, TWO)
    assert [story.label for story in held.near({"dam": 1.0}, 0.5)] == ["s", "t"]
    held.put(open_story("t", {"pilots": 1.0}, ("t",), (5, 5)))
    assert [story.label for story in held.near({"dam": 1.0}, 0.5)] == ["s"]
    assert [story.label for story in held.near({"pilots": 1.0}, 0.5)] == ["t"]
    assert "t2" not in held.homes


def test_of_very_many_stories_only_the_latest_stay_open() -> None:
    held = opened(*(open_story(str(n), {"dam": 1.0}, (str(n),), (n, n)) for n in range(1, 2_102)))
    pack(held)
    assert held.get("101") is None
    assert held.get("102") is not None
