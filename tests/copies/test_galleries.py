"""Blocks that number the pictures of a page."""

from tests.copies.texts import TALKS, WEATHER, invented, pile
from tests.reference import account
from variorum.copies.galleries import galleries
from variorum.model import Copy


def gallery(pictures: int) -> list[str]:
    lines = [f"Photo: Ada Kern Image {n} of {pictures} {invented(n, 52)}" for n in range(1, pictures + 1)]
    return [piece for line in lines for piece in (line, "Boats at the old quay: 12")]


def test_captions_and_what_stands_between_their_numbers_are_a_gallery() -> None:
    assert galleries(["A headline", *gallery(4), "The text."]) == set(range(1, 8))


def test_a_number_here_and_there_is_no_gallery() -> None:
    assert galleries(["Image 1 of 2", "Text.", "Image 2 of 2"]) == set()
    assert galleries(["Slide 3 of 9 was shown.", "Slide 7 of 9 too.", "Image 1 of 5", "Photo 9 of 12"]) == set()
    assert galleries(["Image 1 of 3", *["Text."] * 9, "Image 2 of 3", *["Text."] * 9, "Image 3 of 3"]) == set()


def test_a_number_of_any_length_does_no_harm() -> None:
    assert galleries([f"Image {'9' * 5000} of {'9' * 5000}"] * 3) == set()


def test_a_text_under_a_long_gallery_is_half_of_it_all_the_same() -> None:
    under = "\n".join([*gallery(9), TALKS])
    (copy,) = pile(account(under, outlet="A"), account(f"{TALKS}\n{WEATHER}", "b.txt", outlet="B")).all(Copy)
    assert max(copy.left_in_right, copy.right_in_left) > 0.9
