"""Reads the training messages and trains the intent models."""
