"""Run by Alembic for each migration: hands it the connection that `tracker_stores.migration` opened."""

from alembic import context

from tracker_stores.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
