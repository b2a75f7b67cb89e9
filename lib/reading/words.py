"""Words of causes and statuses, folded, in the languages of our files."""

from lib.numbers.folding import folded

CONFLICT = folded(
    "conflict crossfire gunfire violence violent clash fighting war armed insecurity attack battle insurgen shelling airstrike hostilit unrest conflit conflicto guerra violencia конфликт война боев نزاع صراع حرب عنف 冲突 战争"
).split()
DISASTER = folded(
    "disaster flood drought cyclone typhoon hurricane storm earthquake landslide tsunami wildfire volcan fire eruption rain natural hazard climat tornado mudslide avalanche weather inondation secheresse seisme inundacion sequia terremoto desastre catastrophe наводнен засух землетряс стихийн فيضان جفاف زلزال كارثة 洪水 地震"
).split()
STATUS_WORDS = {
    "confirmed": "verified official confirmed validated final",
    "estimate": "estimated estimate estimation provisional preliminary",
    "unconfirmed": "unverified unconfirmed reported alleged claimed rumour rumor",
    "disputed": "contested disputed denied discounted",
    "forecast": "forecast projected projection planned feared expected planning",
}
