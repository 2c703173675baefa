import random

from tests.copies.texts import TALKS, WEATHER, invented
from variorum.copies import reuse

SALES = (
    "Trading was {mood} at the Stolna cattle market on {day}, where {count} head changed hands. "
    "Heifers from {place} fetched {price} crowns, and steers went for {other} crowns a head. "
    "{buyer} of {town} bought the dearest lot of the morning, {lot} calves. "
    "The next sale is on {next}, when {more} ewes are expected from {farm}."
)
WORDS = "brisk slow quiet uneven Monday Tuesday Friday Ranvik Ostmark Sele Dovre Hult Brandt Kesk Ilve Orre Falk Lund Vang".split()


def sale(seed: int) -> str:
    chance = random.Random(seed)
    names = iter(chance.sample(WORDS, 8))
    figures = iter(chance.sample(range(20, 990), 6))
    return SALES.format(
        mood=next(names), day=next(names), count=next(figures), place=next(names), price=next(figures),
        other=next(figures), buyer=next(names), town=next(names), lot=next(figures), next=next(names),
        more=next(figures), farm=next(names),
    )  # fmt: skip


def pairs(*texts: str) -> int:
    return len(reuse(texts))


def test_one_form_filled_in_every_week_is_no_copy() -> None:
    assert pairs(*map(sale, range(12))) == 0


def test_one_report_with_a_figure_put_right_is_a_copy() -> None:
    report = sale(1)
    first = next(word for word in report.split() if word.isdigit())
    assert pairs(report, report.replace(first, "17", 1)) == 1


def test_a_text_with_a_seventh_of_its_words_changed_is_a_copy() -> None:
    words = f"{TALKS} {WEATHER}".split()
    chance, other = random.Random(3), iter(invented(3, 200).split())
    assert pairs(" ".join(words), " ".join(next(other) if chance.random() < 1 / 7 else word for word in words)) == 1


def test_a_note_at_the_end_of_both_is_no_reuse_and_in_the_middle_it_is() -> None:
    note = "Mira Falk has reported from the northern islands for eleven years; she is the author of two books on the herring trade and of a play, and lives with her family in a lighthouse near the old harbour of Sele, where she keeps bees and mends clocks for the whole coast."
    assert pairs(f"{invented(1, 400)}\n{note}", f"{invented(2, 400)}\n{note}") == 0
    assert pairs(f"{invented(1)}\n{note}\n{invented(3)}", f"{invented(2)}\n{note}\n{invented(4)}") == 1


def test_a_long_stretch_is_no_note_though_it_ends_both_texts() -> None:
    ending = invented(3, 208)
    assert pairs(f"{invented(1, 1820)}\n{ending}", f"{invented(2, 1820)}\n{ending}") == 1


def test_a_long_list_of_names_is_no_reuse_and_prose_as_long_is() -> None:
    prose = invented(3, 156)
    names = prose.replace(".", ",").replace("\n", " ")
    assert pairs(*(f"{invented(i)}\n{prose}\n{invented(i + 9)}" for i in (1, 2))) == 1
    assert pairs(*(f"{invented(i)}\n{names}\n{invented(i + 9)}" for i in (1, 2))) == 0


def test_of_texts_without_any_marks_a_long_stretch_is_reuse() -> None:
    shared = invented(3, 156)
    texts = [f"{invented(i)}\n{shared}\n{invented(i + 9)}".replace(".", "") for i in (1, 2)]
    assert pairs(*texts) == 1


def test_where_to_call_is_no_reuse_of_a_short_report() -> None:
    note = "Anybody who saw the boat leave the quay, or who knows its crew, is asked to ring the harbour master's office in Velmora on 555 0142, by day or by night, or to leave word with the keeper of the lock."
    assert pairs(f"{invented(5, 110)}\n{note}", f"{invented(6, 110)}\n{note}") == 0


def test_words_two_accounts_quote_are_reuse_only_with_their_frame() -> None:
    speech = "“We shall open the gates of the harbour to every ship that carries grain, and we shall ask no toll of any captain who has lost his way in the ice, nor of any who comes to help the towns along the coast before the winter ends.”"
    framed = f"The harbour master, who had kept silent for a week, said on the quay: {speech}"
    assert pairs(f"{invented(7)} {speech} {invented(8)}", f"{invented(9)} {speech} {invented(10)}") == 0
    assert pairs(f"{invented(7)} {framed} {invented(8)}", f"{invented(9)} {framed} {invented(10)}") == 1
