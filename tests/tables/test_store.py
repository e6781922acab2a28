import tempfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.reconciliation import Reconciliation, load
from kzfacts.tables import store

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PROBLEMS = st.lists(st.fixed_dictionaries({"input": TEXT, "problem": TEXT, "detail": st.none() | TEXT}), max_size=6)


@settings(max_examples=10, deadline=None)
@given(PROBLEMS, st.randoms(use_true_random=False))
def test_any_text_comes_back_and_order_makes_no_difference(problems, shuffler):
    result = Reconciliation.from_rows({"problems": problems})
    shuffled = problems.copy()
    shuffler.shuffle(shuffled)
    with tempfile.TemporaryDirectory() as folder:
        Reconciliation.from_rows({"problems": shuffled}).save(Path(folder) / "tables")
        loaded = load(Path(folder) / "tables")
    pd.testing.assert_frame_equal(loaded.problems, result.problems)


def test_a_write_that_fails_leaves_the_earlier_result(result, tmp_path, monkeypatch):
    result.save(tmp_path / "tables")

    def disk_full(*_, **__):
        raise OSError("disk full")

    monkeypatch.setattr(store.pq, "write_table", disk_full)
    with pytest.raises(OSError, match="disk full"):
        Reconciliation.from_rows({}).save(tmp_path / "tables")
    assert load(tmp_path / "tables").claims["value"].tolist() == ["12", "15"]
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_the_current_folder_can_be_saved_to_when_empty(result, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result.save(".")
    assert len(load(tmp_path).claims) == 2
