"""Words in quotation marks and the reporting verb that stands right before or behind them."""

from __future__ import annotations

from variorum.quotes.addressees import addressee
from variorum.quotes.clauses import cue_of, cue_words, fill
from variorum.quotes.contents import is_as
from variorum.quotes.marks import Marked
from variorum.quotes.page import Characters, Draft, Page
from variorum.quotes.subjects import SUBJECTS, adjacent_subject, is_passive, name_before, subject_of
from variorum.quotes.works import is_nickname, is_title

_STOPS = frozenset({".", "!", "?", ";", "…"})
_OPEN_ENDS = frozenset(",?!…—–-")
_JOINTS = frozenset({",", "but", "and", "or", "—", "–"})
_REACH = 60
_SHORT = 8
_ADVERBIALS = frozenset("in at on as when after before while during for but and if asked speaking".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = "\"'“”„‟«»‘’`〝〞 "


def direct_drafts(page: Page, signed: frozenset[int]) -> tuple[list[Draft], set[int]]:
    """Drafts of quotations whose cue stands beside the marks, and the numbers of the marked stretches they use.

    Stretches in `signed` have a speaker already.
    """
    drafts: dict[int, Draft] = {}
    anchors: list[int] = []
    for number, stretch in enumerate(page.marks):
        if number in signed or _is_named_work(page, stretch) or is_nickname(page, stretch):
            anchors.append(-1)
            continue
        anchor = before(page, stretch) if _is_introduced(page, stretch) else -1
        if anchor < 0:
            anchor = behind(page, stretch)
        if anchor < 0:
            anchor = before(page, stretch)
        anchors.append(anchor)
    _spread(page, anchors)
    used: set[int] = set()
    for number, anchor in enumerate(anchors):
        if anchor < 0 or number in signed:
            continue
        if anchor not in drafts:
            made = _draft(page, anchor)
            if made is None:
                continue
            drafts[anchor] = made
        drafts[anchor].contents.extend(page.marks[number].runs)
        if opening := _begun_outside(page, page.marks[number], anchor):
            drafts[anchor].contents.append(opening)
        used.add(number)
    return list(drafts.values()), used


def _begun_outside(page: Page, stretch: Marked, anchor: int) -> Characters | None:
    """The unmarked words that the quoted ones go on with: "Closing it, she said, “is a mistake”."""
    words = page.text[stretch.start : stretch.end].lstrip(_MARKS)
    first, limit = gap_before(page, stretch)
    if not words[:1].islower():
        return None
    if anchor >= limit:
        return _sentence_begun(page, first, limit)
    if not first < anchor < limit or page.parse.words[limit - 1] != ",":
        return None
    commas = [token for token in range(first, anchor) if page.parse.words[token] == ","]
    if not commas or anchor - commas[-1] > _SHORT or commas[-1] - first < 2:
        return None
    if page.parse.words[first].lower() in _ADVERBIALS:
        return None
    return page.characters(first, commas[-1])


def _sentence_begun(page: Page, first: int, limit: int) -> Characters | None:
    """The words before a mark that open its sentence, where they report nothing of their own."""
    if first >= limit or first != page.parse.sentence(limit - 1)[0]:
        return None
    if any(cue_of(page, token) is not None for token in range(first, limit)):
        return None
    return page.characters(first, limit)


def _is_introduced(page: Page, stretch: Marked) -> bool:
    """Whether a colon or comma leads on to a quotation that ends with a full stop: what follows is another sentence."""
    before = page.text[max(0, stretch.start - 2) : stretch.start].strip()
    return before.endswith((":", ",")) and page.text[stretch.start : stretch.end].rstrip(_MARKS).endswith(".")


def _is_named_work(page: Page, stretch: Marked) -> bool:
    """Whether a title stands inside a sentence as the name of a work: "on “Morning Hour,” she said"."""
    before = page.text[max(0, stretch.start - 2) : stretch.start].strip()
    return before[-1:].isalpha() and is_title(page, stretch)


def behind(page: Page, stretch: Marked) -> int:
    """The token of the reporting verb in the words right behind a quotation; -1 if there is none."""
    said = page.text[stretch.start : stretch.end].rstrip(_MARKS)
    last = said[-1:]
    after = page.text[stretch.end : stretch.end + 1]
    if last not in _OPEN_ENDS and last != "." and after not in (",", "—"):
        return -1
    first, limit = _gap_behind(page, stretch)
    for token in range(first, limit):
        cue = cue_of(page, token)
        if cue is None or "q" not in cue.frames or _is_relative(page, token) or is_passive(page, token):
            continue
        if _is_negated(page, token):
            continue
        if is_as(page, token) and gap_before(page, stretch)[0] < gap_before(page, stretch)[1]:
            return -1
        if last != "," and after != "," and (_has_own_words(page, token) or _leads_on(page, limit)):
            return -1
        if _has_that_clause(page, token):
            return -1
        if page.parse.tags[token] == "VBG" or _goes_on_beyond(page, token, first):
            return -1
        inner = next((c for c in page.parse.children[token] if is_heard(page, c)), None)
        if inner is not None:
            return inner
        subject = subject_in(page, token, first, limit)
        if subject is None or (cue.weak and token > first + 6) or _is_other_sentence(page, first, token, last):
            return -1
        if _is_of_a_clause(page, stretch, first, min(subject, token)):
            return -1
        return token
    return -1


def _is_of_a_clause(page: Page, stretch: Marked, first: int, limit: int) -> bool:
    """Whether marked words are a part of what was already said to be said, which goes on behind them.

    "The ministry said Kovar “is a thief,” and fled to Orsk, the agency reported": the marks are the ministry's.
    """
    opens_small = page.text[stretch.start : stretch.end].lstrip(_MARKS)[:1].islower()
    goes_on = any(page.parse.tags[token] in _FINITE for token in range(first, limit))
    return opens_small and goes_on and any(cue_of(page, token) for token in range(*gap_before(page, stretch)))


def is_heard(page: Page, verb: int) -> bool:
    """Whether a verb is the "saying" of "“…,” Kovar recalled Lind saying": the words are his of whom another tells."""
    parse = page.parse
    if verb < 0 or parse.deps[verb] != "ccomp" or parse.tags[verb] != "VBG" or parse.heads[verb] > verb:
        return False
    cue = cue_of(page, verb) if any(parse.deps[child] == "nsubj" for child in parse.children[verb]) else None
    return cue is not None and "q" in cue.frames


def _is_negated(page: Page, verb: int) -> bool:
    """Whether a verb tells what was not said: never the marked words before it ("“…”, but did not say when")."""
    return any(page.parse.deps[child] == "neg" for child in page.parse.children[verb])


def _goes_on_beyond(page: Page, verb: int, first: int) -> bool:
    """Whether a verb brings words of its own and its subject stands before the quotation: "who called it “a sham,” said
    the vote was off" reports no sham.
    """
    subject = subject_of(page, verb)
    return subject is not None and subject < first and _has_own_words(page, verb)


def before(page: Page, stretch: Marked) -> int:
    """The token of the reporting verb in the words right before a quotation; -1 if there is none."""
    first, limit = gap_before(page, stretch)
    if first >= limit:
        first, limit = _line_above(page, stretch)
    if first >= limit:
        return -1
    at = limit - 1
    closing = page.parse.words[at]
    if closing not in (",", ":") and not _brings_directly(page, at):
        return -1
    for token in range(at, first - 1, -1):
        cue = cue_of(page, token)
        if cue is None or "q" not in cue.frames or is_passive(page, token):
            continue
        if closing in (",", ":") and _has_clause(page, token):
            return -1
        if (is_as(page, token) and at > token + 2) or _is_part(page, token, stretch):
            return -1
        return token
    return -1


def subject_in(page: Page, verb: int, first: int, limit: int) -> int | None:
    """The subject of a verb inside tokens [first, limit), by syntax, else by place."""
    subject = subject_of(page, verb)
    if subject is not None and (first <= subject < limit or page.parse.tags[verb] == "VBG"):
        return subject
    return adjacent_subject(page, verb, first, limit)


def _draft(page: Page, anchor: int) -> Draft | None:
    cue = cue_of(page, anchor)
    first, limit = _around(page, anchor)
    subject = subject_in(page, anchor, first, limit)
    if subject is None:
        subject = subject_of(page, anchor)
    if subject is None:
        subject = name_before(page, anchor)
    draft = Draft(cue=cue, anchor=anchor, cue_words=cue_words(page, anchor), contents=[], frame="m", direct=True)
    draft.addressee = addressee(page, anchor, cue, ()) if cue is not None else None
    return fill(page, draft, anchor, subject)


def _spread(page: Page, anchors: list[int]) -> None:
    """Give quotations that follow their neighbour without other words the neighbour's cue."""
    for number in range(len(anchors) - 2, -1, -1):
        here, there = page.marks[number], page.marks[number + 1]
        if anchors[number] < 0 <= anchors[number + 1] and _touch(page, here, there):
            anchors[number] = anchors[number + 1]
    last = -1
    for number, here in enumerate(page.marks):
        if last >= 0 and anchors[number] < 0 <= anchors[last] and _follows(page, page.marks[last], here, anchors[last]):
            anchors[number] = anchors[last]
        if anchors[number] >= 0 or not _is_named_work(page, here):
            last = number


def _touch(page: Page, one: Marked, other: Marked) -> bool:
    """Whether only space lies between two quotations of one block, and the first is no question to be answered."""
    between = page.text[one.end : other.start]
    question = page.text[one.start : one.end].rstrip(_MARKS).endswith("?")
    return not between.strip() and "\n" not in between and not question


def _follows(page: Page, one: Marked, other: Marked, anchor: int) -> bool:
    """Whether a whole-sentence quotation stands behind the end of the sentence in which the cue is."""
    between = page.text[one.end : other.start]
    first, limit = _gap_behind(page, one)
    if "\n" in between:
        return False
    if not _is_sentence(page, other):
        return first <= anchor < limit and _breaks_off(page, anchor, limit, other)
    if not between.strip():
        return True
    rest = page.parse.tokens(one.end, other.start)[1]
    while rest > limit and page.inside[rest - 1] >= 0 and page.parse.words[rest - 1] not in _STOPS:
        rest -= 1
    return first <= anchor < limit and rest - limit <= 1 and page.parse.words[rest - 1] in _STOPS


def _breaks_off(page: Page, anchor: int, limit: int, other: Marked) -> bool:
    """Whether quoted words go on in small letters right behind the report: "“It is,” she said, but “it was not”"."""
    words = page.text[other.start : other.end].lstrip(_MARKS)
    near = limit - anchor <= _SHORT and limit == page.parse.tokens(other.start, other.end)[0]
    return near and words[:1].islower() and page.parse.words[limit - 1].lower() in _JOINTS


def _is_sentence(page: Page, stretch: Marked) -> bool:
    words = page.text[stretch.start : stretch.end].strip(_MARKS + " ")
    return words[:1].isupper() and words[-1:] in ".!?…,—" if words else False


def _gap_behind(page: Page, stretch: Marked) -> tuple[int, int]:
    end = page.block(_last_token(page, stretch))[1]
    first, limit = page.parse.tokens(stretch.end, end) if end > stretch.end else (0, 0)
    limit = min(limit, first + _REACH)
    for token in range(first, limit):
        marked = page.inside[token]
        if (marked >= 0 and not _is_named_work(page, page.marks[marked])) or (
            page.parse.words[token] in _STOPS and token > first
        ):
            return first, token
    return first, limit


def gap_before(page: Page, stretch: Marked) -> tuple[int, int]:
    """Tokens [first, limit) between a quotation and the sentence end, block start or quotation before it."""
    start = page.block(_first_token(page, stretch))[0]
    first, limit = page.parse.tokens(start, stretch.start) if start < stretch.start else (0, 0)
    floor = max(first, limit - _REACH)
    for token in range(limit - 1, floor - 1, -1):
        if page.inside[token] >= 0 or page.parse.words[token] in _STOPS:
            return token + 1, limit
    return floor, limit


def _line_above(page: Page, stretch: Marked) -> tuple[int, int]:
    """The last sentence of the block above a quotation that opens its own, where a colon leads on to it."""
    token = _first_token(page, stretch)
    if not token or page.block(token)[0] != stretch.start or page.parse.words[token - 1] != ":":
        return 0, 0
    return max(page.parse.sentence(token - 1)[0], token - _REACH), token


def _around(page: Page, anchor: int) -> tuple[int, int]:
    """The tokens outside quotation marks and sentence ends around a cue."""
    parse = page.parse
    first = last = anchor
    low, high = max(0, anchor - _REACH), min(len(parse), anchor + _REACH)
    block = parse.blocks[anchor]
    while first > low and _is_same_gap(page, first - 1, block):
        first -= 1
    while last + 1 < high and _is_same_gap(page, last + 1, block):
        last += 1
    return first, last + 1


def _is_same_gap(page: Page, token: int, block: int) -> bool:
    return page.inside[token] < 0 and page.parse.words[token] not in _STOPS and page.parse.blocks[token] == block


def _brings_directly(page: Page, at: int) -> bool:
    if page.parse.words[at].lower() in ("that", "as"):
        return False
    cue = cue_of(page, at)
    return cue is not None and "q" in cue.frames


def _has_own_words(page: Page, verb: int) -> bool:
    """Whether a verb already brings a clause or an object outside quotation marks."""
    parse = page.parse
    for child in parse.children[verb]:
        if child > verb and parse.deps[child] in ("ccomp", "xcomp", "dobj") and page.inside[child] < 0:
            return True
    return False


def _has_clause(page: Page, verb: int) -> bool:
    parse = page.parse
    kids = [c for c in parse.children[verb] if c > verb and parse.deps[c] in ("ccomp", "xcomp")]
    return any(page.inside[c] < 0 for c in kids)


def _has_that_clause(page: Page, verb: int) -> bool:
    """Whether a verb brings a clause with "that" outside quotation marks, so that words before it are not its own."""
    parse = page.parse
    return any(
        c > verb
        and parse.deps[c] == "ccomp"
        and parse.words[parse.left_edges[c]].lower() == "that"
        and page.inside[parse.left_edges[c]] < 0
        for c in parse.children[verb]
    )


def _is_part(page: Page, verb: int, stretch: Marked) -> bool:
    """Whether the marked words are only part of what the verb brings: "claimed “he lies” about the bridge"."""
    parse = page.parse
    first, last = parse.tokens(stretch.start, stretch.end)
    for child in parse.children[verb]:
        low, high = parse.subtree(child)
        if low <= first < high and child > verb and parse.deps[child] in ("ccomp", "dobj"):
            return high > last and parse.words[last][:1].isalnum() and page.inside[last] < 0
    return False


def _leads_on(page: Page, limit: int) -> bool:
    """Whether further quoted words stand where the gap ends, so that its cue brings those."""
    return limit < len(page.parse) and page.inside[limit] >= 0 and page.parse.words[limit - 1] not in _STOPS


def _is_relative(page: Page, verb: int) -> bool:
    parse = page.parse
    return any(
        parse.deps[child] in SUBJECTS and parse.words[child].lower() in ("who", "which", "that")
        for child in parse.children[verb]
    )


def _is_other_sentence(page: Page, first: int, verb: int, last: str) -> bool:
    """Behind a full stop: whether something other than a subject stands before the verb."""
    return last == "." and verb - first > 6


def _last_token(page: Page, stretch: Marked) -> int:
    first, last = page.parse.tokens(stretch.runs[-1][0], stretch.end)
    return max(first, last - 1) if last > first else min(first, len(page.parse) - 1)


def _first_token(page: Page, stretch: Marked) -> int:
    return min(page.parse.tokens(stretch.start, stretch.runs[0][1])[0], len(page.parse) - 1)
