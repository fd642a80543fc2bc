"""An exported file in the command line's hands: what people did to the reading is in what it writes."""

from __future__ import annotations

import json

import pytest

from opcit.__main__ import main
from opcit.corrections import replayed
from opcit.exports import EXPORTS, notice
from opcit.exports.record import Record
from opcit.exports.taking_back import EXTENSIONS, read, read_whole
from tests.components.charts.invented import reading
from tests.opcit.corrections.examples import corrected
from tests.opcit.exports.test_comments import ALL
from tests.opcit.exports.test_record import DATE


@pytest.fixture(params=EXTENSIONS)
def export(request, tmp_path):
    """A file with a correction and comments."""
    found = corrected(reading(), DATE)
    told = notice(found.reading, record=Record(reading(), found.applied))
    path = tmp_path / f"talks.{request.param}"
    path.write_bytes(EXPORTS[request.param].content(found.reading, told, ALL))
    return path


@pytest.mark.parametrize("name", EXTENSIONS)
def test_corrections_and_comments_are_written_again(export, name, tmp_path):
    assert main(["analyse", str(export), "--format", name, "-o", str(tmp_path / "again")]) == 0
    before = export.read_bytes()
    after = (tmp_path / "again" / f"talks.{EXPORTS[name].extension}").read_bytes()
    assert read(after) == read(before)
    whole = read_whole(after)
    assert whole == read_whole(before) and whole.record and whole.threads
    assert replayed(whole.reading, whole.record.log).reading == read(after)


@pytest.mark.parametrize("name", EXTENSIONS)
def test_several_at_once_keep_theirs_too(export, name, capsys):
    assert main(["analyse", str(export), str(export), "--format", name]) == 0
    pages = json.loads(capsys.readouterr().out)
    found = [read_whole(json.dumps(page).encode()) for page in pages]
    assert found == [read_whole(export.read_bytes())] * 2
