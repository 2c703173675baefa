"""Clauses that say what will, or will not, happen: in an account's own voice or somebody's words.

"Will", "is going to", "is set to", and "would" where somebody's words are told in others' (in his own it supposes).
What stands in a question, after "if", "when" or "until", or only describes a noun ("the man who will lead the talks")
is no forecast.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.claims.drafts import by_names, inner_voice, speakers_of, speaking
from variorum.claims.scene import Scene
from variorum.claims.settled import is_against_fact
from variorum.language import Parse
from variorum.model import (
    Certainty,
    EventMention,
    Foretelling,
    Mode,
    Polarity,
    Quotation,
    QuotationType,
    Realis,
    Span,
    Timex,
    TimexType,
    evidence,
)
from variorum.words.hedges import certainty_of, less_sure, lowered

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_WOULD = frozenset({"would", "'d", "’d"})
_BOUND = frozenset("set due expect likely bound schedule slate poise certain sure forecast unlikely".split())
_CONDITIONS = frozenset(
    {"if", "unless", "when", "until", "till", "once", "whether", "before", "after", "as", "while", "lest"}
)
_SUPPOSED = frozenset({"if", "unless"})
_NONE = frozenset({"no", "neither", "nobody", "nothing", "none"})
_BEFORE = frozenset({"before", "ahead"})
_ASIDE = frozenset({"relcl", "acl", "advcl"})
_OPINION = frozenset(
    "think believe expect suspect guess assume reckon predict anticipate doubt imagine hope fear".split()
)
_KNOWING = frozenset("know understand realize realise recognize recognise".split())
"""Verbs over what is taken for so, by him who is told of and by who tells it."""
_SEEMING = frozenset({"look", "seem", "appear", "sound"})
_DOUBTING = frozenset({"doubt"})
_SURE = frozenset("sure certain clear know guarantee".split())
_UNSURE = frozenset("unsure unclear uncertain skeptical sceptical doubtful dubious unconvinced".split())
_TALKING = frozenset("say tell admit ask note add confess concede repeat stress see know".split())
_ONESELF = frozenset({"i", "we"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DEPTH = 5
_OPENING = ("that", "and", "but", ",", "“", '"', "so", "or", "because", "as", "like")
_MOST_TOKENS = 60
_LONGEST = 400
_MOST = 60
"""Forecasts of one account: a horoscope is no news."""


def foretellings(scene: Scene, tellings: Sequence[EventMention], unread: frozenset[int]) -> Iterator[Foretelling]:
    """Every clause of an account that tells of the future."""
    placed = {scene.parse.tokens(t.span("trigger").start, t.span("trigger").end)[0]: t for t in tellings}
    made: list[Foretelling] = []
    for token in range(len(scene.parse)):
        clause = _clause(scene, token)
        if clause is None or scene.parse.blocks[clause] in unread or len(made) >= _MOST:
            continue
        found = _told(scene, clause, token, placed)
        if found is not None:
            made.append(found)
    yield from (each for each in made if not any(_is_inside(each, other) for other in made))


def _is_inside(one: Foretelling, other: Foretelling) -> bool:
    """Whether a forecast is part of another that tells it already: "she will go and will stay", "they may expect …".

    One that somebody else is named for stands for itself.
    """
    a, b = one.span("text"), other.span("text")
    again = not one.speakers or one.quotation == other.quotation
    return one is not other and again and b.holds(a) and (b.end - b.start) > (a.end - a.start)


def _clause(scene: Scene, token: int) -> int | None:
    """The verb of the clause whose future a token tells; None when it tells none."""
    parse, word = scene.parse, scene.parse.words[token].lower()
    if parse.deps[token] in ("aux", "ROOT") and parse.tags[token] == "MD":
        verb = parse.heads[token]
        if word in _WILL:
            return verb
        told = word in _WOULD and not is_against_fact(parse, verb) and not _is_unreal(parse, verb)
        quotation = speaking(scene, parse.span(verb, verb + 1)) if told else None
        return verb if quotation is not None and quotation.quotation is not QuotationType.DIRECT else None
    if parse.lemmas[token].lower() in _BOUND or (word == "going" and parse.tags[token] == "VBG"):
        is_told = any(parse.lemmas[c].lower() == "be" for c in (*parse.children[token], parse.heads[token]))
        goal = next((c for c in parse.children[token] if parse.deps[c] == "xcomp"), None)
        to = goal is not None and any(parse.tags[c] == "TO" for c in parse.children[goal])
        return goal if to and is_told and not _is_past(parse, token) else None
    return None


def _is_unreal(parse: Parse, verb: int) -> bool:
    """ "Would have gone" tells what was not."""
    return any(parse.lemmas[c].lower() == "have" and parse.deps[c] == "aux" for c in parse.children[verb])


def _is_past(parse: Parse, token: int) -> bool:
    """ "Was going to", "had been due to": nothing is said of the time to come."""
    near = (*parse.children[token], parse.heads[token])
    return any(parse.words[c].lower() in ("was", "were", "had", "been") for c in near)


def _told(scene: Scene, clause: int, token: int, placed: Mapping[int, EventMention]) -> Foretelling | None:
    parse = scene.parse
    if _is_aside(parse, clause) or "?" in parse.words[parse.sentence(clause)[1] - 1]:
        return None
    span = _span(scene, clause, token)
    if span is None:
        return None
    quotation = speaking(scene, parse.span(clause, clause + 1))
    if quotation is not None and quotation.mode in (Mode.NOT_SAID, Mode.ASKED):
        return None
    span = _within_marks(scene, span, clause, quotation)
    over = _over(parse, clause)
    if any(_is_unsure(parse, above) or _is_bygone(parse, above, token) or _is_asked(parse, above) for above in over):
        return None  # "I am not sure the ferry will come" foretells nothing
    times = tuple(_times(scene, span, clause))
    if not times and _is_only_said(parse, clause):
        return None
    telling = _telling(parse, clause, placed)
    inner = inner_voice(scene, clause, quotation)
    speakers = by_names(scene, speakers_of(quotation) if inner is None else scene.doer(inner))
    return Foretelling(
        document=scene.document.id,
        evidence=evidence("text", span) + evidence("time", *(timex.span("text") for timex in times)),
        words=scene.words(span)[:_LONGEST],
        polarity=_polarity(parse, clause, token, quotation),
        certainty=_certainty(parse, clause, over, quotation),
        conditional=_is_supposed(parse, clause),
        before=any(_is_before(parse, timex) for timex in times),
        event_mention=telling.id if telling is not None else None,
        quotation=quotation.id if quotation is not None and inner is None else None,
        speakers=speakers,
        attributed=quotation is not None,
    )


def _is_aside(parse: Parse, clause: int) -> bool:
    """Whether the clause is a condition, a time, or describes a noun."""
    marks = {parse.words[c].lower() for c in parse.children[clause] if parse.deps[c] in ("mark", "advmod")}
    if parse.lemmas[parse.heads[clause]].lower() in _SEEMING:
        marks -= {"as", "if"}  # "it looks as if there will be none"
    token = clause
    while parse.deps[token] in ("conj", "xcomp", "acomp"):
        token = parse.heads[token]
    seems = parse.deps[token] == "advcl" and parse.lemmas[parse.heads[token]].lower() in _SEEMING
    asking = [c for c in parse.children[clause] if parse.tags[c] in ("WP", "WRB", "WDT") and c < clause]
    second = {parse.words[c].lower() for c in parse.children[clause] if parse.deps[c] == "nsubj"}
    return (parse.deps[token] in _ASIDE and not seems) or bool(marks & _CONDITIONS) or "you" in second or bool(asking)


def _over(parse: Parse, clause: int) -> list[int]:
    """The verbs and adjectives whose clause it is, nearest first."""
    found: list[int] = []
    token = clause
    while parse.deps[token] in ("ccomp", "conj", "xcomp", "acomp", "oprd", "pcomp") and len(found) < _DEPTH:
        token = parse.heads[token]
        found.append(token)
    return found


def _is_unsure(parse: Parse, above: int) -> bool:
    near = {parse.words[c].lower() for c in parse.children[above]}
    own = any(parse.deps[c] == "neg" for c in parse.children[above])
    negated = own or any(parse.deps[c] == "neg" for c in parse.children[parse.heads[above]])
    doubted = parse.words[above].lower() in _UNSURE or bool(near & _UNSURE)
    return doubted or own or (parse.lemmas[above].lower() in _SURE and negated)


def _is_asked(parse: Parse, above: int) -> bool:
    """ "Whether that means the ferry will come is open": the clause stands in a question."""
    return any(parse.deps[c] == "mark" and parse.words[c].lower() == "whether" for c in parse.children[above])


def _is_bygone(parse: Parse, above: int, token: int) -> bool:
    """ "Seemed confident he would win", "had vowed he would": foretold for a time that may be over."""
    if parse.words[token].lower() not in _WOULD:
        return False
    seemed = parse.tags[above] == "VBD" and parse.lemmas[above].lower() in _SEEMING | {"be"}
    return seemed or any(parse.words[c].lower() == "had" for c in parse.children[above] if parse.deps[c] == "aux")


def _is_only_said(parse: Parse, clause: int) -> bool:
    """ "I will tell you", "we'll say this": a way of speaking."""
    subjects = {parse.words[c].lower() for c in parse.children[clause] if parse.deps[c] == "nsubj"}
    return parse.lemmas[clause].lower() in _TALKING and bool(subjects & _ONESELF)


def _is_supposed(parse: Parse, verb: int) -> bool:
    heads = [verb, parse.heads[verb]]
    clauses = [c for head in heads for c in parse.children[head] if parse.deps[c] == "advcl" and c != verb]
    return any(parse.words[c].lower() in _SUPPOSED for clause in clauses for c in parse.children[clause])


def _span(scene: Scene, clause: int, token: int) -> Span | None:
    """The words of the clause, in one line and of bearable length."""
    parse = scene.parse
    first, last = parse.subtree(clause)
    first, last = min(first, parse.subtree(token)[0]), max(last, token + 1)
    first = max(first, _opening(parse, clause if parse.deps[token] == "aux" else token))
    start, end = parse.sentence(clause)
    first, last = max(first, start), min(last, end)
    while first < clause and parse.words[first].lower() in _OPENING:
        first += 1
    if parse.words[first].lower() == "if" and first and parse.words[first - 1].lower() == "as":
        first += 1
    while last > clause + 1 and parse.words[last - 1] in (".", ",", "”", '"', ";", "!", ":"):
        last -= 1
    if last - first > _MOST_TOKENS or parse.blocks[first] != parse.blocks[last - 1] or last - first < 3:
        return None
    return parse.span(first, last)


def _within_marks(scene: Scene, span: Span, clause: int, quotation: Quotation | None) -> Span:
    """Without what stands before or behind the quoted words: "late on Friday" he said so, and foretold no Friday."""
    if quotation is None or quotation.quotation is QuotationType.INDIRECT:
        return span
    verb = scene.parse.span(clause, clause + 1)
    said = next((content for content in quotation.spans("content") if content.holds(verb)), span)
    start, end = max(span.start, said.start), min(span.end, said.end)
    return Span(span.document, start, end) if start < end else span


def _opening(parse: Parse, verb: int) -> int:
    """Where a clause begins: the day in "said on Friday he would go", "as she said on Friday, he will" is another's."""
    cited = (c for c in parse.children[verb] if c < verb and parse.deps[c] == "advcl")
    as_said = [c for c in cited if any(parse.words[m].lower() == "as" for m in parse.children[c])]
    if as_said:
        return parse.subtree(as_said[0])[1]
    subjects = [parse.subtree(c)[0] for c in parse.children[verb] if parse.deps[c] in _SUBJECTS]
    marked = any(parse.deps[c] == "mark" for c in parse.children[verb])
    told = parse.deps[verb] == "ccomp" and bool(subjects) and parse.heads[verb] < min(subjects)
    return min(subjects) if told and not marked else 0


def _times(scene: Scene, span: Span, clause: int) -> Iterator[Timex]:
    """The days and hours within the words, but for those of another clause inside them."""
    for (start, end), timex in sorted(scene.timex_at.items()):
        inside = span.start <= start and end <= span.end and timex.timex in (TimexType.DATE, TimexType.TIME)
        if inside and not _is_of_another(scene.parse, scene.parse.tokens(start, end)[0], clause):
            yield timex


def _is_of_another(parse: Parse, token: int, clause: int) -> bool:
    """ "The treaty that was signed on Monday will be kept", "judged by what happened on Monday": that day is not of
    what will be.
    """
    while token not in (clause, parse.heads[token]):
        finite = parse.deps[token] == "pcomp" and parse.tags[token] in _FINITE
        if finite or parse.deps[token] in ("relcl", "acl", "ccomp", "parataxis"):
            return token not in _over(parse, clause)
        token = parse.heads[token]
    return False


def _is_before(parse: Parse, timex: Timex) -> bool:
    first, _ = parse.tokens(timex.span("text").start, timex.span("text").end)
    return bool({word.lower() for word in parse.words[max(0, first - 2) : first]} & _BEFORE)


def _telling(parse: Parse, clause: int, placed: Mapping[int, EventMention]) -> EventMention | None:
    """The happening told in the clause, nearest its verb; one held already is not what will be."""
    first, last = parse.subtree(clause)
    inside = [(abs(token - clause), token) for token in placed if first <= token < last]
    for _, token in sorted(inside):
        if placed[token].realis is not Realis.ACTUAL or token == clause:
            return placed[token]
    return None


def _polarity(parse: Parse, clause: int, token: int, quotation: Quotation | None) -> Polarity:
    near = [c for t in (clause, token, parse.heads[token]) for c in parse.children[t]]
    below = [
        g for c in near if parse.deps[c] in ("nsubj", "attr", "expl", "nsubjpass", "dobj") for g in parse.children[c]
    ]
    negated = any(parse.deps[c] == "neg" and not _is_bracketed(parse, c, clause) for c in near)
    none = any(parse.words[c].lower() in _NONE for c in (*near, *below) if parse.deps[c] in ("det", "nsubj", "preconj"))
    unlikely = parse.lemmas[token].lower() == "unlikely"
    unlikely = unlikely != any(parse.lemmas[t].lower() in _DOUBTING for t in _over(parse, clause))
    denied = quotation is not None and quotation.mode is Mode.DENIED
    return Polarity.NEGATIVE if (negated or none or unlikely) != denied else Polarity.POSITIVE


def _is_bracketed(parse: Parse, token: int, clause: int) -> bool:
    """Whether a word stands in brackets that the verb of its clause stands outside of."""
    between = parse.words[min(token, clause) : max(token, clause)]
    return between.count("(") != between.count(")")


def _certainty(parse: Parse, clause: int, over: Sequence[int], quotation: Quotation | None) -> Certainty:
    """How sure the clause and the verbs above it make it; what somebody fears or hopes is possible at most."""
    words = [lowered(parse.words[c]) for t in (clause, *over) for c in (t, *parse.children[t])]
    held = any(parse.lemmas[t].lower() in _OPINION for t in over) or bool({"look", "looks", "looked"} & set(words))
    sure = less_sure(certainty_of(words), Certainty.PROBABLE if held else Certainty.CERTAIN)
    if quotation is None or any(parse.lemmas[t].lower() in _KNOWING for t in over):
        return sure
    thought = Certainty.POSSIBLE if quotation.mode is Mode.THOUGHT else Certainty.CERTAIN
    return less_sure(less_sure(sure, thought), quotation.certainty)
