"""Where the tables are: beside the program when `make setup` built them, else in the user's cache folder."""

import hashlib
import os
import unicodedata
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Final

from tracker.detect.languages import language_files
from tracker.detect.loans import loan_bytes

FORMAT: Final = "8"
"""Changes when the build or the layout of the file does."""


def digest() -> str:
    """16 hexadecimal digits over everything the tables are made from."""
    total = hashlib.sha256()
    inputs = [FORMAT, unicodedata.unidata_version, metadata.version("wordfreq"), metadata.version("babel")]
    total.update("\0".join(inputs).encode())
    for code, content in (*language_files(), ("loans", loan_bytes())):
        total.update(code.encode() + b"\0" + content)
    return total.hexdigest()[:16]


def file_name() -> str:
    return f"fragments-{digest()}.tables"


def package_folder() -> Path:
    """Beside the code: filled by `make setup`, ignored by git."""
    return Path(__file__).parent / "data"


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """TRACKER_CACHE_DIR, else the user's cache folder for the program; not created."""
    if given := environ.get("TRACKER_CACHE_DIR"):
        return Path(given)
    import platformdirs

    return Path(platformdirs.user_cache_dir("translation-provenance-tracker", appauthor=False))
