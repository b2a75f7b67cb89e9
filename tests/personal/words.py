"""What made-up uploads are made of: two vocabularies without a person in them, one to work with and one kept aside.

Mail stands under example.org and its like, telephone numbers in ranges that no network gives out or under +999, which
is no country; names are given names and family names put together at random.
"""

from dataclasses import dataclass

LANGUAGES = ("en", "fr", "es", "ar", "ru", "pt")


@dataclass(frozen=True)
class Language:
    """The words of one language.

    Attributes:
        given, family: Names of persons.
        streets: Addresses, with `{}` for a number.
        headers: Headers by kind of column, clean kinds included.
        notes: Sentences, with `{}` for a way to reach somebody.
    """

    given: list[str]
    family: list[str]
    streets: list[str]
    headers: dict[str, list[str]]
    notes: list[str]


def words(text: str) -> list[str]:
    return [word.strip() for word in text.split("|")]


def headers(text: str) -> dict[str, list[str]]:
    """`kind: one|other` a line."""
    return {line.split(":")[0].strip(): words(line.split(":", 1)[1]) for line in text.strip().splitlines()}


MISLEADING = words("Contact|Reference|Details|Info|Remarks|Other|Field 7|Text|Comments|Name|Data|Additional")
BLIND_MISLEADING = words("Misc|Ref|Description|Extra|Observations|Var12|Who|Notes 2|Q14|Item|Key|Entry")

SEEN = {
    "en": Language(
        words("John|Mary|David|Sarah|Michael|Emma|James|Fatima|Daniel|Grace|Joseph|Amina|Peter|Ruth|Ahmed|Laura"),
        words("Smith|Okafor|Johnson|Khan|Williams|Mwangi|Brown|Deng|Taylor|Hossain|Clark|Abdi|Wilson|Lwin|Baker"),
        words(
            "{} Example Street|Flat 3, {} Sample Road|House {}, Test Lane|{} Invented Avenue, Apt 2|{} Nowhere Close"
        ),
        headers(
            """
            name: Full name|Name of beneficiary|Respondent name|Head of household|Contact person|Victim name|Surname
            phone: Phone|Phone number|Mobile|Contact number|Telephone no.|WhatsApp|Tel
            email: Email|E-mail address|Mail|Contact email
            identity: Passport no.|National ID|ID number|Identity card number|Registration number|Document number
            address: Home address|Address|Street address|Residential address
            note: Note|Comments|Remarks|Description
            date: Date|Report date
            country: Country
            admin1: Province|State
            place: Place|Location name|Site name
            source: Source|Reported by organisation
            killed: Killed
            idps: IDPs
            """
        ),
        words("Access by road only, ask {} for details|Count confirmed; reach {} before a visit|Follow up with {}"),
    ),
    "fr": Language(
        words("Jean|Marie|Pierre|Aminata|Moussa|Claire|Mamadou|Nathalie|Ibrahim|Julie|Ousmane|Sophie|Luc|Awa"),
        words("Dupont|Traoré|Martin|Diallo|Bernard|Keïta|Petit|Coulibaly|Moreau|Ouédraogo|Laurent|Sow|Girard|Ndiaye"),
        words("{} rue de l'Exemple|{}, avenue du Modèle|{} bis rue Imaginaire|{} boulevard Fictif, appt 4"),
        headers(
            """
            name: Nom et prénom|Nom du bénéficiaire|Prénom|Nom de famille|Chef de ménage|Personne de contact
            phone: Téléphone|Numéro de téléphone|Portable|Tél.|N° de téléphone
            email: Courriel|E-mail|Adresse électronique|Adresse e-mail
            identity: Numéro de passeport|Carte d'identité|N° CNI|Numéro d'identification|Numéro d'enregistrement
            address: Adresse|Adresse du domicile|Adresse complète|Domicile
            note: Remarques|Commentaires|Observations
            date: Date
            country: Pays
            admin1: Province|Région
            place: Localité|Lieu
            source: Source
            killed: Morts|Tués
            idps: PDI|Déplacés internes
            """
        ),
        words("Zone d'accès difficile, appeler {}|Chiffres confirmés par {}|Visite à prévoir avec {}"),
    ),
    "es": Language(
        words("Juan|María|Carlos|Ana|José|Lucía|Luis|Carmen|Pedro|Sofía|Miguel|Elena|Jorge|Rosa|Diego"),
        words("García|Rodríguez|Martínez|López|Quispe|Pérez|Gómez|Torres|Ramírez|Flores|Mamani|Castro|Vargas"),
        words("Calle Falsa {}|Av. Ejemplo {}, piso 2|Carrera 7 # {}-20|Avenida Inventada {}|Cl. Modelo {}, apto 301"),
        headers(
            """
            name: Nombre completo|Nombres y apellidos|Apellidos|Jefe de hogar|Nombre del beneficiario|Persona de contacto
            phone: Teléfono|Celular|Número de teléfono|Móvil|Tel. de contacto
            email: Correo electrónico|Correo|E-mail
            identity: Cédula|Número de pasaporte|DNI|Documento de identidad|Nº de identificación
            address: Dirección|Domicilio|Dirección de residencia
            note: Observaciones|Comentarios|Notas
            date: Fecha
            country: País
            admin1: Departamento|Provincia
            place: Municipio|Localidad|Lugar
            source: Fuente
            killed: Muertos|Fallecidos
            idps: Desplazados internos
            """
        ),
        words("Acceso difícil, llamar a {}|Datos confirmados con {}|Escribir a {} antes de la visita"),
    ),
    "ar": Language(
        words("محمد|فاطمة|أحمد|مريم|علي|زينب|حسن|عائشة|خالد|سعاد|عمر|ليلى|يوسف|نور"),
        words("الأحمد|المصري|الحسن|السوري|الخطيب|العلي|الحمصي|المحمد|الشامي|البغدادي|النجار|الحداد"),
        words("شارع المثال {}|حي النموذج، شارع {}، مبنى 3|شارع الخيال، بناية {}|طريق العينة، منزل {}"),
        headers(
            """
            name: الاسم الكامل|اسم المستفيد|الاسم الثلاثي|رب الأسرة|اسم الشخص
            phone: الهاتف|رقم الهاتف|الجوال|رقم الجوال
            email: البريد الإلكتروني|البريد الالكتروني
            identity: رقم الهوية|رقم جواز السفر|الرقم الوطني|رقم التسجيل
            address: العنوان|عنوان السكن|عنوان المنزل
            note: ملاحظات
            date: التاريخ
            country: البلد
            admin1: المحافظة
            place: الموقع|القرية
            source: المصدر
            killed: القتلى
            idps: النازحون
            """
        ),
        words("الوصول صعب، اتصل بـ {}|تم التأكيد مع {}|المتابعة مع {}"),
    ),
    "ru": Language(
        words("Иван|Мария|Алексей|Елена|Сергей|Ольга|Дмитрий|Анна|Азамат|Айгуль|Николай|Татьяна|Бакыт|Наталья"),
        words("Иванов|Петрова|Сидоров|Кузнецова|Абдуллаев|Шевченко|Смирнов|Токтогулова|Попов|Бондаренко|Юсупова"),
        words("ул. Примерная, д. {}, кв. 5|улица Образцовая {}|пр-т Вымышленный, дом {}|пер. Тестовый, д. {}"),
        headers(
            """
            name: ФИО|Фамилия|Фамилия, имя|Имя|Глава семьи|Контактное лицо|Ф.И.О. получателя
            phone: Телефон|Номер телефона|Моб. телефон|Контактный телефон
            email: Эл. почта|Электронная почта|E-mail
            identity: Паспорт|Номер паспорта|ИНН|СНИЛС|Удостоверение личности
            address: Адрес|Домашний адрес|Адрес проживания
            note: Примечания|Комментарии
            date: Дата
            country: Страна
            admin1: Область|Регион
            place: Населённый пункт|Село
            source: Источник
            killed: Погибшие
            idps: ВПЛ
            """
        ),
        words("Доступ затруднён, связь: {}|Данные подтверждены, звонить {}|Уточнить через {}"),
    ),
    "pt": Language(
        words("João|Maria|António|Ana|Paulo|Helena|Manuel|Teresa|Rui|Inês|Pedro|Joaquina|Tiago|Beatriz"),
        words("Silva|Santos|Macuácua|Ferreira|Sitoe|Oliveira|Pereira|Mondlane|Costa|Almeida|Cossa|Rodrigues"),
        words("Rua do Exemplo, {}|Avenida Inventada {}, 2º andar|Travessa Fictícia n.º {}|Rua Modelo {}, casa 4"),
        headers(
            """
            name: Nome completo|Nome do beneficiário|Apelido|Chefe do agregado|Pessoa de contacto
            phone: Telefone|Telemóvel|Número de telefone|Celular
            email: Correio eletrónico|E-mail
            identity: Bilhete de identidade|Número do passaporte|CPF|Documento de identificação
            address: Endereço|Morada|Endereço residencial
            note: Observações|Notas
            date: Data
            country: País
            admin1: Província|Estado
            place: Localidade|Aldeia
            source: Fonte
            killed: Mortos
            idps: Deslocados internos
            """
        ),
        words("Acesso difícil, ligar para {}|Dados confirmados por {}|Contactar {} antes da visita"),
    ),
}

BLIND = {
    "en": Language(
        words("Olivia|George|Hannah|Samuel|Naledi|Thomas|Zainab|Robert|Chipo|Yusuf|Patricia|Kwame|Helen|Tariq|Achol"),
        words("Thompson|Garang|Edwards|Banda|Rahman|Mensah|Murphy|Chaudhry|Ncube|Walker|Aung|Hughes|Oyelaran|Nyambura"),
        words(
            "{} Placeholder Road|Unit {}, 9 Dummy Drive|{} Fictional St.|Plot {}, Made-up Street|{} Mock Terrace, Flat 1"
        ),
        headers(
            """
            name: Beneficiary|Name of respondent|First name|Last name|Enumerator|Focal point|Father's name|Patient name|Caregiver name
            phone: Cell phone|Mobile number|Tel. no|Phone (primary)|Contact phone|respondent_phone
            email: email_address|Mail address|E mail|Focal point e-mail
            identity: Passport|passport_number|NID|Ration card no|ID card|Individual registration ID|National identification number
            address: Residence address|addr|Full address|Current address of household
            note: Additional information|Free text|Narrative|Interviewer comment
            date: Day|Date of visit
            country: Country name
            admin1: Region|adm1_name
            place: Village|Camp name|Settlement
            source: Information source|Agency
            killed: Deaths|Fatalities
            idps: Internally displaced
            """
        ),
        words("Road cut since Monday. Contact: {}|The chief can be found at {} in the evening|Numbers not final, {}"),
    ),
    "fr": Language(
        words("François|Isabelle|Abdoulaye|Camille|Sékou|Véronique|Thierry|Mariama|Hervé|Kadidia|Olivier|Espérance"),
        words("Lefèvre|Konaté|Rousseau|Kabongo|Mercier|Sanogo|Fontaine|Mukendi|Chevalier|Bagayoko|Perrin|Tshibanda"),
        words("{} rue des Chimères|Lot {}, rue Inventée|{} impasse du Néant|{} chemin de Nulle-Part"),
        headers(
            """
            name: Nom complet|Noms et prénoms|Nom de l'enquêteur|Nom du répondant|Point focal|Nom de la victime
            phone: Tel portable|Contact téléphonique|Mobile|GSM|N° tél
            email: Mél|Adresse mail|Email du point focal
            identity: Passeport n°|N° de carte d'identité|NINA|Numéro de pièce d'identité|Matricule du ménage
            address: Adresse exacte|Adresse de résidence|Adresse actuelle
            note: Autres informations|Précisions|Notes
            date: Jour|Date de collecte
            country: Nom du pays
            admin1: Département|Gouvernorat
            place: Village|Site
            source: Source de l'information
            killed: Décès|Personnes tuées
            idps: Déplacés
            """
        ),
        words("Pont coupé depuis lundi, voir {}|Le chef de village répond au {}|À vérifier : {}"),
    ),
    "es": Language(
        words("Francisco|Gabriela|Andrés|Yolanda|Ricardo|Ximena|Fernando|Marisol|Álvaro|Pilar|Wilmer|Nancy"),
        words("Hernández|Choque|Sánchez|Rojas|Herrera|Mosquera|Aguilar|Condori|Cabrera|Palacios|Benítez|Yupanqui"),
        words("Calle Imaginaria {}|Jr. Ficticio {}|Cra. 45 No. {}-12|Pasaje Inexistente {}, casa 8|Avenida Nada {}"),
        headers(
            """
            name: Nombre y apellido|Primer nombre|Nombre de la víctima|Encuestador|Punto focal|Primer apellido
            phone: Número celular|Teléfono móvil|Nº de contacto|Tel
            email: Dirección de correo|Email del encuestado|Mail
            identity: Número de cédula|Pasaporte|CURP|Número de documento|RUT
            address: Dirección exacta|Domicilio actual|Dirección del hogar
            note: Información adicional|Relato|Notas de campo
            date: Día|Fecha de visita
            country: Nombre del país
            admin1: Estado|Región
            place: Vereda|Comunidad|Poblado
            source: Fuente de información
            killed: Personas fallecidas
            idps: Desplazados
            """
        ),
        words("Puente caído desde el lunes, ver {}|El líder responde en {}|Por verificar: {}"),
    ),
    "ar": Language(
        words("إبراهيم|خديجة|محمود|رنا|عبدالله|هدى|سامي|آمنة|طارق|سلمى|مصطفى|ياسمين|حسين|إيمان"),
        words("القحطاني|الدوري|الزهراني|العبيدي|الجبوري|الصالح|الرفاعي|التميمي|الحلبي|الكردي|النعيمي"),
        words("شارع الوهم رقم {}|حي العدم، شارع {}، شقة 2|شارع اللاشيء، منزل رقم {}|زقاق الفرضية، بناية {}"),
        headers(
            """
            name: الاسم واللقب|اسم رب الأسرة|اسم الضحية|اسم الباحث|الاسم الأول
            phone: رقم الموبايل|هاتف|رقم التواصل|رقم الاتصال
            email: الإيميل|بريد إلكتروني
            identity: رقم البطاقة|جواز السفر|رقم بطاقة الهوية|الرقم القومي
            address: العنوان الكامل|عنوان الإقامة|العنوان التفصيلي
            note: معلومات إضافية|تعليق
            date: اليوم
            country: الدولة
            admin1: الولاية|المنطقة
            place: المخيم|البلدة
            source: مصدر المعلومات
            killed: الوفيات
            idps: نازحين
            """
        ),
        words("الطريق مقطوع منذ الاثنين، {}|يمكن الاتصال بالمختار على {}|للتحقق: {}"),
    ),
    "ru": Language(
        words("Андрей|Светлана|Виктор|Людмила|Максим|Гульнара|Павел|Ирина|Тимур|Оксана|Юрий|Жанна"),
        words("Соколов|Мельник|Козлова|Исаков|Ткаченко|Новиков|Мамытова|Лебедев|Кравчук|Рахимова|Волков|Эргешов"),
        words("ул. Несуществующая, дом {}|мкр. Пробный, д. {}, кв. 9|улица Условная, {}|б-р Мнимый {}, кв. 3"),
        headers(
            """
            name: Имя и фамилия|Фамилия Имя Отчество|ФИО респондента|Имя пострадавшего|Интервьюер
            phone: Тел.|Мобильный|Сотовый телефон|Номер для связи
            email: Почта (email)|Адрес эл. почты|Имейл
            identity: Серия и номер паспорта|ПИН|Номер удостоверения|Документ, номер
            address: Адрес места жительства|Фактический адрес|Адрес регистрации
            note: Дополнительно|Заметки
            date: День
            country: Название страны
            admin1: Район|Край
            place: Город|Посёлок
            source: Источник информации
            killed: Убито|Умерло
            idps: Перемещённые лица
            """
        ),
        words("Мост разрушен с понедельника, {}|Староста отвечает по {}|Проверить: {}"),
    ),
    "pt": Language(
        words("Francisco|Adelaide|Armando|Luísa|Nelson|Graça|Eduardo|Celeste|Domingos|Filomena|Vasco|Odete"),
        words("Carvalho|Chissano|Nunes|Machava|Barbosa|Langa|Moreira|Tembe|Teixeira|Nhantumbo|Ribeiro|Cumbe"),
        words("Rua Sem Nome, {}|Av. do Faz-de-Conta, n.º {}|Beco Imaginário {}|Rua Hipotética {}, 1º Esq."),
        headers(
            """
            name: Nome e apelido|Primeiro nome|Sobrenome|Nome da vítima|Inquiridor|Ponto focal
            phone: N.º de telefone|Telefone celular|Contacto telefónico|Tel.
            email: Endereço de e-mail|Correio electrónico|Mail do ponto focal
            identity: Passaporte|Nº do BI|RG|Número de identificação|Cartão de eleitor
            address: Morada completa|Endereço actual|Endereço da casa
            note: Informação adicional|Comentário
            date: Dia
            country: Nome do país
            admin1: Distrito|Região
            place: Bairro|Povoado
            source: Fonte de informação
            killed: Óbitos
            idps: Deslocados
            """
        ),
        words("Ponte cortada desde segunda, ver {}|O chefe atende em {}|A verificar: {}"),
    ),
}
