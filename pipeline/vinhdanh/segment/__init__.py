"""Sentences, syllable tokens and words."""
