"""Time expressions of Arabic news: found by rules over token classes, valued in TIMEX3.

A text goes through four steps: words become tokens (`tokens`, `sequence`, with
the rows of `words.ar.toml`), tokens become expressions (`grammar` with the
`rules`), matches become meanings (`builders`, `amounts`, `clocks`, `figures`,
`sides`), and meanings become days (`resolve`, `days`, `written`) once an
anchor is known. `find` holds the doors.
"""

from kzfacts.extract.times.anchoring import resolved_times
from kzfacts.extract.times.expressions import Expression, expressions_in
from kzfacts.extract.times.find import find_timexes, time_lexicon, times_in

__all__ = ["Expression", "expressions_in", "find_timexes", "resolved_times", "time_lexicon", "times_in"]
