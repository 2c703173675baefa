"""Many accounts of one invented story, written by a seed: what a desk has that follows one affair for weeks.

Outlets tell the same few dozen happenings in their own words, choose some, call people by full names, surnames or
offices, differ in numbers, and now and then repost one another.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

Row = dict[str, str]

_FIRST = datetime.date(2031, 5, 5)
_DAYS = 24
_OUTLETS = 40
_REPOSTED = 12  # one account in so many is an edited repost of an earlier one
_TOLD = (7, 13)  # happenings an account tells

_CAST = {
    "minister": ("Foreign Minister Tomas Rewald", "Rewald", "Tomas Rewald", "the foreign minister"),
    "envoy": ("envoy Ilse Marnok", "Marnok", "Ilse Marnok", "the Karish envoy"),
    "general": ("General Odo Brantner", "Brantner", "Odo Brantner", "the general"),
    "president": ("President Lena Oskari", "Oskari", "Lena Oskari", "the president"),
    "mayor": ("Mayor Petr Halvik", "Halvik", "Petr Halvik", "the mayor of Sundrin"),
    "doctor": ("Dr. Amina Toller", "Toller", "Amina Toller", "the head of the hospital"),
    "union": ("union leader Josef Kerdan", "Kerdan", "Josef Kerdan"),
    "judge": ("Judge Marta Elling", "Elling", "Marta Elling"),
    "army": ("the Karish army", "the army of Karia"),
    "council": ("the Sundrin Council", "the council"),
    "agency": ("the Relief Agency", "the aid agency"),
    "rebels": ("the Northern Front", "the Front"),
}

_HAPPENINGS = (
    ("{minister} met {envoy} in Sundrin on {day}.", "{minister} and {envoy} held talks in Sundrin on {day}.",
     "Talks between {minister} and {envoy} took place in Sundrin on {day}."),
    ("The meeting lasted about {few} hours.", "They spoke for {few} hours."),
    ("{army} said it had captured the town of Velm.", "{general} announced that {army} had taken Velm.",
     "Velm fell to {army} on {day}, {general} said."),
    ("{council} denied that Velm had been captured.", "{mayor} denied that {army} had taken Velm."),
    ("{some} people were killed when shells hit a market in Sundrin on {day}.",
     "Shells killed at least {some} people in a market in Sundrin, {doctor} said.",
     "{doctor} said {some} people had died in the shelling of the market."),
    ("{many} people were wounded in the attack.", "The attack left {many} people injured, {doctor} said."),
    ("“We will not sign a paper that gives away the strait,” {minister} said.",
     "{minister} told reporters that no paper giving away the strait would be signed."),
    ("“The door stays open,” {envoy} said after the meeting.", "{envoy} said the talks had been useful."),
    ("{president} called an election for June.", "An election will be held in June, {president} said on {day}."),
    ("{union} led {many} dockers out on strike on {day}.", "Dockers led by {union} went on strike on {day}."),
    ("{judge} ordered the release of {few} fishermen.", "{few} fishermen were freed on the order of {judge}."),
    ("{agency} sent {many} tents to Sundrin.", "{agency} delivered {many} tents to families in Sundrin."),
    ("{rebels} claimed the attack on the bridge at Orm.", "{rebels} said it had blown up the bridge at Orm on {day}."),
    ("{general} accused {rebels} of breaking the truce.", "{rebels} broke the truce, {general} said."),
    ("{mayor} asked {agency} for more medicine.", "{mayor} said the hospital needed medicine."),
    ("{president} dismissed {general} on {day}.", "{general} was dismissed by {president} on {day}."),
    ("{minister} will travel to Karia next week.", "{minister} plans to visit Karia next week."),
    ("{envoy} demanded that {army} leave the island of Tarn.", "{envoy} wants {army} to leave Tarn."),
    ("{council} accepted the plan of {agency}.", "The plan of {agency} was accepted by {council} on {day}."),
    ("{union} rejected the offer of {council}.", "The offer of {council} was rejected, {union} said."),
    ("Police arrested {few} men near the harbour on {day}.", "{few} men were arrested near the harbour."),
    ("{judge} sentenced a smuggler to {few} years in prison.", "A smuggler got {few} years from {judge}."),
    ("{president} signed the law on the strait on {day}.", "The law on the strait was signed by {president}."),
    ("{doctor} closed a ward of the hospital.", "A ward of the hospital was closed, {doctor} said."),
)  # fmt: skip

_FILLED = (
    "Shops in the old town were shut, and buses ran late.",
    "Rain fell on the quays all morning.",
    "The price of bread has risen since the winter.",
    "Families waited at the ferry with their bags.",
    "No one at the ministry would say more.",
    "The strait has been argued over for a century.",
)


def accounts(number: int, seed: int = 7) -> Iterator[Row]:
    """So many accounts as records for `variorum read`, in the order of their days."""
    chance = random.Random(seed)
    made: list[Row] = []
    for place in range(number):
        day = _FIRST + datetime.timedelta(days=place * _DAYS // number)
        if made and place % _REPOSTED == _REPOSTED - 1:
            row = _reposted(chance, chance.choice(made), place, day)
        else:
            row = _written(chance, place, day)
        made.append(row)
        yield row


def _written(chance: random.Random, place: int, day: datetime.date) -> Row:
    chosen = sorted(chance.sample(range(len(_HAPPENINGS)), chance.randint(*_TOLD)))
    seen: set[str] = set()
    told = [_told(chance, chance.choice(_HAPPENINGS[one]), seen, day) for one in chosen]
    told += chance.sample(_FILLED, 2)
    paragraphs = [" ".join(told[at : at + 2]) for at in range(0, len(told), 2)]
    title = _told(chance, chance.choice(_HAPPENINGS[chosen[0]]), set(), day).rstrip(".")
    return _row(place, day, title, "\n".join(paragraphs), chance)


def _reposted(chance: random.Random, row: Row, place: int, day: datetime.date) -> Row:
    """An earlier account without one paragraph, with a line of the reposting outlet's own."""
    paragraphs = row["text"].split("\n")[1:]
    paragraphs.pop(chance.randrange(len(paragraphs)))
    return _row(place, day, row["title"], "\n".join([*paragraphs, chance.choice(_FILLED)]), chance)


def _row(place: int, day: datetime.date, title: str, text: str, chance: random.Random) -> Row:
    outlet = f"Outlet {chance.randrange(_OUTLETS)}"
    return {
        "id": f"s{place:04}", "title": title, "outlet": outlet, "published": day.isoformat(),
        "text": f"{title}\n{text}",
    }  # fmt: skip


def _told(chance: random.Random, pattern: str, seen: set[str], day: datetime.date) -> str:
    """One wording with its names: in full the first time, later short."""
    before = day - datetime.timedelta(days=chance.randint(0, 3))
    words = {
        "day": chance.choice((before.strftime("%A"), f"{before.day} {before.strftime('%B')}")),
        "few": chance.choice(("three", "four", "five", "six")),
        "some": str(chance.choice((11, 12, 14))),
        "many": str(chance.choice((40, 60, 120))),
    }
    for role, forms in _CAST.items():
        if f"{{{role}}}" in pattern:
            words[role] = chance.choice(forms[1:]) if role in seen else forms[0]
            seen.add(role)
    text = pattern.format(**words)
    return text[0].upper() + text[1:]
