"""How number words join: one state, one rule for each kind of word.

A compound is read from left to right. `total` holds what thousands, millions
have closed, `group` what stands below the next of them; `slots` are the places
already taken in the group (ones 1, tens 2, hundreds 4), so that «خمسة وعشرون»
is 25 and «خمسة وستة» two numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

TokenKind = Literal[
    "zero", "digits", "digit", "ten", "teen", "tens", "hundred", "hundreds", "scale", "scales",
    "fraction", "fractions", "ordinal", "vague",
]  # fmt: skip
_ONES, _TENS, _HUNDREDS, _GROUP, _DIGITS, _FULL = 1, 2, 4, 7, 8, 16
_SLOTS: dict[str, int] = {
    "zero": _FULL, "digits": _DIGITS, "digit": _ONES, "ten": 3, "teen": 3, "tens": _TENS, "hundred": _HUNDREDS,
    "hundreds": _HUNDREDS, "fraction": _FULL, "fractions": _FULL, "ordinal": _ONES, "vague": _FULL,
}  # fmt: skip
_OPEN = float("inf")


class Token(NamedTuple):
    """One number word or one number in digits.

    `first` and `last` are word indices, `start` and `end` original offsets
    without clitics; `form` is the folded word. `times` is what a plural
    multiplies by (ثلاثة آلاف), `high` the end of a vague one.
    """

    first: int
    last: int
    start: int
    end: int
    kind: TokenKind
    value: float
    prefix: str = ""
    form: str = ""
    high: float | None = None
    times: float | None = None
    bound: bool = False


class State(NamedTuple):
    """A compound so far; `floor` is the smallest thousand, million ... closed."""

    total: float = 0
    group: float = 0
    slots: int = 0
    floor: float = _OPEN
    ordinal: bool = False
    high: float | None = None
    definite: bool = False

    @property
    def value(self) -> float:
        """What the words read so far come to."""
        return self.total + self.group


Rule = Callable[[State, Token], State | None]


def opening(token: Token) -> State:
    """The state after the first word of a number."""
    definite = token.prefix.endswith(("ال", "لل"))
    if token.kind in ("scale", "scales"):
        return State(total=token.value, floor=_floor(token), definite=definite)
    return State(
        group=token.value,
        slots=_SLOTS[token.kind],
        ordinal=token.kind == "ordinal",
        high=token.high,
        definite=definite,
    )


def join(state: State, token: Token, after: Token | None) -> State | None:
    """The state with one more word; None where the word starts another number.

    `after` is the token that touches this one on the left side of the page.
    """
    if state.high is not None:
        return _multiply_vague(state, token)
    if token.prefix == "و" or (token.prefix == "وال" and state.definite):
        return _ADDED[token.kind](state, token) if token.kind in _ADDED else None
    if token.prefix == "ال":
        return _definite(state, token)
    if token.prefix:
        return None
    if _hidden_and(state, token, after):
        return _add_low(state, token)
    return _APPENDED[token.kind](state, token) if token.kind in _APPENDED else None


def _floor(token: Token) -> float:
    return token.value / 2 if token.kind == "scales" else token.value


def _multiply_vague(state: State, token: Token) -> State | None:
    """عشرات الآلاف, بضعة ملايين."""
    times = token.times or (token.value if token.kind in ("scale", "hundred") else None)
    if times is None or token.prefix not in ("", "ال") or state.high is None:
        return None
    return state._replace(group=state.group * times, high=(state.high + 1) * times - 1)


def _definite(state: State, token: Token) -> State | None:
    """نصف المليون; any other word with the article is a new number."""
    if state.slots == _FULL and token.kind == "scale" and (state.floor == token.value or state.total == 0):
        return _scale(state, token)
    return None


def _hidden_and(state: State, token: Token, after: Token | None) -> bool:
    """واحد عشر may be «and eleven»; speech drops the و of مئتين ثلاثة وستين."""
    if token.kind != "digit" or after is None or after.first != token.last + 1:
        return False
    if after.kind == "ten" and not after.prefix:
        return token.form in ("واحد", "واحدي") and state.slots & 3 == 0
    return after.kind == "tens" and after.prefix == "و" and state.slots == _HUNDREDS and state.group >= 200


def _add_low(state: State, token: Token) -> State | None:
    wanted = _SLOTS[token.kind]
    taken = state.slots & (2 if token.kind == "tens" else 3)
    if taken or state.slots > _GROUP or (state.ordinal and token.prefix != "وال"):
        return None
    return state._replace(group=state.group + token.value, slots=state.slots | wanted)


def _add_ordinal(state: State, token: Token) -> State | None:
    """المئة والخامسة والعشرون."""
    if state.slots & 3 or state.slots > _GROUP or state.ordinal or token.prefix != "وال":
        return None
    return state._replace(group=state.group + token.value, slots=state.slots | _ONES, ordinal=True)


def _add_hundreds(state: State, token: Token) -> State | None:
    """Hundreds come first; in «واحد وتسعون وتسعمئة» last."""
    if state.slots & _HUNDREDS or state.slots > _GROUP or state.ordinal:
        return None
    return state._replace(group=state.group + token.value, slots=state.slots | _HUNDREDS)


def _add_scale(state: State, token: Token) -> State | None:
    """مليون وألف; ascending, «تسعمئة وألف»."""
    floor = _floor(token)
    ascending = state.slots == _GROUP and state.floor == _OPEN
    if floor >= state.floor or state.ordinal or (state.group and not ascending):
        return None
    return state._replace(total=state.total + token.value, floor=floor)


def _add_digits(state: State, token: Token) -> State | None:
    """3 آلاف و500."""
    if state.group or state.slots or not token.value < state.floor < _OPEN or token.value != int(token.value):
        return None
    return state._replace(group=token.value, slots=_DIGITS)


def _add_fraction(state: State, token: Token) -> State | None:
    """ثلاثة ملايين ونصف: half of the last multiplier."""
    if state.slots > _DIGITS or state.ordinal:
        return None
    unit = state.floor if not state.group and state.floor < _OPEN else 1
    return state._replace(total=state.total + state.group + token.value * unit, group=0, slots=_FULL)


def _append_ten(state: State, _: Token) -> State | None:
    """خمسة عشر, الحادي عشر."""
    if state.slots & 3 != _ONES or state.slots > _GROUP or state.group % 10 == 0:
        return None
    return state._replace(group=state.group + 10, slots=state.slots | 3)


def _append_hundred(state: State, _: Token) -> State | None:
    """خمس مئة, عشرين مئة, 322 مائة, نصف مئة."""
    if not state.group or state.ordinal or state.slots & _HUNDREDS:
        return None
    return state._replace(group=state.group * 100, slots=_HUNDREDS)


def _append_fractions(state: State, token: Token) -> State | None:
    """ثلاثة أرباع, مئة وثلاثة أرباع."""
    if state.ordinal or (state.slots & 3 != _ONES and state.slots != _DIGITS):
        return None
    parts = state.group if state.slots == _DIGITS else state.group % 10
    return state._replace(group=state.group - parts + parts * token.value, slots=_FULL)


def _scale(state: State, token: Token) -> State | None:
    """خمسة آلاف, مئة ألف مليون, نصف مليون; «ونصف المليون» has said it already."""
    scale = token.times or token.value
    if state.ordinal:
        return None
    if state.slots == _FULL and state.total:
        return state if state.floor == scale else None
    if state.group and scale < state.floor:
        return state._replace(total=state.total + state.group * scale, floor=scale, group=0, slots=0)
    return _raised(state, scale)


def _raised(state: State, scale: float) -> State | None:
    """ألف مليون, مئة ألف مليون: all before it is multiplied."""
    if scale <= state.floor or not state.total:
        return None
    return State(total=state.value * scale, floor=scale, definite=state.definite)


def _append_vague(state: State, token: Token) -> State | None:
    """ثلاثة آلاف, ثلاث مئات: after a number a plural is exact."""
    if token.times == 100:
        return _append_hundred(state, token)
    return _scale(state, token) if token.times and token.times > 100 else None


_ADDED: dict[str, Rule] = {
    "digit": _add_low, "ten": _add_low, "teen": _add_low, "tens": _add_low, "ordinal": _add_ordinal,
    "hundred": _add_hundreds, "hundreds": _add_hundreds, "scale": _add_scale, "scales": _add_scale,
    "digits": _add_digits, "fraction": _add_fraction,
}  # fmt: skip
_APPENDED: dict[str, Rule] = {
    "ten": _append_ten, "hundred": _append_hundred, "scale": _scale, "fractions": _append_fractions,
    "vague": _append_vague,
}  # fmt: skip
