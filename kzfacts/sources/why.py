"""How the day of an article follows from its words, step by step, in English.

It repeats the reading of `published` and says of each clue what it means and
of each day that is left what speaks for and against it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from kzfacts.extract.times import expressions_in, time_lexicon
from kzfacts.model.marks import Mark
from kzfacts.model.span import Span
from kzfacts.sources.clues import Clue, clues_of
from kzfacts.sources.phrases import is_telling, speaks_against, speaks_for, spelled, what_it_says
from kzfacts.sources.published import PublishedGuess, infer_published
from kzfacts.sources.weighing import Days
from kzfacts.text.document import read_document
from kzfacts.text.layout import read_layout


@dataclass(frozen=True, slots=True, repr=False)
class WorkedOut:
    """The day of a text, and the way to it; a notebook shows the steps as a list.

    Attributes:
        guess: The day, what it rests on, and the days that are left.
        clues: The expressions that say something of the day, each with what it says; `Article.highlight` shows them.
        told: Words of the text and what they say, in order, each pair once.
        steps: What follows: one sentence a day that is left, then the outcome.
    """

    guess: PublishedGuess
    clues: tuple[Mark, ...]
    told: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]

    def __repr__(self) -> str:
        return self.why

    @property
    def why(self) -> str:
        """All steps as text, one a line."""
        return "\n".join((*(f"«{words}»: {says}." for words, says in self.told), *self.steps))

    def _repr_html_(self) -> str:
        told = [f'<bdi lang="ar">«{escape(words)}»</bdi>: {escape(says)}.' for words, says in self.told]
        items = "".join(f"<li>{step}</li>" for step in (*told, *map(escape, self.steps)))
        return f'<ol dir="ltr" lang="en">{items}</ol>'


def work_out_day(text: str, near: Days | None = None) -> WorkedOut:
    """The day a text was written, step by step.

    Args:
        text: An article.
        near: First and last day on which it may be written, by the articles about the same event.
    """
    layout = read_layout(text)
    doc = read_document(text, time_lexicon(), layout.furniture)
    guess = infer_published(doc, layout.dateline, near=near)
    stated = guess.basis == "stated"
    clues = () if stated else clues_of(doc, expressions_in(doc))
    marks = tuple(_mark(span, "states the day") for span in guess.evidence) if stated else tuple(_marks(clues))
    told = {(" ".join(text[mark.start : mark.end].split()), mark.value): None for mark in marks}
    return WorkedOut(guess, marks, tuple(told), tuple(_steps(guess, clues, near)))


def retrace_day(text: str, day: dt.date, others: Collection[dt.date] = ()) -> WorkedOut | None:
    """The way to a day found before, alone or beside other articles of these days; None where neither leads there."""
    nears = (None, (min(others), max(others))) if others else (None,)
    ways = (work_out_day(text, near) for near in nears)
    return next((worked for worked in ways if worked.guess.day == day), None)


def _marks(clues: Sequence[Clue]) -> Iterator[Mark]:
    """One a stretch that says something of the day; of the years that have come, the latest counts."""
    latest = max((clue.moment.year or 0 for clue in clues if clue.kind == "year"), default=0)
    telling = {clue.span: clue for clue in clues if clue.kind == "year" and clue.moment.year == latest}
    telling |= {clue.span: clue for clue in clues if clue.kind != "year" and is_telling(clue)}
    return (_mark(span, what_it_says(clue)) for span, clue in sorted(telling.items()))


def _mark(span: Span, says: str) -> Mark:
    return Mark(*span, value=says, label=says, kind="time")


def _steps(guess: PublishedGuess, clues: Sequence[Clue], near: Days | None) -> Iterator[str]:
    if guess.basis == "stated":
        yield f"The text states its day: {guess.day}."
        return
    if near:
        yield f"By the other articles about the event, it lies between {near[0]} and {near[1]}."
    for day in guess.candidates:
        contra = [*speaks_against(clues, day), *(() if _is_within(day, near) else ("it lies outside of these days",))]
        parts = [*speaks_for(clues, day), *(["but " + ", and ".join(contra)] if contra else [])]
        yield f"{spelled(day)}: {'; '.join(parts) or 'nothing speaks for or against it'}."
    yield _outcome(guess, clues, near)


def _is_within(day: dt.date, near: Days | None) -> bool:
    return near is None or near[0] <= day <= near[1]


def _outcome(guess: PublishedGuess, clues: Sequence[Clue], near: Days | None) -> str:
    left = len(guess.candidates)
    if guess.day is not None:
        return f"The only day left: {guess.day}." if left == 1 else f"{guess.day}: {_reason(guess, clues, near)}."
    if not left:
        return "The day is unknown: the text does not say enough."
    possible = "1 day is" if left == 1 else f"{left} days are"
    return f"The day is unknown: {possible} possible, the likeliest {guess.best}, and nothing makes it certain."


def _reason(guess: PublishedGuess, clues: Sequence[Clue], near: Days | None) -> str:
    left = [day for day in guess.candidates if _is_within(day, near)]
    if left == [guess.day]:
        return "the only one of them beside the other articles"
    if guess.day == next((day for day in left if not list(speaks_against(clues, day))), None):
        return "the first of them that nothing speaks against"
    return "weighed by how old its latest date is, what would lie ahead, and which weekdays meet a date"
