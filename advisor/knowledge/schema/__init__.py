"""The shape of the files under `knowledge/`, one module for each kind of file."""
