"""The values the stages hand to one another: frozen, slotted, no I/O."""

from kzfacts.model.article import Article
from kzfacts.model.attribution import Attribution
from kzfacts.model.claim import Claim
from kzfacts.model.comparison import Comparison
from kzfacts.model.conflict import Conflict, Estimate, FactCount, Judgement, Side, Silence
from kzfacts.model.entity import Entity
from kzfacts.model.fact import Fact
from kzfacts.model.mention import Mention
from kzfacts.model.predicate import Predicate, load_predicates, with_predicates
from kzfacts.model.quantity import Quantity
from kzfacts.model.relation import Relation
from kzfacts.model.resolved import ResolvedClaim
from kzfacts.model.span import Span
from kzfacts.model.timex import Timex

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "Comparison",
    "Conflict",
    "Entity",
    "Estimate",
    "Fact",
    "FactCount",
    "Judgement",
    "Mention",
    "Predicate",
    "Quantity",
    "Relation",
    "ResolvedClaim",
    "Side",
    "Silence",
    "Span",
    "Timex",
    "load_predicates",
    "with_predicates",
]
