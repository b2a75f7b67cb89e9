"""What all tests share: a ledger of their own, and hypothesis without a clock."""

from pathlib import Path

import pytest
import streamlit
from hypothesis import HealthCheck, settings

settings.register_profile("usual", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("usual")


@pytest.fixture
def ledger_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of an empty ledger, which everything in this test uses; nothing that Streamlit cached is left."""
    address = str(tmp_path / "ledger")
    monkeypatch.setenv("UPROOTED_LEDGER", address)
    streamlit.cache_data.clear()
    streamlit.cache_resource.clear()
    return address
