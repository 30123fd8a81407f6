"""`tracker compare` on cases of our own."""

import json

import pytest

from tracker.cli import main

CASE = {
    "id": "one",
    "source": ["El tren salió a las ocho.", "Llegó a Sevilla con retraso."],
    "published": ["The train left at eight.", "It arrived in Sevilla late."],
    "source_language": "es",
    "published_language": "en",
}


def test_a_case_per_line(tmp_path, capsys):
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(CASE) + "\n", "utf-8")
    main(["compare", "--format", "json", "--input-format", "jsonl", str(path), "--engine", "none"])
    made = json.loads(capsys.readouterr().out)
    assert made["id"] == "one"
    assert [(p["source"], p["published"], p["kind"]) for p in made["pairs"]] == [
        ([0], [0], "aligned"),
        ([1], [1], "aligned"),
    ]


def test_a_broken_line_is_an_error_with_its_number(tmp_path, capsys):
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": 1}\n', "utf-8")
    assert main(["compare", "--input-format", "jsonl", str(path)]) == 2
    assert "line 1 needs the keys" in capsys.readouterr().err


def test_two_files_give_spans(tmp_path, capsys):
    for name in ("source", "published"):
        (tmp_path / name).write_text("\n\n".join(CASE[name]), "utf-8")
    main(
        [
            "compare",
            str(tmp_path / "source"),
            str(tmp_path / "published"),
            "--from",
            "es",
            "--to",
            "en",
            "--format",
            "json",
        ]
    )
    made = json.loads(capsys.readouterr().out)
    assert made["pairs"][0]["published_spans"] == [{"start_char": 0, "end_char": len(CASE["published"][0])}]


def test_distance_words_and_hints_are_shown_when_asked_for(tmp_path, capsys, monkeypatch):
    from tracker.compare import batch

    made = ("The train left at eight.", "It arrived in Sevilla with delay.")
    monkeypatch.setattr(batch, "translate_all", lambda cases, engine: {0: made})
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(CASE) + "\n", "utf-8")
    asked = ["compare", "--input-format", "jsonl", str(path)]
    main(asked)
    assert "re-translation" not in capsys.readouterr().out
    main([*asked, "--distance", "--words", "--hints"])
    told = capsys.readouterr().out
    assert "says how far, not how good" in told
    assert "      ~  It arrived in Sevilla ⟦with delay.⟧" in told
    assert "2 edits on 6 words from an automatic re-translation; 2 of 2 by nearness" in told
    main([*asked, "--format", "json", "--distance"])
    pairs = json.loads(capsys.readouterr().out)["pairs"]
    assert [pair["distance_from_retranslation"]["rank"] for pair in pairs] == [1, 2]
    assert pairs[1]["retranslation"] == made[1]


def test_a_finding_says_its_rule_and_how_often_the_rule_was_right(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("The council bought 40 buses in May.\n", "utf-8")
    (tmp_path / "b.txt").write_text("The council bought 90 buses in May.\n", "utf-8")
    assert main(["compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 1
    told = capsys.readouterr().out
    assert "bought ⟨40⟩ buses" in told
    assert "[number_differs@" in told
    assert "precision not measured for these languages" in told


def test_versions_and_reports_of_a_library(tmp_path, capsys):
    database = ["--database", str(tmp_path / "t.db")]
    for words in ("40 buses", "90 buses"):
        (tmp_path / "a.txt").write_text(f"Buses\n\nThe council of Lerma bought {words} on Monday.\n", "utf-8")
        assert main(["add", str(tmp_path / "a.txt"), *database]) == 0
    capsys.readouterr()
    assert main(["compare", "1@1", "1@2", *database]) == 1
    assert "article 1, version 1 and, beneath it (→), article 1, version 2" in capsys.readouterr().out
    main(["compare", "1@1", "1@2", "--format", "json", *database])
    made = json.loads(capsys.readouterr().out)
    assert made["relation"] == "version"
    assert made["source_article"] == {"id": 1, "version": 1}
    differences = [(pair["only_source"], pair["only_published"]) for pair in made["pairs"]]
    at = len("Buses\n\nThe council of Lerma bought ")
    assert differences[1] == ([{"start_char": at, "end_char": at + 2}], [{"start_char": at, "end_char": at + 2}])
    assert main(["link", "--events", *database]) == 0
    assert capsys.readouterr().out == ""
    assert main(["compare", "1", "--engine", "polly", "--engine", "polly", *database]) == 2
    assert "two different engines" in capsys.readouterr().err


def test_events_and_two_engines_need_a_library(tmp_path, capsys):
    for extra in (["--event"], ["--engine", "a", "--engine", "b"]):
        assert main(["compare", "nowhere.txt", "other.txt", *extra]) == 2
        assert "for articles of the library" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"source": 5}, "`source` must be a string or a list of strings"),
        ({"source": ["Uno.", None]}, "`source` must be a string or a list of strings"),
        ({"published_language": 5}, "`published_language` must be a string"),
        ({"id": None}, "`id` must be a string or a whole number"),
    ],
)
def test_a_value_of_another_kind_is_an_error_with_its_line(wrong, told, tmp_path, capsys):
    path = tmp_path / "cases.jsonl"
    path.write_text(json.dumps(CASE | wrong) + "\n", "utf-8")
    assert main(["compare", "--input-format", "jsonl", str(path)]) == 2
    assert f"line 1: {told}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["1", "2", "--confirm", "--deny"], "not both"),
        (["--most", "0"], "1 or more"),
        (["--against", "pool.jsonl"], "needs a file"),
    ],
)
def test_what_link_cannot_do_is_said(options, told, capsys):
    assert main(["link", *options]) == 2
    assert told in capsys.readouterr().err


def test_a_proposal_is_said_once(tmp_path, capsys, monkeypatch):
    from types import SimpleNamespace

    from tracker.workflow import Workflow

    library = ["--database", str(tmp_path / "library.sqlite")]
    for name in ("source", "published"):
        (tmp_path / f"{name}.txt").write_text("\n\n".join(CASE[name]), "utf-8")
    main(["add", str(tmp_path / "source.txt"), str(tmp_path / "published.txt"), *library])
    capsys.readouterr()
    link = SimpleNamespace(source_article_id=1, published_article_id=2, score_0_to_1=0.5, reason="x", basis="inferred")
    monkeypatch.setattr(Workflow, "propose_links", lambda self, article_id: iter([link]))
    assert main(["link", *library]) == 0
    assert capsys.readouterr().out == "1 → 2: x\n"


def test_a_departure_is_placed_by_line_and_column(tmp_path, capsys):
    source, published = tmp_path / "source.txt", tmp_path / "published.txt"
    source.write_text("Salieron 40 vecinos del edificio.\n\nNo hubo heridos en el incendio.", "utf-8")
    published.write_text("Some 60 residents left the building.\n\nThere were injuries in the fire.", "utf-8")
    command = ["compare", str(source), str(published), "--from", "es", "--to", "en", "--engine", "none"]
    assert main(command) == 1
    told = capsys.readouterr().out
    assert f"{published}:1:6: major number_differs" in told
    assert f"{published}:3:1: " in told
