"""Reads what people say about themselves in their own words."""
