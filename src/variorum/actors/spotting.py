"""Where names stand: runs of capitalised words, freed from titles, articles and peoples around them."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.actors.lexicon import (
    ORGANISATIONS,
    OWNERS,
    PLACE_HEADS,
    ROLES,
    STORMS,
    TITLE_MODIFIERS,
    TITLES,
)
from variorum.actors.naming import Found, keep, label_of, unheard
from variorum.actors.runs_together import name_end
from variorum.actors.scene import Scene
from variorum.actors.trimming import after_peoples, after_run, after_titles, is_family_he, named_like_title, stripped
from variorum.actors.turns import turns
from variorum.language import Labelled
from variorum.words.acronyms import is_acronym
from variorum.words.bodies import known_body
from variorum.words.calendar.wording import WEEKDAY_WORDS
from variorum.words.names import PARTICLES, is_given
from variorum.words.places import AMBIGUOUS_IN_LOWER_CASE, PlaceWord, is_state, place

_NOT_NAMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})
_LOOSE = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "AUX", "PART", "INTJ", "PUNCT", "NUM", "VERB"})
_HYPHENS = frozenset("-–")
_SYLLABLES = frozenset("in on so do he me an no to we my up".split())
"""Second halves of Korean given names that the model reads as English words and leaves out of the name."""
_JOINS = frozenset({"of", "for"})
_QUOTES = frozenset("“”\"‘’'") | {"``", "''"}
_OWNING = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 12
_NEAR = 3
_PAPERS = frozenset(
    "times post mail mirror telegraph express herald star sun tribune mercury chronicle gazette".split()
)


def spot(scene: Scene) -> list[Found]:
    """The names in running text, in text order."""
    found: list[Found] = []
    for first, last in scene.plain:
        for start, end in _runs(scene, first, last):
            found += _segments(scene, start, end)
    heads = list(turns(scene))
    opened = {name.first for name in heads}
    found = sorted([name for name in found if opened.isdisjoint(range(name.first, name.last))] + heads, key=_place)
    storms = _storms(scene)
    found = [name for name in found if not _is_storm(scene, name, storms)]
    ends = {scene.parse.words[name.last - 1] for name in found if name.last - name.first > 1}
    whole = {tuple(scene.parse.words[name.first : name.last]) for name in found if name.last - name.first > 1}
    return [part for name in found if not _common(scene, name, ends) for part in _halves(scene, name, ends, whole)]


def _place(name: Found) -> int:
    return name.first


def _storms(scene: Scene) -> frozenset[str]:
    """The names of storms: "Hurricane X"."""
    words = scene.parse.words
    behind = (token + 1 for token in range(len(words) - 1) if words[token].lower() in STORMS)
    named = frozenset(words[token] for token in behind if words[token][:1].isupper() and words[token].isalpha())
    return frozenset(word for word in named if word.lower() not in ORGANISATIONS | PLACE_HEADS | STORMS)


def _is_storm(scene: Scene, name: Found, storms: frozenset[str]) -> bool:
    """Whether a name is a storm's, which nobody bears in full nor with a title before it."""
    words = scene.parse.words
    if words[name.last - 1] not in storms:
        return False
    return name.last - name.first == 1 or any(words[token].lower() in STORMS for token in range(name.first, name.last))


def _common(scene: Scene, name: Found, ends: set[str]) -> bool:
    """Whether a plural noun that is nobody's surname has its capital from opening a sentence ("Farmers said …")."""
    parse, token = scene.parse, name.first
    word = parse.words[token]
    if name.last - token == 1 and word.lower() == "".join(parse.words[name.last : name.last + 1]):
        return True  # "Blah blah blah"
    if name.last - token > 1 or parse.tags[token] != "NNS" or name.label == "NORP" or word in ends or word.isupper():
        return False
    return not (token and any(map(str.isalnum, parse.words[token - 1]))) and place(parse.words[token]) is None


def _halves(scene: Scene, name: Found, ends: set[str], whole: set[tuple[str, ...]]) -> Iterator[Found]:
    """A name; or its two halves, around a hyphen when each ends another name, else when each is another name.

    Of a headline where every word has a capital, the names known from elsewhere.
    """
    words = tuple(scene.parse.words[name.first : name.last])
    if len(words) == 3 and words[1] in _HYPHENS and {words[0], words[2]} <= ends:
        cuts = [] if any(full[-3:] == words and len(full) > 3 for full in whole) else [(1, 2)]
    else:
        cuts = [(cut, cut) for cut in range(2, len(words) - 1) if words[:cut] in whole and words[cut:] in whole]
    parts = [(0, cuts[0][0]), (cuts[0][1], len(words))] if cuts else _headline(words, whole)
    for first, last in ((name.first + a, name.first + b) for a, b in parts):
        yield Found(first, last, label_of(scene, first, last))
    if not parts:
        yield name


def _headline(words: tuple[str, ...], whole: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Two names or more, known from elsewhere, inside a run that is a headline's ("X Y Praises V W Over Flood")."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(words):
        ends = (end for end in range(len(words), start + 1, -1) if end - start < len(words))
        end = next((end for end in ends if words[start:end] in whole), 0)
        found += [(start, end)] if end else []
        start = end or start + 1
    rest = {word.lower() for at, word in enumerate(words) if not any(a <= at < b for a, b in found)}
    known = {words[a:b] for a, b in found}
    return found if len(known) > 1 and rest.isdisjoint(ORGANISATIONS | PLACE_HEADS | _JOINS | _HYPHENS | {"&"}) else []


def _runs(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of a sentence that are capitalised as names are, joined by what names contain."""
    token = first
    while token < last:
        if not _capital(scene, token, first):
            token += 1
            continue
        end = token + 1
        while end < last and end - token < _LONGEST and scene.parse.words[end - 1][-1] not in _HYPHENS:
            if _capital(scene, end, first):
                end += 1
                continue
            reach = _join(scene, token, end, last)
            if not reach or not (_capital(scene, reach - 1, first) or _small_half(scene, token, end, reach)):
                break
            end = reach
        name = name_end(scene.parse.words, token, end, first, last)
        if name > token:
            yield token - is_family_he(scene, token, end), name
        token = end


def _capital(scene: Scene, token: int, opening: int) -> bool:
    parse = scene.parse
    word, pos = parse.words[token], parse.pos[token]
    name_span = scene.labelled_at.get(token)
    if word.lower() in WEEKDAY_WORDS and _is_paper(scene, token):
        return True
    if name_span and name_span.label in _NOT_NAMES and not is_given(word) and not _alone(parse.pos[token], name_span):
        return False
    if not word[:1].isupper():
        return word.islower() and len(word) > 3 and _town_in_small_letters(word)
    if len(word) > 40 or "://" in word or word.lower() in WEEKDAY_WORDS:
        return False
    if token > opening and parse.words[token - 1] not in "“\"'‘:(":
        return pos not in {"PUNCT", "SYM", "DET", "PRON", "AUX"} or name_span is not None
    return pos == "PROPN" or (name_span is not None and pos not in _LOOSE) or place(word) is not None or unheard(word)


def _is_paper(scene: Scene, token: int) -> bool:
    """Whether a day opens the name of a paper that comes out on it: "the Sunday Times"."""
    words = scene.parse.words
    behind = words[token + 1] if token + 1 < len(words) else ""
    return token > 0 and words[token - 1].lower() == "the" and behind[:1].isupper() and behind.lower() in _PAPERS


def _small_half(scene: Scene, start: int, hyphen: int, end: int) -> bool:
    """Whether the small letters behind a hyphen end a person's name ("Han Ji-woo", "Han Jae-in", not "Kovar-led")."""
    words = scene.parse.words
    if words[hyphen] not in _HYPHENS:
        return False
    if words[end - 1] in _SYLLABLES and hyphen - start > 1:
        return words[end : end + 1] != ["-"]
    before, after = scene.labelled_at.get(hyphen - 1), scene.labelled_at.get(end - 1)
    person = before is not None and before == after and before.label == "PERSON" and before.last == end
    return person and scene.parse.pos[end - 1] == "PROPN"


def _alone(pos: str, name_span: Labelled) -> bool:
    """Whether a name by itself is all that the model took for a date, as it does with strange towns."""
    return pos == "PROPN" and name_span.label in {"DATE", "TIME"} and name_span.last - name_span.first == 1


def _town_in_small_letters(word: str) -> bool:
    known = place(word)
    proper = known is not None and known.word in (PlaceWord.COUNTRY, PlaceWord.CAPITAL, PlaceWord.TOWN)
    return proper and word not in AMBIGUOUS_IN_LOWER_CASE


def _join(scene: Scene, start: int, end: int, last: int) -> int:
    """The end of a run when the small words at `end` belong inside a name; 0 when they end it."""
    parse, word = scene.parse, scene.parse.words[end]
    if word in _HYPHENS and scene.touching(end) and end + 1 < last and scene.touching(end + 1):
        return end + 2
    if word in _QUOTES and _nicknamed(scene, end, last):
        return end + 4
    if word in _OWNING and _owned_body(scene, end, last):
        return end + 2
    behind = parse.words[end + 1].lower() if end + 1 < last else ""
    if word == "&" and (behind in TITLES or behind in TITLE_MODIFIERS):
        return 0
    if word == "&" or word.lower() in PARTICLES - {"y", "e", "la"}:
        reach = end + 1
        while reach < last and parse.words[reach].lower() in PARTICLES:
            reach += 1
        return reach + 1 if reach < last else 0
    head = parse.words[end - 1].lower()
    if word in _JOINS and (head in ORGANISATIONS or head in PLACE_HEADS):
        reach = end + (2 if end + 1 < last and parse.words[end + 1].lower() == "the" else 1)
        return reach + 1 if reach < last else 0
    if word == "and" and end + 1 < last and known_body(scene.words(start, end + 2)):
        return end + 2
    if word == "and" and _one_organisation(scene, start, end):
        return end + 2 if end + 1 < last else 0
    return 0


def _nicknamed(scene: Scene, end: int, last: int) -> bool:
    """Whether one quoted word stands inside a name (‘Anton "Tosh" Kovar’)."""
    words = scene.parse.words
    if end + 3 > last - 1 or words[end + 2] not in _QUOTES:
        return False
    near = (words[token] for token in (end - 1, end + 1, end + 3))
    return all(word[:1].isupper() and word.replace(".", "").isalpha() for word in near)


def _owned_body(scene: Scene, end: int, last: int) -> bool:
    """Whether an "'s" stands inside an organisation's name ("Children's Hospital")."""
    words = scene.parse.words
    if end + 1 >= last or words[end - 1].lower() not in OWNERS:
        return False
    return any(word.lower() in ORGANISATIONS and word[0].isupper() for word in words[end + 1 : min(last, end + 4)])


def _one_organisation(scene: Scene, start: int, end: int) -> bool:
    """Whether an "and" stands inside one organisation's name for the model and for its words."""
    before, after = scene.labelled_at.get(end - 1), scene.labelled_at.get(end + 1)
    if before is None or before != after or before.label != "ORG":
        return False
    return any(scene.parse.words[token].lower() in ORGANISATIONS for token in range(start, end))


def _segments(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """The names inside one run."""
    if (behind := _state_end(scene, start)) > 0:
        yield Found(start, behind, "GPE")
        if behind < end:
            yield from _segments(scene, behind, end)
        return
    start, end = stripped(scene, start, end)
    if start > 1 and [word.lower() for word in scene.parse.words[start - 2 : start + 1]] == ["chief", "of", "staff"]:
        start += 1
    if start < end and _completes_title(scene, start, end):
        start = _behind_office(scene, start, end)
    if start >= end:
        return
    body = _body_end(scene, start, end)
    if body < end:
        yield from keep(scene, start, body)
        if _opens_person(scene, body, end):
            yield from _segments(scene, body, end)
        return
    if place(scene.words(start, end)) or (_is_body(scene, end - 1) and end - start > 1):
        yield from keep(scene, start, end)
        return
    words = scene.parse.words
    halves = [t for t in range(start + 1, end - 1) if words[t] in _HYPHENS and not words[t + 1][:1].islower()]
    cut = next((token for token in halves if _apart(scene, start, token, end)), None)
    if cut is not None:
        yield from _segments(scene, start, cut)
        yield from _segments(scene, cut + 1, end)
        return
    if named_like_title(scene, start, end):
        yield from keep(scene, start, end)
        return
    begin = after_peoples(scene, start, end)
    if begin > start:
        yield from keep(scene, start, begin)
    name = after_titles(scene, begin, end)
    name = max(name, after_run(scene, name, end))
    if name < end:
        yield from keep(scene, name, end)


def _state_end(scene: Scene, start: int) -> int:
    """The end of a state's abbreviation behind a town and a comma ("Lund, Calif."), with its full stop; 0 for none."""
    words, end = scene.parse.words, start + 1
    if not start or words[start - 1] != ",":
        return 0
    reach = end + (end < len(words) and words[end] == "." and scene.touching(end))
    return reach if is_state(scene.words(start, reach)) else 0


def _completes_title(scene: Scene, start: int, end: int) -> bool:
    """Whether a run is what a capitalised office is for ("Representative for Trade & Industry")."""
    parse = scene.parse
    office = start - (3 if start and parse.words[start - 1].lower() == "the" else 2)
    if office < 0 or parse.words[office + 1].lower() not in _JOINS | {"to"} or not parse.words[office][:1].isupper():
        return False
    return (
        parse.words[office].lower() in _OFFICES and not place(scene.words(start, end)) and not _is_body(scene, end - 1)
    )


def _behind_office(scene: Scene, start: int, end: int) -> int:
    """Where a person's name begins behind what completes an office ("Secretary of State *Ana Kovar*"), else the end."""
    for token in range(start, end):
        name_span = scene.labelled_at.get(token)
        if is_acronym(scene.parse.words[token]):
            continue
        person = name_span is not None and name_span.label == "PERSON" and name_span.first == token
        if person or (is_given(scene.parse.words[token]) and token + 1 < end):
            return token
    return end


def _body_end(scene: Scene, start: int, end: int) -> int:
    """The end of an organisation at the start of a longer run, where the model and its last word agree on it."""
    name_span = scene.labelled_at.get(start)
    further = (
        end > start
        and name_span is not None
        and name_span.last < end
        and scene.parse.words[name_span.last].lower() in _JOINS
    )
    if (
        name_span
        and name_span.label == "ORG"
        and start < name_span.last < end
        and not further
        and _is_body(scene, name_span.last - 1)
    ):
        return name_span.last
    return end


def _opens_person(scene: Scene, start: int, end: int) -> bool:
    """Whether what follows a body's name has an office near its beginning or is a person for the model."""
    near = (word.lower().rstrip(".") for word in scene.parse.words[start : min(end - 1, start + _NEAR)])
    return any(word in TITLES or word in ROLES for word in near) or label_of(scene, start, end) == "PERSON"


def _apart(scene: Scene, start: int, hyphen: int, end: int) -> bool:
    """Whether a hyphen stands between two names: two places, or what two hold jointly follows."""
    left, right = scene.words(start, hyphen), scene.words(hyphen + 1, end)
    if place(left) or place(right):
        return len(left) > 1
    parse = scene.parse
    return any(parse.pos[near] != "VERB" and parse.lemmas[near].lower() in _JOINT for near in _around(scene, end))


def _around(scene: Scene, end: int) -> tuple[int, ...]:
    """What the last word of a name belongs to, and the word behind it."""
    return (scene.parse.heads[end - 1], *((end,) if end < len(scene.parse) else ()))


_OFFICES = frozenset("minister secretary undersecretary representative commissioner envoy ambassador".split())
_JOINT = frozenset("talk meeting summit call deal relation tie dialogue accord border war conflict axis phone".split())


def _is_body(scene: Scene, token: int) -> bool:
    return scene.parse.words[token].lower() in ORGANISATIONS or scene.parse.words[token].lower() in PLACE_HEADS
