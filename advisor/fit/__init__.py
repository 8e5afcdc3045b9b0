"""Whether a role fits a person, and which role fits best."""
