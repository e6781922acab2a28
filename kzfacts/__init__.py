"""Who says what in the news, where the sources agree, and where they contradict each other.

`kzfacts.reconcile("seeds/").contradictions` is the main job.
"""

from kzfacts.extract.claims import extract
from kzfacts.extract.mentions import find_mentions
from kzfacts.extract.quantities import find_quantities
from kzfacts.extract.times import find_timexes
from kzfacts.model import Article, Claim
from kzfacts.pipeline import reconcile
from kzfacts.reconciliation import Reconciliation, load
from kzfacts.resolve.cluster import cluster_names
from kzfacts.resolve.compare import compare_names
from kzfacts.texts.compare import compare_texts

__all__ = [
    "Article",
    "Claim",
    "Reconciliation",
    "cluster_names",
    "compare_names",
    "compare_texts",
    "extract",
    "find_mentions",
    "find_quantities",
    "find_timexes",
    "load",
    "reconcile",
]
