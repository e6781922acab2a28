"""A caller's own lexicon files: checked before they are used, and tried on their own examples."""
