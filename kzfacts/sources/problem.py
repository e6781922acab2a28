"""What could not be read, or not as the caller may expect."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from kzfacts.errors import InputError

ProblemKind = Literal[
    "not found", "not readable", "not an input", "no articles", "no text column", "empty", "not text", "bad row",
    "encoding assumed", "damaged text", "unknown column", "not a date", "duplicate id", "given twice",
]  # fmt: skip
PROBLEM_KINDS: tuple[str, ...] = get_args(ProblemKind)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A row of the problems table.

    Attributes:
        input: The id of the article, or the path as given where nothing became an article.
        problem: One of PROBLEM_KINDS for what reading finds; later stages add their own.
        detail: A sentence: what is wrong, where, and what is allowed.
    """

    input: str
    problem: str
    detail: str


class RefusedError(InputError):
    """One input that cannot be read, or only so; becomes a row of problems while others can."""

    def __init__(self, problem: ProblemKind, detail: str) -> None:
        super().__init__(detail)
        self.problem: ProblemKind = problem
        self.detail = detail
