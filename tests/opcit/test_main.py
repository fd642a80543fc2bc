"""The command line: the JSON contract on standard output, one sentence and exit status 2 on bad input."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from opcit import analyse
from opcit.__main__ import main
from opcit.exports import EXPORTS
from opcit.rows import BATCH, annotate_rows

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(ROOT.glob("samples/*.md"))

CONTRACT = {
    "article": {"id", "title", "author", "outlet", "url", "text", "published", "paragraphs"},
    "actors": {"id", "name", "type", "parent", "aliases", "salience", "mentions", "tone", "stance", "stance_by_holder", "confidence", "why", "by"},
    "times": {"start", "end", "type", "value", "anchor", "rule", "alternatives", "confidence", "why", "by"},
    "events": {"id", "title", "type", "earliest", "latest", "granularity", "extent", "status", "foreground", "agents", "patients", "place", "figures", "mentions", "sentences", "holder", "confidence", "why", "by"},
    "quotes": {"start", "end", "holder", "cue", "kind", "confidence", "why", "by"},
    "claims": {"start", "end", "kind", "holder", "certainty", "cue", "confidence", "why", "by"},
    "relations": {"source", "target", "score", "evidence", "confidence", "why", "by"},
}  # fmt: skip

once = cache(analyse.analyse)


@pytest.fixture(autouse=True)
def analysed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article is analysed once for the file: what varies is how its reading is asked for and given."""
    monkeypatch.setattr(analyse, "analyse", once)


def printed(capsys: pytest.CaptureFixture[str], *argv: str) -> object:
    assert main(argv) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.stem)
def test_analyse_prints_every_key_of_the_contract(sample, capsys):
    page = printed(capsys, "analyse", str(sample))
    assert page["opcit"]["version"]
    assert page["article"].keys() >= CONTRACT["article"]
    for kind in CONTRACT.keys() - {"article"}:
        assert page[kind], f"no {kind} in {sample.name}"
        assert all(item.keys() >= CONTRACT[kind] for item in page[kind])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda p: p.stem)
def test_offsets_lie_in_the_text_and_ids_are_known(sample, capsys):
    page = printed(capsys, "analyse", str(sample))
    length, ids = len(page["article"]["text"]), {a["id"] for a in page["actors"]}
    spans = [*page["times"], *page["quotes"], *page["claims"], *page["article"]["paragraphs"]]
    spans += [m for a in page["actors"] for m in a["mentions"]]
    spans += [m for e in page["events"] for m in (*e["mentions"], *e["sentences"], *e["figures"])]
    assert all(0 <= s["start"] < s["end"] <= length for s in spans)
    assert {p for e in page["events"] for p in (*e["agents"], *e["patients"])} <= ids
    assert {q["holder"] for q in page["quotes"]} <= ids | {"author"}
    assert {a["parent"] for a in page["actors"]} - {None} <= ids
    assert all((e["earliest"] or "") <= (e["latest"] or "9999") for e in page["events"])


def test_several_files_print_a_list(capsys):
    pages = printed(capsys, "analyse", *map(str, SAMPLES))
    assert [p["article"]["outlet"] for p in pages] == ["Opcit samples"] * len(SAMPLES)


def test_files_are_written_to_a_folder(tmp_path, capsys):
    assert main(["analyse", str(SAMPLES[0]), "-o", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == ""
    [written] = (tmp_path / "out").iterdir()
    assert json.loads(written.read_text())["article"]["title"]


def test_files_of_one_name_do_not_overwrite_each_other(tmp_path, capsys):
    copies = [tmp_path / folder / "same.md" for folder in ("a", "b")]
    for copy, sample in zip(copies, SAMPLES, strict=False):
        copy.parent.mkdir()
        copy.write_bytes(sample.read_bytes())
    assert main(["analyse", *map(str, copies), "-o", str(tmp_path / "out")]) == 0
    written = [json.loads(p.read_text())["article"]["title"] for p in (tmp_path / "out").iterdir()]
    assert len(set(written)) == 2


def test_a_bad_file_among_good_ones_is_named_and_loses_nothing(tmp_path, capsys):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["analyse", str(tmp_path / "empty.txt"), str(SAMPLES[0])]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["article"]["title"]
    assert "empty.txt" in err


def test_a_given_date_is_kept_and_said_to_be_given(tmp_path, capsys):
    page = tmp_path / "a.txt"
    page.write_text("The minister met his rival on Tuesday, and nothing came of it.\n" * 3)
    published = printed(capsys, "analyse", str(page), "--published", "2019-05-09")["article"][
        "published"
    ]
    assert (published["value"], published["source"]) == ("2019-05-09", "given")


@pytest.mark.parametrize(
    ("content", "says"),
    [(None, "No such file"), (b"", "nothing in it"), (b"\x00\x01\x02\xff" * 900, "")],
    ids=["missing", "empty", "binary"],
)  # fmt: skip
def test_bad_files_give_one_sentence_and_status_2(content, says, tmp_path, capsys):
    path = tmp_path / "bad.txt"
    if content is not None:
        path.write_bytes(content)
    assert main(["analyse", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert says in err and "Traceback" not in err


def test_a_bad_date_gives_one_sentence_and_status_2(capsys):
    assert main(["analyse", str(SAMPLES[0]), "--published", "01/02/2020"]) == 2
    assert "YYYY-MM-DD" in capsys.readouterr().err


def test_rows_keep_their_keys_and_gain_findings(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "Mr. Vance went to Oslo.", "id": 7}\n\n{"text": ""}\n')
    assert main(["entities", "--jsonl", str(rows)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["id"] == 7
    assert {(first["text"][e["start"] : e["end"]], e["label"]) for e in first["entities"]} == {("Vance", "PERSON"), ("Oslo", "PLACE")}  # fmt: skip
    assert second["entities"] == []


def test_times_of_rows(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "It fell on Tuesday.", "published": "2020-01-01"}\n')
    assert main(["times", "--jsonl", str(rows)]) == 0
    [time] = json.loads(capsys.readouterr().out)["times"]
    assert (time["type"], time["value"]) == ("DATE", "2019-12-31")


STANCES = [
    {"sentence": "Everyone admires the brave and honest senator.", "from": 17, "to": 45, "id": "a"},
    {"sentence": "“The 𝔐ayor, a corrupt liar, stole our money.”", "from": 1, "to": 10, "id": 2},
    {"sentence": "The envoy left on Monday.", "from": 0, "to": 9},
]


def test_stance_of_rows_keeps_their_keys_and_adds_probabilities(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n\n".join(map(json.dumps, STANCES)), encoding="utf-8")
    assert main(["stance", "--jsonl", str(rows)]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["stance"] for row in printed] == [1, -1, 0]
    for given, row in zip(STANCES, printed, strict=True):
        assert row.items() >= given.items()
        chances = row["probabilities"]
        assert list(chances) == ["negative", "neutral", "positive"]
        assert sum(chances.values()) == pytest.approx(1, abs=1e-3)
        assert max(chances, key=chances.get) == list(chances)[row["stance"] + 1]


def test_stance_of_many_rows_stays_in_their_order(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps(STANCES[n % 3] | {"id": n}) for n in range(300)))
    assert main(["stance", "--jsonl", str(rows)]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["id"], row["stance"]) for row in printed] == [(n, [1, -1, 0][n % 3]) for n in range(300)]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [{"from": -1}, {"from": 9}, {"to": 26}, {"to": None}, {"from": "0"}, {"from": True}, {"sentence": 3}],
    ids=str,
)  # fmt: skip
def test_targets_outside_their_sentence_name_the_line(change, tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps(row) for row in (STANCES[2], STANCES[2] | change)))
    assert main(["stance", "--jsonl", str(rows)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "line 2" in err and err.count("\n") == 1


def test_a_bad_row_far_down_is_found_before_any_is_answered(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join([json.dumps(STANCES[2])] * 1_000 + ["{"]))
    assert main(["stance", "--jsonl", str(rows)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "line 1001" in err


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_file_without_rows_gives_no_rows(content, tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(content)
    assert main(["stance", "--jsonl", str(rows)]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_byte_order_mark_is_no_part_of_the_first_row(tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps(STANCES[2]), encoding="utf-8-sig")
    assert main(["stance", "--jsonl", str(rows)]) == 0
    assert json.loads(capsys.readouterr().out)["stance"] == 0


def test_rows_are_read_as_they_are_answered():
    taken: list[int] = []
    lines = (taken.append(n) or json.dumps({"text": ""}) for n in range(100_000))
    answers = annotate_rows("entities", lines)
    assert json.loads(next(answers)) == {"text": "", "entities": []}
    assert len(taken) <= BATCH


@pytest.mark.parametrize("line", ["not json", "[1]", '{"published": "2020-01-01"}', '{"text": 5}'])
def test_bad_rows_name_the_line(line, tmp_path, capsys):
    rows = tmp_path / "rows.jsonl"
    rows.write_text(f'{{"text": "fine", "published": "2020-01-01"}}\n{line}\n')
    assert main(["times", "--jsonl", str(rows)]) == 2
    assert "line 2" in capsys.readouterr().err


TEXTS = [name for name, export in EXPORTS.items() if not export.binary]
BINARY = [name for name, export in EXPORTS.items() if export.binary]


@pytest.mark.parametrize("name", TEXTS)
def test_each_format_of_text_is_printed(name, capsys):
    assert main(["analyse", str(SAMPLES[0]), "--format", name]) == 0
    out, err = capsys.readouterr()
    assert (
        "belongs to its author and publisher" in out.replace("\r\n ", "")
        and out.endswith("\n")
        and not err
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_each_format_is_written_to_a_folder(name, tmp_path, capsys):
    assert main(["analyse", *map(str, SAMPLES), "--format", name, "-o", str(tmp_path)]) == 0
    written = sorted(p.name for p in tmp_path.iterdir())
    assert written == [f"{s.stem}.{EXPORTS[name].extension}" for s in SAMPLES]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["--format", "docx"], f"There is no format docx: choose {', '.join(EXPORTS)}."),
        *((["--format", name], "name a folder with -o DIR") for name in BINARY),
        ([str(SAMPLES[1]), "--format", "html"], "one file an article: name a folder with -o DIR"),
    ],
)  # fmt: skip
def test_a_format_that_cannot_be_had_is_said_before_any_work(argv, says, capsys, monkeypatch):
    monkeypatch.setattr("opcit.analyse.analyse", lambda article: pytest.fail("worked in vain"))
    assert main(["analyse", str(SAMPLES[0]), *argv]) == 2
    out, err = capsys.readouterr()
    assert out == "" and says in err and err.count("\n") == 1


@pytest.mark.parametrize("name", ["json", "jsonld"])
def test_an_export_is_written_in_another_format_without_being_read_again(
    name, tmp_path, capsys, monkeypatch
):
    assert main(["analyse", str(SAMPLES[0]), "--format", name, "-o", str(tmp_path)]) == 0
    page = printed(capsys, "analyse", str(SAMPLES[0]))
    monkeypatch.setattr("opcit.analyse.analyse", lambda article: pytest.fail("analysed again"))
    [export] = tmp_path.iterdir()
    assert printed(capsys, "analyse", str(export)) == page


@pytest.mark.parametrize(
    ("content", "argv", "says"),
    [
        ("{}", [], "no reading by Opcit"),
        ("{}", ["--published", "2020-01-01"], "is dated already"),
        (None, [], "No such file"),
    ],
)  # fmt: skip
def test_a_bad_export_gives_one_sentence_and_status_2(content, argv, says, tmp_path, capsys):
    path = tmp_path / "a.json"
    if content is not None:
        path.write_text(content)
    assert main(["analyse", str(path), *argv]) == 2
    out, err = capsys.readouterr()
    assert out == "" and says in err and err.count("\n") == 1
