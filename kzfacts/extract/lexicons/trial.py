"""Each row of a caller's files tried on its own example: does it fire, and what is read there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from kzfacts.extract.claims import claims_in, read_article
from kzfacts.extract.lexicons.check import PlacedRow, place_rows
from kzfacts.extract.reading import Reading
from kzfacts.model import Article, Claim
from kzfacts.text.files import read_files
from kzfacts.text.lexicon import surfaces

_MOST = 6  # surfaces shown of a row that is not found
Outcome = Literal["fires", "covered", "silent", "wordless"]


class Trial(NamedTuple):
    """A row and what its example yields.

    Attributes:
        placed: The row.
        outcome: fires; covered: only within words that belong to a longer surface of its table, so that no
            rule sees it; silent: not at all; wordless: a predicate, which no words stand for.
        cover: Id of the row that covers it; None where none does.
        claims: All claims of the example, whichever rows they come from.
    """

    placed: PlacedRow
    outcome: Outcome
    cover: str | None = None
    claims: tuple[Claim, ...] = ()

    @property
    def has_failed(self) -> bool:
        """Whether the row should have fired and did not."""
        return self.outcome in ("covered", "silent")


def try_rows(paths: Sequence[str | Path]) -> tuple[Trial, ...]:
    """A trial of each row of the files, all of them loaded together.

    Raises:
        LexiconError: A file or a row that cannot be used.
    """
    return tuple(_try(one, paths) for one in place_rows(read_files(paths)))


def _try(one: PlacedRow, paths: Sequence[str | Path]) -> Trial:
    if "example" not in one.row:
        return Trial(one, "wordless")
    reading = read_article(Article("example", one.row["example"]), lexicons=paths)
    cover = _find_cover(one, reading)
    outcome: Outcome = "silent" if cover is None else "fires" if cover == one.row["id"] else "covered"
    return Trial(one, outcome, cover if outcome == "covered" else None, claims_in(reading))


def _find_cover(one: PlacedRow, reading: Reading) -> str | None:
    """The row that rules see where this one stands, itself or a longer one; None where it stands nowhere."""
    wanted = str(one.row["id"])
    own = [hit for hit in reading.doc.hits if (hit.table, hit.id) == (one.table, wanted)]
    seen = [found.item for hit in own for found in reading.of(one.table).within(0, hit.last + 1)]
    if any(hit.id == wanted for hit in seen):
        return wanted
    return next((hit.id for hit in seen if hit.last >= own[0].first), None)


def describe(trials: Sequence[Trial], quote: Callable[[str], str]) -> Iterator[str]:
    """The trials as lines to read, file by file; `quote` shows what the files say."""
    file = None
    for trial in trials:
        if trial.placed.file != file:
            file = trial.placed.file
            yield quote(file)
        yield from (f"  {line}" for line in _describe(trial, quote))
    tried = [trial for trial in trials if trial.outcome != "wordless"]
    yield f"{sum(not trial.has_failed for trial in tried)} of {len(tried)} examples fire their row"


def _describe(trial: Trial, quote: Callable[[str], str]) -> Iterator[str]:
    row = trial.placed.row
    yield f"[[{trial.placed.table}]] {quote(row['id'])}: {_say(trial, quote)}"
    if trial.outcome == "wordless":
        return
    yield f"  example: {quote(row['example'])}"
    for claim in trial.claims:
        yield f"  claim: {claim.predicate} = {quote(claim.value)}, in the words: {quote(claim.evidence)}"
    if not trial.claims:
        yield "  no claim"


def _say(trial: Trial, quote: Callable[[str], str]) -> str:
    match trial.outcome:
        case "fires":
            return "fires"
        case "covered":
            return f"does not fire: the longer {quote(str(trial.cover))} of the same table covers it"
        case "silent":
            spelled = list(dict.fromkeys(surface for surface, _ in surfaces(trial.placed.row)))
            more = f" and {len(spelled) - _MOST} more" if len(spelled) > _MOST else ""
            return f"does not fire: its example holds none of {quote(', '.join(spelled[:_MOST]))}{more}"
        case "wordless":
            return "may be named by every row"
