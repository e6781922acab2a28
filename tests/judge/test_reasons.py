"""Every reason code has words for readers, and no words are left without a rule."""

from kzfacts.judge import rules
from kzfacts.judge.review import _BECOMES
from kzfacts.judge.rule import Rule
from kzfacts.model.reason import load_reason_labels


def test_every_rule_has_a_label_and_every_label_a_rule():
    tables = [value for value in vars(rules).values() if isinstance(value, tuple)]
    codes = {rule.id for table in tables for rule in table if isinstance(rule, Rule)}
    codes |= {code for _, code, _ in _BECOMES.values()}
    assert load_reason_labels().keys() == codes
    assert len(codes) > 50
