"""Made-up worlds: events with tolls that grow, reporters with lags and errors, outlets that copy, and the answers.

Every sentence is spelled from the templates below, so that what each article says, as of which day and after whom is
known. Nothing here is taken from an article.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from kzfacts import Article

START = dt.date(2030, 6, 3)  # a Monday
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
VILLAGES = ("كرفال", "زركون", "بلحوس", "تلمسور", "دربيل", "شنقور", "عرزاب", "فيلقان", "جزمير", "هبروت")
KINDS = ("انفجار", "هجوم", "تفجير")
HEAD = "مراسلون - وكالات\n"
# each reporter's own words: first report, with the day of the event; later ones, up to when was counted
FIRST = (
    "قتل {n} في {kind} وقع في قرية {village} يوم {day}. {filler}",
    "أسفر {kind} وقع يوم {day} في قرية {village} عن مقتل {n}. {filler}",
    "لقي {n} مصرعهم يوم {day} في {kind} استهدف قرية {village}. {filler}",
    "شهدت قرية {village} يوم {day} {kind}ا أودى بحياة {n}. {filler}",
)
LATER = (
    "ارتفعت حصيلة القتلى في {kind} قرية {village} الذي وقع يوم {day} إلى {n} حتى مساء {until}. {filler}",
    "بلغ عدد قتلى {kind} قرية {village} الذي وقع يوم {day} {n} حتى مساء {until}. {filler}",
    "وصل عدد الضحايا في قرية {village} بعد {kind} يوم {day} إلى {n} حتى مساء {until}. {filler}",
    "حتى مساء {until} بلغت حصيلة ضحايا {kind} يوم {day} في قرية {village} {n}. {filler}",
)
# sentences beside the matter, so that two reporters' articles share few runs of words
WHO = (
    "جلس شيخ عجوز",
    "وقف طفل صغير",
    "انتظرت امرأة",
    "سار رجل غريب",
    "نام كلب أسود",
    "غنى بائع الخبز",
    "مرت قافلة جمال",
)
WHERE = ("قرب البئر القديمة", "تحت شجرة التين", "عند باب الدكان", "خلف سور البستان", "على ضفة النهر", "أمام بيت العمدة")
HOW = (
    "وهو ينظر إلى الغيوم",
    "ولم ينطق بكلمة",
    "والريح تهب من الشمال",
    "وفي يده عصا طويلة",
    "وكان الجو باردا",
    "ثم عاد ببطء",
)


class Report(NamedTuple):
    """What one article says: the toll of an event as of a day, and whose report it is."""

    article: Article
    event: int
    figure: int
    as_of: dt.date
    reporter: str


Toll = tuple[int, frozenset[int]]  # an event, and two tolls of it


class World(NamedTuple):
    """The reports of all outlets."""

    reports: tuple[Report, ...]

    def pairs(self) -> Iterator[tuple[Report, Report]]:
        """Two reports of one event that give different tolls."""
        for one, other in combinations(self.reports, 2):
            if one.event == other.event and one.figure != other.figure:
                yield one, other

    @property
    def contradictions(self) -> set[Toll]:
        """Two tolls of one day; or a later one that is lower, unless who gave the higher one comes to it too."""
        return {_toll(one, other) for one, other in self.pairs() if self._is_disputed(one, other)}

    @property
    def moves(self) -> set[Toll]:
        """Two tolls of two days, and never of one: a rise, or a correction by who gave the higher one."""
        return {_toll(one, other) for one, other in self.pairs()} - self.contradictions

    def _is_disputed(self, one: Report, other: Report) -> bool:
        high, low = sorted((one, other), key=lambda report: -report.figure)
        if one.as_of == other.as_of or high.as_of > low.as_of:
            return one.as_of == other.as_of
        return not any(
            (report.event, report.reporter, report.figure) == (low.event, high.reporter, low.figure)
            and report.as_of > high.as_of
            for report in self.reports
        )

    @property
    def origins(self) -> dict[int, int]:
        """How many reporters tell of each event."""
        return {
            event: len({one.reporter for one in self.reports if one.event == event})
            for event in {one.event for one in self.reports}
        }


def _toll(one: Report, other: Report) -> Toll:
    return one.event, frozenset((one.figure, other.figure))


def make_world(seed: int, *, copiers: int = 3, days: int = 3) -> World:
    """A world of ten events; an outlet errs in one report of six, and a copier prints another's article again."""
    dice = random.Random(seed)
    reports: list[Report] = []
    for event, village in enumerate(VILLAGES):
        happened = START + dt.timedelta(days=dice.randrange(20))
        toll = dice.randrange(12, 40)
        kind = dice.choice(KINDS)
        for after in range(days):
            toll += dice.choice((0, 0, 3, 5)) if after else 0
            as_of = happened + dt.timedelta(days=after)
            written = []
            for number in range(len(FIRST)):
                if dice.random() < 0.5:
                    continue
                figure = toll if dice.random() > 1 / 6 else toll + dice.choice((-7, -4, 6, 11))
                outlet = f"Reporter {number}"
                lag = (
                    dice.randrange(2) if after else 0
                )  # a later report may be printed the next day and says as of when
                text = _write(dice, number, kind, village, happened, as_of, figure)
                written.append(_report(text, event, figure, as_of, outlet, outlet, as_of + dt.timedelta(days=lag)))
            copies = [(dice.choice(written), number) for number in range(copiers) if written and dice.random() < 0.4]
            reports += written
            reports += [
                _report(_edit(dice, one.article.text), event, one.figure, as_of, f"Copier {number}", one.reporter,
                        one.article.published)
                for one, number in copies
            ]  # fmt: skip
    return World(tuple(reports))


def _report(
    text: str, event: int, figure: int, as_of: dt.date, outlet: str, reporter: str, published: dt.date
) -> Report:
    name = f"{event}-{as_of}-{outlet}".replace(" ", "")
    return Report(Article(id=name, text=text, source=outlet, published=published), event, figure, as_of, reporter)


def _write(
    dice: random.Random, reporter: int, kind: str, village: str, happened: dt.date, as_of: dt.date, figure: int
) -> str:
    return (FIRST if happened == as_of else LATER)[reporter].format(
        n=_counted(figure),
        kind=kind,
        village=village,
        day=WEEKDAYS[happened.weekday()],
        until=WEEKDAYS[as_of.weekday()],
        filler=" ".join(f"{dice.choice(WHO)} {dice.choice(WHERE)} {dice.choice(HOW)}." for _ in range(6)),
    )


def _counted(figure: int) -> str:
    """Three to ten take the plural."""
    return f"{figure} أشخاص" if 3 <= figure % 100 <= 10 else f"{figure} شخصا"


def _edit(dice: random.Random, text: str) -> str:
    """A head before it, or the last words cut."""
    return HEAD + text if dice.random() < 0.5 else " ".join(text.split(" ")[:-6]) + "."
