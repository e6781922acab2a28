"""The errors kzfacts raises, as one tree.

KzfactsError
  InputError (ValueError)       what was given cannot be read; says what, where, and what is allowed
  LexiconError (ValueError)     a lexicon row is not usable; names the file and the row
  EngineError (ValueError)      an engine or extractor that is not there
  ExtraError (ImportError)      an optional package that is not installed; names the extra that brings it
  EvidenceError (AssertionError) a span is not the article's own text
"""

from __future__ import annotations


class KzfactsError(Exception):
    """Any error kzfacts raises on purpose."""


class InputError(KzfactsError, ValueError):
    """An input that cannot be read or has the wrong shape."""


class LexiconError(KzfactsError, ValueError):
    """A lexicon file or row that cannot be used."""


class EngineError(KzfactsError, ValueError):
    """An engine that is not installed or does not exist."""


class ExtraError(KzfactsError, ImportError):
    """An optional package that is not installed."""


class EvidenceError(KzfactsError, AssertionError):
    """A claim whose span is not the text of its article."""
