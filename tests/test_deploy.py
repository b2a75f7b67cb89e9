"""What stands in deploy/ fits the program that it starts."""

import configparser
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).resolve().parents[1]
SERVICE, CADDY = ROOT / "deploy" / "uprooted.service", ROOT / "deploy" / "Caddyfile"


def _service() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(SERVICE.read_text(encoding="utf-8"))
    return parser["Service"]


def test_the_service_starts_what_there_is_with_options_that_there_are() -> None:
    python, *words = shlex.split(_service()["ExecStart"])
    assert python.startswith(_service()["WorkingDirectory"])
    assert words[:4] == ["-m", "streamlit", "run", "app.py"] and (ROOT / "app.py").exists()
    options = dict(word.removeprefix("--").split("=") for word in words[4:])
    assert set(options) <= set(config.get_config_options())
    assert options["server.address"] == "127.0.0.1"


def test_the_service_writes_only_where_it_may() -> None:
    told = dict(pair.split("=") for pair in _service()["Environment"].split())
    assert _service()["ProtectSystem"] == "strict"
    assert all(path.startswith(f"/var/lib/{_service()['StateDirectory']}/") for path in told.values())
    known = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "lib").rglob("*.py"))
    assert all(name in known for name in told)


def test_the_proxy_finds_the_service_and_takes_the_largest_upload() -> None:
    text = CADDY.read_text(encoding="utf-8")
    options = dict(re.findall(r"--([\w.]+)=(\S+)", _service()["ExecStart"]))
    assert f"reverse_proxy {options['server.address']}:{options['server.port']}" in text
    assert text.splitlines()[1] == f"{options['browser.serverAddress']} {{"
    largest = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"][
        "maxUploadSize"
    ]
    assert largest < int(re.findall(r"max_size (\d+)MB", text)[0]) <= largest + 50


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_knows_every_line_of_the_service() -> None:
    told = subprocess.run(["systemd-analyze", "verify", str(SERVICE)], capture_output=True, text=True)
    said = [line for line in told.stderr.splitlines() if "uprooted.service" in line and "not executable" not in line]
    assert said == [], told.stderr
