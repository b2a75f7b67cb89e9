"""What headers call the particulars of people, folded, in the languages of our files; and what names nobody."""

from lib.numbers.folding import pattern

PERSON = (
    r"benef\w*|respondent|victim|patient|caregiver|interview\w*|enumerator|(?:key )?informant|leader|elder|chief|ki|head|hh|hoh|contact|focal|person|individual|refugee|idp|migrant|detainee|deceased|dead|survivor|"
    r"witness|reporter|driver|volunteer|staff|child|mother|father|husband|wife|spouse|parent|guardian|member|owner|tenant|student|teacher|collector|supervisor|full|first|last|middle|given|family|maiden"
)
PERSONNE = r"benef\w*|repondant|informat\w+|leader|victimes?|enquet\w*|patient|chef|personnes?|menage|pere|mere|enfant|conjoint|defunts?|contact|temoin|refugie"
PERSONA = r"benef\w*|informante|lider\w*|victimas?|encuestad\w+|entrevistad\w+|paciente|jef[ea]|personas?|hogar|padre|madre|contacto|fallecid\w+|completo"
PESSOA = r"benef\w*|informante|lider\w*|vitimas?|inquirid\w+|entrevistad\w+|paciente|chefe|pessoas?|agregado|pai|mae|contac?to|completo"
NAMES = (
    rf"\b(?:{PERSON})s?(?: s)?(?: \w+)? ?names?\b|\bnames? (?:of|in|\w+) (?:the )?(?:{PERSON})s?\b|\bname (?:first|last)\b|\bsurname|\bfull ?name|\b(?:first|last)name\b",
    r"\bhead of (?:the )?(?:household|family|hh)\b|\bhoh\b|\bcontact person\b|\bfocal (?:point|person)\b|\bbeneficiary\b|\brespondent\b|\benumerator\b|\binterviewe[re]\b|\bkey informant\b",
    rf"\bnoms? (?:de la |de l[ ']|des |du |d[ '])(?:{PERSONNE})\b|\bnom complet\b|\bnoms? (?:et )?prenoms?\b|\bprenoms?\b|\bnom de famille\b|chef de menage|personne de contact|point focal|^enqueteur\b",
    rf"\bnombres? (?:de la |del |de los |de )?(?:{PERSONA})\b|\bnombres? y apellidos?\b|\bapellidos?\b|primer nombre|^nombres$|jefe de hogar|persona de contacto|^encuestador\b|punto focal",
    rf"\bnomes? (?:da |do |das |dos |de )?(?:{PESSOA})\b|nome e apelido|\bapelido\b|sobrenome|primeiro nome|chefe d[oe] (?:agregado|familia)|pessoa de contac?to|^inquiridor\b|ponto focal",
    r"\bфио\b|\bф и о\b|фамили|отчество|\bимя\b|глава семьи|контактное лицо|^интервьюер|прізвищ|по батькові|\bпіб\b",
    r"(?:ال)?اسم (?:ب?ال)?(?:كامل|ثلاثي|رباعي|اول|مستفيد|مخبر|شخص|ضحية|باحث|اب|ام|زوج|مريض)|(?:ال)?اسم و(?:ال)?لقب|رب (?:ال)?اسرة|اسم العائلة|姓名",
)
PHONES = (
    r"\b(?:tele)?phones?\b|phone ?\d|\btele?f?s?\b|\bmob(?:ile)?\b|\bcell(?:ular| ?phone)?\b|whats ?app|\bgsm\b|\bcontact (?:n\w{0,5}|tel\w*)\b|\bnumber to reach\b",
    r"telephon|\bportable\b|\bcontact telephonique|\bn tel\b",
    r"telefon|\bcelular\b|\bmovil\b|telemovel|\b(?:numero|n|no) de contac?to\b|contacto tel\w*",
    r"\bтел\b|телефон|мобильн|сотовый|номер для связи|هاتف|تلفون|جوال|موبايل|رقم (?:ال)?(?:تواصل|اتصال)|电话|手机",
)
MAILS = (
    r"\be ?mails?\b|\bmail\b|\bmel\b|courriel|correo|adresse electronique|adresse mail|почта|имейл|بريد|ايميل|пошта|邮箱|邮件",
)
IDENTITIES = (
    r"passport|pass?eport|pasaporte|passaporte|паспорт|جواز|护照|\bnational ?id\b|\bid (?:number|no|card|num|passport)\b|\bnid\b|\bnin\b|\bnina\b|tazkira|aadhaar|\biban\b|\btax id\b",
    r"\bidentity (?:card|number|no|document)\b|\bidentification (?:number|no|document)|\b(?:national|individual|personal|beneficiary|household|hh|proof|unhcr|pro ?gres) (?:of )?(?:registration )?(?:ids?|identification|number|no)\b",
    r"(?:ration|registration|voter|identity|id) ?card\b|\bregistration (?:number|no|id)\b|\bdoc(?:ument)? (?:number|num|no|nr|ident\w+)\b|\bbirth certificate|\b(?:unhcr|pro ?gres|household|hh) case\b|\bssn\b|social security|bank account|\baccount (?:number|no)\b",
    r"carte d[ ']?identite|\bcni\b|piece d[ ']?identite|\bn\W? ?(?:de )?piece|(?:numero|\bn) d[ ']?(?:identification|enregistrement|identite)|\bn\W? ?(?:de )?document|matricule|compte bancaire",
    r"\bcedula\b|\bdni\b|\bcurp\b|\brut\b|documento de ident|(?:numero|n|no) de (?:documento|identific\w+|cedula)|cuenta bancaria",
    r"bilhete de ident|\bcpf\b|\brg\b|\bbi\b|cartao de eleitor",
    r"\bинн\b|снилс|\bпин\b|удостоверени|документ номер|номер документа|رقم (?:ال)?(?:هوية|بطاقة)|(?:ال)?رقم (?:ال)?(?:وطني|قومي)|رقم (?:ال)?(?:تسجيل|وثيق)|身份证",
)
ADDRESSES = (
    r"\baddress\b|\baddr\b|\badresse\b|\bdomicile\b|direccion|domicilio|endereco|\bmorada\b|\bstreet\b|\bhouse no\b|адрес|عنوان|地址|住址",
)
HINTS = {
    kind: pattern("|".join(words))
    for kind, words in {
        "email": MAILS, "phone": PHONES, "identity": IDENTITIES, "address": ADDRESSES, "name": NAMES,
    }.items()
}  # fmt: skip
NOT_OF_PEOPLE = {
    "email": pattern(r"\bsource\b|\bpublisher\b"),
    "phone": pattern(r"^(?!.*phone).*\bnumber of\b|\bdistributed\b|network|coverage|\bteams?\b|\bclinics?\b|\bwater\b"),
    "identity": pattern(r"\bevent\b|\bincident\b|\bsite\b|\bsource\b|\bnumber of\b|\bproject\b|\blocation\b"),
    "address": pattern(r"\bip\b|\bweb|\burl\b|\bmail\b|electronique|эл почт|email|correo|\b(?:site|camp|facility|school|office)\b"),
    "name": pattern(
        r"\bnumber of\b|\bcount of\b|^total|^(?!.*\b(?:head|chief|leader|contact|focal)\b).*\b(?:site|camp|event|place|location|village|settlement|town|city|district|province|region|country|adm(?:in)?\d?\w*|org\w*|agency|actor|crisis)\b"
    ),
}  # fmt: skip
BARE_NAME = pattern(r"names?|noms?|nombres?|nomes?|(?:ال)?اسم|who|contac?t[so]?|نام|імя|ім'я")
BODIES = pattern(
    r"\b(?:ministr\w*|minister\w*|government|gobierno|gouvernement|army|arme[e\w]*|ejercito|forces?|brigades?|front|movement|party|committee|council|union|agency|agence|agencia|press|presse|prensa|radio|tv|"
    r"television|news|times|post|guardian|tribune|journal|gazette|herald|observer|chronicle|red|cross|crescent|croissant|cruz|medecins|save|children|foundation|centre|center|university|universit\w*|hospital|"
    r"police|militia\w*|groups?|civilians?|national|international|united|nations|relief|commission\w*|cluster|office|department|authority|authorities|embassy|operation|project|network|institute|"
    r"organi[sz]ation|ngo|society|association|company|bank|court|health|clinic|post|school|market|hotel|church|mosque|state|islamic|liberation|democratic|republic|people|rebels?|unknown|unidentified|clan|tribe|security|defen[cs]e|coalition|alliance|service|"
    r"cyclone|hurricane|typhoon|storm|flood\w*|earthquake|tropical|explosion\w*|violence|battles?|attack|riots?|protest\w*|conflict|war|"
    r"министерств\w*|агентств\w*|комитет\w*|служб\w*|организаци\w*|правительств\w*)\b|وزارة|حكومة|وكالة|منظمة|قوات|جيش|هيئة|لجنة|مركز|الهلال"
)
PLACES = pattern(
    r"\b(?:san|santa|santo|sant|saint|sainte|st|sao|puerto|port|fort|villa|ville|nueva|nuevo|new|north|northern|south|southern|east|eastern|west|western|upper|lower|central|rural|ciudad|city|town|township|"
    r"village|camp|camps|district|province|county|region|oblast|raion|rayon|state|island|islands|river|lake|mountain|bay|cape|valley|desert|sea|border|road|bridge|area|zone|block|ward|sector|site|poc|extension|"
    r"deir|wadi|jabal|jebel|tell|tall|bab|umm|kafr|khan|beit|dar|el|los|las|la|le|les|ad|ar|as|az|an|rio|monte|cerro|barrio|vereda|corregimiento|municipio|commune|quartier|cercle|department|departement|"
    r"governorate|cite|nord|sud|est|ouest|norte|sur|область|район|село|город|улица|посёлок|край|республика|governor)\b|محافظة|مخيم|قرية|مدينة|ناحية|قضاء|منطقة|حي\b"
)
ROLE_MAILBOX = pattern(
    r"(?:.*[._+-])?(?:infos?|information|press|presse|prensa|imprensa|media|contacts?|contacto|office|admin\w*|hq|data|help\w*|support|news\w*|editors?|editorial|redaccion|redaction|desk|secretariat|enquir\w*|"
    r"inquir\w*|webmaster|comms|communications?|feedback|hello|mail|postmaster|service|team|reports?|coordination|publicinfo\w*|no-?reply)(?:[._+-].*)?|(?:dtm|hdx|ocha|unhcr|idmc|ucdp|acled|emdat|iom)\w*|\w*(?:support|desk|info|press|media)"
)
