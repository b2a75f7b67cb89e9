"""What may be published of counts of people: small ones are not shown, and nothing beside them tells what they were.

OCHA's Data Responsibility Guidelines (https://centre.humdata.org/data-responsibility/) and IASC's Operational Guidance
on Data Responsibility ask for it; docs/responsibility.md says how it is done here. Everything else of a public export
is worked out from what this package gives: no estimate, sum or finding can tell more than the reported figures do.
"""

from lib.disclosure.points import rounded
from lib.disclosure.published import FEW, is_few, published

__all__ = ["FEW", "is_few", "published", "rounded"]
