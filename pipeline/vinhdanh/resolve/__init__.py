"""From mentions to values: which body, which day, of which article."""
