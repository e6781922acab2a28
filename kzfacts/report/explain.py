"""What is behind an id of a result, as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kzfacts.errors import InputError
from kzfacts.report.conflicts import side_letter
from kzfacts.report.display import plain
from kzfacts.report.gloss import glossed_text
from kzfacts.report.index import Index
from kzfacts.report.reading import Row, day_of, find_rows
from kzfacts.sources.why import retrace_day
from kzfacts.tables.spelling import spell_row

if TYPE_CHECKING:
    from kzfacts.reconciliation import Reconciliation

_AROUND = 60  # characters of context on each side of a mention
_MOST = 20  # rows listed before "and n more"


def explain(result: Reconciliation, wanted: str, quote: Callable[[str], str] = plain) -> str:
    """The sayings, sources, days, rules and reasons behind an id; `quote` shows words of the articles.

    Raises:
        InputError: No table holds the id.
    """
    for table, column, lines in _KINDS.values():
        rows = find_rows(result.tables[table], **{column: wanted})
        if rows:
            return "\n".join(lines(rows[0], _Reader(result, quote))) + "\n"
    kinds = ", ".join(f"{len(result.tables[table])} {kind} ids" for kind, (table, _, _) in _KINDS.items())
    raise InputError(f"no id {wanted!r} in this result; it holds {kinds}")


class _Reader:
    """One result and how its words are shown."""

    def __init__(self, result: Reconciliation, quote: Callable[[str], str]) -> None:
        self.index = Index(result)
        self.quote = quote

    def gloss(self, text: str) -> str:
        """A sentence of ours, names also in Latin letters."""
        return glossed_text(text, self.index.latin_of_name, self.quote)

    def apart(self, text: str) -> str:
        """A sentence that names spellings, each shown as it is."""
        return glossed_text(text, {}, self.quote)

    def name(self, entity_id: str | None) -> str | None:
        return None if entity_id is None else self.gloss(self.index.names.get(entity_id, entity_id))

    def about(self, row: Row) -> str:
        return self.gloss(self.index.title(row))

    def rows(self, table: str, **wanted: object) -> list[Row]:
        return find_rows(self.index.tables[table], **wanted)

    def value(self, claim: Row) -> str:
        return self.gloss(spell_row(claim, self.index.names))

    def voice(self, claim: Row) -> str:
        speaker, via = self.name(claim["speaker"]), self.name(claim["via"])
        office = self.index.offices.get(claim["speaker"] or "")
        speaker = f"{speaker}, {office}" if speaker and office else speaker
        said_by = f"{speaker}, in {self.quote(claim['source'])}" if speaker else f"{self.quote(claim['source'])} itself"
        return f"{said_by} ({day_of(claim['published'])})" + (f", relayed by {via}" if via else "")

    def saying(self, claim_id: str, *, full: bool = False) -> list[str]:
        """Value and voice, then the words; `full`: of whom it is said, too."""
        claim = self.index.claims[claim_id]
        told = f"{self.about(claim)}: {self.value(claim)}" if full else self.value(claim)
        return [f"  {claim_id}  {told} - {self.voice(claim)}", f"      {self.quote(claim['evidence'] or '')}"]


def _claim(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Claim {row['claim_id']}: {read.about(row)}"
    yield from _pairs({
        "value": f"{read.value(row)} ({row['value_type']})",
        "said by": read.voice(row),
        "words": read.quote(row["evidence"]),
        "place in the text": f"{read.quote(row['article_id'])} {row['evidence_start']}..{row['evidence_end']},"
        f" value {row['value_start']}..{row['value_end']}",
        "event": read.name(row["event_id"]),
        "day of the event": _days(row["event_first_day"], row["event_last_day"]),
        "day of the speech": row["said_day"] and day_of(row["said_day"]),
        "count as of": row["as_of_day"] and day_of(row["as_of_day"]),
        "where": read.name(row["place"]),
        "how": f"{row['polarity']}, {row['modality']}"
        + (", quoted" if row["quoted"] else "")
        + (", in the headline" if row["in_title"] else ""),
        "part of": row["part_of"],
        "read by": f"rule {read.quote(row['rule'])} of {read.quote(row['extractor'])}",
        "confidence": f"{row['confidence']:g}",
        "fact": row["fact_id"],
    })  # fmt: skip
    for relation in read.rows("relations", claim_a=row["claim_id"]) + read.rows("relations", claim_b=row["claim_id"]):
        yield f"  {relation['relation']} ({relation['relation_id']}): {read.gloss(relation['reason'])}"


def _fact(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Fact {row['fact_id']}: {read.about(row)}"
    yield from _pairs({
        "days": _days(row["first_day"], row["last_day"]),
        "status": row["status"].replace("_", " "),
        "behind it": f"{row['n_claims']} claims, {row['n_sources']} outlets, {row['n_origins']} first sources",
    })  # fmt: skip
    for estimate in read.rows("estimates", fact_id=row["fact_id"]):
        figures = " / ".join("?" if estimate[key] is None else f"{estimate[key]:g}" for key in ("low", "best", "high"))
        yield f"  estimate ({estimate['policy']}): {figures}"
    yield from _sayings(read.rows("claims", fact_id=row["fact_id"]), read, full=False)
    for relation in read.rows("relations", fact_id=row["fact_id"]):
        yield f"  {relation['relation']} ({relation['relation_id']}): {read.gloss(relation['reason'])}"


def _relation(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Relation {row['relation_id']}: {row['relation']}, {row['kind']}"
    yield from _pairs({
        "reason": f"{read.gloss(row['reason'])} [{row['reason_code']}]",
        "severity": row["severity"],
        "confidence": f"{row['confidence']:g}",
        "scope": row["scope"].replace("_", " "),
        "fact": row["fact_id"],
    })  # fmt: skip
    yield from read.saying(row["claim_a"])
    yield from read.saying(row["claim_b"])


def _conflict(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Conflict {row['conflict_id']}: {row['kind']}, severity {row['severity']}"
    yield from _pairs({
        "summary": read.gloss(row["summary"]),
        "behind it": f"{row['n_sides']} sides, {row['n_sources']} outlets, {row['n_origins']} first sources",
        "fact": row["fact_id"],
    })  # fmt: skip
    yield from _decided(read.index.reviews.get(row["fingerprint"]), read)
    seen = 0
    for side in read.rows("sides", conflict_id=row["conflict_id"]):
        if side["side"] != seen:
            seen = side["side"]
            yield f"  side {side_letter(seen)}: {read.gloss(side['value'])}"
        yield from (f"  {line}" for line in read.saying(side["claim_id"]))
    for silence in read.rows("silences", conflict_id=row["conflict_id"]):
        yield f"  silent: {read.quote(silence['article_id'])} ({silence['n_claims']} other claims about the subject)"
    for pair in read.rows("contradictions", conflict_id=row["conflict_id"]):
        yield f"  {pair['relation_id']}: {read.gloss(pair['reason'])}"


def _decided(review: Row | None, read: _Reader) -> Iterator[str]:
    if review is not None:
        note = f": {read.quote(review['note'])}" if review["note"] else ""
        yield f"  review: {review['status']}{note}"


def _set_aside(review: Row, read: _Reader) -> Iterator[str]:
    """A conflict that a reader's decision keeps out of the list, with its pairs."""
    yield f"Conflict {review['conflict_id']}: set aside by a reader"
    yield from _pairs({"summary": read.gloss(review["summary"])})
    yield from _decided(review, read)
    for pair in read.rows("dismissed", conflict_id=review["conflict_id"]):
        yield f"  {pair['relation_id']}: {read.gloss(pair['reason'])}"
        yield from read.saying(pair["claim_a"])
        yield from read.saying(pair["claim_b"])


def _entity(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Entity {row['entity_id']}: {read.name(row['entity_id'])}, {row['type']}"
    yield from _pairs({
        "written": ", ".join(read.quote(surface) for surface in row["surfaces"]),
        "mentioned": f"{row['n_mentions']} times in {row['n_articles']} articles",
    })  # fmt: skip
    yield from (f"  merged: {read.apart(merge['reason'])}" for merge in read.rows("merges", entity_id=row["entity_id"]))
    yield from _sayings(read.rows("claims", subject=row["entity_id"]), read, "said of it")
    yield from _sayings(read.rows("claims", speaker=row["entity_id"]), read, "said by it")


def _article(row: Row, read: _Reader) -> Iterator[str]:
    yield f"Article {read.quote(row['article_id'])}: {read.quote(row['title'] or row['text'][:_AROUND])}"
    yield from _pairs({
        "outlet": read.quote(row["source"]),
        "published": f"{day_of(row['published'])} ({row['published_basis']})",
        "address": row["url"] and read.quote(row["url"]),
        "text": f"{row['characters']} characters, SHA-256 {row['sha256']}",
    })  # fmt: skip
    yield from _day_steps(row, read)
    for problem in read.rows("problems", input=row["article_id"]):
        yield f"  problem: {problem['problem']}: {read.quote(problem['detail'])}"
    yield from _sayings(read.rows("claims", article_id=row["article_id"]), read)


def _day_steps(row: Row, read: _Reader) -> Iterator[str]:
    """How its words give the day of an article that nobody dated."""
    if row["published_basis"] not in ("stated", "inferred"):
        return
    others = [other["published"].date() for other in read.rows("articles")
              if other["published"] and other["article_id"] != row["article_id"]]  # fmt: skip
    worked = retrace_day(row["text"], row["published"].date(), others)
    if worked:
        yield "  its day, step by step:"
        yield from (f"      {read.quote(f'«{words}»')}: {says}." for words, says in worked.told)
        yield from (f"      {step}" for step in worked.steps)


def _mention(row: Row, read: _Reader) -> Iterator[str]:
    text = read.rows("articles", article_id=row["article_id"])[0]["text"]
    yield f"Mention {row['mention_id']}: {read.quote(row['surface'])}, {row['type']}, {row['form']}"
    yield from _pairs({
        "role": row["role"] and read.quote(row["role"]),
        "means": f"{read.name(row['entity_id'])} ({row['entity_id']})" if row["entity_id"] else None,
        "place in the text": f"{read.quote(row['article_id'])} {row['start']}..{row['end']}",
        "around it": read.quote(text[max(0, row["start"] - _AROUND) : row["end"] + _AROUND]),
    })  # fmt: skip


def _pairs(pairs: Mapping[str, Any]) -> Iterator[str]:
    return (f"  {name}: {value}" for name, value in pairs.items() if value is not None)


def _days(first: dt.datetime | None, last: dt.datetime | None) -> str | None:
    days = [day_of(day) for day in (first, last) if day is not None]
    return " to ".join(dict.fromkeys(days)) or None


def _sayings(claims: list[Row], read: _Reader, title: str = "claims", *, full: bool = True) -> Iterator[str]:
    if claims:
        yield f"  {title}: {len(claims)}" + (f", the first {_MOST}" if len(claims) > _MOST else "")
    for claim in claims[:_MOST]:
        yield from read.saying(claim["claim_id"], full=full)


_KINDS: Mapping[str, tuple[str, str, Callable[[Row, _Reader], Iterator[str]]]] = MappingProxyType({
    "claim": ("claims", "claim_id", _claim),
    "fact": ("facts", "fact_id", _fact),
    "relation": ("relations", "relation_id", _relation),
    "conflict": ("conflicts", "conflict_id", _conflict),
    "entity": ("entities", "entity_id", _entity),
    "article": ("articles", "article_id", _article),
    "mention": ("mentions", "mention_id", _mention),
    "reviewed conflict": ("reviews", "conflict_id", _set_aside),
})  # fmt: skip
