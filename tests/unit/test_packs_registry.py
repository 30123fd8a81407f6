import pytest

from tracker.errors import ConfigError
from tracker.packs import Registry, fold_name, host_of, load_packs


def test_the_registries_hold_what_the_editors_meet() -> None:
    packs = load_packs()
    assert len(packs.agencies.media) >= 110
    assert len(packs.outlets.media) >= 300
    assert len(packs.digest) == 16


@pytest.mark.parametrize(
    ("name", "canonical", "home"),
    [
        ("EFE", "EFE", "es"),
        ("the Associated Press", "Associated Press", "en"),
        ("РИА «Новости»", "RIA Novosti", "ru"),
        ("新华社", "Xinhua", "zh"),
        ("رويترز", "Reuters", "en"),
        ("El Pais", "El País", "es"),
        ("NEW YORK TIMES", "The New York Times", "en"),
        ("The Conversation", "The Conversation", None),
        ("BBC Mundo", "BBC Mundo", "es"),
    ],
)
def test_media_are_known_by_every_name(name: str, canonical: str, home: str | None) -> None:
    medium = load_packs().medium(name)
    assert medium is not None
    assert (medium.name, medium.home_language) == (canonical, home)


@pytest.mark.parametrize("name", ["dpa", "AP", "AA", "भाषा", "Beta", "Stern"])
def test_short_names_count_only_where_a_credit_stands(name: str) -> None:
    packs = load_packs()
    assert packs.medium(name) is None
    assert packs.medium(name, credit=True) is not None


@pytest.mark.parametrize(
    ("url", "language"),
    [
        ("https://www.bbc.com/mundo/noticias-1", "es"),
        ("https://www.bbc.com/afrique/monde-1", "fr"),
        ("bbc.com", None),
        ("https://internacional.elpais.com/a/b", "es"),
        ("https://es.globalvoices.org/2024/01/02/x", "es"),
        ("https://example.org/", None),
        ("http://[broken", None),
    ],
)
def test_the_language_of_a_site(url: str, language: str | None) -> None:
    packs = load_packs()
    assert packs.outlets.language_of(url) == language


def test_no_name_means_two_media() -> None:
    packs = load_packs()
    for registry in (packs.agencies, packs.outlets):
        for medium in registry.media:
            assert registry.by_name(medium.name, credit=True) is not None, medium.name
        names = [fold_name(m.name) for m in registry.media]
        assert not {n for n in names if names.count(n) > 1}


def test_homes_are_codes_and_hosts_are_bare() -> None:
    packs = load_packs()
    for medium in (*packs.agencies.media, *packs.outlets.media):
        assert all(2 <= len(code) <= 3 and code.islower() for code in (*medium.home, *medium.services)), medium.name
        assert all(host_of(host) == host for host in medium.hosts), medium.name


def test_a_desk_adds_its_own(tmp_path) -> None:
    (tmp_path / "outlets.toml").write_text('[es]\n"El Eco de Riba" = { hosts = ["ecoriba.example"] }\n', "utf-8")
    packs = load_packs(tmp_path)
    assert packs.home_language("El Eco de Riba") == "es"
    assert packs.outlets.language_of("https://www.ecoriba.example/x") == "es"
    assert packs.digest != load_packs().digest


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("agencies.toml", 'agenzy = "EFE"\n', "there is no 'agenzy'; it has agency."),
        ("agencies.toml", 'agency = "EFE"\n', "'agency' must be a list of tables"),
        ("agencies.toml", '[[agency]]\nname = "Lerma Press"\n', "Lerma Press has no 'home'"),
        ("outlets.toml", 'es = ["El Eco"]\n', "'es' must be a table."),
        ("languages/en.toml", 'said_wrods = ["said"]\n', "there is no 'said_wrods'"),
    ],
)
def test_a_slip_in_a_desk_s_pack_is_said_with_its_file(tmp_path, name, content, says) -> None:
    (tmp_path / "languages").mkdir()
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(ConfigError) as raised:
        load_packs(tmp_path)
    assert says in str(raised.value)
    assert name in str(raised.value)


def test_an_empty_registry_knows_nobody() -> None:
    assert Registry.of(()).by_name("EFE") is None
