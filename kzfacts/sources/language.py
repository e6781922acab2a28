"""Articles in a language that is not read."""

from __future__ import annotations

import re

from kzfacts.model import Article
from kzfacts.sources.problem import Problem

READ = ("ar",)
_ARABIC = ("ar", "ara")
_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC_LETTERS = re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+")


def is_read(article: Article) -> bool:
    """Whether the language that the caller gives is one that is read; Arabic where none is given."""
    return article.language is None or re.split("[-_]", article.language.lower())[0] in _ARABIC


def find_foreign(article: Article) -> Problem | None:
    """An article that is given as another language, or whose letters are mostly of another script."""
    if not is_read(article):
        detail = f"given as {article.language!r}; read are {', '.join(READ)}; it gives no mentions and no claims"
        return Problem(article.id, "language not read", detail)
    letters = sum(map(len, _LETTERS.findall(article.text)))
    arabic = sum(map(len, _ARABIC_LETTERS.findall(article.text)))
    if arabic * 2 >= letters:
        return None
    detail = f"{letters - arabic} of its {letters} letters are not Arabic; only what is Arabic in it is read"
    return Problem(article.id, "language not read", detail)
