import itertools

from variorum.stories.linking import Bars, Bundle, alike_enough, days_between, link
from variorum.stories.open_stories import OpenStories, OpenStory, pack, unpack
from variorum.stories.sweep import bar, lead_bar

A = Bundle("a", {"dam": 0.8, "flood": 0.6})
B = Bundle("b", {"dam": 0.6, "flood": 0.8})
C = Bundle("c", {"pilots": 1.0})


def linked(*bundles: Bundle, tied: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    pairs = alike_enough(itertools.combinations(bundles, 2), Bars(bar))
    groups = link(bundles, pairs, tied, Bars(bar), 100)
    return [[bundle.name for bundle in group] for group in groups]


def test_the_order_of_accounts_makes_no_difference() -> None:
    assert {str(linked(*bundles)) for bundles in itertools.permutations((A, B, C))} == {"[['a', 'b'], ['c']]"}


def test_tied_accounts_go_together_whatever_their_words() -> None:
    assert linked(A, C, tied=(("a", "c"),)) == [["a", "c"]]


def test_two_open_stories_are_never_put_together() -> None:
    one = Bundle("one#", A.vector, anchor=True)
    two = Bundle("two#", B.vector, anchor=True)
    assert all(not {"one#", "two#"} <= set(group) for group in linked(one, two, A, B))


def test_one_likeness_does_not_chain_strangers() -> None:
    bridge = Bundle("m", {"dam": 0.55, "pilots": 0.55, "ferry": 0.63})
    far = Bundle("z", {"pilots": 0.6, "wage": 0.8})
    groups = linked(Bundle("a", {"dam": 1.0}), bridge, far)
    assert not any({"a", "z"} <= set(group) for group in groups)


def test_the_bar_rises_with_silence() -> None:
    bars = [bar(days) for days in (0, 1, 7, 30, 60, 400)]
    assert bars == sorted(bars)
    assert bars[0] < bar(-1) < bars[-1]
    assert days_between((2, 3), (2, 9)) == 0
    assert days_between((8, 9), (1, 3)) == 7
    assert days_between(None, (8, 9)) == -1


def test_days_apart_two_tellings_must_also_begin_alike() -> None:
    vector = {"dam": 1.0}
    bars = Bars(bar, lead_bar)

    def together(days: int, lead: dict[str, float]) -> bool:
        bundles = (
            Bundle("a", vector, days=(1, 1), lead={"breaks": 1.0}),
            Bundle("b", vector, days=(1 + days,) * 2, lead=lead),
        )
        return len(link(bundles, alike_enough([bundles], bars), (), bars, 100)) == 1

    assert together(0, {"resigns": 1.0})
    assert not together(12, {"resigns": 1.0})
    assert together(12, {"breaks": 1.0})


def opened(*stories: OpenStory) -> OpenStories:
    held = OpenStories()
    for story in stories:
        held.put(story)
    return held


ONE, TWO = (
    OpenStory(name, {"dam": 1.5, "flood": 0.5}, 2, (name, name + "2"), (5, 7), {"breaks": 1.2}) for name in ("s", "t")
)


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
    held.put(OpenStory("t", {"pilots": 1.0}, 1, ("t",), (5, 5)))
    assert [story.label for story in held.near({"dam": 1.0}, 0.5)] == ["s"]
    assert [story.label for story in held.near({"pilots": 1.0}, 0.5)] == ["t"]
    assert "t2" not in held.homes


def test_of_very_many_stories_only_the_latest_stay_open() -> None:
    held = opened(*(OpenStory(str(n), {"dam": 1.0}, 1, (str(n),), (n, n)) for n in range(1, 2_102)))
    pack(held)
    assert held.get("101") is None
    assert held.get("102") is not None
