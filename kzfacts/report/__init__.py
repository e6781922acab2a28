"""Results for people: terminal, page, notebook."""
