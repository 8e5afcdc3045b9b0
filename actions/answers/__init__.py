"""Actions that answer questions about roles."""
