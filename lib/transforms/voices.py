"""Who reports what: how often, how late, how far from others and from what is known now, and who contradicts whom."""

from datetime import date

import pandas as pd

from lib import reconcile, sources
from lib.reconcile import Decided, Policy

NEAR_DAYS = 7

SAID = """
with said as (
    select phased.*, metric, country, admin1_key from phased join series using (series)
    where is_known and counted > 0 and phased.counting <> 'flow'
),
others as (
    select one.ordinal, quantile_disc(other.counted, 0.5) as middle
    from said as one join said as other using (series, phase_key)
    where one.speaker <> other.speaker and other.is_eligible and other.published <= one.published
        and other.day between one.day - {near} and one.day + {near}
    group by one.ordinal
),
restated as (
    select distinct early.ordinal from said as early join said as late using (series, phase_key, speaker, day)
    where late.published > early.published and late.counted <> early.counted
)
select speakers.speaker, metric, count(*) as reports, count(distinct dataset) as publishers,
    min(day) as first_day, max(day) as last_day, median(published - day) as lag_days,
    median(counted / middle - 1) as from_others, median(counted / best - 1) as from_known,
    count(restated.ordinal) as restated
from said join speakers on code = said.speaker left join others using (ordinal) left join restated using (ordinal)
left join levels using (series, phase_key, day)
where ($country = '' or country = $country) and ($region = '' or admin1_key = $region)
group by all order by reports desc, speaker, metric
"""

APART = """
with heard as (
    select speaking.*, coalesce(upper, reach) as top from speaking join series using (series)
    where speaks and lower is not null and not is_vague and metric = $metric
        and ($country = '' or country = $country) and admin1_key = $region and admin2_key = '' and place_key = ''
        and "group" = ''
),
pairs as (
    select below.series, below.phase_key, below.on_day, low_name.speaker as below, high_name.speaker as above,
        below.ordinal as below_ordinal, above.ordinal as above_ordinal
    from heard as below join heard as above using (series, phase_key, on_day)
    join speakers as low_name on low_name.code = below.speaker
    join speakers as high_name on high_name.code = above.speaker
    where below.top < above.lower
),
spans as (
    select days.series, days.phase_key, days.day as on_day,
        coalesce(lead(days.day) over (partition by series, phase_key order by day), $until) as until
    from days
)
select below, above, min(on_day) as start, max(until) as until, arg_max(below_ordinal, on_day) as below_ordinal,
    arg_max(above_ordinal, on_day) as above_ordinal
from pairs join spans using (series, phase_key, on_day) where on_day <= $until
group by below, above order by start, below, above
"""


def voices(
    observations: pd.DataFrame,
    *,
    metric: str = "",
    country: str = "",
    region: str = "",
    known: date,
    policy: Policy | None = None,
    decided: Decided | None = None,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Who reports in a place, and which sources cannot both be right.

    Args:
        observations: The table as the ledger reads it.
        metric: The metric whose disagreements are wanted.
        country: ISO code; empty for the whole crisis.
        region: Key of the province; empty for the whole country.
        known: The day up to which publications are known.
        policy: The brackets of the rule.
        decided: What people decided on names of places and sources.

    Returns:
        First one row per source and metric, those who say most first: `speaker`, `kind`, `metric`, `reports` and
        `publishers`, `first_day` and `last_day`, `lag_days` (median days from the day counted to its publication),
        `from_others` (median distance to the middle of others within a week, as known then; 0.1 is a tenth above),
        `from_known` (the same to what is most likely for that day as known now) and `restated` (how many of its numbers
        it gave otherwise later). Then one row per pair of sources whose ranges do not meet while both speak: `below`,
        `above`, `start`, `until` and the ordinals of their statements.
    """
    epoch = pd.Timestamp("1970-01-01")
    asked = {"country": country, "region": region}
    with reconcile.working(observations, known=known, policy=policy, decided=decided) as connection:
        said = connection.execute(SAID.format(near=NEAR_DAYS), asked).df()
        until = (pd.Timestamp(known) - epoch).days
        apart = connection.execute(APART, {**asked, "metric": metric, "until": until}).df()
    for table, names in ((said, ("first_day", "last_day")), (apart, ("start", "until"))):
        for name in names:
            table[name] = (epoch + pd.to_timedelta(table[name], unit="D")).astype("datetime64[s]")
    said.insert(1, "kind", sources.kind(said["speaker"].astype("str")))
    return said, apart
