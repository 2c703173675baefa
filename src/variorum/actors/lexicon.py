"""Words that tell what sort of actor a name is: roles, organisations, places, kinship, acts of speech."""

from __future__ import annotations

ROLES = frozenset(
    """president premier chancellor minister secretary undersecretary spokesman spokeswoman spokesperson leader chief
    head chairman chairwoman chair chairperson director governor mayor senator congressman congresswoman
    representative deputy lawmaker legislator envoy ambassador diplomat negotiator mediator adviser advisor aide
    counsel attorney prosecutor judge justice lawyer solicitor barrister commander commissioner general colonel major
    captain lieutenant sergeant corporal admiral marshal brigadier officer official analyst expert economist
    professor doctor historian scientist researcher author writer journalist reporter correspondent editor columnist
    founder owner executive boss manager coach trainer player captain striker midfielder defender goalkeeper singer
    actor actress director producer artist musician composer novelist poet king queen prince princess emperor sultan
    emir sheikh pope cardinal archbishop bishop priest rabbi imam ayatollah pastor reverend monk activist dissident
    campaigner candidate nominee challenger incumbent predecessor successor counterpart speaker mp mep
    lord baroness baron duke duchess earl count countess vice-president dictator ruler tyrant strongman oligarch
    tycoon billionaire businessman businesswoman banker investor trader consultant specialist strategist pollster
    treasurer auditor inspector detective sheriff constable policeman policewoman firefighter soldier pilot astronaut
    teacher principal headteacher student nurse surgeon physician pathologist coroner driver suspect defendant
    plaintiff victim witness gunman attacker hostage prisoner refugee translator interpreter delegate emissary
    statesman politician republican democrat conservative liberal ceo cfo coo chief-of-staff laureate winner
    champion veteran pundit commentator presenter administrator comptroller superintendent trooper""".split()
)
"""Nouns for what a person does or is, in the singular."""

OFFICES = ROLES - frozenset(
    """leader chief head deputy official officer expert analyst player student worker victim witness suspect driver
    soldier manager teacher nurse doctor writer journalist reporter author researcher democrat republican conservative
    liberal lord boss owner prisoner refugee activist winner champion veteran""".split()
)
"""Roles that few hold at a time, so that sharing one tells something."""

HIGH_OFFICES = frozenset(
    "president premier chancellor minister senator governor king queen prince princess pope emperor sultan emir".split()
)
"""Offices so few hold at a time that two of one name in one are hardly two."""

PLURAL_ROLES = frozenset(
    """presidents ministers officials leaders envoys diplomats negotiators advisers advisors aides spokesmen lawmakers
    senators analysts experts commanders generals ambassadors representatives prosecutors lawyers judges soldiers
    troops economists scientists researchers journalists reporters activists protesters demonstrators rebels
    militants fighters insurgents terrorists separatists police investigators authorities allies delegates mediators
    republicans democrats conservatives liberals voters residents workers employees shareholders investors""".split()
)
"""Nouns for several persons acting together."""

TITLES = frozenset(
    """president premier chancellor minister secretary undersecretary spokesman spokeswoman spokesperson chairman
    chairwoman director governor mayor senator sen gov rep congressman congresswoman representative deputy envoy
    ambassador adviser advisor aide attorney judge justice commander commissioner general gen colonel col major maj
    captain capt lieutenant lt sergeant sgt corporal cpl admiral adm marshal brigadier professor prof doctor dr king
    queen prince princess emperor sultan emir sheikh shaikh pope cardinal archbishop bishop father rabbi imam ayatollah
    pastor reverend rev mr mrs ms miss sir dame lord lady baroness baron duke duchess earl count countess chief head
    vice-president leader speaker officer inspector detective sheriff constable superintendent coach mp crown
    presidents ministers senators sens reps govs generals negotiator founder member chair mullah patriarch
    metropolitan whip pres administrator comptroller trooper""".split()
)
"""Words that, capitalised before a name, are its title and not part of it."""

TITLE_MODIFIERS = frozenset(
    """foreign prime vice deputy former acting special presidential first second assistant under permanent senior
    junior chief executive finance interior defence defense justice health education trade energy economy home
    environment transport culture agriculture labour labor treasury press state national security federal regional
    police military army navy air party opposition shadow interim ex-president ex-prime ex chief-of-staff supreme
    attorney lord lady general secretary veteran top lead main then-president then-prime incoming outgoing honorary
    managing editor-in-chief grand holy majority minority house senate parliamentary republican democratic
    conservative labour liberal""".split()
)
"""Words that come before or inside a title."""

FORMER = frozenset("former ex late onetime one-time ousted deposed retired outgoing predecessor then ex-".split())
"""Words that put a role in the past."""

KIN = frozenset(
    """father mother son daughter brother sister husband wife uncle aunt nephew niece cousin grandfather grandmother
    grandson granddaughter son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law widow
    widower fiance fiancee girlfriend boyfriend partner ex-wife ex-husband twin stepson stepdaughter""".split()
)

HUMANS = frozenset(
    """boy girl man woman teen teenager toddler infant baby child kid adult youth youngster resident neighbor neighbour
    classmate schoolmate friend roommate junior senior sophomore freshman native survivor bystander passerby shooter
    hunter homeowner tenant parent sibling stepfather stepmother stepbrother stepsister customer clerk pedestrian
    motorist cyclist parishioner villager farmer fisherman shopkeeper spokesperson widow grandparent mom mum dad
    housemate colleague co-worker schoolboy schoolgirl pensioner investigator detective deputy trooper marine""".split()
)
"""Nouns for a human being beside whom a name may stand ("neighbour X", "the boy, X")."""

LOCALS = frozenset(
    """police resident residents native firefighter firefighters couple man woman teen teenager boy girl mother father
    mom dad neighborhood neighbourhood""".split()
)
"""Nouns behind a town's name for those or that which belong there ("X police", "an X man")."""

STATES_OF_PERSONS = frozenset(
    "arrest wound bury bear hospitalize hospitalise jail imprison handcuff stab marry widow baptize baptise".split()
)
"""Verbs whose passive subject is a person."""

OWNERS = frozenset(
    """children women men people veterans farmers workers teachers sheriff coroner prosecutor attorney examiner
    governor mayor solicitor king queen president prime minister marshal treasurer auditor chief commissioner
    secretary ombudsman defender boys girls officers editors actors writers jewish master trader""".split()
)
"""Those whose an organisation's name says it is ("Children's Hospital", "Sheriff's Office")."""

FEMALE_ROLES = frozenset(
    """spokeswoman chairwoman congresswoman businesswoman policewoman actress queen princess baroness duchess countess
    mother daughter sister wife aunt niece grandmother granddaughter widow girlfriend headmistress stateswoman dame
    lady mrs ms miss madam madame woman girl heroine hostess waitress""".split()
)
MALE_ROLES = frozenset(
    """spokesman chairman congressman businessman policeman actor king prince baron duke earl father son brother husband
    uncle nephew grandfather grandson widower boyfriend pope cardinal archbishop imam ayatollah rabbi sultan emir sheikh
    statesman mr sir lord man boy gunman""".split()
)

GOVERNMENTS = frozenset({"government", "administration"})
"""Nouns that with a country's name mean its government."""

FOLLOWERS = frozenset(
    """democrats republicans tories conservatives liberals socialists communists nationalists islamists muslims
    christians jews catholics protestants sunnis shiites shias kurds""".split()
)
"""Those who belong to a party or faith, as a people."""

ORGANISATIONS = frozenset(
    """ministry department office agency bureau commission committee council board authority administration service
    party union federation association organisation organization institute institution university college
    school academy hospital foundation trust fund bank exchange company corporation corp inc ltd plc llc
    gmbh ag group holdings industries airlines airways motors motor partners bros sons times post telegraph
    guardian herald tribune journal news gazette chronicle mail press agency broadcasting television radio
    network court tribunal parliament legislature congress senate house assembly duma bundestag knesset
    cabinet government army navy force forces guard guards police brigade battalion regiment corps command
    staff treasury league alliance coalition front movement brotherhood society club team united city fc
    embassy consulate mission delegation nations pact treaty church elementary rescue clinic dept stoppers
    trauma synod museum theatre orchestra studios pictures records software systems technologies technology
    laboratories labs energy oil gas electric petroleum pharmaceuticals securities capital insurance stores
    research center centre project initiative institute""".split()
)
"""Last words of names of organisations."""

COMPANY_MARKS = frozenset("inc corp ltd plc llc co gmbh ag sa spa nv bv kk oao zao ooo pty lp re".split())

PLACE_HEADS = frozenset(
    """sea ocean gulf bay strait river lake mountain mount mountains island islands isle peninsula valley desert coast
    province region oblast district county state republic city town village square street road avenue bridge
    airport port harbour harbor park palace castle cathedral stadium border crossing canal plain plateau cape
    delta basin territory territories kingdom emirate north south east west hills forest field station base prison
    building buildings memorial bar pub tavern nightclub inn hotel motel restaurant arena tower towers hall courthouse
    cemetery gardens casino apartments lane alley drive boulevard highway heights springs creek cove beach township
    parish plaza mall terrace loop trail reservoir reservoirs""".split()
)
"""Last words of names of places."""

SURNAMES_TOO = frozenset(
    "north west field park hills forest lane drive springs cove beach rivers lake church hall towers inn".split()
)
"""Last words of names of places that end persons' names as well."""

PLACE_NEIGHBOURS = frozenset(
    """city town village port region province district stronghold bastion settlement suburb area block corner
    intersection outskirts airport island hub oblast peninsula coast capital enclave river border county township
    hamlet axis bridge lock dam valley delta canal crossing checkpoint reservoir basin harbour harbor straits
    lowlands highlands""".split()
)
"""Nouns that stand beside a place's name ("the port of X", "the X region")."""

TAKING = frozenset(
    "fall capture seizure siege conquest liberation bombing shelling occupation evacuation defence defense".split()
)
"""Nouns whose "of" names a place."""

PERSON_HEADS = frozenset(
    "administration government presidency campaign family camp team cabinet doctrine loyalist ally era".split()
)
"""Nouns that a person's name stands before."""

SPEECH = frozenset(
    """say tell add announce declare state claim argue insist warn note explain stress emphasise emphasize reply answer
    respond ask remark comment confirm deny admit acknowledge concede suggest promise pledge vow predict repeat
    reiterate report write tweet post conclude continue complain mention recall point observe urge demand call accuse
    allege assert describe believe think hope fear expect hint signal""".split()
)
"""Verbs of which one who speaks is the subject."""

ACTS = SPEECH | frozenset(
    """want decide agree refuse reject accept offer propose consider condemn welcome support oppose plan intend
    threaten impose lift approve sign negotiate seek try attempt anticipate care pose put send order call prepare
    worry fear understand recognise recognize hope view see regard back block veto sanction denounce criticise
    criticize blame respond react agree push press lobby retaliate withdraw invite recall expel summon announce deny
    turn salvage""".split()
)
"""Verbs of which one who decides is the subject: with a capital or seat as subject, the government is meant."""

CONTINUING = frozenset("add continue conclude go note explain stress emphasise emphasize".split())
"""Verbs of speech by which the last speaker goes on."""

NOT_ACTORS = frozenset(
    """ai tv dvd cd gdp ceo cfo op ed op-ed covid covid-19 hiv aids dna pc pr hr it sms gps url html pdf mp3 lng
    gmt est edt pst bst cet am pm iq id q&a faq wmd rip ok vat ipo m&a god internet web christmas easter
    ramadan thanksgiving oscar oscars grammy grammys bafta baftas emmy emmys bible koran qur'an comments
    comment advertisement sign subscribe newsletter monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december courtesy photo
    photos file image images video copyright credit source update updated breaking exclusive watch related
    eve media constitution""".split()
)
"""Capitalised words that name nobody."""

NOT_ACTORS_LAST = frozenset(
    """award awards prize prizes medal act bill cup trophy championship championships olympics games treaty accord
    amendment war day week month season christmas conference festival summit edition lecture""".split()
)
"""Last words of names of things that cannot act."""

STORMS = frozenset("storm superstorm hurricane typhoon cyclone".split())
"""Words before the name of a storm."""

SHIPS = frozenset("rfs uss hms hmcs hmas ins uns irs jds roks mv ss rms hmnzs tcg orp ps krs".split())
"""Prefixes of ships' names."""
