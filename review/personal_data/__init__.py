"""Finds what could identify a person in a text: addresses, profiles, numbers and names."""
