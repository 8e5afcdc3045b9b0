"""Sentence vectors, and learning from them."""
