"""What the sayings of a fact are to one another."""

from kzfacts.judge.judging import judge_facts
from kzfacts.judge.saying import Setting

__all__ = ["Setting", "judge_facts"]
