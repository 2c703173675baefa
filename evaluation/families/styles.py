"""House styles: how an outlet writes names, numbers, dates, courtesy titles and the words two Englishes spell apart."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from evaluation.families.stories import Story

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
NUMBERS = {word: str(number) for number, word in enumerate(_TEENS, 10)}
NUMBERS |= {word: str(10 * number) for number, word in enumerate(_TENS, 2)}
_MONTHS = "January February March April May June July August September October November December".split()
_AMERICAN = {
    "colour": "color", "harbour": "harbor", "neighbour": "neighbor", "honour": "honor", "theatre": "theater",
    "apologised": "apologized", "metres": "meters", "kilometres": "kilometers", "tonnes": "tons",
    "learnt": "learned", "towards": "toward", "programme": "program", "centre": "center", "cancelled": "canceled",
    "multi-storey": "multistory", "catalogue": "catalog", "lorries": "trucks", "motorway": "highway",
}  # fmt: skip
SPELT = frozenset(_AMERICAN) | frozenset(_AMERICAN.values())
_QUOTED = re.compile(r"(“[^”]*”)")


@dataclass(frozen=True, slots=True)
class Style:
    """One outlet's rules. `names` picks the first or second spelling of every name."""

    names: int
    american: bool
    figures: bool
    percent: str
    month_first: bool
    courtesy: bool
    straight: bool


def style(rng: random.Random) -> Style:
    """A style drawn at random."""
    return Style(
        names=rng.randrange(2),
        american=rng.random() < 0.5,
        figures=rng.random() < 0.5,
        percent=rng.choice(["per cent", "percent", "%"]),
        month_first=rng.random() < 0.5,
        courtesy=rng.random() < 0.25,
        straight=rng.random() < 0.3,
    )


def restyled(text: str, story: Story, rules: Style, rng: random.Random, *, slack: float, in_quotes: float) -> str:
    """A text in a house's style.

    Args:
        slack: the share of places that the desk overlooks.
        in_quotes: the share of quotations in which it changes words at all.
    """
    made = []
    for piece in _QUOTED.split(text):
        quoted = piece.startswith("“")
        made.append(piece if quoted and rng.random() >= in_quotes else _styled(piece, story, rules, rng, slack, quoted))
    whole = "".join(made)
    return re.sub("[“”]", '"', whole).replace("’", "'") if rules.straight else whole


def _styled(text: str, story: Story, rules: Style, rng: random.Random, slack: float, quoted: bool) -> str:
    def change(pattern: str, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        def put(match: re.Match[str]) -> str:
            if rng.random() < slack:
                return match[0]
            return instead(match) if callable(instead) else match.expand(instead)

        return re.sub(pattern, put, text)

    for pair in story.names:
        text = change(rf"\b{re.escape(pair[1 - rules.names])}\b", pair[rules.names], text)
    spelt = _AMERICAN if rules.american else {us: uk for uk, us in _AMERICAN.items()}
    text = change(rf"\b(?:{'|'.join(spelt)})\b", lambda m: spelt[m[0]], text)
    wanted = NUMBERS if rules.figures else {figure: word for word, figure in NUMBERS.items()}
    counted = rf"(?<![\w,.-])(?:{'|'.join(wanted)})(?![\w-]|[,.:]\d| (?:{'|'.join(_MONTHS)}|per|%))"
    text = change(counted, lambda m: wanted[m[0]], text)
    percent = rules.percent if rules.percent == "%" else f" {rules.percent}"
    text = change(r"(?<=\d) ?(?:per cent|percent|%)", percent, text)
    month = "|".join(_MONTHS)
    if rules.month_first:
        text = change(rf"\b(\d{{1,2}}) ({month})\b", r"\2 \1", text)
    else:
        text = change(rf"\b({month}) (\d{{1,2}})\b(?!,? \d{{4}})", r"\2 \1", text)
    return text if quoted else _courtesy(text, story, rules, change)


def _courtesy(
    text: str, story: Story, rules: Style, change: Callable[[str, str | Callable[[re.Match[str]], str], str], str]
) -> str:
    for name, gender in story.persons:
        first, last = name.split()
        if rules.courtesy:
            title = "Mr" if gender == "m" else "Ms"
            text = change(rf"(?<!{first} )(?<!Mr )(?<!Ms )\b{last}\b", f"{title} {last}", text)
        else:
            text = change(rf"\b(?:Mr|Ms) {last}\b", last, text)
    return text
