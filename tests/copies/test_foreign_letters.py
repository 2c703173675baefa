import pytest

from tests.copies.texts import pile
from tests.reference import account
from variorum.model import Edit, Weight

REPORT = "政府周四表示桥梁坍塌造成三人死亡没有人受伤北部城市的官员说将增加巡逻并在早上关闭道路调查人员尚未说明原因工程师们正在检查所有类似的桥梁"


@pytest.mark.parametrize(
    ("was", "now"), [("三人", "九人"), ("周四", "周五"), ("没有人", "有人"), ("北部", "南部"), ("增加", "减少")]
)
def test_a_changed_character_is_a_change_of_meaning(was: str, now: str) -> None:
    found = pile(account(REPORT, "a.txt"), account(REPORT.replace(was, now), "b.txt"))
    assert [edit.weight for edit in found.all(Edit)] == [Weight.SUBSTANTIVE]


def test_russian_words_are_not_judged_as_english() -> None:
    text = "Правительство сообщило в четверг что мост обрушился и три человека погибли а дорога к северу закрыта до утра пока инженеры проверяют все похожие мосты области"
    found = pile(account(text, "a.txt"), account(text.replace("погибли", "ранены"), "b.txt"))
    assert [edit.weight for edit in found.all(Edit)] == [Weight.SUBSTANTIVE]
