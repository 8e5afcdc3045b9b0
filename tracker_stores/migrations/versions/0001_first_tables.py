"""The tables of version 0.1.0.

Rasa's store and ours made them then, so they may already be there.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables that are missing."""
    there = sa.inspect(op.get_bind()).get_table_names()
    if "events" not in there:
        op.create_table(
            "events",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("sender_id", sa.String(255), nullable=False),
            sa.Column("type_name", sa.String(255), nullable=False),
            sa.Column("timestamp", sa.Float),
            sa.Column("intent_name", sa.String(255)),
            sa.Column("action_name", sa.String(255)),
            sa.Column("data", sa.Text),
        )
        op.create_index("ix_events_sender_id", "events", ["sender_id"])
    if "review" not in there:
        op.create_table(
            "review",
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("sender_id", sa.String(255), nullable=False),
            sa.Column("timestamp", sa.Float, nullable=False),
            sa.Column("kind", sa.String(20), nullable=False),
            sa.Column("language", sa.String(2), nullable=False),
            sa.Column("text", sa.Text, nullable=False),
            sa.Column("readings", sa.Text, nullable=False),
            sa.Column("topic", sa.String(64), nullable=False),
            sa.Column("facts", sa.Text, nullable=False),
        )
        op.create_index("ix_review_sender_id", "review", ["sender_id"])
