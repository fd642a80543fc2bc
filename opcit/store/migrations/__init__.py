"""Alembic migrations of the store; opcit.store.migrate runs them at start."""
