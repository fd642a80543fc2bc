"""Zip archives: what is in them, and what hostile ones cannot do."""

from __future__ import annotations

import io
import zipfile

import pytest

from opcit.importing.archives import Limits, unpacked
from opcit.importing.things import Refused


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_articles_come_out_with_their_paths_and_other_files_say_why_not():
    data = packed({
        "one.txt": b"First.", "folder/two.md": b"# Second", "folder/": b"", "photo.png": b"\x89PNG",
        "__MACOSX/._one.txt": b"x", ".hidden.txt": b"x", "manifest.json": b"{}",
    })  # fmt: skip
    things = list(unpacked("a.zip", data, Limits()))
    assert [(t.name, t.data, bool(t.problem)) for t in things] == [
        ("one.txt", b"First.", False), ("folder/two.md", b"# Second", False), ("photo.png", b"", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["../../etc/cron.d/x.txt", "/etc/x.txt", "..\\..\\x.txt", "a/./../x.txt"]
)
def test_a_path_is_a_label_that_leads_nowhere(name):
    (thing,) = unpacked("a.zip", packed({name: b"Text."}), Limits())
    assert (
        ".." not in thing.name and not thing.name.startswith("/") and thing.name.endswith("x.txt")
    )


def test_a_bomb_is_left_before_it_goes_off():
    data = packed({"bomb.txt": b"0" * 30_000_000, "article.txt": b"Still read."})
    assert len(data) < 100_000
    bomb, article = unpacked("a.zip", data, Limits(one=1_000_000))
    assert "larger than the 1 MB" in bomb.problem and not bomb.data
    assert article.data == b"Still read."


def test_many_files_that_unpack_to_too_much_are_refused():
    data = packed({f"{n}.txt": b"0" * 900_000 for n in range(10)})
    with pytest.raises(Refused, match="unpacks to more than 3 MB"):
        list(unpacked("a.zip", data, Limits(one=1_000_000, all=3 * 1024**2)))


def test_an_archive_of_very_many_files_is_refused():
    with pytest.raises(Refused, match="at most 3"):
        list(unpacked("a.zip", packed({f"{n}.txt": b"." for n in range(4)}), Limits(files=3)))


def test_a_size_that_the_header_states_is_not_believed():
    data = bytearray(packed({"bomb.txt": b"0" * 5_000_000}))
    for place in (data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24):
        data[place : place + 4] = (10).to_bytes(4, "little")
    (thing,) = unpacked("a.zip", bytes(data), Limits(one=1_000_000))
    assert thing.problem or len(thing.data) <= 1_000_000


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"no zip at all"])
def test_what_is_no_archive_is_one_sentence(data):
    with pytest.raises(Refused, match="is no zip archive"):
        list(unpacked("a.zip", data, Limits()))


def test_damage_within_costs_one_file():
    data = bytearray(packed({"one.txt": b"abcdefgh" * 50, "two.txt": b"Fine."}, zipfile.ZIP_STORED))
    at = data.index(b"abcdefgh")
    data[at : at + 4] = b"XXXX"
    one, two = unpacked("a.zip", bytes(data), Limits())
    assert "damaged" in one.problem and two.data == b"Fine."
