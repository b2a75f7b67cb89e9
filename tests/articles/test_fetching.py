"""An address to its article: only where allowed, only from public hosts, only so long and so much."""

import datetime
import gzip
import ipaddress
import socket
import ssl
import time
import tracemalloc
from itertools import repeat

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from made import pdf
from servers import PAGE, answer, serving

from lib.access import local
from lib.articles import Settings, fetch
from lib.articles.addresses import reachable, target
from lib.errors import UserError

ELSEWHERE = "93.184.215.14"


@pytest.fixture(autouse=True)
def _nothing_reaches_another_host(monkeypatch):
    """Every connection of a test to anything but this machine fails the test."""
    connect = socket.socket.connect

    def connected(self, address):
        assert ipaddress.ip_address(address[0]).is_loopback, f"a connection to {address}"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connected)
    monkeypatch.setattr(socket, "getaddrinfo", _never)


def _never(host, port, *arguments, **options):
    if host == "127.0.0.1":
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
    raise AssertionError(f"a question to a name server about {host}")


def here(*_):
    return ["127.0.0.1"]


def allowing(*places, seconds=5, largest=10_000_000):
    return Settings(is_on=True, allowed=frozenset(places), seconds=seconds, largest=largest)


def refusal(address, settings=None, resolve=here):
    with pytest.raises(UserError) as raised:
        fetch(address, by=local("Ada"), settings=settings or allowing(), resolve=resolve)
    return raised.value


def test_nothing_is_fetched_where_the_installation_has_not_switched_it_on():
    with serving(answer()) as server:
        error = refusal(f"http://{server.place}/", Settings(allowed=frozenset({server.place})))
    assert error.problem == "This installation fetches no addresses."
    assert server.requests == []


def test_fetching_is_off_in_an_environment_that_says_nothing(monkeypatch):
    for name in ("UPROOTED_FETCH", "UPROOTED_FETCH_ALLOW", "UPROOTED_FETCH_USER_AGENT"):
        monkeypatch.delenv(name, raising=False)
    assert not Settings.from_environment().is_on


def test_the_environment_switches_it_on_and_names_what_is_allowed(monkeypatch):
    monkeypatch.setenv("UPROOTED_FETCH", "on")
    monkeypatch.setenv("UPROOTED_FETCH_ALLOW", "wiki.internal:8080, Reports.internal")
    found = Settings.from_environment()
    assert (found.is_on, found.allowed) == (True, {"wiki.internal:8080", "reports.internal"})


def test_a_switch_that_is_neither_on_nor_off_is_refused_in_words(monkeypatch):
    monkeypatch.setenv("UPROOTED_FETCH", "perhaps")
    with pytest.raises(UserError, match="UPROOTED_FETCH is 'perhaps', neither on nor off"):
        Settings.from_environment()


def test_a_page_becomes_an_article_under_its_address():
    with serving(answer()) as server:
        found = fetch(f"http://{server.place}/a b?q=ü#part", by=local("Ada"), settings=allowing(server.place))
    assert found.text.startswith("Clashes\nAt least 117 people")
    assert found.url == f"http://{server.place}/a%20b?q=%C3%BC"
    assert found.content == PAGE


def test_a_request_names_the_host_and_the_program_and_carries_no_cookie():
    with serving(answer(Set_Cookie="a=b")) as server:
        place = f"news.example:{server.port}"
        for _ in range(2):
            fetch(f"http://{place}/", by=local("Ada"), settings=allowing(place), resolve=here)
    head = server.requests[-1].lower()
    assert f"host: {place}\r\n" in head
    assert "user-agent: uprooted-dashboard\r\n" in head
    assert "cookie" not in head


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("http://127.0.0.1/", id="this machine"),
        pytest.param("http://10.1.2.3/", id="a private network"),
        pytest.param("http://172.20.0.1/", id="another private network"),
        pytest.param("http://192.168.1.1/", id="a home network"),
        pytest.param("http://169.254.169.254/latest/meta-data/", id="a cloud's metadata"),
        pytest.param("http://168.63.129.16/", id="another cloud's metadata"),
        pytest.param("http://100.100.100.200/", id="a provider's shared network"),
        pytest.param("http://0.0.0.0/", id="no machine"),
        pytest.param("http://224.0.0.1/", id="many machines"),
        pytest.param("http://255.255.255.255/", id="all machines"),
        pytest.param("http://[::1]/", id="this machine in IPv6"),
        pytest.param("http://[::]/", id="no machine in IPv6"),
        pytest.param("http://[fe80::1]/", id="a neighbour in IPv6"),
        pytest.param("http://[fd00:ec2::254]/", id="a cloud's metadata in IPv6"),
        pytest.param("http://[ff02::1]/", id="many machines in IPv6"),
        pytest.param("http://[::ffff:127.0.0.1]/", id="IPv4 inside IPv6"),
        pytest.param("http://[::ffff:93.184.215.14]/", id="a public IPv4 inside IPv6"),
        pytest.param("http://[64:ff9b::7f00:1]/", id="translated IPv4"),
        pytest.param("http://[2002:7f00:1::]/", id="tunnelled IPv4"),
        pytest.param("http://[2001:0:7f00:1::]/", id="IPv4 tunnelled in another way"),
        pytest.param("http://[2001:db8::1]/", id="an address for documentation"),
    ],
)
def test_what_is_not_on_the_public_internet_is_not_asked(address):
    error = refusal(address, resolve=lambda host, *_: [host])
    assert error.problem.endswith("is not on the public internet, so it is not asked.")


@pytest.mark.parametrize("address", [ELSEWHERE, "1.1.1.1", "100.128.0.1", "172.32.0.1", "2606:2800:21f:cb07::1"])
def test_what_is_on_the_public_internet_may_be_asked(address):
    assert reachable(target("https://news.example/"), lambda *_: [address], (), 1) == [address]


@pytest.mark.parametrize(
    ("allowed", "address", "may_be_asked"),
    [
        pytest.param("wiki.example:8080", "http://wiki.example:8080/", True, id="the host on its port"),
        pytest.param("wiki.example:8080", "http://wiki.example/", False, id="the host on another port"),
        pytest.param("wiki.example", "https://wiki.example/", True, id="the host on the web's ports"),
        pytest.param("wiki.example", "http://wiki.example:8080/", False, id="the host on a port that is not named"),
        pytest.param("wiki.example", "http://other.wiki.example/", False, id="another host"),
    ],
)
def test_an_installation_allows_single_hosts_inside(allowed, address, may_be_asked):
    try:
        assert reachable(target(address, {allowed}), lambda *_: ["10.0.0.1"], {allowed}, 1) == ["10.0.0.1"]
        assert may_be_asked
    except UserError:
        assert not may_be_asked


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        pytest.param("ftp://news.example/", "is no web address", id="another scheme"),
        pytest.param("file:///etc/passwd", "is no web address", id="a file"),
        pytest.param("news.example", "is no web address", id="no scheme"),
        pytest.param("http://", "is no web address", id="no host"),
        pytest.param("http://2130706433/", "is no web address", id="an IP address as one number"),
        pytest.param("http://0177.0.0.1/", "is no web address", id="an IP address in octal"),
        pytest.param("http://0x7f.0.0.1/", "is no web address", id="an IP address in hexadecimal"),
        pytest.param("http://127.1/", "is no web address", id="a shortened IP address"),
        pytest.param("http://0x5db8d70e/", "is no web address", id="a public IP address as one number"),
        pytest.param("http://news.example\\@127.0.0.1/", "is no web address", id="a backslash"),
        pytest.param("http://news.example\t/", "is no web address", id="a tab"),
        pytest.param("http://news.example\r\nHost: a/", "is no web address", id="another line"),
        pytest.param("http://[fe80::1%25eth0]/", "is no web address", id="a network card"),
        pytest.param("http://news.example:99999/", "is no web address", id="no port"),
        pytest.param("http://a..example/", "is no web address", id="an empty part of a name"),
        pytest.param("http://public.example@127.0.0.1/", "holds a name or password", id="a name before the host"),
        pytest.param("https://me:secret@news.example/", "holds a name or password", id="a password"),
        pytest.param("http://news.example:22/", "asks for port 22", id="another port"),
        pytest.param("http://news.example:0/", "asks for port 0", id="port 0"),
    ],
)
def test_an_address_that_hides_where_it_leads_is_refused_before_any_question(address, problem):
    assert problem in refusal(address, resolve=_never).problem


def test_digits_of_other_scripts_are_the_same_ip_address():
    error = refusal("http://１２７.０.０.１/", resolve=lambda host, *_: [host])
    assert error.problem.startswith("127.0.0.1 is not on the public internet")


def test_a_public_name_that_leads_inside_is_not_asked():
    with serving(answer()) as server:
        error = refusal(f"http://news.example:{server.port}/", allowing(), here)
        assert "asks for port" in error.problem
        error = refusal("http://news.example/", allowing(server.place), here)
    assert error.problem == "news.example is not on the public internet, so it is not asked."
    assert server.requests == []


def test_only_the_public_ones_of_several_answers_are_asked():
    asked = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lib.articles.fetching._connection", lambda _, address, __: asked.append(address) or _Closed())
        refusal("http://news.example/", resolve=lambda *_: ["10.0.0.1", ELSEWHERE, "::1"])
    assert asked == [ELSEWHERE]


class _Closed:
    def connect(self):
        raise OSError

    def close(self):
        pass


def test_a_name_is_asked_for_once_so_that_a_second_answer_cannot_lead_elsewhere():
    answers = iter([["127.0.0.1"], [ELSEWHERE]])
    with serving(answer()) as server:
        place = f"news.example:{server.port}"
        found = fetch(f"http://{place}/", by=local("Ada"), settings=allowing(place), resolve=lambda *_: next(answers))
    assert found.text
    assert next(answers) == [ELSEWHERE]


@pytest.mark.parametrize(
    "where",
    [
        pytest.param("http://127.0.0.1/secret", id="this machine"),
        pytest.param("//169.254.169.254/", id="a cloud's metadata"),
        pytest.param("http://inside.example/", id="a name that leads inside"),
        pytest.param("file:///etc/passwd", id="a file"),
        pytest.param("http://127.0.0.1:22/", id="another port"),
        pytest.param("http://a@127.0.0.1/", id="a name before the host"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(where):
    with serving(answer(b"", status="302 Found", Location=where)) as server:
        place = f"news.example:{server.port}"
        error = refusal(f"http://{place}/", allowing(place))
    assert "answer" not in error.problem
    assert len(server.requests) == 1


def test_a_redirect_within_the_site_is_followed_and_the_last_address_kept():
    def say(head):
        yield answer() if "GET /new" in head else answer(b"", status="301 Moved", Location="/new?page=1")

    with serving(say) as server:
        found = fetch(f"http://{server.place}/old", by=local("Ada"), settings=allowing(server.place), resolve=here)
    assert found.url == f"http://{server.place}/new?page=1"


def test_after_five_redirects_it_is_enough():
    with serving(answer(b"", status="302 Found", Location="/again")) as server:
        error = refusal(f"http://{server.place}/", allowing(server.place))
    assert "redirects more than 5 times" in error.problem
    assert len(server.requests) == 6


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        pytest.param(answer(b"\x00\x00\x00\x18ftypmp42", "video/mp4"), "serves video/mp4", id="a film"),
        pytest.param(answer(b"{}", "application/json"), "serves application/json", id="data"),
        pytest.param(answer(b"\x00\x00\x00\x18ftypmp42" + bytes(99)), "a film or picture", id="a film called a page"),
        pytest.param(answer(b"gone", status="404 Not Found"), "answers 404", id="no page"),
        pytest.param(answer(b"no", status="403 Forbidden"), "answers 403", id="not for programs"),
        pytest.param(answer(b""), "text is empty", id="nothing"),
        pytest.param(b"", "gave no answer that can be read", id="silence"),
        pytest.param(b"220 ready\r\n", "gave no answer that can be read", id="another protocol"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5000 + b"\r\n", "gave no answer that can be read", id="many headers"
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nA: " + b"b" * 200_000 + b"\r\n\r\n",
            "gave no answer that can be read",
            id="a long header",
        ),
        pytest.param(answer()[:-30], "gave no answer that can be read", id="a page cut short"),
        pytest.param(
            answer(b"not packed", Content_Encoding="gzip"), "gave no answer that can be read", id="false packing"
        ),
    ],
)
def test_an_answer_that_is_no_article_is_said_in_words(said, problem):
    with serving(said) as server:
        assert problem in refusal(f"http://{server.place}/", allowing(server.place)).problem


def test_a_server_that_does_not_listen_is_said_in_words():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert "gave no answer" in refusal(f"http://127.0.0.1:{port}/", allowing(f"127.0.0.1:{port}")).problem


def _no_host(*_):
    raise OSError


def test_a_name_that_no_server_has_is_said_in_words():
    assert refusal("http://nowhere.example/", resolve=_no_host).problem.startswith(
        "No server is called nowhere.example"
    )


def _dripping(first):
    def say(_):
        yield first
        for _ in repeat(None):
            time.sleep(0.05)
            yield b"x"

    return say


@pytest.mark.parametrize(
    "say",
    [
        pytest.param(_dripping(b""), id="before the first line is whole"),
        pytest.param(_dripping(b"HTTP/1.1 200 OK\r\nA: "), id="in a header"),
        pytest.param(_dripping(b"HTTP/1.1 200 OK\r\n\r\n"), id="in a page of no stated length"),
        pytest.param(_dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n"), id="in a long page"),
        pytest.param(_dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n"), id="in a chunk"),
    ],
)
def test_a_server_that_says_a_byte_at_a_time_is_cut_off(say):
    with serving(say) as server:
        error = refusal(f"http://{server.place}/", allowing(server.place, seconds=0.4))
    assert error.problem == "127.0.0.1 did not answer within 0.4 seconds."


def test_a_server_that_takes_the_question_and_says_nothing_is_cut_off():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        error = refusal(f"http://{place}/", allowing(place, seconds=0.3))
    assert error.problem == "127.0.0.1 did not answer within 0.3 seconds."


def test_a_page_that_says_it_is_too_large_is_not_read():
    with serving(answer(b"x", Content_Length="99000000000")) as server:
        assert "more than 10 MB" in refusal(f"http://{server.place}/", allowing(server.place)).problem


def test_a_page_without_end_is_left():
    def say(_):
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        yield from repeat(b"<p>more</p>" * 10_000)

    with serving(say) as server:
        error = refusal(f"http://{server.place}/", allowing(server.place, largest=1_000_000))
    assert error.problem == "The page has more than 1 MB."


@pytest.mark.parametrize("is_chunked", [False, True], ids=["in one piece", "in chunks"])
def test_a_small_answer_that_unpacks_into_a_huge_one_is_left_before_it_is_unpacked(is_chunked):
    packed = gzip.compress(bytes(200_000_000), 9)
    said = answer(packed, Content_Encoding="gzip")
    if is_chunked:
        head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
        said = head + f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    with serving(said) as server:
        tracemalloc.start()
        error = refusal(f"http://{server.place}/", allowing(server.place, largest=1_000_000))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert error.problem == "The page has more than 1 MB."
    assert most < 20_000_000


@pytest.mark.parametrize(
    ("body", "served_as", "kind"),
    [
        pytest.param(pdf([["At least 117 people were killed."]]), "application/pdf", "pdf", id="a PDF"),
        pytest.param(b"At least 117 people were killed.", "text/plain", "text", id="plain text"),
        pytest.param(PAGE, "application/xhtml+xml; charset=utf-8", "html", id="XHTML"),
    ],
)
def test_text_is_read_in_each_kind_that_is_allowed(body, served_as, kind):
    with serving(answer(body, served_as)) as server:
        found = fetch(f"http://{server.place}/", by=local("Ada"), settings=allowing(server.place), resolve=here)
    assert found.kind == kind and "117 people" in found.text
    assert found.url == f"http://{server.place}/"


def test_a_packed_page_is_unpacked():
    with serving(answer(gzip.compress(PAGE), Content_Encoding="gzip")) as server:
        assert (
            fetch(f"http://{server.place}/", by=local("Ada"), settings=allowing(server.place), resolve=here).content
            == PAGE
        )


def test_the_encoding_that_the_server_names_is_taken():
    body = "<html><body><p>Не менее 117 человек погибли в городе, сообщило министерство.</p></body></html>"
    with serving(answer(body.encode("koi8-r"), "text/html; charset=koi8-r")) as server:
        found = fetch(f"http://{server.place}/", by=local("Ada"), settings=allowing(server.place), resolve=here)
    assert found.text == "Не менее 117 человек погибли в городе, сообщило министерство."


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of news.example that signs itself, and a server's context with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "news.example")])
    day = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(day - datetime.timedelta(1))
        .not_valid_after(day + datetime.timedelta(9))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("news.example")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("certificate")
    signed, secret = folder / "signed.pem", folder / "key.pem"
    signed.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed, secret)
    return signed, context


def test_a_secure_page_is_proven_by_its_name_while_the_connection_goes_to_the_checked_address(certificate, monkeypatch):
    signed, context = certificate
    names = []
    context.sni_callback = lambda _, name, __: names.append(name)
    monkeypatch.setenv("SSL_CERT_FILE", str(signed))
    with serving(answer(), context=context) as server:
        place = f"news.example:{server.port}"
        found = fetch(f"https://{place}/", by=local("Ada"), settings=allowing(place), resolve=here)
    assert found.url == f"https://{place}/"
    assert names == ["news.example"]


@pytest.mark.parametrize(
    ("host", "is_trusted"),
    [
        pytest.param("news.example", False, id="an unknown signer"),
        pytest.param("other.example", True, id="another name"),
    ],
)
def test_a_certificate_that_proves_nothing_is_refused(certificate, monkeypatch, host, is_trusted):
    signed, context = certificate
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(signed))
    with serving(answer(), context=context) as server:
        place = f"{host}:{server.port}"
        error = refusal(f"https://{place}/", allowing(place))
    assert error.problem == f"{host} does not prove that it is {host}."
    assert server.requests == []
