"""Properties are not timed: the first example of a run loads the lexicon."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
