"""Words of time that say something else where they stand: letters, names of days and of bodies, counted nouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from itertools import takewhile

from kzfacts.extract.times.words import TABLES
from kzfacts.text.document import Document, Hit

_HOUR = "الساعه"
_NOT_ADJECTIVES = frozenset(("التي", "الماضي", "الحالي", "الجاري", "التالي", "الثاني", "الحادي", "الجاي"))
_BODIES = frozenset((
    "صحيفه", "جريده", "مجله", "قناه", "تلفزيون", "اذاعه", "راديو", "موقع", "وكاله", "حزب", "تيار", "كتله", "حركه",
    "جمعيه", "مؤسسه", "شركه", "مدرسه", "مدارس", "منظمه", "مبادره",
))  # fmt: skip
# places, movements and upheavals that are called by a day without its year
_NAMED_AFTER_DAYS = frozenset((
    "شارع", "ساحه", "ميدان", "جسر", "كوبري", "نفق", "محور", "حي", "مدينه", "جامعه", "مستشفي", "ملعب", "ستاد", "قوي",
    "فريق", "تحالف", "تيار", "حركه", "كتله", "جماعه", "شباب", "لواء", "كتيبه", "ثوره", "انتفاضه", "حرب", "انقلاب",
    "حراك", "دستور",
))  # fmt: skip
_PLACES = frozenset(("سوق", "حي", "شارع", "ساحه", "ميدان", "جسر", "مسجد", "جامع", "قريه", "بلده", "قلعه", "وادي"))
_CLITICS = "وفبلك"
_TO = frozenset(("الي", "من", "حتي", "نحو", "حوالي"))
_NAMES_OF_YEARS = frozenset(("month", "year_name", "time_shift"))
_LONGEST_NAME, _HITS_OF_A_NAME = 3, 12  # words; hits that may begin at them
_PERSONS = frozenset(
    (form,) for form in ("اشخاص", "قتلي", "جرحي", "شهداء", "ضحايا", "جنود", "اطفال", "نساء", "رجال", "مدنيين", "مسلحين")
)
_WITH_PLURAL, _WITH_ACCUSATIVE = range(3, 11), range(11, 100)  # numbers, and how they take what they count
_LEADS_TO_LENGTH = frozenset(("قبل", "منذ", "بعد", "مدي", "مدار", "طوال", "طيله"))
# before a figure of four digits, words that make it a year; after it, accusatives that it cannot count
_YEAR_WORDS = frozenset(("عام", "سنه", "عامي", "سنتي", "اعوام", "سنوات", "منذ", "بحلول", "خلال", "نهايه", "بدايه"))
_ADVERBS = frozenset((
    "ايضا", "بدلا", "نظرا", "وفقا", "طبقا", "قائلا", "مشيرا", "مؤكدا", "خصوصا", "حاليا", "سابقا", "لاحقا", "تحديدا",
    "تقريبا", "مقارنا", "عندما", "بينما", "حينما", "كما", "فيما", "مما", "ارتفاعا", "انخفاضا",
))  # fmt: skip


def is_trap(doc: Document, hit: Hit, kind: str) -> bool:
    """Whether the word is no time there."""
    if "unlike" in hit.entry.row and _is_printed_unlike(doc, hit):
        return True
    return kind in _CHECKS and any(check(doc, hit) for check in _CHECKS[kind])


def _is_printed_unlike(doc: Document, hit: Hit) -> bool:
    """الرائحة is a smell, no spoken الرايحة."""
    return any(letter in doc.text[hit.start : hit.end] for letter in hit.entry.row["unlike"])


def _is_gate_or_father(doc: Document, hit: Hit) -> bool:
    """باب, but بآب; months of the sun take no article: الأب is the father."""
    if hit.prefix.endswith("ال"):
        return "calendar" not in hit.entry.row
    return hit.prefix.endswith("ب") and doc.text[hit.start] == "ا"


def _follows_clock(doc: Document, hit: Hit) -> bool:
    """07:30 م, الساعة 7 م: its letter stands for "pm" there."""
    word = hit.first
    return doc.gaps[max(0, word - 1)] == ":" or doc.forms[max(0, word - 2)].endswith(_HOUR)


def _is_named_day(doc: Document, hit: Hit) -> bool:
    """اليوم العالمي, اليوم الوطني: an adjective in -i with the article names a day."""
    after = hit.last + 1
    if after >= len(doc.forms) or doc.gaps[after] != " ":
        return False
    form = doc.forms[after]
    return form.startswith("ال") and form.endswith(("ي", "يه")) and form not in _NOT_ADJECTIVES


def _is_of_something(doc: Document, hit: Hit) -> bool:
    """منذ أيام الدراسة, قبل سنوات الحرب: the days of something, not some days ago; but أيام العيد."""
    after = hit.last + 1
    if not hit.first or after >= len(doc.forms) or doc.gaps[hit.first] != " " or doc.gaps[after] != " ":
        return False
    if hit.prefix or doc.forms[hit.first - 1].lstrip("وف") not in _LEADS_TO_LENGTH:
        return False
    return doc.forms[after].startswith("ال") and not _is_time_word(doc, after)


def _is_the_back(doc: Document, hit: Hit) -> bool:
    """إصابة في الظهر: the same letters as noon, which stands in the accusative or behind عند."""
    if hit.entry.row["id"] != "noon" or not hit.prefix.endswith("ال") or not hit.first:
        return False
    return doc.forms[hit.first - 1] in ("في", "وفي") and not _is_time_word(doc, hit.last + 1)


def _is_rate(doc: Document, hit: Hit) -> bool:
    """مليون برميل في اليوم: a day, whichever; but في اليوم التالي."""
    if not hit.first or doc.forms[hit.first - 1] not in ("في", "وفي") or doc.gaps[hit.first] != " ":
        return False
    return hit.entry.row["id"] == "today" and not _is_time_word(doc, hit.last + 1, "number")


def is_name(doc: Document, word: int) -> bool:
    """ثورة 25 يناير, شارع 14 تموز, قوى 14 آذار: whether what begins at a word is the name of the thing before it."""
    return _follows_one_of(_NAMED_AFTER_DAYS, doc, word)


def is_place(doc: Document, word: int) -> bool:
    """سوق الجمعة, حي الخميس: likewise for weekdays."""
    return _follows_one_of(_PLACES, doc, word)


def _follows_one_of(nouns: frozenset[str], doc: Document, word: int) -> bool:
    if not word or doc.gaps[word] != " ":
        return False
    before = doc.forms[word - 1]
    return before in nouns or (before[0] in _CLITICS and before[1:] in nouns)


def _is_time_word(doc: Document, word: int, *others: str) -> bool:
    place = bisect_left(doc.hits, word, key=lambda hit: hit.first)
    while place < len(doc.hits) and doc.hits[place].first == word:
        table = doc.hits[place].table
        if (table in TABLES and table != "time_event") or table in others:
            return True
        place += 1
    return False


def _is_name_of_body(doc: Document, hit: Hit) -> bool:
    """صحيفة الغد, تيار المستقبل: behind a body without the article the word is its name."""
    if not hit.first or doc.gaps[hit.first] != " " or not doc.forms[hit.first].startswith("ال"):
        return False
    before = doc.forms[hit.first - 1]
    return before in _BODIES or (before[0] in _CLITICS and before[1:] in _BODIES)


def counts_noun(doc: Document, word: int) -> bool:
    """2095 مواطنا: a noun in the accusative, or a number word, follows the figure at `word`."""
    after = word + 1
    if after >= len(doc.forms) or doc.gaps[after] != " ":
        return False
    form = doc.forms[after]
    if form == "الف":
        return True
    if form.endswith("ه") and word and doc.forms[word - 1] in _TO and doc.gaps[word] == " ":
        return True  # إلى 2025 محطة
    if not form.endswith("ا") or len(form) <= len("هذا") or form.startswith(("ال", "و")) or form in _ADVERBS:
        return False
    return not _leads_to_year(doc, word)


def counts_things(doc: Document, word: int, value: int) -> bool:
    """يوم الخميس 23 شخصا, الخميس 5 جنود: a noun that the number counts follows, so that it is no day of the month."""
    if _is_time_word(doc, word + 1):
        return False
    if value in _WITH_PLURAL:
        return doc.gaps[word + 1] == " " and doc.forms[word + 1 : word + 2] in _PERSONS
    return value in _WITH_ACCUSATIVE and counts_noun(doc, word)


def _leads_to_year(doc: Document, word: int) -> bool:
    """Behind a month, or a word for the year, no figure counts what follows."""
    if not word or doc.gaps[word] != " ":
        return False
    form = doc.forms[word - 1]
    bare = form if form in _YEAR_WORDS else form[1:] if form[0] in _CLITICS else form
    if bare in _YEAR_WORDS or bare.removeprefix("ال") in _YEAR_WORDS:
        return True
    place = bisect_left(doc.hits, word - _LONGEST_NAME, key=lambda hit: hit.first)
    near = takewhile(lambda hit: hit.first < word, doc.hits[place : place + _HITS_OF_A_NAME])
    return any(hit.last == word - 1 and hit.table in _NAMES_OF_YEARS for hit in near)


_CHECKS: Mapping[str, tuple[Callable[[Document, Hit], bool], ...]] = {
    "era": (_follows_clock,),
    "trap_month": (_is_gate_or_father,),
    "today": (_is_named_day, _is_rate, _is_name_of_body),
    "deictic": (_is_name_of_body,),
    "vague": (_is_name_of_body,),
    "units": (_is_of_something,),
    "day_part": (_is_the_back,),
}
