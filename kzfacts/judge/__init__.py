"""Facts -> relations, conflicts, origins, estimates."""
