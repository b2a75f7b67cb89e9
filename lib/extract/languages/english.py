"""English."""

import re

from lib.extract.languages.forms import forms, participles
from lib.extract.languages.grammar import Clauses, Guards, Nouns, Predicates, Ways
from lib.extract.languages.model import Language
from lib.extract.languages.telling import Names, Seats, Speakers, Statuses, Times
from lib.numbers.words import ONES, TENS

KILL = "kill murder massacre slaughter execute behead lynch slay/slew/slain assassinate bury/buried exterminate gun_down shoot/shot_dead hack_to_death beat/beaten_to_death burn_to_death burn_alive crush_to_death stab_to_death"
INJURE = "injure wound hurt/hurt maim"
DISPLACE = "displace uproot dislodge evict expel drive/drove/driven force"
DESTROY = (
    "destroy raze torch flatten level/levelled level demolish bulldoze obliterate wreck gut incinerate consume"
    " burn/burnt_down burn_down sweep/swept_away wash_away knock_down tear/tore/torn_down wipe_out reduce blow/blew/blown_away"
)
RESCUE = "rescue save pluck pull winch free release intercept lift liberate dig/dug_out"
DETAIN = "detain arrest jail capture imprison round_up"
EVACUATE = "evacuate airlift relocate ferry"
FLEE = (
    "flee/fled escape run/ran leave/left walk stream pour trek set/set_out migrate head land arrive reach sail row wade swim/swam spill surge flock"
    " move travel/travelled/traveled drive/drove flood_into flood_across trickle cram_into turn_up end_up show_up make/made_it make/made_their_way"
    " quit/quit abandon desert vacate evacuate_from make/made_for seek/sought_refuge seek/sought_shelter seek/sought_safety seek/sought_protection seek/sought_sanctuary seek/sought_asylum find/found_refuge find/found_safety"
    " find/found_sanctuary take/took/taken_refuge scatter pass/passed_into pass/passed_through pass/passed_the travel/travelled_on enter kept_coming keep/kept_going"
)

UNITS = (
    r"per ?cent|percent|percentage|pour cent|por ciento|процент\w*|%|degrees?|°|years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|decades?|ans|años|лет|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm"
    r"|feet|foot|inch(?:es)?|hectares|acres|tonnes?|tons?|kg|kilos?|kilograms|lit(?:re|er)s?|gallons|dollars?|euros?|pounds|rupees|rubles|roubles|pesos|shillings|francs|naira|mph|kph|am|pm|a\.m|p\.m|th|st|nd|rd|am\b"
)

CLAUSES = Clauses(
    strong=re.compile(
        r"; |: | [—–-] | -- |—|, (?:and|but|while|whereas|though|although|when|where|as|with|then|before|after|so|yet|which|who|only|against)\b|\) | \("
    ),
    medium=re.compile(r" (?:and|but|while|whereas|though|although|with|plus|or|on top of) "),
    goes_on=re.compile(
        r"(?:,? (?:more|others?|of them|people|persons|each|alone|elsewhere|there|here))*\s*(?:$|[.,;:)(]|—|(?:in|on|at|from|near|around|across|to|inside|into|onto|towards|via|for|by|since|over|outside|along|through|and|or|while|a|per|as)\b)"
    ),
    bare=re.compile(
        r"(?:\b(?:it|they|count|figure|number|total|that) (?:was|is|at|to)|(?:spoke|speaks|spoken) of|puts? it at|put the (?:count|figure|number|total) at|insists? it is|says?|said|count(?:s|ed)|reports?|reported)\s*$"
    ),
    recorded=re.compile(r" (?:were|have been|had been) (?:counted|registered|recorded|reported|logged)\b"),
    joined=re.compile(r"(?: (?:in|from|of) [\w' -]+)?(?:,| and| or|, and| \(|/| plus)\s*"),
    toll=re.compile(r"\b(?:toll|count|tally)\b"),
)

GUARDS = Guards(
    after=re.compile(
        rf"^[ -]?(?:{UNITS})(?![a-z])|^-(?:year|month|week|day|hour|minute|kilomet|met|mile|storey|story|strong|member|odd|bed|foot|ton|point|seat|page|man|vehicle|lorry|truck)|^(?: \w+)? (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|10|100)\b(?! [\w-]*s\b| (?:[\w-]+ )?(?:days|weeks|months|years|hours|people)\b)"
        r"|^(?:-| )?(?:magnitude|times|fold)\b|^:\d|^/\d|^ (?:more )?(?:years?|months?) old|^ (?:of|per cent of) (?:the )?(?:budget|vote)"
    ),
    before=re.compile(
        r"\b(?:boy|girl|baby|child|man|woman) of $|(?<![a-z])(?:magnitude|category|article|resolution|section|chapter|phase|page|route|highway|flight|no\.?|number|level|grade|class|paragraph|version|boeing|airbus|room|gate|level|aged?|ages|the age of|call|hotline(?: on)?|phone|tel\.?|covid|b\.?|mi|su|mig|f|bm|t|g|group of|every|aged between|sarscov) ?-?$"
    ),
    numbered=re.compile(r"(?<![a-z])(?:district|ward|sector|unit|camp|ramp|zone|block)s? ?-?$"),
    in_ten=re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d)(?: [a-z]+)? (?:in|out of)(?: every)? $"),
    subset=re.compile(
        r"(?:including|includes?|of (?:them|whom|those|these)(?: \w+){0,2}|counting|among which|incl\.?)(?: \w+){0,1},? ?(?:and )?(?:at least|about|some|over|more than)? ?$"
        r"|\b(?:including|among them) (?:[\w-]+ ){1,4}and (?:at least |about |some )?$"
        r"|\bamong (?:them|those|whom|the dead|the victims|the injured)(?: (?:are|were|was|is))?(?: (?:also|the|at least|about|some|over))? ?$"
    ),
    of_them=re.compile(
        r"^(?: \w+)? of (?:them|whom|those|these|the (?:dead|victims|killed|injured|wounded|displaced|deaths|missing))\b"
    ),
    superseded=re.compile(
        r"(?:up|down|rose|risen|increased|fell|climb(?:ed|ing)|jumped|higher|lower|raised(?: \w+){0,3}|dropped|increase|rise|from) (?:sharply )?from(?: (?:a|the) \w+(?: \w+)?)?(?: (?:about|around|some|nearly|over|more than|at least))? ?$|(?:against|compared (?:with|to)|instead of|rather than|an earlier(?: \w+){0,3}|earlier (?:toll|count|figure|estimate)s?(?: \w+){0,2} of|previous(?:ly)?(?: \w+){0,3}(?: of)?|initial(?:ly)?(?: \w+){0,2}(?: of)?|contrary to|\bto (?:about |some |nearly |over |more than )?[\d,.]+(?: \w+)? from|against) ?(?:about|around|some|nearly|over|more than|at least)? ?$"
    ),
    within=re.compile(
        r"\b(?:in|at|to|into|across|from|of|inside|over|among|between|around|the|these|those|its|their)\s$"
    ),
    aged=re.compile(r"\b(?:under|over|aged|woman|man|boy|girl|[a-z]+,)$"),
    part=re.compile(
        r"[,;(—] ?(?! ?(?:most|many|half|some|all|none|nearly all|almost all|mostly)\b)[^,;()]{1,30} of (?:them|whom|those)\b"
    ),
    of_age=re.compile(r"(?:them|children|boys|girls|people|those|pupils|were|are)$"),
)

NOUNS = Nouns(
    function=r"(?:and|or|a|an|per|each|every|when|while|where|which|whose|because|until|so|if|but|not|no|more|went|came|come|gone|go|goes|got|said|says|took|taken|made|were|was|is|are|be|been|have|had|has|in|on|at|from|to|who|that|by|for|after|before|since|over|with|of|as|during|near|this|last|"
    r"dead|killed|injured|wounded|missing|hurt|displaced|unaccounted|homeless|fled|left|died|crossed|abducted|kidnapped|arrested|rescued|stranded|trapped|evacuated|returned|arrived|entered|reached)\b",
    links=r"(?:of |the |its |their |his |new |more |other |de |d')*",
    plain=re.compile(
        r"[ -](?:other )?(?!(?:was|has|is|this|its|his|lives|says|across|towards)\b)([a-z]+s|police|staff|personnel)\b(?! (?:them|whom))"
    ),
    named=re.compile(
        r"[ -](?:of (?:the |its )?)?(?:[a-z]+ )?([A-ZÀ-Þ][\w'’-]*(?:s|i|ese|ish|people))(?![\w-]|['’]\w)(?! [A-Z])"
    ),
    areas=re.compile(r" (?:district|province|state|region)"),
    human=re.compile(r"[a-z]+(?:ans|ians|ese|is|ers|ees|ors|ists|men|police|staff)$"),
    single=re.compile(
        r"[ -](?:\w+ ){0,2}(?:person|man|woman|child|civilian|boy|girl|soldier|died|dead|death|was killed|policeman|baby|officer|worker)\b"
    ),
)

PREDICATES = Predicates(
    between=re.compile(
        r"[\s:“\"]*(?:(?:an?|the|its|their|his|her|another|further|other|also|all|estimated|total|more|new|additional|extra|only|just|last|in|up|down|out|away|for|to)\s+)*"
    ),
    auxiliaries=re.compile(r"\b(?:has|have|had|were|was|are|is|be|been|being)\b"),
    transparent=re.compile(
        r"(?:known|reported|reportedly|believed|thought|said|confirmed|forced|made|able|to|have|has|had|been|be|being|also|still|now|not|already|newly|so|far|since|"
        r"recently|likely|then|all|both|either|in|the|left|rendered|found|estimated|feared|listed|declared|a|an|yet|under|on|each|\w+ly)"
    ),
    end=re.compile(r"\s*(?:$|[;.,)\n(]|(?:in|at|on|as|and)\b)"),
    perfect=re.compile(r"\b(?:have|has|had)\b(?! to)"),
    past_tense=re.compile(r"(?:ed|ing|lost|took|dead|slew)$"),
    weights=re.compile(r"[,;:()—]|\band\b|\bbut\b"),
    breaks=re.compile(r"\b(?:but|while|whereas|said|says)\b"),
    number_of=re.compile(r" (?:people )?(?:the|its) (?:number|total|toll|count|tally) of "),
    stops=r"(?:and|or|were|was|is|are|in|on|at|from|to|who|that|by|for|after|with|as)\b",
    relative=re.compile(r" ?(?:which|that|who|when|where)\b"),
    span=r"\d+(?= (?:hours|days|weeks|months|years)\b| \w+ \d{4}\b| (?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
)

WAYS = Ways(
    entered=re.compile(r"\b(?:to|into|enter\w*|reach\w*|arriv\w+ in) (?:neighbou?ring |the )*$"),
    arriving=re.compile(
        r"\b(?:arriv\w+|land(?:ed|ing|s)?|turn\w* up|com(?:e|es|ing)|came|over|across|enter\w*|reach\w*|poured in|pass\w*)\b"
    ),
    border=re.compile(
        r"\b(?:border|frontier|abroad|over the line|wire|on the \w+(?:ese|ian|ish|an|i) side|(?:far|other) side|neighbou?ring countr|countries around|(?:fled|left|leaving|leave|fleeing|flee|quit) (?:the|their) (?:own )?(?:country|homeland|nation)\b)"
    ),
    hosts=re.compile(
        r"\b(?:let(?:s|ting)?|admit\w*|receiv\w*|taking|takes?|took|taken|hosts?|hosting|hosted|shelter\w*|welcom\w*|register\w*|hous\w*|logg\w*|count\w*|has|have|had|flew|flown|repatriat\w*|brought)\b"
    ),
    let_in=re.compile(r"[^.;]{0,25} (?:in|through)\b"),
    soft=r"(?:the |an? |neighbou?ring |nearby |camps? in |safer |parts of |villages? (?:in|of) |[\w-]+ (?:town|city|state|province|region|district|camp|slopes|coast) (?:of|in) |[\w-]+ly |(?:town|city|state|locality|village|camp|slopes|coast|mountains|north|south|east|west|shores?|rest|province|district|districts) of |\w+'s )*",
    at=r"in|at|near|around|inside|on",
    running=re.compile(r"\b(?:fle[ed]\w*|escap\w+|defect\w+|surrender\w+|cross\w+|retreat\w+|displaced|refuge)\b"),
    there=re.compile(r"\bthere\b"),
)

SPEAKING_ENDS = (
    r"[,;:()\"“”]|\.\s|\s[—–-]\s|—|\b(?:that|while|but|when|as|because|though|although|whereas|after|where|which)\s"
)

SPEAKERS = Speakers(
    boundary=re.compile(SPEAKING_ENDS),
    owners=re.compile(rf"{SPEAKING_ENDS}|\bfrom\b"),
    stop=r"(?:who|which|that|in a|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at (?:noon|midnight|\d)|late on|early on|told|tells|said|says|after|as|but|and that)\b",
    determiners=r"the |an? |some ",
    nobody=re.compile(
        r"(?:i|we|this|that|which|who|there|some|others|many|most|people|reports?|families|another|all|were|was|is|are|been|being|and|but|so|also|had|has|have|not|"
        r"the|an?|its|their|it is|the (?:\w+ )?(?:toll|count|number|figure|flood|storm|quake|earthquake|fire|fighting|violence|clashes|official|confirmed)s?|(?:official |death )?(?:toll|count|number|figure)(?: on \w+ was)?|"
        r"the other hand|survivors'|clashes|officially|last|whose|morning)"
    ),
    pronoun=re.compile(
        r"(?:he|she|it|they|the (?:agency|ministry|official|minister|spokesman|spokeswoman|organi[sz]ation|group|office))",
        re.I,
    ),
    personal=re.compile(r"(?:he|she|it|they)", re.I),
    leading=re.compile(
        r"^(?:and|but|while|whereas|meanwhile|however|though|although|as|because|yet|then|also|only|on \w+day|later|earlier|in (?:all|total)|by \w+day|still|a|an|the|then|where)[, ]+",
        re.I,
    ),
    time=re.compile(
        r"\s+(?:on|late|early|by|this|last|in an?)\s(?:\w+\s)?(?:\w+day|morning|evening|night|statement|week|month|report|interview).*$"
    ),
    fillers=re.compile(r"\s+(?:has|have|had|also|then|later|now|still|officially|itself|there|alone|would)\s*$"),
    no_name=re.compile(
        r"\d|\b(?:could|would|can|cannot|we|i|you|from|killing)\b|^(?:in|at|on|of|by|for|with) \w+$|\b(?:of|an?|the|in|for|to)$|^(?:is|are|was|were)\b|['’]s (?:previous|earlier|own|latest)$"
    ),
    relative=re.compile(r", (?:which|who|where|whose) [^,]*(?:,|$)"),
    passive=re.compile(r"\b(?:were|was|are|is|been|be|being)$"),
    office=re.compile(
        r"\b(?:of|for|at|with|from) (?:the )?([A-ZÀ-Þ][\w'’&.-]*(?: (?:of|for|the|and|[A-ZÀ-Þ(][\w'’&.)-]*))*)"
    ),
    body=re.compile(
        r"\b(?:[A-Z]{3,}|Organi[sz]ation|Committee|Council|Agency|Commission|Programme|Fund|Cross|Crescent|Ministry|Office|Federation|Union|Observatory|Network|Institute|Authority|Forces)\b"
    ),
    own_count=re.compile(
        r"^(?=[^'’]*['’])(?s:.*?)([\w'’ -]{3,60}?)['’]s? (?:\w+ )?(?:figure|count|tally|toll|estimate|data|latest)\b"
    ),
    elliptic=re.compile(r"[,;]\s+(?:and |but |while )?((?:the |an? )?[\w'’-]+(?: [\w'’-]+){0,3}?)(?: of)?\s*$"),
    preposition=re.compile(
        r"\b(?:in|at|on|from|near|of|to|with|by|more|another|other|than|were|was|and|or|including|after|before|since)\b"
    ),
    quoting=re.compile(r"said|says|told|reported|announced|warned|wrote|added"),
    unled=re.compile(r"^(?:in|at|across|from|near|on|over|inside|outside|around) .* the (?=\w)", re.I),
    before_colon=re.compile(
        r"^(?:\d{1,2}[:.]\d\d(?: ?[ap]m)? ?[-–—:]? ?)?((?:[\w'’.-]+ ){0,6}?(?:ministry|police|agency|authorit(?:y|ies)|government|governor|mayor|spokes\w+|officials?|army|council|service|directorate|"
        r"red cross|red crescent|un|unhcr|ocha|iom|unicef|unrwa|msf|icrc|office|centre|center|minister|president|committee)(?: (?:in|of) [\w'’ -]{3,40})?): ",
        re.I,
    ),
    in_brackets=re.compile(
        r"^[^.;:()]{0,60}\((?:source: ?)?((?:[A-Z][\w'’&./-]*)(?: (?:of|the|for|and|[A-Z][\w'’&./-]*))*)\)"
    ),
)

STATUSES = Statuses(
    estimated=re.compile(r"\b(?:estimat\w+|believes?|believed|reckons?|reckoned|thinks|thought to|calculat\w+)\b"),
    disputed=re.compile(
        r"\b(?:disput\w+|denie[sd]|alleg\w+|claims?|insists?|cannot (?:be )?(?:confirm|verif)\w*|could not (?:be )?(?:confirm|verif)\w*|contest\w+|unverified)\b"
    ),
    heard=re.compile(r"\b(?:reported(?:ly)?|reports?|rumou?r\w*|apparently|said to|believed to|unofficial\w*)\b"),
)

SEATS = Seats(
    towards=re.compile(
        r"\b(?:to|into|enter\w*|reach\w*|through|for|towards?|crossed|arriv\w+ in|hosts?|shelters?) (?:neighbou?ring |the )?$"
    ),
    stating=re.compile(
        r"(?:['’]s?)? (?:says|said|claims|claimed|insists|does not|denies|puts|told|spoke|speaks|announced|estimates|wrote)\b"
        r"|['’]s? (?:[\w'’-]+ ){1,7}(?:says|said|put|puts|raised|lowered|reports|reported|announced|has tallied|told|confirmed|believes|estimates?|wrote)\b"
    ),
    reporting=re.compile(r" (?:reports|reported|counts|counted|lists|listed|has registered)\b"),
    office=re.compile(
        r"\b(?:ministry|ministers?|officials?|government|embassy|office|cent(?:re|er)|agency|authorit\w+|spokes\w+|consul|chief|council|reporters|journalists|aides|advisers|diplomats|analysts|headquarters|representatives)(?: of [\w' ]+)? (?:in|for) $|\bbased in $"
    ),
    said_at=re.compile(
        r"\b(?:said|says|told (?:reporters|journalists)|speaking|announced|spoke|reported|wrote)(?: (?:late|early|on \w+day))? (?:in|from|at) $"
    ),
    owning=re.compile(r"['’]s"),
    pointing=re.compile(
        r"\b(?:there(?! (?:was|were|is|are|has|have|had)\b)|in (?:that|the same) (?:city|town|province|state|district|region)|(?P<country>in (?:that|the same) country))\b"
    ),
    apposed=re.compile(r"(?: (?:province|district|state|region|city|town|village|county|camp))?, (?:in )?"),
    forces=re.compile(r"soldiers|troops|servicemen|peacekeepers|personnel|marines|pilots"),
    its_own=re.compile(r" (?:of )?its (?:own )?(?:people|citizens|nationals|soldiers|civilians|troops|officers)\b"),
)

NAMES = Names(
    directions=r"(?:north|south|east|west|central|upper|lower)(?:-?(?:east|west))?(?:ern)?[ -]",
    possessive=re.compile(r"['’]s? |-(?:held|controlled|run|ruled|occupied|installed|backed|led) "),
    role=re.compile(
        r"\b(?:minister|president|chief|spokes\w+|superintendent|governor|mayor|director|coordinator|envoy|secretary|general|colonel|commissioner|representative|official|"
        r"doctor|dr\.?|mr\.?|mrs\.?|ms\.?|by|cyclone|hurricane|typhoon|storm)\s$",
        re.I,
    ),
    feature=re.compile(
        r"\s(?:road|street|bridge|airport|stadium|hospital|mosque|church|station|square|market|university|school|highway|crossing point|base|time|news|radio|television|agency)\b",
        re.I,
    ),
    events=frozenset("operation cyclone typhoon hurricane storm tropical super severe".split()),
    phenomena=frozenset({"el nino", "la nina"}),
    bodies=frozenset(
        "forces army council observatory committee federation ministry agency commission association union party bank university hospital church network institute fund programme organization organisation "
        "brigade cross crescent movement house corps watch international observers".split()
    ),
    never=frozenset(
        "the a an in on at of by for from and but most many some all no more about around at as over up under since after before during while when his her their its our it he she they we i you this that these those there here "
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december un eu us who ngo ngos unhcr ocha iom icrc unicef wfp nato au msf afad undp fao "
        "president minister prime government police army officials authorities doctors hospital hospitals interior health rescue red cross crescent human rights watch reuters afp ap bbc cnn general colonel captain governor mayor "
        "hundreds thousands dozens scores tens several mobs gunmen rescuers soldiers rebels militants fire fires floods flood storm typhoon cyclone hurricane earthquake quake landslide heavy nearly almost least roughly approximately some civil protection "
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty both each every what which where how why if so yet still only another other others figures key highlights update muslims christians church mosque "
        "families people women men children residents refugees villagers nobody everyone regional local national international federal deputy chief spokesman spokeswoman shelling boats boat police gunfire clashes troops meanwhile however voluntary "
        "lion storm bank university university's school schools house houses homes centre center aid agency agencies organization organisation committee association council ministry court parliament party air strikes airstrikes strike camps registration teams team islamic state "
        "medics survivors fishermen firefighters activists situation report day night christmas easter ramadan white house live wire sources source texas' between inside today yesterday monsoon amnesty".split()
    ),
    led=re.compile(
        r"\b(?:in|at|near|around|from|to|of|outside|into|towards?|off|across|inside|over|between|reached|left|and|of)(?: the| central| downtown)? $|, $"
    ),
    surely_led=re.compile(
        r"\b(?:in|at|near|around|outside|inside|from|off|raided|attacked|stormed|overran|overrun|retook|seized|captured|besieged|shelled|bombed|fled|quit|towards?) "
        r"(?:the (?:town|city|village|camp|district|port) of )?$"
    ),
    level=re.compile(
        r"(?:['’]s)?,? (?:district|province|region|state|county|governorate|camp|town|city|village|island|valley|prefecture|department|area|municipality)\b"
    ),
    generic=frozenset(
        "north south east west northern southern eastern western central upper lower northeast northwest southeast southwest city town village camp province "
        "state region district county governorate oblast mount lake river valley island islands greater new old capital port fort strip refugee".split()
    ),
    regions=frozenset(
        "europe|africa|asia|mediterranean|central america|west africa|east africa|balkans|caribbean|latin america|middle east|sahel|aegean|horn|horn of africa|gulf of aden".split(
            "|"
        )
    ),
    ethnic=re.compile(r"ethnic $", re.I),
    side=re.compile(r" (?:side|territory|soil|shore)\b"),
    plural=re.compile(r"s$"),
)

TIMES = Times(
    doubtful=(("may", re.compile(r"\b(?:in|since|late|early|mid-?|last|of|by|until|during) $")),),
    since_soft=r"late|early|about|around|last|mid-?|(?:the )?(?:start|beginning|end|middle|night|morning|evening) of|the|[a-z'-]+ (?:[a-z'-]+ ){1,6}(?:on|in)",
    not_since=re.compile(r",? when\b"),
    said_on=r"(?:on|late on|early on|late|early)? ?(?:\w+ )?",
)

MONTHS = "january february march april may june july august september october november december".split()

LANGUAGE = Language(
    code="en",
    common=frozenset("the of and in to a that have had were was on from by for said with".split()),
    numbers={word: number for number, word in enumerate(ONES) if number}
    | {w: 10 * (i + 2) for i, w in enumerate(TENS)},
    multiples={"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000},
    vague=r"(?:many |several |a few )?(?:tens|hundreds) of thousands|(?:several|a few|many|some) (?:dozen|hundred|thousand|million)s?"
    r"|(?:many |several )?(?:dozens|scores|hundreds|thousands|millions)|several(?= (?:\w+ )?(?:people|civilians|children|women|men|others|homes|houses)\b)",
    hedges={
        "at_least": r"at least|at a minimum|(?:no|not) fewer than|(?:no|not) less than|a minimum of|>=|≥",
        "at_most": r"up to|as many as|at most|no more than|not more than|a maximum of|until",
        "more_than": r"(?:well |far |just |slightly |already |a little )?(?:more than|over|above)|upwards? of|in excess of"
        r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|passed|greater than|>",
        "less_than": r"(?:just |slightly )?(?:fewer than|less than|under|below|short of)|<",
        "about": r"about|around|roughly|approximately|some|nearly|almost|close to|(?:an )?estimated|an estimate of|perhaps"
        r"|possibly|circa|approx\.?|~|≈|in the region of|in the order of|on the order of|nearing|approaching|probably",
    },
    trailing={
        "about": r"or so\b|or thereabouts",
        "at_least": r"or more\b(?! than)|and counting\b|\+|plus\b",
        "at_most": r"or fewer|or less",
    },
    heads={
        "killed": r"dead|deaths?|fatalit(?:y|ies)|bodies|body|corpses|killings|lives|killed",
        "injured": r"(?:war-)?wounded|(?:war-)?injured|injur(?:y|ies)|hurt",
        "casualties": r"casualties",
        "missing": r"missing|disappeared|unaccounted for",
        "homeless": r"homeless",
        "abducted": r"abducted|kidnapped",
        "detained": r"detained|arrested|captured",
    },
    groups={
        "asylum": r"asylum[- ](?:seekers|applications|claims)",
        "refugees": r"refugees?",
        "crossing": r"(?:new )?arrivals|crossings|entries",
        "returned": r"returnees|returns",
        "evacuated": r"evacuees|evacuations",
        "displaced": r"(?:internally )?displaced(?: (?:people|persons))?|idps|new displacements|displacements|uprooted",
        "detained": r"detainees|arrests",
        "abducted": r"hostages|captives|abductees|kidnappings|abductions",
        "survivors": r"survivors",
    },
    after={
        "killed": participles(KILL)
        + "|"
        + forms("die perish drown succumb suffocate")
        + r"|dead\b|dying|lost (?:their|his|her) li(?:fe|ves)|lost to (?:the|this)|bodies|fatalities|deaths|(?:fatally|mortally) \w+|neutrali[sz]ed|burnt (?:to death|alive)|fell(?= (?:in|on|during|when|while|as)\b|[,.;]|$)|starved to death|trampled to death|froze to death",
        "hospitalized": r"hospitali[sz]ed|(?:were |was |been |being |are |is |be )?(?:taken|rushed|admitted|brought|sent|carried|flown) to (?:an? |the )?(?:\w+ )?(?:hospitals?|clinics?)"
        r"|(?:are|were|is|was|remain(?:s|ed)?|lie|still) (?:still )?in (?:\w+ )?hospitals?|(?:were|was|been|being) treated|in (?:the |an? |local )?hospitals?\b",
        "injured": participles(INJURE)
        + r"|injuries|wounds|(?:suffered|sustained|nursing) (?:\w+ )?(?:burns|wounds|injuries)",
        "casualties": r"casualties|killed or (?:wounded|injured|hurt)|dead or (?:wounded|injured)",
        "missing": r"missing|unaccounted|(?:could|can) ?not (?:yet )?be (?:traced|contacted|found|reached|located)|disappeared|vanished|(?:were |are )?lost(?: at sea)?\b(?! (?:their|his|her|every))|untraced|whereabouts|out of contact",
        "detained": participles(DETAIN)
        + r"|(?:are |were )?(?:behind bars|in detention|taken into custody|charged|in custody)",
        "abducted": r"abducted|kidnapped|taken away|carried off|(?:taken|held) (?:hostage|captive)|seized by|held by",
        "rescued": r"(?:were|was|been|being|be) (?:"
        + participles(RESCUE)
        + r"|picked up|brought ashore|dug out)|rescued|survived|off roofs|(?:found |pulled out )?alive",
        "stranded": r"stranded|trapped|marooned|cut off|besieged|stuck|under siege",
        "turned_back": r"(?:were |been )?(?:turned (?:back|away)|sent back|pushed back|deported|stopped from)|back$",
        "waiting": r"(?:(?:still )?(?:wait(?:ing)?|mass(?:ing|ed)|gather(?:ed|ing)|queu(?:e|ing|ed)|stuck|stranded)) (?:to|at|on|along|near|for) (?:\w+ )?(?:cross|border|frontier|crossing|fence|gate|\w+ (?:crossing|border))",
        "staying": r"(?:chose|decided|preferred|refused) to (?:stay|leave)|stayed (?:behind|put)|remain behind",
        "displaced": r"(?:internally |newly )?displaced|displacements|"
        + participles("uproot dislodge evict expel")
        + r"|living outdoors|sle(?:ep|eping|pt) (?:in the open|outdoors|rough|outside|in cars|on the streets)"
        r"|(?:forced|made|had|driven|chased) (?:from|out|out of|to (?:flee|leave|abandon|quit|run|move))(?: (?:their|of their) homes)?|(?:quit|abandon(?:ed)?|deserted|vacated|fled|left|lost|leaving|fleeing) (?:their )(?:homes?|houses|villages|everything)"
        r"|on the move|scattered|on the run",
        "homeless": r"homeless|without (?:a )?(?:shelter|roof|homes?)|roofless|(?:have|has|had|with) (?:nowhere|no homes?|no place|no houses?|no roof)(?: to (?:live|go|sleep|return))?|lost (?:everything|their homes?)",
        "sheltering": r"shelter(?:ing|ed|s)?\b|(?:tak(?:en|ing)|took|found|finding) shelter|living in|(?:is |are |were )?camp(?:ed|ing)\b|lodg(?:ed|ing|e) (?:in|with|at)|housed|hosted|accommodated|(?:are|were|is|now|still|remain) (?:now |still |staying |living |crammed |packed )*(?:in|at|inside) (?:[\w,.]+ )?(?:[\w-]+ )?(?:shelters?|camps?|schools|evacuation|sites|churches|mosques|centres|centers|tents|sports|compounds?)"
        r"|staying (?:in|at|with)|crowd(?:ed|ing) into|pack(?:ed|ing) into|crammed into|huddl(?:ed|ing)|(?:spent|spend|spending) (?:\w+ )?(?:\w+ )?nights? (?:in|at|outdoors|under)|sle(?:ep|eping|pt) (?:in|at|under)|(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|shelter(?:ed|ing)?|accommodated) (?:\w+ )?(?:under|(?:in|with|at) (?:[\w-]+ ){0,2}(?:tents?|camps?|shelters?|schools?|sites?|settlements?|tarpaulins|tent cities|centres|centers|churches|mosques|host families|relatives|friends|the open|makeshift|temporary|rented|unfinished|collective|transit|relief|buildings))|remain(?:s|ed)? (?:there|inside)|given (?:beds|shelter)|(?:are |is )?held in|mov(?:ed|ing) (?:in|into) (?:\w+ )?(?:schools|shelters|camps|churches)",
        "returned": forms("return repatriate")
        + r"|returnees|(?:"
        + forms("go/went/gone come/came bus make/made_their_way move fly/flew/flown send/sent take/taken")
        + r") (?:back|home)|resettled in their",
        "evacuated": participles(EVACUATE + " evacuate")
        + r"|evacuees|(?:moved|taken|flown|led|bussed|bused|shifted|shipped|brought|ferried|transferred|carried|relocated) (?:out|to (?:safety|safer|safe|shelters?|higher|\d|relief|\w+ shelters|evacuation))|moved to \d|shifted|out to\b|to safety|leave before|emptied",
        "crossing": forms("cross")
        + r"|(?:over|across) (?:the )?(?:\w+ )?(?:border|frontier|river)|(?:registered|recorded|counted) as (?:new )?arrivals|new arrivals",
        "aided": r"(?:reached|supported|provided|supplied|served|assisted|helped|targeted) (?:with|by)\b(?! (?:sea|land|air|boat|road|foot|rail|train|bus))|(?:get|gets|getting|got|given|receive|received|benefit\w*|need|needs|hungry|face|facing|go hungry|at risk|receiv(?:ed|ing)|depend)|aid\b|a step from|vulnerable|vaccinated|infected|sick|cases|ill\b|starving|malnourished|out of work|without (?:power|water|electricity)|homebound|heard|(?:were|was|been) (?:fed|reached|assisted|helped|sent|deployed|stationed)",
        "moving": forms(FLEE)
        + r"|(?:come|came|comes|coming|go|goes|going|went|gone) (?:over|into|across|from|through|on to|to(?! (?:school|work|hospital|vote|the polls|war|waste|court|power|an end|terms|light)\b)|in(?: from\b| through\b))|(?:have|has|had) (?:already )?come(?= (?:that|this|the|on|since|by|during|so|here|there|today|yesterday|every|each)\b|[,.;])|driven|bussed|through\b|are now in|gone (?:over|to|into)|boarded|let in|(?:ferried|carried) (?:to|across)",
        "refugees": r"(?:registered|recognised|enrolled|living|live) (?:\w+ )?(?:as|by) (?:refugees|unhcr)|refugees",
        "asylum": r"(?:applied|apply|asked|asking) for asylum|asylum",
        "homes_destroyed": r"(?:fully|completely|totally) damaged|(?:were |was |been |are |is |have |had |lie |lay |stand |left )*(?:completely |totally |fully |utterly )?(?:"
        + participles(DESTROY)
        + r"|burnt|burned|in ruins|in ashes|gone\b|(?:up )?in flames|collapsed?|no longer stand|uninhabitable|beyond repair|buried|burning|down\b|lost\b|cannot be lived in|unfit)",
        "homes_damaged": r"damaged?|partial(?:ly)?|cracked|under ?water|flooded|inundated|lost their roofs|without roofs|submerged|unroofed|affected|suffered|need repair",
        "affected": r"[“\"]?affected|hit by|hit\b",
        "in_need": r"(?:are |is |were )?in (?:urgent |dire |desperate )?need|needs? (?:\w+ )?(?:help|aid|assistance|food|shelter|support|protection)|requir(?:e|ing) (?:\w+ )?(?:aid|assistance|help)",
        "population": r"inhabitants|(?:people )?(?:lived?|reside)\b(?! (?:in (?:[\w-]+ ){0,2}(?:tents?|camps?|shelters?|schools?|sites?|settlements?|tarpaulins|tent cities|centres|centers|churches|mosques|host families|relatives|friends|the open|makeshift|temporary|rented|unfinished|collective|transit|relief|buildings)|under|outdoors|through|with))|population|before the (?:war|crisis|conflict|fighting|quake|storm)|strong\b|people before|voters|supporters|protesters marched|demonstrators|mourners|marched|rallied|protested|voted",
        "capacity": r"can be|beds|places|on board|aboard|capacity",
        "future": r"(?:could|may|might|would|will|are expected|are likely|is expected|were expected|risk|fear|are feared|wish|want|hope|plan|intend|ready|prepar\w+|waiting to) (?!not be)",
        "registered": r"(?:are|remain) (?:now |still |already )?in",
    },
    before={
        "killed": r"(?:took|taking|taken|takes|claimed|claiming|claims|cost) the lives of|"
        + forms(KILL)
        + r"|claim(?:ed|s|ing)?|lost|losing|took(?= \w+(?: \w+)? lives)|tak(?:en|ing)(?= \w+ lives)|recovered|left dead|dead of|deaths? of|killings? of|loss of|(?:hack|burn|stab|club|ston|trampl|crush|starv)(?:e?d|t)(?=[^.;]{0,40} (?:to death|alive)\b)|(?:beat|beaten|shot)(?=[^.;]{0,40} (?:to death|dead)\b)",
        "injured": forms(INJURE) + r"|injur(?:y|ies) to",
        "hospitalized": r"(?:sent|admitted|received|treated|treating|taking|took|hospitali[sz]ed)(?=.{0,40}(?:hospital|wound|injur|clinic|patients))",
        "detained": forms(DETAIN + " seize"),
        "abducted": forms("abduct kidnap")
        + "|(?:taken|took|taking|holding|held)(?=.{0,40}(?:captive|hostage))|captive",
        "rescued": forms(RESCUE),
        "stranded": forms("strand maroon trap besiege") + "|cut off",
        "turned_back": forms("stop prevent block deport expel")
        + r"|turn(?:s|ed|ing)? (?:back|away)|push(?:es|ed|ing)? back|sent (?=\S+ back)",
        "staffed": r"(?:send|sent|sends|sending|deploy(?:ed|s|ing)?|stationed|mobili[sz]ed|dispatch(?:ed|ing)?|called up|promised to send|recruit(?:ed|ing))",
        "capacity": r"room for|(?:benefit|support|assistance) (?:of|for|to)|(?:shelters?|tents?|beds|space|places|accommodation|built|designed|food|meals|rations|water|supplies|aid|blankets|enough|capacity|provid\w+|cater\w*|kits|sorghum) (?:\w+ )?(?:for|of|to)|(?:needed|sought|seeks?|seeking|require[sd]?|appeal\w*|launched|plans?|asks?|asking|asked)(?: [^.;:]{0,40})? (?:to|for) (?:help|assist|reach|support|feed|protect|shelter|cover|target)|capacity of|carry(?:ing)?|carried(?![^.;]{0,60} (?:out|to safety|away|home|back)\b)",
        "aided": r"(?<!has )(?<!have )(?<!had )reach(?:ed|es)?|help(?:ed|s|ing)?|assist(?:ed|ing|s)?|fed|feed(?:ing|s)?|vaccinat(?:ed|ing|es)|suppl(?:y|ied)|serv(?:e|ed|ing)|doctors? for|treat(?:ed|ing|s)?|(?:deliver\w*|gave|give|giving|brought|distribut\w*|protect\w*) (?:\w+ ){0,3}(?:to|for)",
        "ordered": r"order(?:ed|ing|s)?|told|urg(?:ed|ing|es)|advis(?:ed|ing)|ask(?:ed|ing)|warn(?:ed|ing) (?:that )?|appeal\w* (?:to|for)",
        "moving": r"(?:movements?|exodus|flight|departures?|flow|wave) of",
        "displaced": forms(DISPLACE + " chase")
        + r"|displacements? of|(?:made|making)(?=.{0,40} (?:leave|flee|quit|move|run|abandon))",
        "homeless": r"(?:made|leaving|left|making|rendered|rendering) homeless|(?:leaving|left|made|rendered)(?=.{0,40} (?:homeless|without (?:a )?(?:roof|home|shelter)))",
        "crossing": r"let(?:ting)? in|let(?:ting)?(?=[^.;]{0,40} (?:in|through)\b)|tak(?:en|ing|es) in|took in|admitted|welcom(?:ed|ing|es)|arrivals|crossings|(?:influx|arrivals?|entry|crossing) of|receiv(?:ed|ing|es)(?=[^.;]{0,30} (?:refugees|people|arrivals|asylum))",
        "registered": r"registered|registering|enrolled|logged",
        "sheltering": r"shelter(?:ing|ed|s)?|hous(?:ing|es|ed)|host(?:ing|s|ed)?|accommodat(?:ing|ed|es)|h(?:o|e)ld(?:s|ing)?\b|home to(?=.{0,30}(?:refugees|displaced))|camps? for(?=.{0,30}(?:villagers|people|displaced|residents|families))|(?:spaces?|beds) (?:to|for)(?=.{0,20}evacuees)",
        "returned": forms("repatriate")
        + r"|return(?:ed|ing) home|(?:flown|flew|bussed|brought|took|taken|sent)(?=[^.;]{0,40} home\b)|return of",
        "evacuated": forms(EVACUATE)
        + r"|(?:mov(?:ed|ing)|shift(?:ed|ing)|flown|flew|took|taken|brought|bussed|carried)(?=[^.;]{0,60} (?:out|to safety|away|to higher|to shelters|to other islands|to safer)\b)|(?:mov(?:ed|ing)|shifted|flown|flew|bussed)(?=[^.;]{0,40} from\b)|evacuation of|evacuations of|(?:moved|emptied)",
        "homes_destroyed": forms(DESTROY)
        + r"|(?:fully|completely|totally) damag(?:ed|ing)|burn(?:ed|ing|t)?|set (?:fire to|ablaze|alight)|collapse of",
        "homes_damaged": forms("damage flood inundate unroof submerge"),
        "affected": forms("affect hit/hit"),
        "population": r"(?:city|town|village|port|community|camp|population|country|region|district|suburb|home|crowd|island|province|inhabitants) (?:of|to)|population|home to|crowd of",
        "future": r"(?:could|may|might|would|will|expected?|expects?|likely|threaten\w*|risk\w*|fear\w*|plan\w* (?:to|for)|hop\w+ to|prepar\w+|aim\w* to|call(?:s|ed)? for)\b(?: [a-z]+){0,3}",
    },
    tally_of={
        "killed": r"dead|deaths?|killed|toll|bodies|fatalities|lives|body count|victims",
        "injured": r"injured|wounded|injur(?:y|ies)|hurt",
        "missing": r"missing|unaccounted",
        "displaced": r"(?:internally )?displaced|uprooted|idps|homeless",
        "refugees": r"refugees?",
        "crossing": r"arrivals|crossings",
        "evacuated": r"evacuees|evacuated|evacuations",
        "returned": r"returnees|returned|returns",
        "detained": r"detained|detainees|arrested|arrests",
        "population": r"population|inhabitants|residents",
    },
    tallied=r"population\b|(?:death |confirmed |overall |official |final )*(?:toll|count|tally|number|total|figure|numbers)\b|deaths?\b|dead\b|fatalities|killed\b|lives lost|bodies|death count|body count|injured\b|wounded\b|missing\b|displaced\b|refugees\b|homeless\b|idps\b|evacuees\b",
    reaching=r"from [\d,.]+ (?:down |up )?to|at|to|is|was|now|reach(?:ed|es)|hit|tops?|topped|passe[sd]|stood at|stands at|stand at|exceeded|exceeds|rose to",
    beside=r"[^;:,\d]{0,30} (?:has|had|have)| of",
    housed=r" (?:now |still |staying |living |crammed |packed )*(?:in|at|inside) (?:[\w,.]+ )?(?:[\w-]+ )?(?:shelters?|camps?|schools|school halls|evacuation (?:centres|centers)|sites|churches|mosques|centres|centers|tents|compounds?|stadiums?)\b",
    people=r"people|persons?|individuals|civilians?|children|women|men|girls|boys|babies|infants|adults|students|pupils|schoolchildren|farmers|villagers|residents|townspeople|citizens|nationals|migrants?|herders|worshippers|workers|labourers|fishermen|passengers|souls|others|pilgrims|miners|soldiers|troops|servicemen|policemen|police officers|police|officers|fighters|militants|rebels|gunmen|insurgents|guards|refugees?|evacuees|returnees|victims|survivors|tourists|members|relatives|mothers|aid workers|medics|journalists|traders|shoppers|settlers|muslims|christians|yazidis|hindus|inhabitants|locals|minors|teenagers|elderly|sailors|crew|protesters?|asylum[- ]seekers|idps|displaced|arrivals|volunteers|islanders|nomads|pastoralists|monks|nuns|teachers|doctors|nurses|commuters|adult|person|man|woman|child|human beings|hostages|detainees|prisoners|inmates|foreigners|compatriots|worker|farmer|villager|soldier|policeman|officer|boy|girl|baby|pupil|resident|student|supporters|combatants|recruits|climbers|trekkers|hikers|mourners|colleagues|staff|officials|athletes|bystanders|customers|guests|drivers|employees|peasants|dwellers|homeless|wounded|injured|dead|bodies|deaths|injuries|entries|crossings",
    homes=r"houses?|homes|dwellings?|huts|buildings and homes|apartments|flats|cottages|shacks|tukuls|housing units|residential buildings|mud[- ]brick homes|bungalows|house|households' homes|shelters destroyed",
    households=r"families|households|family|household",
    others=r"peacekeepers|paratroopers|per ?cent|percent|%|percentage|degrees?|years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|decades?|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm|feet|foot|inches|hectares|acres|tonnes?|tons?|kg|kilos|kilograms|lit(?:re|er)s?|gallons|dollars|euros|pounds|rupees|rubles|roubles|shillings|francs|pesos"
    r"|cattle|cows|goats|rhinos|elephants|tigers|deer|dogs|cats|oxen|buffalo(?:es)?|poultry|hens|ducks|whales|dolphins|turtles|lions|pets|mules|yaks|reindeer|monkeys|calves|herds|beasts|sheep|camels|livestock|animals|birds|donkeys|horses|pigs|chickens|head of"
    r"|camps?|sites?|cent(?:re|er)s|shelters|schools?|hospitals?|clinics|churches|mosques|villages?|hamlets|towns?|cities|districts?|provinces?|states|countries|neighbourhoods|neighborhoods|settlements|islands|regions?|communities|classrooms|bridges|roads?|shops|stores|markets|buildings|structures|facilities|wells|boreholes|latrines|farms|fields|warehouses|factories|prisons|bases|checkpoints|areas|locations|points|rivers|dams|companies"
    r"|boats?|ships?|buses|lorries|trucks|cars|vehicles|planes|aircraft|helicopters|tanks|drones|trains|convoys|ferries|flights|ambulances|sorties|jets|vessels"
    r"|bombs|shells|rockets|missiles|mortars|targets|air ?strikes|attacks|strikes|incidents|raids|explosions|blasts|earthquakes|aftershocks|storms|fires|clashes|battles|rounds|rifles|guns|weapons|landslides"
    r"|tents|sheets|blankets|kits|meals|bags|parcels|doses|jabs|vaccines|litres|beds|places|seats|tickets|votes|reservists|targets|agencies|groups|organi[sz]ations|parties|factions|battalions|brigades|calls|reports|cases|times|fold|pages|points|stations|crops|trees|birds of prey|patients|engineers|teams|observers|monitors|experts|firefighters|rescuers|doctors and nurses",
    money=r"[$€£¥₹₦]|us\$|usd|eur|php|rs\.?|inr|r(?=\d)|kes|ngn",
    saying=r"said|says|say|saying|acknowledges|notes|warns|gave(?= (?:a|the) (?:\w+ )?(?:toll|count|number|figure|total))|gives(?= (?:a|the) (?:\w+ )?(?:toll|count|number|figure|total))|tracked|identified|assessed|observed|picked up|raises|lowers|told|tells|reported|reports?|reporting|announced|confirmed|confirms?|estimated?|estimates|claimed(?! (?:at least |about |some |nearly |more than |over )?(?:\d|the lives))|claims?|alleg(?:ed|es?)|added|adds|put|puts|warned|insist(?:s|ed)?|counts?|counted|registered|recorded|records|record|listed|lists|tallied|reckons?|reckoned|stated|states|acknowledged|admitted(?! (?:about |some |more than |at least |over |nearly )?\d)|announces|declared|believes?|believed|spoke|speaks|documented|verified|raised|raises|lifted|lowered|tweeted|wrote|writes|informed|has registered|maintains?|noted|revised|logged|found|fears|feared|tweets|posted|ran to|accused|cited",
    according=r"according to|citing|cited by|as per|per(?= (?:the |[a-z']+'s )?(?:ministry|government|health|un\b|authorit|official))|quoting|figures? (?:from|by)|figures of(?= the )|data (?:from|of|by)|as reported by|by the count of|a statement (?:by|from)",
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    months=tuple(rf"{month}|{month[:3]}\.?(?= \d|\b)" if month != "may" else month for month in MONTHS[:8])
    + (r"september|sept?\.?", *(rf"{month}|{month[:3]}\.?(?= \d|\b)" for month in MONTHS[9:])),
    to=r"to|into|for|towards?|in|at|inside|reach(?:ed|ing)?|enter(?:ed|ing)?|through to|onto|on|near|around",
    out_of=r"from|out of|fled|fleeing|flee|left|leaving|escap\w+|quit|uprooted from|(?:residents|people|inhabitants|villagers|families|half|citizens|dwellers|population|hundreds|thousands) of",
    flow=r"\b(?:overnight|(?:a|per|each|every) (?:day|week|month|night)|daily|in (?:a|one|the (?:past|last)) (?:\w+ )?(?:day|week|month|night|hours?|days|weeks)|in \w+ (?:hours|days|weeks|months)|(?:past|last|first) (?:24|48|72|week|day|month|two|three|few|half|four|five|six|seven|ten|hours)|further|another|newly|today|yesterday|last (?:week|night|month)|during|alone)\b",
    stock=r"\b(?:currently|still|now|remain(?:s|ed|ing)?|at present|to date living|being (?:cared for|looked after|hosted|sheltered)|hosts?|hosting|(?:are|is) (?:in|sheltering|staying|living|sleeping|housed|on the move|displaced|sheltered|missing|unaccounted|camped|camping|lodged)|unaccounted|shelters?|sheltering|stood at|stands at|internally displaced|returnees|sleep|holds?|in camps)\b",
    total=r"\b(?:since|so far|to date|in all|altogether|total|toll|up to|until|by|have now|as of)\b",
    past=r"\b(?:(?:years?|decades?) (?:ago|earlier|before|(?:to the day )?after (?:an?|the) [^,;]{0,40}(?:that|which))|anniversary of|the last such|previous (?:war|quake|flood|storm|attack)|historic)\b",
    future=r"could(?! not be)|may|might|would|will|is to|are to|expect(?:s|ed|ing)?|likely to|fears?|feared|threatens?|wants?|wish|hopes?|plans?|planning|asking whether",
    days={"today": 0, "yesterday": -1, "tomorrow": 1},
    feasts={
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "boxing day": (12, 26),
        "new year's eve": (12, 31),
        "new year's day": (1, 1),
    },
    last={name: rf"last {name}|the previous {name}" for name in ("week", "month", "year")},
    scales={
        r"hundred": 100,
        r"thousand|thsd": 1_000,
        r"lakhs?|lacs?": 100_000,
        r"million|millions|mln|mn|m": 1_000_000,
        r"crores?": 10_000_000,
        r"billion|bn": 1_000_000_000,
        r"k": 1_000,
    },  # fmt: skip
    article=r"an?",
    fractions={"half a": 0.5, "a quarter of a": 0.25},
    and_a_half=r"and a half",
    after_hedge=r"(?:a |the )?(?:total|count|tally|number|figure) of|an?|the|to",
    more=re.compile(r" more\b"),
    ordinal=r"st|nd|rd|th",
    of_month=r"of",
    years=r"(?<=in )YEAR(?! (?:people|\w+s\b))|(?<=since )YEAR|(?<=the )YEAR(?= \w)|(?<=of )YEAR|(?<=of all of )YEAR",
    weekend=r"(?:the |over the |at the )?weekend",
    clauses=CLAUSES,
    guards=GUARDS,
    nouns=NOUNS,
    predicates=PREDICATES,
    ways=WAYS,
    speakers=SPEAKERS,
    statuses=STATUSES,
    seats=SEATS,
    names=NAMES,
    times=TIMES,
)
