"""agencies.toml and outlets.toml as registries."""

from pathlib import Path
from typing import Any

from tracker.errors import ConfigError
from tracker.packs.reading import read_tables
from tracker.packs.registry import Medium, Registry


def load_agencies(folder: Path | None = None) -> Registry:
    """The agencies of the packs; a desk's own entry outranks a built-in one of the same name."""
    return Registry.of(
        _agency(entry) for table in read_tables("agencies.toml", folder) for entry in table.get("agency", ())
    )


def load_outlets(folder: Path | None = None) -> Registry:
    """The outlets of the packs, named editions included."""
    return Registry.of(
        medium
        for table in read_tables("outlets.toml", folder)
        for language, outlets in table.items()
        for name, entry in outlets.items()
        for medium in _outlets(language, name, entry)
    )


def _agency(entry: dict[str, Any]) -> Medium:
    try:
        return Medium(
            name=entry["name"],
            country=entry.get("country", "XX"),
            home=tuple(entry["home"]),
            services=tuple(entry.get("services", entry["home"])),
            aliases=tuple(entry.get("aliases", ())),
            tags=tuple(entry.get("tags", ())),
            hosts=tuple(entry.get("hosts", ())),
            sections=tuple(entry.get("sections", {}).items()),
            agency=True,
            traps=entry.get("traps", ""),
        )
    except KeyError as error:
        raise ConfigError(f"agencies.toml: {entry.get('name', 'an entry')} has no {error}.") from error


def _outlets(language: str, name: str, entry: dict[str, Any]) -> list[Medium]:
    home = () if language == "mul" else (language,)
    outlet = Medium(
        name=name,
        country=entry.get("country", "XX"),
        home=home,
        services=tuple(entry.get("services", home)),
        aliases=tuple(entry.get("aliases", ())),
        tags=tuple(entry.get("tags", ())),
        hosts=tuple(entry.get("hosts", ())),
        sections=tuple(entry.get("sections", {}).items()),
        syndicate=entry.get("syndicate", False),
        platform=entry.get("platform", False),
        traps=entry.get("traps", ""),
    )
    editions = entry.get("editions", {}).items()
    return [outlet, *(Medium(edition, outlet.country, (code,), (code,)) for edition, code in editions)]
