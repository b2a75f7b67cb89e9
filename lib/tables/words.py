"""Words that stand in rows that are no data, folded, in the languages of our files."""

import re

TOTALS = frozenset(
    "total|totals|grand total|sum|subtotal|sub total|sub-total|overall total|total general|totale|gesamt|summe|ensemble|totaux|total overall|national total|overall|toplam|"
    "итого|всего|усього|разом|المجموع|الاجمالي|اجمالي|المجموع الكلي|合计|总计".split("|")
)
TOTAL_OF = re.compile(
    r"(?:(?:sub[- ]?|grand )?totals?|sous[- ]total|total general|итого|всего|усього|разом|(?:ال)?مجموع|(?:ال)?اجمالي)\s+(?:for |of |de |du |по |в |: ?|- ?)?\S.*|"
    r"\S.*\s(?:sub[- ]?)?total"
)
NOTE = re.compile(
    r"\s*(?:[*†‡§©]|\(\d\)|\d\)|n\.?b\.?\b|notes?\b|sources?\b|disclaimer|remarks?\b|fuentes?\b|notas?\b|quelle|источник|примечан|المصدر|ملاحظ|https?://|last updat|"
    r"prepared by|produced by|data (?:as of|source)|this (?:data|table|sheet)|注)",
    re.IGNORECASE,
)
