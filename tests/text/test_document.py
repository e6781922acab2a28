"""Words, sentences and hits of a text, with offsets into the original."""

import re
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from kzfacts.text.document import read_document
from kzfacts.text.lexicon import load_lexicon
from kzfacts.text.normalize import normalize
from kzfacts.text.words import WORD, split_words

TEXTS = st.text(st.sampled_from("ابةىكمأؤلاﻻًَّـ \n\u200f٣5.،؟»“-aB\U0001f600"), max_size=80)

ROWS = """
[[body]]
id = "pact"
surface = ["منظمة معاهدة الأنهار"]
example = "منظمة معاهدة الأنهار"
source = "invented"

[[body]]
id = "league"
surface = ["الرابطة"]
example = "الرابطة"
source = "invented"

[[craft]]
id = "sail"
surface = ["شراع 12"]
example = "شراع-12"
source = "invented"

[[act]]
id = "swim"
present = ["يسبح"]
past = ["سبح"]
example = "يسبح"
source = "invented"
"""


def sentences(text):
    document = read_document(text)
    return [text[sentence.start : sentence.end] for sentence in document.sentences]


def hits(tmp_path, text, *tables):
    path = tmp_path / "rows.toml"
    path.write_text(ROWS, "utf-8")
    document = read_document(text, load_lexicon(extra=[path]))
    return [(hit.id, text[hit.start : hit.end], hit.prefix, hit.suffix) for hit in document.hits_of(*tables)]


@given(TEXTS)
def test_words_are_the_words_at_their_offsets(text):
    document = read_document(text)
    for form, start, end in zip(document.forms, document.starts, document.ends, strict=True):
        assert form in normalize(text[start:end])
    assert len(document.gaps) == len(document.forms) + 1


@given(TEXTS)
def test_every_word_is_in_one_sentence(text):
    document = read_document(text)
    words = [word for sentence in document.sentences for word in range(sentence.first, sentence.stop)]
    assert words == list(range(len(document.forms)))


@given(TEXTS)
def test_hits_are_ordered_and_lie_on_their_words(text):
    document = read_document(text)
    assert [hit.first for hit in document.hits] == sorted(hit.first for hit in document.hits)
    for hit in document.hits:
        assert document.starts[hit.first] <= hit.start < hit.end <= document.ends[hit.last]


def test_words_and_offsets():
    document = read_document("وصَلَ ١٢ قارباً، إلى «الميناء».")
    assert document.forms == ("وصل", "12", "قاربا", "الي", "الميناء")
    assert document.starts == (0, 6, 9, 17, 22)
    assert document.ends == (5, 8, 15, 20, 29)
    assert document.gaps == ("", " ", " ", ", ", " «", "».")


def test_a_number_keeps_its_separators_and_parts_from_letters():
    assert read_document("1,200 و3.5 وIl-76م").forms == ("1,200", "و", "3.5", "وil", "76", "م")


def test_sentences_end_at_full_stops_and_line_breaks():
    assert sentences("جاء الربيع. أزهر اللوز؟ نعم!\nعنوان\n\nسطر") == [
        "جاء الربيع", "أزهر اللوز", "نعم", "عنوان", "سطر",
    ]  # fmt: skip


def test_initials_and_decimals_end_no_sentence():
    assert sentences("قال ن. س. رامي إن السعر 3.5 دنانير. ثم سكت.") == ["قال ن. س. رامي إن السعر 3.5 دنانير", "ثم سكت"]


def test_a_full_stop_before_a_closing_quotation_mark_ends_a_sentence():
    assert sentences("قال: «انتهى السباق.» وغادر") == ["قال: «انتهى السباق", "وغادر"]


def test_names_hold_across_quotation_marks_and_hyphens(tmp_path):
    text = "انضمت إلى منظمة «معاهدة الأنهار» سفينة شراع-12"
    assert hits(tmp_path, text, "body", "craft") == [
        ("pact", "منظمة «معاهدة الأنهار", "", ""),
        ("sail", "شراع-12", "", ""),
    ]


def test_names_do_not_hold_across_commas(tmp_path):
    assert hits(tmp_path, "منظمة، معاهدة الأنهار", "body") == []


def test_clitics_stand_outside_the_hit(tmp_path):
    assert hits(tmp_path, "وبالرابطة وسيسبحون ثم سبحوا", "body", "act") == [
        ("league", "الرابطة", "وب", ""),
        ("swim", "يسبحون", "وس", ""),
        ("swim", "سبحوا", "", ""),
    ]


def test_skipped_spans_have_neither_sentences_nor_hits(tmp_path):
    path = tmp_path / "rows.toml"
    path.write_text(ROWS, "utf-8")
    text = "الرابطة\nاجتمعت الرابطة."
    document = read_document(text, load_lexicon(extra=[path]), skip=[(0, 7)])
    assert [hit.start for hit in document.hits_of("body")] == [15]
    assert [sentence.start for sentence in document.sentences] == [8]


def test_word_look_up():
    document = read_document("من هنا. إلى هناك")
    assert document.word_at(0) == 0
    assert document.word_at(2) == 1
    assert document.word_at(4) == 1
    assert list(document.words_within(0, 5)) == [0, 1]
    assert document.sentence_of(2).first == 2


def test_a_text_without_full_stops_is_cut():
    doc = read_document("كلمة " * 1000)
    assert [sentence.stop - sentence.first for sentence in doc.sentences] == [400, 400, 200]


def test_letters_between_full_stops_stay_together():
    doc = read_document("قالت بي.بي.سي إن الوفد وصل. ثم غادر.")
    assert len(doc.sentences) == 2


@given(
    st.one_of(TEXTS, st.text(max_size=60), st.text(st.sampled_from("اب12.,'_ ²½\U0001d7cf\U0001f600٣"), max_size=40))
)
def test_words_are_those_of_the_pattern(text):
    folded = normalize(text)
    words = split_words(folded)
    assert list(words.forms) == re.findall(WORD, folded)
    assert "".join(chain(*zip(words.gaps, (*words.forms, ""), strict=True))) == folded
    assert [folded[first:stop] for first, stop in zip(words.firsts, words.stops, strict=True)] == list(words.forms)
    assert words.edges == tuple(place for place, gap in enumerate(words.gaps) if gap != " ")


def test_raised_figures_are_no_digits():
    assert read_document("مساحتها 5² متر و² كم").figures == (1,)
