"""Mentions of persons: names after titles, given names, names before an office, and offices alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kzfacts.extract.names import PARTICLES, given_at, is_ali, read_name
from kzfacts.extract.roles import Role, read_role
from kzfacts.extract.sights import Found, Run, Sights
from kzfacts.extract.wordlist import is_function_word

_GAPS = frozenset((" ", ", ", " , ", " (", " - ", " ,", ": "))
_BEFORE = frozenset((" ", ", ", " , ", " ,"))
_TITLES_OF_NOBODY = frozenset(("honorific", "person", "rank", "counterpart"))
_NO_OFFICE = frozenset(("person", "rank"))  # many hold it at a time: no sign of who is meant
_ALWAYS_OF = frozenset(("member", "candidate", "representative"))  # "the member state"
_SERVANT = "عبد"  # "servant of", with one of the names of God a given name
_OF_AGES = frozenset(("عاما", "اعوام", "سنه", "سنوات", "ربيعا", "شهرا", "اشهر"))
_MOST_BEFORE = 3  # words of a name before its last
_VERB_SIGNS = ("ي", "ست", "سي")


def find_persons(sights: Sights, bodies: Mapping[int, Found]) -> Iterator[Found]:
    """Candidates, in no order, overlaps included."""
    roles = _roles(sights, bodies)
    for role in _with_counterparts(sights, roles):
        yield from _person_or_office(sights, role)
    stop = 0
    for word in sorted(sights.at["given_name"]):
        if word >= stop:
            for one in _by_given_name(sights, word):
                stop = one.stop
                yield one
    yield from _before_ages(sights)
    for hit in sights.at["say"].values():
        if hit.form in ("past", "present"):
            yield from _after_verb(sights, hit.last + 1)


def _roles(sights: Sights, bodies: Mapping[int, Found]) -> list[Role]:
    """The offices, without those that another one holds inside."""
    roles: list[Role] = []
    for word in sorted(sights.at["title"]):
        if _is_after_servant(sights, word) or _is_adjective(sights, word):
            continue
        if not roles or word >= roles[-1].stop or roles[-1].use in _TITLES_OF_NOBODY:
            roles.append(read_role(sights, sights.at["title"][word], bodies))
    return roles


def _is_after_servant(sights: Sights, word: int) -> bool:
    """Whether a title is the second half of a name: عبد الملك."""
    before = sights.hit("given_name", word - 1)
    return before is not None and before.id == "compound-first" and sights.joined(word)


def _is_adjective(sights: Sights, word: int) -> bool:
    """Whether a word for kin belongs to the definite noun before it: الشركة الأم, the parent company."""
    if not sights.at["title"][word].entry.row.get("bare") or not sights.joined(word):
        return False
    return sights.form(word - 1).startswith(("ال", "وال", "بال", "لل"))


def _with_counterparts(sights: Sights, roles: list[Role]) -> Iterator[Role]:
    """The roles; a counterpart holds the office named before it in the sentence."""
    office, stop = "counterpart", 0
    for role in roles:
        if role.first >= stop:
            office, stop = "counterpart", sights.doc.sentence_of(role.first).stop
        if role.kind == "counterpart":
            yield role._replace(kind=office)
            continue
        if role.use in ("state", "portfolio"):
            office = role.kind
        yield role


def _person_or_office(sights: Sights, role: Role) -> Iterator[Found]:
    named = _name_after(sights, role)
    if named:
        yield _named(sights, named, role)
        return
    before = _name_before(sights, role)
    if before:
        yield _named(sights, before, role)
    elif _is_office(role) or (role.use == "counterpart" and role.country):
        yield sights.make(
            role.first, role.stop, "PERSON", lead=role.lead, form="nominal",
            kind=role.kind, country=role.country, former=role.former,
        )  # fmt: skip


def _is_office(role: Role) -> bool:
    """Whether the office alone points at its holder."""
    if role.kind in _ALWAYS_OF and role.stop == role.first + 1:
        return False
    return role.use not in _TITLES_OF_NOBODY and role.definite


def _named(sights: Sights, run: Run, role: Role) -> Found:
    """A person by name, with the office beside it."""
    text = sights.make(role.first, role.stop, "PERSON", lead=role.lead).mention
    if role.use == "honorific":
        return sights.make(run.first, run.stop, "PERSON")
    kind = None if role.use in _NO_OFFICE else role.kind
    return sights.make(
        run.first, run.stop, "PERSON", role=text.surface, role_start=text.start, role_end=text.end,
        kind=kind, country=role.country, former=role.former,
    )  # fmt: skip


def _name_after(sights: Sights, role: Role) -> Run | None:
    """The name after an office, further titles between them skipped."""
    word = role.stop
    for _ in range(3):
        title = sights.hit("title", word)
        if title is None or title.prefix not in ("", "ال") or sights.doc.gaps[word] not in _GAPS:
            break
        if title.entry.row["use"] not in ("honorific", "rank") or (
            given_at(sights, word) and not sights.form(word).startswith("ال")
        ):
            break
        word = title.last + 1
    if word >= len(sights.doc.forms) or sights.doc.gaps[word] not in _GAPS:
        return None
    run = read_name(sights, word)
    if not run.words and is_ali(sights, word):
        return Run(word, word + 1, 1)
    if not run.words or not _is_safe(sights, run, loose=sights.doc.gaps[word] == " ", role=role):
        return None
    return run


def _is_safe(sights: Sights, run: Run, *, loose: bool, role: Role) -> bool:
    """Whether the run is a name, given how it is joined to the office."""
    if run.given or run.foreign:
        return True
    if not run.unknown and not (loose and role.use in ("state", "rank", "honorific")):
        return False
    if role.use == "person":
        return False
    form = sights.form(run.first)
    if loose:
        return role.definite and not (run.words == 1 and form.startswith(_VERB_SIGNS) and len(form) < 7)
    return run.words > 1 and _is_closed(sights, run.stop)


def _is_closed(sights: Sights, word: int) -> bool:
    """Whether a comma, a colon or a function word follows."""
    gap = sights.doc.gaps[word] if word < len(sights.doc.gaps) else "\n"
    return any(sign in gap for sign in ",:).\n") or is_function_word(sights.form(word))


def _name_before(sights: Sights, role: Role) -> Run | None:
    """The name before an office in apposition: سالم حداد، المتحدث باسم ..."""
    if role.first < 2 or role.lead or sights.doc.gaps[role.first] not in _BEFORE:
        return None
    last = role.first - 1
    if is_function_word(sights.form(last)) and not given_at(sights, last):
        return None  # no name ends in one
    apart = sights.doc.gaps[role.first] != " "
    for first in range(max(0, role.first - 4), role.first - 1):
        run = read_name(sights, first)
        if run.words > 1 and run.stop == role.first and (run.given or (apart and run.foreign)):
            return run
    return None


def _by_given_name(sights: Sights, word: int) -> Iterator[Found]:
    """A known given name and what goes on as a name after it."""
    kind = given_at(sights, word)
    hit = sights.at["given_name"][word]
    servant = sights.form(word)[len(hit.prefix) :] == _SERVANT
    if (kind is None and not servant) or hit.last != word or not _may_go_on(sights, word + 1):
        return
    bare = read_name(sights, word)
    run = bare if bare.words or not hit.prefix else _with_clitic(sights, word)
    if (run.words > 1 and (run.given > 1 or (run.given and run.unknown) or run.foreign)) or _is_compound(
        sights, run, servant=servant
    ):
        yield sights.make(run.first, run.stop, "PERSON", lead=len(hit.prefix))


def _may_go_on(sights: Sights, word: int) -> bool:
    """Whether a name may go on with a word; most given names stand before a function word or a comma."""
    if word >= len(sights.doc.forms) or sights.doc.gaps[word] not in (" ", "-", ". ", "."):
        return False
    form = sights.form(word)
    return form in PARTICLES or not is_function_word(form) or given_at(sights, word) is not None


def _before_ages(sights: Sights) -> Iterator[Found]:
    """Names before an age in brackets, though the family name is a word: ليلى حداد (26 عاما)."""
    forms, gaps = sights.doc.forms, sights.doc.gaps
    for word in sights.breaks:
        if word > 1 and gaps[word] == " (" and forms[word].isdecimal() and sights.form(word + 1) in _OF_AGES:
            yield from _ending_at(sights, word - 1)


def _ending_at(sights: Sights, last: int) -> Iterator[Found]:
    """The name that ends at a word: from a given name on, or the word after "his mother"."""
    if is_function_word(sights.form(last)):
        return
    first = last
    while last - first < _MOST_BEFORE and sights.joined(first) and given_at(sights, first - 1):
        first -= 1
    if first < last:
        yield sights.make(first, last + 1, "PERSON", lead=len(sights.at["given_name"][first].prefix))
        return
    kin = sights.hit("title", last - 1)
    if kin and kin.id == "relative" and sights.joined(last):
        yield sights.make(last, last + 1, "PERSON")


def _is_compound(sights: Sights, run: Run, *, servant: bool) -> bool:
    """Whether listed names alone make it one, or an ambiguous one and a family name: حنان الحامدي."""
    if run.words > 2 and (run.given > 0 or servant):
        return True
    last = sights.form(run.stop - 1)
    return run.words > 1 and run.unknown == run.words - 1 and last.startswith("ال") and last.endswith("ي")


def _with_clitic(sights: Sights, word: int) -> Run:
    """A given name after a clitic: it does not begin a name by itself, so the rest is read."""
    if not sights.joined(word + 1):
        return Run(word, word)
    rest = read_name(sights, word + 1)
    if not rest.words:
        return Run(word, word)
    return rest._replace(first=word, given=rest.given + 1)


def _after_verb(sights: Sights, word: int) -> Iterator[Found]:
    """A name that no list holds, after a verb of saying and before what is said."""
    if not sights.joined(word) or (
        sights.form(word).startswith(("و", "ال", "لل", "ب", "ل")) and not given_at(sights, word)
    ):
        return
    run = read_name(sights, word)
    if (
        run.words
        and (run.foreign or run.given)
        and run.foreign + run.given * 2 >= run.words - 1
        and _is_closed(sights, run.stop)
    ):
        yield sights.make(run.first, run.stop, "PERSON")
