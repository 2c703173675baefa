from tests.copies.texts import SIGN_UP, TALKS, WEATHER, invented
from tests.reference import Pile, account
from variorum.copies import FINGERPRINTS, TIES, Tie
from variorum.model import Document
from variorum.texts import FORM


def ties(*documents: Document) -> set[frozenset[str]]:
    found = Pile(documents).run(FORM, FINGERPRINTS, TIES).all(Tie)
    names = {document.id: document.name for document in documents}
    return {frozenset(names[d] for d in tie.in_documents()) for tie in found}


def pair(a: str, b: str) -> frozenset[str]:
    return frozenset((a, b))


def connected(found: set[frozenset[str]]) -> list[set[str]]:
    """The names that ties connect, directly or by way of others."""
    groups: list[set[str]] = []
    for tie in found:
        joined = set(tie).union(*(group for group in groups if group & tie))
        groups = [*(group for group in groups if not group & tie), joined]
    return groups


def test_accounts_that_share_a_run_of_words_are_tied_and_others_are_not() -> None:
    taken = TALKS.split("\n")[1]
    found = ties(account(TALKS), account(f"{WEATHER}\n{taken}", "b.txt"), account(invented(1, 400), "c.txt"))
    assert found == {pair("a.txt", "b.txt")}


def test_the_same_body_ties_all_to_the_first_however_many_they_are() -> None:
    documents = [account(TALKS, f"{i}.txt") for i in range(40)]
    found, first = ties(*documents), min(documents, key=lambda document: document.id).name
    assert found == {pair(first, document.name) for document in documents} - {frozenset({first})}


def test_editions_of_one_address_are_tied_whatever_they_share() -> None:
    one = account(f"{TALKS}\n{invented(1, 60)}", "a.txt")
    other = account(f"{WEATHER}\n{invented(2, 60)}", "a.txt")
    assert ties(one, other) == {frozenset({"a.txt"})}


def test_what_an_outlet_repeats_ties_three_to_show_it_and_what_many_outlets_print_ties_all() -> None:
    texts = [f"{invented(i, 300)}\n{SIGN_UP}\n{invented(i + 50, 300)}" for i in range(12)]
    assert len(ties(*(account(t, f"{i}.txt", outlet="Coast Daily") for i, t in enumerate(texts)))) == 2
    assert len(ties(*(account(t, f"{i}.txt", outlet=f"Outlet {i}") for i, t in enumerate(texts)))) == 11


def test_versions_an_outlet_prints_of_one_text_are_tied_however_often() -> None:
    texts = [f"{TALKS}\n{WEATHER}\n{invented(i, 20)}" for i in range(6)]
    found = ties(*(account(t, f"{i}.txt", outlet="Coast Daily") for i, t in enumerate(texts)))
    assert connected(found) == [{f"{i}.txt" for i in range(6)}]


def test_what_an_outlet_tells_again_does_not_stand_between_it_and_a_third() -> None:
    shared = invented(90, 104)
    told = [f"{shared}\n{invented(i, 260)}" for i in range(3)]
    for of in ("AAB", "ABA", "BAA"):
        found = ties(
            *(account(t, f"{i}.txt", outlet=f"Outlet {o}") for i, (t, o) in enumerate(zip(told, of, strict=True)))
        )
        foreign = {pair(f"{i}.txt", f"{j}.txt") for i in range(3) for j in range(i) if of[i] != of[j]}
        assert foreign <= found
