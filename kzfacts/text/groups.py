"""Groups: what is joined by links, at once or over others."""

from __future__ import annotations

from collections.abc import Iterable


def join_groups(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """For each number below `count` the least one that the links join it with; itself where none does."""
    least = list(range(count))

    def find(one: int) -> int:
        while least[one] != one:
            least[one] = one = least[least[one]]
        return one

    for one, other in links:
        low, high = sorted((find(one), find(other)))
        least[high] = low
    return [find(number) for number in range(count)]
