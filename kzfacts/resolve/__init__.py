"""Mentions -> entities: comparing and clustering names."""
