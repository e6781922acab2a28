"""Every table of a result: its columns in order, what they hold, how its rows are sorted.

Dtypes, the same also when a table is empty, and the same after a round trip through Parquet:

- TEXT: pandas' `str` (missing is NaN); COUNT: `int64`; WHOLE: `Int64`, where a count may be missing;
  NUMBER: `float64`; FLAG: `bool`; LIST: `object` holding lists of str.
- DAY: `datetime64[us]` (missing is NaT). A day without a time is its midnight; a moment keeps its
  wall clock and drops its time zone, because news days are local days.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from kzfacts.model.claim import MODALITIES, POLARITIES, VALUE_TYPES
from kzfacts.model.conflict import FactStatus
from kzfacts.model.decision import REVIEW_STATUSES
from kzfacts.model.mention import MENTION_TYPES, MentionForm
from kzfacts.model.quantity import MODIFIERS
from kzfacts.model.relation import KINDS, RELATIONS, Scope

Dtype = Literal["text", "count", "whole", "number", "flag", "day", "list"]
TEXT: Dtype = "text"
COUNT: Dtype = "count"
WHOLE: Dtype = "whole"
NUMBER: Dtype = "number"
FLAG: Dtype = "flag"
DAY: Dtype = "day"
LIST: Dtype = "list"


class Column(NamedTuple):
    """A column: its name, its dtype, what it holds, and the only values where it is a choice."""

    name: str
    dtype: Dtype
    meaning: str
    values: tuple[str, ...] = ()


def _choice(name: str, values: tuple[str, ...], note: str = "") -> Column:
    return Column(name, TEXT, " | ".join(values) + note, values)


_SIDES = (
    Column("conflict_id", TEXT, "conflict it belongs to; of dismissed pairs only where a reader set a conflict aside"),
    Column("relation_id", TEXT, "the judged pair"),
    Column("fact_id", TEXT, "the fact both sayings are about"),
    _choice("kind", KINDS),
    Column("severity", COUNT, "1 slight to 3 grave"),
    Column("subject_name", TEXT, "best surface of the subject"),
    Column("predicate", TEXT, "what is said of it"),
    Column("source_a", TEXT, "outlet of the earlier saying"),
    Column("source_b", TEXT, "outlet of the later saying"),
    Column("speaker_a", TEXT, "name of the speaker; missing: the outlet itself"),
    Column("speaker_b", TEXT, "likewise"),
    Column("value_a", TEXT, "the value with names in place of ids"),
    Column("value_b", TEXT, "likewise"),
    Column("evidence_a", TEXT, "the words"),
    Column("evidence_b", TEXT, "the words"),
    Column("claim_a", TEXT, "claim_id of the earlier saying"),
    Column("claim_b", TEXT, "claim_id of the later saying"),
    Column("published_a", DAY, "when the earlier article appeared"),
    Column("published_b", DAY, "when the later article appeared"),
    Column("reason", TEXT, "English sentence: why both cannot hold, or why they can"),
)

COLUMNS: Mapping[str, tuple[Column, ...]] = MappingProxyType({
    "articles": (
        Column("article_id", TEXT, "for a file, its path in the folder given"),
        Column("source", TEXT, "the outlet; the article_id where nobody knows it"),
        Column("title", TEXT, "headline"),
        Column("url", TEXT, "where it was found; never opened"),
        Column("language", TEXT, "ISO 639-1 code"),
        Column("published", DAY, "when it appeared"),
        Column("published_basis", TEXT, "stated, given, inferred or unknown"),
        Column("characters", COUNT, "length of the text"),
        Column("sha256", TEXT, "digest of the text as UTF-8"),
        Column("text", TEXT, "exactly as read; all offsets count in it"),
    ),
    "mentions": (
        Column("mention_id", TEXT, "digest of article, span and type"),
        Column("article_id", TEXT, "where it stands"),
        Column("start", COUNT, "offset of its first character"),
        Column("end", COUNT, "offset after its last character"),
        Column("surface", TEXT, "as printed"),
        _choice("type", MENTION_TYPES),
        _choice("form", get_args(MentionForm)),
        Column("role", TEXT, "office or description printed beside it"),
        Column("entity_id", TEXT, "what it means"),
    ),
    "entities": (
        Column("entity_id", TEXT, "digest of type and name"),
        Column("type", TEXT, "as in mentions", MENTION_TYPES),
        Column("name", TEXT, "the best surface"),
        Column("name_latin", TEXT, "the name in Latin letters"),
        Column("surfaces", LIST, "all spellings"),
        Column("n_mentions", COUNT, "how often it is mentioned"),
        Column("n_articles", COUNT, "in how many articles"),
    ),
    "merges": (
        Column("entity_id", TEXT, "the entity"),
        Column("reason", TEXT, "why mentions were taken for the same"),
    ),
    "claims": (
        Column("claim_id", TEXT, "digest of the text, the spans and the predicate"),
        Column("fact_id", TEXT, "the fact it is about"),
        Column("article_id", TEXT, "where it stands"),
        Column("source", TEXT, "the outlet; the article_id where nobody knows it"),
        Column("published", DAY, "when the article appeared"),
        Column("said_day", DAY, "day of the speech"),
        Column("as_of_day", DAY, "moment a count holds for"),
        Column("speaker", TEXT, "entity_id; missing: the outlet itself"),
        Column("speaker_surface", TEXT, "as printed"),
        Column("via", TEXT, "entity_id of the relaying outlet"),
        Column("subject", TEXT, "entity_id"),
        Column("subject_surface", TEXT, "as printed"),
        Column("event_id", TEXT, "entity_id of the event; missing: no event"),
        Column("predicate", TEXT, "what is said of the subject"),
        _choice("value_type", VALUE_TYPES),
        Column("value", TEXT, "normal form: a number, TIMEX3, an entity_id, ids joined by |, a label"),
        Column("low", NUMBER, "smallest value the wording allows"),
        Column("high", NUMBER, "largest value it allows"),
        Column("unit", TEXT, "what is counted, singular"),
        _choice("modifier", MODIFIERS),
        Column("group", TEXT, "which kind of the unit"),
        Column("part_of", TEXT, "claim_id of the total it is part of"),
        Column("first_day", DAY, "first day a date value covers"),
        Column("last_day", DAY, "last day it covers"),
        Column("value_start", WHOLE, "tightest span of the value"),
        Column("value_end", WHOLE, "its end, exclusive"),
        Column("event_first_day", DAY, "first day of the event itself"),
        Column("event_last_day", DAY, "its last day"),
        Column("place", TEXT, "entity_id of where it happened"),
        _choice("polarity", POLARITIES),
        _choice("modality", MODALITIES),
        Column("quoted", FLAG, "said in quotation marks"),
        Column("in_title", FLAG, "stands in the headline"),
        Column("evidence", TEXT, "the clause, text[evidence_start:evidence_end]"),
        Column("evidence_start", WHOLE, "its first character"),
        Column("evidence_end", WHOLE, "after its last character"),
        Column("rule", TEXT, "rule or frame that read it"),
        Column("extractor", TEXT, "parser that read it"),
        Column("confidence", NUMBER, "0..1"),
    ),
    "spans": (
        Column("claim_id", TEXT, "the claim"),
        Column("part", TEXT, "value, evidence, speaker, subject, cue or repeat"),
        Column("start", COUNT, "first character"),
        Column("end", COUNT, "after the last character"),
    ),
    "facts": (
        Column("fact_id", TEXT, "digest of subject, predicate and days"),
        Column("subject", TEXT, "entity_id"),
        Column("predicate", TEXT, "what is said of it"),
        Column("first_day", DAY, "first day it covers"),
        Column("last_day", DAY, "last day it covers"),
        Column("n_claims", COUNT, "claims about it"),
        Column("n_sources", COUNT, "outlets behind them"),
        Column("n_origins", COUNT, "first sources behind them"),
        _choice("status", get_args(FactStatus), "; disputed wins"),
    ),
    "relations": (
        Column("relation_id", TEXT, "digest of the two claim ids"),
        Column("fact_id", TEXT, "the fact of both"),
        Column("claim_a", TEXT, "the earlier saying"),
        Column("claim_b", TEXT, "the later saying"),
        _choice("relation", RELATIONS),
        Column("kind", TEXT, "as in contradictions", KINDS),
        Column("severity", COUNT, "1 slight to 3 grave"),
        Column("confidence", NUMBER, "0..1"),
        Column("reason_code", TEXT, "rule that decided"),
        Column("reason", TEXT, "English sentence"),
        _choice("scope", get_args(Scope), "; the first that holds"),
    ),
    "conflicts": (
        Column("conflict_id", TEXT, "digest of the fact, the kind and the sides"),
        Column("fact_id", TEXT, "the fact in dispute"),
        Column("kind", TEXT, "kind of its gravest contradiction", KINDS),
        Column("severity", COUNT, "1 slight to 3 grave"),
        Column("n_sides", COUNT, "two or more"),
        Column("n_sources", COUNT, "outlets on all sides"),
        Column("n_origins", COUNT, "first sources on all sides"),
        Column("summary", TEXT, "English sentence: what is disputed, who stands where"),
        Column("fingerprint", TEXT, "digest of the kind and the claims, by which a decision finds it again"),
    ),
    "sides": (
        Column("conflict_id", TEXT, "the conflict"),
        Column("side", COUNT, "from 1"),
        Column("value", TEXT, "what the side says"),
        Column("claim_id", TEXT, "a claim that says so"),
        Column("n_sources", COUNT, "outlets behind the side"),
        Column("n_origins", COUNT, "first sources behind the side"),
    ),
    "silences": (
        Column("conflict_id", TEXT, "the conflict"),
        Column("fact_id", TEXT, "the fact in dispute"),
        Column("article_id", TEXT, "an article about its subject that says nothing of the fact"),
        Column("n_claims", COUNT, "what else it claims about the subject"),
    ),
    "contradictions": _SIDES,
    "dismissed": (*_SIDES, Column("reason_code", TEXT, "why the two do not contradict: update, subset, bound ...")),
    "estimates": (
        Column("fact_id", TEXT, "a fact with quantities"),
        Column("policy", TEXT, "conservative, ucdp, majority or latest: how the figure was chosen"),
        Column("low", NUMBER, "smallest count it looks at"),
        Column("best", NUMBER, "its choice, missing where it makes none; never called true"),
        Column("high", NUMBER, "largest count it looks at; missing where a bound lies above all"),
        Column("n_claims", COUNT, "claims behind it"),
        Column("n_origins", COUNT, "first sources behind it"),
        Column("disputed", FLAG, "its claims contradict one another"),
    ),
    "reviews": (
        Column("fingerprint", TEXT, "of the conflict that a reader decided about"),
        Column("conflict_id", TEXT, "that conflict, also where it is set aside; missing where its claims have changed"),
        _choice("status", REVIEW_STATUSES),
        Column("note", TEXT, "the reader's words"),
        Column("summary", TEXT, "what the conflict was about"),
        Column("claims", LIST, "claim_ids the decision was about"),
        Column("n_found", COUNT, "how many of them are still there"),
    ),
    "problems": (
        Column("input", TEXT, "the input"),
        Column("problem", TEXT, "what is wrong with it, a short code"),
        Column("detail", TEXT, "in words"),
    ),
})  # fmt: skip

# a leading minus sorts that column downwards
ORDER: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "articles": ("article_id",),
    "mentions": ("article_id", "start", "end", "mention_id"),
    "entities": ("-n_mentions", "type", "name", "entity_id"),
    "merges": ("entity_id", "reason"),
    "claims": ("article_id", "value_start", "value_end", "predicate", "claim_id"),
    "spans": ("claim_id", "part", "start", "end"),
    "facts": ("-n_claims", "predicate", "first_day", "fact_id"),
    "relations": ("fact_id", "relation", "relation_id"),
    "conflicts": ("-severity", "-n_origins", "kind", "conflict_id"),
    "sides": ("conflict_id", "side", "claim_id"),
    "silences": ("conflict_id", "article_id"),
    "contradictions": ("-severity", "kind", "subject_name", "predicate", "conflict_id", "relation_id"),
    "dismissed": ("-severity", "reason_code", "kind", "subject_name", "predicate", "relation_id"),
    "estimates": ("fact_id", "policy"),
    "reviews": ("fingerprint",),
    "problems": ("input", "problem", "detail"),
})  # fmt: skip
