"""English."""

from lib.extract.languages import Language
from lib.numbers.words import ONES, TENS

LANGUAGE = Language(
    code="en",
    common=frozenset("the of and in to a that have had were was on from by for said with".split()),
    numbers={word: number for number, word in enumerate(ONES) if number}
    | {w: 10 * (i + 2) for i, w in enumerate(TENS)},
    multiples={"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000},
    vague=r"(?:many |several |a few )?(?:tens|hundreds) of thousands|(?:several|a few|many) (?:dozen|hundred|thousand|million)s?"
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
        "at_least": r"or more\b|and counting\b|\+|plus\b",
        "at_most": r"or fewer|or less",
    },
    after={
        "killed": r"kill(?:ed|ings?)|dead|died|die|dying|deaths?|perished|drown(?:ed|ings?)|lost (?:their|his|her) li(?:fe|ves)|slain|slaughtered"
        r"|fatalit(?:y|ies)|bodies|corpses|massacred|murdered|(?:burn(?:ed|t)|crushed|hacked|beaten|starved|trampled|buried) (?:to death|alive)|lives\b"
        r"|succumbed|executed|beheaded|gunned down|neutrali[sz]ed|lynched|shot dead",
        "injured": r"(?:war-)?injur(?:ed|ies)|(?:war-)?wound(?:ed|s)|hurt|(?:taken|rushed|admitted|brought|sent|carried) to (?:a |the )?(?:local )?(?:hospitals?|clinics?)"
        r"|hospitali[sz]ed|(?:were|was|been|being) treated|maimed|burn injuries|suffered (?:burns|wounds)|nursing wounds|wounded",
        "casualties": r"casualties|victims",
        "missing": r"missing|unaccounted|(?:could|can) ?not be (?:traced|found|reached|located)|disappeared|lost at sea|untraced|whereabouts",
        "detained": r"detain(?:ed|ees)|arrest(?:s|ed)|prisoners|inmates|jailed|behind bars|taken into custody|charged|captured",
        "abducted": r"abduct(?:ed|ions)|kidnapp(?:ed|ings)|captive|hostages?|seized by",
        "rescued": r"rescued|survivors|survived|(?:were|was|been) (?:saved|plucked|pulled|lifted|winched|freed|released|intercepted)|off roofs|alive",
        "stranded": r"stranded|trapped|marooned|cut off|besieged|stuck",
        "waiting": r"(?:are |were )?(?:still )?(?:waiting|massing|massed|gathered|queu(?:e|ing|ed)) (?:to|at|on|along)|wait to cross",
        "staying": r"(?:chose|decided|preferred|refused) to (?:stay|leave)|stayed (?:behind|put)|remain behind",
        "displaced": r"(?:internally |newly )?displaced|displacements|uprooted|dislodged|idps\b|living outdoors|sleep(?:ing)? (?:in|outdoors|rough|outside)"
        r"|(?:forced|made|had) (?:from|out of|to (?:flee|leave|abandon|quit|run)) ?(?:their homes)?|driven (?:out|from)|(?:quit|abandon(?:ed)?|deserted|vacated) (?:their )?(?:homes|houses|villages)"
        r"|on the move|evicted|chased (?:from|out)|scattered|lost their homes|left their (?:homes|houses|villages)|lodg(?:e|ing) with",
        "homeless": r"homeless|without (?:a )?(?:shelter|roof|homes?)|roofless",
        "moving": r"fle(?:d|e|es|eing)|escap(?:ed|e|ing)|ran\b|left\b|leav(?:e|ing)|walk(?:ed|ing)|stream(?:ed|ing)|pour(?:ed|ing)|trek(?:ked|king)|set out|moved (?:into|to)|mov(?:ed|ing) (?:in|on)"
        r"|arriv(?:ed?|als?|ing)|reach(?:ed|ing)|com(?:e|ing) (?:over|into|to|from)|came|gone (?:over|to|into)|went (?:over|to|into)|driven|drove|headed|land(?:ed|ing)|turn(?:ed)? up|enter(?:ed|ing)|pass(?:ed)? (?:into|through)"
        r"|sought (?:refuge|shelter|safety|protection|sanctuary)|seek(?:ing)? (?:refuge|shelter|safety|protection)|(?:taken|took|taking|found|find|finding) (?:refuge|shelter|safety|sanctuary)|through\b|ended up|travelled|traveled"
        r"|are now in|migrated|moved|boarded|sailed|rowed|waded|swam|spilled|surged|flocked|flooded into|made (?:it|their way)|let in",
        "crossing": r"cross(?:ed|es|ing|ings)?\b|over the (?:border|frontier)|across the (?:border|frontier|river)|new arrivals",
        "refugees": r"refugees|asylum[- ]seekers",
        "sheltering": r"shelter(?:ing|ed|s)?\b|living in|camp(?:ed|ing) (?:in|out|at)|housed|hosted|accommodated|(?:are|were|is|now) (?:staying )?in (?:\w+ )?(?:shelters|camps|schools|evacuation|sites|churches|mosques|centres|centers|tents|sports)|staying (?:in|at|with)|crowd(?:ed|ing) into|pack(?:ed|ing) into|crammed into|huddl(?:ed|ing)",
        "returned": r"return(?:ed|ing|ees|s)?\b|(?:went|gone|go|going|come|came|coming|flown|bussed|moved|taken|sent|made their way|brought) (?:back|home)|repatriat(?:ed|ions?)|resettled in their",
        "evacuated": r"evacuat(?:ed|ions?|ees|e|ing)|(?:have|has|had|were|was) been (?:moved|taken|flown|led|bussed) out|moved (?:out|to (?:safety|safer|higher))|(?:taken|brought|ferried|led|bussed|moved|carried|flown|transferred) (?:out|to (?:safety|safer|shelters|higher ground))|airlifted|out to\b|to safety|relocated",
        "homes_destroyed": r"destroyed|(?:burn(?:ed|t)|razed|torched|knocked|washed|swept|blown|torn) ?(?:down|to the ground|away|out|flat)?\b|flattened|levelled|leveled|in ruins|in ashes|reduced to|gone\b|(?:up )?in flames|collaps(?:ed|e)|no longer stand|wiped out|obliterated|uninhabitable|beyond repair|demolished|wrecked|bulldozed|buried|consumed",
        "homes_damaged": r"damaged|partial(?:ly)?|cracked|under ?water|flooded|inundated|lost their roofs|without roofs|submerged|unroofed",
        "affected": r"[“\"]?affected",
        "need": r"(?:are |were |is )?(?:in |now )?(?:need|needs|require|hungry|face|facing|go hungry|at risk|receiv(?:ed|ing)|depend)|aid|food|a step from|vulnerable|vaccinated|infected|sick|cases|ill\b|starving|out of work|without (?:power|water|electricity)|homebound",
        "population": r"inhabitants|(?:people )?(?:live|lived|reside)\b|population|residents before|strong\b|people before|voters|supporters|protesters|demonstrators|mourners|marched|rallied",
        "capacity": r"can be|beds|places|on board|aboard|capacity",
        "future": r"(?:people |others |more )?(?:could|may|might|would|will|are expected|are likely|is expected|were expected|risk|fear|are feared|wish|want|hope|plan|intend|ready|prepar\w+|waiting) (?!not be)",
    },
    before={
        "killed": r"kill(?:ed|s|ing)|claim(?:ed|s|ing)|murder(?:ed|ing)|massacr(?:ed|ing)|slaughter(?:ed|ing)|lost|losing|execut(?:ed|ing)|behead(?:ed|ing)|shot dead|buried|recovered|lynch(?:ed|ing)"
        r"|(?:death |confirmed |overall |official )*toll\b|(?:lifted|raised|put|revised) (?:the )?(?:official )?(?:count|tally|number of dead|toll)\b|(?:dead|deaths|fatalities|killed|death count|body count|lives lost|bodies)(?=[^,;]* (?:at|to|is|was|reached|hit|stood|stands|as|of|exceeded|rose|:)$| ?:$)|dead:?$",
        "injured": r"injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|maim(?:ed|ing)|treated",
        "missing": r"missing(?=[^,;]* (?:at|to|is|was|reached|hit|stood|stands)$| ?:$)|missing$",
        "detained": r"detain(?:ed|ing|s)|arrest(?:ed|ing|s)|jail(?:ed|ing)|captur(?:ed|ing)|rounded up|charged|seiz(?:ed|ing)",
        "abducted": r"abduct(?:ed|ing|s)|kidnapp(?:ed|ing)|taken|took|captive",
        "rescued": r"rescu(?:ed|ing|es)|pull(?:ed|ing)|sav(?:ed|ing)|pluck(?:ed|ing)|lift(?:ed|ing)|winch(?:ed|ing)|freed|free(?:ing)|releas(?:ed|ing)|intercept(?:ed|ing)",
        "turned_back": r"stopp(?:ed|ing)|prevent(?:ed|ing)|block(?:ed|ing)|turn(?:ed|ing)? (?:back|away)|push(?:ed|ing)? back|deport(?:ed|ing|s)|expel(?:led|ling)?",
        "capacity": r"room for|(?:shelters?|tents?|beds|space|places|accommodation|built|designed|food|meals|rations|water|supplies|aid|blankets|enough|capacity|provid\w+|cater\w*|kits|sorghum) (?:\w+ )?(?:for|of|to)|capacity of|carry(?:ing)?|(?<!has )(?<!have )(?<!had )reach(?:ed)?|help(?:ed)?|assist(?:ed|ing)?|fed|feed(?:ing)?|vaccinat(?:ed|ing)|suppl(?:y|ied)|serv(?:e|ed|ing)|doctors? for",
        "ordered": r"order(?:ed|ing)|told|urg(?:ed|ing)|advis(?:ed|ing)|ask(?:ed|ing)|warn(?:ed|ing) (?:that )?",
        "displaced": r"displac(?:ed|ing|es)|uproot(?:ed|ing|s)|driven|dr(?:ove|iving)|forc(?:ed|ing)|evict(?:ed|ing)|chas(?:ed|ing)|idps:?$",
        "homeless": r"(?:made|leaving|left|making|rendered|rendering) homeless",
        "crossing": r"let(?:ting)? in|receiv(?:ed|ing)|tak(?:en|ing) in|took in|welcom(?:ed|ing)|bringing|arrivals|crossings|(?:let|allowed|allowing|letting)$",
        "refugees": r"refugees(?=[^,;]* (?:at|to|is|was|reached|hit|stood|stands)$| ?:$)",
        "sheltering": r"shelter(?:ing|ed|s)?|hous(?:ing|es|ed)|host(?:ing|s|ed)|accommodat(?:ing|ed|es)|hold(?:s|ing)?|holding",
        "returned": r"returne(?:d|es)|repatriat(?:ed|ing)|return of",
        "evacuated": r"evacuat(?:ed|ing|es|ion of|ions of)|mov(?:ed|ing)|flown|flew|airlift(?:ed|ing)|ferr(?:ied|ying)|took|brought|bussed|relocat(?:ed|ing)",
        "homes_destroyed": r"destroy(?:ed|ing|s)|burn(?:ed|ing|t)?|raz(?:ed|ing)|torch(?:ed|ing)|set (?:fire to|ablaze|alight)|flatten(?:ed|ing)|level(?:led|ling|ed)|demolish(?:ed|ing)|sw(?:ept|eeping) away|wash(?:ed|ing) away|bulldoz(?:ed|ing)|wip(?:ed|ing) out|gutt(?:ed|ing)|wreck(?:ed|ing)|reduc(?:ed|ing)|collapse of|consum(?:ed|ing)",
        "homes_damaged": r"damag(?:ed|ing|es)|flood(?:ed|ing)|inundat(?:ed|ing)|unroof(?:ed|ing)",
        "affected": r"affect(?:ed|ing|s)",
        "population": r"(?:city|town|village|port|community|camp|population|country|region|district|suburb|home|crowd|island|province) (?:of|to)|population|home to|crowd of",
        "future": r"(?:could|may|might|would|will|expected|likely|threaten\w*|risk\w*|fear\w*|plan\w* to|hop\w+ to|prepar\w+|aim\w* to)\b(?: \w+){0,3}",
    },
    people=r"people|persons?|individuals|civilians?|children|women|men|girls|boys|babies|infants|adults|students|pupils|schoolchildren|farmers|villagers|residents|townspeople|citizens|nationals|migrants?|herders|worshippers|workers|labourers|fishermen|passengers|souls|others|pilgrims|miners|soldiers|troops|servicemen|policemen|police officers|officers|fighters|militants|rebels|gunmen|insurgents|guards|refugees|evacuees|returnees|victims|survivors|tourists|members|relatives|mothers|aid workers|medics|journalists|traders|shoppers|settlers|uzbeks|muslims|christians|yazidis|hindus|inhabitants|locals|minors|teenagers|elderly|sailors|crew|protesters|asylum[- ]seekers|idps|arrivals|volunteers|islanders|nomads|pastoralists|monks|nuns|teachers|doctors|nurses|commuters|migrant workers|adult|person|man|woman|child|human beings|hostages|detainees|prisoners|inmates|foreigners|compatriots|worker|farmer|villager|soldier|policeman|officer|boy|girl|baby|pupil|resident|student|supporters|combatants|recruits|climbers|trekkers|hikers|mourners",
    homes=r"houses?|homes?|dwellings?|huts|buildings and homes|apartments|flats|cottages|shacks|tukuls|housing units|residential buildings|mud[- ]brick homes|bungalows|house|households' homes",
    households=r"families|households|family|household",
    others=r"peacekeepers|paratroopers|per ?cent|percent|%|percentage|degrees?|years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|decades?|km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm|feet|foot|inches|hectares|acres|tonnes?|tons?|kg|kilos|kilograms|lit(?:re|er)s?|gallons|dollars|euros|pounds|rupees|rubles|roubles|shillings|francs"
    r"|cattle|cows|goats|sheep|camels|livestock|animals|birds|donkeys|horses|pigs|chickens|head of"
    r"|camps?|sites?|cent(?:re|er)s|shelters|schools?|hospitals?|clinics|churches|mosques|villages?|hamlets|towns?|cities|districts?|provinces?|states|countries|neighbourhoods|neighborhoods|settlements|islands|regions?|communities|classrooms|bridges|roads?|shops|stores|markets|buildings|structures|facilities|wells|boreholes|latrines|farms|fields|warehouses|factories|prisons|bases|checkpoints|areas|locations|points"
    r"|boats?|ships?|buses|lorries|trucks|cars|vehicles|planes|aircraft|helicopters|tanks|drones|trains|convoys|ferries|flights|ambulances"
    r"|bombs|shells|rockets|missiles|mortars|targets|air ?strikes|attacks|strikes|incidents|raids|explosions|blasts|earthquakes|aftershocks|storms|fires|clashes|battles|rounds"
    r"|tents|sheets|blankets|kits|meals|bags|parcels|doses|jabs|vaccines|litres|beds|places|seats|tickets|votes|reservists|targets|agencies|groups|organi[sz]ations|parties|factions|battalions|brigades|calls|reports|cases|times|fold|pages|points|stations|crops|trees|birds of prey|patients",
    money=r"[$€£¥₹₦]|us\$|usd|eur|php|rs\.?|inr|r(?=\d)|kes|ngn",
    saying=r"said|says|say|saying|told|tells|reported|reports?|reporting|announced|confirmed|confirms?|estimated?|estimates|claimed(?! (?:at least |about |some |nearly |more than |over )?(?:\d|the lives))|claims?|alleg(?:ed|es?)|added|adds|put|puts|warned|insist(?:s|ed)?|counts?|counted|registered|recorded|records|record|listed|lists|tallied|reckons?|reckoned|stated|states|acknowledged|admitted|announces|declared|believes?|spoke|speaks|documented|verified|raised|lifted|tweeted|wrote|informed|has registered|maintains?|noted|revised",
    according=r"according to|citing|quoting|figures? (?:from|of|by)|data (?:from|of|by)|as reported by|by the count of|a statement (?:by|from)",
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    months=tuple("january february march april may june july august september october november december".split()),
    to=r"to|into|for|towards?|in|at|inside|reach(?:ed|ing)?|enter(?:ed|ing)?|through to|onto|on",
    out_of=r"from|out of|fled|fleeing|flee|left|leaving|escap\w+|quit|uprooted from|of",
    flow=r"\b(?:overnight|(?:a|per|each|every) (?:day|week|month|night)|daily|in (?:a|one|the (?:past|last)) (?:\w+ )?(?:day|week|month|night|hours?|days|weeks)|in \w+ (?:hours|days|weeks)|(?:past|last) (?:24|48|72|week|day|month|two|three|few)|further|another|newly|today|yesterday|last (?:week|night|month)|during)\b",
    stock=r"\b(?:currently|still|now|remain(?:s|ed|ing)?|at present|to date living|hosts?|hosting|(?:are|is) (?:in|sheltering|staying|living|sleeping|housed|on the move|displaced|sheltered|missing|unaccounted|camped)|unaccounted|shelters?|sheltering)\b",
    total=r"\b(?:since|so far|to date|in all|altogether|total|toll|up to|until|by)\b",
    past=r"\b(?:(?:years?|decades?) (?:ago|earlier|before)|last year|the last such|previous (?:war|quake|flood|storm|attack)|historic)\b",
    future=r"could|may|might|would|will|expect(?:s|ed|ing)?|likely|fears?|feared|threatens?|wants?|wish|hopes?|plans?",
    days={"today": 0, "yesterday": 1, "tomorrow": -1},
    last=r"last (?:week|month|year)|the previous (?:week|month|year)",
)
