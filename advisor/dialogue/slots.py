"""The names of the slots; each is declared in `domain.yml`."""

DECISION = "decision"
LANGUAGE = "language"
CHOSEN_LANGUAGE = "chosen_language"
ROLES = "roles"
PREVIOUS_ROLES = "previous_roles"
TOPIC = "topic"
TOLD = "told"
WAITING = "waiting"
FIT_CHECK = "fit_check"
FORGOTTEN = "forgotten"
EARLIER_MESSAGES = "earlier_messages"

ALL = (
    DECISION, LANGUAGE, CHOSEN_LANGUAGE, ROLES, PREVIOUS_ROLES, TOPIC, TOLD, WAITING, FIT_CHECK, FORGOTTEN,
    EARLIER_MESSAGES,
)  # fmt: skip
