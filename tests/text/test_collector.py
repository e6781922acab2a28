"""The collector rests while an article is read, and only where it was at work before."""

import gc

import pytest

import kzfacts
from kzfacts.text.collector import collector_at_rest


@pytest.fixture(autouse=True)
def as_it_was():
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("working", [True, False])
def test_it_is_left_as_it_was(working):
    (gc.enable if working else gc.disable)()
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled() == working


def test_it_works_again_after_an_error():
    gc.enable()
    with pytest.raises(ValueError, match="x"), collector_at_rest():
        raise ValueError("x")
    assert gc.isenabled()


def test_reading_leaves_it_as_it_was():
    gc.enable()
    kzfacts.extract(kzfacts.Article("a", "قتل خمسة أشخاص في انفجار في ليون."))
    assert gc.isenabled()
