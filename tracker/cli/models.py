"""`tracker models`: the translation models on this machine, and those that can be fetched."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tracker.cli._text import json_line, printable

if TYPE_CHECKING:
    from tracker.engines.argos_packages import Package
    from tracker.engines.packages import Installed
    from tracker.model import Progress

HELP = "List, install, remove and check translation models."
EXAMPLES = """\
examples:
  tracker models install                     fetch the index of published models
  tracker models install es-en               fetch a model and install it
  tracker models install model.argosmodel    install a model that was brought here on a stick
  tracker models list
  tracker models check"""
NO_CHECKSUM = "The index publishes no checksum: the SHA-256 noted here is that of what came."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="list|install|remove|check", required=True)
    listing = verbs.add_parser("list", help="what is installed, and what is published")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    install = verbs.add_parser("install", help="the only verb that uses the network, and only for a pair or an address")
    install.add_argument("what", nargs="?", metavar="PAIR|FILE|URL", help="es-en; none: fetch the index alone")
    install.add_argument("--anyway", action="store_true", help="keep a model that fails its first sentence")
    remove = verbs.add_parser("remove", help="remove a model from this machine")
    remove.add_argument("what", metavar="NAME|PAIR")
    check = verbs.add_parser("check", help="whole, unchanged, and does it translate; exit 1 where one is not")
    check.add_argument("names", nargs="*", metavar="NAME")


def run(options: argparse.Namespace) -> int:
    verbs = {"list": _list, "install": _install, "remove": _remove, "check": _check}
    return verbs[options.verb](options)


def _list(options: argparse.Namespace) -> int:
    if options.format == "json":
        print(json_line(_listed()))
        return 0
    for line in _lines(_listed()):
        print(printable(line) if line.strip() == line else f"  {printable(line)}")
    return 0


def _listed() -> dict[str, Any]:
    from tracker.engines import available
    from tracker.engines.argos_packages import installed
    from tracker.engines.package_index import published
    from tracker.engines.packages import records

    known, packages = records(), installed()
    have = {package.pair for package in packages}
    return {
        "engines": [
            {
                "name": e.name,
                "version": e.version,
                "ready": e.ready,
                "problem": e.problem,
                "pairs": [str(p) for p in e.pairs],
            }
            for e in available()
        ],
        "installed": [_package(package, known) for package in packages],
        "published": [
            {"pair": str(one.pair), "version": one.version, "installed": one.pair in have} for one in published()
        ],
    }


def _package(package: "Package", known: dict[str, Any]) -> dict[str, Any]:
    record = known.get(package.name)
    return {
        "name": package.name,
        "pair": str(package.pair) if package.pair else None,
        "version": package.version,
        "size_bytes": package.size_bytes,
        "licence": package.licence or None,
        "date": package.changed.date().isoformat(),
        "archive_sha256": record.archive_sha256 if record else None,
        "problem": package.problem,
    }


def _lines(listed: dict[str, Any]) -> Iterator[str]:
    for engine in listed["engines"]:
        yield f"{engine['name']} {engine['version']}".rstrip() + (f": {engine['problem']}" if engine["problem"] else "")
        if engine["name"] == "argos":
            yield from (_installed_line(one) for one in listed["installed"])
        elif engine["pairs"]:
            yield "  " + "  ".join(engine["pairs"])
    fresh = [f"{one['pair']} {one['version']}" for one in listed["published"] if not one["installed"]]
    if fresh:
        yield f"published, not installed ({len(fresh)}): {', '.join(fresh)}"
    elif not listed["published"]:
        yield "The index of published models was not fetched yet: `tracker models install` fetches it."


def _installed_line(one: dict[str, Any]) -> str:
    size, licence = f"{one['size_bytes'] / 1e6:.1f} MB", one["licence"] or "licence not stated"
    facts = [one["name"], one["pair"] or "-", one["version"], size, licence, one["date"], one["problem"]]
    return "  " + "  ".join(fact for fact in facts if fact)


def _install(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched
    from tracker.engines.package_index import published, refresh
    from tracker.engines.packages import install

    events: Iterator[Progress | Installed] = install(options.what, options.anyway) if options.what else refresh()
    for news in watched(events):
        package, record = news.package, news.record
        print(f"Installed {package.name}: {package.pair} {package.version}, {package.size_bytes / 1e6:.1f} MB")
        print(f"SHA-256 {record.archive_sha256}")
        if "://" in record.source:
            print(NO_CHECKSUM)
        print(printable(f"First sentence: {record.smoke_source} → {record.smoke_output}"))
    if not options.what:
        print(f"Models published: {len(published())}. `tracker models list` shows them.")
    return 0


def _remove(options: argparse.Namespace) -> int:
    from tracker.engines.packages import remove

    print(f"Removed {remove(options.what)}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    from tracker.cli._progress import watched
    from tracker.engines.packages import check

    found = list(watched(check(tuple(options.names))))
    for news in found:
        print(printable(f"{'ok' if news.sound else 'BAD'} {news.name}: {'; '.join(news.notes)}"))
    if not found:
        print("No model is installed: there is nothing to check.")
    return int(not all(news.sound for news in found))
