"""Edits: traits worked out by hand, every weight known, and no edit that speaks for two words."""

import pytest
from rapidfuzz.distance import Levenshtein

from kzfacts.resolve.edits import count_traits, weigh_edits
from kzfacts.resolve.sound import code_of, letters_of, load_rows, sound_of

SOUNDS = tuple(row["id"] for row in load_rows("sound")["sound"])
WEIGHTS = {row["id"]: row["value"] for table in ("weight", "edit") for row in load_rows("compare")[table]}
FRAMES = {"first": ((), ("m", "r", "d")), "inner": (("m", "l"), ("r", "d")), "last": (("m", "r", "d"), ())}


def spelled(words):
    return letters_of(tuple(words.split()))


def test_sounds_have_letters_of_their_own():
    assert [sound_of(letter) for letter in letters_of(SOUNDS)] == list(SOUNDS)


@pytest.mark.parametrize(
    ("one", "other", "beside", "traits"),
    [
        ("s a l i m", "s a l i m", False, {}),
        ("b a r i s", "p a r i s", False, {}),
        ("j a n", "y a n", False, {"one-letter": 1.0, "first-consonant": 1.0}),
        ("s a l i m", "z a l i m", False, {"one-letter": 1 / 3, "first-consonant": 1.0}),
        ("l a m i r", "l a b i r", False, {"other-consonant": 1.0}),
        ("s a l i m", "s u l i m", False, {"a-for-u": 1.0}),
        ("o s l u", "a s l u", False, {"a-for-u": 1.0, "first-vowel": 1.0}),
        ("s a l i m", "s a l y m", False, {"glide-for-vowel": 1.0}),
        ("s l m", "s l i m", False, {"i-more": 1.0}),
        ("s l m", "s e l i m", True, {"i-more": 2.0, "i-more-beside-arabic": 2.0}),
        ("s u l m", "s l m", True, {"u-more": 1.0, "u-more-in-arabic": 1.0}),
        ("l i n", "l i n a", False, {"a-more": 1.0, "last-vowel-more": 1.0}),
        ("l i d a", "l i n d a", False, {"nasal-more": 1.0}),
        ("d u b u", "d u b u s", False, {"consonant-more": 1.0, "last-consonant-more": 1.0}),
        ("d r", "d s r", True, {"consonant-more": 1.0, "consonant-more-beside-arabic": 1.0}),
    ],
)
def test_traits(one, other, beside, traits):
    assert count_traits(spelled(one), spelled(other), beside=beside) == pytest.approx(traits)


def test_edits_weigh_what_their_traits_weigh():
    one, other = spelled("s u l m"), spelled("s l i m")
    traits = count_traits(one, other, beside=True)
    assert weigh_edits(one, other, beside=True) == pytest.approx(sum(WEIGHTS[t] * n for t, n in traits.items()))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("beside", [False, True])
def test_no_edit_speaks_for_two_words(frame, beside):
    before, after = FRAMES[frame]
    for one in ((), *((sound,) for sound in SOUNDS)):
        for other in SOUNDS:
            if one != (other,):
                assert odds((*before, *one, *after), (*before, other, *after), beside) <= 0, (one, other)
                assert odds((*before, other, *after), (*before, *one, *after), beside) <= 0, (other, one)


def odds(one, other, beside):
    """What the words' edits add, beginning, end and distance included."""
    left, right = code_of(one), code_of(other)
    added = WEIGHTS["sound-distance"] * Levenshtein.distance(left, right) / 3
    added -= WEIGHTS["first-sound"] * (left[0] != right[0]) + WEIGHTS["last-sound"] * (left[-1] != right[-1])
    return added + weigh_edits(letters_of(one), letters_of(other), beside=beside)


def test_sounds_of_one_letter_are_sounds():
    for row in load_rows("sound")["letter"]:
        assert set(row["sound"].split()) <= set(SOUNDS)
