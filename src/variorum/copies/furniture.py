"""Words that recur in texts which have nothing to do with one another: prompts, lists, notes, and forms filled in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

import numpy as np

from variorum.copies.body import Body
from variorum.copies.tokens import Hashes, tokens
from variorum.words.alignment import Match, Stretch

_PROMPTS = frozenset(
    "newsletter newsletters subscribe subscriber subscribers subscription sign signup click clicking tap email "
    "emails inbox unsubscribe opt cookies privacy policy terms copyright reserved advertisement advertising "
    "twitter facebook instagram whatsapp telegram youtube follow replay videos video watch watched comment "
    "comments submit submission guidelines app download robot recaptcha register login password donate "
    "donation share print podcast registering registered registration notification notifications profile verification "
    "activate spam junk folder alerts button browser homepage subscribing".split()
)
"""Words that sites address their readers with."""

_LONGEST_PROMPT = 150
_PROMPT_HASHES = np.sort(tokens(" ".join(sorted(_PROMPTS))).hashes)
_PROMPTS_IN = 10  # words in which a prompt has one that only prompts are full of
_SENTENCE_END = re.compile(r"(?:\b(?![A-Z])[^\W\d_]{3,}|[^\W\d_]{5,})[.!?…](?!\))|[。！？؟।]|\d[.!?]\s|[.!?][”\"’]")
_LONGEST_LIST = 60  # words in which a sentence of prose has ended
_LONGER_THAN_LISTS = 2_000  # words
_UNMARKED = 300  # words in which no sentence ends only where a text is printed without marks
_MOST_AT_AN_END = 0.15  # of the shorter text: at one end of both, less is a note that recurs
_LONGEST_NOTE = 200  # words
_MOST_WITH_A_NUMBER = 0.35  # with a telephone number or an address, more is
_REACHED = re.compile(r"\d{3}\)?[ .-]\d{3,4}|\b[\w-]+@[\w-]+\.\w|\bwww\.|\bhttps?:|\b\w+\.(?:com|org|net|gov)\b")
_BESIDE = 25  # words between a stretch and the end of a text at which it stands
_LEAST_FIGURES = 4
_LEAST_NAMES = 6
_SAME_FIGURES = 0.5  # of those of a text: some stand in the form itself ("the S&P 500")
_SAME_FACTS = 0.25  # of the names of a text: an edit hardly ever leaves so few
_LEAST_SLOTS = 6
_LONGEST_SLOT = 6  # words
_WORDS_TO_A_SLOT = 20  # about a sentence
_SMALL = 3  # letters: in most languages of few forms half of all words, and hardly any fact
_SMALL_IN_SLOTS = 0.12
_LONGEST_NAME = 6  # words
_LEAST_NAME = 2
_OF_FIRMS = frozenset(
    "the and for corp corporation inc incorporated company ltd limited plc bank group holding holdings international "
    "national american financial services industries police department county city".split()
)
"""Words of names that many bear."""
_OPENS = re.compile(r"[.!?:…。！？\n“”\"‘’(]\s*$|^\s*$")


def prompts(words: Hashes) -> bool:
    """Whether few words are thick with those that sites address their readers with: chrome, never an account."""
    if not 0 < len(words) <= _LONGEST_PROMPT:
        return False
    nearest = np.minimum(np.searchsorted(_PROMPT_HASHES, words), len(_PROMPT_HASHES) - 1)
    return bool(_PROMPTS_IN * (_PROMPT_HASHES[nearest] == words).sum() >= len(words))


def prose(left: Body, stretch: Stretch) -> bool:
    """Whether sentences end in a stretch: lists of names, or of other headlines set into a text, have none.

    In a text that has hardly any marks anywhere a long stretch counts as prose.
    """
    words = stretch.left_end - stretch.left
    if words > _LONGER_THAN_LISTS:
        return True
    start, end = left.tokens.starts[stretch.left], left.tokens.ends[stretch.left_end - 1]
    if _ends(left.text, start, min(len(left.text), end + 3), max(1, words // _LONGEST_LIST)):
        return True
    beginning = min(len(left), _LONGER_THAN_LISTS)
    least = max(1, beginning // _UNMARKED)
    return words > _LONGEST_LIST and not _ends(left.text, 0, left.tokens.ends[beginning - 1], least)


def _ends(text: str, start: int, end: int, least: int) -> bool:
    """Whether so many sentences end in a part of a text."""
    return sum(1 for _ in islice(_SENTENCE_END.finditer(text, start, end), least)) == least


def at_an_end(left: Body, right: Body, stretch: Stretch) -> bool:
    """Whether a small part of both texts stands at the same end of both: notes on authors, rights, where to call."""
    words = max(stretch.left_end - stretch.left, stretch.right_end - stretch.right)
    if words > _LONGEST_NOTE:
        return False
    part = words / min(len(left), len(right))
    last = max(len(left) - stretch.left_end, len(right) - stretch.right_end) <= _BESIDE
    if part > _MOST_AT_AN_END:
        return last and part <= _MOST_WITH_A_NUMBER and _REACHED.search(_text(left, stretch)) is not None
    late = stretch.left >= (1 - _MOST_AT_AN_END) * len(left) and stretch.right >= (1 - _MOST_AT_AN_END) * len(right)
    return last or late or max(stretch.left, stretch.right) <= _BESIDE


def _text(left: Body, stretch: Stretch) -> str:
    return left.text[left.tokens.starts[stretch.left] : left.tokens.ends[stretch.left_end - 1]]


def moulded(left: Body, right: Body, shared: Sequence[tuple[Stretch, Sequence[Match]]]) -> bool:
    """Whether the stretches are one form filled in twice: hardly a figure, or hardly a name, is the same; or in most
    sentences words of content changed and small words nearly never.

    Weekly reports, notices of a court, obituaries. An edited copy keeps most of its facts.

    Args:
        left: one body.
        right: the other.
        shared: stretches of both, with the equal runs in each.
    """
    if _of_another(left, right) and _of_another(right, left):
        return True
    _, runs = max(shared, key=lambda each: each[0].left_end - each[0].left)
    if _filled_in(left, runs) and _filled_in(right, [Match(r.right, r.left, r.length) for r in runs]):
        return True
    figures: tuple[Counter[int], Counter[int]] = Counter(), Counter()
    names: tuple[Counter[int], Counter[int]] = Counter(), Counter()
    for stretch, _ in shared:
        sides = (left, stretch.left, stretch.left_end), (right, stretch.right, stretch.right_end)
        for side, (body, start, end) in enumerate(sides):
            for is_figure, word in _facts(body, start, end):
                (figures if is_figure else names)[side][word] += 1
    return _differ(*figures, _LEAST_FIGURES, _SAME_FIGURES) or _differ(*names, _LEAST_NAMES, _SAME_FACTS)


def _filled_in(body: Body, runs: Sequence[Match]) -> bool:
    """Whether what stands between the equal runs on this side are many short slots, and hardly a small word in them."""
    slots = [(a.left + a.length, b.left) for a, b in pairwise(runs) if 0 < b.left - a.left - a.length <= _LONGEST_SLOT]
    changed = [place for start, end in slots for place in range(start, end)]
    if len(slots) < _LEAST_SLOTS or not runs:
        return False
    lengths = body.tokens.ends - body.tokens.starts
    small = sum(
        int(lengths[place]) <= _SMALL and not body.text[body.tokens.starts[place]].isdecimal() for place in changed
    )
    words = runs[-1].left + runs[-1].length - runs[0].left
    return small <= _SMALL_IN_SLOTS * len(changed) and words <= _WORDS_TO_A_SLOT * len(slots)


def _of_another(left: Body, right: Body) -> bool:
    """Whether the name a text opens with, of two words or more, stands nowhere in the other."""
    starts, ends = left.tokens.starts[:_LONGEST_NAME], left.tokens.ends[:_LONGEST_NAME]
    words = [left.text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    name = list(takewhile(lambda word: word[:1].isupper(), words))
    telling = [place for place, word in enumerate(name) if len(word) >= _SMALL and word.lower() not in _OF_FIRMS]
    if len(name) < _LEAST_NAME or not telling:
        return False
    return not bool((left.tokens.hashes[telling][:, None] == right.tokens.hashes).any())


def _facts(body: Body, start: int, end: int) -> Iterator[tuple[bool, int]]:
    """Hashes of the figures, and of the words written large within a sentence."""
    text = body.text
    places, hashes = body.tokens.starts[start:end].tolist(), body.tokens.hashes[start:end].tolist()
    for at, word in zip(places, hashes, strict=True):
        first = text[at]
        if first.isdecimal():
            yield True, word
        elif first.isupper() and not _OPENS.search(text, max(0, at - 3), at):
            yield False, word


def _differ(left: Counter[int], right: Counter[int], least: int, part: float) -> bool:
    fewest = min(left.total(), right.total())
    return fewest >= least and (left & right).total() <= part * fewest
