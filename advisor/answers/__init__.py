"""Which facts answer a question, and which of them to say first."""
