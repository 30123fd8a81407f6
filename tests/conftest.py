from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def argos_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with two tiny Argos packages in it, es→en and en→fr, installed through argostranslate itself.

    Not to be changed: every test of the run shares it.
    """
    from argos_home import build_home

    home = tmp_path_factory.mktemp("home")
    build_home(home)
    return home


@pytest.fixture(scope="session")
def argos_packages(argos_home: Path) -> Path:
    """The packages folder of that home: what ARGOS_PACKAGES_DIR is to be set to."""
    return argos_home / ".local" / "share" / "argos-translate" / "packages"
