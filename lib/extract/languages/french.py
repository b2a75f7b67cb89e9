"""French."""

import re

from lib.extract.languages.grammar import Clauses, Guards, Nouns, Predicates, Ways
from lib.extract.languages.model import Language
from lib.extract.languages.telling import Names, Seats, Speakers, Statuses

ONES = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split()
TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingt": 80, "septante": 70,
        "huitante": 80, "nonante": 90}  # fmt: skip
AROUND = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
          "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1_000}  # fmt: skip
MONTHS = (r"janvier|janv\.", r"février|fév\.", "mars", r"avril|avr\.", "mai", "juin", r"juillet|juil\.", "août",
          r"septembre|sept\.", r"octobre|oct\.", r"novembre|nov\.", r"décembre|déc\.")  # fmt: skip
BE = r"(?:a|ont|avait|avaient|est|sont|était|étaient|serai(?:en)?t|aurai(?:en)?t|fut|furent|été|être|ayant)"
HEDGE = r"(?:au moins|environ|près de|plus de|quelque|une|des)"


def _er(stems: str) -> str:
    """Every form of regular verbs in "-er", by their stems.

    >>> _er("tu")
    'tu(?:er|e|ent|ait|aient|a|èrent|ant|ée?s?)'
    """
    return "|".join(f"{stem}(?:er|e|ent|ait|aient|a|èrent|ant|ée?s?)" for stem in stems.split())


def _participles(words: str) -> str:
    """Participles with their endings.

    >>> _participles("détruit")
    'détruite?s?'
    """
    return "|".join(f"{word}e?s?" for word in words.split())


KILL = "tu abatt massacr assassin exécut décim"
DEAD = "tué abattu massacré assassiné exécuté décédé noyé enseveli"
LOSE_HOME = r"(?:perdu|abandonn(?:é|er)|quitt(?:é|er|ent)|fui|laissé) (?:leurs? |tout|le )(?:maisons?|domiciles?|foyers?|villages?|habitations?|logements?|terres)?"

WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"

SPEAKERS = Speakers(
    boundary=re.compile(
        r"[,;:()\"“”«»]|\.\s|\s[—–-]\s|—|\b(?:que|qui|dont|tandis|alors|mais|quand|lorsque|où|après|avant|selon)\s"
    ),
    stop=rf"(?:que|qui|dont|{WEEKDAYS}|hier|avoir|dans un|sur|en|lors|avant|après|tandis|alors|mais|font|fait)\b|qu'",
    determiners=rf"(?:(?:ce )?(?:{WEEKDAYS}|hier)(?: soir| matin)? )?(?:un (?:nouveau |dernier )?bilan (?:\w+ ){{0,2}}(?:par|de) )?(?:le |la |les |l'|une? |des |du )?",
    nobody=re.compile(
        r"(?:on|nous|je|cela|ce|ça|qui|dont|y|se|a|ont|est|sont|personne|(?:le |un )?bilan.*|(?:un )?homme.*|(?:une )?femme.*)"
    ),
    pronoun=re.compile(r"(?:il|elle|ils|elles|agence|organisation|même source)", re.I),
    personal=re.compile(r"(?:il|elle|ils|elles)", re.I),
    leading=re.compile(rf"^(?:et|mais|cependant|toutefois|le|la|les|une?|des|(?:ce )?(?:{WEEKDAYS}))[, ]+|^l'", re.I),
    time=re.compile(rf"\s+(?:ce |cette )?(?:{WEEKDAYS}|hier|dans un communiqué)\b.*$"),
    fillers=re.compile(r"(?:\s+(?:a|ont|avait|avaient|est|également|aussi|ensuite|depuis|déjà|pour sa part|se))+\s*$"),
    no_name=re.compile(
        r"(?<![A-Z])\d|^(?:en|dans|à|sur|de|du|des|près|plus|environ)\b|^(?:une? )?(?:villes?|régions?)$"
    ),
    relative=re.compile(r", (?:qui|dont|où) [^,]*(?:,|$)"),
    passive=re.compile(r"\b(?:été|sont|est|être)$"),
    office=re.compile(
        r"\b(?:de la|de l'|du|des|de|d'|pour) ?(?:la |le |l')?([A-ZÀ-Þ][\w'’&.-]*(?: (?:de|du|des|la|pour|[A-ZÀ-Þ(][\w'’&.)-]*))*)"
    ),
    body=re.compile(
        r"\b(?:[A-Z]{3,}|Organisation|Comité|Conseil|Agence|Commission|Programme|Fonds|Croix-Rouge|Croissant|Ministère|Fédération|Union|Observatoire|Médecins)\b"
    ),
    turned=re.compile(r"[,»”\"]$|^$"),
    points_back=re.compile(r"(?:c'est ce qu'|cela a été|ce bilan a été)"),
)

STATUSES = Statuses(
    estimated=re.compile(r"\b(?:estim\w+|évalu\w+|extrapol\w+)\b"),
    disputed=re.compile(
        r"\b(?:dément\w*|contest\w+|réfut\w+|invérifiables?|n'(?:a|ont) pu être (?:confirmée?s?|vérifiée?s?))\b"
    ),
    heard=re.compile(r"\b(?:serai(?:en)?t|aurai(?:en)?t|apparemment|rumeurs?|officieusement)\b"),
)

SEATS = Seats(
    towards=re.compile(
        r"\b(?:vers|pour|rejoint|gagné|rejoindre|gagner|(?:arriv|entr|réfugi|pass)\w* (?:en|au|aux|à|vers)|accueill\w+)(?: (?:la|le|les))? (?:l')?$"
    ),
    stating=re.compile(
        r" (?:a |ont |avait )?(?:annoncé|annonce|déclaré|déclare|affirmé|affirme|estimé|estime|indiqué|indique|dément\w*)\b"
    ),
    office=re.compile(
        r"\b(?:ministères?|ministre|gouvernement|autorités|ambassade|bureau|présidence|armée|police|responsables?|journalistes?)(?: [\w'-]+){0,3}? (?:du|de la|de|des|en|au|à) $|\b(?:ministère|gouvernement|autorités|bureau) (?:de l|d)'$"
    ),
)

NAMES = Names(
        role=re.compile(
        r"\b(?:ministre|président|porte-parole|gouverneur|maire|général|colonel|docteur|dr|mme|cyclone|ouragan|typhon|tempête|par)\s$",
        re.I,
    ),
    feature=re.compile(r"\s(?:Times|News)\b"),
    bodies=frozenset(
        "armee ministere croix croissant agence organisation comite federation union haut programme fonds commission conseil parti banque medecins observatoire".split()
    ),
    never=frozenset(
        "a au aux en dans de du des d le la les l un une et ou mais ce ces cette selon depuis bilan plus pres environ quelque quelques au moins parmi il elle ils elles on nous je que qui dont nord sud est ouest "
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre onu hcr oim ocha oms msf cicr unicef afp ong pam etat etats "
        "interieur sante defense affaires protection civile gouvernement apres avant pour par sur sous avec sans chez trois deux quatre cinq six sept huit neuf dix des aucun aucune plusieurs pluie pluies seisme "
        "inondations croix rouge croissant nations unies noel paques ramadan mediterranee".split()
    ),
    led=re.compile(
        r"\b(?:à|au|aux|en|dans|de|du|des|vers|depuis|pour|sur|entre|et|quitté|fui|gagné|rejoint|ville|village|province|région|camp)(?: (?:la|le|les))? (?:l')?$|\b(?:d|l)'$|, $"
    ),
    surely_led=re.compile(
        r"\b(?:à|dans (?:la ville|le village|la région|la province|le camp) (?:de |d')?|(?:ville|village|camp|province|région|territoire|localité) (?:de |d'|du )) ?$"
    ),
    generic=frozenset(
        "nord sud est ouest centre ville village camp province region district departement territoire mont lac fleuve vallee ile iles grand vieux nouveau nouvelle capitale port saint".split()
    ),
    regions=frozenset(
        "europe afrique asie mediterranee balkans caraibes sahel proche orient moyen orient amerique centrale amerique latine".split()
    ),
    plural=re.compile(r"s$"),
    peoples={
        "AFG": "afghane?s?", "BDI": "burundaise?s?", "BFA": "burkinab(?:è|é)s?", "BGD": "bangladaise?s?", "CAF": "centrafricaine?s?", "CMR": "camerounaise?s?",
        "COD": "congolaise?s?", "COL": "colombien(?:ne)?s?", "CUB": "cubaine?s?", "ERI": "érythréen(?:ne)?s?", "ETH": "éthiopien(?:ne)?s?", "GTM": "guatémaltèques?",
        "HND": "hondurien(?:ne)?s?", "HTI": "haïtien(?:ne)?s?", "IDN": "indonésien(?:ne)?s?", "IRQ": "irakien(?:ne)?s?", "IRN": "iranien(?:ne)?s?", "ISR": "israélien(?:ne)?s?",
        "LBN": "libanaise?s?", "LBY": "libyen(?:ne)?s?", "MAR": "marocaine?s?", "MLI": "malien(?:ne)?s?", "MMR": "birmane?s?", "MOZ": "mozambicaine?s?", "NER": "nigérien(?:ne)?s?",
        "NGA": "nigériane?s?", "PAK": "pakistanaise?s?", "PSE": "palestinien(?:ne)?s?", "RWA": "rwandaise?s?", "SDN": "soudanaise?s?", "SOM": "somalien(?:ne)?s?",
        "SSD": "sud-soudanaise?s?", "SYR": "syrien(?:ne)?s?", "TCD": "tchadien(?:ne)?s?", "TUR": "tur(?:cs?|ques?)", "UKR": "ukrainien(?:ne)?s?", "VEN": "vénézuélien(?:ne)?s?", "YEM": "yéménites?",
    },
)  # fmt: skip

LANGUAGE = Language(
    code="fr",
    letter=re.compile(r"[àâçèêëîïôœùû]"),
    common=frozenset(
        "le la les des du et en un est une a à dans pour que qui par sur au aux plus ont été selon avec ce".split()
    ),
    numbers={word: number for number, word in enumerate(ONES, 1)} | {"une": 1} | TENS | {"quatre-vingts": 80},
    multiples={
        "cent": 100,
        "cents": 100,
        "mille": 1_000,
        "million": 1_000_000,
        "millions": 1_000_000,
        "milliard": 1_000_000_000,
        "milliards": 1_000_000_000,
    }
    | AROUND
    | {f"{word}s": number for word, number in AROUND.items()},
    scales={r"mille": 1_000, r"millions?|mln": 1_000_000, r"milliards?": 1_000_000_000},
    article=r"une?",
    fractions={"un demi": 0.5, "demi": 0.5},
    rough="|".join(AROUND),
    vague=r"(?:des |plusieurs |quelques )(?:dizaines|centaines) de milliers|(?:des |plusieurs |quelques )?(?:dizaines|centaines|milliers|millions)",
    hedges={
        "at_least": r"au moins|au minimum|pas moins (?:de|d')|un minimum de|à tout le moins",
        "at_most": r"jusqu'à|au (?:plus|maximum)|pas plus (?:de|d')|un maximum de",
        "more_than": r"(?:bien |largement |nettement |un peu )?plus (?:de|d')|au-delà de|dépass(?:e|ent|ait|ant|é)|supérieure? à",
        "less_than": r"(?:un peu )?moins (?:de|d')|inférieure? à",
        "about": r"environ|quelque|près (?:de|d')|à peu près|aux alentours de|autour de|approximativement|presque|peut-être",
    },
    trailing={"about": r"environ\b", "at_least": r"(?:ou|et) plus\b(?! d)|au moins\b(?! \d)|\+"},
    after_hedge=r"un total de|un bilan de|les?|des?",
    joins="et",
    ranges=r"à|et|ou",
    between=r"entre|de",
    heads={
        "killed": r"morts?|mortes|décès|tués|corps(?: sans vie)?|cadavres|dépouilles|vies|tuées",
        "injured": r"blessés?|blessées",
        "missing": r"disparus?|disparues",
        "homeless": r"sans[- ]abris?",
        "casualties": r"victimes",
    },
    groups={
        "asylum": r"demandeurs d'asile|demandes d'asile",
        "refugees": r"réfugiés?|réfugiées|exilés",
        "crossing": r"arrivées|entrées",
        "returned": r"rapatriés|retournés|retours",
        "evacuated": r"évacués",
        "displaced": r"déplacés(?: internes)?|déplacées|personnes déplacées|sinistrés sans toit",
        "detained": r"détenus|arrestations",
        "abducted": r"otages|enlèvements",
        "survivors": r"survivants|rescapés",
    },
    after={
        "killed": _participles(DEAD)
        + r"|mort(?:e?s)?|péri|péri(?:ssent|rent)|succombé|perdu la vie|trouvé la mort|laissé la vie|meurent|mourir",
        "hospitalized": _participles("hospitalisé")
        + r"|(?:conduit|admis|transporté|soigné)e?s? (?:à l'|dans un )hôpita\w+",
        "injured": _participles("blessé brûlé") + r"|souffr\w+ de blessures",
        "missing": _participles("disparu")
        + r"|(?:portée?s? )?manquantes?|sans nouvelles|introuvables?|manqu(?:ent|aient) à l'appel",
        "detained": _participles("arrêté détenu interpellé emprisonné"),
        "abducted": _participles("enlevé kidnappé") + r"|pris(?:es)? en otages?",
        "rescued": _participles("secouru sauvé libéré") + r"|survécu|vivants?|vivantes?",
        "stranded": _participles("bloqué assiégé encerclé confiné"),
        "turned_back": _participles("refoulé expulsé"),
        "displaced": _participles("déplacé délogé déraciné")
        + rf"|{LOSE_HOME}|(?:contraint|forcé|obligé|poussé)e?s? (?:à|de) (?:\w+ ){{0,2}}?(?:fuir|partir|quitter|abandonner)|dû (?:fuir|partir|quitter|abandonner)|sur les routes",
        "homeless": r"sans[- ](?:abri|toit|logis|domicile)|à la rue|perdu (?:leurs? )?(?:maisons?|logements?|toits?)",
        "sheltering": _participles("hébergé accueilli logé abrité")
        + r"|vi(?:vent|vaient) (?:sous des tentes|dans des (?:camps|écoles|abris))|dorm(?:ent|aient)|trouvé refuge dans des (?:écoles|églises|camps|gymnases)",
        "returned": _er("rentr retourn regagn rapatri") + r"|(?:revenir|revenue?s?|reviennent|retour)",
        "evacuated": _er("évacu") + r"|mis(?:es)? à l'abri|mis(?:es)? en sécurité",
        "crossing": r"(?:franchi|traversé|passé|franchir|traverser|franchissent|traversent) (?:la |le |l')?(?:frontière|fleuve|mer)?",
        "moving": r"fui|fuient|fuir|fuyaient|"
        + _er("quitt arriv gagn pass échapp afflu")
        + r"|parti(?:e?s)?|partent|réfugié(?:e?s)?|trouvé refuge|venue?s?|entrée?s?|rendue?s?|pris la (?:fuite|route)",
        "asylum": r"(?:demandé|demandent|déposé une demande d') ?(?:l'|d')?asile",
        "homes_destroyed": _participles(
            "détruit incendié brûlé rasé effondré dévasté emporté anéanti démoli pulvérisé englouti"
        )
        + r"|en (?:ruines|cendres)|parties en fumée|inhabitables?",
        "homes_damaged": _participles("endommagé inondé touché abîmé submergé fissuré"),
        "affected": _participles("touché affecté sinistré"),
        "in_need": r"(?:ont |a )?besoin (?:d'|de )",
        "aided": r"reçu|reçoivent|dépendent|menacée?s?|vaccinée?s?|sous-alimentée?s?|privée?s? (?:d'|de )|exposée?s?|manifest(?:é|ent)",
        "population": r"habitants?(?= ?[,.)])|viv(?:ent|aient)|peuplent",
        "future": r"pourrai(?:en)?t|risqu(?:e|ent) (?:de|d')|(?:sont|est|seraient) (?:attendue?s?|menacée?s?)|devrai(?:en)?t|vont",
    },
    before={
        "killed": _er(KILL)
        + r"|(?:coût(?:é|er|ant) la vie|ôté la vie) (?:à|aux?)|la mort (?:de|d')|(?:mort|décès) (?:de|d')|emporté|péri|repêché",
        "injured": r"bless(?:ant|é|er|èrent)|fait",
        "detained": r"arrêté|interpellé|détenu",
        "abducted": r"enlevé|kidnappé",
        "rescued": r"(?:secouru|sauvé|libéré|secourir|sauver|libérer)",
        "staffed": r"(?:déploy(?:é|er|ant)|envoy(?:é|er)|mobilis(?:é|er)|dépêch(?:é|er))(?: \w+)?",
        "capacity": r"(?:place|capacité|abris?|tentes|vivres|eau|rations|nourriture|conçue?s?)(?: \w+)? (?:pour|de|que pour)|capacité d'accueil de",
        "aided": r"(?:aide|assistance|secours|nourriture|vivres) (?:à|aux?|de|pour)|aid(?:é|er)|assist(?:é|er)|soign(?:é|er)|vaccin(?:é|er)|nourri(?:r)?|manifestation de",
        "displaced": r"(?:fuite|exode) (?:de|d')|(?:dépla(?:cé|çant|cer)|délogé|chass(?:é|ant)|jeté sur les routes)|(?:contrain(?:t|dre|gnant)|forc(?:é|er|ant)|oblig(?:é|er|eant)|pouss(?:é|er|ant))(?=.{0,60}(?:fuir|partir|quitter|abandonner|fuite|exil))",
        "homeless": r"(?:laissé|laissant|jeté)(?=.{0,40}(?:sans abri|sans toit|à la rue))",
        "crossing": r"accueilli|accueillent|laissé (?:entrer|passer)|vu arriver|arriv(?:ée|ées) (?:de|d')",
        "sheltering": r"abrit(?:e|ent|ait|é)|héberg(?:e|ent|eait|é)",
        "returned": r"rapatrié|retour (?:de|d')",
        "evacuated": r"évacu(?:é|er|ant)|évacuation (?:de|d')",
        "homes_destroyed": r"détrui(?:t|re|sant|sent|sirent)|incendi(?:é|er|ant|èrent)|brûl(?:é|er|ant)|ras(?:é|ant)|ravagé|emporté|détruites?",
        "homes_damaged": r"endommag(?:é|er|eant)|inond(?:é|er|ant)|touché",
        "affected": r"touch(?:é|er|ant)|affect(?:é|er|ant)",
        "population": r"(?:ville|village|bourg|commune|population|camp|localité|cité|île|région|port|pays|agglomération)(?: \w+)?(?: peuplée?)? (?:de|d')|compte|peuplée? (?:de|d')|foule de",
        "future": r"pourrai(?:en)?t|risqu(?:e|ent) de|devrai(?:en)?t|menace(?:nt)?|attend(?:u|ent)?|prévoi(?:t|ent)|crain(?:t|dre|dr?ait|gnent)",
    },
    tally_of={
        "killed": r"morts?|décès|tués|victimes|mortel",
        "injured": r"blessés",
        "missing": r"disparus",
        "displaced": r"déplacés|sans-abri|sinistrés",
        "refugees": r"réfugiés",
        "evacuated": r"évacués|évacuations",
        "returned": r"retours|rapatriés",
    },
    tallied=r"(?:nombre|total|chiffre) (?:de |des |d')(?:\w+ )?(?:morts|décès|tués|victimes|blessés|disparus|déplacés|réfugiés|sans-abri|évacués)|bilan(?: \w+)?",
    reaching=r"à|de|est|était|atteint|atteignait|s'élève à|s'élevait à|s'établit à|passe à|passé à|monte à|a",
    people=r"personnes?|civils?|enfants?|femmes?|hommes?|habitants?|villageois|citoyens|ressortissants|migrants|passagers|soldats?|militaires?|policiers?|gendarmes?|combattants|rebelles|miliciens|jihadistes|djihadistes|assaillants|insurgés|réfugiés|déplacés|évacués|victimes|survivants|rescapés|élèves|écoliers|étudiants|fidèles|musulmans|chrétiens|ouvriers|travailleurs|mineurs|pêcheurs|éleveurs|agriculteurs|paysans|bergers|pèlerins|touristes|riverains|résidents|sinistrés|otages|détenus|prisonniers|casques bleus|humanitaires|journalistes|morts?|décès|tués|blessés?|disparus?|corps|cadavres|sans-abri|âmes|autres|individus|adultes|filles|garçons|bébés|nourrissons|mères|membres|marins|manifestants|demandeurs d'asile|arrivées|exilés|locaux|vies|retours",
    homes=r"maisons?|habitations?|logements?|cases?|domiciles|appartements|huttes|foyers(?= (?:détruits|incendiés|brûlés))|immeubles d'habitation|bâtiments résidentiels",
    households=r"familles?|ménages?|foyers?",
    others=r"pour cent|%|degrés?|ans?|années?|mois|semaines?|jours?|journées?|nuits?|heures?|minutes?|secondes?|km|kilomètres?|mètres?|hectares|tonnes?|kilos?|litres?|dollars?|euros?|francs|livres|véhicules|camions|voitures|bus|autobus|avions|hélicoptères|bateaux|navires|pirogues|embarcations|chars|bœufs|boeufs|vaches|chèvres|moutons|têtes de bétail|bétail|animaux|camps?|sites?|centres?|écoles?|classes|hôpitaux|centres de santé|églises|mosquées|villages?|villes?|quartiers|provinces|régions|communes|départements|districts|pays|îles|ponts|routes|commerces|boutiques|bâtiments|édifices|puits|latrines|tentes|bâches|couvertures|kits|repas|rations|doses|lits|places|bombes|roquettes|missiles|obus|frappes|attaques|raids|incidents|explosions|séismes|répliques|incendies|partis|groupes|organisations|cas|fois|voix|sièges|convois|médecins|secouristes|sauveteurs|pompiers|observateurs",
    money=r"[$€£]|usd|eur",
    saying=r"annoncé|annonce|annonçait|déclaré|déclare|indiqué|indique|affirmé|affirme|précisé|précise|ajouté|ajoute|rapporté|rapporte|estimé|estime|confirmé|confirme|dit|expliqué|explique|assuré|assure|recensé|fait état|signalé|signale|souligné|souligne|dénoncé|fait savoir|raconté|raconte|avance|chiffré|décompté|porté",
    according=r"selon|d'après|de source|au dire (?:de|du|des)|citant|d'après les chiffres (?:de|du|des)",
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=MONTHS,
    ordinal="er",
    of_month="de",
    years=r"(?<=en )YEAR|(?<=depuis )YEAR|(?<=de )YEAR(?= (?:avait|a ))",
    since=r"depuis(?: le| la)?(?: début| fin| nuit de| mi-)?(?: du| de| d')?",
    weekend=r"(?:ce |le )?week-end",
    last={"week": "la semaine dernière", "month": "le mois dernier", "year": "l'an dernier|l'année dernière"},
    days={"aujourd'hui": 0, "hier": -1, "avant-hier": -2, "la veille": -1},
    to=r"vers|à|au|aux|en|dans|pour|jusqu'à|jusqu'au|jusqu'en|rejoint|gagné|rejoindre|gagner|regagné|regagner|atteint",
    out_of=r"depuis|fui|fuyant|fuir|quitté|quittant|quitter|quittent|(?:hors|partie?s?|partir|sorti|sortir|chassée?s?|venue?s?|venant|provenance|évacuée?s?|délogée?s?|rentrée?s?|originaires?|habitants|civils|familles|réfugiés|déplacés|personnes) (?:de|du|des|d')",
    flow=r"\b(?:par jour|par semaine|chaque (?:jour|semaine)|quotidiennement|en (?:\S+ )?(?:heures|jours|semaines|mois)|(?:dernières|derniers|premiers|premières) (?:heures|jours|semaines|mois)|au cours de la (?:nuit|journée|semaine)|hier|aujourd'hui|supplémentaires|nouveaux|dans la nuit)\b",
    stock=r"\b(?:actuellement|toujours|encore|restent|sont (?:sans|hébergés|accueillis|déplacés|portés)|est sans|vivent|abritent?|accueillent|dorment)\b",
    total=r"\b(?:depuis|jusqu'ici|à ce jour|au total|en tout|désormais|bilan)\b",
    past=r"\b(?:il y a \w+ ans|l'an dernier|l'année dernière|les années précédentes)\b",
    future=r"pourrai(?:en)?t|risqu(?:e|ent)|devrai(?:en)?t|attendue?s?|menacent?|cra[iî]\w+|prévoi\w+|d'ici (?:à|la)",
    housed=r" (?:\w+ )?(?:dans|sous) (?:des |les |\d+ |\w+ )?(?:camps?|abris?|écoles|tentes|centres|églises|sites)\b",
    clauses=Clauses(
        strong=re.compile(
            r"; |: | [—–-] |—|, (?:et|mais|tandis que|alors que|dont|où|qui|lorsque|quand|puis|après|avant)\b|\) | \("
        ),
        medium=re.compile(r" (?:et|mais|ou|ainsi que|tandis que|alors que|dont|avec|lorsque|quand) "),
        goes_on=re.compile(
            r"(?:,? (?:autres?|de plus|supplémentaires|d'entre eux|d'entre elles))*\s*(?:$|[.,;:)(]|—|(?:à|au|aux|en|dans|près|depuis|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pour|sur|chez|par|et|ou)\b)"
        ),
        bare=re.compile(r"(?:bilan (?:est|était)? ?(?:de|à)|parle de|avance|évoque|,|à|de)\s*$"),
        joined=re.compile(r"(?: (?:à|au|en|dans|de|d')[\w' -]+)?(?:,| et| ou|, et| ainsi que| \()\s*"),
        toll=re.compile(r"\bbilan\b"),
    ),
    guards=Guards(
        after=re.compile(
            r"[ -]?(?:pour cent|%|°|degrés?|ans|années?|mois|semaines?|jours?|nuits?|heures?|minutes?|secondes?|km|kilomètres?|mètres?|cm|hectares|tonnes?|kg|kilos?|litres?|dollars?|euros?|francs|livres|millions? (?:de |d')(?:dollars|euros|francs)|milliards? (?:de |d')(?:dollars|euros|francs))(?![\w])"
            r"| (?:de |d')(?:dollars|euros|francs)\b|:\d|/\d|h\d| (?:et|au|à) (?:le )?\d{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|e\b| (?:personnes? )?sur (?:deux|trois|quatre|cinq|dix|cent|\d)"
        ),
        before=re.compile(
            r"\b(?:magnitude|catégorie|article|résolution|page|route|vol|no|n°|numéro|niveau|chapitre|phase|âgée?s? de|moins de|téléphone) ?$(?<!moins de )"
        ),
        numbered=re.compile(r"\b(?:district|quartier|secteur|unité|camp|zone|bloc) ?$"),
        in_ten=re.compile(r"\b(?:une?|deux|trois|\d) (?:\w+ )?sur $"),
        subset=re.compile(
            rf"(?:\bdont|parmi (?:eux|elles|lesquels|lesquelles|les (?:morts|victimes|blessés))|y compris|notamment|incluant)(?: (?:\w+ ){{0,2}})?{HEDGE}? ?$"
        ),
        of_them=re.compile(r" (?:d'entre (?:eux|elles)|parmi eux)\b(?! (?:ont|auraient|sont))"),
        superseded=re.compile(
            rf"(?:contre|au lieu de|précédent(?:e)?(?: \w+){{0,2}} (?:de|à)|auparavant|jusqu'alors|précédemment|(?:était|passé) de) ?{HEDGE}? ?$"
        ),
        within=re.compile(r"\b(?:dans|de|des|sur|à travers|parmi|entre|les|ces|d')\s?$"),
        aged=re.compile(r"\b(?:âgée?s? de|homme|femme|garçon|fille|adolescent),?$"),
    ),
    nouns=Nouns(
        function=r"(?:et|ou|ont|a|sont|est|été|dans|en|à|au|aux|sur|qui|que|par|pour|depuis|avec|contre|selon|dont|morts?|tués|blessés|déplacées?|disparus)\b",
        links=r"(?:de |d'|des |du |la |les |autres |nouveaux |nouvelles |mille |millions? )*",
        plain=re.compile(r"[ ](?:autres )?(?:d')?([a-zà-ÿœ'-]+s)\b"),
        named=re.compile(r" (?:de |d'|autres )?([A-ZÀ-Þ][\w'’-]*(?:s|is|iens|ais|ois|ains))\b"),
        human=re.compile(r"[\w-]*(?:iens|ais|ois|ants|eurs|istes|iers|ains)$"),
        single=re.compile(
            r" (?:\w+ )?(?:personne|mort|blessé|disparu|homme|femme|enfant|civil|soldat|policier|fillette|garçon)\b"
        ),
    ),
    predicates=Predicates(
        between=re.compile(
            r"[\s:“\"«]*(?:(?:de|d'|des|du|à|aux?|les?|la|autres|total|encore|également|aussi|près|seulement)(?:\s+|(?<=')))*"
        ),
        auxiliaries=re.compile(rf"\b{BE}\b"),
        transparent=re.compile(
            r"(?:été|avoir|être|dû|déjà|aussi|également|encore|toujours|ainsi|donc|tous|toutes|se|s|s'être|grièvement|gravement|légèrement|officiellement|récemment|\w+ment|sont|ont|portée?s?|retrouvée?s?|y|à|de)"
        ),
        end=re.compile(r"\s*(?:$|[;.,)\n(]|(?:à|au|en|dans|et)\b)"),
        weights=re.compile(r"[,;:()—]|\bet\b|\bmais\b"),
        breaks=re.compile(r"\b(?:mais|tandis|alors que|a déclaré|a annoncé|dont)\b"),
        stops=r"(?:et|ou|ont|a|sont|est|dans|en|à|au|qui|que|par|pour|depuis|avec|dont)\b",
        perfect=re.compile(r"\b(?:ont|a|avaient|avait)\b"),
        past_tense=re.compile(r"(?:é|ée|és|ées|èrent|u|i)$"),
        relative=re.compile(r" ?(?:qui|que|où|dont)\b"),
    ),
    ways=Ways(
        left=re.compile(r"\b(?:quitté|quittent|fui|fuient|fuyant) (?:la |le |les )?(?:l')?$"),
        entered=re.compile(
            r"\b(?:vers|au|aux|en|gagné|rejoint|entrée?s? (?:au|en|aux)|arrivée?s? (?:au|en|aux)) (?:la |le |l')?$"
        ),
        arriving=re.compile(r"\b(?:arriv\w+|entr(?:é|ent)\w*|gagn\w+|rejoin\w+|passé\w*|afflu\w+|venue?s?)\b"),
        border=re.compile(r"\b(?:frontières?|à l'étranger|pays voisins?|(?:quitté|fui) le pays)\b"),
        hosts=re.compile(r"\b(?:accueill\w+|hébergé?\w*|reçoi\w+|reçu|enregistré|compt\w+|font état|a vu)\b"),
        let_in=re.compile(r"[^.;]{0,25} (?:entrer|passer)\b"),
        soft=r"(?:la |le |les |l'|d'|du |de |des |ville de |province de |région de |territoire de |camp de |est |nord |sud |ouest |voisine? )*",
        at=r"à|au|aux|en|dans|près de",
        there=re.compile(r"\blà(?:-bas)?\b"),
    ),
    speakers=SPEAKERS,
    statuses=STATUSES,
    seats=SEATS,
    names=NAMES,
)
