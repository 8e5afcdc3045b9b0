"""Pipeline components: what a message says."""
