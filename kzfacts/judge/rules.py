"""The table of rules: the first that holds decides a pair.

Dismissals stand before the contradictions that they forestall, so that a pair
contradicts only where nothing lets it go. A section is asked for pairs of its
value types only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain

from kzfacts.judge import offices, quantities, sets, statuses, times, tolls, voices
from kzfacts.judge.rule import Rule
from kzfacts.model.claim import VALUE_TYPES

HOW_IT_IS_SAID = (
    Rule("unsure", voices.unsure, "incomparable"),
    Rule("no_subject", voices.no_subject, "incomparable"),
    Rule("demand", voices.demand, "compatible"),
    Rule("other_scope", statuses.no_target, "incomparable"),
    Rule("done_and_still_planned", statuses.done_and_still_planned, "contradiction", "status", 2),
    Rule("done_and_open_end", statuses.done_and_open_end, "contradiction", "status", 2),
    Rule("other_day", voices.other_day, "compatible"),
    Rule("taken_back", voices.taken_back, "correction", "negation"),
    Rule("not_yet", voices.not_yet, "compatible", "negation"),
    Rule("update", voices.denied_since, "update", "negation"),
    Rule("denied", voices.denied, "contradiction", "negation", 2),
    Rule("denied_otherwise", voices.denied_otherwise, "compatible"),
    Rule("same_value", voices.same_value, "agreement"),
    Rule("same_clause", voices.same_clause, "compatible"),
    Rule("plan_outcome", voices.plan_and_outcome, "update"),
    Rule("edited", sets.edited, "contradiction", "identity", 1),
    Rule("adds_up", voices.adds_up, "compatible"),
)
COUNTS = (
    Rule("other_scope", quantities.other_unit, "incomparable"),
    Rule("other_scope", voices.other_place, "compatible"),
    Rule("vague", quantities.unbounded, "compatible"),
    Rule("same_count", quantities.same_count, "agreement"),
    Rule("vague", quantities.vague_count, "compatible"),
    Rule("subset", quantities.part_of_whole, "compatible"),
    Rule("part_above_whole", quantities.part_above_whole, "contradiction", "numeric", 2),
    Rule("bound", quantities.bound_holds, "refines"),
    Rule("rounding", quantities.rounded_count, "compatible"),
    Rule("other_scope", quantities.another_person, "incomparable"),
    Rule("two_voices", tolls.two_voices, "contradiction", "numeric", 1),
    Rule("update", tolls.toll_grew, "update"),
    Rule("update", quantities.count_changed, "update"),
    Rule("correction", tolls.toll_corrected, "correction"),
)
TIMES = (
    Rule("vague", times.zone_unsaid, "compatible"),
    Rule("same_time", times.same_time, "agreement"),
    Rule("same_deadline", times.same_deadline, "agreement"),
    Rule("coarser", times.time_within, "refines"),
    Rule("bound", times.open_ended, "compatible"),
    Rule("overlap", times.times_overlap, "compatible"),
    Rule("rounding", times.around_midnight, "compatible"),
    Rule("vague", times.other_half_of_day, "compatible"),
    Rule("vague", times.night_before, "compatible"),
    Rule("vague", times.hedged_time, "compatible"),
    Rule("plan_outcome", times.plan_and_date, "update"),
    Rule("same_time", times.same_length, "agreement"),
    Rule("bound", times.lengths_meet, "compatible"),
    Rule("other_type", times.length_or_date, "incomparable"),
    Rule("same_speaker", times.condition_added, "compatible"),
    Rule("outlet_retells", times.outlet_retells, "compatible"),
    Rule("deadline_vs_condition", times.deadline_against_condition, "contradiction", "deadline_vs_condition", 3),
    Rule("conditions_fit", times.conditions_fit, "compatible"),
)
OFFICES = (
    Rule("renamed", offices.same_office, "agreement"),
    Rule("coarser", offices.office_coarser, "refines"),
    Rule("update", offices.office_moved, "update"),
    Rule("update", offices.holder_changed, "update"),
    Rule("offices_exclude", offices.offices_exclude, "contradiction", "role", 3),
    Rule("portfolios_differ", offices.portfolios_differ, "contradiction", "role", 2),
    Rule("countries_differ", offices.countries_differ, "contradiction", "role", 2),
    Rule("two_offices", offices.two_offices, "compatible"),
)
STATES = (
    Rule("other_scope", statuses.other_target, "compatible"),
    Rule("update", statuses.state_changed, "update"),
    Rule("fits_together", statuses.states_fit, "compatible"),
    Rule("same_speaker", statuses.same_voice, "compatible"),
)
NAMES = (
    Rule("coarser", sets.cause_coarser, "refines"),
    Rule("fits_together", sets.causes_fit, "compatible"),
    Rule("bound", sets.open_list, "compatible"),
    Rule("coarser", sets.place_within, "refines"),
    Rule("coarser", sets.place_unsure, "incomparable"),
    Rule("subset", sets.subset, "refines"),
)
ANOTHER_DAY = (
    Rule("other_scope", voices.one_voice, "compatible"),
    Rule("unsure", voices.unclear, "incomparable"),
    Rule("correction", voices.changed_word, "correction"),
)
CONTRARY_COUNTS = (
    Rule("counts_far_apart", quantities.counts_far_apart, "contradiction", "numeric", 3),
    Rule("counts_close", quantities.counts_close, "contradiction", "numeric", 1),
    Rule("counts_disjoint", quantities.counts_disjoint, "contradiction", "numeric", 2),
)
CONTRARY_TIMES = (
    Rule("hours_disjoint", times.hours_disjoint, "contradiction", "temporal", 2),
    Rule("times_disjoint", times.times_disjoint, "contradiction", "temporal", 2),
    Rule("lengths_disjoint", times.lengths_disjoint, "contradiction", "temporal", 2),
)
CONTRARY_STATES = (Rule("states_exclude", statuses.states_exclude, "contradiction", None, 2),)
CONTRARY_NAMES = (
    Rule("causes_exclude", sets.causes_exclude, "contradiction", "cause", 2),
    Rule("places_apart", sets.places_apart, "contradiction", "location", 2),
    Rule("sets_swap", sets.sets_swap, "contradiction", "identity", 2),
    Rule("entities_differ", sets.entities_differ, "contradiction", "identity", 1),
)
REST = (
    Rule("other_type", voices.other_type, "incomparable"),
    Rule("unlike", voices.unlike, "incomparable"),
)

_ANY = frozenset(VALUE_TYPES)
_NAMES = frozenset({"cause", "set", "entity", "place"})
SECTIONS: tuple[tuple[frozenset[str], Sequence[Rule]], ...] = (
    (_ANY, HOW_IT_IS_SAID),
    (frozenset({"quantity"}), COUNTS),
    (frozenset({"date", "interval", "duration", "condition"}), TIMES),
    (frozenset({"role"}), OFFICES),
    (frozenset({"status"}), STATES),
    (_NAMES, NAMES),
    (_ANY, ANOTHER_DAY),
    (frozenset({"quantity"}), CONTRARY_COUNTS),
    (frozenset({"date", "interval", "duration"}), CONTRARY_TIMES),
    (frozenset({"status"}), CONTRARY_STATES),
    (_NAMES, CONTRARY_NAMES),
    (_ANY, REST),
)
RULES: tuple[Rule, ...] = tuple(chain.from_iterable(rules for _, rules in SECTIONS))


@cache
def rules_for(types: tuple[str, str]) -> tuple[Rule, ...]:
    """The rules for a pair of value types, in order."""
    return tuple(chain.from_iterable(rules for on, rules in SECTIONS if on.issuperset(types)))
