"""Set up Uprooted and open it, test it, or pack it for a computer without internet: `python start.py --help`.

This file parses on old Pythons too, so that they can say what is missing; the rest is in `launch`, and needs nothing
but the standard library.
"""

import sys

OLDEST = (3, 11)


def age_complaint(version):
    """What to say to somebody whose Python is too old; empty where it is not."""
    if tuple(version[:2]) >= OLDEST:
        return ""
    return (
        "Uprooted needs Python {}.{} or newer, and this is Python {}.{}. "
        "Install one from https://www.python.org/downloads/ and run start.py with that."
    ).format(*(OLDEST + tuple(version[:2])))


if __name__ == "__main__":
    if age_complaint(sys.version_info):
        sys.exit(age_complaint(sys.version_info))
    from launch.commands import main

    sys.exit(main())
