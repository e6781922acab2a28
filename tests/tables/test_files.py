import os
import stat

import pytest

from kzfacts.errors import InputError
from kzfacts.tables import files
from kzfacts.tables.files import whole_characters, write_whole


def test_text_is_utf8_and_bytes_are_as_they_are(tmp_path):
    write_whole(tmp_path / "a", "قال\n")
    write_whole(tmp_path / "b", b"\xff\x00")
    assert (tmp_path / "a").read_bytes() == b"\xd9\x82\xd8\xa7\xd9\x84\n"
    assert (tmp_path / "b").read_bytes() == b"\xff\x00"


def test_half_a_character_becomes_one_replacement_character(tmp_path):
    assert whole_characters("قا\ud800ل\udfff") == "قا\ufffdل\ufffd"
    assert whole_characters("\U0001f600") == "\U0001f600"  # a whole one stays
    write_whole(tmp_path / "a", "x\udc80y")
    assert (tmp_path / "a").read_text("utf-8") == "x\ufffdy"


@pytest.mark.parametrize(
    ("stopped", "raised"), [(OSError("disk full"), InputError), (KeyboardInterrupt(), KeyboardInterrupt)]
)
def test_a_write_that_stops_leaves_what_was_there(tmp_path, monkeypatch, stopped, raised):
    path = tmp_path / "report.html"
    path.write_text("earlier")

    def stop(*_):
        raise stopped

    monkeypatch.setattr(files.shutil, "copymode", stop)  # the new file is complete, but not yet in its place
    with pytest.raises(
        raised, match=None if raised is KeyboardInterrupt else "report.html cannot be written: disk full"
    ):
        write_whole(path, "later")
    assert path.read_text() == "earlier"
    assert [found.name for found in tmp_path.iterdir()] == ["report.html"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError) as raised:
        write_whole(tmp_path / "deep" / "a.json", "{}")
    assert str(raised.value) == f"{tmp_path}/deep/a.json cannot be written: there is no folder {tmp_path}/deep"
    with pytest.raises(InputError, match="cannot be written: it is a folder"):
        write_whole(tmp_path, "{}")


def test_a_new_file_can_be_read_by_others_and_an_old_one_keeps_its_mode(tmp_path):
    write_whole(tmp_path / "new", "")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o644
    (tmp_path / "new").chmod(0o640)
    write_whole(tmp_path / "new", "again")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "target").write_text("earlier")
    (tmp_path / "link").symlink_to("target")
    write_whole(tmp_path / "link", "later")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "later"


def test_a_device_is_not_replaced():
    write_whole(os.devnull, "gone")
    assert not os.path.isfile(os.devnull)  # noqa: PTH113  a name, not a path of ours
