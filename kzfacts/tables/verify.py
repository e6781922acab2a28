"""Whether claims rest on their articles' own words."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from kzfacts.errors import EvidenceError

GIVEN = "given"  # the rule of claims that a caller gives ready


def verify_evidence(tables: Mapping[str, pd.DataFrame]) -> None:
    """Read every span of every claim in its article again.

    Raises:
        EvidenceError: The first that is out of its text, empty, or not the words that the claim quotes.
    """
    texts = dict(zip(tables["articles"]["article_id"], tables["articles"]["text"], strict=True))
    claims = tables["claims"]
    columns = ("claim_id", "article_id", "evidence", "evidence_start", "evidence_end", "rule")
    for claim_id, article_id, evidence, start, end, rule in zip(
        *(claims[name].tolist() for name in columns), strict=True
    ):
        if rule == GIVEN and evidence == "":
            continue  # a caller's claim without words
        if article_id not in texts:
            raise EvidenceError(f"claim {claim_id}: there is no article {article_id!r}")
        _check(claim_id, "evidence", texts[article_id], (start, end), evidence)
    _verify_parts(tables, texts)


def _verify_parts(tables: Mapping[str, pd.DataFrame], texts: Mapping[str, str]) -> None:
    columns = ["claim_id", "article_id", "speaker_surface", "subject_surface", "evidence"]
    joined = tables["spans"].merge(tables["claims"][columns], on="claim_id", how="left", validate="many_to_one")
    for row in joined.to_dict("records"):
        if row["article_id"] not in texts:
            raise EvidenceError(f"span {row['start']}..{row['end']}: there is no claim {row['claim_id']}")
        quoted = {
            "evidence": row["evidence"], "speaker": row["speaker_surface"], "subject": row["subject_surface"],
        }.get(row["part"])  # fmt: skip
        _check(row["claim_id"], row["part"], texts[row["article_id"]], (row["start"], row["end"]), quoted)


def _check(claim_id: str, part: str, text: str, span: tuple[int, int], quoted: str | None) -> None:
    start, end = span
    if pd.isna(start) or pd.isna(end) or not 0 <= start < end <= len(text):
        raise EvidenceError(f"claim {claim_id}: {part} {start}..{end} is no span of a text of {len(text)} characters")
    if isinstance(quoted, str) and text[start:end] != quoted:
        raise EvidenceError(f"claim {claim_id}: {part} {start}..{end} is {text[start:end]!r}, not {quoted!r}")
