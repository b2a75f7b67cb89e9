"""Names of months in the languages of our files, folded as `numbers.words.folded` folds."""

import re

from lib.numbers.folding import folded

ENGLISH = "january february march april may june july august september october november december"
NAMES = [
    ENGLISH,
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januar februar marz april mai juni juli august september oktober november dezember",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول",
    "جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر",
    "ژانويه فوريه مارس اوريل مه ژوين ژوئيه اوت سپتامبر اكتبر نوامبر دسامبر",
    "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
]
SHORT = [
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "janv fevr mar avr mai jui juil aou sept oct nov decem",
    "ene febr mzo abr may jun jul ago set octub nov dic",
    "jan fev mrz abr mai jun jul ago set out nov dez",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
]


def numbered() -> dict[str, int]:
    """Each folded name of a month with its number."""
    found: dict[str, int] = {}
    for names in NAMES + SHORT:
        for number, name in enumerate(folded(names).split(), start=1):
            found.setdefault(name.replace("_", " "), number)
    return found | {"sept": 9, "jui": 6, "setiembre": 9}


MONTHS = numbered()
MONTH = "(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\.?(?![a-zа-яіїєа-я])"
DAYS_OF_THE_WEEK = [
    "mon monday lundi lun lunes понедельник пн الاثنين",
    "tue tues tuesday mardi martes вторник вт الثلاثاء",
    "wed wednesday mercredi mer miercoles mie среда ср الاربعاء",
    "thu thur thurs thursday jeudi jeu jueves jue четверг чт الخميس",
    "fri friday vendredi ven viernes vie пятница пт الجمعة",
    "sat saturday samedi sam sabado sab суббота сб السبت",
    "sun sunday dimanche dim domingo dom воскресенье вс الاحد",
]
WEEKDAYS = {name: number for number, names in enumerate(DAYS_OF_THE_WEEK) for name in folded(names).split()}
WEEKDAY = r"(?:(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\.?,?\s+|[^\W\d_]+\.?,\s*)?"
