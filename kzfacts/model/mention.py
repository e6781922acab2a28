"""A name, or a word that stands for one, at a place in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

MentionType = Literal["PERSON", "ORG", "PLACE", "EQUIPMENT", "GROUP", "EVENT"]
MentionForm = Literal["name", "nominal", "pronoun"]
MENTION_TYPES: tuple[str, ...] = get_args(MentionType)


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity.

    Attributes:
        start, end: Span in the original text; one-letter clitics (و ب ل ف ك) stay outside.
        surface: The words as printed.
        type: One of MENTION_TYPES.
        form: name ("Shoigu"), nominal ("the minister") or pronoun.
        role: The office or description printed beside it ("وزير الدفاع الروسي"); None where there is none.
        role_start, role_end: Where that stands; None with no role.
        kind: Id of the lexicon row that names its class ("president", "ministry-defence", "il-76"); None for
            a name that no lexicon holds.
        country: ISO 3166-1 alpha-2 code that role or head points to; None where unsaid.
        former: The role is said to be a past one ("former president").
    """

    start: int
    end: int
    surface: str
    type: MentionType
    form: MentionForm = "name"
    role: str | None = None
    role_start: int | None = None
    role_end: int | None = None
    kind: str | None = None
    country: str | None = None
    former: bool = False
