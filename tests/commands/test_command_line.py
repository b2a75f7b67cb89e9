"""The command line as a terminal sees it: what it prints, its exit codes, and no traceback."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lib import example
from lib.__main__ import main
from lib.ledger import Ledger

CASES = Path(__file__).parent.parent / "cases" / "reconcile"
KILLED = ["--metric", "killed", "--counting", "cumulative", "--country", "KGZ", "--crisis", example.CRISIS]
pytestmark = pytest.mark.usefixtures("ledger_address")


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def written(folder: Path, text: str, name: str = "reports.csv") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_first_question_finds_the_example_and_prints_its_estimates() -> None:
    expected = (CASES / "killed_cumulative_KGZ.csv").read_text(encoding="utf-8")
    assert run("estimates", *KILLED).stdout == expected


def test_key_columns_come_first_where_several_series_answer() -> None:
    header = run("estimates", "--metric", "killed").stdout.splitlines()[0]
    assert header.startswith("crisis,country,admin1,") and header.endswith("phase,day,low,best,high,open,speaking")


def test_an_explanation_gives_the_estimate_and_the_fate_of_every_observation() -> None:
    said = json.loads(run("explain", *KILLED, "--on", "2010-07-20", "--known", "2010-07-20").stdout)
    assert {name: said[name] for name in ("low", "best", "high", "open", "speaking")} == {
        "low": 335,
        "best": 335,
        "high": 1000,
        "open": True,
        "speaking": 3,
    }
    fates = [row["fate"] for row in said["observations"]]
    assert fates.count("speaks") == 3 and {"replaced", "not_counted", "published_later"} <= set(fates)


def test_with_parts_a_country_without_a_number_of_its_own_is_the_sum_of_its_regions() -> None:
    arguments = [
        "estimates",
        "--metric",
        "hospitalized",
        "--counting",
        "cumulative",
        "--country",
        "KGZ",
        "--with-parts",
    ]
    last = run(*arguments, "--known", "2010-07-30").stdout.splitlines()[-1]
    assert last.startswith("2010-07-20,1081,1081,1081,false,")


def test_loading_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, "date,country,metric,value,source\n2020-01-05,KGZ,killed,4,Ministry\n")
    first, second = (json.loads(run("load", path).stdout) for _ in range(2))
    assert (first["recorded"], second["recorded"]) == (1, 0)
    assert "nothing new" in second["message"]
    assert len(Ledger().observations()) == 1


def test_a_file_that_was_loaded_first_is_not_joined_by_the_example(tmp_path: Path) -> None:
    run("load", written(tmp_path, "date,country,metric,value\n2020-01-05,KGZ,killed,4\n"))
    assert run("estimates", "--metric", "killed", "--country", "KGZ").stdout.splitlines()[1:] == [
        "2020-01-05,4,4,4,false,1"
    ]


def test_good_rows_are_recorded_and_refused_ones_counted(tmp_path: Path) -> None:
    text = (
        "date,country,metric,value\n2020-01-05,KGZ,killed,4\n2020-01-06,Atlantis,killed,4\n2020-01-07,KGZ,killed,-2\n"
    )
    said = json.loads(run("load", written(tmp_path, text)).stdout)
    assert (said["recorded"], said["refused"]) == (1, 2)


def test_an_open_question_is_asked_before_anything_is_recorded(tmp_path: Path) -> None:
    path = written(tmp_path, "date,country,idps\n2020-01-05,KGZ,40\n2020-02-05,KGZ,60\n")
    result = run("load", path)
    assert result.exit_code == 1 and "--assume" in result.stderr and "stock" in result.stderr
    assert Ledger().observations().empty
    assert run("check", path).exit_code == 2
    assert json.loads(run("load", path, "--assume").stdout)["recorded"] == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "empty", id="an empty file"),
        pytest.param("date,country,metric,value\n", "header", id="a header alone"),
        pytest.param("<html><body>not a table</body></html>", "html page", id="a web page"),
        pytest.param("date,country\n2020-01-05,KGZ\n", "count", id="no column that counts"),
    ],
)
def test_a_file_that_holds_nothing_is_rejected_with_its_reason(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    checked = run("check", path)
    assert checked.exit_code == 1 and said in json.loads(checked.stdout)["message"].lower()
    loaded = run("load", path)
    assert loaded.exit_code == 1 and said in loaded.stderr.lower()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["estimates", "--metric", "deaths"], "'deaths' is not a metric", id="an unknown metric"),
        pytest.param(["estimates", "--metric", "killed", "--country", "XYZ"], "'XYZ'", id="an unknown country"),
        pytest.param(["load", "nowhere.csv"], "There is no file 'nowhere.csv'", id="a file that is not there"),
        pytest.param(["places", "Osh"], "in a country", id="a place without a country"),
        pytest.param(
            ["places", "Osh", "--country", "Atlantis"], "'Atlantis' is no country", id="a place in no country"
        ),
        pytest.param(["places", "x" * 10_000, "--country", "KGZ"], "10,000 characters", id="an endless name"),
    ],
)
def test_a_mistake_is_quoted_with_what_to_do_and_ends_with_1(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1 and said in result.stderr and "Traceback" not in result.stderr


def test_a_place_comes_with_its_province_and_says_where_it_is_ambiguous() -> None:
    found = json.loads(run("places", "Osh", "--country", "KGZ").stdout)
    assert found[0]["ambiguous"] and {row["iso_3166_2"] for row in found} == {"KG-GO", "KG-O"}


def test_a_batch_of_names_gives_one_object_a_row_in_order(tmp_path: Path) -> None:
    path = written(tmp_path, "name,country\nDjalal-Abad,KGZ\nnowhere at all,KGZ\nOsh,\n")
    rows = [json.loads(line) for line in run("places", "--batch", path).stdout.splitlines()]
    assert [row["iso_3166_2"] for row in rows] == ["KG-J", "", ""] and "country" in rows[2]["error"]


def test_a_ledger_that_cannot_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_the_way = written(tmp_path, "a file", "ledger.txt")
    monkeypatch.setenv("UPROOTED_LEDGER", in_the_way)
    result = run("estimates", "--metric", "killed")
    assert result.exit_code == 1 and "ledger.txt" in result.stderr


def test_an_article_gives_one_proposal_a_line_with_its_sentence(tmp_path: Path) -> None:
    text = "At least 117 people were killed in Osh, the Kyrgyz health ministry said. Osh has 250,000 inhabitants."
    (line,) = run("extract", written(tmp_path, text, "a.txt"), "--published", "2010-06-14").stdout.splitlines()
    found = json.loads(line)
    assert (found["metric"], found["value"], found["qualifier"]) == ("killed", 117, "at_least")
    assert text[found["start"] : found["end"]] in found["quote"] and "117" in found["quote"]


def test_a_text_without_its_day_is_refused(tmp_path: Path) -> None:
    result = run("extract", written(tmp_path, "117 people were killed.", "a.txt"))
    assert result.exit_code == 1 and "Nothing says when the article was published" in result.stderr


def test_a_page_states_its_own_day_and_publisher(tmp_path: Path) -> None:
    head = '<meta name="date" content="2010-06-14"><meta property="og:site_name" content="Northern Wire">'
    teaser = "<aside><a href='/'>Earthquake kills 400 in Chile</a></aside>"
    body = "<p>At least 117 people were killed in Osh on Sunday, the Kyrgyz health ministry said.</p>"
    page = written(tmp_path, f"<html><head>{head}</head><body>{body}{teaser}</body></html>", "page.html")
    result = run("extract", page)
    (line,) = result.stdout.splitlines()
    found = json.loads(line)
    assert (found["value"], found["publisher"], found["published_on"]) == (117, "Northern Wire", "2010-06-14")
    assert result.stderr == "Published on 2010-06-14, as the article states.\n"
