"""Groups that links make."""

import pytest

from kzfacts.text.groups import join_groups


@pytest.mark.parametrize(
    ("links", "groups"),
    [
        pytest.param([], [0, 1, 2, 3, 4], id="each alone"),
        pytest.param([(3, 1), (4, 3)], [0, 1, 2, 1, 1], id="over another"),
        pytest.param([(4, 3), (2, 1), (3, 2)], [0, 1, 1, 1, 1], id="two groups joined late"),
        pytest.param([(2, 2), (0, 4), (4, 0)], [0, 1, 2, 3, 0], id="to itself, and both ways"),
    ],
)
def test_the_least_of_each_group(links, groups):
    assert join_groups(5, links) == groups
