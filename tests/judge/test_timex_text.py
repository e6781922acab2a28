"""TIMEX3 values as a reader would say them."""

import pytest

from kzfacts.judge.timex_text import time_text


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2022-01-12", "2022-01-12"),
        ("2022-01", "2022-01"),
        ("2022", "2022"),
        ("2015-07-26T23:59", "2015-07-26 23:59"),
        ("2015-07-26T23:59Z", "2015-07-26 23:59 UTC"),
        ("2015-07-26TEV", "2015-07-26, evening"),
        ("2015-07-26TMI", "2015-07-26, midday"),
        ("T07:30", "07:30"),
        ("TNI", "night"),
        ("XXXX", "an unsaid year"),
        ("XXXX-XX-XX", "an unsaid day"),
        ("XXXX-XX-XXTMO", "an unsaid day, morning"),
        ("XXXX-01-12", "12 January of an unsaid year"),
        ("XXXX-XX-15", "day 15 of an unsaid month"),
        ("XXXX-01", "January of an unsaid year"),
        ("XXXX-XX", "an unsaid month"),
        ("XXXX-WXX", "an unsaid week"),
        ("XXXX-WXX-2", "a Tuesday"),
        ("XXXX-WXX-2TEV", "a Tuesday, evening"),
        ("2022-W01", "week 1 of 2022"),
        ("2022-W01-WE", "weekend of week 1 of 2022"),
        ("2022-Q1", "first quarter of 2022"),
        ("XXXX-H2", "second half of an unsaid year"),
        ("2022-SU", "summer of 2022"),
        ("P10D", "10 days"),
        ("P1D", "1 day"),
        ("P1Y6M", "1 year 6 months"),
        ("PT2H30M", "2 hours 30 minutes"),
        ("P1DT12H", "1 day 12 hours"),
        ("P2.5Y", "2.5 years"),
        ("PXD", "some days"),
        ("PX0Y", "tens of years"),
        ("P1Y/P2Y", "1 year to 2 years"),
        ("2022-01-11/2022-01-21", "2022-01-11 to 2022-01-21"),
        ("2022-01-11/", "2022-01-11/"),
        ("PAST_REF", "in the past"),
        ("PRESENT_REF", "now"),
        ("P", "P"),
        ("PT", "PT"),
        ("soon", "soon"),
    ],
)
def test_time_text(value, told):
    assert time_text(value) == told
