"""One text with its outlet and its publication day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from kzfacts.errors import InputError
from kzfacts.model.claim import Claim
from kzfacts.model.highlights import Highlighted
from kzfacts.model.marks import Placed, mark_of


@dataclass(frozen=True, slots=True)
class Article:
    """A news article, its text exactly as read.

    Attributes:
        id: Unique in a bundle; for a file, its path relative to the folder given.
        text: The article; every offset is a `str` index into it, end exclusive.
        source: The outlet; None where nobody knows it.
        published: The day, or the moment, of publication.
        title: The headline, where it is not part of `text`.
        url: Where the article was found; never opened.
        language: ISO 639-1 code; None is read as Arabic.
    """

    id: str
    text: str
    source: str | None = None
    published: dt.date | dt.datetime | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not self.id:
            raise InputError(f"Article.id must be a non-empty str, not {self.id!r}")
        if not isinstance(self.text, str):
            raise InputError(f"Article {self.id!r}: text must be a str, not {type(self.text).__name__}")
        if self.published is not None and not isinstance(self.published, dt.date):
            raise InputError(
                f"Article {self.id!r}: published must be a date, a datetime or None, not {self.published!r}"
            )

    def highlight(self, spans: Iterable[Placed | Claim], *, values: bool = True) -> Highlighted:
        """The article with these spans marked, for a notebook to show.

        Args:
            spans: Anything with a start and an end; a Timex, Quantity or Mention also says what it is. A claim is
                marked at its value.
            values: Whether what each one is stands after its words; the tooltip says it in any case.

        Raises:
            InputError: A span that is none, or that lies outside the text.
        """
        marks = sorted(map(mark_of, spans), key=lambda mark: (mark.start, -mark.end))
        for mark in marks:
            if mark.end > len(self.text):
                raise InputError(
                    f"Article {self.id!r} has {len(self.text)} characters; a span {mark.start}..{mark.end} lies outside"
                )
        return Highlighted(self, tuple(marks), values)

    def _repr_html_(self) -> str:
        """The article as a notebook shows it."""
        return Highlighted(self)._repr_html_()
