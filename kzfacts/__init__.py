"""Who says what in the news, where the sources agree, and where they contradict each other."""
