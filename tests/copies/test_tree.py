"""Along which pairs a family is told."""

from hypothesis import given
from hypothesis import strategies as st

from variorum.copies.overlaps import Overlap
from variorum.copies.tree import taker, tree
from variorum.model import DocumentId, Lineage, Use
from variorum.words.unions import Unions


def pair(left: str, right: str, shares: tuple[float, float], lineage: Lineage = Lineage.UNKNOWN) -> Overlap:
    return Overlap(
        left=DocumentId(left),
        right=DocumentId(right),
        left_in_right=shares[0],
        right_in_left=shares[1],
        whole=True,
        lineage=lineage,
        use=Use.COPY,
        why="",
    )


def drawn(*overlaps: Overlap) -> set[str]:
    return {f"{each.left}{each.right}" for each in tree(overlaps, Unions())}


def test_every_account_hangs_on_the_nearest() -> None:
    chain = pair("a", "b", (0.95, 0.9)), pair("b", "c", (0.95, 0.9)), pair("a", "c", (0.9, 0.85))
    assert drawn(*chain) == {"ab", "bc"}


def test_an_account_hangs_on_the_one_it_names_though_another_is_a_little_nearer() -> None:
    named = pair("a", "c", (0.8, 0.8), Lineage.B_FROM_A)
    assert drawn(pair("a", "b", (0.9, 0.9)), pair("b", "c", (0.85, 0.85)), named) == {"ab", "ac"}


def test_of_two_accounts_it_names_only_the_nearer_counts() -> None:
    versions = pair("a", "c", (0.9, 0.9), Lineage.B_FROM_A), pair("b", "c", (0.8, 0.8), Lineage.B_FROM_A)
    assert drawn(*versions, pair("a", "b", (0.85, 0.85))) == {"ac", "ab"}


def test_two_copies_of_an_unseen_text_hang_on_a_third_that_is_here() -> None:
    unseen = pair("b", "c", (0.9, 0.9), Lineage.COMMON_UNSEEN)
    assert drawn(unseen, pair("a", "b", (0.8, 0.85)), pair("a", "c", (0.8, 0.85))) == {"ab", "ac"}
    assert drawn(unseen) == {"bc"}


def test_the_taker_is_the_one_made_from_the_other() -> None:
    assert taker(pair("a", "b", (1, 1), Lineage.A_FROM_B)) == "a"
    assert taker(pair("a", "b", (1, 1), Lineage.B_FROM_A)) == "b"
    assert taker(pair("a", "b", (1, 1), Lineage.COMMON_UNSEEN)) is None


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda two: two[0] < two[1]),
        st.tuples(st.floats(0.5, 1), st.floats(0.5, 1), st.sampled_from(Lineage)),
        max_size=30,
    ),
    st.randoms(use_true_random=False),
)
def test_a_tree_joins_what_its_pairs_join_with_one_pair_fewer_than_accounts(
    found: dict[tuple[int, int], tuple[float, float, Lineage]], order: object
) -> None:
    overlaps = [pair(str(a), str(b), (one, other), lineage) for (a, b), (one, other, lineage) in found.items()]
    every: Unions[DocumentId] = Unions()
    for each in overlaps:
        every.join(each.left, each.right)
    families: Unions[DocumentId] = Unions()
    chosen = tree(overlaps, families)
    assert sorted(map(sorted, families.groups())) == sorted(map(sorted, every.groups()))
    assert len(chosen) == sum(len(group) - 1 for group in every.groups())
    order.shuffle(overlaps)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert {each.id for each in tree(overlaps, Unions())} == {each.id for each in chosen}
