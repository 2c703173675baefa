from variorum.events.works import inside, titles_of_works


def test_words_of_a_title_are_told_from_words_that_are_said() -> None:
    text = "Kovar wrote “How to Beat the Flood and Rebuild a Town.” She said “we beat the flood and rebuilt the town.”"
    titles = titles_of_works(text)
    assert inside(titles, text.index("Beat"))
    assert not inside(titles, text.index("beat"))
    assert not inside(titles, 0)


def test_a_text_without_marks_has_no_titles() -> None:
    assert not inside(titles_of_works("The Mayor Of Marn Has Spoken"), 4)
