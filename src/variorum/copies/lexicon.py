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

ADDRESS = frozenset(HONORIFICS) | frozenset(
    "president premier chancellor secretary senator sen rep governor gov mayor ambassador general gen colonel col "
    "captain capt judge justice presidential".split()
)
"""Words that stand before a name or office and can go without changing who is meant."""

LONG_FORMS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "mister": "mr",
    "doctor": "dr",
    "&": "and",
    "%": "percent",
    "upon": "on",
    "whilst": "while",
    "amongst": "among",
    "grey": "gray",
    "programme": "program",
    "tyre": "tire",
    "kerb": "curb",
    "cheque": "check",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "towards": "toward",
    "afterwards": "afterward",
    "okay": "ok",
    "adviser": "advisor",
}
"""Words two house styles write in two ways."""

GRAMMAR = frozenset(
    "a an the of to on upon at that this these those which who whom both also then so as and it there been has have "
    "had be is are was were being will do does did".split()
)
"""Words whose coming or going, or change for one another, alone leaves what is told as it was."""

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

JOINING = frozenset("and or but nor not if unless".split())

PERSONS = frozenset(
    "i me my we us our you your he him his she her hers they them their theirs it its himself herself "
    "themselves".split()
)

PROMPTS = frozenset(
    "newsletter newsletters subscribe subscriber subscribers subscription sign signup click clicking tap email "
    "emails inbox unsubscribe opt cookies privacy policy terms copyright reserved advertisement advertising "
    "twitter facebook instagram whatsapp telegram youtube follow replay videos video watch watched comment "
    "comments submit submission guidelines app download robot recaptcha register login password donate "
    "donation share print podcast".split()
)
"""Words that sites address their readers with."""

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
        "being having done among amid own respectively".split()
    )
)
"""Words that need no counterpart when a clause is put otherwise. Those that turn its sense ("before", "against",
"without") are not among them."""

PARTICLES = frozenset("well quite rather very really just simply actually certainly indeed".split())
"""Words of emphasis and manner of speech."""

FUTURE = frozenset("will shall 'll would going".split())
MODALS = frozenset("can cannot could may might must should would ought".split())
FORETELLING = frozenset("expected planned scheduled due slated planning intends hopes".split())
"""Words by which something has not happened yet."""

PLANNED = frozenset("planned scheduled proposed intended expected envisaged prospective mooted".split())
AFTER_ALL = frozenset("cancel scrap abandon postpone shelve drop abort".split())
"""What becomes of a plan that does not come about (lemmas)."""

QUANTITIES = frozenset(
    "many some few several most all each every half dozens hundreds thousands millions more less fewer much "
    "numerous countless majority minority double".split()
)
"""Words of amount without a figure."""
