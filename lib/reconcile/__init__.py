"""From observations to one estimate with its range, and why: the rule of docs/method.md.

Sources are never averaged, stocks never summed over time, a whole never added to its parts, no hedge dropped.
"""

from lib.reconcile.decided import Decided
from lib.reconcile.fates import explained
from lib.reconcile.headlines import headlines, headlines_of
from lib.reconcile.own import estimates
from lib.reconcile.parts import with_parts
from lib.reconcile.policy import RULE, Policy
from lib.reconcile.vintages import vintages
from lib.reconcile.working import working

__all__ = [
    "RULE",
    "Decided",
    "Policy",
    "estimates",
    "explained",
    "headlines",
    "headlines_of",
    "vintages",
    "with_parts",
    "working",
]
