"""Anything a user has -> articles, or the reason why not."""
