"""The tables of the database of conversations."""

import sqlalchemy as sa

metadata = sa.MetaData()

MAX_SENDER_CHARACTERS = 255
UNREADABLE = "unreadable"
"""The type given to an event whose data is damaged, so that it is found once and then left out."""

events = sa.Table(
    "events",  # named as in Rasa's own store
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sender_id", sa.String(MAX_SENDER_CHARACTERS), nullable=False, index=True),
    sa.Column("type_name", sa.String(255), nullable=False),
    sa.Column("timestamp", sa.Float),
    sa.Column("intent_name", sa.String(255)),
    sa.Column("action_name", sa.String(255)),
    sa.Column("data", sa.Text),
    sa.Index("ix_events_sender_id_type_name_timestamp", "sender_id", "type_name", "timestamp"),
    sa.Index("ix_events_sender_id_timestamp", "sender_id", "timestamp"),
)

review = sa.Table(
    "review",  # turns that an operator should look at; deleted together with their conversation
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sender_id", sa.String(MAX_SENDER_CHARACTERS), nullable=False, index=True),
    sa.Column("timestamp", sa.Float, nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("language", sa.String(2), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("readings", sa.Text, nullable=False),
    sa.Column("topic", sa.String(64), nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
)
