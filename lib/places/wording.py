"""Words that stand by names of places: what they are, where they point to, and what says nothing; all folded."""

# What a word says of the level of the name that it stands by: folded.
LEVEL_WORDS: dict[str, frozenset[str]] = {
    "admin1": frozenset(
        "oblast oblasts oblasti oblasty oblusu oblysy oblys obl region regions province provinces state governorate"
        " governate wilaya wilayah wilayat vilayat viloyat viloyati velayat welayaty velayaty muhafazah mohafazah"
        " muhafazat ostan estado provincia departamento departement department regiao regional vilayeti ili krai kray"
        " область обл облусу облысы вилояти вилоят провинция области край"
        " محافظه ولايه اقليم استان".split()
    ),
    "admin2": frozenset(
        "district districts raion rayon raiony rayony tumani tuman tuumani woreda cercle township tehsil tahsil"
        " subdistrict locality municipality municipio territory territoire zone county upazila zilla hromada okrug"
        " prefecture commune comuna lga payam"
        " район районы раион раиону району туман тумани аилы قضاء مديريه ناحيه محليه".split()
    ),
    "place": frozenset(
        "city town village settlement camp camps site shaary shahri gorod ville ciudad crossing checkpoint border"
        " kishlak refugee refugees idp idps urban shahr selo misto"
        " город г село поселок місто шаары шахри مدينه مخيم قريه".split()
    ),
}
# What stands behind a name and says no level, but is no part of it either: only dropped at its end ("Port Sudan").
TRAILING = frozenset("port airport valley island islands countryside poc complex centre center river".split())
PHRASES = {
    "local government area": "lga",
    "local government": "lga",
    "protection of civilians": "camp",
    "internally displaced persons": "idp",
    "administrative area": "county",
}
# Where a name points to, in the languages of reports, also as Arabic is written in Latin letters.
DIRECTIONS = {
    "north": "northern nord norte septentrional shamal shimal shamaliya северная северный северо північна شمال الشمال",
    "south": "southern sud sur sul meridional janub janoub ganub южная южный южно південна جنوب الجنوب",
    "east": "eastern est este leste oriental sharq charq sharqiya восточная восточный восточно східна شرق الشرق",
    "west": "western ouest oeste occidental gharb garb gharbiya западная западный западно західна غرب الغرب",
    "central": "centre central centro wasat wasit центральная центральный وسط الوسط",
}
DIRECTION_OF = {word: way for way, words in DIRECTIONS.items() for word in (way, *words.split())}
LEVEL_OF = {word: level for level, words in LEVEL_WORDS.items() for word in words}
LINKS = frozenset("of the de du des d la le les los las el al ul da do di".split())
# Articles, the Arabic one before sun letters too: dropped before another word, kept at the end ("Sary-Tash").
ARTICLES = LINKS | frozenset("ar as ash ad at an az adh ed es er en ez et esh eth".split())
THEREABOUTS = frozenset("near around outside area areas vicinity outskirts surroundings близ около".split())
