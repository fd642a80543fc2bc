"""Alembic's entry: runs the migrations on the connection that opcit.store.migrate hands over."""

from __future__ import annotations

from alembic import context

from opcit.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller's transaction holds everything
)
context.run_migrations()
