"""Words by which news tells how many people came to harm."""

from __future__ import annotations

KILLED, WOUNDED, SHOT = "killed", "wounded", "shot"

KILLING = frozenset("kill murder slay massacre slaughter".split())
"""Verbs whose object, or passive subject, is killed."""

DYING = frozenset("die perish succumb".split())
"""Verbs whose subject is killed."""

HARMING = frozenset("wound injure hurt hospitalize hospitalise maim".split())
"""Verbs whose object, or passive subject, is wounded."""

HITTING = frozenset({"shoot"})
"""Verbs whose object, or passive subject, is hit: killed or wounded."""

STRIKING = frozenset("hit strike graze".split())
"""Verbs that tell of people hit only with a bullet or the like beside them."""

BULLETS = frozenset("gunfire bullet shot shrapnel shell fragment pellet gunshot".split())

DEAD = frozenset("dead deceased lifeless slain killed".split())
HURT = frozenset("wounded injured hurt hospitalized hospitalised".split())

DEATHS = frozenset("death fatality killing murder slaying homicide".split())
"""Nouns each of which is one killed: "three deaths", "the deaths of three people"."""

INJURED = frozenset({"injury"})
"""Nouns each of which is one harmed: "three injuries"."""

WOUNDS = frozenset("wound injury burn".split())
SUFFERING = frozenset("suffer sustain receive nurse have get".split())
"""Verbs whose subject is harmed when the object is a wound."""

RECOVERING = frozenset("recover treat hospitalize".split())
"""Verbs with "from" or "for" injuries."""

FINDING = frozenset("find pronounce declare confirm leave presume report fear believe list say".split())
"""Verbs under which somebody is dead or wounded: "found dead", "left three dead"."""

MEETING = frozenset("find locate discover encounter see".split())
"""Verbs whose object are those met at one place: there may be others elsewhere."""

PEOPLE = frozenset(
    """people person victim man woman child boy girl teen teenager youth kid baby infant toddler male female adult
    juvenile student pupil officer policeman soldier civilian resident worker brother sister friend passenger member
    relative guest patron bystander individual family suspect gunman citizen villager protester protestor demonstrator
    fighter militant rebel troop guard deputy firefighter medic nurse doctor journalist tourist pilgrim migrant refugee
    prisoner inmate hostage marine sailor miner farmer driver pedestrian cyclist shopper diner partygoer reveler
    attendee fan player other one dozen sibling daughter son cousin neighbor neighbour customer employee teacher
    servant servicemember serviceman personnel national minor senior""".split()
)
"""Who can come to harm."""

GENERAL = frozenset("people person victim other one individual dozen casualty member".split())
"""Of these, the ones that leave out nobody."""

REST = frozenset("other others more another additional further else".split())
"""Words for those beside the ones just told."""

PART = frozenset({"including", "among", "include"})
"""Words before some of those told already."""
