"""Names of articles and claims as the web writes them."""

from __future__ import annotations

from urllib.parse import quote

from kzfacts.report.reading import Row, web_address


def urn(kind: str, own_id: str) -> str:
    """`urn:kzfacts:claim:c1f`, whatever characters the id is made of."""
    return f"urn:kzfacts:{kind}:{quote(own_id, safe='', errors='surrogatepass')}"


def address_of(article: Row) -> str:
    """Its address on the web, or else a name of our own."""
    return web_address(article) or urn("article", article["article_id"])
