from __future__ import annotations

from variorum.model.remembered import Remembered, forget


def test_what_was_worked_out_from_equal_things_or_those_before_is_not_worked_out_again() -> None:
    known: Remembered[int] = Remembered(2)
    worked: list[str] = []

    def work(name: str) -> int:
        worked.append(name)
        return len(worked)

    assert [known.of("a", (1, "x"), lambda: work("a")), known.of("a", (1, "x"), lambda: work("a"))] == [1, 1]
    assert known.of("a", (1, "y"), lambda: work("changed")) == 2
    assert known.of("a", (1, "x"), lambda: work("changed back")) == 1
    assert known.of("a", (1, "z"), lambda: work("changed again")) == 3
    assert known.of("a", (1, "y"), lambda: work("two changes ago")) == 4
    assert worked == ["a", "changed", "changed again", "two changes ago"]


def test_the_keys_asked_for_least_lately_go_first() -> None:
    known: Remembered[str] = Remembered(2)
    for key in ("a", "b", "a", "c"):
        known.of(key, (), lambda: "old")
    assert [known.of(key, (), lambda: "new") for key in ("a", "c", "b")] == ["old", "old", "new"]


def test_everything_can_be_forgotten_at_once() -> None:
    known: Remembered[str] = Remembered(2)
    known.of("a", (), lambda: "old")
    forget()
    assert known.of("a", (), lambda: "new") == "new"
