"""Forms of English verbs that a title needs: past tense, participle, and the verb that a noun for a deed stands for.

Regular forms follow the rules of spelling; the others stand here. Unknown verbs are taken for regular.
"""

from __future__ import annotations

import functools
import re

_IRREGULAR = (
    "be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|"
    "bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|"
    "breed bred bred|bring brought brought|build built built|burst burst burst|buy bought bought|cast cast cast|"
    "catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|"
    "cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|"
    "eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|"
    "flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|"
    "forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|"
    "grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|"
    "hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|"
    "let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|"
    "overrun overran overrun|overthrow overthrew overthrown|overtake overtook overtaken|pay paid paid|put put put|"
    "quit quit quit|read read read|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|"
    "run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|"
    "shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|"
    "shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|"
    "speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|spit spat spat|split split split|"
    "spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|"
    "sting stung stung|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|"
    "swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|"
    "think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|"
    "undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn|weep wept wept|"
    "wed wed wed|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|"
    "withstand withstood withstood|write wrote written"
)
_DOUBLING = frozenset(
    "admit ban bar bat beg clap commit compel control defer drag drop drug equip expel fit flog gun jam jet "
    "kidnap map nab occur omit pat permit pin plan plot prefer propel ram rap rebel rebut refer regret rip rob rub "
    "scan scrap ship shop shun sip skip slam slap slip snap snub spot stab star stem step stop strip submit tap throb "
    "tip top transfer transmit trap trim trip wrap zip".split()
)
_VOWEL_Y = re.compile(r"[^aeiou]y$")
_DONE_TO = (
    "attack attack|assault assault|bombing bomb|shelling shell|killing kill|invasion invade|occupation occupy|"
    "capture capture|conquest conquer|shooting shoot|murder murder|assassination assassinate|stabbing stab|"
    "massacre massacre|bombardment bombard|annexation annex|liberation liberate|ambush ambush|slaying slay|"
    "hijacking hijack|arrest arrest|detention detain|seizure seize|raid raid|kidnapping kidnap|abduction abduct|"
    "deportation deport|imprisonment jail|extradition extradite|release release|evacuation evacuate|rescue rescue|"
    "appointment appoint|nomination nominate|election elect|acquisition acquire|takeover take_over|"
    "conviction convict|acquittal acquit|indictment indict|impeachment impeach|expulsion expel|recall recall|"
    "inauguration inaugurate|firing fire|hiring hire|ouster oust|visit visit"
)
_DONE = (
    "death die|fall fall|collapse collapse|resignation resign|retirement retire|departure depart|arrival arrive|"
    "withdrawal withdraw|retreat retreat|surrender surrender|escape escape|crash crash|explosion explode"
)


def past(verb: str) -> str:
    """The simple past of a verb, its particle behind it: "call_off" is "called off"."""
    return _formed(verb, 0)


def participle(verb: str) -> str:
    """The past participle of a verb."""
    return _formed(verb, 1)


def done_to(noun: str) -> str:
    """The verb for a noun of what is done to somebody ("seizure": "seize"); "" where there is none."""
    return _table(_DONE_TO).get(noun, "")


def done(noun: str) -> str:
    """The verb for a noun of what somebody does or meets with ("death": "die"); "" where there is none."""
    return _table(_DONE).get(noun, "")


def _formed(verb: str, form: int) -> str:
    stem, _, particle = verb.partition("_")
    known = _irregular().get(stem)
    formed = known[form] if known else _regular(stem)
    return f"{formed} {particle}".strip().replace("_", " ")


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if _VOWEL_Y.search(verb):
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLING else f"{verb}ed"


@functools.cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _IRREGULAR.split("|"))
    return {verb: (tense, perfect) for verb, tense, perfect in rows}


@functools.cache
def _table(rows: str) -> dict[str, str]:
    pairs = (row.partition(" ") for row in rows.split("|"))
    return {noun: verb for noun, _, verb in pairs}
