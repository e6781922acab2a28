"""Who is said to have said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kzfacts.model.span import Span
from kzfacts.model.timex import Timex

SpeechClass = Literal["said", "announced", "confirmed", "denied", "accused", "demanded", "expected", "warned"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of reported speech.

    Attributes:
        cue: The verb or phrase of saying.
        speaker: Span of the speaker's mention; None where only the outlet speaks.
        content: What is said to have been said.
        speech: The class of the verb of saying.
        quoted: The content stands in quotation marks.
        via: Span of the outlet that relays it ("as RT reported"); None where there is none.
        said: When the speech was made, as the text says it; None where it does not.
    """

    cue: Span
    speaker: Span | None
    content: Span
    speech: SpeechClass = "said"
    quoted: bool = False
    via: Span | None = None
    said: Timex | None = None
