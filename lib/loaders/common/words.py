"""What headers and cells call the things that we count, folded, in the languages of our files."""

from lib.numbers.folding import pattern

HOUSE = r"house|home\b|homes\b|dwelling|building|maison|logement|habitation|vivienda|casas?\b|дом|жилищ|будин|منزل|منازل|مساكن|بيوت|房屋"
DEAD = r"\bkill|fatal|\bdead\b|\bdeaths?\b|\bdied\b|\bdeceased|\btuee?s?\b|\bmorts?\b|\bdeces|muert|fallecid|asesinad|asesinat|homicid|\bmortos|obitos|погиб|убит|умер|загин|вбит|قتل|قتيل|وفيات|شهداء|死亡|遇难|\bnkill"
HURT = r"injur|wound|bless|herid|lesionad|\bferid|ранен|поранен|جرح|جريح|مصاب|اصاب|受伤|\bnwound"
GONE = r"\bmissing\b|disparu|desaparecid|пропал|пропав|зник|مفقود|失踪"
BACK = r"\breturn|\bretourn|\bretorn|rapatri|repatri|вернув|возвра|поверну|عائد|عودة|返回"
IDP = r"\bidps?\b|\bpdis?\b|internal(?:ly)? displac|deplace(?:e|s|es)* intern|deplacement interne|desplazad[oa]s? intern|внутренне перемещ|внутрішньо переміщ|\bвпо\b|\bвпл\b|نازح|境内流离"
REFUGEE = r"refug|беженц|біженц|لاجئ|难民"
ASYLUM = r"asylum[ -]?seek|demandeurs? d'? ?asile|solicitantes? de asilo|requerentes de asilo|ищущ\w* убежищ|طالبي? (?:ال)?لجوء|寻求庇护|pending asylum"
METRIC_WORDS = [
    (
        "in_need",
        r"in need\b|\bpin\b|inneed|needing (?:aid|assistance)|dans le besoin|necesitad|нужда|потребу|محتاج|بحاجة|需要",
    ),
    ("homes_destroyed", rf"^(?=.*(?:{HOUSE})).*(?:destroy|detruit|destruid|разруш|зруйн|مدمر|تدمير|collapsed)"),
    ("homes_damaged", rf"^(?=.*(?:{HOUSE})).*(?:damag|endommag|danad|averiad|afectad|повреж|пошкодж|متضرر)"),
    ("affected", r"\baffect|sinistre|\bafectad|damnificad|пострада|постражда|متضرر|متاثر|受灾"),
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
    ("crossed_border", r"cross.{0,14}border|border cross|franchi|пересек|عبر.{0,4}حدود"),
    ("asylum_seekers", ASYLUM),
    ("stateless", r"stateless|apatrid|без гражданств|عديم"),
    ("others_of_concern", r"others? of concern|\booc\b"),
    ("idps", IDP),
    ("refugees", REFUGEE),
    ("evacuated", r"evacu|эвакуир|евакуй|اجلاء|تم اجلا|疏散|转移安置"),
    ("relocated", r"\brelocat|reubicad|\brelocalis"),
    ("sheltered", r"\bsheltered\b|in (?:collective )?(?:shelters?|camps?|evacuation cent)|albergad|en campamentos"),
    ("homeless", r"homeless|sans[ -]abri|sin hogar|без крова|مشرد|无家可归"),
    ("displaced", r"displac|deplac|desplaz|deslocad|перемещ|переміщ|مهجر|مشردين|流离失所"),
]
POPULATIONS = {"idps": pattern(IDP), "refugees": pattern(REFUGEE), "returnees": pattern(BACK)}
METRIC_PATTERNS = [(metric, pattern(words)) for metric, words in METRIC_WORDS]
NO_COUNT = pattern(
    r"\b(?:names?|codes?|pcodes?|iso\d?|dates?|source|sources|url|link|notes?|comments?|percent\w*|share|rate|ratio|yes|requirements?|usd|us|"
    r"funding|funded|severity|targeted|reached|target|latitude|longitude|age|description|type|types|reason|causes? of|period|sites?|locations?|"
    r"facilities|organi[sz]ations|events?|incidents?|attacks|demographic|estimate method|origin\w*|shelters?|camps?|status|not yet return\w*|country|pays|pais|"
    r"numero de eventos|id|ids|index|rank|score|method\w*|quality|coverage|year|month|round|priority)\b|%"
)
HOUSEHOLDS = pattern(
    r"\bhhs?\b|household|\bmenages?\b|\bfamil|\bhogar|домохоз|\bсемей|\bсемьи|\bродин|اسر|عائل|\bfoyers?\b|户"
)
COUNTING_WORDS = {
    "cumulative": pattern(
        r"\bcum\b|cumul|acumulad|to date\b|so far\b|\bsince\b|running total|нараст|накоп|تراكم|累计|\btoll\b"
    ),
    "flow": pattern(
        r"\bnew\b|\bnewly\b|nuev[oa]s?\b|nouve(?:aux|lles?|l)\b|\barrivals?\b|arrivees?\b|llegadas?\b|\bdaily\b|\bnovos?\b|новы|нових|جدد|جديد|新增|internal displacements\b|\bmovements?\b"
    ),
    "stock": pattern(r"\bstocks?\b|\bpresent\b|\bpresentes?\b|\bpresents\b|\bcurrent(?:ly)?\b|remaining|حالي|现有"),
}
SLICES = pattern(
    r"child(?:ren)?\b|\benfants?|\bnin[oa]s\b|\bgirls?\b|\bboys?\b|\bwom[ae]n\b|femme|mujer|\bfemales?\b|\bfem\b|\bmen\b|\bhommes?\b|\bhombres?\b|\bmales?\b|elderly|"
    r"\bolder\b|\badults?\b|adultos|infant|\bunder \d|disab|pregnan|health workers?|aid workers?|journalist|police|soldier|militar|дети|детей|женщин|мужчин|"
    r"اطفال|نساء|رجال|女|男|儿童|\b\d+ ?(?:-|–|to) ?\d+\b|\b\d+\+|minors?|teachers?"
)
UNIT_ONLY = pattern(
    r"(?:(?:number|no|nombre|numero|total|nb|estimated) )?(?:of |de |d')?(?:hhs?|households?|menages?|hogares?|familias?|families|inds?|individuals?|individus|personnes|personas|people|persons|(?:ال)?اسر|(?:ال)?افراد|(?:ال)?عائلات)(?: total)?"
)
