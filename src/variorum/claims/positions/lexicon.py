"""Words by which somebody takes a stance."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.model import StanceType

_WORDS: Mapping[StanceType, str] = {
    StanceType.DEMANDS: "demand insist require urge press appeal call_for call_on ask_for push_for plead",
    StanceType.OFFERS: "offer propose pledge promise volunteer",
    StanceType.ACCEPTS: "accept approve welcome agree_to concede consent_to consent sign_off",
    StanceType.REJECTS: "reject refuse veto dismiss rule_out turn_down rebuff decline spurn",
    StanceType.SUPPORTS: "support back endorse favour favor champion defend advocate hail applaud "
    "vote_for campaign_for",
    StanceType.OPPOSES: "oppose condemn denounce criticise criticize object_to protest_against resist "
    "blast slam decry vote_against campaign_against warn_against",
    StanceType.UNDECIDED: "consider weigh ponder mull",
}
CUES: Mapping[str, StanceType] = {word: stance for stance, words in _WORDS.items() for word in words.split()}
"""Verbs, with their particle or preposition, whose subject takes a stance on their object."""

WANTING: Mapping[str, StanceType] = {
    "want": StanceType.DEMANDS, "seek": StanceType.DEMANDS, "wish": StanceType.DEMANDS, "prefer": StanceType.SUPPORTS,
    "stonewall_on": StanceType.REJECTS, "stonewall": StanceType.REJECTS, "block": StanceType.OPPOSES,
}  # fmt: skip
"""Verbs that describe what somebody has in mind or does: in the words of another a view of him, not his stance."""

ASKING = frozenset({"urge", "press", "ask", "require", "call_on"})
"""Verbs of demanding that name whom they ask."""

VOICING = frozenset("pledge voice express declare offer reiterate announce reaffirm signal promise".split())
"""Verbs that with one of these nouns take a stance on what stands behind it: "pledged support for the treaty"."""

VOICED: Mapping[str, StanceType] = {
    "support": StanceType.SUPPORTS, "backing": StanceType.SUPPORTS, "opposition": StanceType.OPPOSES,
    "approval": StanceType.ACCEPTS,
}  # fmt: skip

STANDING: Mapping[str, StanceType] = {
    "against": StanceType.OPPOSES,
    "in_favour": StanceType.SUPPORTS,
    "in_favor": StanceType.SUPPORTS,
}
"""What stands behind a form of "be" where somebody is for or against a thing."""

FADED = frozenset({"longer", "hardly", "barely", "scarcely"})
"""Words under which a stance is not held as its cue says, nor its opposite."""

READY = frozenset("ready willing prepared open".split())
"""Adjectives of "is ready to": an offer, or a refusal when it is negated."""

DOING_HARM = frozenset(
    "attack bomb strike destroy deprive seize capture invade kill punish fight retaliate sanction arrest expel".split()
)
"""Verbs behind "is ready to" that make it a threat and no offer."""

OBLIGING = frozenset("must should need".split())
"""Verbs by which a speaker says what he demands."""

FEELING = frozenset(
    "shock surprise appal appall horrify outrage amaze alarm scare worry comfort reassure look see watch think know "
    "remember note listen wait".split()
)
"""Verbs of how something strikes people, or of heeding it: what "should shock" them is no demand."""

COURTESY = frozenset(
    "thank congratulate apologize apologise say tell ask add stress emphasize emphasise note mention remind "
    "salute".split()
)
"""What somebody wants to do with words: no wish for what they are about."""

ENDING = frozenset(
    "halt stop abandon abandonment scrap scrapping end block drop cancel cancellation undo abolish abolition "
    "repeal ban boycott lift lifting remove removal".split()
)
"""Words under which a wish is one against their object: "wants to scrap the toll", "called for an end to the toll"."""

UNWANTED = frozenset(
    "illegal unlawful banned forbidden wrong unacceptable over gone unthinkable impossible outlawed".split()
)
"""What somebody wants a thing to be that he is against: "the toll should be illegal"."""

SLOWING = frozenset(
    "delay reverse reversal suspend suspension postpone postponement impede hinder hamper ease easing waive "
    "address fix solve tackle resolve remedy".split()
)
"""Words under which it is not told what the wish is in the end."""

FIRST = frozenset({"i", "we", "our"})
"""Who speaks of himself or his own side."""

OPPOSITE: Mapping[StanceType, StanceType] = {
    StanceType.ACCEPTS: StanceType.REJECTS, StanceType.SUPPORTS: StanceType.OPPOSES,
    StanceType.OFFERS: StanceType.REJECTS, StanceType.REJECTS: StanceType.UNDECIDED,
    StanceType.OPPOSES: StanceType.UNDECIDED,
}  # fmt: skip
"""What a negated cue says; a demand not made says nothing."""

SAYING = frozenset("say comment discuss answer speak talk tell disclose reveal elaborate respond confirm".split())
"""What people refuse or decline to do with words: no stance on what they will not speak of."""

VAGUE = frozenset(
    """use consequence result order basis sake thing way something anything everything nothing it this that they he she
    time day week month year people
    call appeal plea demand request statement word question part lot kind one end side man woman point matter issue
    case fact
    reason person number hell heck back prayer condolence thought instance path past future friend hand course
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday""".split()
)
"""Nouns that name no issue."""
