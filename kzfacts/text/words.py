"""What counts as one word of folded text."""

# a number keeps its separators; letters and digits that touch are two words
WORD = r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*"
