"""What somebody is charged with or accused of, and that he says he did not do it.

"Lind was charged with murder", "prosecutors accuse Lind of stealing", "Lind faces two counts of fraud"; "Lind pleaded
not guilty", "Lind denied the charges", "his lawyer said Lind did not kill her", "Lind maintains his innocence". Only
words for crimes make a charge: who is charged with a task is no suspect. Parties, states among them, are accused of
other things too ("Kovar accused the council of misleading the town"). A charge tells of no guilt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.claims import lexicon
from variorum.claims.counts.lexicon import PEOPLE
from variorum.claims.drafts import UNSAID, Draft, by_names, speakers_of, speaking
from variorum.claims.scene import Scene
from variorum.claims.settled import is_told_as_so
from variorum.language import Parse
from variorum.model import ActorType, Certainty, FindingId, Mention, Polarity, Quotation, Slot, Span
from variorum.words.hedges import NEGATIONS

CHARGED, DENIED, ADMITTED = "charged", "charge denied", "charge admitted"
"""What a claim of this sort is about begins with one of these; the crimes stand behind a slash."""
FORMALLY = "charged with"
"""How the value of a formal charge begins, and of no mere accusation."""

_CHARGING = {"charge": ("with",), "accuse": ("of",), "indict": ("on", "for")}
_COUNTED = frozenset("charge count accusation allegation".split())
_DENIED = _COUNTED | frozenset("wrongdoing involvement guilt crime claim".split())
_CRIMES = frozenset(
    """killing assault battery robbery burglary theft larceny fraud conspiracy obstruction perjury rape kidnapping
    abduction possession trafficking laundering bribery corruption arson endangerment abuse molestation harassment
    misconduct espionage treason terrorism stalking evasion tampering carjacking extortion embezzlement racketeering
    shooting stabbing hacking menacing lying collusion""".split()
)
_MEANING = {
    **dict.fromkeys("murder homicide manslaughter slaying death kill slay".split(), "killing"),
    "shoot": "shooting", "stab": "stabbing", "rob": "robbery", "steal": "theft", "lie": "lying", "bribe": "bribery",
    "abduct": "abduction", "kidnap": "kidnapping", "molest": "molestation", "defraud": "fraud", "hack": "hacking",
    "collude": "collusion", "harass": "harassment", "obstruct": "obstruction", "conspire": "conspiracy",
    "launder": "laundering", "embezzle": "embezzlement",
}  # fmt: skip
_TRUST = frozenset("power office authority trust position fund funds privilege process".split())
"""What is abused by another crime than abuse."""
_TRYING = frozenset({"attempt", "try"})
_COMMITTING = frozenset("commit attempt try conspire plot plan".split())
_SEVERAL = frozenset("both other another others latest new second earlier previous".split())
_STANDING = frozenset("maintain protest profess".split())
_BESIDE = ("aux", "auxpass", "neg", "mark")
_TO_SOMEBODY = frozenset("killing shooting stabbing robbery abduction kidnapping molestation harassment".split())
_DOERS = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of words for what somebody is by trade."""
_DONE = frozenset("did had has have was were never".split())
_OPEN = lexicon.OPEN_AUXILIARIES | NEGATIONS
_CLIMB = 3
_NEAR = 6
_QUOTES = frozenset("“”\"‘’'`") | {"''", "``"}
_MARKS = str.maketrans("", "", '“”"')
_WORDS = 24
"""Words of what somebody is accused of that are told."""
_UNENDING = frozenset("ADP DET CCONJ SCONJ PART AUX".split())
"""What no such words end with."""
_POINTING = frozenset("who which that he she they it we i you one some many others several all both".split())
_PARTIES = frozenset({ActorType.PERSON, ActorType.ORGANISATION, ActorType.GOVERNMENT, ActorType.PLACE})


def charges(scene: Scene, unread: frozenset[int]) -> Iterator[Draft]:
    """One claim for each charge against somebody named, and for each time that somebody denies one."""
    parse = scene.parse
    for verb, pos in enumerate(parse.pos):
        if pos == "NOUN" and parse.lemmas[verb].lower() in _COUNTED and parse.blocks[verb] not in unread:
            draft = _against(scene, verb) if is_told_as_so(parse, verb) else None
            if draft is not None:
                yield draft
        elif pos in ("VERB", "AUX") and parse.blocks[verb] not in unread:
            beside = {parse.words[c].lower() for c in parse.children[verb] if parse.deps[c] in _BESIDE}
            settled = not beside & _OPEN and is_told_as_so(parse, verb)
            found = _charged(scene, verb) or _answered(scene, verb) if settled else None
            draft = found or _did_not(scene, verb, beside)
            if draft is not None and "?" not in parse.words[parse.sentence(verb)[1] - 1]:
                yield draft


def names_a_crime(draft: Draft) -> bool:
    """Whether a claim of this sort says which crime: "denied the claim" may be of something else than a charge."""
    return draft.about != f"{DENIED}/"


def _charged(scene: Scene, verb: int) -> Draft | None:
    parse, lemma = scene.parse, scene.parse.lemmas[verb].lower()
    if lemma in _CHARGING:
        whom, doers = _accused(scene, verb), scene.doer(verb)
        goals = _behind(parse, verb, _CHARGING[lemma])
        below = [c for c in parse.children[verb] if parse.deps[c] == "dobj"] if not goals else []
        goals += [g for c in below for g in _behind(parse, c, _CHARGING[lemma])]  # "accused Lind of theft" misread
    elif lemma == "face":
        whom, doers = _subject(scene, verb), ()
        goals = [c for c in parse.children[verb] if parse.deps[c] == "dobj" and parse.lemmas[c].lower() in _COUNTED]
    else:
        return None
    crimes = _crimes(parse, goals)
    if any(parse.words[c].lower() in lexicon.NOBODY for goal in goals for c in parse.children[goal]):
        return None  # "faces no charges"
    matter = _named(crimes) or (_matter(scene, goals) if lemma == "accuse" else "")
    if whom is None or not matter:
        return None
    quotation = speaking(scene, parse.span(verb, verb + 1))
    if quotation is not None and quotation.mode in UNSAID:
        return None
    accusers = tuple(doer for doer in by_names(scene, doers) or _described(scene, verb) if doer != whom.id)
    unnamed = _accuser(scene, verb, goals) if lemma in _CHARGING and not accusers else None
    if unnamed is None and not accusers and (lemma != "accuse" or _is_first_person(parse, verb)):
        accusers = tuple(speaker for speaker in by_names(scene, speakers_of(quotation)) if speaker != whom.id)
    faced = lemma == "face" and not {parse.lemmas[goal].lower() for goal in goals} & {"charge", "count"}
    told = f"{'accused of' if lemma == 'accuse' or faced else FORMALLY} {matter}"
    draft = _draft(scene, verb, whom, (told, f"{CHARGED}/{' '.join(crimes)}"), accusers, quotation)
    if unnamed is not None:
        return replace(draft, quotation=None, speaker=unnamed, attributed=True)
    return replace(draft, attributed=draft.attributed or (lemma in _CHARGING and not _is_done_to(parse, verb)))


def _is_done_to(parse: Parse, verb: int) -> bool:
    """ "Lind was accused", "Lind, accused of theft": nobody needs to be told who accuses."""
    agent = any(parse.deps[c] == "agent" for c in parse.children[verb])
    helped = any(parse.deps[c] in ("aux", "nsubj") for c in parse.children[verb])
    return not agent and (_is_passive(parse, verb) or (parse.tags[verb] == "VBN" and not helped))


def _described(scene: Scene, verb: int) -> tuple[FindingId, ...]:
    """Whom words tell of that accuses: "Sorg, who has accused him", "Sorg, accusing him", "a clerk, Sorg, accused"."""
    parse, above = scene.parse, scene.parse.heads[verb]
    beside = [a for c in parse.children[verb] if parse.deps[c] == "nsubj" for a in parse.children[c]]
    named = [_party(scene, a) for a in beside if parse.deps[a] == "appos"]
    if len(named) == 1 and named[0] is not None:
        return (named[0].id,)
    if parse.deps[verb] not in ("acl", "relcl") or (parse.tags[verb] == "VBN" and _is_done_to(parse, verb)):
        return ()
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj"), None)
    name = scene.name(scene.mention_at.get(above))
    return (name.id,) if name is not None and (subject is None or parse.tags[subject] in ("WP", "WDT")) else ()


def _is_first_person(parse: Parse, verb: int) -> bool:
    """ "We accuse Lind of theft" is the speaker's own word; "they accuse" and "was accused" he only reports."""
    return any(parse.deps[c] == "nsubj" and parse.words[c].lower() in ("i", "we") for c in parse.children[verb])


def _accuser(scene: Scene, verb: int, goals: Sequence[int]) -> Span | None:
    """The words for an accuser without a name: "several women accuse him", "women accusing him", "by two clerks"."""
    parse = scene.parse
    above = parse.heads[verb]
    if parse.deps[verb] in ("acl", "relcl") and parse.tags[verb] != "VBN" and parse.pos[above] == "NOUN":
        return parse.span(parse.left_edges[above], above + 1)
    words = scene.subject(verb)
    passive = _is_passive(parse, verb) and not any(parse.deps[c] == "agent" for c in parse.children[verb])
    by = [c for goal in goals for c in _behind(parse, goal, ("by",)) if parse.pos[c] in ("NOUN", "PROPN")]
    if passive and by:
        return parse.span(parse.left_edges[by[0]], by[0] + 1)  # "accused of abuse by two clerks"
    return None if words is None or passive or scene.words(words).lower() in _POINTING else words


def _matter(scene: Scene, goals: Sequence[int]) -> str:
    """What somebody is accused of, where it is no crime: the first words of "misleading the town about its water"."""
    if not goals:
        return ""
    parse = scene.parse
    first, last = parse.subtree(goals[0])
    described = {parse.left_edges[token] for token in range(goals[0], last) if parse.deps[token] == "relcl"}
    stops = (t for t in range(goals[0], last) if t in described or (parse.pos[t] == "PUNCT" and not _is_mark(parse, t)))
    last = min(next(stops, last), first + _WORDS)
    while last - 1 > first and parse.pos[last - 1] in _UNENDING:
        last -= 1
    told = " ".join(scene.words(parse.span(first, last)).split()) if last > first else ""
    return told if told.count("“") == told.count("”") and told.count('"') % 2 == 0 else told.translate(_MARKS)


def _is_mark(parse: Parse, token: int) -> bool:
    """Whether a token is a quotation mark, or a hyphen within a word."""
    return parse.words[token] in _QUOTES or (
        parse.words[token] == "-" and parse.ends[token - 1] == parse.starts[token] and token + 1 < len(parse)
    )


def _against(scene: Scene, noun: int) -> Draft | None:
    """ "Fraud charges against Lind", "an allegation that Lind stole the boat": somebody accuses him."""
    parse = scene.parse
    crimes = _crimes(parse, [noun])
    told = [c for c in parse.children[noun] if parse.deps[c] in ("acl", "ccomp") and parse.pos[c] == "VERB"]
    whom = [_party(scene, goal) for goal in _behind(parse, noun, ("against",))]
    whom += [_party(scene, c) for verb in told for c in parse.children[verb] if parse.deps[c] == "nsubj"]
    if not crimes or len(whom) != 1 or whom[0] is None:
        return None
    value = f"accused of {_named(crimes)}", f"{CHARGED}/{' '.join(crimes)}"
    by = [c for c in parse.children[noun] if parse.deps[c] == "poss"] + _behind(parse, noun, ("by", "from"))
    if not by:
        return _draft(scene, noun, whom[0], value, (), None)
    accuser = scene.name(scene.mention_at.get(by[0]))
    draft = _draft(scene, noun, whom[0], value, (accuser.id,) if accuser is not None else (), None)
    unnamed = parse.span(parse.left_edges[by[0]], by[0] + 1) if accuser is None and parse.pos[by[0]] == "NOUN" else None
    return replace(draft, attributed=True, speaker=unnamed)


def _answered(scene: Scene, verb: int) -> Draft | None:
    """ "Pleaded not guilty to fraud", "denied the charges", "denied killing her", "maintains his innocence"."""
    parse, lemma = scene.parse, scene.parse.lemmas[verb].lower()
    near = [word.lower() for word in parse.words[verb + 1 : verb + _NEAR]]
    if verb and parse.words[verb - 1].lower() in ("nor", "or"):
        return None  # "neither confirmed nor denied the claim"
    whom = _subject(scene, verb)
    if whom is None:
        return None
    if lemma == "plead" and near[:1] == ["guilty"]:
        return _draft(scene, verb, whom, ("pleaded guilty", f"{ADMITTED}/"), (whom.id,), None)
    goals = [c for c in parse.children[verb] if parse.deps[c] in ("dobj", "xcomp")]
    if lemma == "plead" and near[:2] == ["not", "guilty"]:
        beside = [c for c in range(verb + 3, min(len(parse), verb + _NEAR)) if parse.words[c].lower() == "to"]
        told, crimes = "pleaded not guilty", _crimes(parse, [g for c in beside[:1] for g in _below(parse, c)])
    elif lemma == "deny" and any(parse.lemmas[g].lower() in _DENIED and not _is_counted(parse, g) for g in goals):
        told, crimes = "denied the charge", _crimes(parse, goals)
    elif lemma == "deny" and (crimes := _crimes(parse, [goal for goal in goals if parse.deps[goal] == "xcomp"])):
        told = f"denied {_named(crimes)}"
    elif lemma in _STANDING and any(parse.lemmas[goal].lower() == "innocence" for goal in goals):
        told, crimes = "said to be innocent", {}
    else:
        return None
    return _denial(scene, verb, whom, told, crimes, (whom.id,), None)


def _is_counted(parse: Parse, noun: int) -> bool:
    """ "Both allegations", "the other charges": which ones is not told beside them."""
    near = {
        parse.words[c].lower() for c in parse.children[noun] if parse.deps[c] in ("det", "nummod", "amod", "predet")
    }
    return bool(near & _SEVERAL) or any(parse.deps[c] == "nummod" for c in parse.children[noun])


def _did_not(scene: Scene, verb: int, beside: set[str]) -> Draft | None:
    """Somebody's word that the one named is innocent, or did not do it: "Lind did not kill her, his lawyer said"."""
    parse = scene.parse
    quotation = speaking(scene, parse.span(verb, verb + 1))
    if quotation is None or quotation.mode in UNSAID or beside & lexicon.OPEN_AUXILIARIES:
        return None
    negated = bool(beside & NEGATIONS)
    innocent = any(parse.words[c].lower() == "innocent" and parse.deps[c] == "acomp" for c in parse.children[verb])
    crimes = _crimes(parse, [verb]) if negated and beside & _DONE and not innocent else {}
    things = [c for c in parse.children[verb] if parse.deps[c] == "dobj" and not _is_somebody(scene, c)]
    if things and crimes.keys() & _TO_SOMEBODY:
        return None  # "did not kill the bill"
    whom = _subject(scene, verb)
    if whom is None or not (crimes or (innocent and not negated)):
        return None
    told = "said to be innocent" if innocent else f"said not to be guilty of {_named(crimes)}"
    return _denial(scene, verb, whom, told, crimes, by_names(scene, speakers_of(quotation)), quotation)


def _is_somebody(scene: Scene, token: int) -> bool:
    """Whether a word stands for a person."""
    mention = scene.mention_at.get(token)
    named = mention is not None and mention.type is ActorType.PERSON
    lemma = scene.parse.lemmas[token].lower()
    return named or scene.parse.pos[token] == "PRON" or lemma in PEOPLE or lemma.endswith(_DOERS)


def _denial(
    scene: Scene,
    verb: int,
    whom: Mention,
    told: str,
    crimes: Mapping[str, str],
    speakers: tuple[FindingId, ...],
    quotation: Quotation | None,
) -> Draft:
    return _draft(scene, verb, whom, (told, f"{DENIED}/{' '.join(crimes)}"), speakers, quotation, Polarity.NEGATIVE)


def _draft(
    scene: Scene,
    verb: int,
    whom: Mention,
    told: tuple[str, str],
    speakers: tuple[FindingId, ...],
    quotation: Quotation | None,
    polarity: Polarity = Polarity.POSITIVE,
) -> Draft:
    words = scene.parse.span(verb, verb + 1)
    return Draft(
        slot=Slot.DOES,
        value=told[0],
        words=words,
        trigger=words,
        polarity=polarity,
        certainty=quotation.certainty if quotation is not None else Certainty.CERTAIN,
        mention=whom,
        quotation=quotation,
        speakers=speakers,
        attributed=bool(speakers) or quotation is not None,
        about=told[1],
    )


def _accused(scene: Scene, verb: int) -> Mention | None:
    """Who is charged: the object, the passive subject, or what a participle stands behind."""
    parse = scene.parse
    goal = next((c for c in parse.children[verb] if parse.deps[c] == "dobj"), None)
    if goal is not None:
        return _party(scene, goal)
    return _subject(scene, verb) if parse.tags[verb] == "VBN" or _is_passive(parse, verb) else None


def _is_passive(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] in ("auxpass", "nsubjpass") for c in parse.children[verb])


def _subject(scene: Scene, verb: int) -> Mention | None:
    """The party who is the subject of a verb, of the one it is joined to, or of whom a clause behind a name tells."""
    parse = scene.parse
    for _ in range(_CLIMB):
        found = next((c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
        if parse.deps[verb] in ("relcl", "acl") and (found is None or parse.tags[found] in ("WP", "WDT")):
            return _party(scene, parse.heads[verb])
        if found is not None:
            return _party(scene, found)
        if parse.deps[verb] != "conj" or parse.heads[verb] == verb:
            return None
        verb = parse.heads[verb]
    return None


def _party(scene: Scene, token: int) -> Mention | None:
    """The name of one person or body; None for several, and for whom no name is settled."""
    if any(scene.parse.deps[c] == "conj" for c in scene.parse.children[token]):
        return None
    name = scene.name(scene.mention_at.get(token))
    return name if name is not None and name.type in _PARTIES else None


def _behind(parse: Parse, verb: int, prepositions: Sequence[str]) -> list[int]:
    return [g for c in parse.children[verb] if parse.lemmas[c].lower() in prepositions for g in _below(parse, c)]


def _below(parse: Parse, preposition: int) -> list[int]:
    return [c for c in parse.children[preposition] if parse.deps[c] in ("pobj", "pcomp")]


def _crimes(parse: Parse, goals: Sequence[int]) -> Mapping[str, str]:
    """The crimes that words name, each with its word, in text order: heads of phrases, joined ones, those of counts."""
    found: dict[str, str] = {}
    waiting = sorted(goals, reverse=True)
    while waiting:
        token = waiting.pop()
        lemma = parse.lemmas[token].lower()
        crime = _MEANING.get(lemma, lemma)
        if crime in _CRIMES:
            named = crime if parse.pos[token] == "VERB" else lemma
            misused = [g for g in _behind(parse, token, ("of",)) if parse.lemmas[g].lower() in _TRUST]
            if crime == "abuse" and misused:
                named = f"abuse of {parse.lemmas[misused[0]].lower()}"
                crime = named.replace(" ", "-")
            found.setdefault(crime, f"attempted {named}" if _is_tried(parse, token) else named)
        below = [c for c in parse.children[token] if parse.deps[c] == "conj"]
        if lemma in _COUNTED:
            below += [c for c in parse.children[token] if parse.deps[c] == "compound"]
            below += _behind(parse, token, ("of", "for"))
            below += [c for c in parse.children[token] if parse.deps[c] in ("acl", "ccomp") and parse.pos[c] == "VERB"]
        elif lemma in _COMMITTING:
            below += [c for c in parse.children[token] if parse.deps[c] in ("dobj", "xcomp")]
        waiting += sorted((c for c in below if c > token or parse.deps[c] == "compound"), reverse=True)
    return found


def _is_tried(parse: Parse, token: int) -> bool:
    """ "Attempted murder", "trying to rape"."""
    beside = any(parse.words[c].lower() == "attempted" for c in parse.children[token])
    return beside or (parse.deps[token] == "xcomp" and parse.lemmas[parse.heads[token]].lower() in _TRYING)


def _named(crimes: Mapping[str, str]) -> str:
    return ", ".join(crimes.values())
