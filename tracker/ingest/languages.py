"""Language tags as pages write them → BCP 47."""

import re
from typing import Final

_TAG: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.].*)?$")
_NAMES: Final = {
    "english": "en",
    "spanish": "es",
    "español": "es",
    "french": "fr",
    "français": "fr",
    "german": "de",
    "deutsch": "de",
    "italian": "it",
    "italiano": "it",
    "portuguese": "pt",
    "português": "pt",
    "russian": "ru",
    "русский": "ru",
    "catalan": "ca",
    "català": "ca",
    "chinese": "zh",
    "中文": "zh",
    "japanese": "ja",
    "日本語": "ja",
    "arabic": "ar",
    "العربية": "ar",
}


def bcp47(tag: str | None) -> str | None:
    """The tag in BCP 47's own spelling (`es_ES.utf8` → `es-ES`, `ZH-hant` → `zh-Hant`); None where it is no tag."""
    if not tag or not tag.strip():
        return None
    tag = tag.strip().split(",")[0].strip()
    if named := _NAMES.get(tag.casefold()):
        return named
    found = _TAG.match(tag)
    if not found or found.group(1).lower() in ("und", "mul", "zxx"):
        return None
    language, script, region = found.groups()
    parts = [language.lower(), script and script.title(), region and region.upper()]
    return "-".join(part for part in parts if part)
