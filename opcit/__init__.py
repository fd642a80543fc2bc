"""Opcit's engine: from an article's text to a reading of it. Never imports Streamlit."""

__version__ = "0.1.0"
