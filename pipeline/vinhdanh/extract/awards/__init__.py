"""Awards: the catalogue of honours, and finding them in text."""
