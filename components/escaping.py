"""Text of articles where Streamlit expects Markdown."""

from __future__ import annotations


def escape_markdown(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-!|~$:<>" else c for c in text)
