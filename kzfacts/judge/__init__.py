"""What the sayings of a fact are to one another."""

from kzfacts.judge.judging import judge_facts

__all__ = ["judge_facts"]
