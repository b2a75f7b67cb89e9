"""Spanish."""

import re

from lib.extract.languages.grammar import Clauses, Guards, Nouns, Predicates, Ways
from lib.extract.languages.model import Language
from lib.extract.languages.telling import Names, Seats, Speakers, Statuses

ONES = (
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho"
    " diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
HUNDREDS = {"ciento": 100, "cien": 100} | {
    f"{stem}{ending}": number
    for stem, number in {"doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600,
                         "setecient": 700, "ochocient": 800, "novecient": 900}.items()
    for ending in ("os", "as")
}  # fmt: skip
AROUND = {"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30, "centena": 100, "centenar": 100,
          "millar": 1_000}  # fmt: skip
PLURALS = {"decenas": 10, "docenas": 12, "centenares": 100, "millares": 1_000}
HEDGE = r"(?:al menos|unos|unas|más de|cerca de|casi)"


def _ar(stems: str) -> str:
    """Every form of regular verbs in "-ar", by their stems.

    >>> _ar("mat")
    'mat(?:ar|a|an|ó|aron|aba|aban|ando|ad[oa]s?)'
    """
    return "|".join(f"{stem}(?:ar|a|an|ó|aron|aba|aban|ando|ad[oa]s?)" for stem in stems.split())


def _ir(stems: str) -> str:
    """Every form of regular verbs in "-er" and "-ir", by their stems.

    >>> _ir("mor")
    'mor(?:[ei]r|e|en|ió|ieron|ía|ían|iendo|id[oa]s?)'
    """
    return "|".join(f"{stem}(?:[ei]r|e|en|ió|ieron|ía|ían|iendo|id[oa]s?)" for stem in stems.split())


def _participles(stems: str) -> str:
    """Participles, by their stems, in gender and number.

    >>> _participles("herid")
    'herid[oa]s?'
    """
    return "|".join(f"{stem}[oa]s?" for stem in stems.split())


KILLED = "muert matad asesinad fallecid ejecutad masacrad ahogad sepultad abatid"
DIE = r"mur(?:ió|ieron)|muer(?:e|en)|morir|" + _ir("fallec perec") + r"|perd(?:ió|ieron|ido) la vida"
LEAVE_HOME = r"(?:abandonar|dejar|dejado|abandonado|perdido|abandonaron|dejaron|perdieron|huir de|salir de) (?:sus?|todo)(?: (?:hogares|casas?|viviendas?|tierras|pueblos|comunidades|hogar))?"
GONE = r"quedaron|quedó|fueron|fue|resultaron|resultó|han sido|están|permanecen|siguen|continúan|se encuentran"

WEEKDAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"

SPEAKERS = Speakers(
    boundary=re.compile(
        r"[,;:()\"“”«»]|\.\s|\s[—–-]\s|—|\b(?:que|quien|donde|mientras|pero|cuando|aunque|tras|antes|según)\s"
    ),
    stop=rf"(?:que|quien|en un|el (?:{WEEKDAYS})|este (?:{WEEKDAYS})|ayer|hoy|sobre|tras|mientras|pero|durante|a la|a los|en su)\b",
    determiners=rf"(?:(?:el |este )?(?:{WEEKDAYS}|ayer|hoy) )?(?:(?:el |un )?(?:nuevo |último )?(?:balance|recuento|informe) (?:\w+ ){{0,2}}(?:por|de(?= la| los|l)) )?(?:el |la |los |las |l |una? |unos )?",
    nobody=re.compile(
        r"(?:se|no|nos|nosotros|yo|que|lo|les?|ha|han|había|fue|fueron|quien(?:es)?|(?:el |un )?balance.*|(?:un )?hombre.*|(?:una )?mujer.*)"
    ),
    pronoun=re.compile(r"(?:él|ella|ellos|ellas|agencia|organización|organismo|misma fuente)", re.I),
    personal=re.compile(r"(?:él|ella|ellos|ellas)", re.I),
    leading=re.compile(
        rf"^(?:y|pero|sin embargo|mientras|además|el|la|los|las|una?|unos|unas|(?:el |este )?(?:{WEEKDAYS}))[, ]+", re.I
    ),
    time=re.compile(rf"\s+(?:el |este )?(?:{WEEKDAYS}|ayer|hoy|en un comunicado)\b.*$"),
    fillers=re.compile(r"(?:\s+(?:ha|han|había|habían|también|ya|además|luego|se|lo))+\s*$"),
    no_name=re.compile(r"\d|^(?:en|a|de|del|por|con|más|unos|unas|cerca|al menos)\b"),
    relative=re.compile(r", (?:que|quien|donde) [^,]*(?:,|$)"),
    passive=re.compile(r"\b(?:fue|fueron|son|es|ser|sido)$"),
    office=re.compile(
        r"\b(?:de la|de los|del|de|para) ?(?:la |el )?([A-ZÀ-Þ][\w'’&.-]*(?: (?:de|del|la|los|para|[A-ZÀ-Þ(][\w'’&.)-]*))*)"
    ),
    body=re.compile(
        r"\b(?:[A-Z]{3,}|Organización|Comité|Consejo|Agencia|Comisión|Programa|Fondo|Cruz|Ministerio|Federación|Unión|Observatorio|Defensoría|Protección|Acnur)\b"
    ),
    turned=re.compile(r"[,»”\"]$|^$"),
    points_back=re.compile(r"(?:así lo|esto fue|lo)\b"),
)

STATUSES = Statuses(
    estimated=re.compile(r"\b(?:estim\w+|calcul\w+|cree(?:n)?)\b"),
    disputed=re.compile(
        r"\b(?:desmient\w+|desminti\w+|disput\w+|neg(?:ó|aron)|niegan?|cuestion\w+|no (?:ha|han) podido ser (?:confirmad|verificad)\w+|sin verificar)\b"
    ),
    heard=re.compile(r"\b(?:habrían?|presunt\w+|supuest\w+|al parecer|rumores|extraoficial\w*)\b"),
)

SEATS = Seats(
    towards=re.compile(
        r"\b(?:hacia|rumbo a|(?:lleg|entr|cruz|pas|ingres)\w* (?:a|en|hacia)|acogi\w+|regresaron a|volvieron a)(?: (?:la|el|los))? $"
    ),
    stating=re.compile(
        r" (?:ha |han )?(?:anunci\w+|declar\w+|afirm\w+|estim\w+|indic\w+|dijo|dice|desmint\w+|confirm\w+|inform\w+)\b"
    ),
    office=re.compile(
        r"\b(?:ministerio|ministr[oa]|gobierno|autoridades|embajada|oficina|presidencia|ejército|policía|defensa civil|periodistas)(?: [\w'-]+){0,3}? (?:de la|de|del|en) $"
    ),
)

NAMES = Names(
        role=re.compile(
        r"\b(?:ministr[oa]|president[ea]|portavoz|gobernadora?|alcalde(?:sa)?|general|coronel|doctora?|dr\.|huracán|tifón|ciclón|tormenta|por)\s$",
        re.I,
    ),
    feature=re.compile(r"\s(?:Times|News)\b"),
    bodies=frozenset(
        "ejercito ministerio cruz agencia organizacion comite federacion union programa fondo comision consejo partido banco defensoria policia secretaria asociacion".split()
    ),
    never=frozenset(
        "a al en de del el la los las lo un una unos unas y o pero este esta estos segun desde hasta tras mas cerca alrededor al menos entre otros otras solo no nos que quien cuando donde como por para con sin sobre "
        "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre onu acnur oim ocha oms ong cicr unicef efe afp eeuu ee uu "
        "interior salud defensa proteccion civil gobierno antes despues durante dos tres cuatro cinco seis siete ocho nueve diez cientos miles decenas numero nueve ningun varios lluvias cruz roja naciones unidas "
        "migraciones navidad mediterraneo agentes balance tenemos".split()
    ),
    led=re.compile(
        r"\b(?:a|al|en|de|del|desde|hacia|para|por|entre|y|hasta|ciudad|municipio|provincia|departamento|estado)(?: (?:la|el|los|las))? $|, $"
    ),
    surely_led=re.compile(
        r"\b(?:en|cerca de|(?:ciudad|municipio|provincia|departamento|estado|aldea|localidad|pueblo|campamento) (?:de|del)) $"
    ),
    generic=frozenset(
        "norte sur este oeste centro ciudad villa pueblo campamento provincia region distrito departamento estado municipio monte lago rio valle isla islas gran viejo nuevo nueva capital puerto san santa alto bajo".split()
    ),
    regions=frozenset({"europa", "africa", "asia", "mediterraneo", "caribe", "centroamerica", "america central", "america latina", "latinoamerica", "suramerica", "sudamerica", "oriente medio", "balcanes", "sahel"}),
    plural=re.compile(r"s$"),
    peoples={
        "AFG": "afgan[oa]s?", "ARG": "argentin[oa]s?", "BOL": "bolivian[oa]s?", "BRA": "brasileñ[oa]s?", "CHL": "chilen[oa]s?", "COL": "colombian[oa]s?", "COD": "congoleñ[oa]s?",
        "CRI": "costarricenses?", "CUB": "cuban[oa]s?", "DOM": "dominican[oa]s?", "ECU": "ecuatorian[oa]s?", "SLV": "salvadoreñ[oa]s?", "ETH": "etíopes?", "GTM": "guatemaltec[oa]s?",
        "HND": "hondureñ[oa]s?", "HTI": "haitian[oa]s?", "IRQ": "iraquíe?s?", "ISR": "israelíe?s?", "LBN": "libanes(?:es|as?)|libanés", "MEX": "mexican[oa]s?", "MMR": "birman[oa]s?", "NIC": "nicaragüenses?",
        "PAK": "pakistaníe?s?", "PAN": "panameñ[oa]s?", "PER": "peruan[oa]s?", "PRY": "paraguay[oa]s?", "PSE": "palestin[oa]s?", "SDN": "sudanes(?:es|as?)|sudanés", "SYR": "siri(?:os?|as)",
        "TUR": "turc[oa]s?", "UKR": "ucranian[oa]s?", "URY": "uruguay[oa]s?", "VEN": "venezolan[oa]s?", "YEM": "yemeníe?s?",
    },
)  # fmt: skip

LANGUAGE = Language(
    code="es",
    letter=re.compile(r"[áíóúñ¿¡]"),
    common=frozenset(
        "el la los las de del en que y por con para una un se su al más han fue según este como lo".split()
    ),
    numbers={word: number for number, word in enumerate(ONES, 1)}
    | {"un": 1, "una": 1, "veintiún": 21, "veintiuna": 21}
    | TENS
    | HUNDREDS,
    multiples={"mil": 1_000, "millón": 1_000_000, "millones": 1_000_000} | AROUND | PLURALS,
    scales={r"mil": 1_000, r"millones|millón|mln": 1_000_000, r"mil millones": 1_000_000_000},
    article="una?",
    fractions={"medio": 0.5},
    rough="decena|quincena|veintena|treintena|centena|centenar|millar",
    vague=r"(?:varias |unas |algunas )?(?:decenas|docenas|cientos|centenares) de miles|(?:varias |varios |unos |unas |algunos |algunas )?(?:decenas|docenas|cientos|centenares|miles|millones)|(?:varios|unos cuantos|algunos) (?:cientos|miles|millones)",
    hedges={
        "at_least": r"al menos|por lo menos|como mínimo|no menos de|un mínimo de|cuando menos",
        "at_most": r"hasta|como máximo|no más de|a lo sumo|un máximo de",
        "more_than": r"(?:bastante |mucho )?más de|por encima de|supera(?:n|ba|ban|ron|ó)?|rebasa(?:n|ron)?|superior(?:es)? a",
        "less_than": r"menos de|por debajo de|inferior(?:es)? a",
        "about": r"unos|unas|cerca de|alrededor de|en torno a|aproximadamente|casi|aproximados|próximo a|quizá",
    },
    trailing={"about": r"aproximadamente\b", "at_least": r"o más\b(?! de)|como mínimo\b|\+"},
    after_hedge=r"un total de|los|las|el|la|de|a",
    joins="y",
    ranges=r"a|y|o",
    between=r"entre|de",
    heads={
        "killed": r"muertos?|muertas?|fallecidos?|fallecidas?|muertes|decesos|cadáveres|cuerpos|vidas|víctimas (?:mortales|fatales)",
        "injured": r"heridos?|heridas?|lesionados?|lesionadas?",
        "missing": r"desaparecidos?|desaparecidas?",
        "homeless": r"(?:damnificados )?sin (?:techo|hogar)",
        "casualties": r"víctimas",
    },
    groups={
        "asylum": r"solicitantes de asilo|solicitudes de asilo",
        "refugees": r"refugiados?|refugiadas?",
        "crossing": r"llegadas|entradas",
        "returned": r"retornados|repatriados|retornos",
        "evacuated": r"evacuados|evacuadas|evacuaciones",
        "displaced": r"desplazados?(?: internos)?|desplazadas?",
        "detained": r"detenidos|detenciones|arrestos",
        "abducted": r"rehenes|secuestrados|secuestros",
        "survivors": r"supervivientes|sobrevivientes",
    },
    after={
        "killed": _participles(KILLED) + "|" + DIE + r"|sin vida",
        "hospitalized": _participles("hospitalizad ingresad internad"),
        "injured": _participles("herid lesionad") + r"|sufr(?:ió|ieron) (?:heridas|lesiones|quemaduras)",
        "missing": _participles("desaparecid") + r"|desaparec(?:ió|ieron)|sin localizar|en paradero desconocido",
        "detained": _participles("detenid arrestad capturad encarcelad"),
        "abducted": _participles("secuestrad") + r"|tomad[oa]s? como rehen(?:es)?",
        "rescued": _participles("rescatad salvad liberad") + r"|sobreviv\w+|con vida",
        "stranded": _participles("atrapad aislad varad confinad sitiad bloquead"),
        "turned_back": _participles("expulsad deportad devuelt rechazad"),
        "displaced": _participles("desplazad desarraigad desalojad")
        + rf"|(?:{LEAVE_HOME})|(?:vist[oa]s? )?(?:obligad|forzad)[oa]s? a (?:huir|salir|dejar|abandonar|desplazarse)|tuvieron que (?:huir|salir|dejar|abandonar|marcharse)|se desplazaron",
        "homeless": r"sin (?:techo|hogar|vivienda|casa)|(?:han )?perd(?:ido|ieron) (?:sus? )?(?:casas?|viviendas?|hogar(?:es)?|techo)|a la intemperie|"
        + _participles("damnificad"),
        "sheltering": _participles("alojad albergad hospedad")
        + r"|en (?:albergues|refugios|campamentos)|duermen|pernoct\w+",
        "returned": _ar("regres retorn") + r"|" + _ir("volv") + r"|vuelto|repatriad[oa]s?",
        "evacuated": _ar("evacu") + r"|trasladad[oa]s? a (?:lugares|zonas) segur[oa]s",
        "crossing": _ar("cruz atraves") + r"|(?:pas(?:ar|aron|ado)) la frontera",
        "moving": r"huido|huyeron|huyen|huir|huyó|"
        + _ir("sal")
        + "|"
        + _ar("escap lleg emigr march")
        + r"|ingresaron|ingresado|entr(?:aron|ado)|buscaron refugio|se refugi(?:aron|an)|refugiado|parti(?:ó|eron|do)",
        "asylum": r"(?:pedido|solicitado|pidieron|solicitaron) (?:el )?asilo",
        "homes_destroyed": _participles(
            "destruid destrozad arrasad quemad incendiad calcinad derrumbad derribad demolid sepultad colapsad"
        )
        + r"|en (?:ruinas|cenizas)|inhabitables?|se derrumbaron|ardieron|colapsaron",
        "homes_damaged": _participles("dañad inundad afectad averiad agrietad anegad"),
        "affected": _participles("afectad"),
        "in_need": r"(?:necesitan|requieren|precisan)",
        "aided": r"recib(?:en|ieron|ido)|dependen|en riesgo|vacunad[oa]s?|sin (?:luz|agua|electricidad)|marcharon por",
        "population": r"habitantes(?= ?[,.)])|viv(?:en|ían)|residen",
        "future": r"podrían|podría|pueden|(?:se )?esperan?|corren? (?:el )?riesgo|van a|amenazad[oa]s?",
    },
    before={
        "killed": _ar("mat asesin ejecut")
        + r"|cobr(?:ó|aron|ado) la vida de|(?:la )?(?:muerte|vida) (?:de|a)|mur(?:ió|ieron)|"
        + _ir("fallec perec")
        + r"|muert[oa]s|murió",
        "injured": r"hir(?:ió|ieron|iendo)(?: a)?|herid[oa]s|lesion(?:ó|ando)(?: a)?|" + rf"(?:{GONE}) herid[oa]s",
        "missing": r"(?:permanecen|siguen|continúan|están|hay) desaparecid[oa]s|desaparecieron",
        "detained": r"(?:detuvo|detuvieron|arrest(?:ó|aron)|captur(?:ó|aron))(?: a)?",
        "abducted": r"secuestr(?:ó|aron|ando)(?: a)?",
        "rescued": r"(?:rescat(?:ó|aron|ado|ar)|salv(?:ó|aron)|liber(?:ó|aron))(?: con vida)?(?: a)?",
        "staffed": r"despleg(?:ó|aron|ado|ará)|envi(?:ó|aron|ado|ará)|moviliz(?:ó|aron|ado)|habrá",
        "capacity": r"(?:capacidad|espacio|lugar|alimentos|agua|raciones|carpas|camas|víveres) para|capacidad de",
        "aided": r"(?:ayuda|asistencia|atención|alimentos) (?:a|para)|(?:ayud|asist|atend|vacun|aliment)(?:ó|aron|ió|ieron|ado|ido)(?: a)?|marcha de",
        "displaced": r"desplaz(?:ó|aron|ando|ado|amiento de)(?: a)?|desaloj(?:ó|aron)(?: a)?|(?:oblig(?:ó|aron|ado|ando)|forz(?:ó|aron|ado|ando)) a(?=.{0,60}(?:abandonar|dejar|huir|salir|desplazarse|marcharse))",
        "homeless": r"dej(?:ó|aron|ando|ado) sin (?:hogar|techo|casa) a|dej(?:ó|aron|ando|ado)(?: a)?(?=.{0,40}sin (?:hogar|techo|casa))|perdieron su casa",
        "crossing": r"(?:acog(?:ió|ieron|ido|e|en)|recib(?:ió|ieron|ido|e|en)|admiti(?:ó|do)) a|cruz(?:aron|ó|an|ado)(?: \w+){0,5}?|(?:recib(?:ió|ieron)|acog(?:ió|ieron))",
        "moving": r"lleg(?:aron|ó|an|ado)|entr(?:aron|ó|ado)|ingresaron|sal(?:ieron|ió|en|ido)|huyeron|huido|escaparon",
        "sheltering": r"alberg(?:a|an|ó|aron)(?: a)?|aloj(?:a|an|ó)(?: a)?",
        "returned": r"regres(?:aron|ó|an|ado)(?: a [\wáéíóúñ]+)?|retornaron(?: a [\wáéíóúñ]+)?|volvieron|repatri(?:ó|aron|ado)(?: a)?|retorno de|regreso de",
        "evacuated": r"evacu(?:ó|aron|ado|ando|ar)(?: a)?|evacuad[oa]s|evacuación de",
        "homes_destroyed": r"destru(?:yó|yeron|ido|yendo|ir)|arras(?:ó|aron|ado)(?: con)?|quem(?:ó|aron|ado|ando)|incendi(?:ó|aron)|derrib(?:ó|aron)|(?:destruid|quemad|arrasad)[oa]s",
        "homes_damaged": r"dañ(?:ó|aron|ado)|inund(?:ó|aron|ado)|(?:dañad|inundad|afectad)[oa]s|afect(?:ó|aron|ado)(?: a)?",
        "affected": r"afect(?:ó|aron|ado)(?: a)?|afectad[oa]s",
        "population": r"(?:ciudad|pueblo|localidad|población|municipio|campamento|comunidad|isla|región|puerto|país)(?: \w+)? (?:de|con)|tiene|multitud de",
        "future": r"podrían?(?: \w+){0,4}?|esperan?|esperaba|amenaza(?:n)? (?:a|con)|teme(?:n)?|prevén?|prevé",
    },
    tally_of={
        "killed": r"muert[oe]s|fallecid[oa]s|víctimas|decesos|mortal(?:es)?",
        "injured": r"heridos|lesionados",
        "missing": r"desaparecidos",
        "displaced": r"desplazados|damnificados",
        "refugees": r"refugiados",
        "evacuated": r"evacuados",
        "returned": r"retornados|repatriados",
        "detained": r"detenidos",
    },
    tallied=r"(?:número|cifra|total|cantidad|saldo|balance)(?: \w+)? (?:de )?(?:los |las )?(?:muertos|fallecidos|muertes|víctimas|heridos|desaparecidos|desplazados|refugiados|evacuados|damnificados|decesos)|(?:los )?(?:muertos|fallecidos|heridos|desaparecidos|desplazados|refugiados|evacuados)(?= (?:son|suman|superan|ascienden|pasan|llegan|pasaron|ya))|balance(?: oficial| provisional)?|saldo",
    reaching=r"a|en|de|es|era|son|suman|alcanza|alcanzó|superan?|superó",
    people=r"personas?|civiles|niños|niñas|niño|mujeres|mujer|hombres|hombre|habitantes|vecinos|pobladores|residentes|ciudadanos|nacionales|migrantes|pasajeros|soldados|militares|policías|agentes|combatientes|rebeldes|guerrilleros|milicianos|insurgentes|refugiados|desplazados|evacuados|damnificados|víctimas|supervivientes|sobrevivientes|alumnos|estudiantes|escolares|fieles|trabajadores|obreros|mineros|pescadores|campesinos|agricultores|ganaderos|indígenas|turistas|familiares|rehenes|detenidos|prisioneros|presos|reclusos|periodistas|cooperantes|muertos|muertas|fallecidos|fallecidas|heridos|heridas|lesionados|desaparecidos|cuerpos|cadáveres|muertes|decesos|otros|otras|individuos|adultos|menores|bebés|madres|marineros|tripulantes|manifestantes|solicitantes de asilo|vidas|retornados|almas",
    homes=r"casas?|viviendas?|hogares(?= (?:destruidos|quemados|quedaron))|edificios residenciales|chozas|apartamentos|departamentos habitacionales|domicilios|inmuebles",
    households=r"familias?|hogares",
    others=r"por ciento|%|grados?|años?|mes(?:es)?|semanas?|días?|noches?|horas?|minutos?|segundos?|km|kilómetros?|metros?|hectáreas|toneladas?|kilos?|litros?|dólares|euros?|pesos|bolívares|soles|quetzales|lempiras|vehículos|camiones|autos|coches|autobuses|buses|aviones|helicópteros|barcos|lanchas|embarcaciones|vacas|reses|cabezas de ganado|ovejas|animales|campamentos?|albergues?|refugios|centros?|escuelas?|aulas|hospitales|iglesias|aldeas|pueblos?|ciudades|barrios?|veredas|provincias|regiones|municipios|departamentos|distritos|comunidades|estados|países|islas|puentes|carreteras|caminos|comercios|tiendas|edificios|pozos|letrinas|carpas|mantas|raciones|kits|comidas|dosis|camas|plazas|bombas|cohetes|misiles|ataques|incidentes|explosiones|sismos|temblores|réplicas|incendios|partidos|grupos|organizaciones|casos|veces|votos|escaños|médicos|rescatistas|bomberos|brigadistas|observadores",
    money=r"[$€£]|us\$|usd|eur",
    saying=r"elevó|elevaron|cifró|cifraron|situó|situaron|cuenta|contó|informó|informaron|dijo|dijeron|dice|declaró|declararon|indicó|indicaron|anunció|anunciaron|afirmó|afirmaron|aseguró|aseguraron|señaló|señalaron|denunció|denunciaron|confirmó|confirmaron|precisó|precisaron|explicó|explicaron|agregó|añadió|reportó|reportaron|estimó|estima|estiman|calcula|comunicó|detalló|sostuvo|advirtió|reveló|manifestó",
    according=r"según|de acuerdo con|de acuerdo a|a juicio de|citando|en palabras de|conforme a",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre".split()
    ),
    ordinal=r"º|°",
    of_month="del?",
    years=r"(?<=en )YEAR|(?<=desde )YEAR|(?<=de )YEAR(?= (?:dejó|mató))",
    since=r"desde(?: el| la| este)?(?: inicio de| pasado)?",
    weekend=r"(?:este |el )?fin de semana",
    last={"week": "la semana pasada", "month": "el mes pasado", "year": "el año pasado"},
    days={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1},
    to=r"a|al|hacia|hasta|en|para|rumbo a",
    out_of=r"de|del|desde|dejado|dejaron|abandonado|abandonaron|procedentes de|provenientes de|huyendo de",
    flow=r"\b(?:por día|al día|diarias?|diarios|cada (?:día|semana)|en (?:\w+ )?(?:horas|días|semanas|meses|semana|mes)|(?:últimas|últimos|primeras|primeros) (?:\w+ )?(?:horas|días|semanas|meses)|ayer|hoy|solo el|nuevos|adicionales)\b",
    stock=r"\b(?:actualmente|todavía|aún|siguen|sigue|seguían|permanecen|continúan|se encuentran|se encuentra|están|viven|duermen|alberga|hay|tenemos)\b",
    total=r"\b(?:desde|hasta (?:ahora|el momento|la fecha)|en total|ya suman|balance)\b",
    past=r"\b(?:hace \w+ años|el año pasado|años atrás)\b",
    future=r"podrían?|podrá|espera\w*|amenaza\w*|riesgo|teme[ns]?|prevén?|prevé",
    housed=r" (?:\w+ )?(?:en|bajo) (?:los |las |\d+ |\w+ )?(?:albergues?|refugios?|campamentos?|escuelas|carpas|centros)\b",
    clauses=Clauses(
        strong=re.compile(
            r"; |: | [—–-] |—|, (?:y|pero|mientras(?: que)?|donde|cuando|que|tras|luego|después|antes|e)\b|\) | \("
        ),
        medium=re.compile(r" (?:y|e|pero|o|mientras(?: que)?|así como|además de|con|tras) "),
        goes_on=re.compile(
            r"(?:,? (?:más|otros?|otras?|de ellos|de ellas))*\s*(?:$|[.,;:)(]|—|(?:en|a|al|de|desde|cerca|por|para|hacia|el|y|o)\b)"
        ),
        bare=re.compile(r"(?:(?:balance|cifra|saldo) (?:es|era)? ?de|habla de|,|a|de)\s*$"),
        joined=re.compile(r"(?: (?:en|de|del|a)[\w' -]+)?(?:,| y| e| o|, y| así como| \()\s*"),
        toll=re.compile(r"\b(?:balance|saldo)\b"),
    ),
    guards=Guards(
        after=re.compile(
            r"[ -]?(?:por ciento|%|°|grados?|años?|meses|mes|semanas?|días?|noches?|horas?|minutos?|segundos?|km|kilómetros?|metros?|cm|hectáreas|toneladas?|kg|kilos?|litros?|dólares|euros?|pesos|bolívares|soles|millones de (?:dólares|euros|pesos))(?!\w)"
            r"| de (?:dólares|euros|pesos)\b|:\d|/\d| (?:personas )?de cada (?:dos|tres|cuatro|cinco|diez|cien|\d)"
        ),
        before=re.compile(
            r"\b(?:magnitud|categoría|artículo|resolución|página|ruta|vuelo|número|nº|nivel|capítulo|fase|grado|edad de|teléfono) ?$"
        ),
        numbered=re.compile(r"\b(?:distrito|sector|unidad|zona|bloque|barrio) ?$"),
        in_ten=re.compile(r"\b(?:una?|dos|tres|\d) (?:\w+ )?de cada $"),
        subset=re.compile(
            rf"(?:\bincluid[oa]s?|entre (?:ellos|ellas|los que|las que|los muertos|los fallecidos|las víctimas|los heridos)|de (?:ellos|ellas|los cuales|las cuales|los que|las que)|incluyendo)(?: \w+){{0,2}},? ?{HEDGE}? ?$"
        ),
        of_them=re.compile(r" de (?:ellos|ellas|los cuales|las cuales|los muertos|los fallecidos)\b"),
        superseded=re.compile(
            rf"(?:frente a|en lugar de|desde (?:los|las)|anterior(?: \w+)? (?:de|era de)|en comparación con|previamente|era de|eran) ?(?:los |las )?{HEDGE}? ?$"
        ),
        within=re.compile(r"\b(?:en|de|a|desde|por|entre|los|las|estos|estas)\s$"),
        aged=re.compile(r"\b(?:hombre|mujer|niño|niña|joven|anciano|anciana),?(?: de)?$"),
    ),
    nouns=Nouns(
        function=r"(?:y|e|o|han|ha|son|es|fue|fueron|están|en|a|al|que|por|para|desde|con|contra|según|muertos|heridos|desaparecid[oa]s|desplazados|siguen|seguían|permanecen|murieron|resultaron|quedaron|tuvieron|se)\b",
        links=r"(?:de |los |las |otros |otras |nuevos |nuevas |más )*",
        plain=re.compile(r" (?:de |otros |otras )?(?!(?:más|menos|los|las|sus|nos|tras|tres|seis)\b)([a-zñáéíóú]+s)\b"),
        named=re.compile(r" (?:de |otros )?([A-ZÀ-Þ][\w-]*(?:nos|nas|ses|eños))\b"),
        human=re.compile(r"\w*(?:anos|anas|inos|inas|eños|eñas|enses|eses|ores|oras|istas|eros|eras|antes)$"),
        single=re.compile(
            r" (?:\w+ )?(?:persona|muerto|fallecido|herido|desaparecido|hombre|mujer|niño|niña|civil|soldado|policía)\b"
        ),
    ),
    predicates=Predicates(
        between=re.compile(
            r"[\s:“\"«]*(?:(?:a|al|de|los|las|el|la|otros|otras|total|también|además|unos|solo|este|esta|\w+mente|lunes|martes|miércoles|jueves|viernes|sábado|domingo|sus|casas|hogares|viviendas)\s+)*"
        ),
        auxiliaries=re.compile(
            r"\b(?:ha|han|había|habían|fue|fueron|es|son|está|están|sido|siendo|estaban|quedaron|quedó|resultaron|resultó)\b"
        ),
        transparent=re.compile(
            r"(?:sido|han|ha|fueron|fue|están|ya|también|aún|todavía|todos|todas|se|gravemente|reportad[oa]s|dad[oa]s|por|como|quedado|resultado|visto|totalmente|completamente|\w+mente|tenido|que|a|obligad[oa]s|forzad[oa]s)"
        ),
        end=re.compile(r"\s*(?:$|[;.,)\n(]|(?:en|y)\b)"),
        weights=re.compile(r"[,;:()—]|\by\b|\bpero\b"),
        breaks=re.compile(r"\b(?:pero|mientras|dijo|informó|aseguró|de los que)\b"),
        stops=r"(?:y|e|o|han|ha|son|es|fue|fueron|en|a|al|que|por|para|desde|con|siguen|se)\b",
        perfect=re.compile(r"\b(?:han|ha|habían|había)\b"),
        past_tense=re.compile(r"(?:ó|aron|ieron|yeron)(?: a)?$"),
        relative=re.compile(r" ?(?:que|donde|cuando|quienes)\b"),
    ),
    ways=Ways(
        left=re.compile(r"\b(?:salido|salieron|huido|huyeron|escapado|abandonado|abandonaron|dejado) (?:de )?$"),
        entered=re.compile(r"\b(?:hacia|a|al|llegado a|entrado en|ingresado a) (?:la |el |los |las )?$"),
        arriving=re.compile(r"\b(?:lleg\w+|entr(?:aron|ado|ó)|ingres\w+|arrib\w+|pasaron)\b"),
        border=re.compile(
            r"\b(?:fronteras?|al extranjero|países vecinos|país vecino|(?:salido|salieron|huido|dejado|abandonado|huyeron)(?: de)? (?:su|el|del) país)\b"
        ),
        hosts=re.compile(r"\b(?:acog\w+|recib\w+|alberg\w+|alojó|registr\w+|admit\w+)\b"),
        let_in=re.compile(r"[^.;]{0,25} (?:entrar|pasar)\b"),
        soft=r"(?:la |el |los |las |de |del |ciudad |provincia |departamento |estado |región |norte |sur |este |oeste |vecin[oa] |frontera (?:de|con) )*",
        at=r"en|cerca de",
        there=re.compile(r"\ballí\b|\ballá\b"),
    ),
    speakers=SPEAKERS,
    statuses=STATUSES,
    seats=SEATS,
    names=NAMES,
)
