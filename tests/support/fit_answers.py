"""How a person answers a fit check: the degree, 1 to 5, that they choose on each trait."""

LIKES_ONLINE = {
    "communication": 5, "online_presence": 5, "social_media": 5, "networking": 4, "conflict_handling": 5,
    "community_experience": 5, "organising": 4, "offline_life": 1, "avoids_conflict": 1, "free_time_alone": 1,
    "small_circle": 2, "few_words": 1, "spontaneity": 2,
}  # fmt: skip
UNDECIDED = 3
