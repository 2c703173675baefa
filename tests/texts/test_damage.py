import pytest

from tests.reference import Pile, account
from variorum.model import Damage, DamageType
from variorum.texts import DAMAGE, FORM

CLEAN = (
    "The council met on Monday. “We shall mend the mill,” said the clerk (a former miller), “or close it.” "
    "Nobody in the hall spoke against him; the vote was short."
)


def damage(text: str, kind: DamageType) -> list[tuple[str, str, Damage]]:
    """For each finding its words and the ten characters before it."""
    pile = Pile([account(text)]).run(FORM, DAMAGE)
    found = []
    for item in pile.all(Damage):
        if item.damage is kind:
            span = item.span("text")
            found.append((text[span.start : span.end], text[max(0, span.start - 10) : span.start], item))
    return found


def test_well_edited_text_shows_no_damage() -> None:
    assert (
        Pile([account(f"Mill to be mended\n{CLEAN}\n{CLEAN} He left at 5.30, or so.")]).run(FORM, DAMAGE).all(Damage)
        == []
    )


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("The members came to the ; Although the hall was cold, they stayed.", "me to the "),
        ("As explained by the , the roof is the dearest part of it.", "ed by the "),
        ("It is a bridge that the farmers use to , mainly in the spring.", "rs use to "),
        ("She was never going to give way. : the roof, the wheel and the road.", "give way. "),
    ],
)
def test_words_lost_where_a_link_stood_are_marked_at_the_loss(words: str, before: str) -> None:
    ((shown, ahead, _),) = damage(f"{CLEAN}\n{words}", DamageType.DROPPED_TEXT)
    assert (shown, ahead) == ("", before)


def test_a_lost_object_counts_beside_a_certain_loss_only() -> None:
    alone = f"{CLEAN} The members decided to bring ."
    assert damage(alone, DamageType.DROPPED_TEXT) == []
    assert len(damage(f"{alone} They came by the , in the rain.", DamageType.DROPPED_TEXT)) == 2


def test_a_habit_of_spaces_before_punctuation_is_no_loss() -> None:
    tokenised = " ".join(["The clerk said , in the hall , that of all , the roof was old ."] * 20)
    assert damage(tokenised, DamageType.DROPPED_TEXT) == []


def test_garbled_characters_show_their_likely_reading_beside_them() -> None:
    found = damage(f"{CLEAN} The clerkâ€™s cafÃ© was closed.", DamageType.MOJIBAKE)
    assert [(words, item.likely) for words, _, item in found] == [("clerkâ€™s", "clerk's"), ("cafÃ©", "café")] or [
        (words, item.likely) for words, _, item in found
    ] == [("clerkâ€™s", "clerk’s"), ("cafÃ©", "café")]


def test_accents_and_marks_rightly_decoded_are_not_garbled() -> None:
    assert damage("Señor Müller’s café – “façade” … naïve œuvre, Łódź.", DamageType.MOJIBAKE) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("A boat (the old one with a cracked hull) sank.", []),
        ("A boat, the old one with a cracked hull) sank.", [")"]),
        ("They “focused on a “shared way” of working.", ["“"]),
        ("“Never,” he said. “Not in my life.", ["“"]),
        ("“One,” he said.\n“It goes on.\n“And here it ends.”", []),
        ("“It goes on without a new mark.\nStill said by him.\nHere it ends,” he said.", []),
        ('He said "no" and "never again.', ['"']),
        ("First: a) the roof, b) the wheel. And 1) again :)", []),
        ("Ein „neuer“ Anfang und „noch einer“ hier.", []),
        ("« Non », dit-il. «Jamais» encore.", []),
        ('They came late.He left."You know," she said."It is late."', []),
        ('The plank was 6" wide and 12" long.', []),
    ],
)
def test_marks_without_their_other_half(text: str, marks: list[str]) -> None:
    assert [words for words, _, _ in damage(f"{text}\nHe left the hall at noon.", DamageType.UNPAIRED_MARK)] == marks


@pytest.mark.parametrize(
    "ending",
    [
        "The members left the hall before the clerk could count the votes of the",
        "The members left the hall before… [+1234 chars]",
        "The members left the hall before the clerk could…",
    ],
)
def test_a_text_cut_off_is_truncated(ending: str) -> None:
    assert len(damage(f"{CLEAN}\n{CLEAN}\n{ending}", DamageType.TRUNCATED)) == 1


def test_chrome_after_the_end_is_no_cut() -> None:
    assert damage(f"{CLEAN}\nComments\nOrsa Daily | Boats", DamageType.TRUNCATED) == []


def test_a_pay_wall_is_told() -> None:
    ((words, _, _),) = damage(f"{CLEAN}\nSubscribe now to continue reading this story.", DamageType.PAYWALL)
    assert words.startswith("Subscribe")


TRANSLATED = (
    "Talks fail in the night\nTalks fail in the night\n"
    "The minister met the envoys in kyiv until late. I wanted to end the dispute, but there was no way. "
    "The gracia of the evening was that nobody ate. The guests insisted on the ; Although they had come far, "
    "they left by the , as the sun rose. The minister said nothing to the press and drove home."
)


def test_several_signs_together_tell_of_a_machine_translation() -> None:
    ((words, _, item),) = damage(TRANSLATED, DamageType.MACHINE_TRANSLATION)
    assert words == "gracia"
    assert item.why.count(";") >= 2


@pytest.mark.parametrize("sign", ["kyiv", "; Although they", "gracia"])
def test_one_sign_alone_tells_nothing(sign: str) -> None:
    assert damage(f"{CLEAN} They spoke of {sign} and went home.", DamageType.MACHINE_TRANSLATION) == []


@pytest.mark.parametrize(
    "text", ["“" * 10_000, "(" * 10_000, "a-" * 50_000, "the , " * 20_000, "é" * 50_000, "\ufffd" * 5_000]
)
def test_odd_texts_end(text: str) -> None:
    for item in Pile([account(text)]).run(FORM, DAMAGE).all(Damage):
        assert item.span("text").end <= len(text)
