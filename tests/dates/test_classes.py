"""Every class of TIMEX3 in sentences of our own: the words found and the value they have on 18 March 2026, a Wednesday."""

from __future__ import annotations

import datetime

import pytest

from tests.dates.test_tagging import read
from variorum.words.calendar import Step, follow

PUBLISHED = datetime.date(2026, 3, 18)

Case = tuple[str, str, str]

PARTS_OF_DAYS: tuple[Case, ...] = (
    ("The ferry reached Brela in the morning.", "the morning", "2026-03-18TMO"),
    ("The council met on Tuesday evening.", "Tuesday evening", "2026-03-17TEV"),
    ("The council meets tomorrow afternoon.", "tomorrow afternoon", "2026-03-19TAF"),
    ("The bridge fell last night.", "last night", "2026-03-17TNI"),
    ("The talks ran until late at night.", "late at night", "2026-03-18TNI"),
    ("The guard was found dead at dawn.", "dawn", "2026-03-18TDA"),
    ("The vote was at 4 in the morning.", "4 in the morning", "2026-03-18T04:00"),
    ("The vote was at 10 at night.", "10 at night", "2026-03-18T22:00"),
    ("The train left at 6:45 p.m. on Monday.", "6:45 p.m. on Monday", "2026-03-16T18:45"),
    ("The train left at 18:45 GMT on Monday.", "18:45 GMT on Monday", "2026-03-16T18:45"),
    ("The session opened at noon Monday.", "noon Monday", "2026-03-16T12:00"),
    ("The storm broke on Tuesday, shortly after midnight.", "midnight", "2026-03-18T00:00"),
    ("It opens from 9 a.m. to 5 p.m.", "9 a.m.", "2026-03-18T09:00"),
    ("It began at 5pm on Tuesday.", "5pm on Tuesday", "2026-03-17T17:00"),
    ("It began at eight o'clock on Tuesday.", "eight o'clock on Tuesday", "2026-03-17T08:00"),
    ("It began at 8 o'clock.", "8 o'clock", "2026-03-18T08:00"),
    ("Tomorrow morning they vote.", "Tomorrow morning", "2026-03-19TMO"),
)
SEASONS: tuple[Case, ...] = (
    ("The dam will be closed this autumn.", "this autumn", "2026-FA"),
    ("The dam was closed last autumn.", "last autumn", "2025-FA"),
    ("The dam was built in the spring of 1974.", "the spring of 1974", "1974-SP"),
    ("The dam will open next summer.", "next summer", "2026-SU"),
    ("The dam was damaged in winter 2019.", "winter 2019", "2019-WI"),
    ("He fled at the height of summer.", "summer", "2025-SU"),
)
QUARTERS: tuple[Case, ...] = (
    ("Sales fell in the first quarter of 2025.", "the first quarter of 2025", "2025-Q1"),
    ("Sales fell in the fourth quarter.", "the fourth quarter", "2025-Q4"),
    ("Sales fell in Q2 2025.", "Q2 2025", "2025-Q2"),
    ("Sales fell last quarter.", "last quarter", "2025-Q4"),
    ("Sales rose in the quarter ended June 30, 2025.", "the quarter", "2025-Q2"),
    ("Sales rose in the second half of 2025.", "the second half of 2025", "2025-H2"),
    ("Sales rose in the first half of the year.", "the first half of the year", "2026-H1"),
    ("Profit fell in the third quarter of 2025. In the 2024 quarter it had risen.", "the 2024 quarter", "2024-Q3"),
    ("Profit fell in the third quarter of 2025, from 5 million a year earlier.", "a year earlier", "2024-Q3"),
    ("Profit fell in the quarter, as it had in the same period last year.", "the same period last year", "2024-Q4"),
)
FISCAL_YEARS: tuple[Case, ...] = (
    ("The ministry planned for fiscal 2027.", "fiscal 2027", "2027"),
    ("The ministry planned for fiscal year 2027.", "fiscal year 2027", "2027"),
    ("The ministry overspent in FY2025.", "FY2025", "2025"),
    ("The ministry cut spending last fiscal year.", "last fiscal year", "2025"),
)
DECADES_AND_CENTURIES: tuple[Case, ...] = (
    ("The factory closed in the 1980s.", "the 1980s", "198"),
    ("The factory closed in the late 1990s.", "the late 1990s", "199"),
    ("The factory closed in the eighties.", "the eighties", "198"),
    ("The factory thrived in the '60s.", "the '60s", "196"),
    ("The church dates from the 12th century.", "the 12th century", "11"),
    ("The church was rebuilt in the early nineteenth century.", "the early nineteenth century", "18"),
    ("Much changed in the 21st century.", "the 21st century", "20"),
    ("The war of the 1920s was long.", "the 1920s", "192"),
    ("Two centuries ago it was a village.", "Two centuries ago", "18"),
    ("He fled at the turn of the century.", "the century", "20"),
)
HOLIDAYS: tuple[Case, ...] = (
    ("The market closed on Christmas Day.", "Christmas Day", "2025-12-25"),
    ("The market will close on Christmas Day.", "Christmas Day", "2026-12-25"),
    ("The market closed on Good Friday 2025.", "Good Friday 2025", "2025-04-18"),
    ("The market will close on Easter Monday.", "Easter Monday", "2026-04-06"),
    ("The parade will be on Labor Day.", "Labor Day", "2026-09-07"),
    ("The parade was on Thanksgiving.", "Thanksgiving", "2025-11-27"),
    ("The town will fill up in Easter week.", "Easter week", "2026-W14"),
    ("The parade was on New Year's Eve.", "New Year's Eve", "2025-12-31"),
)
DURATIONS: tuple[Case, ...] = (
    ("The mayor served for almost four years.", "almost four years", "P4Y"),
    ("The mayor served for more than a decade.", "more than a decade", "P10Y"),
    ("The mayor gave a five-hour speech.", "five-hour", "PT5H"),
    ("The mayor spoke for half an hour.", "half an hour", "PT30M"),
    ("The mayor spoke for an hour and a half.", "an hour and a half", "PT1H30M"),
    ("The mayor waited at least three weeks.", "at least three weeks", "P3W"),
    ("The mayor waited two to three weeks.", "two to three weeks", "PXW"),
    ("The mayor waited a year or two.", "a year or two", "PXY"),
    ("The mayor waited several months.", "several months", "PXM"),
    ("The mayor was away for the past six weeks.", "the past six weeks", "P6W"),
    ("The mayor waited a fortnight.", "a fortnight", "P2W"),
    ("The siege lasted 872 days.", "872 days", "P872D"),
    ("The pilot flew for two and a half days.", "two and a half days", "P2DT12H"),
    ("The bishop must answer within two weeks.", "two weeks", "P2W"),
    ("He will lead for the next two years.", "the next two years", "P2Y"),
    ("He waited 20 minutes.", "20 minutes", "PT20M"),
    ("He waited 45 seconds.", "45 seconds", "PT45S"),
    ("He waited three and a half years.", "three and a half years", "P3Y6M"),
    ("He waited nearly 24 hours.", "nearly 24 hours", "PT24H"),
    ("A two-day visit began.", "two-day", "P2D"),
    ("He was jailed for 25 years to life.", "25 years", "P25Y"),
    ("He paid within 30 days.", "30 days", "P30D"),
    ("They voted twice in three days.", "three days", "P3D"),
    ("They vote three times a year.", "three times a year", "P1Y"),
    ("They meet once every five years.", "every five years", "P5Y"),
    ("They meet on weekdays.", "weekdays", "P1D"),
    ("A year after the fire they rebuilt it.", "A year", "P1Y"),
    ("They lived there for hundreds of years.", "hundreds of years", "PXY"),
)
SETS: tuple[Case, ...] = (
    ("The inspectors come every day.", "every day", "P1D"),
    ("The inspectors come every other week.", "every other week", "P2W"),
    ("The inspectors come twice a week.", "twice a week", "P1W"),
    ("The inspectors come every Monday.", "every Monday", "XXXX-WXX-1"),
    ("The inspectors come on Fridays.", "Fridays", "XXXX-WXX-5"),
    ("The inspectors come annually.", "annually", "P1Y"),
    ("The inspectors come monthly.", "monthly", "P1M"),
    ("The inspectors come each morning.", "each morning", "XXXX-XX-XXTMO"),
    ("The boats sail on Monday and Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ("They meet every second Tuesday.", "every second Tuesday", "XXXX-WXX-2"),
)
AGES: tuple[Case, ...] = (
    ("The eight-month-old truce collapsed.", "eight-month-old", "P8M"),
    ("The 90-year-old bridge collapsed.", "90-year-old", "P90Y"),
)
RANGES: tuple[Case, ...] = (
    ("The camp ran between 5 and 7 May 2025.", "7 May 2025", "2025-05-07"),
    ("The camp ran from 2–4 December 2025.", "4 December 2025", "2025-12-04"),
    ("The camp ran from June to August 2024.", "June", "2024-06"),
    ("The camp ran from 1939 to 1945.", "1945", "1945"),
)
COUNTED: tuple[Case, ...] = (
    ("The bishop left four years ago.", "four years ago", "2022"),
    ("The bishop left two months ago.", "two months ago", "2026-01"),
    ("The bishop left three weeks ago.", "three weeks ago", "2026-W09"),
    ("The bishop left ten days ago.", "ten days ago", "2026-03-08"),
    ("The bishop will leave two weeks from now.", "two weeks from now", "2026-W14"),
)
NARRATIVE: tuple[Case, ...] = (
    ("He was elected on 3 May 2024. Two days later he resigned.", "Two days later", "2024-05-05"),
    ("He was elected on 3 May 2024. The following month he resigned.", "The following month", "2024-06"),
    ("He was elected on 3 May 2024. The previous year he had lost.", "The previous year", "2023"),
    ("He was elected on 3 May 2024 and sworn in the next day.", "the next day", "2024-05-04"),
    ("He was elected in 1994. Four years earlier he had lost.", "Four years earlier", "1990"),
    ("He was elected on 3 May 2024. That year he also wed.", "That year", "2024"),
    ("He was elected on 3 May 2024. That month he wed.", "That month", "2024-05"),
)
VAGUE: tuple[Case, ...] = (
    ("The palace was shelled recently.", "recently", "PAST_REF"),
    ("The palace will be rebuilt soon.", "soon", "FUTURE_REF"),
    ("The palace is now empty.", "now", "PRESENT_REF"),
    ("The palace is currently empty.", "currently", "PRESENT_REF"),
    ("The current talks are stuck.", "current", "PRESENT_REF"),
    ("The palace will be rebuilt at a later date.", "a later date", "FUTURE_REF"),
    ("The palace was shelled in recent weeks.", "recent weeks", "PAST_REF"),
    ("In the past he refused.", "the past", "PAST_REF"),
    ("In recent months prices rose.", "recent months", "PAST_REF"),
    ("These days few care.", "These days", "PRESENT_REF"),
    ("At present few care.", "present", "PRESENT_REF"),
    ("Some day it will end.", "Some day", "FUTURE_REF"),
    ("The near future looks dark.", "The near future", "FUTURE_REF"),
)
ORDERS: tuple[Case, ...] = (
    ("The log says 2025-12-02 at the top.", "2025-12-02", "2025-12-02"),
    ("The log says 2025-12-02T14:30 at the top.", "2025-12-02T14:30", "2025-12-02T14:30"),
    ("The log says 2025-12-02T14:30:00+02:00 at the top.", "2025-12-02T14:30:00+02:00", "2025-12-02T14:30:00+02:00"),
    ("The log says 2025/12/02 at the top.", "2025/12/02", "2025-12-02"),
    ("He came on 13/02/2025 and left on 03/04/2025.", "03/04/2025", "2025-04-03"),
    ("He came on 02/13/2025 and left on 03/04/2025.", "03/04/2025", "2025-03-04"),
    ("He came on 3 May. He left on 03/04/2025.", "03/04/2025", "2025-04-03"),
)
NAMED: tuple[Case, ...] = (
    ("The tram stopped on the 2nd of December 2024.", "the 2nd of December 2024", "2024-12-02"),
    ("The tram stopped in December of 2024.", "December of 2024", "2024-12"),
    ("The tram stopped in the month of May 2024.", "the month of May 2024", "2024-05"),
    ("The court sits the week of March 23.", "the week of March 23", "2026-W13"),
    ("The court sat the weekend of 7 March 2026.", "the weekend of 7 March 2026", "2026-W10-WE"),
    ("He will arrive as early as Friday.", "Friday", "2026-03-20"),
    ("The port reopened the day before yesterday.", "the day before yesterday", "2026-03-16"),
    ("The port reopens the day after tomorrow.", "the day after tomorrow", "2026-03-20"),
    ("The port reopened earlier this month.", "earlier this month", "2026-03"),
    ("The port reopened late last year.", "late last year", "2025"),
    ("The port will reopen by the end of the year.", "the end of the year", "2026"),
    ("The port reopened over the weekend.", "the weekend", "2026-W11-WE"),
    ("The port reopened in early 2024.", "early 2024", "2024"),
    ("The port closed mid-2024.", "mid-2024", "2024"),
    ("He was shot on the night of 5 May 2025.", "5 May 2025", "2025-05-05"),
    ("The port reopened on Tuesday, March 17.", "Tuesday, March 17", "2026-03-17"),
    ("Ask again in June, he said.", "June", "2026-06"),
    ("The strike began in October and ended in January.", "January", "2026-01"),
    ("The strike began on 12 October.", "12 October", "2025-10-12"),
    ("The strike will begin on 12 October.", "12 October", "2026-10-12"),
    ("They met in mid-March 2025.", "mid-March 2025", "2025-03"),
    ("Monday's vote was close.", "Monday", "2026-03-16"),
    ("He left half a century ago.", "half a century ago", "1976"),
    ("He rested on Boxing Day.", "Boxing Day", "2025-12-26"),
    ("They met from Thursday to Saturday.", "Saturday", "2026-03-14"),
    ("They met the week before last.", "the week before last", "2026-W10"),
    ("He has been here since Monday.", "Monday", "2026-03-16"),
    ("She lives there since 2019.", "2019", "2019"),
    ("The law of 1832 was repealed.", "1832", "1832"),
    ("The law was passed in '98.", "'98", "1998"),
    ("They voted early on Tuesday.", "Tuesday", "2026-03-17"),
    ("It happened May 5, 2025.", "May 5, 2025", "2025-05-05"),
    ("It happened in May.", "May", "2025-05"),
    ("She will retire in May.", "May", "2026-05"),
    ("The rally is set for Saturday.", "Saturday", "2026-03-21"),
    ("The rally planned for Saturday was called off.", "Saturday", "2026-03-21"),
    ("He meets her on Friday.", "Friday", "2026-03-20"),
    ("The trial resumes Thursday.", "Thursday", "2026-03-19"),
    ("The summit starts next Wednesday.", "next Wednesday", "2026-03-25"),
    ("The offer expired on Feb. 29.", "Feb. 29", "2024-02-29"),
    ("They met on 30 February 2025.", "30 February 2025", "2025-02-30"),
    ("The bond matures on 31 December 9999.", "31 December 9999", "9999-12-31"),
    ("He fled at the end of 1990.", "the end of 1990", "1990"),
    ("Last month's vote failed.", "Last month", "2026-02"),
    ("This year's vote failed.", "This year", "2026"),
    ("She was born on 1 January 0001.", "1 January 0001", "0001-01-01"),
    (
        "Profit fell in the third quarter of 2025. For the nine months it rose from a year earlier.",
        "a year earlier",
        "2025",
    ),
    ("He will answer by August.", "August", "2026-08"),
)

CLASSES = {
    "parts of days": PARTS_OF_DAYS,
    "seasons": SEASONS,
    "quarters": QUARTERS,
    "fiscal years": FISCAL_YEARS,
    "decades and centuries": DECADES_AND_CENTURIES,
    "holidays": HOLIDAYS,
    "durations": DURATIONS,
    "sets": SETS,
    "ages": AGES,
    "ranges": RANGES,
    "counted": COUNTED,
    "narrative": NARRATIVE,
    "vague": VAGUE,
    "orders": ORDERS,
    "named": NAMED,
}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [pytest.param(*case, id=f"{name}: {case[1]}") for name, cases in CLASSES.items() for case in cases],
)
def test_words_have_their_value(text: str, words: str, value: str) -> None:
    document, timexes = read(text)
    found = follow((Step(timex.value, timex.rule) for timex in timexes), PUBLISHED)
    said = {document.words(t.span("text")): r.value if r else t.value for t, r in zip(timexes, found, strict=True)}
    assert said.get(words) == value, said
