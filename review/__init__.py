"""What operators look at: turns that went badly, and what people ask about."""
