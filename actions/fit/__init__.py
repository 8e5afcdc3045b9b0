"""Actions of the fit check."""
