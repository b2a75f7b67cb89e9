"""What headers of desks and publishers say of their columns: what each is for, and what it counts."""

import pytest

from lib.loaders.common import headers, measures

ROLES = {
    "date": (
        "Fecha de reporte|Fecha del reporte|Date de l'évaluation|Date de collecte|Data collection date|"
        "Date of data collection|Date d'enquête|Дата отчета|Дата обновления данных|تاريخ البيانات|تاريخ الرصد|"
        "Reference date|Date (dd/mm/yyyy)|Incident Date (DD/MM/YYYY)|Reporting Period|Fecha hecho|"
        "Fecha de ocurrencia|Дата инцидента|Date of update|Day of report|Date de l’incident|"
        "Data da ocorrência|Ref. date|Date_of_report|ReportDate|eventDate"
    ),
    "period_start": "Date of Event (start)|Du|Del|Desde fecha|Period from|Period Start Date",
    "period_end": "Au|Al|Hasta fecha|Period to|Period End Date|End of period",
    "year": ("Year of displacement|Año de registro|Année de référence|Reporting year|Ano de referência|Отчетный год"),
    "month": "Month name|Mes de registro|Reporting month",
    "country": (
        "Country of displacement|Nom pays|Pais de ocurrencia|País do evento|Pays d’accueil|Страна убежища|"
        "بلد اللجوء|Country of residence|Affected country|Страна/Территория|Country/Territory|Country / Area|"
        "Country (name)|COUNTRY_NAME|Host Country|País de acogida"
    ),
    "country_code": "Country Code (ISO3)|ISO3 code|ISO-3|ISO_A3|ADM0_PCODE|iso_code|Alpha-3",
    "admin1": (
        "Region/Province|Governorate/Province|Departement/Région|Nom de la région|Nom région|Provincia/Estado|"
        "Nombre del departamento|Departamento de llegada|Название области|State of displacement|"
        "Governorate of displacement|Region of displacement|Region (adm1)|Провинция/Область|"
        "Gouvernorat d’accueil|State/Region|Admin1_Name|ADM1_EN|ADM1_FR|ADM1_ES|Province/State|Regional State"
    ),
    "admin2": (
        "District/Town|Nom de la commune|Nom commune|Nom du cercle|Municipio de llegada|Nombre del municipio|"
        "Nome do município|Район/город|LGA of displacement|Admin2_Name|ADM2_EN|Município|Concelho|المديرية|"
        "القضاء"
    ),
    "place": (
        "Site Name (EN)|Nom du village|Village / Quartier|Camp/Site|Nombre del sitio|Название места|"
        "اسم الموقع|Lieu de déplacement|Site|Albergue|Location Name|Shelter name|Evacuation center|Camp"
    ),
    "latitude": "Latitude (decimal)|широта (N)|GPS Lat|Lat.|Y_COORD|Latitude N|GPS_latitude|Coord_Y",
    "longitude": "Longitude (decimal)|GPS Long|Long.|X_COORD|Longitude E|Coord_X",
    "value": (
        "Individuals (total)|Number of people|Nombre de personnes|Número de personas|Personas (total)|"
        "Количество человек|عدد الأشخاص"
    ),
    "metric": "Indicator|Type of displacement figure|Metric name|Indicateur|Indicador|Показатель",
    "source": (
        "Source of data|Fuente de información|Fonte da informação|Источник информации|مصدر المعلومات|"
        "Reporting agency|Reporting organization|Source(s)|Fuente del dato|Source (name)|"
        "Source de l'information|Source d'information|Data provider|Organisation source|信息来源"
    ),
    "crisis": ("Name of crisis|Nom de la crise|Название кризиса|Disaster Event|اسم الأزمة|Emergency|Crisis|Event Name"),
    "cause": (
        "Motif du déplacement|Raison du déplacement|Motivo del desplazamiento|Causa del desplazamiento|"
        "Причина перемещения|سبب النزوح|Driver of displacement|Reason for displacement|Cause of displacement|"
        "Main cause|Disaster type|Hazard type|Type of hazard"
    ),
    "origin_country": (
        "País de origem|Country of Origin|Pays d’origine|País de origen|Страна происхождения|بلد المنشأ|Nationality"
    ),
    "origin": (
        "Region of origin|Département d'origine|Origin province|Areas of origin|Municipio de expulsión|"
        "Governorate of origin|District of origin|Province d'origine|Place of origin"
    ),
    "published_on": "Publication Date|Date of publication|Published|Date publiée|Fecha publicación|Дата публикации",
    "url": "Source URL|Link to source|URL source|Lien|Enlace|Ссылка на источник",
    "note": "Comment(s)|Notes|Remarks|Commentaires|Observaciones|Примечания|ملاحظات",
    "event_id": "Event ID|Incident ID|ID incident|Case number|ID del evento|Incident no.",
}
COUNTS = {
    ("killed", "", "", False): (
        "Deaths|Deaths (total)|Total deaths|Fatalities|Reported fatalities|People killed|# killed|No. dead|"
        "Dead|Dead bodies|Bodies recovered|Civilians killed|Civilian deaths|Morts|Décès|Tués|Personnes tuées|"
        "Nombre de morts|Nombre de décès|Muertos|Fallecidos|Fallecidas|Víctimas mortales|Víctimas fatales|"
        "Homicidios|Asesinados|Mortos|Óbitos|Mortes|Погибло|Погибшие|Число погибших|Убито|Загиблі|القتلى|"
        "عدد القتلى|الشهداء|الوفيات|إجمالي القتلى|死亡|死亡人数|遇难人数"
    ),
    ("killed", "flow", "", False): (
        "New deaths|Daily deaths|Deaths today|Deaths (24h)|Deaths in last 24 hours|Killed in past week|Nouveaux décès"
    ),
    ("killed", "cumulative", "", False): (
        "Cumulative deaths|Cum. deaths|Deaths (cum)|Total killed to date|Death toll|Total killed so far|"
        "Killed since 7 October|Cumul des décès|Décès cumulés|Acumulado de muertos|Погибло с начала"
    ),
    ("killed", "", "", True): (
        "Children killed|Women killed|Killed (women)|Killed - children|Journalists killed|"
        "Health workers killed|Students killed|Enfants tués|Дети погибшие|الأطفال القتلى"
    ),
    ("injured", "", "", True): "Children injured",
    ("injured", "", "", False): (
        "Injured|Wounded|Injuries|People injured|Blessés|Nombre de blessés|Heridos|Lesionados|Feridos|Ранено|"
        "Раненые|Поранені|الجرحى|المصابين|受伤"
    ),
    ("missing", "", "", False): (
        "Missing|Missing persons|People missing|Disparus|Personnes disparues|Desaparecidos|Desaparecidos|"
        "Пропали без вести|Пропавшие без вести|المفقودون|失踪|失踪人数"
    ),
    ("hospitalized", "", "", False): "Hospitalised|Hospitalized people",
    ("casualties", "", "", False): "Casualties|Dead and injured|Killed/Injured",
    ("killed_or_missing", "", "", False): "Dead or missing|Dead and missing",
    (
        "abducted",
        "",
        "",
        False,
    ): "Abducted|Kidnapped|Hostages|Enlevés|Personnes enlevées|Secuestrados|Похищено|المختطفون",
    ("detained", "", "", False): "Arrested|Detained|Detainees|Arrestations|Detenidos|Задержано|المعتقلون",
    ("idps", "", "", False): (
        "IDPs|IDP|IDP individuals|Number of IDPs|Total IDPs|Internally displaced|Internally displaced persons|"
        "Internally displaced people (individuals)|IDPs in camps|IDPs in host communities|PDI|PDIs|"
        "Déplacés internes|Personnes déplacées internes|Individus PDI|Desplazados internos|"
        "Deslocados internos|Внутренне перемещенные лица|ВПЛ|ВПО|النازحون|عدد النازحين|境内流离失所者"
    ),
    ("idps", "", "households", False): (
        "IDP households|IDP HHs|IDP families|Ménages PDI|PDI ménages|Nombre de ménages PDI|Семьи ВПЛ|"
        "الأسر النازحة|عدد الأسر النازحة"
    ),
    (
        "idps",
        "flow",
        "",
        False,
    ): "New IDPs|Newly displaced IDPs|IDP arrivals|Internal displacements|Новые ВПЛ|النازحون الجدد",
    ("idps", "stock", "", False): "IDPs (present)|IDP stock",
    ("displaced", "", "", False): (
        "Displaced|Displaced people|People displaced|Persons displaced|Déplacés|Personnes déplacées|"
        "Desplazados|Personas desplazadas|Deslocados|Pessoas deslocadas|Desalojados|Перемещенные лица|"
        "المهجرون"
    ),
    ("displaced", "", "households", False): (
        "Displaced families|Families displaced|Displaced (HH)|Ménages déplacés|Familias desplazadas|"
        "Hogares desplazados|Famílias deslocadas"
    ),
    (
        "displaced",
        "flow",
        "",
        False,
    ): "Newly displaced|New displacements|New displacement|Nouveaux déplacés|Nuevos desplazamientos",
    ("displaced", "", "", True): "Displaced children",
    ("refugees", "", "", False): (
        "Refugees|Registered refugees|Réfugiés|Refugiados|Refugiados|Беженцы|Количество беженцев|Біженці|"
        "اللاجئون|اللاجئين|难民"
    ),
    ("refugees", "flow", "", False): "New refugee arrivals|Refugee arrivals",
    ("refugees", "", "households", False): "Refugee households",
    ("refugees", "stock", "", False): "Refugee stock",
    ("asylum_seekers", "", "", False): (
        "Asylum seekers|Asylum-seekers|Asylum seekers (pending)|Pending asylum applications|"
        "Demandeurs d’asile|Solicitantes de asilo|Solicitantes de la condición de refugiado|"
        "Requerentes de asilo|طالبو اللجوء"
    ),
    ("stateless", "", "", False): "Stateless persons",
    ("others_of_concern", "", "", False): "Others of concern",
    (
        "evacuated",
        "",
        "",
        False,
    ): "Evacuated|Evacuees|People evacuated|Évacués|Personnes évacuées|Evacuados|Evacuados|Эвакуировано|转移安置",
    ("evacuated", "", "households", False): "Evacuated families",
    ("relocated", "", "", False): "Relocated",
    ("sheltered", "", "", False): (
        "Sheltered|People in shelters|Persons in evacuation centres|People in collective centres|Albergados|"
        "Personas en albergues"
    ),
    ("homeless", "", "", False): "Homeless|People made homeless|Sans-abri|Desabrigados",
    (
        "returned",
        "",
        "",
        False,
    ): "Returnees|Returned|Returns|Retournés|Rapatriés|Retornados|Retornados|Вернувшиеся|العائدون|العائدين",
    ("returned", "", "households", False): "Returnee HH|Ménages retournés|الأسر العائدة",
    ("returned_idps", "", "", False): "IDP returnees|Returned IDPs",
    ("returned_refugees", "", "", False): "Refugee returnees|Returned refugees|Refugee returns",
    ("homes_destroyed", "", "homes", False): (
        "Houses destroyed|Homes destroyed|Destroyed houses|Houses totally damaged|Houses fully damaged|"
        "Houses completely destroyed|Housing units destroyed|Buildings destroyed|Maisons détruites|"
        "Viviendas destruidas|Casas destruídas|Casas totalmente destruídas|Разрушено домов|المنازل المدمرة|"
        "倒塌房屋"
    ),
    ("homes_damaged", "", "homes", False): (
        "Houses partially damaged|Houses damaged|Damaged houses|Maisons endommagées|Viviendas afectadas|"
        "Viviendas dañadas|Casas danificadas|Повреждено домов|المنازل المتضررة|损坏房屋"
    ),
    ("affected", "", "", False): (
        "Affected|People affected|Affected population|Total affected|Sinistrés|Personnes affectées|"
        "Damnificados|Afectados|Personas afectadas|Afetados|Pessoas afetadas|Пострадавшие|المتضررون|受灾人口"
    ),
    (
        "affected",
        "",
        "households",
        False,
    ): "Affected families|Families affected|Familias afectadas|Famílias afetadas|الأسر المتضررة",
    ("in_need", "", "", False): (
        "People in need|PiN|In need|Population in need|Total PiN|Personnes dans le besoin|"
        "Personas con necesidades|Нуждающиеся|المحتاجون"
    ),
    ("crossed_border", "", "", False): "Border crossings|Crossed the border|Crossings|People crossing the border",
}
NOBODY = (
    "Individuals|Population|Households|Number of sites|Event type|Displacement type|Displacement reason|"
    "Refugee camp|Refugee camp name|IDP site name|IDP site|IDP camp|Number of IDP sites|% of IDPs|"
    "IDPs (%)|Share of refugees|Deaths per 100,000|Death rate|Mortality rate|Case fatality rate|"
    "Cause of death|Date of death|Place of death|Type of casualty|Displaced since|Date of displacement|"
    "Country of asylum|Killed names|Injury type|Return date|Return intention|Return rate|Shelter type|"
    "Targeted people|People reached|People targeted|Number of attacks|Number of deadly attacks|"
    "Displacement status|Refugee status|Age of deceased|Affected areas|Affected districts|"
    "Affected villages|Schools damaged|Schools destroyed|Hospitals damaged|Health facilities damaged|"
    "Livestock killed|Animals killed|Cattle killed|Livestock lost|Crops damaged (ha)|Roads damaged (km)|"
    "Bridges destroyed|Hectares affected|Economic loss|Intersectoral severity|Funding required|"
    "Ganado muerto|Escuelas afectadas|Écoles détruites|Bétail mort"
)


@pytest.mark.parametrize("role", ROLES)
def test_a_header_says_what_its_column_is_for(role: str) -> None:
    found = {header: headers.role(header) or headers.likely(header) for header in ROLES[role].split("|")}
    assert found == dict.fromkeys(found, role)


@pytest.mark.parametrize("counted", COUNTS, ids=lambda counted: " ".join(map(str, counted)))
def test_a_header_says_what_its_column_counts(counted: tuple[str, str, str, bool]) -> None:
    said = {header: measures.header(header) for header in COUNTS[counted].split("|")}
    found = {
        header: each and (each.metric, each.counting, each.unit, bool(each.group)) for header, each in said.items()
    }
    assert found == dict.fromkeys(found, counted)


def test_a_header_may_count_nobody() -> None:
    found = {header: measures.header(header) for header in NOBODY.split("|")}
    assert found == dict.fromkeys(found, None)


def test_an_amount_is_never_guessed_from_a_part_of_a_header() -> None:
    found = {
        header: headers.likely(header) for header in ("Report number", "Survey status", "Affected people", "Event type")
    }
    assert found == dict.fromkeys(found, "")
