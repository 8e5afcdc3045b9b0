"""Finds occupations outside the sources in a message, and tells whether it asks about one."""
