"""Days and periods as people print them."""

from datetime import date

import pytest

from lib import dates
from lib.dates import Order, Refusal, Span

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("cell", "start", "end", "precision"),
    [
        pytest.param("2015-05-11", "2015-05-11", "2015-05-11", "day", id="an ISO day"),
        pytest.param("2023-11-06T11:00:00.000Z", "2023-11-06", "2023-11-06", "day", id="an instant is its day"),
        pytest.param("2022/06/30 00:00:00.000000000", "2022-06-30", "2022-06-30", "day", id="slashes and nanoseconds"),
        pytest.param("31 January 2023", "2023-01-31", "2023-01-31", "day", id="a month in words"),
        pytest.param("Tue, 10 Dec 2024 18:04:35 GMT", "2024-12-10", "2024-12-10", "day", id="a mail's date"),
        pytest.param("June 10, 2010", "2010-06-10", "2010-06-10", "day", id="an American day in words"),
        pytest.param("1er mars 2024", "2024-03-01", "2024-03-01", "day", id="French"),
        pytest.param("5 de marzo de 2024", "2024-03-05", "2024-03-05", "day", id="Spanish"),
        pytest.param("3 июня 2010 г.", "2010-06-03", "2010-06-03", "day", id="Russian"),
        pytest.param("1 كانون الثاني 2024", "2024-01-01", "2024-01-01", "day", id="Levantine Arabic"),
        pytest.param("٢٠٢٤-٠١-٠٥", "2024-01-05", "2024-01-05", "day", id="Arabic-Indic digits"),
        pytest.param("09-Feb-68", "1968-02-09", "1968-02-09", "day", id="two digits are never in the future"),
        pytest.param("13-Jan-20", "2020-01-13", "2020-01-13", "day", id="two digits of this century"),
        pytest.param("45292", "2024-01-01", "2024-01-01", "day", id="a spreadsheet's serial day"),
        pytest.param("1582502400", "2020-02-24", "2020-02-24", "day", id="seconds since 1970"),
        pytest.param("1582502400000", "2020-02-24", "2020-02-24", "day", id="milliseconds since 1970"),
        pytest.param("2021", "2021-01-01", "2021-12-31", "year", id="a year is its whole period"),
        pytest.param("2022-05", "2022-05-01", "2022-05-31", "month", id="a month"),
        pytest.param("Feb 2023", "2023-02-01", "2023-02-28", "month", id="a month in words alone"),
        pytest.param("2023 Q2", "2023-04-01", "2023-06-30", "quarter", id="a quarter"),
        pytest.param("T1 2024", "2024-01-01", "2024-03-31", "quarter", id="a French quarter"),
        pytest.param("2021W01", "2021-01-04", "2021-01-10", "week", id="an ISO week"),
        pytest.param("MARCH – MAY 2022", "2022-03-01", "2022-05-31", "month", id="months with one year"),
        pytest.param("Fri 13 May 2022", "2022-05-13", "2022-05-13", "day", id="a weekday without a comma"),
        pytest.param("21 de setiembre de 2021", "2021-09-21", "2021-09-21", "day", id="Peru's September"),
        pytest.param("H1 2023", "2023-01-01", "2023-06-30", "quarter", id="half a year"),
        pytest.param("II квартал 2023", "2023-04-01", "2023-06-30", "quarter", id="a quarter in Roman digits"),
        pytest.param("2024-05-00", "2024-05-01", "2024-05-31", "month", id="a day of 0 is unknown"),
        pytest.param("2024-00-00", "2024-01-01", "2024-12-31", "year", id="a month of 0 is unknown"),
        pytest.param(
            "mid-June 2010", "2010-06-01", "2010-06-30", "month", id="the middle of a month is known to the month"
        ),
        pytest.param("fin 2023", "2023-01-01", "2023-12-31", "year", id="the end of a year in French"),
        pytest.param("2021-2022", "2021-01-01", "2022-12-31", "year", id="two years"),
        pytest.param("June 10-12, 2010", "2010-06-10", "2010-06-12", "day", id="American days of one month"),
        pytest.param("from 3 May 2024 to 9 May 2024", "2024-05-03", "2024-05-09", "day", id="from one day to another"),
        pytest.param("5-7 June 2010", "2010-06-05", "2010-06-07", "day", id="days of one month"),
        pytest.param("28 Feb-3 Mar 2024", "2024-02-28", "2024-03-03", "day", id="days of two months"),
        pytest.param("28/02/2024-03/03/2024", "2024-02-28", "2024-03-03", "day", id="two days in digits"),
        pytest.param("As of 5 May 2024", "2024-05-05", "2024-05-05", "day", id="as of a day"),
        pytest.param("по состоянию на 5 мая 2024", "2024-05-05", "2024-05-05", "day", id="as of a day in Russian"),
        pytest.param("week of 4 March 2024", "2024-03-04", "2024-03-10", "week", id="a week by its first day"),
        pytest.param("semaine du 4 mars 2024", "2024-03-04", "2024-03-10", "week", id="a week in French"),
        pytest.param("week ending 10 March 2024", "2024-03-04", "2024-03-10", "week", id="a week by its last day"),
        pytest.param("S10 2024", "2024-03-04", "2024-03-10", "week", id="a French number of a week"),
        pytest.param("S2 2024", "2024-07-01", "2024-12-31", "quarter", id="and the second half of a year"),
        pytest.param("2024M05", "2024-05-01", "2024-05-31", "month", id="a statistician's month"),
        pytest.param("First quarter 2024", "2024-01-01", "2024-03-31", "quarter", id="a quarter in words"),
        pytest.param("2024.0", "2024-01-01", "2024-12-31", "year", id="a year as a float"),
        pytest.param("2024-05-05 (Sunday)*", "2024-05-05", "2024-05-05", "day", id="a weekday and a star behind"),
    ],
)
def test_a_cell_names_its_whole_period(cell: str, start: str, end: str, precision: str) -> None:
    span = dates.parse(cell, today=TODAY)
    assert span == Span(date.fromisoformat(start), date.fromisoformat(end), precision)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        pytest.param("2023-02-30", "bad_date", id="a day that no calendar has"),
        pytest.param("12 Dec", "bad_date", id="no year"),
        pytest.param("soon", "bad_date", id="no date at all"),
        pytest.param("1445-07-15", "out_of_range_date", id="a year of another calendar is not converted"),
        pytest.param("2091-01-01", "out_of_range_date", id="the future"),
        pytest.param("0025-03-02", "out_of_range_date", id="the year 25"),
        pytest.param("", "missing_value", id="nothing"),
    ],
)
def test_a_cell_that_names_no_day_says_why(cell: str, kind: str) -> None:
    refusal = dates.parse(cell, today=TODAY)
    assert isinstance(refusal, Refusal)
    assert refusal.kind == kind


@pytest.mark.parametrize(
    ("cells", "day_first", "proven"),
    [
        pytest.param(["05/01/2019", "15/01/2019"], True, True, id="a day above 12 proves day first"),
        pytest.param(["05/01/2019", "01/15/2019"], False, True, id="or month first"),
        pytest.param(["15/01/2019", "01/15/2019"], True, True, id="of two orders the first proven holds"),
        pytest.param(["05/01/2019", "03/02/2019"], True, False, id="low days prove nothing"),
        pytest.param(["2022/06/30", "03/04/2022"], True, False, id="the end of an ISO day proves nothing"),
        pytest.param(["05/05/2019"], True, True, id="a day like its month needs no proof"),
        pytest.param(["Mon, 01/06/2014"], False, True, id="a day of the week proves month first"),
        pytest.param(["lunes 06/01/2014"], True, True, id="or day first, in another language"),
        pytest.param(["Tue, 01/06/2014"], True, False, id="a wrong day of the week proves nothing"),
    ],
)
def test_the_column_decides_the_order(cells: list[str], day_first: bool, proven: bool) -> None:
    order = dates.order(cells)
    assert (order.day_first, order.proven) == (day_first, proven)


def test_the_order_decides_a_cell() -> None:
    first = dates.parse("05/01/2019", Order(day_first=True), today=TODAY)
    second = dates.parse("05/01/2019", Order(day_first=False), today=TODAY)
    assert isinstance(first, Span) and isinstance(second, Span)
    assert (first.start, second.start) == (date(2019, 1, 5), date(2019, 5, 1))


def test_six_digits_are_weeks_where_one_of_them_is_no_month() -> None:
    order = dates.order(["202005", "202053"])
    span = dates.parse("202053", order, today=TODAY)
    assert isinstance(span, Span)
    assert (span.start, span.end, span.precision) == (date(2020, 12, 28), date(2021, 1, 3), "week")
