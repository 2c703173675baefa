"""Plain newspaper sentences, all their words of time in brackets with the TIMEX3 value they have for that day's account."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.dates.test_tagging import read
from variorum.words.calendar import Step, follow

PHRASES = """
@2013-03-21
He had not been seen since {the previous Friday|2013-03-15}.
He left in {the first week of March|2013-03}.
He left in {the last months of 1989|1989}.
He left in {the first weeks of this year|2013}.
The last days of the war were grim.
He won the {1998|1998} and {1999|1999} titles.
Snow is forecast for {Friday|2013-03-22} and {Saturday|2013-03-23}.
He steps down in {September|2013-09}.
Trading was thin in {end-March|2013-03}.
Output fell in {the first three months|P3M} of {2013|2013}.
The tax will start from {April|2013-04}.
The rules come into force on {6 April|2013-04-06}.
A {half-year|P6M} loss was posted.
The {post-1989|1989} boom is over.
He has been missing since {last Thursday|2013-03-14}.
He has been missing since {the weekend|2013-W11-WE}.
He leaves hospital in {the next few days|PXD}.
He cited a {Feb. 12|2013-02-12} letter.
In the {Jan. 30|2013-01-30} vote he abstained.
The final is on {Saturday|2013-03-23}.
The funeral will take place at {2 p.m. Monday|2013-03-25T14:00} at St Olaf's.
Schools will be closed until {Monday|2013-03-25}.
He took office in {January|2013-01} after winning {November|2012-11}'s election.
@2013-03-22
A hearing is scheduled for {Wednesday|2013-03-27} in Lorne.
The trial of the banker is due to begin {Monday|2013-03-25}.
The strike, which began {Monday|2013-03-18}, has closed four mines.
{Friday|2013-03-22}'s session was the quietest of {the week|2013-W12}.
Workers have until {Tuesday|2013-03-26} to accept the offer.
The two sides are to resume talks {Wednesday|2013-03-27}.
The storm could reach the coast by {Sunday|2013-03-24}, forecasters said.
The company said {Tuesday|2013-03-19} that it would close its Orlo plant {next Friday|2013-03-29}.
She flew to Orlo {this past Sunday|2013-03-17}.
The fair opens {this Sunday|2013-03-24}.
The bodies were found {late Wednesday|2013-03-20}.
The fire broke out {late Wednesday night|2013-03-20TNI}.
A fire that started {Monday evening|2013-03-18TEV} was out by {Tuesday morning|2013-03-19TMO}.
The prime minister will speak {Monday night|2013-03-25TNI}.
The bank was closed {the day before yesterday|2013-03-20}.
The accident happened {last night|2013-03-21TNI}.
The accident happened {late this afternoon|2013-03-22TAF}.
Two people died {overnight|2013-03-22TNI}.
The ship sank on {Dec. 3|2012-12-03}.
The ship sails {April 12|2013-04-12}.
The exhibition ran from {Oct. 4|2012-10-04} through {Nov. 9|2012-11-09}.
The election is on {October 14|2013-10-14}.
The accident occurred {Feb. 28|2013-02-28} at {9:15 a.m.|2013-02-28T09:15}
The treaty was signed {last November|2012-11}.
The treaty will be signed {next January|2014-01}.
Inflation in {December|2012-12} was 2 percent.
She has led the bank since {October|2012-10}.
Snow fell in {late January|2013-01}.
The offer expires at {the end of April|2013-04}.
The plant opened {mid-2011|2011}.
He died at {the end of last month|2013-02}.
He died {earlier this month|2013-03}.
He will retire {later this year|2013}.
He spoke {earlier this week|2013-W12}.
He will speak {later today|2013-03-22}.
He spoke {earlier Friday|2013-03-22}.
The firm was sold {six months ago|2012-09}.
The firm was sold {two weeks ago|2013-W10}.
The firm was sold {10 days ago|2013-03-12}.
The firm was sold {more than 10 years ago|2003}.
The firm was sold {about a month ago|2013-02}.
The firm was sold {a few years ago|PAST_REF}.
The firm was sold {long ago|PAST_REF}.
Profit rose to 12 million euros in {2012|2012} from 9 million {a year earlier|2011}.
Profit in {the fourth quarter|2012-Q4} rose 4 percent from {a year earlier|2011-Q4}.
{Fourth-quarter|2012-Q4} profit rose 4 percent.
Profit is expected to rise in {the second quarter|2013-Q2}.
Profit will rise in {the second half of 2013|2013-H2}.
Profit fell in {the first half of last year|2012-H1}.
Profit fell in {the 2012 fiscal year|2012}.
Profit fell {last quarter|2012-Q4}.
Profit fell in {the latest quarter|2012-Q4}.
Profit beat {the year-ago quarter|2011-Q4}.
The flight takes {two and a half hours|PT2H30M}.
The flight takes {about 90 minutes|PT90M}.
She was jailed for {up to 10 years|P10Y}.
A {three-month-long|P3M} drought has ruined crops.
The {decadelong|P10Y} war is over.
The {weeklong|P1W} strike is over.
They waited {months|PXM} for a visa.
They waited {dozens of years|PXY}.
They were married for {half a century|P50Y}.
They have been at war for {the past three years|P3Y}.
Prices have doubled in {the past few weeks|PXW}.
Prices have doubled in {the past year|P1Y}.
Prices have doubled over {the past month|P1M}.
Prices will double within {two to three weeks|PXW}.
It was the first time in {20 years|P20Y}.
It was the worst flood in {decades|PXDE}.
He was given {48 hours|PT48H} to leave.
A {five-year|P5Y}, $20 million contract was signed.
The {20th-century|19} painter was born in Orlo.
The board meets {every other Friday|XXXX-WXX-5}.
The board meets {once a month|P1M}.
The board meets {Mondays|XXXX-WXX-1} and {Thursdays|XXXX-WXX-4}.
It loses $3 million {per day|P1D}.
He runs {each summer|XXXX-SU}.
He runs {every few days|PXD}.
The mayor {recently|PAST_REF} bought a boat.
The {current|PRESENT_REF} mayor is on leave.
The mayor will {soon|FUTURE_REF} be on leave.
The mayor said in {the past|PAST_REF} he had smoked.
The mayor is busy {these days|PRESENT_REF}.
The mayor left in {the late '90s|199}.
The mayor grew up in {the seventies|197}.
The mayor studied the art of {the late 19th century|18}.
The mayor worked from {1999|1999}-{2004|2004}.
The mayor won the {2012|2012} election.
In {the spring of 2010|2010-SP} he left.
He left {last fall|2012-FA}.
He left on {Valentine's Day|2013-02-14}.
He will leave on {Easter Sunday|2013-03-31}.
He will leave on {the Fourth of July|2013-07-04}.
@2013-05-21
The train left at {8:30 a.m. on Monday|2013-05-20T08:30}.
The train left at {0900 GMT|2013-05-21T09:00}.
The train left at {09:00 GMT|2013-05-21T09:00} ({5 a.m. EDT|2013-05-21T05:00}).
The train left at {2:56 p.m. CDT|2013-05-21T14:56}.
The train left at {10.30am|2013-05-21T10:30}.
By {late afternoon|2013-05-21TAF} the road was open.
At {dawn|2013-05-21TDA} the road was open.
He wrote on {19/05/2013|2013-05-19}.
He wrote on {5-19-2013|2013-05-19}.
He wrote on {May 19th, 2012|2012-05-19}.
He wrote on {Sunday 19 May|2013-05-19}.
He wrote {the week of May 6|2013-W19}.
He wrote on {May 6|2013-05-06} and left {the same day|2013-05-06}.
He wrote on {May 6|2013-05-06} and left {two days later|2013-05-08}.
He wrote on {May 6|2013-05-06} and left {the following day|2013-05-07}.
He wrote in {May 2010|2010-05}. {Three months later|2010-08} he left.
He wrote in {2010|2010}. {The following year|2011} he left.
He wrote in {2010|2010} and {2011|2011}, and left in {December of that year|2011-12}.
He wrote in {2010|2010} and left in {March of the following year|2011-03}.
He wrote in {2010|2010} and left in {the summer of that year|2010-SU}.
He left in {March of last year|2012-03}.
He wrote on {May 6|2013-05-06}. {A week earlier|2013-W18} he had left.
@2013-06-30
The two will meet {this week|2013-W27} in Orlo.
The two met {this week|2013-W26} in Orlo.
@2013-07-09
The deal follows {months|PXM} of talks.
The government had planned to hold elections in {March|2013-03}.
The elections had been scheduled for {September|2013-09}.
Sales in {June|2013-06} were up 3 percent from {the same month last year|2012-06}.
Sales in {the second quarter|2013-Q2} were up 3 percent from {the same period last year|2012-Q2}.
The vote came {three days|P3D} after thousands marched in the capital.
The vote came {a month|P1M} before the election.
In a statement {late Monday|2013-07-08}, the ministry denied the report.
He has been in jail since {last August|2012-08}.
He has been in jail since his arrest in {May|2013-05}.
He is due in court {Thursday|2013-07-11}.
He retired in {2009|2009} after {33 years|P33Y} with the force.
He was born on {April 9, 1929|1929-04-09}, in Orlo.
The government said it will hold elections {early next year|2014}.
The government said it would hold elections in {September|2013-09}.
The elections, scheduled for {February|2014-02}, will be watched by monitors.
Sales in {June|2013-06} were up 3 percent from {a year earlier|2012-06}.
The jobless rate fell to 7.6 percent {last month|2013-06}, the lowest since {December 2008|2008-12}.
Oil for {August|2013-08} delivery rose 3 cents.
The stock has gained 14 percent since {the start of the year|2013}.
Revenue for {the quarter|2013-Q2} ended {June 30|2013-06-30} was $3 billion.
The company will report {second-quarter|2013-Q2} results on {July 18|2013-07-18}.
In {the third quarter|2013-Q3}, the company expects revenue of $3 billion.
In {the year-earlier quarter|2012-Q2}, it had lost money.
On {Monday|2013-07-08} he flew to Orlo, and {the next day|2013-07-09} to Brela.
On {July 1|2013-07-01} he flew to Orlo. {That night|2013-07-01TNI} he was shot.
In {1967|1967} he was 17. {Ten years later|1977} he was rich.
The festival takes place {July 12|2013-07-12}-{14|2013-07-14}.
The festival runs {Friday|2013-07-12} through {Sunday|2013-07-14}.
The shop is open from {9 a.m.|2013-07-09T09:00} to {5 p.m.|2013-07-09T17:00} {weekdays|P1D}.
The {24-hour|PT24H} curfew was lifted at {6 a.m.|2013-07-09T06:00}
The {five-day-old|P5D} strike has halted trains.
The conflict began {more than two years ago|2011}.
The conflict began {some two years ago|2011}.
@2024-11-14
The company said in {October|2024-10} it would cut 2,500 jobs by {year-end|2024-12-31}.
The company said in {October|2024-10} it would cut 2,500 jobs by {the year's end|2024}.
At {2:15 on Sunday afternoon|2024-11-10T14:15}, she called.
At {2:15 that afternoon|2024-11-14T14:15}, she called.
At {9 last night|2024-11-13T21:00}, she called.
She calls {every Sunday night|XXXX-WXX-7TNI}.
She calls on the first Monday of {every month|P1M}.
She calls {a few times a year|P1Y}.
She calls on {weekends|XXXX-WXX-WE}.
In {the mid-20th century|19} it thrived.
The temple dates to the fifth century B.C.
She called {the other day|PAST_REF}.
Wildfires have burned 3,000 acres since {last Thursday|2024-11-07}.
It began with an attack on {Oct. 7|2024-10-07}.
The ceasefire took effect at {4 a.m. on Wednesday|2024-11-13T04:00}.
The {60-day|P60D} ceasefire will expire {Jan. 26|2025-01-26}.
Shares are up 30% from {a year ago|2023}.
Home sales were up 2.9% compared with {October of last year|2023-10}.
In {the 2000s|200} it thrived.
In {the late 1800s|18} it thrived.
As of {Thursday morning|2024-11-14TMO}, 3,000 homes had no power.
She called {around 9:40 p.m. Nov. 3|2024-11-03T21:40}.
She called {last Christmas|2023-12-25}.
She called {this past weekend|2024-W45-WE}.
She will call {next weekend|2024-W47-WE}.
She will call {tomorrow|2024-11-15}, {Friday|2024-11-15}.
@2031-03-05
He left {half a year ago|2030-09}.
He left {a year and a half ago|2029}.
He left {two and a half years ago|2028}.
The {two-and-a-half-year|P2Y6M} deal ends.
The {five- to seven-year|PXY} deal ends.
The {three-to-five-year|PXY} deal ends.
It took {10 minutes and 30 seconds|PT10M30S}.
It rained {two Sundays ago|2031-02-23}.
Claims fell in {the week|2031-W09} ended {March 1|2031-03-01}.
The {Saturday|2031-03-01} edition ran it.
Her {Tuesday|2031-03-04} visit was short.
On {the Friday|XXXX-WXX-5} before {Easter|2031-04-13} he left.
The Friday Club met.
Mayor Friday Okoro spoke.
{Monday|2031-03-03}'s State of the Union was long.
It rained from {10 p.m. Monday|2031-03-03T22:00} to {4 a.m. Tuesday|2031-03-04T04:00}.
@2018-05-04
He spoke of the jobs report for {April|2018-04} while he praised the mayor.
She told “60 Minutes” that it was over.
The $400,000-a-year post is vacant.
The March of Orlo raises money.
The interview is airing {Saturday|2018-05-05}.
Police are searching {Friday|2018-05-04} for two men.
Costs will fall by $4 million over {10 years|P10Y}.
He led it for {over 10 years|P10Y}.
A repeat of {2010|2010}'s surge is unlikely.
He left in {the early 1960’s|196}.
The pact, coming {a few days|PXD} after the vote, fell.
He did so {last month|2018-04}. He will decide by {the end of the month|2018-05}.
He fell {yesterday|2018-05-03}. Update at {2:16 p.m. ET|2018-05-04T14:16}: He is well.
@2019-07-25
He scored twice in the second half against Orlo.
Sales will pick up in {the second half|2019-H2}.
The bank cut rates in {June|2019-06} and could cut again in {September|2019-09}.
Britain was to leave on {March 29|2019-03-29}.
Rain is likely {tonight|2019-07-25TNI} and {Friday|2019-07-26}.
Net income fell to $40 million in {the quarter|2019-Q2} that ended {June 30|2019-06-30}.
The law, passed in {March|2019-03}, takes effect in {October|2019-10}.
@2016-09-24
When the two speak at the debate on {Monday night|2016-09-26TNI}, they will be asked.
He will speak at {Tuesday|2016-09-27}'s debate.
He will appeal {Wednesday|2016-09-21}'s ruling.
It could come as soon as {Tuesday|2016-09-27} or {Wednesday|2016-09-28}.
It rained on {Tuesday|2016-09-20} and {Wednesday|2016-09-21}.
In just {the past month|P1M} he has lost three aides.
"""

_MARKED = re.compile(r"\{([^|}]*)\|([^}]*)\}")


def cases() -> list[tuple[datetime.date, str]]:
    made, published = [], datetime.date.min
    for line in PHRASES.split("\n"):
        if line.startswith("@"):
            published = datetime.date.fromisoformat(line[1:])
        elif line:
            made.append((published, line))
    return made


@pytest.mark.parametrize(("published", "marked"), cases())
def test_words_of_time_and_their_values(published: datetime.date, marked: str) -> None:
    document, timexes = read(_MARKED.sub(r"\1", marked))
    found = follow((Step(timex.value, timex.rule) for timex in timexes), published)
    said = [(document.words(t.span("text")), r.value if r else t.value) for t, r in zip(timexes, found, strict=True)]
    assert said == _MARKED.findall(marked)
