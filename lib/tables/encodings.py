"""Bytes to text: UTF-8 wherever it is valid, UTF-16 by its mark or its zeros, else a code page by evidence."""

import codecs
import re

from charset_normalizer import from_bytes

WESTERN = "cp1252"
CYRILLIC = re.compile(r"[а-яёіїєґ]{3,}", re.IGNORECASE)
ARABIC = re.compile(r"[\u0621-\u064a]{3,}")
SAMPLE = 200_000
STRAY = "uprooted.western"
SEVERAL_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
AT_ONCE = 8 << 20


def decoded(content: bytes) -> tuple[str, str]:
    """The text and the encoding that it was read in.

    Args:
        content: The file's bytes.

    Returns:
        Text without byte order mark and NUL, and the encoding's name; `utf-8` where nothing had to be decided.
    """
    codec, name, end = named(content)
    whole = content if end == len(content) else content[:end]
    return clean(whole.decode(codec, at_fault(codec))), name


def named(content: bytes) -> tuple[str, str, int]:
    """How bytes are to be decoded.

    Returns:
        Python's name of the codec, the encoding's name as `decoded` gives it, and where the text ends: before the
        last bytes if they are half a letter.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", "UTF-16", len(content)
    zeros = zeros_in(content[:4000])
    if zeros:
        return zeros, "UTF-16", len(content)
    end = utf8_end(content)
    if end is not None:
        return "utf-8-sig", "utf-8", end
    if is_nearly_utf8(content):
        return "utf-8-sig", "UTF-8 with stray bytes of Western Europe", len(content)
    page = code_page(content)
    return page, page, len(content)


def utf8_end(content: bytes) -> int | None:
    """Where UTF-8 text ends, before half a letter that was cut off; None where the bytes are no UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(content)
    try:
        for start in range(0, len(view), AT_ONCE):
            decoder.decode(view[start : start + AT_ONCE])
    except UnicodeDecodeError:
        return None
    return len(content) - len(decoder.getstate()[0])


def at_fault(codec: str) -> str:
    """What to do with bytes that are none of a codec's, by the name that Python's decoders know it by."""
    return STRAY if codec == "utf-8-sig" else "replace"


def is_nearly_utf8(content: bytes) -> bool:
    """Whether letters of several bytes are valid UTF-8 far more often than not: a few bytes came from elsewhere."""
    sample = content[: 10 * SAMPLE]
    good = len(SEVERAL_BYTES.findall(sample))
    stray = sum(byte > 127 for byte in SEVERAL_BYTES.sub(b"", sample))
    return good > 3 * stray


def western(error: UnicodeError) -> tuple[str, int]:
    """The letters of bytes that are no UTF-8, as Western Europe reads them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(WESTERN, "replace"), error.end


codecs.register_error(STRAY, western)


def zeros_in(start: bytes) -> str:
    """`utf-16-le` or `utf-16-be` where every other byte is zero, as in UTF-16 without a mark; else empty."""
    half = len(start) // 2
    if half < 8:
        return ""
    if start[1::2].count(0) > 0.7 * half and start[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if start[::2].count(0) > 0.7 * half and start[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def code_page(content: bytes) -> str:
    """The code page by evidence: whole words of Cyrillic or Arabic letters, else Western Europe.

    A detector alone calls short Western text Japanese or Turkish: its answer counts only where the words bear it out.
    """
    sample = b" ".join(line for line in content[: 10 * SAMPLE].splitlines() if any(byte > 127 for byte in line))[
        :SAMPLE
    ]
    high = sum(byte > 127 for byte in sample)
    runs = re.findall(rb"[\x80-\xff]{3,}", sample)
    if sum(map(len, runs)) < 0.5 * high:
        return "mac_roman" if mac(sample) else WESTERN
    best = from_bytes(
        sample, cp_isolation=["cp1251", "koi8_r", "cp1256", "iso8859_5", "iso8859_6", "cp866", "gb18030", "shift_jis"]
    ).best()
    guess = best.encoding if best else WESTERN
    text = sample.decode(guess, "replace")
    if guess in ("gb18030", "shift_jis"):
        return guess if len(re.findall(r"[\u4e00-\u9fff\u3040-\u30ff]", text)) > 0.4 * high / 2 else WESTERN
    pattern = ARABIC if guess in ("cp1256", "iso8859_6") else CYRILLIC
    return guess if pattern.search(text) else WESTERN


def mac(sample: bytes) -> bool:
    """Whether letters fit an old Macintosh rather than Windows: accents where Windows has quotes and signs."""
    western = sample.decode(WESTERN, "replace")
    old = sample.decode("mac_roman", "replace")
    letters = re.compile(r"[a-z][à-öø-ÿ][a-z]")
    return len(letters.findall(old)) > 2 * len(letters.findall(western))


def clean(text: str) -> str:
    """Text without byte order mark and NUL."""
    text = text.removeprefix("\ufeff")
    return text.replace("\x00", "") if "\x00" in text else text
