"""Faults planted in daily bulletins are found, and bulletins without one raise nothing."""

import pytest
from reconcile.frames import tidy

from checks.bulletins import FAULTS, bulletins
from lib import checks


def found(days: int, faults: tuple[str, ...], seed: int) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """What was planted, by report; and each report that a finding rests on, with the finding's kind."""
    made = bulletins(seed, days, faults)
    table = checks.findings(tidy(made.rows))
    return made.planted, {(report, row.kind) for row in table.itertuples() for report in row.reports}


def test_a_thousand_days_without_a_fault_raise_no_alarm():
    _, alarms = found(1_000, (), seed=7)
    assert alarms == set()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault):
    planted, alarms = found(600, (fault,), seed=11)
    assert planted
    assert [report for report in planted if (report, fault) not in alarms] == []


def test_faults_of_all_kinds_are_told_apart():
    planted, alarms = found(1_000, FAULTS, seed=3)
    missed = [report for report, fault in planted.items() if (report, fault) not in alarms]
    assert len(missed) <= len(planted) / 100, f"missed {missed} of {len(planted)}"
