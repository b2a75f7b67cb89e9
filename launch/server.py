"""The dashboard: served on this computer until Ctrl-C, and shown in the browser."""

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from contextlib import ExitStack, suppress
from pathlib import Path

from launch.lock import alone
from launch.screen import ROOT, CannotGoOn, say

HOST = "127.0.0.1"
EVERYWHERE = {"0.0.0.0": HOST, "::": "::1"}
WITHOUT_LOGIN = {"UPROOTED_WITHOUT_LOGIN": "everybody may do everything"}
FIRST_PORT = 8501
SECONDS_TO_ANSWER = 180
SECONDS_TO_STOP = 10


def is_free(port: int) -> bool:
    """Whether nothing listens on a port of this computer, and we may."""
    with socket.socket() as caller:
        caller.settimeout(1)
        if caller.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket() as listener:
        if os.name != "nt":  # there it would let two programs share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError:
            return False
    return True


def free_port(first: int) -> int:
    """The first free port from `first` on."""
    last = min(first + 199, 65535)
    for port in range(first, last + 1):
        if is_free(port):
            return port
    raise CannotGoOn(f"No port from {first} to {last} is free. Choose another with --port.")


def command(python: Path, port: int, address: str = HOST) -> list[str]:
    """What serves the dashboard on a port, and nothing else: no browser, no question about an e-mail address."""
    options = {
        "server.port": port,
        "server.address": address,
        "server.headless": "true",
        "logger.hideWelcomeMessage": "true",
    }
    return [str(python), "-m", "streamlit", "run", "app.py", *(f"--{name}={value}" for name, value in options.items())]


def serve(
    python: Path, first_port: int, *, shows_browser: bool, address: str = HOST, without_login: bool = False
) -> int:
    """Serve the dashboard on the first port that is free, until it ends or Ctrl-C, and give its exit code.

    Args:
        python: Of the environment.
        first_port: The first port to try.
        shows_browser: Whether to open a browser.
        address: Where to listen: one of this computer's addresses or names, 0.0.0.0 for all.
        without_login: Whether everybody who can reach that address may do everything.
    """
    with ExitStack() as until_the_end:
        try:
            with ExitStack() as until_it_answers:
                with suppress(OSError):  # a folder that cannot be written can still be served
                    until_it_answers.enter_context(alone())
                port = free_port(first_port)
                if port != first_port:
                    say(f"Port {first_port} is taken, so Uprooted uses {port}.")
                server = started(python, port, address, without_login=without_login)
                until_the_end.callback(stop, server)
                has_answered = answers(server, port, reached(address))
            greet(f"http://{shown(reached(address))}:{port}", has_answered=has_answered, shows_browser=shows_browser)
            code = server.wait()
        except KeyboardInterrupt:
            say("\nStopping Uprooted.")
            return 0
        say(f"Uprooted ended by itself (exit code {code}). The reason should stand above.")
        return code


def reached(address: str) -> str:
    """Where this computer reaches a server that listens at an address."""
    return EVERYWHERE.get(address, address)


def shown(host: str) -> str:
    """A host as web addresses write it: a newer IP address in brackets."""
    return f"[{host}]" if ":" in host else host


def started(python: Path, port: int, address: str = HOST, *, without_login: bool = False) -> subprocess.Popen[bytes]:
    """The server, which does not hear the Ctrl-C that start.py hears: it is stopped once, by us."""
    say("Starting Uprooted.")
    return subprocess.Popen(
        command(python, port, address),
        cwd=ROOT,
        env={**os.environ, **(WITHOUT_LOGIN if without_login else {})},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )


def answers(server: subprocess.Popen[bytes], port: int, host: str = HOST) -> bool:
    """Wait until the server answers; False where it ends first or takes too long."""
    until = time.monotonic() + SECONDS_TO_ANSWER
    while server.poll() is None and time.monotonic() < until:
        if is_healthy(port, host):
            return True
        time.sleep(0.2)
    return False


def is_healthy(port: int, host: str = HOST) -> bool:
    """Whether a dashboard answers on a port, asked without a proxy."""
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def greet(address: str, *, has_answered: bool, shows_browser: bool) -> None:
    """Say where the dashboard is, and show it."""
    if not has_answered:
        say(f"Uprooted has not answered yet. If nothing stands above that explains it, try {address}, or press Ctrl-C.")
        return
    say(f"Uprooted is open at {address}. Press Ctrl-C in this window to stop it.")
    if shows_browser:
        show(address)


def show(address: str) -> None:
    """Open the address in the person's browser where there is a screen: one inside the terminal would block it."""
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "BROWSER"} & set(os.environ):
        say("There is no screen here, so open that address in a browser yourself.")
    else:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server, gently if it lets us."""
    if server.poll() is not None:
        return
    server.terminate()
    try:
        server.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
