"""Texts that no one would print: no exception, exact spans, and no more work than their length asks for."""

import cProfile
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzfacts.extract.claims import extract
from kzfacts.model import Article, Claim

_WRITTEN = dt.date(2029, 6, 6)  # a Wednesday
_LONG = 100_000  # characters
_NAMED = ("speaker", "subject", "via", "place")

# every shape, those that look alike and those of other scripts included
OPENING = ("«", "‹", "“", "‘", "„", "‚", "‟", "‛", "《", "「", "﴾", "❝", "〝", "＂", "<<", "``", "((")
CLOSING = ("»", "›", "”", "’", "“", "‘", "»", "›", "》", "」", "﴿", "❞", "〞", "＂", ">>", "''", "))")
BOTH = ('"', "'", "`", '""', "״", "″")
TOLL = "قتل خمسة أشخاص"

SENTENCES = (TOLL + "، ", "قال سالم حداد إن خمسة قتلوا و", "انفجار في بغداد ", "وفقا للوزير ", "كلمة ")
PIECES = (
    *SENTENCES, TOLL + " ", "قال الوزير إن ", "انسحاب من يوم الأحد إلى ", "مظاهرات بسبب ", "بعد أن ", "التقى ",
    "ال", "و", "وفرنسا وإيطاليا ", "ليلى (26 عاما) ", "قتل 12 بينهم 3 ", "طالب المجلس ", "التقى سالم حداد ",
    "نقلت قناة العالم عن الوزير قوله إن ", "قال الوزير: «قتل خمسة ", "قتل خمسة» ", "«قتل خمسة» ", 'قال "', "«",
    '"', "12 ", "12\t34\t56\n", "12,", "5% ", "، ", "قتلى | 12 | جرحى | 34\n",
    "قفا نبك من ذكرى حبيب ومنزل ... بسقط اللوى بين الدخول فحومل\n", "يا ليل *** يا عين\n", "(", "(قتل ", "[{(",
    "the army killed 5 men, ", "قتل five persons خمسة in أشخاص ", "قتل خمسة\n", "قُتِلَ خَمْسَةُ ",
    "\u202bقتل\u202c \u202e5\u2066 أشخاص\u2069 ", "\u200f5\u200e قتلى ", "\ud800قتل ", "قتل\0خمسة ",
    "<p>قتل</p>", "مقتل شقيقه و", "وزارة الدفاع ", "رئيس رئيس ", "حرب هجوم انسحاب ",
    "انسحاب بعد استقرار الوضع ", "محمد حسن علي ",
)  # fmt: skip


def checked(text: str) -> tuple[Claim, ...]:
    """The claims of a text, every span of each the text's own."""
    claims = extract(Article("case", text, published=_WRITTEN))
    for claim in claims:
        assert claim.evidence == claim.evidence_span.of(text) != ""
        assert claim.evidence_span.contains(claim.value_span), claim
        for name in _NAMED:
            span, words = getattr(claim, f"{name}_span"), getattr(claim, name)
            assert words == (None if span is None else span.of(text)), (name, claim)
        others = (claim.value_span, claim.cue_span, claim.part_of, *claim.members, *claim.repeats)
        assert all(span is None or 0 <= span.start < span.end <= len(text) for span in others), claim
    return claims


def tolls(text: str) -> list[str]:
    """The counts of the killed."""
    return [claim.value for claim in checked(text) if claim.predicate == "killed_count"]


@pytest.mark.parametrize("piece", SENTENCES)
def test_one_sentence_of_a_hundred_thousand_characters(piece: str) -> None:
    checked(piece * (_LONG // len(piece)))


def test_a_claim_at_each_end_of_a_long_sentence() -> None:
    text = "قتل خمسة أشخاص في ليون " + "كلمة " * (_LONG // 5) + "قتل سبعة أشخاص في ليون"
    assert tolls(text) == ["5", "7"]


@pytest.mark.parametrize(
    ("opening", "closing"), [*zip(OPENING, CLOSING, strict=True), *((sign, sign) for sign in BOTH)]
)
@pytest.mark.parametrize(
    "form",
    ["{a}{toll}{b}", "{a}{toll}", "{toll}{b}", "{b}{toll}{a}", "{a}{a}{toll}{b}", "{a}{toll}{b}{b}", "{a}{b}{toll}",
     "قال الوزير: {a}{toll}", "قال الوزير: {b}{toll}{a}.", "قال {a}الوزير{a} إن {toll}", "{a} {toll} {b} قال الوزير"],
)  # fmt: skip
def test_quotation_marks_of_every_shape(form: str, opening: str, closing: str) -> None:
    assert tolls(form.format(a=opening, b=closing, toll=TOLL)) == ["5"]


@pytest.mark.parametrize(("opening", "closing"), list(zip(OPENING, CLOSING, strict=True)))
def test_nothing_but_quotations(opening: str, closing: str) -> None:
    quotation = f"{opening}{TOLL} في ليون{closing}. "
    assert tolls(quotation * 50) == ["5"] * 50


def test_arabic_and_english_in_one_sentence() -> None:
    assert tolls("The army said: قتل 5 أشخاص in the attack, 7 others were hurt") == ["5"]
    assert tolls("five persons قتلوا five") == []


def test_a_table_of_numbers_counts_nobody() -> None:
    assert tolls("12\t34\t56\n" * 200) == []
    assert tolls("\n".join(" ".join(str(row * column) for column in range(1, 13)) for row in range(1, 13))) == []


def test_poetry_says_nothing() -> None:
    verses = (
        "قفا نبك من ذكرى حبيب ومنزل ... بسقط اللوى بين الدخول فحومل\n"
        "على قدر أهل العزم تأتي العزائم *** وتأتي على قدر الكرام المكارم\n"
    )
    assert checked(verses * 20) == ()


@pytest.mark.parametrize(("opening", "closing"), ["()", "[]", "{}", "<>", "«»", "([", ")("])
def test_nested_brackets(opening: str, closing: str) -> None:
    assert tolls(opening * 1_000 + TOLL + closing * 1_000) == ["5"]
    assert tolls(f"{opening}كلمة " * 300 + TOLL + f" كلمة{closing}" * 300) == ["5"]


@pytest.mark.parametrize(
    "text",
    [
        "\u202bقتل خمسة أشخاص\u202c",
        "قتل \u202e5\u202c أشخاص",
        "قتل\u200f 5\u200e أشخاص",
        "\u2067قتل \u20665\u2069 أشخاص\u2069",
        "قتل 5\u061c أشخاص",
        "\u202e" * 500 + TOLL,
        "قـــتل خـــمسة أشخـــاص",
        "قُتِلَ خَمْسَةُ أَشْخَاصٍ",
        "ﻗﺘﻞ ﺧﻤﺴﺔ ﺃﺷﺨﺎﺹ",
        "\ufeffقتل خمسة أشخاص\u200b",
        "\ud800 قتل خمسة أشخاص \udc00",
    ],
    ids=ascii,
)
def test_signs_that_steer_or_decorate(text: str) -> None:
    assert tolls(text) == ["5"]


def calls(text: str) -> int:
    """How many functions a reading calls, Python's and C's."""
    profile = cProfile.Profile()
    profile.runcall(extract, Article("case", text, published=_WRITTEN))
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_work_grows_as_the_length_does(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (5_000, 10_000))
    checked(long)  # what is remembered is remembered for both
    assert calls(long) < 2.4 * calls(short) + 500  # up to 400 words, a sentence may cost its square


_WORDS = st.sampled_from([
    "قتل ", "خمسة ", "أشخاص ", "12 ", "قال ", "الوزير ", "إن ", "في ", "ليون ", "أمس ", "بسبب ", "انفجار ", "بعد ",
    "شهر ", "السبت ", "و", "ال", "«", "»", '"', "(", ")", "، ", ". ", ": ", "\n", "\u202e", "\u200f", "\0", "\ud800",
    "a ", "ـ", "َ",
])  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(_WORDS, max_size=40).map("".join))
def test_any_text_at_all(text: str) -> None:
    checked(text)
