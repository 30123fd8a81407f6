"""The translation-provenance tracker's core: no screen, and nothing heavy imported until it is used."""

__version__ = "0.1.0"
