"""A hundred versions of a ledger that lived: each is read again, byte for byte, as it was shown then."""

from random import Random

import pytest
from ledgers import observed, recorded

from lib import reconcile
from lib.access import local
from lib.ledger import Ledger

STEPS = 100
REASONS = ["duplicate", "too old", "wrong number", "other"]


def shown(ledger: Ledger, version: str | None = None) -> bytes:
    """What the ledger shows, as the bytes of a file: the reports, and the estimates made of them."""
    held = ledger.observations(version=version)
    accepted = held[held["state"] == "accepted"]
    estimates = reconcile.with_parts(held) if len(accepted) else held.head(0)
    return held.to_csv(index=False).encode() + estimates.to_csv(index=False).encode()


def live(ledger: Ledger, chance: Random, step: int) -> None:
    """One thing that somebody does: records, rejects, accepts, retracts, restores, compacts."""
    held = ledger.observations()
    batches = ledger.batches()
    act = chance.choice(["record"] * 4 + ["decide"] * 4 + ["retract", "restore", "compact"])
    if act == "record" or held.empty:
        admin1 = chance.choice(["", "Osh Oblast", "Jalal-Abad Oblast"])
        day = f"2010-06-{chance.randint(11, 30)}"
        rows = observed(*chance.sample(range(500), 3), period_end=day, published_on=day, admin1=admin1)
        recorded(ledger, f"batch {step}", rows, state=chance.choice(["accepted", "accepted", "proposed"]))
    elif act == "decide":
        one = str(chance.choice(held["observation_id"].tolist()))
        decision = chance.choice(["accepted", "rejected"])
        ledger.decide("observation", one, decision, by=local("Ada"), reason=chance.choice(REASONS))
    elif act == "compact":
        ledger.compact()
    else:
        batch = str(chance.choice(batches["batch_id"].tolist()))
        (ledger.retract if act == "retract" else ledger.restore)(batch, by=local("Bo"))


@pytest.mark.long
def test_every_version_is_read_again_as_it_was_shown(ledger_address: str) -> None:
    chance = Random(2010)
    ledger, kept = Ledger(), {}
    for step in range(STEPS):
        live(ledger, chance, step)
        kept[ledger.version] = shown(ledger)
    assert len(kept) > STEPS / 2
    again = Ledger(ledger.address)
    assert [version for version, then in kept.items() if shown(again, version) != then] == []
