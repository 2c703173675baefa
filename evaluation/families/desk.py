"""What happens to a text at a desk: cuts, style, additions, corrections, slips, and notices of its origin."""

from __future__ import annotations

import datetime
import difflib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from evaluation.families.stories import Story
from evaluation.families.styles import SPELT, Style, restyled

_SENTENCES = re.compile(r"(?<=[.!?])(?<!Mr\.)[”\"]?\s+(?=[A-Z“\"])")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAY_AND_DATE = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)}), (?:(\d{{1,2}}) ({'|'.join(_MONTHS)})|({'|'.join(_MONTHS)}) (\d{{1,2}}))\b"
)
_REWORDED = (
    ("said that", "said"), ("told reporters", "said"), ("told journalists", "told reporters"), ("about", "around"),
    ("more than", "over"), ("the rest", "the remainder"), ("At present", "Currently"), ("declined to", "would not"),
    ("put off", "postponed"), ("afterwards", "later"), ("has admitted", "admitted"), ("was closed", "was shut"),
    ("asked for", "requested"), ("larger", "bigger"), ("must", "has to"), ("began", "started"),
)  # fmt: skip
_NEXT = {"three": "four", "four": "five", "five": "six", "six": "seven", "seven": "eight"}
_STOCK = (
    "It was not immediately clear what would happen next.",
    "The decision can be appealed within a month.",
    "Neither side could be reached on Sunday.",
    "Observers had expected a different outcome.",
    "This has been a long time coming, local people say.",
    "The matter will be taken up again after the holidays.",
)


def day_told(day: datetime.date, rng: random.Random) -> str:
    """A weekday, mostly with its date; now and then the wrong weekday."""
    weekday = day.weekday()
    if rng.random() < 0.35:
        return _WEEKDAYS[weekday]
    wrong = rng.random() < 0.15
    return f"{_WEEKDAYS[(weekday + rng.choice([1, 6])) % 7 if wrong else weekday]}, {day.day} {_MONTHS[day.month - 1]}"


def stray(paragraph: str, story: Story, rng: random.Random) -> str:
    """A name in the other spelling that an author let slip."""
    for one, other in story.names:
        if one in paragraph and rng.random() < 0.03:
            return paragraph.replace(one, other, 1)
    return paragraph


def mistyped(paragraphs: Sequence[str], rng: random.Random) -> list[str]:
    """One letter lost or two exchanged in a long word."""
    place = rng.randrange(len(paragraphs))
    words = list(re.finditer(r"\b[a-z]{7,}\b", paragraphs[place]))
    if not words:
        return list(paragraphs)
    word = rng.choice(words)
    at = word.start() + rng.randint(2, len(word[0]) - 3)
    text = paragraphs[place]
    slip = text[:at] + text[at + 1 :] if rng.random() < 0.5 else text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return [*paragraphs[:place], slip, *paragraphs[place + 1 :]]


def headline(title: str, rng: random.Random) -> str:
    """The same title, or another."""
    if rng.random() < 0.5:
        return title
    return rng.choice([f"{title}, report says", f"What we know: {title[0].lower()}{title[1:]}", title.upper()])


def notices(
    outlet: str, initials: str, author: str, earlier: Sequence[str], later: bool, rng: random.Random
) -> tuple[str, ...]:
    """The lines below a text that tell of its origin; mostly there are none."""
    if later:
        noted = any(line.startswith("Correction") for line in earlier) or rng.random() < 0.35
        return ("Correction: an earlier version of this article gave a wrong figure.",) if noted else ()
    if earlier and rng.random() < 0.25 and not earlier[0].startswith(("Correction", "Read", "[")):
        return tuple(earlier)
    if initials:
        return _agency_notices(outlet, initials, rng)
    if rng.random() < 0.55:
        return ()
    told = [
        f"This article was originally published by {outlet}.",
        f"First published in {outlet}. Republished with permission.",
        "This article was originally published elsewhere and is republished with permission.",
        f"Source: {outlet}",
    ]
    if author:
        told.append(f"By {author}. This piece first appeared on the author's website.")
    return (rng.choice(told),)


def _agency_notices(outlet: str, initials: str, rng: random.Random) -> tuple[str, ...]:
    if rng.random() < 0.35:
        return ()
    return (
        rng.choice([
            f"This report is based on a dispatch of the {outlet} ({initials}).",
            "With agency material",
            f"Source: {outlet}",
        ]),
    )  # fmt: skip


@dataclass
class Desk:
    """A text on a desk; `done` keeps what was done to it."""

    story: Story
    paragraphs: list[str]
    style: Style
    rng: random.Random
    done: list[str] = field(default_factory=list)

    def drop_dateline(self, share: float) -> None:
        """Without the agency's place and day."""
        if self.rng.random() < share:
            self.paragraphs[0] = re.sub(r"^[A-Z ]+, \w+ \d+ \(\w+\) - ", "", self.paragraphs[0])

    def cut(self) -> None:
        """From the end, the middle, the beginning, or mid-sentence where a site stops and asks to read on."""
        if self.rng.random() < 0.35 and len(self.paragraphs) > 3:
            self.paragraphs = self.paragraphs[: self.rng.randint(3, len(self.paragraphs) - 1)]
            self.done.append("end")
        if self.rng.random() < 0.4 and len(self.paragraphs) > 3:
            self._from_the_middle()
        if self.rng.random() < 0.05 and len(self.paragraphs) > 4:
            del self.paragraphs[0]
            self.done.append("beginning")
        if self.rng.random() < 0.06 and len(self.paragraphs) > 4:
            kept = self.paragraphs[: len(self.paragraphs) // 2]
            kept[-1] = kept[-1][: int(len(kept[-1]) * 0.6)].rsplit(" ", 1)[0] + self.rng.choice(
                ["…", " [+1432 chars]", ""]
            )
            self.paragraphs = kept
            self.done.append("broken off")

    def _from_the_middle(self) -> None:
        for _ in range(self.rng.randint(1, 3)):
            place = self.rng.randrange(1, len(self.paragraphs))
            sentences = _SENTENCES.split(self.paragraphs[place])
            if len(sentences) > 1 and self.rng.random() < 0.6 and '"' not in self.paragraphs[place]:
                text, gone = self.paragraphs[place], self.rng.choice(sentences)
                if gone.count("“") == gone.count("”") and text.count(gone) == 1:
                    self.paragraphs[place] = " ".join(text.replace(gone, "").split())
            elif len(self.paragraphs) > 3:
                del self.paragraphs[place]
        self.done.append("middle")

    def restyle(self, share: float) -> None:
        """Into the house's style, with some places overlooked."""
        if self.rng.random() < share:
            slack = self.rng.choice([0.0, 0.0, 0.15])
            self.paragraphs = [
                restyled(p, self.story, self.style, self.rng, slack=slack, in_quotes=0.3) for p in self.paragraphs
            ]
            self.done.append("style")

    def add(self, extra: Sequence[str], count: int) -> None:
        """Sentences of its own, at the end of a paragraph or as one."""
        for sentence in self.rng.sample([*extra, *_STOCK], count):
            place = self.rng.randrange(len(self.paragraphs))
            if self.rng.random() < 0.5:
                self.paragraphs[place] += f" {sentence}"
            else:
                self.paragraphs.insert(place + 1, sentence)
            self.done.append("added")

    def reword(self, share: float) -> None:
        """A few words for others of the same sense."""
        if self.rng.random() < share:
            for before, after in self.rng.sample(_REWORDED, 6):
                self.paragraphs = [p.replace(before, after, 1) for p in self.paragraphs]
            self.done.append("reworded")

    def change_numbers(self, share: float) -> None:
        """Later versions know other figures."""
        if self.rng.random() < share:
            place = self.rng.randrange(len(self.paragraphs))
            self.paragraphs[place] = re.sub(
                rf"\b(?:{'|'.join(_NEXT)})\b", lambda m: _NEXT[m[0]], self.paragraphs[place], count=1
            )

    def correct(self) -> None:
        """Wrong weekdays and slips that a desk sees, a surname that stands alone, new errors of its own."""
        whole = "\n".join(self.paragraphs)
        if self.rng.random() < 0.4:
            whole = _WEEKDAY_AND_DATE.sub(self._right_day, whole)
        self.paragraphs = whole.split("\n")
        if self.rng.random() < 0.4:
            self._mend()
        if self.rng.random() < 0.5:
            self._name_in_full()
        if self.rng.random() < 0.04:
            self.paragraphs = mistyped(self.paragraphs, self.rng)

    def _mend(self) -> None:
        """A word nobody knows becomes the word of the story it is nearest to."""
        told = " ".join([*self.story.paragraphs, *self.story.extra, *_STOCK])
        known = set(re.findall(r"[a-z]{6,}", told)) | {w for pair in _REWORDED for w in pair} | set(SPELT)
        for place, paragraph in enumerate(self.paragraphs):
            for word in re.findall(r"\b[a-z]{6,}\b", paragraph):
                near = difflib.get_close_matches(word, known, 1, 0.88) if word not in known else []
                if near:
                    self.paragraphs[place] = self.paragraphs[place].replace(word, near[0])
                    self.done.append("mended")

    def _right_day(self, match: re.Match[str]) -> str:
        day = datetime.date(self.story.day.year, _MONTHS.index(match[3] or match[4]) + 1, int(match[2] or match[5]))
        return match[0].replace(match[1], _WEEKDAYS[day.weekday()])

    def _name_in_full(self) -> None:
        for name, _ in self.story.persons:
            first, last = name.split()
            for place, paragraph in enumerate(self.paragraphs):
                at = re.search(rf"\b(?:(?:Mr|Ms) )?{last}\b", paragraph)
                if at:
                    if first not in paragraph[: at.start()]:
                        self.paragraphs[place] = f"{paragraph[: at.start()]}{name}{paragraph[at.end() :]}"
                        self.done.append("name in full")
                    break

    def spoil(self) -> None:
        """Bytes read in the wrong encoding, or the words of links lost on the way."""
        if self.rng.random() < 0.03:
            self.paragraphs = [
                p.replace("“", "â€œ").replace("”", "â€\x9d").replace("’", "â€™") for p in self.paragraphs
            ]
            self.done.append("spoilt")
        if self.rng.random() < 0.04:
            place = self.rng.randrange(len(self.paragraphs))
            self.paragraphs[place] = re.sub(r"(?<= )[a-z]+ [a-z]+(?=[.,])", "", self.paragraphs[place], count=1)
            self.done.append("words lost")
