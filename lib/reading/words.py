"""Words of statuses, folded."""

STATUS_WORDS = {
    "confirmed": "verified official confirmed validated final",
    "estimate": "estimated estimate estimation provisional preliminary",
    "unconfirmed": "unverified unconfirmed reported alleged claimed rumour rumor",
    "disputed": "contested disputed denied discounted",
    "forecast": "forecast projected projection planned feared expected planning",
}
