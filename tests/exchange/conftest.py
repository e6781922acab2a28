import copy

import pytest

import kzfacts
from kzfacts.reconciliation import Reconciliation

HOSTILE = '=1+1 <script>alert("x")</script> \u202eabc\u202c \x00\x1b[31m \ufffe 🔥 '


@pytest.fixture(scope="session")
def seeds():
    """The five articles in seeds/."""
    return kzfacts.reconcile("seeds")


@pytest.fixture
def hostile(rows):
    """The invented bundle, with an article whose text, title, address, outlet and id mean harm."""
    worse = copy.deepcopy({name: list(table) for name, table in rows.items()})
    article = worse["articles"][0]
    shift = len(HOSTILE)
    article |= {"text": HOSTILE + article["text"], "title": HOSTILE + "ت" * 10_000, "source": HOSTILE,
                "url": 'javascript:alert("\u202e")'}  # fmt: skip
    ours = {claim["claim_id"] for claim in worse["claims"] if claim["article_id"] == article["article_id"]}
    for row in worse["claims"] + worse["spans"] + worse["mentions"]:
        if row.get("article_id") == article["article_id"] or row.get("claim_id") in ours:
            for name in ("start", "end", "value_start", "value_end", "evidence_start", "evidence_end"):
                if name in row:
                    row[name] += shift
    for pair in worse["contradictions"]:
        pair["reason"] = HOSTILE
    for side in worse["sides"]:
        side["value"] = HOSTILE
    # no column of text can hold half a character; a list of spellings can
    worse["entities"][0] |= {"name": HOSTILE, "surfaces": ["نصف\ud800"]}
    result = Reconciliation.from_rows(worse)
    result.verify()  # its spans are right
    return result


@pytest.fixture
def empty():
    return Reconciliation.from_rows({})
