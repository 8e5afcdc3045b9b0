"""How actions say things."""
