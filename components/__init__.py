"""Everything that draws. A component is `show(..., key) -> value`; only session.py holds state."""
