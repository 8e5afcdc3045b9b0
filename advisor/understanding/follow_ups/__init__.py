"""What a message means right after something the bot said."""
