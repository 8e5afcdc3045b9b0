"""Sentence vectors, and what is computed from them."""
