"""Language codes of the engines and BCP 47."""

from typing import Final

_ISO_639_3: Final = {
    "afr": "af", "arg": "an", "ast": "ast", "bel": "be", "bul": "bg", "cat": "ca", "cos": "co", "cym": "cy", "dan":
    "da", "deu": "de", "ell": "el", "eng": "en", "epo": "eo", "eus": "eu", "fra": "fr", "gle": "ga", "glg": "gl",
    "hbs": "sh", "hin": "hi", "ind": "id", "isl": "is", "ita": "it", "kaz": "kk", "mkd": "mk", "mlt": "mt", "msa":
    "ms", "nld": "nl", "nno": "nn", "nob": "nb", "oci": "oc", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru",
    "slv": "sl", "spa": "es", "srd": "sc", "swe": "sv", "tat": "tt", "tur": "tr", "ukr": "uk", "urd": "ur",
}  # fmt: skip
"""The three-letter codes Apertium names its modes by; others are already BCP 47 as they stand."""

_ARGOS: Final = {"zt": "zh-Hant", "pb": "pt-BR", "ea": "es-419", "nb": "nb"}
"""Argos codes that are no ISO 639 code, or say more than one."""


def from_iso(code: str) -> str:
    """BCP 47 of a code of two or three letters."""
    return _ISO_639_3.get(code, code)


def from_argos(code: str) -> str:
    """BCP 47 of an Argos Translate code."""
    return _ARGOS.get(code, code.replace("_", "-"))


def fallbacks(code: str) -> tuple[str, ...]:
    """The code itself, then the same with less said: `pt-BR` → `pt-BR`, `pt`. Case as BCP 47 writes it."""
    parts = code.replace("_", "-").split("-")
    shaped = [parts[0].lower(), *(_shaped(part) for part in parts[1:])]
    return tuple("-".join(shaped[:end]) for end in range(len(shaped), 0, -1))


def _shaped(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 else part.lower()
