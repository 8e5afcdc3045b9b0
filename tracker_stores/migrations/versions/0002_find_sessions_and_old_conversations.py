"""Indexes for finding the start of a session, and conversations in which nothing has been said for a long time."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Adds the two indexes."""
    op.create_index("ix_events_sender_id_type_name_timestamp", "events", ["sender_id", "type_name", "timestamp"])
    op.create_index("ix_events_sender_id_timestamp", "events", ["sender_id", "timestamp"])
