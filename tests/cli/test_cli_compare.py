"""`tracker compare` on cases of our own."""

import json

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
