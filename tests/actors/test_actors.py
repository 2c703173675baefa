"""One actor per person under every spelling, and nobody merged."""

from __future__ import annotations

from tests.actors.reading import actor, pile, stands_for, words
from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS
from variorum.language import PARSE
from variorum.model import Actor, Mention, Pair

_MET = "On Friday {} met Petr Dolan in Lund. Later {} spoke to reporters."


def test_spellings_of_one_name_are_one_actor() -> None:
    read = pile(
        _MET.format("Yury Vasilyev", "Vasilyev"),
        _MET.format("Yuri Vasiliev", "Vasiliev"),
        _MET.format("Iurii Vasil’ev", "he"),
    )
    assert actor(read, "Yury Vasilyev").id == actor(read, "Yuri Vasiliev").id
    assert len(actor(read, "Vasiliev").documents) >= 2


def test_a_lone_surname_goes_to_the_only_fuller_name_of_the_pile() -> None:
    read = pile(_MET.format("Anton Kovar", "Kovar"), "President Kovar said on Friday that he would stay.")
    assert len(actor(read, "Kovar").documents) == 2
    assert actor(read, "Kovar").name == "Anton Kovar"


def test_family_members_are_kept_apart_and_a_lone_surname_joins_neither() -> None:
    read = pile(
        _MET.format("Anton Kovar", "he"), _MET.format("Ines Kovar", "she"), "On Friday Kovar said the talks were over."
    )
    assert actor(read, "Anton Kovar").id != actor(read, "Ines Kovar").id
    assert actor(read, "Kovar").variants == ("Kovar",)


def test_father_and_son_are_two() -> None:
    read = pile(_MET.format("Anton Kovar Jr.", "he"), _MET.format("Anton Kovar Sr.", "he"))
    assert len([a for a in read.all(Actor) if "Kovar" in a.name]) == 2


def test_namesakes_in_different_walks_of_life_are_two() -> None:
    read = pile(
        "Foreign Minister Anton Kovar said on Friday that talks would go on.",
        "Striker Anton Kovar said on Friday that his knee had healed.",
    )
    assert len([a for a in read.all(Actor) if a.name == "Anton Kovar"]) == 2


def test_a_capital_and_its_older_name_are_one_place() -> None:
    read = pile("The envoys drove to Kiev on Friday.", "The envoys left Kyiv on Monday.")
    assert set(actor(read, "Kyiv").variants) == {"Kiev", "Kyiv"}


def test_another_name_given_in_the_text_is_the_same_place() -> None:
    read = pile(
        "The fall of Brodno (also known as Belgrad-on-Sea) was reported on Friday. The city of Brodno is quiet."
    )
    assert any("Brodno" in a.variants and len(a.variants) > 1 for a in read.all(Actor))


def test_whoever_called_somebody_something_is_not_that_person() -> None:
    read = pile("Vesna Mera spoke on Friday. Vesna Mera also called Kovar a liar. Kovar left, and Mera stayed.")
    assert not any({"Kovar", "Vesna Mera"} <= set(a.variants) for a in read.all(Actor))


def test_an_alliance_before_a_name_is_what_its_bearer_is_ambassador_to() -> None:
    read = pile("Brenian Ambassador to the EU Gordon Mera wrote to the deputies. Mera left on Friday.")
    assert actor(read, "Gordon Mera").name == "Gordon Mera"


def test_an_office_is_no_title_of_what_it_owns() -> None:
    read = pile("The clerks fled, according to the Avala Attorney's Office for Brenia. It gave no names on Friday.")
    assert not any(variant.startswith(("'s", "’s")) for each in read.all(Actor) for variant in each.variants)


def test_who_is_named_in_the_main_clause_is_meant_in_the_one_before() -> None:
    read = pile("Peter Lind praised the hearing. After he had left the hall, Anton Kovar thanked the guards.")
    assert stands_for(read, "he") == "Anton Kovar"


def test_ministries_of_two_accounts_are_not_taken_for_one() -> None:
    read = pile("The Ministry of Defense said on Friday it was ready.", "The Ministry of Defense denied the report.")
    assert len([a for a in read.all(Actor) if a.name == "Ministry of Defense"]) == 2


def test_roles_are_kept_with_the_accounts_that_say_so() -> None:
    read = pile("Anton Kovar, the former mayor of Lund, said no.", "Foreign Minister Anton Kovar said yes.")
    roles = {role.role: role for role in actor(read, "Anton Kovar").known_as}
    assert roles["former mayor of Lund"].former
    assert roles["Foreign Minister"].documents == (read.documents[1].id,)


def test_people_decide() -> None:
    texts = ["Ana Brunn said no on Friday.", "Lea Torvald said yes on Friday.", "Ana Brunn said nothing on Monday."]
    read = Pile([account(text, name=str(n), language="en") for n, text in enumerate(texts)]).run(PARSE, MENTIONS)
    by_words = {(words(d, m), d.name): m.id for d in read.documents for m in read.all(Mention) if m.document == d.id}
    read.joined.append(Pair(by_words["Ana Brunn", "0"], by_words["Lea Torvald", "1"]))
    read.parted.append(Pair(by_words["Ana Brunn", "0"], by_words["Ana Brunn", "2"]))
    actors = read.run(ACTORS).all(Actor)
    members = [{member.id for member in actor.members} for actor in actors]
    assert {by_words["Ana Brunn", "0"], by_words["Lea Torvald", "1"]} in members
    assert {by_words["Ana Brunn", "2"]} in members


def test_the_order_of_accounts_does_not_matter() -> None:
    texts = [_MET.format("Yury Vasilyev", "Vasilyev"), _MET.format("Yuri Vasiliev", "he"), "Vasilyev said no in Lund."]
    documents = [account(text, name=str(n), language="en") for n, text in enumerate(texts)]
    one = Pile(documents).run(PARSE, MENTIONS, ACTORS)
    other = Pile(documents[::-1]).run(PARSE, MENTIONS, ACTORS)
    assert one.all(Actor) == other.all(Actor)
