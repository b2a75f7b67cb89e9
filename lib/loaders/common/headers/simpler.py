"""Simpler words for what a header says: `Nom de la région`, `Region of displacement`, `Province/State` are a region."""

import re
from collections.abc import Iterator

from lib.numbers.folding import pattern

LANGUAGE = pattern(r" (?:en|fr|es|ar|ru|pt|uk|english|french|arabic|name|nom|nombre|nome)$")
NAME_OF = pattern(
    r"^(?:names? (?:of )?(?:the )?|noms? (?:de la |de l |du |des |de |d )?|nombres? (?:de la |del |de los |de )?|"
    r"nomes? (?:da |do |de )?|название |наименование |имя |اسم )(?=\S)"
)
ABOUT = (
    r"displacement|event|incident|occurrence|arrival|reception|residence|assessment|survey|interview|"
    r"(?:data )?collection|report|reporting|reference|update|registration|attack|disaster|information|data|crisis|"
    r"asylum|deplacement|evenement|accueil|arrivee|evaluation|enquete|collecte|rapport|enregistrement|donnees|crise|asile|"
    r"desplazamiento|evento|incidente|hecho|ocurrencia|llegada|acogida|recepcion|evaluacion|encuesta|reporte|informe|"
    r"registro|referencia|informacion|datos?|asilo|deslocamento|ocorrencia|chegada|acolhimento|relatorio|registo|"
    r"informacao|dados"
)
OF = pattern(rf" (?:of|for|de la|de l|du|des|de los|del|de|da|do|d)(?: the)? (?:{ABOUT})$")
OF_OTHERS = pattern(
    r" (?:отчета|инцидента|события|данных|убежища|перемещения|обновления(?: данных)?|информации|звіту|події|"
    r"بيانات|معلومات|حادث|تقرير|رصد|نزوح|لجوء|تقييم)$"
)
BESIDE = pattern(rf"^(?:{ABOUT}|affected|main|current|host|hosting|exact) | (?:{ABOUT})$")
SHORTENED = (LANGUAGE, NAME_OF, OF, OF_OTHERS, BESIDE)
ORIGIN = r"origins?|origine|origen|origem|expulsion|provenance|previous|происхождения|منشا|اصل"
OF_ORIGIN = pattern(rf"(?:\b(?:of|de|d|da)\b )?\b(?:{ORIGIN})\b")
BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


def shorter(plain: str) -> Iterator[str]:
    """Shorter forms of a header, from the nearest to the shortest: without "name of", without "of displacement".

    Args:
        plain: A header as it is looked up.
    """
    for left_out in SHORTENED:
        rest = left_out.sub("", plain).strip()
        if rest and rest != plain:
            plain = rest
            yield plain


def alternatives(header: str) -> list[str]:
    """What stands around a slash, as `Province` and `State`; nothing where there is none."""
    found = [part.strip() for part in re.split(r"\s*/\s*|\s+or\s+|\s+ou\s+", header)]
    return found if len(found) > 1 and all(found) else []


def bracketed(header: str) -> tuple[str, str]:
    """What stands outside and inside the brackets of a header; twice nothing where it has none."""
    found = BRACKETED.search(header)
    return (BRACKETED.sub("", header).strip(), found[1].strip()) if found else ("", "")


def of_origin(plain: str) -> str | None:
    """What is left of a header that says it is of an origin, as `country`; None for one that does not say so."""
    return " ".join(OF_ORIGIN.sub(" ", plain).split()) if OF_ORIGIN.search(plain) else None
