"""A crowd of names with the same ends meets only where the words between could be one."""

from kzfacts.resolve.block import block_names
from kzfacts.resolve.name import parse_names


def test_words_between_count_where_none_is_left_out():
    names = ["محمد بدران السيد", "محمد قاسمي السيد", "محمد بدرن السيد", "محمد السيد", "محمد قاسمي بدران السيد"]
    assert block_names(parse_names(names)) == [(0, 2), (0, 3), (0, 4), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)]
