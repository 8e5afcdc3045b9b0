"""Reads messages with models learned from folders that have one file of messages for each label."""
