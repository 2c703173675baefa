import pytest

from tests.evaluation.made import A, B, figures, line, records


def region(at: tuple[int, int], label: str, **values: object) -> str:
    return line("region", f"r{at}", {"text": [(A, *at)]}, document=A, region=label, **values)


def damage(place: tuple[str, int, int], kind: str, **values: object) -> str:
    return line("damage", f"m{place}{kind}", {"text": [place]}, document=place[0], damage=kind, **values)


def edit(left: tuple[str, int, int], right: tuple[str, int, int], kind: str, weight: str, **values: object) -> str:
    places = {"left": [left], "right": [right]}
    return line("edit", f"e{left}{right}", places, documents=[left[0], right[0]], edit=kind, weight=weight, **values)


def test_a_wrong_label_costs_its_block_and_its_characters() -> None:
    told = figures(
        records(region((0, 10), "headline"), region((11, 41), "body")),
        records(region((0, 10), "body"), region((11, 41), "body")),
    )
    assert told["regions: characters right"] == pytest.approx(0.75)
    assert told["regions: blocks right"] == 0.5


def test_a_label_the_gold_also_accepts_is_right() -> None:
    gold = records(region((0, 10), "credit", accept={"region": ["byline"]}))
    assert figures(gold, records(region((0, 10), "byline")))["regions: blocks right"] == 1


@pytest.mark.parametrize(("at", "recall"), [(12, 1), (8, 1), (13, 0)])
def test_lost_words_are_found_within_two_characters(at: int, recall: int) -> None:
    gold = records(damage((A, 10, 10), "dropped_text"))
    assert figures(gold, records(damage((A, at, at), "dropped_text")))["damage: recall"] == recall


def test_optional_damage_neither_helps_nor_hurts() -> None:
    gold = records(damage((A, 10, 10), "dropped_text"), damage((A, 50, 50), "dropped_text", optional=True))
    with_it = figures(gold, records(damage((A, 10, 10), "dropped_text"), damage((A, 50, 50), "dropped_text")))
    without = figures(gold, records(damage((A, 10, 10), "dropped_text")))
    assert with_it["damage: F1"] == without["damage: F1"] == 1


def test_invented_damage_costs_precision() -> None:
    gold = records(damage((A, 10, 10), "dropped_text"))
    told = figures(gold, records(damage((A, 10, 10), "dropped_text"), damage((A, 30, 31), "unpaired_mark")))
    assert told["damage: precision"] == 0.5


def test_machine_translation_is_of_the_whole_account() -> None:
    gold = records(damage((A, 10, 20), "machine_translation"))
    assert figures(gold, records(damage((A, 400, 420), "machine_translation")))["damage: recall"] == 1
    assert figures(gold, records(damage((B, 10, 20), "machine_translation")))["damage: recall"] == 0


def test_the_order_of_two_copies_does_not_matter() -> None:
    gold = records(edit((A, 0, 20), (B, 0, 0), "only_in_a", "substantive"))
    told = figures(gold, records(edit((B, 0, 0), (A, 0, 20), "only_in_b", "substantive")))
    assert told["edits: F1"] == told["edits: type right"] == told["edits: weight right"] == 1


def test_one_change_told_in_two_pieces_is_no_error() -> None:
    gold = records(edit((A, 10, 30), (B, 10, 34), "title", "house_style"))
    pieces = (
        edit((A, 10, 18), (B, 10, 19), "title", "house_style"),
        edit((A, 22, 30), (B, 24, 34), "title", "house_style"),
    )
    assert figures(gold, records(*pieces))["edits: F1"] == 1


def test_one_edit_over_everything_finds_nothing() -> None:
    gold = records(edit((A, 10, 14), (B, 10, 14), "spelling", "house_style"))
    told = figures(gold, records(edit((A, 0, 900), (B, 0, 900), "wording", "trivial")))
    assert told["edits: recall"] == told["edits: precision"] == 0


def test_a_wrong_weight_is_told() -> None:
    gold = records(edit((A, 10, 14), (B, 10, 16), "date", "substantive"))
    told = figures(gold, records(edit((A, 10, 14), (B, 10, 16), "date", "trivial")))
    assert (told["edits: F1"], told["edits: weight right"]) == (1, 0)


def test_lineage_turns_with_the_pair() -> None:
    gold = records(line("copy", "c", documents=[A, B], lineage="a_from_b"))
    told = figures(gold, records(line("copy", "c", documents=[B, A], lineage="b_from_a")))
    assert told["copies: lineage right"] == 1
