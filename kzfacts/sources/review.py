"""A file of earlier decisions, as the report exports it.

One JSON object::

    {"format": "kzfacts-review", "version": 1, "decisions": [
        {"fingerprint": "p0123456789abcdef", "status": "false", "note": "two people of one name",
         "summary": "...", "claims": ["c0123456789abcdef", "..."]}]}

`status` is one of REVIEW_STATUSES; `note`, `summary` and `claims` may be missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kzfacts.errors import InputError
from kzfacts.model.decision import REVIEW_FORMAT, REVIEW_STATUSES, REVIEW_VERSION, Decision, Review
from kzfacts.sources.problem import Problem

_TEXTS = ("fingerprint", "status", "note", "summary")
_KEYS = (*_TEXTS, "claims")


def read_review(path: str | Path) -> dict[str, Decision]:
    """Decisions by fingerprint.

    Raises:
        InputError: The file cannot be read, is no review, or holds a decision that is none; it says which.
    """
    name = Path(path)
    try:
        whole = json.loads(name.read_text("utf-8-sig"))
    except OSError as error:
        raise InputError(f"review {name}: cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"review {name}: is no JSON, as the report exports it: {error}") from error
    if (
        not isinstance(whole, dict)
        or whole.get("format") != REVIEW_FORMAT
        or not isinstance(whole.get("decisions"), list)
    ):
        raise InputError(
            f'review {name}: not a review; it must be an object with "format": "{REVIEW_FORMAT}" and "decisions"'
        )
    if whole.get("version") is True or whole.get("version") != REVIEW_VERSION:
        raise InputError(
            f"review {name}: version {whole.get('version')!r}; this kzfacts reads version {REVIEW_VERSION}"
        )
    decisions: dict[str, Decision] = {}
    for number, row in enumerate(whole["decisions"], 1):
        where = f"review {name}, decision {number}"
        decision = _decision(row, where)
        if decision.fingerprint in decisions:
            raise InputError(f"{where}: a second decision about {decision.fingerprint!r}")
        decisions[decision.fingerprint] = decision
    return decisions


def _decision(row: object, where: str) -> Decision:
    if not isinstance(row, Mapping):
        raise InputError(f"{where}: must be an object with the keys {list(_KEYS)}, not {type(row).__name__}")
    if unknown := sorted(row.keys() - set(_KEYS)):
        raise InputError(f"{where}: unknown keys {unknown}; allowed are {list(_KEYS)}")
    texts: dict[str, Any] = {key: row.get(key, "") for key in _TEXTS}
    if wrong := [key for key, value in texts.items() if not isinstance(value, str)]:
        raise InputError(f"{where}: {wrong} must be text")
    if not texts["fingerprint"]:
        raise InputError(f"{where}: has no fingerprint")
    if texts["status"] not in REVIEW_STATUSES:
        raise InputError(f"{where}: status {texts['status']!r}; allowed are {list(REVIEW_STATUSES)}")
    claims = row.get("claims", [])
    if not isinstance(claims, list) or not all(isinstance(claim, str) for claim in claims):
        raise InputError(f"{where}: `claims` must be a list of claim ids")
    try:
        "".join((*texts.values(), *claims)).encode()
    except UnicodeEncodeError as error:
        raise InputError(f"{where}: holds half a character (a lone surrogate), which is no text") from error
    return Decision(**texts, claims=tuple(claims))


def stale_decisions(reviews: Iterable[Review]) -> Iterator[Problem]:
    """A problem for each decision that no conflict of the bundle answers to any more."""
    for one in reviews:
        if one.conflict_id is None:
            what = f"«{one.summary}»" if one.summary else one.fingerprint
            left = f"{one.n_found} of its {len(one.claims)} claims are still here" if one.claims else "no claims given"
            detail = (
                f"marked {one.status}: {what}; no conflict has these very claims now ({left}), so it does not apply"
            )
            yield Problem(one.fingerprint, "stale decision", detail)
