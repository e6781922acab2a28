from pathlib import Path

import pytest

import kzfacts


@pytest.fixture(scope="session")
def seeds():
    return kzfacts.reconcile(Path(__file__).parents[2] / "seeds")
