"""Whose voice, and how sure: the parts of the quotes, claims, tone and stance layers."""
