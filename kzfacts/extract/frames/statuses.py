"""States of things: a mission done, a situation calm, a government dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kzfacts.extract.drafting import draft
from kzfacts.extract.frames.agents import agent_of, doer_of
from kzfacts.extract.frames.events import is_met
from kzfacts.extract.frames.subjects import antecedent_of
from kzfacts.extract.reading import Placed, Reading
from kzfacts.model import Claim, Mention
from kzfacts.text.document import Hit
from kzfacts.text.lexicon import Row

_DOERS = ("ORG", "PERSON", "GROUP")
_REACH = 4
_OF_MASDAR = 4  # words from a masdar to what it is of, its doer between: قطع الدفاع المدني التيار
_APART = 4  # words; the cue alone carries a state whose theme stands farther off
_BEHIND = 12  # words in which whom it befell is named


def read_statuses(reading: Reading) -> Iterator[Claim]:
    """A status cue with the theme that it needs, right after or right before it."""
    told: set[tuple[str, int]] = set()
    for cue, theme in _with_themes(reading):
        row = cue.item.entry.row
        aim = cue.item.form == "noun" and cue.item.prefix.endswith(("ل", "لل"))  # مركز للاعتقال
        whom = _whom(reading, cue, row["whom"]) if "whom" in row and not aim else None
        if not is_met(reading, cue) or ("whom" in row and whom is None):
            continue
        if row.get("no_aim") and _is_aim(reading, cue):
            continue
        if theme is not cue and (row["predicate"], theme.first) in told:
            continue
        told.add((row["predicate"], theme.first))
        first, last = min(cue.first, theme.first), max(cue.last, theme.last)
        last = max(last, _joined_themes(reading, last))
        apart = _apart(cue, theme) > _APART
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
            subject=whom or _subject(reading, cue, theme, row),
        )


def _with_themes(reading: Reading) -> Iterator[tuple[Placed[Hit], Placed[Hit]]]:
    """Each cue with its theme, itself where it needs none; of the rows of one word those with the nearest theme."""
    for _, rows in groupby(reading.of("status"), key=lambda cue: (cue.first, cue.last)):
        found = []
        for cue in rows:
            row = cue.item.entry.row
            theme = _theme(reading, cue, row) if "theme" in row else cue
            if theme is not None:
                found.append((_apart(cue, theme), cue, theme))
        near = min((apart for apart, cue, theme in found if theme is not cue), default=0)
        yield from ((cue, theme) for apart, cue, theme in found if apart == near or theme is cue)


def _apart(cue: Placed[Hit], theme: Placed[Hit]) -> int:
    return max(theme.first - cue.last, cue.first - theme.last, 0)


def _joined_themes(reading: Reading, last: int) -> int:
    """The last word of the further themes that "and" joins at once: قطعت الإنترنت والاتصالات."""
    _, stop = reading.segment(last)
    while (more := reading.of("theme").after(last, min(stop, last + 3))) and more.item.prefix.startswith("و"):
        last = more.last
    return last


def _whom(reading: Reading, cue: Placed[Hit], types: tuple[str, ...]) -> Mention | None:
    """Whom it befell: the name behind the cue, its office between, else the one right before it."""
    if cue.item.suffix:  # الوزير الذي أقاله الملك
        known = antecedent_of(reading, cue.first)
        return known.item if known else None
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
    # قال الناطق باسم الحكومة إن الوزير أقيل: the body of the speaker is not what was dismissed
    before = [one for one in before if not any(map(reading.is_that, range(one.last + 1, cue.first)))]
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


def _is_aim(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether a state by its masdar is only what somebody aims at: بهدف عودة الهدوء."""
    if cue.item.form != "noun":
        return False
    first = max(reading.segment(cue.first)[0], cue.first - _REACH)
    return any(one.item.id == "purpose" for one in reading.of("prospect").within(first, cue.first))


def _subject(reading: Reading, cue: Placed[Hit], theme: Placed[Hit], row: Row) -> Mention | None:
    """Whose stance it is, or the mention of a wanted type nearest to the theme, those after it first; else the doer."""
    if "stance_of" in row:
        holder = agent_of(reading, cue, row["stance_of"])
        return holder.item if holder else None
    first, stop = reading.sentence(theme.first)
    found = [one for one in reading.mentions.within(first, stop) if one.item.type in row.get("subject", ())]
    if found:
        return min(found, key=lambda one: (abs(one.first - theme.last) - (one.first > theme.last), one.first)).item
    doer = doer_of(reading, cue, _DOERS) if "subject" not in row and "event" not in row else None
    return doer.item if doer else None
