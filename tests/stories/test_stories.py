import dataclasses
import datetime

from tests.reference import Pile, account
from variorum.model import Actor, ActorType, Document, Member, Passage, Placement, Story, Thread, evidence
from variorum.stories import PLACEMENTS, STORIES, TERMS, THREADS, Terms
from variorum.texts import FORM

FLOOD = """Dam at Orvell gives way after a week of rain
The Orvell dam broke on Monday night and flooded three villages in the Tarn valley, the governor Ilka Brandt said.
Rescuers in boats took two hundred people from the roofs of Lower Tarn, Brandt told reporters."""
FLOOD_TOO = """Villages under water below broken Orvell dam
Boats carried two hundred villagers from their roofs in Lower Tarn after the Orvell dam burst, flooding the valley.
Governor Ilka Brandt called the rain of the past week without precedent. Rescuers went on through the night."""
STRIKE = """Pilots of Norair walk out over pay
Norair cancelled ninety flights on Tuesday as its pilots began a strike over pay and pensions.
The union leader Tomas Reke said the airline had broken off talks. Passengers slept in the terminal at Vesk airport."""
AFTER = """Families come back to mud
Schools in Lower Tarn stay shut and the army is laying pipes for drinking water below the broken dam.
Teachers hand out soup and notebooks; a bakery in the next valley sends bread every morning, free of charge.
Sixty families sleep in a gymnasium in Vesk; volunteers from the coast bring blankets, stoves and toys for the children.
Rescuers have left. The governor promised money for new roofs."""
ABROAD = """Norvana: kongen åpner ny bro
Kong Aleksander åpnet tirsdag den nye broen over Lille Strand, der tusener av mennesker ventet i regnet.
Broen kostet fire millioner og ble bygget på to år, sa byens ordfører Grete Lund."""
ABROAD_TOO = """Ny bro åpnet i regnvær
Tusener ventet i regnet da kong Aleksander åpnet broen over Lille Strand tirsdag.
Ordfører Grete Lund sa at broen ble bygget på to år og kostet fire millioner."""


def pile(*texts: str | Document) -> Pile:
    documents = [t if isinstance(t, Document) else account(t, f"{i}.txt") for i, t in enumerate(texts)]
    return Pile(documents).run(FORM, TERMS, PLACEMENTS, STORIES)


def told_together(made: Pile) -> list[set[str]]:
    names = {document.id: document.name for document in made.documents}
    return sorted(({names[d] for d in story.documents} for story in made.all(Story)), key=sorted)


def test_two_tellings_of_one_happening_are_one_story_and_another_happening_is_not() -> None:
    assert told_together(pile(FLOOD, FLOOD_TOO, STRIKE)) == [{"0.txt", "1.txt"}, {"2.txt"}]


def test_another_language_is_grouped_as_well() -> None:
    assert told_together(pile(ABROAD, ABROAD_TOO, STRIKE)) == [{"0.txt", "1.txt"}, {"2.txt"}]


def test_days_make_no_difference_to_who_is_read_first() -> None:
    dated = [
        account(text, f"{i}.txt", published=datetime.date(2031, 5, day))
        for i, (text, day) in enumerate(((FLOOD, 3), (STRIKE, 2), (FLOOD_TOO, 2)))
    ]
    there = told_together(pile(*dated))
    assert there == told_together(pile(*reversed(dated))) == [{"0.txt", "2.txt"}, {"1.txt"}]


def test_a_late_account_joins_the_open_story_and_says_by_which_words() -> None:
    first = account(FLOOD, "first", published=datetime.date(2031, 5, 2))
    late = account(FLOOD_TOO, "late", published=datetime.date(2031, 5, 4))
    made = pile(first, late)
    placements = {p.document: p for p in made.all(Placement)}
    assert placements[late.id].story == placements[first.id].story == first.id
    assert "orvell" in placements[late.id].why


def test_a_copy_goes_where_its_text_is_even_when_its_own_words_are_few() -> None:
    shared = "Rescuers in boats took two hundred people from the roofs."
    left = account(f"Ilka Brandt visits Tarn\n{FLOOD}\n{STRIKE}\n{shared}", "left")
    right = account(shared, "right")
    at = left.text.index(shared, len(FLOOD))
    spans = (left.span(at, at + len(shared)), right.span(0, len(shared)))
    passage = Passage(
        members=(Member(left.id), Member(right.id)),
        documents=(left.id, right.id),
        evidence=evidence("text", *spans),
        characters=len(shared),
    )
    made = Pile([left, right]).run(FORM, TERMS)
    made.findings[passage.id] = passage
    assert told_together(made.run(PLACEMENTS, STORIES)) == [{"left", "right"}]


def test_a_story_is_called_by_words_of_one_of_its_accounts() -> None:
    made = pile(FLOOD, FLOOD_TOO)
    (story,) = made.all(Story)
    span = story.span("title")
    holder = next(d for d in made.documents if d.id == span.document)
    assert holder.words(span) == story.title
    assert story.title in (FLOOD.split("\n")[0], FLOOD_TOO.split("\n")[0])


def test_names_and_rare_words_weigh_more_than_common_ones() -> None:
    made = pile(FLOOD)
    terms = made.sketch(Terms, made.documents[0])
    weights = dict(terms.weights)
    assert weights["orvell"] > weights["week"]
    assert "brandt" in terms.names
    assert "rescuers" not in terms.names
    assert Terms.unpack(terms.document, terms.pack()) == terms


def test_addresses_and_page_furniture_make_nobody_alike() -> None:
    link = "https://video.example/watch?v=orvell-dam-tarn-valley-brandt"
    made = pile(f"{STRIKE}\n{link}\nComments are closed.", f"{ABROAD}\n{link}\nComments are closed.")
    assert len(told_together(made)) == 2


def test_nothing_breaks_on_hostile_texts() -> None:
    texts = [
        "",
        "Word",
        "\u200f\u200b\u202e",
        "“" * 10_000,
        "A" * 200_000,
        "word " * 100_000,
        "洪水冲垮大坝" * 50,
        "12 34 56",
    ]
    made = pile(*texts)
    assert sorted(d for story in made.all(Story) for d in story.documents) == sorted(d.id for d in made.documents)


def _actor(name: str, kind: ActorType, *documents: Document) -> Actor:
    members = tuple(Member("n" + name + document.id) for document in documents)
    return Actor(members=members, documents=tuple(d.id for d in documents), name=name, type=kind)


def threads(made: Pile, *actors: Actor) -> list[set[str]]:
    made.findings |= {actor.id: actor for actor in actors}
    made.run(THREADS)
    names = {document.id: document.name for document in made.documents}
    return sorted(({names[d] for d in thread.documents} for thread in made.all(Thread)), key=sorted)


ROUND_ONE = """Fishery talks between Norva and Estrel collapse in Halden
Fishery talks between Norva and Estrel collapsed in Halden on Monday after nine hours without any deal on herring.
Norva's minister Eskil Daur and Estrel's negotiator Mirre Toval left the castle by separate doors and said nothing.
Norva seized the trawler Sunniva in July and keeps its sailors in Port Karm. Estrel closed its markets to Norva."""
ROUND_ONE_TOO = """No deal on herring: nine hours of talks collapse
Eskil Daur of Norva and Mirre Toval of Estrel could not agree on herring in Halden castle; their talks collapsed
after nine hours. There was no deal and no handshake on Monday, only two convoys leaving by separate doors.
The trawler Sunniva, seized by Norva in July, stays in Port Karm with its sailors."""
SAILORS = """Trawler crew freed, flown home to cheering families
Nineteen sailors landed to brass bands and flowers on Sunday: Norva freed the crew of the trawler Sunniva.
Mothers wept on the runway; the cook kissed the ground and asked for coffee. Two brothers learned at the gate that their
grandmother had died in spring. A priest blessed everybody twice, the mayor once, and a brewery sent barrels. Doctors
found the men thin but healthy; nobody was allowed to give interviews before a night in bed and a breakfast of eggs.
Holidays were declared in every coastal school, and bonfires burned along the cliffs until the small hours.
Norva's minister Eskil Daur and Estrel's negotiator Mirre Toval had met in Halden in vain: fishery talks between Norva
and Estrel collapsed without a deal on herring. Norva seized the Sunniva in July and kept its sailors in Port Karm.
Estrel closed its markets to Norva."""


def test_the_next_step_of_an_affair_is_another_story_however_much_of_the_past_it_repeats() -> None:
    first = account(ROUND_ONE, "first", published=datetime.date(2031, 5, 6))
    too = account(ROUND_ONE_TOO, "too", published=datetime.date(2031, 5, 8))
    undated = account(ROUND_ONE_TOO.replace("There was no deal", "There was no accord"), "undated")
    later = account(SAILORS, "later", published=datetime.date(2031, 5, 19))
    assert told_together(pile(first, too, undated, later)) == [{"first", "too", "undated"}, {"later"}]


INQUIRY = """Engineers warned of cracks years ago, panel hears
A parliamentary panel in Vesk heard on Thursday that two engineers had warned governor Ilka Brandt about cracks in the
concrete four years before the disaster at Orvell. Their letters were filed and forgotten, a clerk testified.
The panel's chair, Jon Sele, asked for the minutes of every budget meeting. Lawyers for the insurers sat in the gallery.
Whoever signed the budget that struck out the repairs must say so under oath, Sele said; perjury carries six years.
The dam's builder, a company from the capital, has refused to send witnesses; hearings go on until autumn."""


def test_the_longer_the_silence_the_more_alike_a_telling_must_be() -> None:
    first = account(FLOOD, "first", published=datetime.date(2031, 5, 2))
    soon = account(INQUIRY, "next", published=datetime.date(2031, 5, 2))
    later = account(INQUIRY, "next", published=datetime.date(2032, 5, 2))
    assert told_together(pile(first, soon)) == [{"first", "next"}]
    assert told_together(pile(first, later)) == [{"first"}, {"next"}]


TRIAL = """Locksmith sentenced for Easter shooting
Judge Arno Vell sentenced the locksmith Dorian Pask to nine years for the shooting of Mila Kestner in Vesk.
Kestner, 31, was shot at her door in Tallow Lane on April 6. Pask had told the court that he mistook her for a thief."""
SHOT = """Woman shot dead at her door in Vesk
Mila Kestner, 31, was shot dead at her door in Tallow Lane in Vesk on Easter Sunday, April 6, police said.
Officers arrested a locksmith, Dorian Pask, in the next street; he said that he took her for a thief."""
OTHER_SHOT = """Student killed outside bar
Piet Hollar, 20, died on June 1 when two men on a motorcycle fired at guests outside a bar in Harbour Road, Vesk.
Officers have not found the motorcycle and ask anybody with pictures of the quay to call. Hollar read chemistry."""


def test_months_later_a_follow_up_that_says_to_whom_and_when_is_in_the_story_it_follows() -> None:
    shot = account(SHOT, "shot", published=datetime.date(2031, 4, 7))
    other = account(OTHER_SHOT, "other", published=datetime.date(2031, 6, 2))
    trial = account(TRIAL, "trial", published=datetime.date(2031, 11, 20))
    assert told_together(pile(shot, other, trial)) == [{"other"}, {"shot", "trial"}]


def test_an_account_names_days_as_its_own_day_completes_them() -> None:
    text = "On Friday, and on March 2, and on 28 December, it rained; on June 1, 2029 and 2031-02-30 as well. May 4:30"
    dated = account(text, "a", published=datetime.date(2031, 3, 3))
    undated = account(text, "b")
    made = pile(dated, undated)
    told = {one.name: [day for _, day in made.sketch(Terms, one).days] for one in (dated, undated)}
    days = [(2031, 2, 28), (2031, 3, 2), (2030, 12, 28), (2029, 6, 1)]
    assert told["a"] == [datetime.date(*day).toordinal() for day in days]
    assert told["b"] == [datetime.date(2029, 6, 1).toordinal()]


def test_a_story_is_called_by_an_account_that_is_neither_translated_nor_damaged() -> None:
    good = account(FLOOD_TOO, "a", title="Villages below the Orvell dam flooded")
    fuller = account(FLOOD, "b", title="Orvell dam breaks, flooding villages of Tarn valley")
    assert [s.title for s in pile(good, fuller).all(Story)] == [fuller.metadata.title]
    translated = dataclasses.replace(fuller, metadata=dataclasses.replace(fuller.metadata, translated=True))
    assert [s.title for s in pile(good, translated).all(Story)] == [good.metadata.title]


def test_stories_that_share_actors_and_issue_are_one_thread_and_every_story_is_in_one() -> None:
    flood = account(FLOOD, "flood", published=datetime.date(2031, 5, 2))
    inquiry = account(INQUIRY, "inquiry", published=datetime.date(2031, 6, 20))
    strike = account(STRIKE, "strike", published=datetime.date(2031, 5, 2))
    made = pile(flood, inquiry, strike)
    assert len(made.all(Story)) == 3
    people = [_actor(name, ActorType.PERSON, flood, inquiry) for name in ("Ilka Brandt", "Jon Sele")]
    assert threads(made, *people) == [{"flood", "inquiry"}, {"strike"}]


def test_years_later_the_same_rarely_named_people_are_still_one_affair() -> None:
    flood = account(FLOOD, "flood", published=datetime.date(2031, 5, 2))
    inquiry = account(INQUIRY, "inquiry", published=datetime.date(2033, 6, 20))
    made = pile(flood, inquiry)
    people = [_actor(name, ActorType.PERSON, flood, inquiry) for name in ("Ilka Brandt", "Jon Sele")]
    assert threads(made, *people) == [{"flood", "inquiry"}]


def test_shared_places_alone_make_no_thread() -> None:
    flood, inquiry = (
        account(FLOOD, "a", published=datetime.date(2031, 5, 2)),
        account(INQUIRY, "b", published=datetime.date(2031, 9, 20)),
    )
    made = pile(flood, inquiry)
    places = [_actor(name, ActorType.PLACE, flood, inquiry) for name in ("Orvell", "Tarn")]
    assert threads(made, *places) == [{"a"}, {"b"}]


def test_short_reports_without_a_day_that_say_the_same_are_one_thread_and_a_quarrel_elsewhere_is_not() -> None:
    fire = account("A fire destroyed the covered market of Sele early on Sunday. Nobody was hurt.", "fire")
    damage = account("Traders lost everything when the covered market in Sele burned down.", "damage")
    cause = account("A faulty cable caused the fire that burned down Sele's covered market, engineers said.", "cause")
    pension = account("Pensioners in Sele marched against a cut of the winter allowance.", "pension")
    made = pile(fire, damage, cause, pension)
    assert threads(made) == [{"cause", "damage", "fire"}, {"pension"}]


def test_reports_with_a_day_are_no_thread_for_their_words_alone() -> None:
    told = (FLOOD, 2), (INQUIRY, 20)
    dated = [account(text, f"{day}", published=datetime.date(2031, 6, day)) for text, day in told]
    assert threads(pile(*dated)) == [{"2"}, {"20"}]


def test_an_account_whose_day_is_lost_joins_the_dated_telling_of_its_happening_and_no_other_of_its_kind() -> None:
    shot = account(SHOT, "shot", published=datetime.date(2031, 4, 7))
    other = account(OTHER_SHOT, "other", published=datetime.date(2031, 6, 2))
    lost = account(TRIAL, "lost")
    assert told_together(pile(shot, other, lost)) == [{"lost", "shot"}, {"other"}]


DIGEST = """The valley this week
Bakers have agreed on a common price for rye bread, the first since the mill burned down eleven years ago.
Rescuers in boats took two hundred villagers from their roofs in Lower Tarn after the Orvell dam burst and flooded the Tarn valley. Governor Ilka Brandt said the rain of the past week had no precedent.
Norair cancelled ninety flights as its pilots began a strike over pay and pensions. Tomas Reke said the airline broke off talks.
A comet will be seen on clear evenings from Thursday, low above the western hills, astronomers promise."""


def test_a_round_up_is_in_every_story_that_a_part_of_it_tells_with_the_words_that_tell_it() -> None:
    digest = account(DIGEST, "digest")
    told = pile(FLOOD, FLOOD_TOO, STRIKE, digest)
    assert told_together(told) == [{"0.txt", "1.txt", "digest"}, {"2.txt", "digest"}, {"digest"}]
    text = {s.title: " ".join(digest.words(w) for w in s.spans("text")) for s in told.all(Story)}
    flood, strike, rest = (
        next(words for words in text.values() if about in words) for about in ("roofs", "pilots", "rye")
    )
    assert "pilots" not in flood + rest
    assert "roofs" not in strike + rest
    assert "comet" in rest
    assert len({story.id for story in told.all(Story)}) == 3


def test_an_account_about_one_thing_is_in_one_story_whatever_else_it_mentions() -> None:
    made = pile(FLOOD, FLOOD_TOO, STRIKE, AFTER, INQUIRY)
    assert sorted(d for story in made.all(Story) for d in story.documents) == sorted(d.id for d in made.documents)


LAVINA = """Лавина сошла на перевал Горан, пропали двенадцать лыжников
Лавина сошла в понедельник на перевал Горан и накрыла двенадцать лыжников, сообщил начальник спасателей Тимур Селин.
Спасатели с собаками ищут пропавших у приюта Белый Камень; вертолеты не летают из-за метели."""
LAVINA_TOO = """На Горане ищут двенадцать лыжников
Спасатели Тимура Селина с собаками второй день ищут двенадцать лыжников, которых лавина накрыла на перевале Горан.
Метель не пускает вертолеты к приюту Белый Камень."""
CHEESE = """Сыровары Лужина получили медаль
Сыровары из Лужина привезли с ярмарки золотую медаль за козий сыр. Рецепт хранит семья Марины Котовой."""
BRIDGE = """大橋昨日啟用 兩岸居民徒步過河\n青石鎮大橋星期二啟用，數千居民在雨中徒步過河。鎮長林秋月說，大橋耗資四百萬，兩年建成。"""
BRIDGE_TOO = """青石鎮大橋啟用\n數千居民星期二冒雨徒步走過青石鎮大橋。鎮長林秋月說工程耗資四百萬，兩年完成。"""
HARVEST = """茶農慶豐收\n南山村茶農今年春茶豐收，合作社準備舉辦品茶會，邀請城裡的遊客上山採茶。"""


def test_other_scripts_with_and_without_spaces_are_grouped_by_their_surface() -> None:
    for texts in ((LAVINA, LAVINA_TOO, CHEESE), (BRIDGE, BRIDGE_TOO, HARVEST)):
        dated = [account(text, f"{i}", published=datetime.date(2031, 5, 2)) for i, text in enumerate(texts)]
        assert told_together(pile(*dated)) == [{"0", "1"}, {"2"}]


def test_the_outlet_behind_a_title_is_no_part_of_it() -> None:
    named = account(STRIKE, "a", title="Pilots walk out - KVOR News 5 Vesk", outlet="kvor.example.com")
    stated = account(STRIKE, "b", title="Pilots walk out | The Vesk Post", outlet="The Vesk Post")
    other = account(STRIKE, "c", title="Pilots walk out - again", outlet="The Vesk Post")
    made = pile(named, stated, other)
    titles = {document.name: made.sketch(Terms, document).title.words for document in made.documents}
    assert titles == {"a": "Pilots walk out", "b": "Pilots walk out", "c": "Pilots walk out - again"}


def test_two_accounts_that_are_hardly_more_than_a_title_are_not_one_story_for_two_common_words() -> None:
    assert told_together(pile("Police report accident", "Police report accident near school")) == [{"0.txt"}, {"1.txt"}]
