import datetime

from tests.copies.texts import SIGN_UP, TALKS, WEATHER, invented, names, only_copy, pile
from tests.reference import Pile, account, card
from variorum.copies import FINGERPRINTS, TIES, Wording, compare
from variorum.model import Copy, Document, Edit, EditType, Family, Lineage, Passage, Use
from variorum.texts import FORM


def test_two_foreign_texts_share_nothing() -> None:
    found = pile(account(TALKS), account(WEATHER, "b.txt"))
    assert not found.all(Copy) + found.all(Family) + found.all(Passage) + found.all(Edit)


def test_a_verbatim_copy_has_one_passage_one_family_and_no_edit() -> None:
    found = pile(account(TALKS), account(TALKS, "b.txt"))
    copy = only_copy(found)
    assert (copy.left_in_right, copy.right_in_left, copy.use) == (1.0, 1.0, Use.COPY)
    assert [names(found, p.documents) for p in found.all(Passage)] == [{"a.txt", "b.txt"}]
    assert len(found.all(Family)) == 1
    assert not found.all(Edit)


def test_a_passage_in_many_accounts_is_one_passage_along_a_tree() -> None:
    documents = [account(TALKS, f"{i}.txt") for i in range(40)]
    documents += [account(TALKS.replace("six hours", f"{i + 20} hours"), f"e{i}.txt") for i in range(5)]
    found = pile(*documents)
    (passage,) = found.all(Passage)
    assert len(passage.documents) == 45
    assert len(found.all(Copy)) == 44


def test_an_excerpt_and_a_merged_account_are_found() -> None:
    lead = "\n".join(TALKS.split("\n")[:3])
    merged = f"{TALKS}\n{WEATHER}"
    found = pile(account(TALKS), account(lead, "lead.txt"), account(WEATHER, "w.txt"), account(merged, "merged.txt"))
    pairs = {frozenset(names(found, (c.left, c.right))) for c in found.all(Copy)}
    assert frozenset({"w.txt", "merged.txt"}) in pairs
    assert frozenset({"a.txt", "merged.txt"}) in pairs
    assert any("lead.txt" in pair for pair in pairs)


def test_a_long_passage_set_into_a_foreign_text_is_a_copy_of_that_passage_alone() -> None:
    taken = TALKS.split("\n")[1] + " " + TALKS.split("\n")[2]
    found = pile(account(TALKS + "\n" + invented(1)), account(f"{WEATHER}\n{taken}\n{invented(2)}", "b.txt"))
    copy = only_copy(found)
    assert copy.use is Use.COPY
    assert not found.all(Family)
    texts = {d.id: d for d in found.documents}
    assert all(" ".join(texts[s.document].words(s).split()) in taken for s in copy.spans("left"))
    assert {e.why for e in found.all(Edit)} <= {"paragraph break"}


def test_words_both_put_in_quotation_marks_make_no_copy() -> None:
    speech = "“We shall open the gates of the harbour to every ship that carries grain, and we shall ask no toll of any captain who has lost his way in the ice, nor of any who comes to help the towns along the coast before the winter ends.”"
    found = pile(account(f"{TALKS}\n{speech}\n{invented(3)}"), account(f"{WEATHER}\n{speech}\n{invented(4)}", "b.txt"))
    assert not found.all(Copy)


def test_one_shared_paragraph_of_many_accounts_makes_no_copies() -> None:
    documents = [account(f"{invented(i)}\n{SIGN_UP}", f"{i}.txt") for i in range(60)]
    assert not pile(*documents).all(Copy)


def test_a_note_one_outlet_sets_under_two_accounts_is_no_copy() -> None:
    texts = [f"{invented(i, 600)}\n{SIGN_UP}\n{invented(i + 2, 300)}" for i in (1, 3)]
    assert (
        len(pile(account(texts[0], outlet="Coast Daily"), account(texts[1], "b.txt", outlet="Hill Post")).all(Copy))
        == 1
    )
    assert not pile(account(texts[0], outlet="Coast Daily"), account(texts[1], "b.txt", outlet="Coast Daily")).all(Copy)


def test_a_text_without_spaces_is_compared_by_characters() -> None:
    text = "两国政府对周四在首都举行的会谈几乎没有透露任何消息会谈持续了六个小时双方都没有带军事专家参加会议主办方提出了三份文件其中没有一份公开"
    found = pile(account(text), account(text.replace("六个", "七个"), "b.txt"))
    (edit,) = found.all(Edit)
    assert {edit.before, edit.after} == {"六", "七"}


def test_lineage_follows_a_credit_that_names_the_outlet() -> None:
    first = account(TALKS, outlet="Velmora Herald")
    taken = account(
        f"{TALKS}\nThis article was originally published by the Velmora Herald.", "b.txt", outlet="Coast Daily"
    )
    copy = only_copy(pile(first, taken))
    assert copy.lineage is (Lineage.A_FROM_B if copy.left == taken.id else Lineage.B_FROM_A)


def test_two_credits_for_unseen_texts_mean_a_common_one() -> None:
    one = account(f"{TALKS}\nSource: author's blog")
    other = account(
        f"{TALKS}\nThis article was originally published on her newsletter. It is republished with permission.", "b.txt"
    )
    assert only_copy(pile(one, other)).lineage is Lineage.COMMON_UNSEEN


def test_without_evidence_lineage_stays_unknown() -> None:
    assert only_copy(pile(account(TALKS), account(TALKS + " So it goes.", "b.txt"))).lineage is Lineage.UNKNOWN


def test_the_later_stated_day_took_from_the_earlier() -> None:
    early = account(TALKS, published=datetime.date(2031, 5, 2))
    late = account(TALKS, "b.txt", published=datetime.date(2031, 5, 4))
    copy = only_copy(pile(early, late))
    assert copy.lineage is (Lineage.A_FROM_B if copy.left == late.id else Lineage.B_FROM_A)


def test_one_address_twice_is_an_edition() -> None:
    url = "https://herald.invalid/talks"
    found = pile(account(TALKS, url=url), account(TALKS.replace("six", "five"), "b.txt", url=url))
    assert only_copy(found).use is Use.EDITION


def test_two_accounts_that_credit_one_agency_are_wire() -> None:
    wire = "VELMORA (VNA) - " + TALKS
    copy = only_copy(pile(account(wire), account(wire.replace("six", "five"), "b.txt")))
    assert (copy.use, copy.lineage) == (Use.WIRE, Lineage.COMMON_UNSEEN)


def test_comparing_on_demand_gives_what_the_pile_gives() -> None:
    documents = account(TALKS), account(TALKS.replace("six", "five"), "b.txt")
    found = pile(*documents)
    sketches = [found.sketch(Wording, d) for d in documents]
    copy, edits = compare(sketches[1], sketches[0], card(documents[1]), card(documents[0]))
    assert copy == only_copy(found)
    assert {e.id for e in edits} == {e.id for e in found.all(Edit)}
    assert [e.edit for e in edits] == [EditType.NUMBER]


def test_a_sketch_survives_packing() -> None:
    document = account(f"{TALKS}\n\ud7ff\u200f 談 {WEATHER}")
    sketch = Pile([document]).run(FORM, FINGERPRINTS).sketch(Wording, document)
    assert Wording.unpack(document.id, sketch.pack()) == sketch


def test_ugly_accounts_are_no_trouble() -> None:
    ugly = ["", "word", "“" * 10_000, "A" * 50_000, "SHOUT " * 3_000, "\u200f\u200d" * 500, "x y " * 40_000, "\n" * 99]
    documents: list[Document] = [account(text, f"{i}{n}.txt") for i, text in enumerate(ugly) for n in "ab"]
    found = Pile(documents).run(FORM, FINGERPRINTS, TIES)
    assert pile(*documents).all(Family)
    assert found.sketches
