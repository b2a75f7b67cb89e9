"""What start.py decides: which Python will do, what is installed, which port, which browser, and what it says."""

import ast
import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import start
from launch import browsers, commands, environment, lock, packages, screen, server

ROOT = Path(start.__file__).parent


@pytest.mark.parametrize(
    ("version", "said"),
    [
        pytest.param((2, 7, 18), "this is Python 2.7", id="Python 2 is too old"),
        pytest.param((3, 10, 14), "this is Python 3.10", id="3.10 is too old"),
    ],
)
def test_an_old_python_is_told_what_to_install(version, said):
    complaint = start.age_complaint(version)
    assert "needs Python 3.11 or newer" in complaint
    assert said in complaint
    assert "https://www.python.org/downloads/" in complaint


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_new_python_is_told_nothing(version):
    assert start.age_complaint(version) == ""


def test_start_parses_on_old_pythons_so_that_they_can_say_so():
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))
    assert not [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.JoinedStr, ast.AnnAssign, ast.arg)) and getattr(node, "annotation", None)
    ]


def test_an_environment_keeps_its_python_where_the_system_wants_it():
    assert environment.python_in(Path("e"), windows=True) == Path("e/Scripts/python.exe")
    assert environment.python_in(Path("e"), windows=False) == Path("e/bin/python")


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("pandas==3.1.1  # tables\n", encoding="utf-8")
    development = tmp_path / "requirements-dev.txt"
    development.write_text("-r requirements.txt\nruff==0.17.6  # lint\n", encoding="utf-8")
    return development


def test_the_fingerprint_changes_with_the_requirements_that_are_included(requirements):
    before = environment.fingerprint(requirements)
    assert environment.fingerprint(requirements) == before
    (requirements.parent / "requirements.txt").write_text("pandas==3.1.2  # tables\n", encoding="utf-8")
    assert environment.fingerprint(requirements) != before


def test_the_fingerprint_is_the_same_with_the_line_ends_of_windows(requirements):
    before = environment.fingerprint(requirements)
    requirements.write_bytes(requirements.read_bytes().replace(b"\n", b"\r\n"))
    assert environment.fingerprint(requirements) == before


@pytest.fixture
def venv(tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment, as far as start.py looks: this Python, and a note that the requirements are installed."""
    folder = tmp_path / ".venv"
    environment.python_in(folder).parent.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text(f"version = {sys.version_info[0]}.{sys.version_info[1]}.0\n", encoding="utf-8")
    environment.stamp(folder, requirements).write_text(environment.fingerprint(requirements), encoding="utf-8")
    monkeypatch.setattr(environment, "python_in", lambda venv: Path(sys.executable))
    return folder


def test_nothing_is_installed_again_while_the_requirements_stand(venv, requirements):
    assert environment.is_current(venv, requirements)


def test_changed_requirements_are_installed(venv, requirements):
    requirements.write_text("ruff==0.18.0\n", encoding="utf-8")
    assert environment.is_sound(venv)
    assert not environment.is_current(venv, requirements)


def test_an_interrupted_set_up_is_not_trusted(venv, requirements):
    environment.unfinished(venv).touch()
    assert not environment.is_sound(venv)
    assert not environment.is_current(venv, requirements)


def test_an_environment_of_another_python_is_not_trusted(venv):
    (venv / "pyvenv.cfg").write_text("version = 3.1.4\n", encoding="utf-8")
    assert not environment.is_sound(venv)


def test_an_environment_whose_python_is_gone_is_not_trusted(venv, monkeypatch):
    monkeypatch.setattr(environment, "python_in", lambda venv: venv / "gone")
    assert not environment.is_sound(venv)


def test_without_an_environment_nothing_is_current(tmp_path, requirements):
    assert not environment.is_current(tmp_path / "none", requirements)


def test_only_one_process_at_a_time_changes_the_environment(tmp_path):
    with (tmp_path / "lock").open("a+b") as one, (tmp_path / "lock").open("a+b") as other:
        assert lock.takes(one)
        assert not lock.takes(other)
    with (tmp_path / "lock").open("a+b") as later:
        assert lock.takes(later)


def test_a_folder_that_cannot_be_written_is_named_with_what_to_do(monkeypatch, tmp_path, requirements):
    monkeypatch.setattr(lock, "ROOT", tmp_path / "missing")
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    with pytest.raises(screen.CannotGoOn, match="cannot write in its folder .*Move it to a folder of your own"):
        environment.set_up(requirements)


def test_a_python_without_venv_is_told_which_package_is_missing(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(screen.CannotGoOn, match=r"sudo apt-get install python3\.\d+-venv"):
        environment.make()
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "  Downloading https://host/a/pandas-3.1.1-cp311-cp311-win_amd64.whl (10.9 MB)\n",
            "Downloading pandas 3.1.1 (10.9 MB)",
            id="a download, with its size",
        ),
        pytest.param("Processing ./wheels/click-8.5.1-py3-none-any.whl\n", "Reading click 8.5.1", id="a bundled wheel"),
        pytest.param(
            "Processing C:\\U\\wheels\\click-8.5.1-py3-none-any.whl\n", "Reading click 8.5.1", id="on Windows"
        ),
        pytest.param(
            "  Using cached tld-0.13.2.tar.gz (1 MB)\n", "Using cached tld 0.13.2 (1 MB)", id="a source archive"
        ),
        pytest.param("Installing collected packages: a, b, c\n", "Unpacking 3 packages", id="how many are unpacked"),
        pytest.param("  Downloading x-1-py3-none-any.whl.metadata (9 kB)\n", "", id="not what only pip needs"),
        pytest.param("WARNING: Retrying (Retry(total=4))\n", "No answer from the internet; trying again", id="a wait"),
        pytest.param("Collecting pandas==3.1.1\n", "", id="not every step"),
    ],
)
def test_pip_is_told_in_plain_words(line, expected):
    assert packages.told(line) == expected


@pytest.mark.parametrize(
    ("output", "said"),
    [
        pytest.param(
            "WARNING: Retrying after NewConnectionError\nERROR: No matching distribution found for pandas==3.1.1",
            "does not reach the internet.*python start.py bundle",
            id="no network, though pip says no such package",
        ),
        pytest.param("OSError: [Errno 28] No space left on device", "The disk is full", id="a full disk"),
        pytest.param("SSLError(CERTIFICATE_VERIFY_FAILED)", "PIP_CERT", id="a network that opens what is sealed"),
        pytest.param(
            "ERROR: No matching distribution found for x==1", "does not exist for Python", id="no such package"
        ),
        pytest.param("something else", "what pip said stands above", id="anything else"),
    ],
)
def test_a_failed_install_says_why_and_what_to_do(output, said):
    import re

    assert re.search(said, packages.reason(output), re.DOTALL)


@pytest.fixture
def taken_port():
    with socket.socket() as listener:
        listener.bind((server.HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_on_which_something_listens_is_not_free(taken_port):
    assert not server.is_free(taken_port)


def test_the_next_free_port_is_taken(taken_port):
    port = server.free_port(taken_port)
    assert port > taken_port
    assert server.is_free(port)


def test_no_free_port_names_the_range_and_the_option(monkeypatch):
    monkeypatch.setattr(server, "is_free", lambda port: False)
    with pytest.raises(screen.CannotGoOn, match="No port from 65500 to 65535 is free.*--port"):
        server.free_port(65500)


@pytest.mark.parametrize("is_writable", [True, False], ids=["a folder of one's own", "a folder that is read-only"])
def test_the_dashboard_is_served_on_a_free_port_and_its_end_is_told(
    is_writable, monkeypatch, capsys, tmp_path, taken_port
):
    monkeypatch.setattr(lock, "ROOT", tmp_path if is_writable else tmp_path / "missing")
    monkeypatch.setattr(
        server, "command", lambda python, port, address: [sys.executable, "-c", f"print({port}); exit(3)"]
    )
    assert server.serve(Path("python"), taken_port, shows_browser=False) == 3
    said = capsys.readouterr().out
    assert f"Port {taken_port} is taken" in said
    assert "ended by itself (exit code 3)" in said


def test_ctrl_c_stops_the_server(monkeypatch, capsys, tmp_path):
    servers = []

    def interrupted(process, port, host):
        servers.append(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(lock, "ROOT", tmp_path)
    monkeypatch.setattr(server, "command", lambda *asked: [sys.executable, "-c", "import time; time.sleep(600)"])
    monkeypatch.setattr(server, "answers", interrupted)
    assert server.serve(Path("python"), 8501, shows_browser=False) == 0
    assert servers[0].poll() is not None
    assert "Stopping Uprooted." in capsys.readouterr().out


def test_a_server_that_ends_is_not_waited_for(taken_port):
    with subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.DEVNULL) as ended:
        ended.wait()
        assert not server.answers(ended, taken_port)


def test_the_server_is_for_this_computer_only_and_asks_nothing():
    command = server.command(Path("python"), 8600)
    assert {"--server.port=8600", "--server.address=127.0.0.1", "--server.headless=true"} <= set(command)


@pytest.mark.parametrize(
    ("address", "asked_at"),
    [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "[::1]"), ("192.168.1.5", "192.168.1.5")],
)
def test_a_server_that_listens_elsewhere_is_asked_where_this_computer_reaches_it(address, asked_at):
    assert f"--server.address={address}" in server.command(Path("python"), 8600, address)
    assert server.shown(server.reached(address)) == asked_at


@pytest.mark.parametrize(("without_login", "told"), [(True, "everybody may do everything"), (False, None)])
def test_only_the_option_that_says_so_lets_everybody_in_without_a_login(
    without_login, told, monkeypatch, capsys, tmp_path
):
    monkeypatch.delenv("UPROOTED_WITHOUT_LOGIN", raising=False)
    monkeypatch.setattr(lock, "ROOT", tmp_path)
    script = f"import os; exit(os.environ.get('UPROOTED_WITHOUT_LOGIN') != {told!r})"
    monkeypatch.setattr(server, "command", lambda *asked: [sys.executable, "-c", script])
    assert server.serve(Path("python"), 8501, shows_browser=False, without_login=without_login) == 0


@pytest.mark.parametrize(
    ("system", "variables", "place"),
    [
        pytest.param(
            "Windows",
            {"PROGRAMFILES(X86)": "C:/Program Files (x86)"},
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
            id="Edge comes with Windows",
        ),
        pytest.param(
            "Darwin",
            {"HOME": "/Users/ada"},
            "/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            id="Chrome in a Mac's home folder",
        ),
    ],
)
def test_browsers_are_looked_for_where_the_system_keeps_them(system, variables, place):
    assert Path(place) in browsers.usual_places(system, variables)


def test_linux_has_its_browsers_on_the_path():
    assert browsers.usual_places("Linux", {}) == []


@pytest.fixture
def no_browser(monkeypatch):
    monkeypatch.setattr(browsers.shutil, "which", lambda program: "/usr/bin/apt-get" if program == "apt-get" else None)
    monkeypatch.setattr(browsers, "usual_places", lambda system, variables: [])


@pytest.mark.skipif(os.name == "nt", reason="Windows has no apt-get")
def test_chromium_is_installed_where_we_may(no_browser, monkeypatch):
    ran = []
    monkeypatch.setattr(browsers.os, "geteuid", lambda: 0)
    monkeypatch.setattr(browsers, "run", lambda *command, environment: ran.append(command))
    browsers.installed_browser()
    assert ran == [("apt-get", "update"), ("apt-get", "install", "-y", "chromium")]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no apt-get")
def test_without_a_browser_and_the_right_to_install_one_the_check_says_so(no_browser, monkeypatch, capsys):
    monkeypatch.setattr(browsers.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(browsers, "run", lambda *command, environment: pytest.fail(f"ran {command}"))
    assert browsers.installed_browser() == ""
    assert "no Chromium, Chrome or Edge on this computer" in capsys.readouterr().out


def test_one_failure_fails_the_check_and_is_named(capsys):
    assert commands.summary({"format": True, "tests": False}) == 1
    assert "1 of 2 failed: tests." in capsys.readouterr().out


def test_a_check_without_failures_passes(capsys):
    assert commands.summary({"format": True, "tests": True}) == 0
    assert "Everything passed." in capsys.readouterr().out


def test_a_failed_step_does_not_keep_the_others_from_running(monkeypatch, capsys):
    ran = []
    monkeypatch.setattr(commands, "set_up", lambda requirements: Path("python"))
    monkeypatch.setattr(commands, "installed_browser", lambda: "")
    monkeypatch.setattr(commands, "run", lambda *command: ran.append(command[2]) or 1)
    assert commands.check(long=False) == 1
    assert ran == ["ruff", "ruff", "mypy", "pytest"]
    assert "5 of 5 failed" in capsys.readouterr().out


def test_what_is_in_the_way_is_one_sentence_and_no_traceback(monkeypatch, capsys):
    def refuse(requirements):
        raise screen.unwritable(OSError(errno.EROFS, "Read-only file system"))

    monkeypatch.setattr(sys, "argv", ["start.py"])
    monkeypatch.setattr(commands.signal, "signal", lambda number, handler: None)
    monkeypatch.setattr(commands, "set_up", refuse)
    assert commands.main() == 1
    assert "Read-only file system" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["80", "x", "70000", "-1"])
def test_a_port_that_is_none_is_refused_with_an_example(given, capsys):
    with pytest.raises(SystemExit):
        commands.arguments().parse_args([f"--port={given}"])
    assert f"'{given}' is no port" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="closes a stream as shells on Linux and macOS do")
def test_a_closed_standard_input_does_not_take_the_lock_away_from_the_commands_that_are_run():
    occupied = "import os; from launch import commands; commands.occupy_standard_streams()"
    held = f"{occupied}; print(os.open('.', os.O_RDONLY) > 2)"
    close_first = f"import os, sys; os.close(0); os.execv(sys.executable, [sys.executable, '-c', {held!r}])"
    answer = subprocess.run([sys.executable, "-c", close_first], cwd=ROOT, capture_output=True, text=True)
    assert answer.stdout == "True\n", answer.stderr
