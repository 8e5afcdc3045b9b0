"""What operators review: turns that went badly, and what people ask about."""
