"""Totals and stocks of one series: from the latest statement of each source to one estimate with its range.

Section 4 of the design, steps 3 and 4 of "Who speaks" and "The estimate". `speaking` holds a row per series, phase, day
and statement, so that `explain` can say what became of each.
"""

import duckdb

from lib.reconcile.policy import Policy

DAYS = """
create temp table days as
select distinct series, phase_key, day from phased where counting <> 'flow' and is_known
union
select distinct series, phase_key, expires from latest where expires is not null;
"""

SPEAKING = """
create temp table speaking as
with active as (
    select days.day as on_day, latest.*
    from latest join days on latest.series = days.series and latest.phase_key = days.phase_key
        and days.day >= latest.day and days.day < latest.until
),
newest as (
    select *,
        max(day) over everybody as newest_1,
        max(day) filter (strength >= 2) over everybody as newest_2,
        max(day) filter (strength >= 3) over everybody as newest_3,
        max(day) filter (strength >= 4) over everybody as newest_4
    from active window everybody as (partition by series, phase_key, on_day)
),
aged as (
    select * exclude (newest_1, newest_2, newest_3, newest_4),
        case strength when 4 then newest_4 when 3 then newest_3 when 2 then newest_2 else newest_1 end - day
            > greatest(fresh, wider) as is_stale
    from newest
),
pairs as (
    select distinct early.ordinal, early.on_day, late.ordinal as by_ordinal, early.reach, early.day, early.published,
        early.counting, late.speaker as late_speaker, early.series, early.phase_key
    from aged as early join aged as late
        on early.series = late.series and early.phase_key = late.phase_key and early.on_day = late.on_day
    where not early.is_stale and not late.is_stale and late.day > early.day and late.strength >= early.strength
        and late.states >= early.reach and (early.counting = 'cumulative' or early.is_floor)
),
disagreements as (
    select distinct pairs.ordinal, pairs.late_speaker
    from pairs join phased as before
        on before.series = pairs.series and before.phase_key = pairs.phase_key and before.speaker = pairs.late_speaker
    where pairs.counting = 'cumulative' and before.is_eligible and before.states > pairs.reach
        and before.day <= pairs.day and before.published <= pairs.published
),
overtaken as (
    select ordinal, on_day, min(by_ordinal) as passed_by
    from pairs anti join disagreements using (ordinal, late_speaker)
    group by ordinal, on_day
)
select aged.*, overtaken.passed_by, not is_stale and overtaken.ordinal is null as speaks
from aged left join overtaken using (ordinal, on_day);
"""

BEST = """
create temp table bests as
with named as (
    select * from speaking where speaks and counted is not null
    qualify strength = max(strength) over (partition by series, phase_key, on_day)
),
candidates as (
    select * from named
    qualify named = max(named) over (partition by series, phase_key, on_day)
),
standing as (
    select * from candidates
    window earlier as (partition by series, phase_key, on_day order by day
        range between unbounded preceding and 1 preceding)
    qualify not (counting = 'cumulative' and is_floor and coalesce(max(counted) over earlier, 0) > counted)
),
recent as (
    select * from standing
    qualify day >= max(day) over (partition by series, phase_key, on_day)
        - case counting when 'stock' then 0 else {recent_days} end
),
preferred as (
    select * from speaking where speaks and counted is not null
        and speaker = (select code from speakers where speaker = {preferred})
),
chosen as (
    select * from recent anti join preferred using (series, phase_key, on_day)
    union all select * from preferred
),
frequent as (
    select series, phase_key, on_day, counted, count(*) as times
    from chosen group by series, phase_key, on_day, counted
    qualify times = max(times) over (partition by series, phase_key, on_day)
)
select series, phase_key, on_day,
    case when max(counted) > {ratio} * min(counted) then null else quantile_disc(counted, 0.5) end as best
from frequent group by series, phase_key, on_day;
"""

ESTIMATES = """
create temp table levels as
with heard as (
    select speaking.*, bests.best, coalesce(is_vague and bests.best between lower and upper, false) as adds_nothing,
        day = max(day) over (partition by series, phase_key, on_day) as is_newest
    from speaking left join bests using (series, phase_key, on_day) where speaks
),
ends as (
    select series, phase_key, on_day, any_value(best) as best, min(lower) filter (not adds_nothing) as lowest,
        min(coalesce(upper, reach)) filter (not adds_nothing) as least_top,
        max(coalesce(upper, reach)) filter (not adds_nothing) as highest,
        bool_or(upper is null) filter (not adds_nothing) as open, count(*) as speaking, max(day) as newest,
        max(greatest(fresh, wider)) filter (is_newest) as fresh_for,
        max(day + case when in_edition or is_year then {carry_days_year} else {carry_days} end)
            filter (is_newest) as carried
    from heard group by series, phase_key, on_day
)
select series, phase_key, on_day as day,
    case when lowest is not null then least(lowest, least_top, best) end as low, best,
    greatest(highest, best) as high, open, speaking, newest, fresh_for, carried
from ends;
"""


def estimated(connection: duckdb.DuckDBPyConnection, policy: Policy) -> None:
    """Make the tables `days`, `speaking`, `bests` and `levels` (one row per series, phase and day with an estimate)."""
    connection.execute(DAYS)
    connection.execute(SPEAKING)
    preferred = "'" + policy.preferred.replace("'", "''") + "'"
    connection.execute(BEST.format(recent_days=policy.recent_days, ratio=policy.ratio, preferred=preferred))
    connection.execute(ESTIMATES.format(carry_days=policy.carry_days, carry_days_year=policy.carry_days_year))
