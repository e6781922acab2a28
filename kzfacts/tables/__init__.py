"""The tables of a result: their columns, and their rows from the values of the stages."""
