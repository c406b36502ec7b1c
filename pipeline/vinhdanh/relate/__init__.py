"""From values to award records."""
