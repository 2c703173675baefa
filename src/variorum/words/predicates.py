"""Which words tell of happenings: verbs and nouns with their PLOVER root type (Halterman et al. 2023).

The lexicon lies beside this module as `predicates.tsv`: type, "v" or "n", lemmas. A verb with its particle is written
`turn_down`. A lemma with the empty type is a happening that a reader cares about and no PLOVER type covers.
"""

from __future__ import annotations

import functools
from importlib import resources

LIGHT_VERBS = frozenset(
    "hold have make take conduct give pay stage open launch begin start end finish conclude resume continue carry_out "
    "hold_up attend join reach sign strike impose lift announce cancel call_off scrap abort postpone schedule plan "
    "arrange mount convene host lead undertake break_off suspend wage deliver set_up wrap_up interrupt provide grant "
    "send lodge issue reject accept seek receive".split()
)
"""Verbs whose object names the happening: "held talks", "launched an attack", "cancelled the visit"."""

NEEDS_LIGHT_VERB = frozenset("aid assistance relief asylum grant loan demand request plea restriction abuse".split())
"""Nouns that tell of a happening only as the object of a light verb ("gave aid"), not by themselves."""

OCCURRENCE_VERBS = frozenset(
    "happen occur begin start end last continue go proceed follow go_on take_place get_underway break_out resume "
    "conclude fail collapse stall drag_on unfold come hold cancel call_off postpone schedule plan arrange be".split()
)
"""Verbs whose subject names the happening: "the talks took place", "the meeting was cancelled"."""

CANCELLING = frozenset("cancel call_off abort scrap cancelled canceled aborted scrapped".split())
"""A happening under one of these was planned and did not happen."""

ATTENDANCE = frozenset("represent attend accompany chair mediate moderate".split())
"""Verbs that tell who was at a happening told elsewhere in the account."""

DELEGATIONS = frozenset("delegation team side party entourage".split())
"""Nouns for those who attend together: "the delegation included …"."""

INCLUSION = frozenset("include comprise number".split())
"""Verbs that list the members of a delegation."""

RECURRENT = frozenset({"CONSULT", "REQUEST", "SUPPORT", "THREATEN", "COOPERATE"})
"""Types of happenings that the same people repeat: who took part does not tell which one is meant."""

BEFALLING = frozenset(
    "invasion occupation capture conquest fall liberation siege annexation collapse election withdrawal".split()
)
"""Nouns before which the adjective of a people may be who does it or whom it befalls: nobody is named by it."""

DENIALS = frozenset("deny dispute refute contest reject".split())
"""Verbs by which somebody says that a happening told by others did not take place."""

SUFFERED = frozenset(
    "arrest detention imprisonment conviction acquittal indictment prosecution execution assassination killing murder "
    "slaying beheading lynching deportation extradition kidnapping abduction rescue release firing ouster dismissal "
    "appointment nomination inauguration expulsion".split()
)
"""Nouns of what befalls the person whose it is said to be: "Lind's arrest"."""

PLACE_NOUNS = frozenset(
    "town city village port stronghold bastion settlement capital hamlet suburb district province region island base "
    "hub fortress area peninsula airport station county state territory municipality outpost".split()
)
"""Nouns that a place's name explains: "the port of …", "the … stronghold"."""

BUILDINGS = frozenset(
    "hall office palace house hotel centre center building headquarters residence villa castle embassy room school "
    "church library museum harbour harbor station airport".split()
)
"""Nouns for what stands in a town: held in the town hall of a town is held in that town."""

STRUCTURES = frozenset(
    "bridge footbridge viaduct overpass building block tower wall roof ceiling balcony dam crane scaffold scaffolding "
    "stand grandstand stage chimney tunnel shaft mine structure platform staircase arch spire mast".split()
)
FALLING_IN = frozenset("fall fall_in fall_down come_down come_crash cave_in give_way tumble crumble".split())
"""What is said of a structure that collapses; a town falls otherwise."""

LAWS = frozenset("law bill act legislation resolution amendment budget measure ordinance reform motion".split())
"""What a house passes; time and a car pass otherwise."""

NO_HAPPENING = (
    (LIGHT_VERBS - CANCELLING)
    | (OCCURRENCE_VERBS - CANCELLING - {"come", "go", "follow", "collapse"})
    | frozenset(
        "say tell add accord note state mention explain quote describe argue insist think know believe want need like "
        "love hope seem appear look feel mean contain remain stay keep exist depend belong own cost weigh deserve "
        "require concern matter understand remember consider plan intend wish prefer hate fear let make do get be "
        "have become presume regard resemble represent include comprise consist possess lack owe tend allow enable "
        "help cause base relate view vow suppose wonder doubt guess imagine".split()
    )
)
"""Verbs of states, of thought, of speech (quotations have those) and of no meaning by themselves."""

HARM = frozenset("die kill shoot murder attack bomb stab crash explode blaze quake massacre drown".split())
"""Families (see `family`) of happenings that cost lives: an account of one is about it."""

COMPLETE = frozenset(
    "die perish crash explode collapse resign retire divorce drown flee escape surrender withdraw survive step_down "
    "meet talk erupt quake protest march riot rally apologise apologize depart arrive land wed marry retreat "
    "negotiate confer relent back_down disarm demobilise mobilise demonstrate clash".split()
)
"""Verbs that tell a happening without an object."""

STATEMENTS = frozenset("declare announce briefing announcement declaration statement speech address proclaim".split())
"""Happenings that consist of somebody speaking in public."""


STANDING = frozenset(
    "due planned scheduled proposed upcoming future next forthcoming expected possible potential hypothetical eventual "
    "likely unlikely so-called looming ready willing able bound set".split()
)
"""Adjectives that tell how another happening stands and are none themselves."""

_FAMILIES = (
    "cancel cancellation call_off scrap abort",
    "die death perish",
    "kill killing slay slaying",
    "shoot shooting",
    "murder homicide",
    "attack assault",
    "arrest detain apprehend nab",
    "fire firing sack terminate",
    "appoint appointment",
    "hire hiring",
    "choose selection",
    "acquire acquisition buy purchase takeover",
    "merge merger",
    "quake earthquake tremor",
    "blaze wildfire",
    "resign resignation step_down quit",
    "withdraw withdrawal pull_out pullout",
    "invade invasion incursion",
    "capture seize seizure conquest conquer fall overrun",
    "bomb bombing",
    "strike airstrike hit ram",
    "foil thwart repulse",
    "name nominate nomination",
    "explode explosion blast",
    "elect election",
    "crash accident",
    "wed wedding marry marriage",
    "protest demonstration demonstrate rally march",
    "sanction embargo",
    "deploy deployment",
    "release free",
    "evacuate evacuation",
    "indict indictment charge",
    "convict conviction",
    "acquit acquittal",
    "condemn condemnation",
    "announce announcement",
    "declare declaration",
    "win victory",
    "investigate investigation probe",
    "injure injury wound hurt",
    "close closure shut shut_down close_down",
    "arrive arrival",
    "depart departure",
    "destroy destruction",
    "sentence sentencing",
    "assassinate assassination",
    "execute execution",
    "kidnap kidnapping abduct abduction",
    "extradite extradition",
    "deport deportation",
    "expel expulsion",
    "evict eviction",
    "suspend suspension",
    "approve approval",
    "impeach impeachment",
    "erupt eruption",
    "derail derailment",
    "sink sinking",
    "discover discovery",
    "retire retirement",
    "oust ouster",
    "hijack hijacking",
    "agree agreement accord",
    "inaugurate inauguration",
    "launch launching",
    "collapse collapsing",
    "flood flooding",
    "rob robbery",
    "steal theft heist",
    "escape jailbreak",
)
_FAMILY = {word: words.split()[0] for words in _FAMILIES for word in words.split()}


def family(cue: str) -> str:
    """One word for a verb and the nouns and near synonyms that tell of the same happening."""
    return _FAMILY.get(cue, cue)


@functools.cache
def _lexicon() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {"v": {}, "n": {}}
    lines = resources.files("variorum.words").joinpath("predicates.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        root, part, lemmas = line.split("\t")
        for lemma in lemmas.split():
            table[part].setdefault(lemma, root)
    return table


def verbs() -> dict[str, str]:
    """Lemma of each verb that tells of a happening, with its PLOVER root type or ""."""
    return _lexicon()["v"]


def nouns() -> dict[str, str]:
    """Lemma of each noun that tells of a happening, with its PLOVER root type or ""."""
    return _lexicon()["n"]
