"""The dataset on disk: what is counted, what a killed run leaves, and what a changed input does."""

from __future__ import annotations

from pathlib import Path

import pytest

from opcit.corpus.dataset import Plan, opened
from opcit.corpus.messages import BadCorpus, Options, Partition, Result
from opcit.corpus.rows import TABLES

PLAN = Plan("engine", "in", {}, 100, False)


def result(number: int, digest: str = "") -> Result:
    tables = {t.name: f"{t.name} {number} {digest}".encode() for t in TABLES}
    rows = {t.name: 2 for t in TABLES}
    return Result(number, digest or f"digest {number}", "engine", tables, rows, 10, 1, 0)


def partition(number: int, digest: str = "") -> Partition:
    return Partition(number, digest or f"digest {number}", (), Options())


def files(folder: Path, table: str = "articles") -> list[str]:
    return sorted(p.name for p in (folder / table).iterdir())


def filled(folder: Path, count: int = 3) -> None:
    with opened(folder, PLAN) as dataset:
        for number in range(count):
            dataset.commit(result(number))


def test_what_was_done_is_known_when_it_is_opened_again(tmp_path):
    filled(tmp_path / "out")
    with opened(tmp_path / "out", PLAN) as dataset:
        assert [dataset.has(partition(n)) for n in range(4)] == [True, True, True, False]
        assert dataset.rows()["events"] == 6


def test_a_line_half_written_does_not_count_and_its_files_go(tmp_path):
    out = tmp_path / "out"
    filled(out)
    done = out / "_opcit" / "done.jsonl"
    done.write_bytes(done.read_bytes()[:-5])
    with opened(out, PLAN) as dataset:
        assert not dataset.has(partition(2))
        assert files(out) == ["part-000000.parquet", "part-000001.parquet"]
        dataset.commit(result(2))
    with opened(out, PLAN) as dataset:
        assert dataset.has(partition(2))


def test_files_of_a_partition_that_was_never_counted_go(tmp_path):
    out = tmp_path / "out"
    filled(out)
    (out / "mentions" / "part-000007.parquet").write_bytes(b"left over")
    (out / "mentions" / "notes.txt").write_text("somebody's own")
    with opened(out, PLAN):
        assert "part-000007.parquet" not in files(out, "mentions")
        assert "notes.txt" in files(out, "mentions")


def test_where_the_input_changed_that_partition_and_all_after_it_are_taken_out(tmp_path):
    out = tmp_path / "out"
    filled(out)
    with opened(out, PLAN) as dataset:
        assert dataset.has(partition(0))
        assert not dataset.has(partition(1, "changed"))
        assert files(out) == ["part-000000.parquet"]
        assert not dataset.has(partition(2))


def test_a_run_that_asks_for_something_else_is_refused_unless_it_begins_anew(tmp_path):
    out = tmp_path / "out"
    filled(out)
    other = Plan("engine", "in", {}, 200, False)
    with pytest.raises(BadCorpus, match="another words"), opened(out, other):
        pass
    with opened(out, other, again=True) as dataset:
        assert not dataset.done and files(out) == []


def test_a_folder_of_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("Mine.")
    with pytest.raises(BadCorpus, match="holds other files"), opened(tmp_path, PLAN, again=True):
        pass
    assert (tmp_path / "thesis.txt").read_text() == "Mine."


def test_two_runs_do_not_write_one_dataset(tmp_path):
    with (
        opened(tmp_path / "out", PLAN),
        pytest.raises(BadCorpus, match="Another run"),
        opened(tmp_path / "out", PLAN),
    ):
        pass


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(BadCorpus, match="cannot be written"),
        opened(tmp_path / "file" / "out", PLAN),
    ):
        pass


def test_a_dataset_is_a_folder_a_table(tmp_path):
    filled(tmp_path / "out", 1)
    assert {p.name for p in (tmp_path / "out").iterdir()} == {"_opcit", *(t.name for t in TABLES)}
