"""Days, of which some carry a time."""

from __future__ import annotations

import datetime as dt


def as_date(moment: dt.date) -> dt.date:
    """The day of a day or a moment."""
    return moment.date() if isinstance(moment, dt.datetime) else moment
