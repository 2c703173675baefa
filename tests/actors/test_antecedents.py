"""For whom surnames, descriptions and pronouns stand, and when that is left open."""

from __future__ import annotations

from tests.actors.reading import pile, stands_for
from variorum.model import Mention


def test_a_surname_stands_for_the_full_name_even_before_it() -> None:
    read = pile("Kovar left early. On Friday Anton Kovar had met Petr Dolan in Lund.")
    assert stands_for(read, "Kovar") == "Anton Kovar"


def test_a_surname_of_two_people_stands_for_neither() -> None:
    read = pile("Anton Kovar and Ines Kovar arrived on Friday. Later Kovar spoke to reporters.")
    (mention,) = [m for m in read.all(Mention) if read.documents[0].words(m.span("text")) == "Kovar"]
    assert mention.antecedent is None
    assert len(mention.candidates) == 2


def test_a_pronoun_goes_to_the_subject_of_the_sentence_before() -> None:
    read = pile("Anton Kovar arrived in Lund on Friday. He met Petr Dolan at the castle.")
    assert stands_for(read, "He") == "Anton Kovar"


def test_gender_told_by_given_names_decides() -> None:
    read = pile("Anna Solvang met Peter Dolan in Lund. She called the talks useful.")
    assert stands_for(read, "She") == "Anna Solvang"


def test_a_nearer_subject_leaves_a_pronoun_open() -> None:
    read = pile("Anton Kovar has learned that Petr Dolan expects that he will resign.")
    assert stands_for(read, "he") is None


def test_who_speaks_after_the_words_is_not_named_in_them() -> None:
    read = pile("Anton Kovar attacked the plan on Friday. Petr Dolan has failed the country, he claimed.")
    assert stands_for(read, "he") != "Petr Dolan"


def test_an_unnamed_president_stays_unnamed() -> None:
    read = pile("Anton Kovar said the talks went well. The Finnish president called them a step forward.")
    assert stands_for(read, "The Finnish president") is None


def test_a_president_of_another_country_is_not_the_one_named() -> None:
    read = pile("Norwegian President Anton Kovar arrived on Friday. The Finnish president was absent.")
    assert stands_for(read, "The Finnish president") is None


def test_a_description_beside_a_name_stands_for_it() -> None:
    read = pile("Kovar’s main adviser, Petr Dolan, declared the talks over.")
    assert stands_for(read, "Kovar’s main adviser") == "Petr Dolan"


def test_those_listed_behind_a_name_are_others() -> None:
    read = pile("She found her sons, Petr Dolan, the suspect and an unknown girl there. The suspect told her a lie.")
    assert stands_for(read, "The suspect") is None


def test_a_spokesman_who_goes_on_is_the_last_speaker() -> None:
    read = pile("Petr Dolan said the talks were over. No date was set, the spokesman added.")
    assert stands_for(read, "the spokesman") == "Petr Dolan"


def test_a_relative_pronoun_belongs_to_its_noun() -> None:
    read = pile("Anton Kovar, who has led the party since May, met Petr Dolan.")
    assert stands_for(read, "who") == "Anton Kovar"


def test_himself_behind_a_word_means_that_word() -> None:
    read = pile("Anton Kovar praised the team. But Petr Dolan himself was not amused.")
    assert stands_for(read, "himself") == "Petr Dolan"


def test_herself_behind_a_thing_means_the_subject_and_leaves_nothing_open() -> None:
    read = pile("Anna Kovar said that she had sent the letters herself. “I have copies,” she said.")
    assert stands_for(read, "herself") == "Anna Kovar"
    assert stands_for(read, "she", nth=1) == "Anna Kovar"


def test_they_after_two_people_is_left_open() -> None:
    read = pile("The Norwegians waited. Anton Kovar and Petr Dolan said they would meet again.")
    assert stands_for(read, "they") is None


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    read = pile("The Lund Bridge Authority (LBA) closed the road. The LBA said on Friday it would reopen soon.")
    assert stands_for(read, "LBA", nth=1) == "Lund Bridge Authority"


def test_a_government_is_that_of_its_country() -> None:
    read = pile("Norway closed the border on Friday. The Norwegian government gave no reason.")
    assert stands_for(read, "The Norwegian government") == "Norway"


def test_an_occupation_told_later_does_not_reach_back() -> None:
    read = pile("The actress cancelled her visit on Friday. Others at the gala included actress Ingrid Solvang.")
    assert stands_for(read, "The actress") is None


def test_nobody_says_he_of_himself_in_his_own_words() -> None:
    read = pile("Anton Kovar left early. “We have warned him twice,” Petr Dolan said. “We told him to stop,” he added.")
    assert stands_for(read, "him", nth=1) != "Petr Dolan"


def test_an_object_is_not_the_subject_that_acts_on_it() -> None:
    read = pile("Anton Kovar was looking forward to giving him a prize.")
    assert stands_for(read, "him") is None


def test_he_in_a_clause_of_time_behind_two_men_is_left_open() -> None:
    read = pile("Anton Kovar wrote to Petr Dolan when he was mayor of Lund.")
    assert stands_for(read, "he") is None


def test_who_goes_on_speaking_is_the_last_speaker() -> None:
    read = pile(
        "Anton Kovar stressed that Petr Dolan had sent greetings to Ivo Lind. He added that the talks went well."
    )
    assert stands_for(read, "He") == "Anton Kovar"


def test_those_named_in_quoted_words_do_not_say_them() -> None:
    read = pile("Anton Kovar left the hall. “Petr Dolan has failed. Petr Dolan must resign,” he said.")
    assert stands_for(read, "he") == "Anton Kovar"


def test_an_unnamed_speaker_keeps_pronouns_from_names_before() -> None:
    read = pile("Anton Kovar won the vote. A pastor from the valley said he had made many calls.")
    assert stands_for(read, "he") is None


def test_whose_son_is_not_the_one_named_before() -> None:
    read = pile("Marten Rehn, whose six-year-old son, Jonas Rehn, was killed in the fire in Lund, spoke on Sunday.")
    words = read.documents[0].words
    (marten,) = [m for m in read.all(Mention) if words(m.span("text")) == "Marten Rehn"]
    assert marten.id not in [m.antecedent for m in read.all(Mention) if "son" in words(m.span("text")).split()]


def test_a_nominee_of_another_party_is_not_the_one_named() -> None:
    text = "The Republican nominee, Anton Kovar, spoke in Lund. Ines Lind left early. The {} nominee was glad."
    assert stands_for(pile(text.format("Republican")), "The Republican nominee", nth=1) == "Anton Kovar"
    assert stands_for(pile(text.format("Democratic")), "The Democratic nominee") is None


def test_the_governor_of_another_province_is_not_the_one_named() -> None:
    text = "Former Velia Governor Anton Kovar spoke in Lund. Ines Lind left early. The North Marrow governor was glad."
    assert stands_for(pile(text), "The North Marrow governor") is None


def test_who_is_told_something_does_not_say_it() -> None:
    read = pile("Anton Kovar asked Petr Dolan how high it would be. “I think it will be high,” he told Kovar in Lund.")
    assert stands_for(read, "he") in ("Petr Dolan", None)


def test_a_stranger_between_leaves_a_pronoun_open() -> None:
    read = pile("Anton Kovar spoke in Lund on Friday. A man was held there later. He had shouted at the guests.")
    assert stands_for(read, "He") is None


def test_his_lawyer_is_not_the_police_chief_s() -> None:
    read = pile("Police Chief Anton Kovar spoke in Lund on Friday. His lawyer said the charges were false.")
    assert stands_for(read, "His") is None


def test_the_spokesman_of_somebody_is_not_somebody() -> None:
    read = pile("A spokesman for the mayor, Petr Dolan, declared the talks over. The mayor left at noon.")
    assert stands_for(read, "the mayor") != "Petr Dolan"
    assert stands_for(read, "The mayor") != "Petr Dolan"
