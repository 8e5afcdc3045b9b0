"""Leaves out what a message names only to object to it."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from advisor.dialogue import entities
from advisor.dialogue.payload import is_payload
from components.message_keys import FIELDS, PROFESSIONS, fields_in, professions_in

NAMES = (entities.ROLE, entities.PROFESSION, entities.FIELD)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ObjectionFilter(GraphComponent):
    """Removes roles, occupations and fields that a message objects to, and fields inside the names of roles.

    The names stay masked for the components that read the intent. The extractors of all three must come earlier in
    the pipeline.
    """

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ObjectionFilter:
        """Creates the filter, which has no settings."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Filters the entities of each message."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not is_payload(text):
                self._filter(message, text)
        return messages

    @staticmethod
    def _filter(message: Message, text: str) -> None:
        found = message.get(ENTITIES) or []
        named = [entity for entity in found if entity["entity"] in NAMES and "start" in entity]
        jobs = [(e["start"], e["end"]) for e in named if e["entity"] != entities.FIELD]
        inside = {
            (e["start"], e["end"])
            for e in named
            if e["entity"] == entities.FIELD
            and any(start <= e["start"] and e["end"] <= end for start, end in jobs)
            and (e["start"], e["end"]) not in jobs
        }
        places = sorted({(e["start"], e["end"]) for e in named} - inside)
        left_out = inside | get_advisor().objections.find(text, places)
        if not left_out:
            return
        kept = [e for e in found if e not in named or (e["start"], e["end"]) not in left_out]
        message.set(ENTITIES, kept, add_to_output=True)
        message.set(PROFESSIONS, [m for m in professions_in(message) if (m.start, m.end) not in left_out])
        message.set(FIELDS, [m for m in fields_in(message) if (m.start, m.end) not in left_out])
