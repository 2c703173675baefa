"""Small English words that decide what an edit changed. Other languages are judged by figures, marks and case alone."""

from __future__ import annotations

from variorum.words.names import HONORIFICS

MONTHS = {
    form: number
    for number, forms in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for form in forms
}

WEEKDAYS = {
    form: number
    for number, forms in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thu"),
            ("friday", "fri"),
            ("saturday",),
            ("sunday",),
        )
    )
    for form in forms
}

NEARBY_DAYS = frozenset("today yesterday tomorrow tonight ago overnight noon midnight since until".split())
"""Words that place something in time without a figure."""

ROLE_WORDS = frozenset(
    "president presidential vice prime premier minister chancellor secretary senator sen representative rep "
    "congressman congresswoman governor gov mayor ambassador envoy aide adviser advisor assistant deputy chief "
    "chair chairman chairwoman director commander general gen colonel col captain capt lieutenant lt major "
    "sergeant sgt admiral judge justice attorney commissioner spokesman spokeswoman spokesperson speaker "
    "leader member head special foreign interior defence defense finance state".split()
)
"""Words that titles and offices are made of."""

COURTESY = frozenset(HONORIFICS) | frozenset(
    "monsieur madame mademoiselle mme mlle herr frau fraulein senor senora señor señora señorita don doña signor "
    "signora signore maestro reverend messrs esq rabbi imam sheikh sri shri hajji".split()
)
"""Words of address that tell no office of state."""

ADDRESS = COURTESY | frozenset(
    "president premier chancellor secretary senator sen rep governor gov mayor ambassador general gen colonel col "
    "captain capt judge justice presidential".split()
)
"""Words that stand before a name or office and can go without changing who is meant."""


GRAMMAR = frozenset(
    "a an the of to on upon at that this these those which who whom both then so as and it there been has have "
    "had be is are was were being will do does did".split()
)
"""Words whose coming or going, or change for one another, alone leaves what is told as it was."""

PERFECT = ("has", "had"), ("have", "had")
"""Perfect and pluperfect of one deed: before a participle a matter of the tense of the whole account."""

BACKSHIFT = ("is", "was"), ("are", "were"), ("can", "could")
"""What is told as said stands in the tense of the telling."""

TENSES = ("is", "was"), ("are", "were"), ("has", "had"), ("have", "had"), ("will", "did"), ("be", "been")
"""Forms of one auxiliary whose exchange moves the time told."""

OPPOSED = (
    ("to", "from"),
    ("into", "from"),
    ("in", "out"),
    ("into", "out"),
    ("up", "down"),
    ("on", "off"),
    ("by", "to"),
    ("by", "for"),
    ("for", "from"),
)
"""Small words whose exchange turns what is told round."""

RANKS = frozenset("former acting interim then outgoing incoming junior senior vice deputy".split())
"""Adjectives of an office."""


ALLEGED = frozenset("alleged alleging supposed purported claimed so-called suspected reputed ostensible".split())
"""Adjectives by which the writer does not vouch for what is told."""

EVIDENCE = frozenset(
    "show suggest indicate prove demonstrate imply know believe suspect think assume presume fear hope expect guess "
    "doubt estimate reckon feel".split()
)
"""Verbs that say how well something is known, whoever says it."""

PERSON_NOUNS = frozenset(
    "president minister chancellor secretary senator governor mayor ambassador envoy aide adviser advisor assistant "
    "chairman chairwoman director commander colonel judge commissioner spokesman spokeswoman spokesperson leader "
    "member suspect man woman boy girl child teenager youth person doctor nurse surgeon witness officer policeman "
    "policewoman soldier guard gunman attacker assailant killer murderer thief robber burglar driver pilot captain "
    "sailor fisherman farmer worker employee miner docker teacher pupil student professor scientist researcher "
    "engineer lawyer prosecutor defendant accused plaintiff victim survivor hostage prisoner detainee refugee migrant "
    "patient passenger tourist visitor resident neighbour neighbor villager protester demonstrator rebel fighter "
    "militant terrorist official diplomat lawmaker legislator candidate voter priest bishop imam rabbi monk "
    "actor actress singer writer author artist painter composer player coach referee owner manager banker trader "
    "businessman businesswoman landlord tenant buyer seller customer client reporter journalist editor photographer "
    "husband wife father mother brother sister son daughter uncle aunt cousin friend colleague partner relative "
    "fugitive spy agent informant whistleblower assassin hijacker bomber arsonist firefighter fireman paramedic "
    "rescuer climber skier cyclist pedestrian motorist inspector detective investigator expert analyst economist "
    "historian".split()
)
"""Nouns of persons: “the” before them points to one already told of, “a” does not."""

JOINING = frozenset("and or but nor not if unless".split())

PERSONS = frozenset(
    "i me my we us our you your he him his she her hers they them their theirs it its himself herself "
    "themselves".split()
)

OWNERS = frozenset("its his her their our my your hers theirs".split())
"""Possessives: beside an article, or none, they only repeat whose a thing is."""

PERSON_OF = {
    word: words.split()[0]
    for words in (
        "i me my",
        "we us our",
        "you your",
        "he him his himself",
        "she her hers herself",
        "they them their theirs",
    )
    for word in words.split()
}
"""Personal words by the person they point to; "it" and "its" point to no person."""

WEIGHTLESS = (
    GRAMMAR
    | OWNERS
    | frozenset(
        "in for by with from into its how what too yet however meanwhile moreover furthermore indeed thus therefore "
        "hence itself himself herself themselves it 's or and but nor such any out down up off about together "
        "being having done among amid own respectively per".split()
    )
)
"""Words that need no counterpart when a clause is put otherwise. Those that turn its sense ("before", "against",
"without") are not among them."""

PARTICLES = frozenset("well quite rather very really actually certainly indeed".split())
"""Words of emphasis and manner of speech."""

FUTURE = frozenset("will shall 'll would going".split())
TO_COME = ("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")
"""Pairs of words that tell what is to come like “will”."""

PERIODS = frozenset(
    "day week weekend fortnight month quarter season spring summer autumn fall winter year decade century night "
    "evening morning afternoon time".split()
)
NEARNESS = {
    "this": "this",
    "last": "last",
    "past": "last",
    "previous": "last",
    "next": "next",
    "coming": "next",
    "following": "next",
}
"""Words that say which of several periods is meant, by one that says the same."""

MODALS = {
    word: words.split()[0]
    for words in (
        "can able able_to capable_of",
        "may might could",
        "must have_to has_to had_to need_to needs_to forced_to obliged_to",
        "should ought ought_to",
        "would",
        "cannot",
    )
    for word in words.split()
}
"""Words of freedom, duty and chance, by one of those that say the same."""

FORETELLING = frozenset("expect expected plan schedule scheduled due slated intend hope aim".split())
"""Words by which something has not happened yet."""

PLANNED = frozenset("planned scheduled proposed intended expected envisaged prospective mooted".split())
AFTER_ALL = frozenset("cancel scrap abandon postpone shelve drop abort".split())
"""What becomes of a plan that does not come about (lemmas)."""

QUANTITIES = frozenset(
    "many some few several most all each every half dozens hundreds thousands millions more less fewer much "
    "numerous countless majority minority double".split()
)
"""Words of amount without a figure."""
