"""Finds the roles that a message names."""
