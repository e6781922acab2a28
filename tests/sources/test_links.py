import tomllib
from pathlib import Path
from typing import Any

import pytest

from kzfacts.sources.links import day_in_link

_CASES = tomllib.loads(Path(__file__).with_name("links.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["url"])
def test_the_day_in_an_address(case: dict[str, Any]) -> None:
    assert day_in_link(case["url"]) == case.get("day")


def test_no_address() -> None:
    assert day_in_link(None) is None
