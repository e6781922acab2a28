"""Rules for states along a life cycle, stances and manners of leaving."""

from __future__ import annotations

from kzfacts.judge.saying import Pair, Saying
from kzfacts.judge.tables import Status, Track, load_ends, load_statuses, load_tracks, status_id

GOING_BACK = 2  # days after its end within which "still going on" disputes the end
STILL_PLANNED = 7  # days after its end within which a plan for it disputes it


def _state(saying: Saying) -> Status | None:
    """The state meant; a denied one is its opposite where it has one."""
    label = status_id(saying.claim.value).partition(":")[0]
    row = load_statuses().get(label)
    if row is None or not saying.is_denied:
        return row
    return load_statuses()[row.opposite] if row.opposite else None


def _target(saying: Saying) -> str:
    return status_id(saying.claim.value).partition(":")[2]


def _states(pair: Pair) -> tuple[Status, Status, Track] | None:
    if pair.types != ("status", "status"):
        return None
    a, b = _state(pair.a), _state(pair.b)
    if a is None or b is None or a.track != b.track:
        return None
    return a, b, load_tracks()[a.track]


def other_target(pair: Pair) -> str | None:
    """The stances are towards different things."""
    if pair.types != ("status", "status") or _target(pair.a) == _target(pair.b):
        return None
    return "they are about different things"


def no_target(pair: Pair) -> str | None:
    """A stance that does not say towards what."""
    if pair.types != ("status", "status") or (_target(pair.a) and _target(pair.b)):
        return None
    row = load_statuses().get(status_id(pair.a.claim.value).partition(":")[0])
    if row is None or row.track != "stance" or pair.predicate.id in load_tracks()[row.track].aimed:
        return None
    return "one of them does not say towards what"


def done_and_still_planned(pair: Pair) -> str | None:
    """One says that it is over, the other that it is still to be ended."""
    states = _states(pair)
    if states is None or states[0].id != states[1].id or not states[0].final or pair.same_speaker:
        return None
    done, pending = (pair.b, pair.a) if pair.a.is_pending else (pair.a, pair.b)
    if done.read.modality != "asserted" or not pending.is_pending or done.is_denied or pending.is_denied:
        return None
    return _over(pair, done)


def done_and_open_end(pair: Pair) -> str | None:
    """One says that it is over, the other that its end hangs on a condition."""
    if frozenset(pair.types) != {"status", "condition"} or pair.same_speaker:
        return None
    done, pending = (pair.a, pair.b) if pair.types[0] == "status" else (pair.b, pair.a)
    if (done.read.predicate, pending.read.predicate) not in load_ends():
        return None
    state = _state(done)
    if state is None or not state.final or done.read.modality != "asserted" or pending.is_denied:
        return None
    return _over(pair, done) if pending.read.modality != "demanded" else None


def _over(pair: Pair, done: Saying) -> str | None:
    gap = pair.days_between
    later = 0 if gap is None else gap if done is pair.a else -gap
    if not 0 <= later <= STILL_PLANNED:
        return None
    return "what is over cannot still have to be ended"


def state_changed(pair: Pair) -> str | None:
    """States of different days follow one another."""
    states = _states(pair)
    gap = pair.days_between
    if states is None or gap is None or states[2].window is None or abs(gap) <= states[2].window:
        return None
    if states[2].ordered and not pair.same_speaker and _goes_back(states[0], states[1], gap):
        return None
    return "states of different days follow one another"


def _goes_back(a: Status, b: Status, gap: int) -> bool:
    """Whether, right after its end, it is said to go on."""
    earlier, later = (a, b) if gap >= 0 else (b, a)
    return earlier.final and later.stage < earlier.stage and abs(gap) <= GOING_BACK


def states_fit(pair: Pair) -> str | None:
    """Both states can hold together."""
    states = _states(pair)
    if states is None or states[1].id in states[0].excludes or states[0].id in states[1].excludes:
        return None
    return "both states can hold together"


def same_voice(pair: Pair) -> str | None:
    """One voice describes one thing in two ways."""
    if pair.types != ("status", "status") or not pair.same_speaker or not pair.same_article:
        return None
    return "the same voice describes it in two ways"


def states_exclude(pair: Pair) -> str | None:
    """Two states of one time that exclude each other."""
    return "no single state of affairs is both" if _states(pair) else None
