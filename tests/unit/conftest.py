from pathlib import Path

import pytest
from argos_home import build_home


@pytest.fixture(scope="session")
def argos_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with two tiny packages in it, installed through argostranslate; not to be changed."""
    home = tmp_path_factory.mktemp("home")
    build_home(home)
    return home


@pytest.fixture(scope="session")
def argos_packages(argos_home: Path) -> Path:
    """The packages folder of that home."""
    return argos_home / ".local" / "share" / "argos-translate" / "packages"
