import datetime as dt

import pytest

from kzfacts.extract.times.values import Moment
from kzfacts.model import Article, Span
from kzfacts.sources.clues import Clue
from kzfacts.sources.phrases import speaks_against, speaks_for, what_it_says
from kzfacts.sources.why import retrace_day, work_out_day

_HERE = Span(0, 1)
_STATED = "أخبار المدينة\n\nالخميس، 06 يناير 2022 09:15 ص\nقال رئيس البلدية إن الجسر أغلق أمس الأربعاء."
_TODAY = "أعلن المدير اليوم الجمعة 14 كانون الثاني 2022 فتح الجسر الذي أغلق عام 2019."
_SUNDAY = "زار الوفد المدينة أمس السبت، بعد اجتماع عقد في 4 حزيران الجاري وآخر في 6 حزيران."
_OPEN = "زار الوفد المدينة أمس واجتمع بالسكان."


@pytest.mark.parametrize(
    ("clue", "says"),
    [
        (Clue("from_today", _HERE, Moment(day_shift=-1, weekday=6)),
         "yesterday is a Saturday, so that it was written on a Sunday"),
        (Clue("from_today", _HERE, Moment(day_shift=2, weekday=1)),
         "the day after tomorrow is a Monday, so that it was written on a Saturday"),
        (Clue("from_today", _HERE, Moment(day_shift=0, weekday=3, day=12, month=1)), "today is Wednesday 12 January"),
        (Clue("from_today", _HERE, Moment(day_shift=-3)), "3 days ago"),
        (Clue("dated", _HERE, Moment(day=9, month=1, year=2022)), "9 January 2022, probably past"),
        (Clue("dated", _HERE, Moment(day=6, month_shift=0), current=True),
         "day 6 of the current month or year, probably past"),
        (Clue("dated", _HERE, Moment(day=6, month=9, calendar="hijri")), "6 of Hijri month 9, probably past"),
        (Clue("ahead", _HERE, Moment(day=29, month=2)), "29 February is still ahead"),
        (Clue("weekday", _HERE, Moment(weekday=2)), "Tuesday, a week ago at most"),
        (Clue("weekday", _HERE, Moment(weekday=7, weekday_way=-1)), "last Sunday, a week ago at most"),
        (Clue("last_week", _HERE, Moment(week_shift=-1)), "tells of last week"),
        (Clue("year", _HERE, Moment(year=2019)), "written in 2019 or later"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_it_says(clue, says):
    assert what_it_says(clue) == says


# 11 January 2022 is a Tuesday
_CLUES = (
    Clue("weekday", _HERE, Moment(weekday=2)),
    Clue("dated", _HERE, Moment(day=11, month=1)),
    Clue("dated", _HERE, Moment(day=28, month=12)),
    Clue("ahead", _HERE, Moment(day=13, month=1)),
)


@pytest.mark.parametrize(
    ("day", "pro", "contra"),
    [
        (
            dt.date(2022, 1, 3),
            ["the latest past date, 2021-12-28, is 6 days old", "Tuesday is 2021-12-28, which the text also dates"],
            ["2022-01-11, probably past, would lie ahead"],
        ),
        (dt.date(2022, 1, 11), ["the latest past date is the day itself"], ["it would say today, not Tuesday"]),
        (
            dt.date(2022, 1, 12),
            ["the latest past date, 2022-01-11, is 1 day old", "Tuesday is 2022-01-11, which the text also dates"],
            [],
        ),
        (
            dt.date(2022, 1, 14),
            ["the latest past date, 2022-01-11, is 3 days old", "Tuesday is 2022-01-11, which the text also dates"],
            ["2022-01-13, told as ahead, would be over"],
        ),
    ],
)
def test_what_speaks_for_and_against_a_day(day, pro, contra):
    assert list(speaks_for(_CLUES, day)) == pro
    assert list(speaks_against(_CLUES, day)) == contra


def test_last_sunday_said_on_a_sunday_is_a_week_old():
    # 2 and 9 January 2022 are Sundays
    clues = (Clue("weekday", _HERE, Moment(weekday=7, weekday_way=-1)), Clue("dated", _HERE, Moment(day=2, month=1)))
    assert list(speaks_for(clues, dt.date(2022, 1, 9)))[1:] == ["last Sunday is 2022-01-02, which the text also dates"]
    assert list(speaks_against(clues, dt.date(2022, 1, 9))) == []


def test_yesterday_saturday():
    # 8 January 2022 is a Saturday
    clues = (Clue("from_today", _HERE, Moment(day_shift=-1, weekday=6)), Clue("from_today", _HERE, Moment(day_shift=0)))
    assert list(speaks_for(clues, dt.date(2022, 1, 9))) == ["what is counted from today fits"]
    assert list(speaks_against(clues, dt.date(2022, 1, 10))) == ["what is counted from today does not fit"]


def test_a_stated_day():
    worked = work_out_day(_STATED)
    assert worked.guess.day == dt.date(2022, 1, 6)
    assert worked.why == ("«الخميس، 06 يناير 2022 09:15 ص»: states the day.\nThe text states its day: 2022-01-06.")


def test_a_day_said_outright():
    worked = work_out_day(_TODAY)
    assert worked.why == (
        "«اليوم الجمعة 14 كانون الثاني 2022»: today is Friday 14 January 2022.\n"
        "Friday 14 January 2022: what is counted from today fits.\n"
        "The only day left: 2022-01-14."
    )
    assert [Span(mark.start, mark.end).of(_TODAY) for mark in worked.clues] == ["اليوم الجمعة 14 كانون الثاني 2022"]
    assert "today is Friday 14 January" in Article("a", _TODAY).highlight(worked.clues)._repr_html_()


def test_a_text_that_allows_every_day():
    worked = work_out_day(_OPEN)
    assert (worked.guess.day, worked.clues) == (None, ())
    assert worked.why == "The day is unknown: the text does not say enough."


def test_a_day_beside_the_other_articles():
    # 5 to 14 June 2031: the Sundays are the 8th and the 15th; "yesterday, Saturday" leaves them and the 22nd
    worked = work_out_day(_SUNDAY, (dt.date(2031, 6, 5), dt.date(2031, 6, 11)))
    assert worked.guess.day == dt.date(2031, 6, 8)
    assert worked.why.endswith(
        "\nSunday 15 June 2031: what is counted from today fits; the latest past date, 2031-06-06, is 9 days old; "
        "but it lies outside of these days.\n2031-06-08: the only one of them beside the other articles."
    )


@pytest.mark.parametrize(
    ("text", "day", "others", "last"),
    [
        (_TODAY, dt.date(2022, 1, 14), (), "The only day left: 2022-01-14."),
        (
            _SUNDAY,
            dt.date(2031, 6, 8),
            (dt.date(2031, 6, 11), dt.date(2031, 6, 5)),
            "2031-06-08: the only one of them beside the other articles.",
        ),
    ],
    ids=["alone", "beside others"],
)
def test_the_way_to_a_known_day(text, day, others, last):
    worked = retrace_day(text, day, others)
    assert worked is not None
    assert worked.steps[-1] == last


def test_no_way_leads_to_another_day():
    assert retrace_day(_TODAY, dt.date(2022, 1, 15), (dt.date(2022, 1, 16),)) is None


def test_as_html_the_words_are_escaped_and_stand_apart():
    shown = work_out_day(_TODAY.replace("14", "14 <b>"))._repr_html_()
    assert shown.startswith('<ol dir="ltr" lang="en"><li><bdi lang="ar">«')
    assert "<b>" not in shown
    assert shown.endswith("</li></ol>")
