"""What reads and learns the training messages."""
