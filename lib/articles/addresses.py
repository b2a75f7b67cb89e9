"""Which addresses may be asked: public ones on the web's own ports, and what the installation allows beside them."""

import ipaddress
import re
import socket
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from lib.errors import UserError

PORTS = {"http": 80, "https": 443}
UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]")
NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
INSIDE = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
        "192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 "
        "240.0.0.0/4 2001::/23 2001:db8::/32 2002::/16 3fff::/20"
    ).split()
)
ROUTED = ipaddress.ip_network("2000::/3")
PASTE = "Open it in your browser and paste its text."

Resolver = Callable[[str, int, float], list[str]]


@dataclass(frozen=True)
class Target:
    """What an address names.

    Attributes:
        scheme: http or https.
        host: As the server knows itself, in ASCII.
        port: A number.
        path: With its query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def host_header(self) -> str:
        """The host as a request names it: with its port where that is not the scheme's own."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address."""
        return f"{self.scheme}://{self.host_header}{self.path}"


def target(address: str, allowed: Collection[str] = ()) -> Target:
    """What an address names, where it is one that may be asked at all.

    Args:
        address: As typed, or as a server redirects to it.
        allowed: Hosts as `name` or `name:port` that may be asked on other ports.

    Raises:
        UserError: It is no web address, holds a name and password, or asks for another port.
    """
    try:
        if UNSAFE.search(address):
            raise ValueError
        parts = urlsplit(address)
        host = _ascii(parts.hostname or "")
        port = PORTS[parts.scheme] if parts.port is None else parts.port
    except (ValueError, KeyError):
        raise UserError(
            f"{address[:200]!r} is no web address.", fix="Give one that begins with http:// or https://."
        ) from None
    if "@" in parts.netloc:
        raise UserError("The address holds a name or password.", fix="Give it without what stands before the @.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{_query(parts.query)}" if parts.query else "")
    found = Target(parts.scheme, host, port, path)
    if port not in PORTS.values() and not _is_allowed(found, allowed):
        raise UserError(f"The address asks for port {port}; pages are fetched from ports 80 and 443.", fix=PASTE)
    return found


def reachable(asked: Target, resolve: Resolver, allowed: Collection[str], seconds: float) -> list[str]:
    """The IP addresses of a target that may be connected to, in the order of the name server's answer.

    A connection goes to one of these and never asks for the name again, so that no second answer can lead elsewhere.

    Raises:
        UserError: There is no such host, or it is not on the public internet.
    """
    try:
        found = resolve(asked.host, asked.port, seconds)
    except OSError:
        found = []
    if not found:
        raise UserError(f"No server is called {asked.host}, or it cannot be found now.", fix="Check the address.")
    if _is_allowed(asked, allowed):
        return found
    public = [address for address in found if is_public(address)]
    if not public:
        raise UserError(f"{asked.host} is not on the public internet, so it is not asked.", fix=PASTE)
    return public


def is_public(address: str) -> bool:
    """Whether an IP address belongs to one machine on the public internet; what tunnels to another address does not."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if ip.version == 6 and (ip.scope_id or ip not in ROUTED):
        return False
    return ip.is_global and not any(ip in network for network in INSIDE if network.version == ip.version)


def resolved(host: str, port: int, seconds: float) -> list[str]:
    """What the name server answers, each address once; tests replace it.

    Raises:
        OSError: There is no answer, or none in time.
    """
    asking = ThreadPoolExecutor(1)
    try:
        answers = asking.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM).result(seconds)
    except (Late, UnicodeError) as error:
        raise OSError(f"no answer for {host}") from error
    finally:
        asking.shutdown(wait=False)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def _ascii(host: str) -> str:
    """A host's name in ASCII; a number in any other form than an IP address has is none.

    Raises:
        ValueError: It is no name of a host.
    """
    if ":" in host and "%" not in host:
        return str(ipaddress.IPv6Address(host))
    name = host.encode("idna").decode("ascii").rstrip(".").lower()
    if NUMBER.fullmatch(name.rpartition(".")[2]):
        return str(ipaddress.IPv4Address(name))
    if not re.fullmatch(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", name):
        raise ValueError(host)
    return name


def _query(query: str) -> str:
    return quote(query, safe="/%:@!$&'()*+,;=~-._?")


def _is_allowed(asked: Target, allowed: Collection[str]) -> bool:
    named = f"{asked.host}:{asked.port}"
    return named in allowed or (asked.host in allowed and asked.port in PORTS.values())
