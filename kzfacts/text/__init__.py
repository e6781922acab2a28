"""Folding, splitting and scanning texts; the lexicon."""
