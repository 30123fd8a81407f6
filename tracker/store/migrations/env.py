"""Run by Alembic: migrate over the connection that `tracker.store.opening` gives, inside its transaction."""

from alembic import context
from sqlmodel import SQLModel

import tracker.store.tables  # noqa: F401 — importing registers the tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    transactional_ddl=False,  # the caller's BEGIN IMMEDIATE holds all revisions: all of them happen, or none
)
context.run_migrations()
