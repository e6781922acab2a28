"""Names of articles and claims as the web writes them."""

from __future__ import annotations

import re
from urllib.parse import quote

from kzfacts.report.reading import Row

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`/?#]+[^\s<>\"{}|\\^`]*", re.IGNORECASE)


def urn(kind: str, own_id: str) -> str:
    """`urn:kzfacts:claim:c1f`, whatever characters the id is made of."""
    return f"urn:kzfacts:{kind}:{quote(own_id, safe='', errors='surrogatepass')}"


def web_address(article: Row) -> str | None:
    """Where the article was found, if that is an address on the web and nothing else: no script, no bare path."""
    url = article["url"]
    return url if url and url.isprintable() and _WEB.fullmatch(url) else None


def address_of(article: Row) -> str:
    """Its address on the web, or else a name of our own."""
    return web_address(article) or urn("article", article["article_id"])
