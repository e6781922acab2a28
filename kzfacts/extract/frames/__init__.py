"""The rules that read claims: each takes a Reading and yields claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kzfacts.extract.frames.casualties import read_casualties
from kzfacts.extract.frames.causes import read_causes
from kzfacts.extract.frames.charges import read_charges, read_decisions, read_orders
from kzfacts.extract.frames.clauses import read_clauses
from kzfacts.extract.frames.conditions import read_conditions
from kzfacts.extract.frames.counts import read_counts
from kzfacts.extract.frames.descriptions import read_descriptions
from kzfacts.extract.frames.members import read_members
from kzfacts.extract.frames.offices import read_appointments, read_offices
from kzfacts.extract.frames.places import read_places
from kzfacts.extract.frames.ranks import read_ranks
from kzfacts.extract.frames.roles import read_roles
from kzfacts.extract.frames.statements import read_demands, read_positions
from kzfacts.extract.frames.statuses import read_statuses
from kzfacts.extract.frames.timing import read_announcements, read_timing
from kzfacts.extract.frames.weapons import read_weapons
from kzfacts.extract.frames.whereabouts import read_whereabouts
from kzfacts.extract.reading import Reading
from kzfacts.model import Claim

RULES: tuple[Callable[[Reading], Iterator[Claim]], ...] = (
    read_offices,
    read_appointments,
    read_descriptions,
    read_whereabouts,
    read_members,
    read_ranks,
    read_weapons,
    read_charges,
    read_orders,
    read_decisions,
    read_announcements,
    read_timing,
    read_conditions,
    read_counts,
    read_casualties,
    read_places,
    read_statuses,
    read_causes,
    read_clauses,
    read_roles,
    read_demands,
    read_positions,
)
