"""What stands in place of a country and is none: seas, and states that are no more; folded."""

HISTORICAL = frozenset(
    "soviet union|ussr|sun|yugoslavia|yug|scg|serbia and montenegro|serbia-montenegro|czechoslovakia|csk|east germany (gdr)|"
    "east germany|west germany (frg)|west germany|ddr|dfr|german dem rep|germany fed rep|south yemen|north yemen|ymd|ymn|"
    "south vietnam|north vietnam|zaire|rhodesia|netherlands antilles|ant|azores islands|canary is|people's republic of the congo|"
    "yemen arab rep|yemen p dem rep|serbia montenegro".split("|")
)
AT_SEA = "at sea|en mer|en el mar|в море|في البحر|international waters|high seas|offshore|international".split("|")
