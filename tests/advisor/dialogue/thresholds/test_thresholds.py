"""Every number that decides what a message wants lies in the range that its unit allows."""

# Counts of words, questions, facts and the like.
COUNTS = ("words", "aspects", "roles", "questions", "notes", "repeats", "messages", "rank", "facts", "length", "row")
