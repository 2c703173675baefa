import random
from collections.abc import Callable

import pytest

from variorum.copies import near_copies, reuse
from variorum.copies.in_memory import Reuse
from variorum.model import UsageError


def prose(seed: int, sentences: int) -> str:
    chance = random.Random(seed)
    made = []
    for _ in range(sentences):
        words = ["".join(chance.choices("abdeilmnorstu", k=chance.randint(2, 9))) for _ in range(chance.randint(8, 20))]
        made.append(" ".join(words).capitalize() + ".")
    return " ".join(made)


def pairs(found: list[Reuse]) -> set[tuple[int, int]]:
    return {(each.left, each.right) for each in found}


def test_copies_excerpts_and_taken_passages_are_found_and_told_apart() -> None:
    first, other, third = prose(1, 40), prose(2, 40), prose(3, 30)
    lead = " ".join(first.split()[:90])
    taken = " ".join(other.split()[200:280])
    host = f"{prose(4, 15)}\n{taken}\n{prose(5, 15)}"
    found = {(each.left, each.right): each for each in reuse([first, lead, other, host, third, first.upper()])}
    assert set(found) == {(0, 1), (0, 5), (2, 3)}
    assert found[0, 1].whole
    assert found[0, 1].right_in_left == 1.0
    assert found[0, 5].left_in_right == found[0, 5].right_in_left == 1.0
    assert not found[2, 3].whole
    (((start, end), (start_there, end_there)),) = found[2, 3].passages
    assert other[start:end] == host[start_there:end_there] == taken


def test_the_same_texts_are_told_as_one_star_not_every_pair() -> None:
    text = prose(6, 20)
    assert pairs(reuse([text] * 300)) == {(0, number) for number in range(1, 300)}


def test_edited_versions_hang_together_without_every_pair() -> None:
    chance = random.Random(7)
    words = prose(7, 40).split()
    texts = [" ".join(word for word in words if chance.random() > 0.05) for _ in range(60)]
    found = reuse(texts)
    reached = {0}
    while grown := {x for p in pairs(found) if reached & set(p) for x in p} - reached:
        reached |= grown
    assert reached == set(range(60))
    assert len(found) == 59


def test_what_one_outlet_repeats_under_every_text_is_no_reuse() -> None:
    note = "Get the evening letter of this paper, with the harbour log, the tide table and the crossword, for two crowns a month; write to the desk by the quay or ring the number on the back page before the lamps are lit."
    texts = [f"{prose(i, 12)}\n{note}\n{prose(i + 100, 12)}" for i in range(10, 18)]
    assert not reuse(texts, ["Coast Daily"] * 8)
    assert not reuse(texts)


def test_a_text_many_outlets_print_is_reuse_however_many_they_are() -> None:
    wire = prose(8, 25)
    texts = [f"{wire} {prose(50 + number, 1)}" for number in range(40)]
    assert len(reuse(texts, [f"Outlet {number}" for number in range(40)])) == 39


def test_any_language_and_script() -> None:
    text = "两国政府对周四在首都举行的会谈几乎没有透露任何消息会谈持续了六个小时双方都没有带军事专家参加会议主办方提出了三份文件其中没有一份公开"
    assert pairs(reuse([text, prose(9, 10), text.replace("六个", "七个")])) == {(0, 2)}


def test_empty_and_tiny_texts_are_nobodys() -> None:
    assert reuse([]) == []
    assert reuse(["", "", "Two words", "Two words", "\x00", " \n "]) == []


def test_outlets_are_given_for_all_texts_or_none() -> None:
    with pytest.raises(UsageError, match="2 texts and 1 outlets"):
        reuse(["a", "b"], ["x"])


@pytest.mark.parametrize("search", [reuse, near_copies])
def test_one_string_is_no_pile(search: Callable[[str], object]) -> None:
    with pytest.raises(UsageError, match="one text"):
        search("The mayor spoke.")


def test_near_copies_are_found_by_fingerprints_alone() -> None:
    first, other = prose(1, 40), prose(2, 40)
    assert near_copies([first, other, first, first.replace(" ", "  ") + " And a little more.", "few words"]) == [
        (0, 2),
        (0, 3),
    ]
    assert near_copies([first, " ".join(first.split()[:60]) + " " + other], share=0.9) == []
