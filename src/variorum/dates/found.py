"""What a pattern makes of a stretch of tokens, and what it may look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.dates.lexicon import MODIFIERS, PARTIAL
from variorum.dates.tense import direction, had
from variorum.dates.tokens import Tokens
from variorum.language import Parse
from variorum.model import TimexType
from variorum.words.calendar import RUNS_ON
from variorum.words.numbers import APPROXIMATORS

_LONGEST_APPROXIMATOR = 3


def at(match: re.Match[str], *groups: str) -> int:
    """The token where the first of these groups that matched begins; -1 where none did or the pattern has none."""
    for group in groups:
        if group in match.re.groupindex and match[group]:
            return match.start(group)
    return -1


@dataclass(frozen=True, slots=True)
class Found:
    """Words of time: tokens [first, last) with what they say (see `variorum.model.Timex`)."""

    first: int
    last: int
    timex: TimexType
    value: str
    rule: str = ""
    modifier: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The account a pattern reads in; `people` are the months that are somebody's name in it."""

    tokens: Tokens
    parse: Parse | None
    people: frozenset[str] = frozenset()

    def word(self, token: int) -> str:
        """The lower-case word, "" outside the account."""
        return self.tokens.words[token] if 0 <= token < len(self.tokens.words) else ""

    def letter(self, token: int) -> str:
        """The class of a token, "|" outside the account."""
        return self.tokens.shape[token] if 0 <= token < len(self.tokens.shape) else "|"

    def number(self, token: int) -> float:
        """The number a token says; 1 where it says none."""
        number = self.tokens.numbers[token]
        return 1 if number is None else number

    def tense(self, first: int, last: int) -> str:
        """ "past", "future", "present" or "near" for the clause around tokens [first, last)."""
        return direction(self.parse, self.tokens.starts[first], self.tokens.ends[last - 1])

    def had(self, first: int, last: int) -> bool:
        """Whether the clause around tokens [first, last) tells what had been so ("had been planned for March")."""
        if self.parse is None:
            return False
        begun, end = self.parse.tokens(self.tokens.starts[first], self.tokens.ends[last - 1])
        return begun < end and had(self.parse, end - 1)

    def describes(self, token: int) -> bool:
        """Whether words behind a "for" say which thing is meant ("the report for April")."""
        if self.parse is None or self.word(token - 1) != "for":
            return False
        at, last = self.parse.tokens(self.tokens.starts[token - 1], self.tokens.ends[token - 1])
        return at < last and self.parse.pos[self.parse.heads[at]] == "NOUN"

    def told(self, rule: str, first: int, last: int) -> str:
        """A rule that runs on from what was told ("the next day"); in the past tense not past the account itself."""
        runs_on = rule.startswith("told:") and RUNS_ON.match(rule)
        return f"{rule}/past" if runs_on and self.tense(first, last) == "past" else rule

    def looks(self, first: int, last: int) -> str:
        """Where the clause around tokens [first, last) looks, as the rule of a weekday says it."""
        return {"past": "past", "future": "future", "till": "future"}.get(self.tense(first, last), "near")

    def tag(self, token: int) -> str:
        """The Penn tag of the parse's token there, "" without a parse."""
        if self.parse is None or not 0 <= token < len(self.tokens.words):
            return ""
        first, last = self.parse.tokens(self.tokens.starts[token], self.tokens.ends[token])
        return self.parse.tags[first] if first < last else ""

    def quoted(self, token: int) -> bool:
        """Whether a quotation mark opens right before a token."""
        start = self.tokens.starts[token]
        return self.tokens.text[max(start - 1, 0) : start] in ('"', "“", "‘")

    def governor(self, token: int) -> str:
        """The common noun that a word before it describes, in lower case; "" where there is none."""
        if self.parse is None:
            return ""
        at, last = self.parse.tokens(self.tokens.starts[token], self.tokens.ends[token])
        if at >= last:
            return ""
        head = self.parse.heads[at]
        return self.parse.lemmas[head].lower() if head > at and self.parse.tags[head] in ("NN", "NNS") else ""

    def explained(self, token: int) -> bool:
        """Whether the words behind say which one is meant ("the day the bridge fell", "the day of the vote")."""
        if self.parse is None:
            return False
        if self.tokens.words[token + 1 : token + 2] == ["of"]:
            return True
        at, last = self.parse.tokens(self.tokens.starts[token], self.tokens.ends[token])
        return at < last and any(self.parse.deps[child] == "relcl" for child in self.parse.children[at])

    def generic(self, token: int) -> bool:
        """Whether an adverb stands with a thing of any kind in a general present ("an army today needs …")."""
        if self.parse is None:
            return False
        parse = self.parse
        at, last = parse.tokens(self.tokens.starts[token], self.tokens.ends[token])
        if at >= last:
            return False
        thing = max(at - 1, 0)
        articles = [parse.lemmas[child].lower() for child in parse.children[thing] if parse.deps[child] == "det"]
        indefinite = parse.tags[thing] in ("NN", "NNS") and articles in ([], ["a"], ["an"])
        return indefinite and parse.deps[thing] == "nsubj" and parse.tags[parse.heads[thing]] in ("VBZ", "VBP")

    def approximator(self, first: int) -> tuple[int, str]:
        """The token an approximator before a token begins at, and its modifier; the token itself and "" without one."""
        for width in range(_LONGEST_APPROXIMATOR, 0, -1):
            if first >= width and (modifier := APPROXIMATORS.get(self.tokens.said(first - width, first))):
                return first - width, modifier
        return first, ""

    def modifier(self, first: int, last: int) -> str:
        """The modifier in an opening "early", "the end of", "mid-"; "" without one."""
        for token in range(first, min(first + 3, last)):
            word = self.tokens.words[token]
            if word in MODIFIERS:
                return MODIFIERS[word]
            if word in PARTIAL:
                return PARTIAL[word]
            if word in ("first", "last", "final") and token > first:
                return "START" if word == "first" else "END"
        return ""
