"""A result in the formats that other programs read."""
