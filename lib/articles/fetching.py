"""An address to its article, where the installation allows it: public hosts only, and only so long and so much."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException
from urllib.parse import urljoin

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util.ssl_match_hostname import CertificateError

from lib.access import Person
from lib.articles.addresses import PASTE, Resolver, Target, reachable, resolved, target
from lib.articles.deadline import Deadline
from lib.articles.model import Article
from lib.articles.reading import read
from lib.articles.settings import Settings
from lib.errors import UserError

REDIRECTS = 5
MOVED = {301, 302, 303, 307, 308}
READABLE = {"text/html", "application/xhtml+xml", "text/plain", "application/pdf", ""}
PIECE = 65_536


@dataclass(frozen=True)
class Answer:
    """What a server said.

    Attributes:
        content: The page's bytes, unpacked; empty where it is elsewhere.
        charset: The encoding that the server names.
        moved_to: Where the page is instead, if it is elsewhere.
    """

    content: bytes = b""
    charset: str = ""
    moved_to: str = ""


def fetch(address: str, *, by: Person, settings: Settings, resolve: Resolver = resolved) -> Article:
    """The article at an address.

    Args:
        address: A web address.
        by: Who asks.
        settings: What the installation allows.
        resolve: Gives the IP addresses of a host and port within seconds; tests replace it.

    Raises:
        Forbidden: They may not.
        UserError: Fetching is switched off; the address is not public, does not answer, or answers with something
            that is not an article, too large, or too late.
    """
    by.must("fetch")
    if not settings.is_on:
        raise UserError("This installation fetches no addresses.", fix=PASTE)
    deadline, moved_to = Deadline(settings.seconds), address.strip()
    for _ in range(REDIRECTS + 1):
        asked = target(moved_to, settings.allowed)
        with _errors_of(asked, deadline):
            answer = _asked(asked, reachable(asked, resolve, settings.allowed, deadline.left()), settings, deadline)
        if not answer.moved_to:
            return read(answer.content, asked.host, url=asked.url, charset=answer.charset)
        moved_to = urljoin(asked.url, answer.moved_to)
    raise UserError(f"{address[:200]} redirects more than {REDIRECTS} times.", fix=PASTE)


def _asked(asked: Target, addresses: list[str], settings: Settings, deadline: Deadline) -> Answer:
    """What the first of some IP addresses that can be connected to answers."""
    connection = _connected(asked, addresses, deadline)
    try:
        with deadline.ends(connection.sock):
            connection.request("GET", asked.path, headers=_headers(asked, settings), preload_content=False)
            with connection.getresponse() as response:
                if response.status in MOVED and response.headers.get("Location"):
                    return Answer(moved_to=response.headers["Location"])
                charset = _charset(response, asked)
                return Answer(_body(response, settings.largest), charset)
    finally:
        connection.close()


def _connected(asked: Target, addresses: list[str], deadline: Deadline) -> HTTPConnection:
    """A connection to the first address that takes one; the host's name is used for its certificate alone.

    Raises:
        HTTPError, OSError: None does.
    """
    for address in addresses:
        connection = _connection(asked, address, deadline.left())
        try:
            connection.connect()
            return connection
        except (HTTPError, OSError):
            connection.close()
            if address == addresses[-1]:
                raise
    raise OSError("no address")


def _connection(asked: Target, address: str, seconds: float) -> HTTPConnection:
    if asked.scheme == "http":
        return HTTPConnection(address, asked.port, timeout=seconds)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return HTTPSConnection(
        address,
        asked.port,
        timeout=seconds,
        ssl_context=context,
        server_hostname=asked.host,
        assert_hostname=asked.host,
    )


def _headers(asked: Target, settings: Settings) -> dict[str, str]:
    return {
        "Host": asked.host_header,
        "User-Agent": settings.user_agent,
        "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def _charset(response: BaseHTTPResponse, asked: Target) -> str:
    """The encoding that an answer names.

    Raises:
        UserError: The answer is no page.
    """
    if response.status != HTTPStatus.OK:
        raise UserError(f"{asked.host} answers {response.status} in place of a page.", fix=PASTE)
    kind = Message()
    kind["Content-Type"] = response.headers.get("Content-Type", "text/html")
    if kind.get_content_type() not in READABLE:
        raise UserError(f"{asked.host} serves {kind.get_content_type()}, not an article.", fix=PASTE)
    return str(kind.get_content_charset() or "")


def _body(response: BaseHTTPResponse, largest: int) -> bytes:
    """The bytes of an answer, unpacked piece by piece.

    Raises:
        UserError: There are too many.
    """
    stated = response.headers.get("Content-Length", "")
    size, content = int(stated) if stated.isdecimal() else 0, bytearray()
    for piece in response.stream(PIECE, decode_content=True) if size <= largest else ():
        content += piece
        if len(content) > largest:
            break
    if max(size, len(content)) > largest:
        raise UserError(f"The page has more than {largest // 1_000_000} MB.", fix=PASTE)
    return bytes(content)


@contextmanager
def _errors_of(asked: Target, deadline: Deadline) -> Iterator[None]:
    """What the network does, in words."""
    try:
        yield
    except (HTTPError, HTTPException, OSError, CertificateError) as error:
        if deadline.is_over:
            raise UserError(f"{asked.host} did not answer within {deadline.seconds:g} seconds.", fix=PASTE) from error
        if isinstance(error, (ssl.SSLError, CertificateError)):
            raise UserError(f"{asked.host} does not prove that it is {asked.host}.", fix=PASTE) from error
        raise UserError(f"{asked.host} gave no answer that can be read.", fix=PASTE) from error
    if deadline.is_over:
        raise UserError(f"{asked.host} did not answer within {deadline.seconds:g} seconds.", fix=PASTE)
