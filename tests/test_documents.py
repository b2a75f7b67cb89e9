"""A document is named by its bytes."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from lib.documents import Document


def test_the_same_bytes_are_the_same_document_wherever_they_were_found():
    one = Document.of(b"a,b\n", kind="file", title="one.csv")
    other = Document.of(b"a,b\n", kind="file", title="two.csv", url="https://example.org/two.csv")
    assert one.id == other.id == sha256(b"a,b\n").hexdigest()
    assert Document.of(b"a,b", kind="file").id != one.id


def test_a_document_keeps_its_bytes_and_when_they_were_taken_in_utc():
    before = datetime.now(UTC)
    document = Document.of(b"\xff\x00", kind="file", added_by="ann")
    assert (document.bytes, document.added_by, document.sensitivity) == (b"\xff\x00", "ann", "internal")
    assert before <= document.retrieved_at <= datetime.now(UTC)


def test_a_long_text_is_not_printed_in_a_trace():
    assert "secret" not in repr(Document.of(b"secret", kind="article", text="secret"))


def test_an_unknown_sensitivity_is_refused():
    with pytest.raises(ValueError, match="'open'"):
        Document.of(b"", kind="file", sensitivity="open")
