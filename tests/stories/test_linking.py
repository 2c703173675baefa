import itertools

from variorum.stories.linking import Bars, Node, alike_pairs, days_between, link
from variorum.stories.open_stories import OpenStory, pack, unpack
from variorum.stories.sweep import bar, lead_bar

A = Node("a", {"dam": 0.8, "flood": 0.6})
B = Node("b", {"dam": 0.6, "flood": 0.8})
C = Node("c", {"pilots": 1.0})


def linked(*nodes: Node, tied: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    groups = link(nodes, alike_pairs(nodes, Bars(bar)), tied, Bars(bar), 100)
    return [[node.name for node in group] for group in groups]


def test_the_order_of_nodes_makes_no_difference() -> None:
    assert {str(linked(*nodes)) for nodes in itertools.permutations((A, B, C))} == {"[['a', 'b'], ['c']]"}


def test_tied_nodes_go_together_whatever_their_words() -> None:
    assert linked(A, C, tied=(("a", "c"),)) == [["a", "c"]]


def test_two_open_stories_are_never_put_together() -> None:
    one = Node("one#", A.vector, anchor=True)
    two = Node("two#", B.vector, anchor=True)
    assert all(not {"one#", "two#"} <= set(group) for group in linked(one, two, A, B))


def test_one_likeness_does_not_chain_strangers() -> None:
    bridge = Node("m", {"dam": 0.55, "pilots": 0.55, "ferry": 0.63})
    far = Node("z", {"pilots": 0.6, "wage": 0.8})
    groups = linked(Node("a", {"dam": 1.0}), bridge, far)
    assert not any({"a", "z"} <= set(group) for group in groups)


def test_the_bar_rises_with_silence() -> None:
    bars = [bar(days) for days in (0, 1, 7, 30, 60, 400)]
    assert bars == sorted(bars)
    assert bars[0] < bar(-1) < bars[-1]
    assert days_between((1, 3), (2, 9)) == 0
    assert days_between((1, 3), (8, 9)) == 5
    assert days_between(None, (8, 9)) == -1


def test_days_apart_two_tellings_must_also_begin_alike() -> None:
    vector = {"dam": 1.0}
    bars = Bars(bar, lead_bar)

    def together(days: int, lead: dict[str, float]) -> bool:
        nodes = (
            Node("a", vector, days=(1, 1), lead={"breaks": 1.0}),
            Node("b", vector, days=(1 + days,) * 2, lead=lead),
        )
        return len(link(nodes, alike_pairs(nodes, bars), (), bars, 100)) == 1

    assert together(0, {"resigns": 1.0})
    assert not together(5, {"resigns": 1.0})
    assert together(5, {"breaks": 1.0})


def test_a_state_is_the_same_bytes_whatever_the_order_and_comes_back() -> None:
    stories = [
        OpenStory(name, {"dam": 1.5, "flood": 0.5}, 2, (name, name + "2"), (5, 7), {"breaks": 1.2})
        for name in ("s", "t")
    ]
    assert pack(stories) == pack(reversed(stories))
    assert list(unpack(pack(stories))) == stories
    assert unpack(b"") == ()
