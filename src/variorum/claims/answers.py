"""What somebody states and somebody else says is not so, where one account tells both, the one by the other.

"Kovar rejected Lind's claim that the lock leaks" tells in one clause who states what and who denies it; "The lock
leaks, Lind said. Kovar denied that." in two; "Lind said the lock leaks. Kovar denied that it leaked." by the same
words; "The lock leaks, though Kovar denies it" sets the account's own word against hers. Nothing is inferred from
other accounts, and nobody is told to be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.claims import lexicon
from variorum.claims.called_false import called_false
from variorum.claims.drafts import Draft, by_names, speakers_of
from variorum.claims.parties import one_side, whole, words_of
from variorum.claims.rebuttals import Denier, Rebuttal, before, denier, is_claim_of, rebuttals, said_of
from variorum.claims.scene import Scene
from variorum.claims.settled import is_told_as_so
from variorum.claims.statements import Statement, claim_named, is_negated, is_whole, main_verb, statements
from variorum.language import Parse
from variorum.model import Certainty, Mode, Polarity, Quotation, Slot, Span
from variorum.words.cues import verbs as reporting
from variorum.words.hedges import NEGATIONS, PARTLY
from variorum.words.places import country

_DENIED = {
    "deny": "denied", "reject": "rejected", "dismiss": "dismissed",
    **dict.fromkeys(("dispute", "refute", "rebut", "contradict", "push"), "disputed"),
}  # fmt: skip
"""How a denial is told: who says to have refuted a claim has at least disputed it."""
_GRANTING = frozenset("confirm admit acknowledge concede".split())
"""What who denied a thing may do later: "denied it in March but confirmed it in June"."""
_REPORTING = frozenset("report news announcement statement".split())
_ATTITUDES = frozenset("consider believe think feel regard hope fear want wish expect doubt regret".split())
_THEM = frozenset("he she they him her them his their".split())
_ADVERSE = frozenset("though although but while whereas which".split())
_CONTENT = frozenset("NOUN PROPN VERB ADJ NUM".split())
_LIGHT = frozenset("be have do say tell make take get go any such".split())
_SUBJECTS = ("nsubj", "nsubjpass")
_PROPOSING = frozenset("propose offer suggest plan demand request ask want seek wish need call".split())
_ENDINGS = ("ing", "ment", "er", "ion", "al")
"""By which a noun for a deed is made of its verb: "warning", "payment", "offer", "rejection", "refusal"."""
_BACK = 3
"""Sentences in which the statement may stand that a denial tells anew."""
_SHARED, _MOST = 2, 0.6
"""Words of a denial at least that the statement must have, and the share of them."""


def answers(scene: Scene, unread: frozenset[int]) -> Iterator[Draft]:
    """Two claims for each statement that is denied where it is told: what is stated, and that it is denied."""
    parse = scene.parse
    verbs = [verb for verb, lemma in enumerate(parse.lemmas) if lemma.lower() in _DENIED and parse.pos[verb] == "VERB"]
    verbs = [verb for verb in verbs if parse.blocks[verb] not in unread and _is_done(parse, verb)]
    pointing = [r for r in rebuttals(parse, unread) if _is_told(parse, r)]
    falsely = any(word.lower() in lexicon.FALSELY for word in parse.words)
    told = statements(scene, unread) if verbs or pointing or falsely else []
    taken = set()
    for verb in verbs:
        stated = claim_named(scene, verb) or _told_anew(scene, verb, told)
        if stated is not None:
            taken.add(verb)
            yield from _pair(scene, stated, verb, denier(scene, Rebuttal(verb, verb)))
    for rebuttal in pointing:
        stated = _just_told(scene, rebuttal, told, unread) if rebuttal.word not in taken else None
        said = denier(scene, rebuttal) if stated is not None else None
        if stated is not None and said is not None and _concerns(scene, rebuttal, stated, said):
            yield from _pair(scene, stated, rebuttal.word, said)
    for each in called_false(scene, told, unread):
        yield from _pair(scene, each.stated, each.word, each.by)


def _is_done(parse: Parse, verb: int) -> bool:
    """Whether somebody denies something: not "did not deny", "would deny", "pushed it"; nor is it asked."""
    beside = {parse.words[c].lower() for c in parse.children[verb]}
    is_asked = parse.words[parse.sentence(verb)[1] - 1] == "?"
    is_that = parse.lemmas[verb].lower() != "push" or "back" in beside
    settled = not is_asked and not _is_taken_back(parse, verb)
    return is_that and not beside & NEGATIONS and settled and is_told_as_so(parse, verb)


def _is_taken_back(parse: Parse, verb: int) -> bool:
    """ "Denied it in March but confirmed it in June", "denied it before admitting it"."""
    behind = (t for t in range(verb, parse.sentence(verb)[1]) if parse.lemmas[t].lower() in _GRANTING)
    return any(
        (parse.deps[t] == "conj" and parse.heads[t] == verb) or (parse.words[t - 1].lower() == "before") for t in behind
    )


def _is_told(parse: Parse, rebuttal: Rebuttal) -> bool:
    """Whether words that point back are told as said: "a claim that Kovar denied" needs no more than its own verb."""
    verb = rebuttal.word
    if _is_taken_back(parse, verb):
        return False
    if parse.deps[verb] in ("acl", "relcl"):
        return not {parse.words[c].lower() for c in parse.children[verb]} & lexicon.OPEN_AUXILIARIES
    return parse.lemmas[verb] == "be" or is_told_as_so(parse, verb)


def _is_open(parse: Parse, first: int, last: int) -> bool:
    """Whether a statement is of what might, would or is to be, or was proposed."""
    verb = main_verb(parse, first, last)
    ahead = parse.tags[verb] == "VB" or any(parse.tags[c] in ("MD", "TO") for c in parse.children[verb])
    return ahead or parse.lemmas[verb].lower() in _PROPOSING


def _told_anew(scene: Scene, verb: int, told: Sequence[Statement]) -> Statement | None:
    """The statement before "denied that the lock leaked", or in the same sentence, that has its words."""
    parse = scene.parse
    clause = next((c for c in parse.children[verb] if c > verb and parse.deps[c] in ("ccomp", "xcomp")), None)
    if parse.lemmas[verb].lower() != "deny" or clause is None:
        return None
    if any(parse.words[c].lower() in PARTLY for c in parse.children[clause]):
        return None  # "denied knowingly misleading them": only that he knew
    words = _content(parse, *parse.subtree(clause))
    told_so = (words, words | _denier_in(parse, verb, clause))
    first = parse.sentence(verb)[0]
    for _ in range(_BACK - 1):
        if first and parse.blocks[first - 1] >= parse.blocks[verb] - 1:
            first = parse.sentence(first - 1)[0]
    near = [each for each in told if parse.starts[first] <= each.words.start and each.words.end <= parse.starts[verb]]
    meant = [each for each in near if any(_tells(parse, each, parse.lemmas[clause].lower(), w) for w in told_so)]
    such = _such(parse, clause)
    meant = meant or [each for each in near if such and _speaks_of(parse, each, such)]
    return meant[-1] if meant else None


def _denier_in(parse: Parse, verb: int, clause: int) -> frozenset[str]:
    """Who denies, where a pronoun stands for him in what is denied: "the city denied that it had been warned"."""
    by_pronoun = any(parse.deps[c] in _SUBJECTS and parse.pos[c] == "PRON" for c in parse.children[clause])
    subjects = (c for c in parse.children[verb] if parse.deps[c] == "nsubj" and parse.pos[c] in ("NOUN", "PROPN"))
    return frozenset(parse.lemmas[c].lower() for c in subjects) if by_pronoun else frozenset()


def _such(parse: Parse, clause: int) -> str:
    """The noun of "any such warning", by which a denial points back; "" for none."""
    inside = range(*parse.subtree(clause))
    such = (parse.heads[t] for t in inside if parse.words[t].lower() == "such" and parse.heads[t] in inside)
    return next((parse.lemmas[noun].lower() for noun in such if parse.pos[noun] == "NOUN"), "")


def _speaks_of(parse: Parse, stated: Statement, noun: str) -> bool:
    """Whether a statement has a noun, or the verb it is made of: "warned" and "warning"."""
    told = _content(parse, *parse.tokens(stated.words.start, stated.words.end))
    made_of = {verb + end for verb in told for end in _ENDINGS} | {verb.removesuffix("e") + "ing" for verb in told}
    return (noun in told or noun in made_of) and not is_negated(parse, stated.words)


def _tells(parse: Parse, stated: Statement, verb: str, words: frozenset[str]) -> bool:
    first, last = parse.tokens(stated.words.start, stated.words.end)
    told = _content(parse, first, last)
    shared = words & told
    return (
        parse.lemmas[main_verb(parse, first, last)].lower() == verb
        and len(shared) >= max(_SHARED, _MOST * len(words))
        and not is_negated(parse, stated.words)
    )


def _content(parse: Parse, first: int, last: int) -> frozenset[str]:
    lemmas = (parse.lemmas[t].lower() for t in range(first, last) if parse.pos[t] in _CONTENT)
    return frozenset(lemmas) - _LIGHT


def _just_told(scene: Scene, rebuttal: Rebuttal, told: Sequence[Statement], unread: frozenset[int]) -> Statement | None:
    """The statement before a "denied it": the one of the clause, or else of the sentence, before."""
    parse = scene.parse
    for first, last in before(parse, rebuttal, unread):
        if last <= first:
            continue
        place = parse.span(first, last)
        near = [each for each in told if place.holds(each.words)] or _cut_short(scene, rebuttal, told)
        if near:
            stated = max(near, key=lambda each: each.words.end)
            alone = len({(each.names, each.described(scene)) for each in near}) == 1
            is_last = alone and not _goes_on(scene, stated, place)
            return stated if is_last and _is_meant(scene, rebuttal, stated) else None
        if any(parse.pos[t] == "VERB" and t != rebuttal.verb for t in range(first, last)):
            return None
    return None


def _goes_on(scene: Scene, stated: Statement, place: Span) -> bool:
    """Whether something else is said between a statement and its denial, whoever says it: then that may be meant."""
    parse, end = scene.parse, stated.words.end
    if any(_begins_in(quotation, end, place) for quotation in scene.quotations.values()):
        return True
    own = stated.quotation.spans("cue") if stated.quotation is not None else ()
    behind = (
        t for t in range(*parse.tokens(end, place.end)) if not any(cue.holds(parse.span(t, t + 1)) for cue in own)
    )
    clauses = (t for t in behind if any(parse.deps[c] == "ccomp" and c > t for c in parse.children[t]))
    return any((cue := reporting().get(parse.lemmas[t].lower())) and cue.mode is Mode.SAID for t in clauses)


def _begins_in(quotation: Quotation, start: int, place: Span) -> bool:
    """Whether words are said in a place from a character on."""
    inside = (content for content in quotation.spans("content") if place.holds(content))
    return quotation.mode is not Mode.DENIED and any(start <= content.start for content in inside)


def _cut_short(scene: Scene, rebuttal: Rebuttal, told: Sequence[Statement]) -> list[Statement]:
    """What stands before "though Kovar denies it": in a statement that was read on beyond that, or by the account."""
    parse = scene.parse
    verb = rebuttal.word if rebuttal.verb is None else rebuttal.verb
    beside = rebuttal.noun and parse.deps[verb] in ("relcl", "acl")  # "…, a claim that Kovar denies"
    edge, first = parse.left_edges[parse.heads[verb] if beside else verb], parse.sentence(verb)[0]
    if edge == first or not (beside or (parse.words[edge].lower() in _ADVERSE and not rebuttal.noun)):
        return []
    last = edge
    while last - 1 > first and (parse.pos[last - 1] == "PUNCT" or parse.words[last - 1].lower() == "something"):
        last -= 1
    held = [each for each in told if each.words.start < parse.starts[edge] and parse.starts[verb] < each.words.end]
    if held:
        cut = [replace(each, words=Span(each.words.document, each.words.start, parse.ends[last - 1])) for each in held]
        return [each for each in cut if is_whole(scene, each)]
    if beside or parse.lemmas[last - 1].lower() in lexicon.ACCUSING:
        return []  # "…, on the accusations, which Kovar denies": those
    own = Statement(parse.span(first, last), own=True)
    spoken = any(scene.quotations_of(parse.span(t, t + 1)) or t in scene.cue_at for t in range(first, last))
    return [own] if is_whole(scene, own) and not spoken and not is_negated(parse, own.words) else []


def _is_meant(scene: Scene, rebuttal: Rebuttal, stated: Statement) -> bool:
    """Whether "the report" is what was reported, "the allegation" what accuses, "Lind's claim" what Lind said."""
    parse = scene.parse
    if rebuttal.noun in _REPORTING:
        cues = stated.quotation.spans("cue") if stated.quotation is not None else ()
        tokens = [token for cue in cues for token in range(*parse.tokens(cue.start, cue.end))]
        if not any(parse.lemmas[token].lower() in lexicon.ANNOUNCING for token in tokens):
            return False
    if rebuttal.noun in lexicon.ACCUSING and not _accuses(scene, stated.words):
        return False
    first, last = parse.tokens(stated.words.start, stated.words.end)
    if lexicon.IMPOSSIBLE in said_of(parse, rebuttal.word) and not _is_open(parse, first, last):
        return False  # "Lind said the lock leaks. That is impossible, Kovar said": to bear, perhaps
    if not rebuttal.noun and parse.lemmas[rebuttal.word] in lexicon.REJECTING and _is_open(parse, first, last):
        return False  # "Lind said it could be sold. Kovar rejected that": what could be done
    if not rebuttal.noun and parse.lemmas[rebuttal.word] == "deny" and is_negated(parse, stated.words):
        return False  # "Lind said he never saw it. Kovar denied it too": more likely something told before
    return is_claim_of(scene, rebuttal, stated.described(scene))


def _concerns(scene: Scene, rebuttal: Rebuttal, stated: Statement, said: Denier) -> bool:
    """Whether "the accusation" may be of who denies it: not in "Lind said the pump was old. Kovar denied the charge".

    What is denied in the sentence that tells it needs no more: "…, an accusation the council denied".
    """
    parse = scene.parse
    inside = range(*parse.tokens(stated.words.start, stated.words.end))
    if rebuttal.noun not in lexicon.ACCUSING or rebuttal.owner is not None:
        return True
    if parse.sentence(rebuttal.word)[0] <= inside.start:
        return True
    spans = [scene.mentions[name].span("text") for name in said.names]
    spans += said.quotation.spans("speaker") if said.quotation is not None else ()
    spans += [said.words] if said.words is not None else ()
    told = [whole(scene, span) for span in spans]
    beside = [t for span in told for t in range(*parse.tokens(span.start, span.end))]
    if any(parse.tags[t] == "PRP$" for t in beside) or _names(scene, beside) & _names(scene, inside):
        return True
    lands = {country(scene.words(span)) for span in spans} - {""}
    named = {country(parse.words[t]) for t in inside if parse.pos[t] in ("PROPN", "ADJ")}
    return bool(lands & named) or one_side(words_of(scene, told), words_of(scene, [stated.words]))


def _names(scene: Scene, tokens: Iterable[int]) -> set[str]:
    names = (scene.name(scene.mention_at.get(token)) for token in tokens)
    return {name.id for name in names if name is not None}


def _accuses(scene: Scene, words: Span) -> bool:
    """Whether words may be an accusation: of somebody, in the affirmative.

    "She knew of the allegations. Kovar denied them" is of those, not of what she knew.
    """
    parse = scene.parse
    inside = range(*parse.tokens(words.start, words.end))
    named = any(parse.pos[token] == "PROPN" or parse.words[token].lower() in _THEM for token in inside)
    described = any(parse.deps[token] == "det" and parse.words[token].lower() == "the" for token in inside)
    nouns = {parse.lemmas[token].lower() for token in inside if parse.pos[token] == "NOUN"}
    if parse.lemmas[main_verb(parse, inside.start, inside.stop)].lower() in _ATTITUDES:
        return False  # what somebody thinks of it accuses of nothing
    return (named or described) and not nouns & lexicon.ACCUSING and not is_negated(parse, words)


def _is_one_voice(scene: Scene, said: Denier, stated: Statement) -> bool:
    """Whether who denies it is who states it, or may be."""
    speaks = {*said.names, *by_names(scene, speakers_of(said.quotation))}
    if speaks & {*stated.names, *by_names(scene, speakers_of(stated.quotation))}:
        return True
    ours: list[Span | None] = [scene.mentions[name].span("text") for name in speaks]
    ours = ours or [said.words, *(said.quotation.spans("speaker") if said.quotation else ())]
    return one_side(words_of(scene, ours), words_of(scene, stated.said_by(scene)))


def _how(parse: Parse, verb: int) -> str:
    """What who denies a statement does with it: "denied", "called false", "called impossible"."""
    called = lexicon.IMPOSSIBLE if lexicon.IMPOSSIBLE in said_of(parse, verb) else "false"
    return _DENIED.get(parse.lemmas[verb].lower(), f"called {called}")


def _pair(scene: Scene, stated: Statement, verb: int, said: Denier | None) -> Iterator[Draft]:
    """The statement and its denial, unless nobody denies it or both are of one voice."""
    if said is None or (said.own and stated.own) or _is_one_voice(scene, said, stated):
        return
    about = f"stated/{stated.words.start}"
    denial = scene.parse.span(verb, verb + 1)
    yield Draft(
        slot=Slot.STATEMENT,
        value=" ".join(scene.words(stated.words).split()).removeprefix("that "),
        words=stated.words,
        trigger=stated.words,
        polarity=Polarity.POSITIVE,
        certainty=Certainty.CERTAIN,
        quotation=stated.quotation,
        speakers=stated.names,
        speaker=stated.speaker,
        attributed=not stated.own,
        about=about,
    )
    yield Draft(
        slot=Slot.STATEMENT,
        value=_how(scene.parse, verb),
        words=denial,
        trigger=denial,
        polarity=Polarity.NEGATIVE,
        certainty=Certainty.CERTAIN,
        quotation=said.quotation,
        speakers=said.names or by_names(scene, speakers_of(said.quotation)),
        speaker=said.words,
        attributed=not said.own,
        about=about,
    )
