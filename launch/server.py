"""The dashboard: served on this computer until Ctrl-C, and shown in the browser."""

import http.client
import os
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from pathlib import Path

from launch.screen import ROOT, CannotGoOn, say

HOST = "127.0.0.1"
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


def command(python: Path, port: int) -> list[str]:
    """What serves the dashboard on a port, and nothing else: no browser, no question about an e-mail address."""
    options = {
        "server.port": port,
        "server.address": HOST,
        "server.headless": "true",
        "logger.hideWelcomeMessage": "true",
    }
    return [str(python), "-m", "streamlit", "run", "app.py", *(f"--{name}={value}" for name, value in options.items())]


def serve_somewhere(python: Path, first_port: int, *, shows_browser: bool) -> int:
    """Serve the dashboard on the first port that is free, and on a later one if that was taken meanwhile."""
    wanted = first_port
    while True:
        port = free_port(wanted)
        if port != first_port:
            say(f"Port {first_port} is taken, so Uprooted uses {port}.")
        code = serve(python, port, shows_browser=shows_browser)
        if code == 0 or is_free(port):
            return code
        wanted = port + 1


def serve(python: Path, port: int, *, shows_browser: bool) -> int:
    """Serve the dashboard until it ends or Ctrl-C, and give its exit code."""
    say("Starting Uprooted.")
    server = subprocess.Popen(
        command(python, port),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C reaches start.py alone, which stops the server once
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
    )
    try:
        if answers(server, port):
            say(f"Uprooted is open at http://{HOST}:{port}. Press Ctrl-C in this window to stop it.")
            if shows_browser:
                show(f"http://{HOST}:{port}")
        elif server.poll() is None:
            say(
                f"Uprooted has not answered for {SECONDS_TO_ANSWER} seconds. Try http://{HOST}:{port}, or press Ctrl-C."
            )
        code = server.wait()
        say(f"Uprooted ended by itself (exit code {code}). The reason should stand above.")
        return code
    except KeyboardInterrupt:
        say("\nStopping Uprooted.")
        return 0
    finally:
        stop(server)


def answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Wait until the server answers; False where it ends first or takes too long."""
    until = time.monotonic() + SECONDS_TO_ANSWER
    while server.poll() is None and time.monotonic() < until:
        if is_healthy(port):
            return True
        time.sleep(0.2)
    return False


def is_healthy(port: int) -> bool:
    """Whether a dashboard answers on a port, asked without a proxy."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


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
