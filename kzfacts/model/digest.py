"""Ids that depend on what they name and on nothing else."""

from __future__ import annotations

import hashlib


def digest(kind: str, *parts: object) -> str:
    """`kind` and sixteen hexadecimal digits of the parts."""
    joined = "\x1f".join(map(str, parts))
    return kind + hashlib.sha256(joined.encode()).hexdigest()[:16]
