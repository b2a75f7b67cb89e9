"""One source against itself: what it says of one series, day after day."""

from lib.checks.check import Check, Row, Rows, amount, asking, dated, day

TIMES = 10
JUMP_FROM = 100

COUNTS = """
create temp table counts as
select *, coalesce(upper, reach) as top,
    lower < lag(lower) over (partition by series, phase_key, speaker order by day, lower) as is_fall
from phased
where is_eligible and counting <> 'flow' and not is_ceiling and lower is not null;

create temp table late_repeats as
select late.ordinal, arg_max(early.ordinal, early.day) as early, arg_max(passed.ordinal, passed.lower) as passed
from counts as late
join counts as early using (series, phase_key, speaker, counted)
join counts as passed using (series, phase_key, speaker)
where late.counting = 'cumulative' and early.is_fall is not true and early.day < late.day
    and passed.day > early.day and passed.day <= late.day and passed.published <= late.published
    and passed.lower > late.top and passed.dataset <> late.dataset
group by late.ordinal;

create temp table daily as
select * from counts anti join late_repeats using (ordinal)
where not (counting = 'cumulative' and amount = 0)
qualify row_number() over (
    partition by series, phase_key, speaker, day order by published desc, lower desc, identity desc) = 1;

create temp table courses as
select *, lag(ordinal) over earlier as before, lag(lower) over earlier as before_lower,
    lag(top) over earlier as before_top
from daily window earlier as (partition by series, phase_key, speaker order by day);
"""

FALLS = """
select [before, ordinal] as ordinals, [ordinal] as suspects from courses
where counting = 'cumulative' and upper is not null and top < before_lower and top * 2 {half} before_lower
order by ordinal
"""

ZEROS = """
select [arg_max(other.ordinal, other.day), marked.ordinal] as ordinals, [marked.ordinal] as suspects
from marked join counts as other using (series, phase_key, speaker)
where marked.is_zero and other.amount > 0 and other.day <= marked.day
group by marked.ordinal order by marked.ordinal
"""

LATE = "select [ordinal, early, passed] as ordinals, [ordinal] as suspects from late_repeats order by ordinal"

JUMPS = f"""
select [before, ordinal] as ordinals, [ordinal] as suspects from courses
where (lower > {TIMES} * before_top and lower >= {JUMP_FROM} and before_top > 0)
    or (counting = 'stock' and upper is not null and top * {TIMES} < before_lower and before_lower >= {JUMP_FROM}
        and top > 0)
order by ordinal
"""

TWO_NUMBERS = """
select list(ordinal order by lower, ordinal) as ordinals, ordinals[:-2] as suspects
from counts anti join late_repeats using (ordinal) where amount > 0
group by series, phase_key, speaker, day, published having max(lower) > min(top) order by ordinals
"""


def _falls(rows: Rows, _: Row) -> str:
    before, now = rows
    return f"{now['speaker']} stated {dated(before)}, and then only {dated(now)}"


def _resets(rows: Rows, _: Row) -> str:
    before, now = rows
    return f"{now['speaker']} stated {dated(before)}, and then {dated(now)}, less than half: a total since another day?"


def _zero(rows: Rows, _: Row) -> str:
    before, now = rows
    return f"{now['speaker']} stated 0 on {day(now)}, after {dated(before)}"


def _late(rows: Rows, _: Row) -> str:
    late, early, passed = rows
    return (
        f"{late['publisher'] or 'somebody'} printed {amount(late)} for {day(late)}, the number of {day(early)}, "
        f"although {late['speaker']} had stated {dated(passed)}"
    )


def _jump(rows: Rows, _: Row) -> str:
    before, now = rows
    return f"{now['speaker']} went from {dated(before)} to {dated(now)}"


def _two_numbers(rows: Rows, _: Row) -> str:
    said = ", ".join(dict.fromkeys(f"{amount(row)} ({row['publisher'] or 'no publisher'})" for row in rows))
    return f"for {day(rows[0])}, {rows[0]['speaker']} is given with {said}, all printed on one day"


CHECKS = (
    Check("total_falls", asking(FALLS.format(half=">=")), _falls),
    Check("total_resets", asking(FALLS.format(half="<")), _resets),
    Check("zero_after_count", asking(ZEROS), _zero),
    Check("late_repeat", asking(LATE), _late),
    Check("jump", asking(JUMPS), _jump),
    Check("two_numbers_one_day", asking(TWO_NUMBERS), _two_numbers),
)
