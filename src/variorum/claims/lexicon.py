"""Words by which news tells that a place changed hands, and by which somebody denies what was told."""

from __future__ import annotations

TAKING_VERBS = frozenset(
    "capture seize conquer occupy liberate recapture retake overrun take take_over wrest reconquer".split()
)
"""Verbs whose object is the place taken."""

TAKING_NOUNS = frozenset("capture seizure conquest liberation fall recapture takeover reconquest".split())
"""Nouns with the place behind "of"."""

PLACE_NOUNS = frozenset(
    "town city village bastion stronghold port airport base district suburb enclave fortress capital island crossing "
    "settlement hub harbour harbor control hamlet neighbourhood neighborhood".split()
)
"""What a place taken may be called with its name: "the town of X", "the X bastion", "control of X"."""

SITES = frozenset(
    "lock bridge airport airfield base post checkpoint dam plant station mine refinery junction barracks depot "
    "crossing port harbour harbor camp".split()
)
"""What may be taken at a place without the place: "the lock at X"."""

RETAKING = frozenset("recapture retake reconquer recover regain resume".split())
"""Words, verbs and nouns, by which a place went back to those who had lost it."""

FALLING_VERBS = frozenset({"fall"})
"""Verbs whose subject is the place taken: "the town fell"."""

DENYING = frozenset("deny refute contradict dismiss reject dispute".split())
"""Verbs whose object is what somebody says is not so."""

DENYING_FACTS = frozenset({"deny", "refute", "dispute", "contradict"})
"""Of these, the ones that speak of what happened and not of a proposal."""

REJECTING = frozenset({"reject", "dismiss"})
"""Of these, the ones that speak of a proposal too: "that" behind them may be words, "it" may be an offer."""

BY_EVIDENCE = frozenset({"contradict", "refute"})
"""Of these, the ones that a film or a finding does too: only somebody with a name denies by them."""

CLAIMING = frozenset(
    "claim assertion report statement allegation announcement accusation news suggestion rumour rumor".split()
)
"""Nouns for what somebody said: "the claim", "a report that X fell"."""

ACCUSING = frozenset({"accusation", "allegation", "charge"})
"""Of these and others, the nouns for what somebody is said to have done wrong."""

POINTING = CLAIMING | frozenset("which that this it something these those".split())
"""What stands for the words just told: "something that Kovar denied", "Lind rejected the claim"."""

CALLING = frozenset("call brand label describe term denounce".split())
"""Verbs that say what somebody holds of words: "called the claim false"."""

FALSE = frozenset(
    "false untrue wrong incorrect inaccurate baseless unfounded groundless fake bogus fabricated lie fiction "
    "propaganda fabrication disinformation misinformation nonsense invention fantasy".split()
)
"""What words are said to be that are not so."""

IMPOSSIBLE = "impossible"
"""What is said of a forecast that somebody says cannot come true."""

FALSELY = frozenset("falsely wrongly incorrectly erroneously mistakenly inaccurately untruthfully baselessly".split())
"""Adverbs by which who tells that somebody says a thing adds that it is not so."""

FINDING_OUT = frozenset("realize realise learn discover find notice understand know recognize recognise".split())
"""Verbs under which words are false to somebody who says nothing: "before realizing it was false"."""

TRUE = frozenset({"true", "correct", "accurate", "case"})
"""What words are said to be that are so; "not the case" denies."""

INTENDING = frozenset(
    "want plan hope try aim seek attempt threaten prepare order vow promise intend wish expect fail refuse avoid "
    "prevent resist repel stop thwart fear discuss demand consider".split()
)
"""Words over a taking that leave open, or deny, that it happened."""

INTENDED = frozenset("plan attempt aim hope threat bid effort goal prospect possibility risk wish order desire".split())
"""Nouns over a taking that leave open whether it happened."""

OPEN_AUXILIARIES = frozenset("will would can could may might shall should must 'll ’ll to if unless".split())
"""Auxiliaries and markers under which nothing is told to have happened."""

NOBODY = frozenset({"no", "neither", "nobody", "none", "never"})
"""Words by which nobody did it."""

DID = frozenset({"did", "do", "does"})
"""Auxiliaries under which a bare verb is told as held, or as not held."""

LONG_PAST = frozenset({"since"})
"""Words over a taking that is only compared with."""

ANNOUNCING = frozenset("announce claim declare report proclaim confirm hail celebrate trumpet assert tout".split())
"""Verbs whose subject stands behind the happening their object names: "announced the capture of …"."""

RESULTS = frozenset(
    "agreement deal accord breakthrough progress result compromise consensus settlement concession pact promise "
    "pledge commitment".split()
)
"""What a meeting may end with, or without."""

SIGNED = RESULTS | frozenset("treaty memorandum ceasefire truce contract protocol declaration".split())
"""What those who met may sign."""

PROMISES = frozenset({"promise", "pledge", "commitment"})
"""Of these, what one side gives."""

AGREEING = frozenset("agree sign settle resolve decide achieve".split())
"""Verbs by which a meeting has a result."""

REACHING = frozenset("reach make strike find sign achieve secure get conclude clinch produce yield bring".split())
"""Verbs whose object is the result of a meeting."""

BY_PARTIES = REACHING | {"agree", "sign"}
"""Verbs whose subject are those who had, or had not, a result."""

PREVENTING = frozenset("prevent block hinder preclude stop thwart".split())
"""Verbs whose object did not come about."""

YIELDING = frozenset("produce yield achieve bring agree sign decide settle resolve".split())
"""Verbs that say with "nothing" that there was no result."""

EMPTY = frozenset({"nothing", "failure", "deadlock", "stalemate", "impasse"})
"""What meetings end with, or in, that have no result."""

CLOSING = frozenset("end finish close conclude break leave part return go come".split())
"""Verbs by which a meeting ends, or those who met go home."""

ELLIPTIC = frozenset("first second third one other former latter last previous earlier next".split())
"""Subjects that mean another meeting than the one just named."""

WELL = frozenset("productive constructive fruitful useful positive successful substantive excellent".split())
"""By which people say that a meeting went well."""

CANCELLING = frozenset("cancel call scrap abandon shelve axe".split())
"""Verbs by which what was planned was not held; "call" only with "off"."""

PLANNING = frozenset("plan schedule arrange rearrange".split())
"""Verbs of what is to be held."""

HAPPENING = PLANNING | frozenset("happen occur hold".split()) | {"take place"}
"""Verbs by which, when they are negated, something planned or told did not happen."""

LOSING = frozenset({"lose"})
"""Verbs whose object another side has taken."""

LANDFORMS = frozenset(
    "river lake sea bay gulf strait canal mountain mount valley desert forest bridge ocean delta reservoir".split()
)
"""What stands beside a name that is no party to anything."""

FORCES = frozenset(
    "troop man soldier army force guard fighter rebel militia unit brigade battalion marine paratrooper militant "
    "gunman insurgent".split()
)
"""Who takes a place by arms."""

STAYING = frozenset("be remain stay rest lie".split())
"""Verbs of "the lock is in our hands"."""

LASTINGLY = frozenset({"remain", "stay", "continue", "retain", "keep"})
"""Verbs by which what was so is so still."""

HOLDING = frozenset({"hold", "control", "retain", "keep", "defend"})
"""Verbs whose object somebody has in hand."""

GAINING = frozenset("take gain seize win assume establish secure regain retake resume wrest".split())
"""Verbs by which somebody comes to have control, or possession, of a place."""

POSSESSION = frozenset({"control", "possession", "command"})
"""What is gained with a place."""

LASTING = frozenset("last take run continue stretch drag go extend span".split())
"""Verbs that tell how long something was."""

MEANWHILE = frozenset("while as when whilst after before".split())
"""What opens a clause that only gives the time of something else."""
