"""Searching: what counts as a word, what people ask for, and the passages that answer. No database."""
