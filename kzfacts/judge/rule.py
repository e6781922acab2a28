"""A rule that judges a pair, as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kzfacts.judge.saying import Pair
from kzfacts.model.relation import Kind, RelationType

Test = Callable[[Pair], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table of rules.

    Attributes:
        id: The reason code.
        function: The reason in words where the rule holds, None where it does not; its docstring is
            the rule for readers.
        relation: What the pair then is.
        kind: Of the difference; None: as the predicate or the value type has it.
        severity: 1 (slight) to 3 (grave).
    """

    id: str
    function: Test
    relation: RelationType
    kind: Kind | None = None
    severity: int = 1

    @property
    def sentence(self) -> str:
        """The rule for readers."""
        return (self.function.__doc__ or self.id).strip().splitlines()[0]
