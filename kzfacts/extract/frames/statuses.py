"""States of things: a mission done, a situation calm, a government dismissed."""

from __future__ import annotations

from collections.abc import Iterator

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.events import is_met
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention
from kzfacts.text.document import Hit
from kzfacts.text.lexicon import Row

_REACH = 4
_OF_MASDAR = 4  # words from a masdar to what it is of, its doer between: قطع الدفاع المدني التيار
_APART = 4  # words; the cue alone carries a state whose theme stands farther off
_BEHIND = 12  # words in which whom it befell is named


def read_statuses(reading: Reading) -> Iterator[Claim]:
    """A status cue with the theme that it needs, right after or right before it."""
    told: set[tuple[str, int]] = set()
    for cue in reading.of("status"):
        row = cue.item.entry.row
        theme = _theme(reading, cue, row) if "theme" in row else cue
        aim = cue.item.form == "noun" and cue.item.prefix.endswith(("ل", "لل"))  # مركز للاعتقال
        whom = _whom(reading, cue, row["whom"]) if "whom" in row and not aim else None
        if theme is None or not is_met(reading, cue) or ("whom" in row and whom is None):
            continue
        if theme is not cue and (row["predicate"], theme.first) in told:
            continue
        told.add((row["predicate"], theme.first))
        first, last = min(cue.first, theme.first), max(cue.last, theme.last)
        last = max(last, _joined_themes(reading, last))
        apart = max(theme.first - cue.last, cue.first - theme.last) > _APART
        yield draft(
            reading,
            f"status:{row['id']}",
            predicate=row["predicate"],
            value_type="status",
            value=row["value"],
            value_span=reading.span(cue.first, cue.last) if apart else reading.span(first, last),
            words=(first, last),
            cue=cue.item,
            event=row.get("event"),
            subject=whom or _subject(reading, theme, row.get("subject", ())),
        )


def _joined_themes(reading: Reading, last: int) -> int:
    """The last word of the further themes that "and" joins at once: قطعت الإنترنت والاتصالات."""
    _, stop = reading.segment(last)
    while (more := reading.of("theme").after(last, min(stop, last + 3))) and more.item.prefix.startswith("و"):
        last = more.last
    return last


def _whom(reading: Reading, cue: Placed[Hit], types: tuple[str, ...]) -> Mention | None:
    """Whom it befell: the name behind the cue, its office between, else the one right before it."""
    _, stop = reading.sentence(cue.last)
    behind = [one for one in reading.mentions.within(cue.last, min(stop, cue.last + _BEHIND)) if one.item.type in types]
    if behind and behind[0].item.form == "name":
        return behind[0].item
    before = reading.mentions.before(cue.first, max(reading.segment(cue.first)[0], cue.first - _REACH - 1))
    return before.item if before and before.item.type in types and before.item.form == "name" else None


def _theme(reading: Reading, cue: Placed[Hit], row: Row) -> Placed[Hit] | None:
    """The wanted theme after or before the cue, near when names between are not counted: تقوم قوات ... بمهامها."""
    wanted, order, reach = row["theme"], row.get("order", "any"), row.get("reach", _REACH)
    first, stop = reading.segment(cue.first)
    themes = [one for one in reading.of("theme").within(first, stop) if one.item.id == wanted]
    after = [one for one in themes if one.first > cue.last and _distance(reading, cue.last + 1, one.first) <= reach]
    before = [one for one in themes if one.last < cue.first and _distance(reading, one.last + 1, cue.first) <= reach]
    masdar = cue.item.form == "noun" and not cue.item.suffix and not cue.item.prefix.endswith("ال")
    if masdar and after and after[0].first - cue.last > _OF_MASDAR:
        return None  # عودة النازحين ... الأمن
    if order != "before" and after:
        return after[0]
    if masdar and cue.item.prefix == "":
        return None  # an indefinite masdar is of what follows it: إعادة الكهرباء
    return before[-1] if order != "after" and before else None


def _distance(reading: Reading, first: int, stop: int) -> int:
    """Words from first to stop that belong to no mention."""
    named = sum(min(one.last + 1, stop) - one.first for one in reading.mentions.within(first, stop))
    return stop - first - named


def _subject(reading: Reading, theme: Placed[Hit], types: tuple[str, ...]) -> Mention | None:
    """The mention of a wanted type nearest after the theme, else before it."""
    if not types:
        return None
    first, stop = reading.sentence(theme.first)
    found = [one for one in reading.mentions.within(first, stop) if one.item.type in types]
    if not found:
        return None
    return min(found, key=lambda one: (abs(one.first - theme.last), one.first)).item
