"""Components that find mentions: organizations, dates, counts, awards."""
