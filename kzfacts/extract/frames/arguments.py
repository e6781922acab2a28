"""The noun phrases around a verb that no lexicon names: who did it, to what, by what means."""

from __future__ import annotations

from kzfacts.extract.reading import Placed, Reading
from kzfacts.extract.wordlist import is_function_word
from kzfacts.model import Mention
from kzfacts.text.document import Hit

_LONGEST = 5  # words of a phrase
_LONGEST_LOAD = 12
_WAYS = frozenset(("الي", "في", "نحو", "عبر", "باتجاه", "قادمه", "قادما", "لدي"))
_ENDINGS = ("ون", "ين", "ان", "تان", "تين", "ات", "ه", "يه", "ا")  # of an adjective that agrees with its noun
_DAMMA = "\u064f"
_BEFORE_NOUNS = frozenset(
    ("في", "من", "الي", "علي", "عن", "بعد", "قبل", "اثر", "عقب", "خلال", "تهمه", "محاوله", "عمليه", "جريمه")
)
_UNDERGOING = ("place_head", "weapon", "event")  # what is no doer by itself
_PLURALS = ("وا", "ون", "ان", "ا")  # a verb of more than one has its subject before it
_SIGNS = "«»“”\"' "
_VERBAL = ("say", "status", "frame", "count_cue", "event", "aspect", "stance", "particle", "site")


def subject_phrase(reading: Reading, cue: Placed[Hit]) -> Placed[Mention] | None:
    """The subject right behind its verb: هاجمت زوارق مسلحة."""
    if cue.item.suffix or holds_subject(reading, cue) or not is_active(reading, cue):
        return None
    found = phrase_at(reading, cue.last + 1)
    if found is not None and any(reading.of(table).at(found.first) for table in _UNDERGOING):
        return None  # قصفت قرية: the village was hit; فجر عبوة, شن هجمات
    if found is None or cue.item.form == "present" or reading.mentions.at(cue.last + 1) is not None:
        return found
    return None if _may_be_noun(reading, cue) else found


def _may_be_noun(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether the verb's letters are those of a masdar, too: قصف."""
    hits = (
        hit for table in ("event", "frame", "count_cue") for hit in reading.of(table).within(cue.first, cue.first + 1)
    )
    return any(hit.item.form == "noun" for hit in hits)


def is_active(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether a cue is a verb of somebody's doing: no passive with its vowel printed, no masdar after a preposition."""
    if cue.item.form not in ("past", "present"):
        return False
    if _DAMMA in reading.doc.text[cue.item.start : cue.item.start + 3]:  # قُصفت
        return False
    return cue.first == 0 or reading.doc.forms[cue.first - 1] not in _BEFORE_NOUNS  # في خطف


def holds_subject(reading: Reading, cue: Placed[Hit]) -> bool:
    """Whether a verb says by its letters who does it: أضرموا, نحمل."""
    form = reading.doc.forms[cue.last]
    if cue.item.form == "present" and form.removeprefix(cue.item.prefix).startswith("ن"):
        return True
    return form.endswith(_PLURALS) and form.removeprefix(cue.item.prefix) not in cue.item.entry.row.get("past", ())


def phrase_at(reading: Reading, word: int) -> Placed[Mention] | None:
    """The mention or phrase that begins at a word; None where a particle, a verb or a time stands there."""
    doc = reading.doc
    _, stop = reading.segment(word - 1) if word else (0, 0)
    if word >= stop or doc.gaps[word].strip(_SIGNS) or _is_no_noun(reading, word):
        return None
    head = reading.heads.get(word)
    if head is not None:
        return head
    if (place := reading.of("place_head").at(word)) and (named := reading.heads.get(place.last + 1)):
        return named  # قرية زركون
    if reading.mentions.at(word) is not None:
        return None
    last = word
    while last + 1 < min(stop, word + _LONGEST) and _goes_on(reading, word, last + 1):
        inner = reading.mentions.at(last + 1)
        last = last + 1 if inner is None else inner.last
    start, end = doc.starts[word], doc.ends[last]
    return Placed(word, last, Mention(start, end, doc.text[start:end], "GROUP", "nominal"))


def load_phrase(reading: Reading, cue: Placed[Hit], *, until: bool) -> Placed[Mention] | None:
    """What is carried: the words behind the cue, up to where it goes or comes from."""
    doc = reading.doc
    _, stop = reading.sentence(cue.last)
    last = cue.last
    for word in range(cue.last + 1, min(stop, cue.last + 1 + _LONGEST_LOAD)):
        if doc.forms[word] in _WAYS or doc.gaps[word].strip(_SIGNS):
            break
        last = word
    first = cue.last + 1
    if last < first or (until and (last + 1 >= stop or doc.forms[last + 1] not in _WAYS)):
        return None
    if is_function_word(doc.forms[first]):
        return None
    start = doc.starts[first] + (doc.text[doc.starts[first]] == "ب")
    return Placed(first, last, Mention(start, doc.ends[last], doc.text[start : doc.ends[last]], "GROUP", "nominal"))


def _is_no_noun(reading: Reading, word: int) -> bool:
    form = reading.doc.forms[word]
    if len(form) < 3 or is_function_word(form) or reading.timexes.at(word) or form.isdecimal():
        return True
    if reading.of("manner").at(word) is not None:
        return True
    if form.startswith(("لل", "بال", "وال", "فال")):
        return True
    return any((hit := reading.of(table).at(word)) and hit.item.form != "noun" for table in _VERBAL)


def _goes_on(reading: Reading, first: int, word: int) -> bool:
    """Whether a word still belongs to the phrase: definite, a nationality, or an adjective that agrees."""
    form, head = reading.doc.forms[word], reading.doc.forms[first]
    if reading.doc.gaps[word].strip(_SIGNS) or _is_no_noun(reading, word):
        return False
    if form.startswith("ال"):
        return True
    mention = reading.mentions.at(word)
    if mention is not None and mention.first == word:
        return reading.doc.starts[word] == mention.item.start
    if head.startswith("ال") or form.startswith(("و", "ب", "ل")):
        return False
    return form.endswith(_ENDINGS) and word == first + 1
