"""Install, remove and check Argos packages. Nothing half-installed is ever in the folder other programs read."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tracker.config import data_folder
from tracker.engines.archive import check_archive, unpack
from tracker.engines.argos_packages import Package, digest, installed, packages_folder, read_package
from tracker.engines.download import fetch
from tracker.engines.package_index import find_published, refresh
from tracker.engines.probe import probe
from tracker.errors import InputError, NotFoundError
from tracker.model import Progress


@dataclass(frozen=True, slots=True)
class Installed:
    """A package that is in its place now."""

    package: Package
    record: "Record"


@dataclass(frozen=True, slots=True)
class Record:
    """What this program noted when it installed a package. No checksum is published: these are our own."""

    archive_sha256: str
    content_sha256: str
    source: str
    """The address or file it came from."""
    installed_at: str
    """ISO 8601, UTC."""
    smoke_source: str
    smoke_output: str


@dataclass(frozen=True, slots=True)
class CheckedPackage:
    """What a check found."""

    name: str
    sound: bool
    notes: tuple[str, ...]


def install(what: str, anyway: bool = False) -> Iterator[Progress | Installed]:
    """Install a package: a `.argosmodel` file, an https address, or a pair (`es-en`) of the published index.

    Yields Progress, and the package last. `anyway` keeps a package whose translation of a plain sentence is no
    translation.

    Raises:
        InputError: the file is not a sound package.
        NotFoundError: no package for the pair is published.
        EngineError: there is no network.
    """
    if Path(what).is_file():
        yield from install_file(Path(what), str(Path(what).absolute()), anyway)
        return
    url = what
    if "://" not in what:
        _refuse_what_is_no_file(what)
        yield from refresh()
        url = next(iter(find_published(what).links), "")
        if not url:
            raise NotFoundError(f"The index gives no address to fetch {what} from.")
    path = data_folder() / "downloads" / (unquote(urlsplit(url).path).rpartition("/")[2] or "package.argosmodel")
    yield from fetch(url, path)
    try:
        yield from install_file(path, url, anyway)
    finally:
        path.unlink(missing_ok=True)


def _refuse_what_is_no_file(what: str) -> None:
    """A folder, or a name that only a file could have: nothing to ask the network for."""
    if Path(what).is_dir():
        raise InputError(what, "is a folder.", "Give the .argosmodel file itself.")
    if what.endswith(".argosmodel") or Path(what).name != what:
        raise InputError(what, "there is no such file.")


def install_file(path: Path, source: str, anyway: bool = False) -> Iterator[Progress | Installed]:
    """Install a package file that is on this machine; see `install`."""
    folder = packages_folder()
    yield Progress(0, 3, f"checking {path.name}")
    checked = check_archive(path)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".installing-", dir=folder.parent) as staging:
        unpacked = unpack(checked, Path(staging))
        yield Progress(1, 3, f"loading {checked.root}")
        problem = read_package(unpacked).problem
        smoke = probe(unpacked)
        if problem or (smoke.problem and not (anyway and smoke.output)):
            remedy = " Install it all the same with --anyway." if smoke.output and not problem else ""
            raise InputError(path.name, f"{problem or smoke.problem}.", f"It was not installed.{remedy}")
        yield Progress(2, 3, f"installing {checked.root}")
        _put(unpacked, folder / checked.root, Path(staging))
    package = read_package(folder / checked.root)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    record = Record(_sha256(path), digest(package.folder), source, now, smoke.source, smoke.output)
    _write_records(records() | {package.name: record})
    yield Installed(package, record)


def remove(what: str) -> str:
    """Remove a package by its name or its pair; the name of what was removed.

    Raises:
        NotFoundError: there is none, or more than one.
    """
    known = installed()
    found = [p for p in known if p.name == what] or [p for p in known if p.pair and what in _names(p)]
    if len(found) != 1:
        names = ", ".join(package.name for package in found or known)
        there = f"There are: {names}." if names else "None is installed."
        raise NotFoundError(f"{'More than one package is' if found else 'No package is'} {what}. {there}")
    place = found[0].folder
    if place.is_symlink():
        place.unlink()
    else:
        with tempfile.TemporaryDirectory(prefix=".removing-", dir=place.parent.parent) as staging:
            shutil.move(place, Path(staging) / place.name)  # out of sight at once, then deleted
    _write_records({name: record for name, record in records().items() if name != place.name})
    return place.name


def check(names: tuple[str, ...] = ()) -> Iterator[Progress | CheckedPackage]:
    """Check the installed packages, all or those named: are they whole, unchanged, and do they translate?"""
    chosen = [package for package in installed() if not names or package.name in names]
    if missing := set(names) - {package.name for package in chosen}:
        raise NotFoundError(f"Not installed: {', '.join(sorted(missing))}.")
    known = records()
    for number, package in enumerate(chosen):
        yield Progress(number, len(chosen), f"checking {package.name}")
        yield _check(package, known.get(package.name))


def records() -> dict[str, Record]:
    """What was noted of the packages installed here, by name."""
    try:
        written: dict[str, dict[str, Any]] = json.loads(_records_path().read_text("utf-8"))
        return {name: Record(**record) for name, record in written.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _check(package: Package, record: Record | None) -> CheckedPackage:
    if package.problem:
        return CheckedPackage(package.name, False, (package.problem,))
    changed = record is not None and record.content_sha256 != digest(package.folder)
    note = "changed since it was installed" if changed else "as it was installed"
    if record is None:
        note = "installed by another program: there is no checksum to compare it with"
    smoke = probe(package.folder)
    return CheckedPackage(package.name, not changed and not smoke.problem, (note, smoke.problem or smoke.output))


def _names(package: Package) -> tuple[str, ...]:
    pair = package.pair
    return (f"{pair.source}-{pair.target}", f"{pair.source}_{pair.target}", str(pair)) if pair else ()


def _put(unpacked: Path, place: Path, staging: Path) -> None:
    """Move the package to its place; the one that is there goes away only when the new one stands."""
    aside = staging / ".replaced"
    if place.exists():
        place.rename(aside)
    try:
        unpacked.rename(place)
    except OSError:
        if aside.exists():
            aside.rename(place)
        raise


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _records_path() -> Path:
    return data_folder() / "models.json"


def _write_records(known: dict[str, Record]) -> None:
    path = _records_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(
        json.dumps({n: asdict(r) for n, r in sorted(known.items())}, ensure_ascii=False, indent=1), "utf-8"
    )
    fresh.replace(path)
