"""What headers and cells call the things that we count, folded, in the languages of our files."""

from lib.numbers.folding import folded, pattern

HOUSE = r"house|housing unit|home\b|homes\b|dwelling|building|maison|logement|habitation|vivienda|casas?\b|дом|жилищ|будин|منزل|منازل|مساكن|بيوت|房屋|住房"
DEAD = r"\bkill|bodies (?:recovered|found)|victimas (?:mortales|fatales)|vitimas (?:mortais|fatais)|fatal|\bdead\b|\bdeaths?\b|\bdied\b|\bdeceased|\btuee?s?\b|\bmorts?\b|\bdeces|muert|fallecid|asesinad|asesinat|homicid|\bmort[oe]s\b|obitos|погиб|убит|умер|загин|загибл|вбит|قتل|قتيل|وفيات|شهداء|死亡|遇难|\bnkill"
HURT = r"injur|wound|bless|herid|lesionad|\bferid|ранен|поранен|جرح|جريح|مصاب|اصاب|受伤|\bnwound"
GONE = r"\bmissing\b|disparu|desaparecid|пропал|пропав|зник|مفقود|失踪"
BACK = r"\breturn|\bretourn|\bretorn|rapatri|repatri|вернув|возвра|поверну|عائد|عودة|返回"
IDP = r"\bidps?\b|\bpdis?\b|internal(?:ly)? displac|deplace(?:e|s|es)* intern|deplacement interne|desplazad[oa]s? intern|deslocad[oa]s? intern|внутренне перемещ|внутрішньо переміщ|\bвпо\b|\bвпл\b|نازح|境内流离"
REFUGEE = r"refug|беженц|біженц|لاجئ|难民"
ASYLUM = r"asylum[ -]?seek|demandeurs? d'? ?asile|solicitantes? de asilo|requerentes de asilo|solicitantes de (?:la )?condicion de refugiad|solicitantes de refugio|ищущ\w* убежищ|طالب[يو]? (?:ال)?لجوء|寻求庇护|pending asylum"
METRIC_WORDS = [
    (
        "in_need",
        r"in need\b|\bpin\b|inneed|needing (?:aid|assistance)|dans le besoin|avec des besoins|con necesidades|necesitad|com necessidades|necessitad|нужда|потребу|محتاج|بحاجة|需要",
    ),
    (
        "homes_destroyed",
        rf"^(?=.*(?:{HOUSE})).*(?:destroy|detruit|destruid|разруш|зруйн|مدمر|تدمير|collapsed|倒塌|(?:total|full|complete|entire|entierement|totalement|totalmente|completamente|полностью)\w* (?:damag|endommag|danad|danific|afectad|afetad|повреж))",
    ),
    (
        "homes_damaged",
        rf"^(?=.*(?:{HOUSE})).*(?:damag|endommag|danad|danific|averiad|afectad|afetad|повреж|пошкодж|متضرر|损坏|受损)",
    ),
    ("affected", r"\baffect|sinistre|\bafetad|\bafectad|damnificad|пострада|постражда|متضرر|متاثر|受灾"),
    ("returned_idps", rf"^(?=.*(?:{BACK})).*(?:{IDP})"),
    ("returned_refugees", rf"^(?=.*(?:{BACK})).*(?:{REFUGEE})"),
    ("returned", BACK),
    ("killed_or_missing", rf"(?:{DEAD}).{{0,14}}(?:{GONE})"),
    ("casualties", rf"(?:{DEAD}).{{0,14}}(?:{HURT})|(?:{HURT}).{{0,6}}(?:{DEAD})"),
    ("killed", DEAD),
    ("injured", HURT),
    ("missing", GONE),
    ("hospitalized", r"hospitali[sz]|госпитализ"),
    ("casualties", r"casualt|\bvictim"),
    ("abducted", r"abduct|kidnap|hostage|\benlev|secuestr|похищ|викрад|مختطف|خطف|绑架"),
    ("detained", r"detain|arrest|detenid|detenu|задержан|затриман|معتقل|محتجز|拘留"),
    ("waiting_at_border", r"waiting .{0,12}border|stranded .{0,12}border"),
    ("crossed_border", r"cross.{0,14}border|border cross|\bcrossings?\b|franchi|пересек|عبر.{0,4}حدود"),
    ("asylum_seekers", ASYLUM),
    ("stateless", r"stateless|apatrid|без гражданств|عديم"),
    ("others_of_concern", r"others? of concern|\booc\b"),
    ("idps", IDP),
    ("refugees", REFUGEE),
    (
        "sheltered",
        r"\b(?:in|en|dans|em) (?:\w+ )?(?:evacuation cent|collective cent|centres? collectif|albergue|abrigo|refugios)",
    ),
    ("evacuated", r"evacu|эвакуир|евакуй|اجلاء|تم اجلا|疏散|转移安置"),
    ("relocated", r"\brelocat|reubicad|\brelocalis"),
    ("sheltered", r"\bsheltered\b|in (?:collective )?(?:shelters?|camps?|evacuation cent)|albergad|en campamentos"),
    ("homeless", r"homeless|sans[ -]abri|sin hogar|desabrigad|без крова|مشرد|无家可归"),
    ("displaced", r"displac|deplac|desplaz|deslocad|desalojad|перемещ|переміщ|مهجر|مشردين|流离失所"),
]
POPULATIONS = {"idps": pattern(IDP), "refugees": pattern(REFUGEE), "returnees": pattern(BACK)}
METRIC_PATTERNS = [(metric, pattern(words)) for metric, words in METRIC_WORDS]
TAIL = pattern(
    r"\b(?:from|in|at|by|into|within|during|due to|because of|hosted|living|recorded|registered|reported|dans|chez|par|por|em|en|в)\b.*"
)
THINGS = r"livestock|animals?|cattle|hectares?|crops?|roads?|bridges?|schools?|hospitals?|areas?|districts?|villages?|betail|ecoles?|ganado|escuelas?|hectareas?"
HARMED = r"killed|dead|died|lost|damaged|destroyed|affected|mort|muert|perdu|detruit|destruid|afectad|endommag"
NO_COUNT = pattern(
    r"\b(?:names?|codes?|pcodes?|iso\d?|dates?|source|sources|url|link|notes?|comments?|percent\w*|share|rate|ratio|yes|requirements?|usd|us|"
    r"funding|funded|severity|targeted|reached|target|latitude|longitude|age|description|type|types|reason|causes? of|period|sites?|locations?|"
    r"facilities|organi[sz]ations|events?|incidents?|attacks|demographic|estimate method|origin\w*|shelters?|camps?|status|not yet return\w*|country|pays|pais|"
    r"numero de eventos|id|ids|index|rank|score|method\w*|quality|coverage|year|month|round|priority|intentions?|places? of)\b|\bper \d|\bsince$|%|"
    rf"\b(?:{THINGS})\w* (?:{HARMED})|\b(?:{HARMED})\w* (?:{THINGS})\b"
)
HOUSEHOLDS = pattern(
    r"\bhhs?\b|household|\bmenages?\b|\bfamil|\bhogar|домохоз|\bсемей|\bсемьи|\bродин|اسر|عائل|\bfoyers?\b|户"
)
COUNTING_WORDS = {
    "cumulative": pattern(
        r"\bcum\b|cumul|acumulad|to date\b|so far\b|\bsince\b|\bdepuis\b|\bdesde\b|с начала|з початку|\bمنذ\b|running total|нараст|накоп|تراكم|累计|\btoll\b"
    ),
    "flow": pattern(
        r"\bnew\b|\bnewly\b|nuev[oa]s?\b|nouve(?:aux|lles?|l)\b|\barrivals?\b|arrivees?\b|llegadas?\b|\bdaily\b|\btoday\b|24 ?h(?:ours|rs)?\b|\bper day\b|\b(?:last|past) (?:day|week|month|\d+ days)\b|du jour\b|del dia\b|do dia\b|за сутки|за день|\bnovos?\b|новы|нових|جدد|جديد|新增|internal displacements\b|\bmovements?\b"
    ),
    "stock": pattern(r"\bstocks?\b|\bpresent\b|\bpresentes?\b|\bpresents\b|\bcurrent(?:ly)?\b|remaining|حالي|现有"),
}
SLICES = pattern(
    r"child(?:ren)?\b|\benfants?|\bnin[oa]s\b|\bgirls?\b|\bboys?\b|\bwom[ae]n\b|femme|mujer|\bfemales?\b|\bfem\b|\bmen\b|\bhommes?\b|\bhombres?\b|\bmales?\b|elderly|"
    r"\bolder\b|\badults?\b|adultos|infant|\bunder \d|disab|pregnan|health workers?|aid workers?|journalist|дети|детей|женщин|мужчин|"
    r"اطفال|نساء|رجال|女|男|儿童|\b\d{1,2} (?:to |a |ans a )?\d{1,2}\b(?: ?(?:years?|yrs?|ans|anos)\b)?|\b\d{2} (?:and )?(?:above|over|plus)|\b\d+\+|minors?|teachers?|students?|pupils?|educators?|patients?|"
    r"(?<!by )\b(?:police|soldier|militar|perpetrators?|attackers?|assailants?|militants?|fighters?|combatants?|insurgents?|rebels?|terrorists?|security forces?)"
)
UNIT_ONLY = pattern(
    r"(?:(?:number|no|nombre|numero|total|nb|estimated) )?(?:of |de |d')?(?:hhs?|households?|menages?|hogares?|familias?|families|inds?|individuals?|individus|personnes|personas|people|persons|(?:ال)?اسر|(?:ال)?افراد|(?:ال)?عائلات)(?: total)?"
)
CONFLICT = folded(
    "conflict crossfire gunfire violen clash fighting war warfare armed insecurity attack battle insurgen shelling bombing bombardment "
    "airstrike hostilit unrest massacre conflit attaque affrontement insecurite guerre conflicto guerra violencia enfrentamiento "
    "ataque combate inseguridad конфликт война воен боев обстрел насили نزاع صراع حرب عنف اشتباك قصف معارك 冲突 战争"
)
DISASTER = folded(
    r"disaster \w*flood drought cyclon typhoon hurricane \w*storm tempest \w*quake \w*slide tsunami fire fires wildfire bushfire volcan "
    r"eruption erosion rain rains rainfall natural hazard climat tornado avalanche weather heatwave inondation secheresse seisme "
    r"ouragan tempete pluies incendi glissement eboulement inundac desborda sequia sismo terremoto huracan tormenta lluvias vendaval "
    r"desliza derrumbe aluvion alud desastre catastrophe ciclon enchente cheia cheias seca chuvas tufao "
    r"наводнен засух землетряс стихийн пожар оползен ураган шторм циклон паводок повін посух землетрус "
    r"فيضان سيول جفاف زلزال كارثة كوارث اعصار عاصفة حريق حرائق 洪水 地震 台风 干旱 暴雨 山体滑坡"
)
WHOLE_CAUSES = frozenset(folded("war fire fires rain rains seca cheia cheias").split())
BESIDE_CAUSES = frozenset(
    folded(
        "flash heavy severe strong general tropical coastal riverine river urban forest land and or of the with de del la las los et y e du "
        "des por pluvial seasonal intercommunal inter communal intercommunautaire civil political ethnic other autre otro incident event"
    ).split()
)
