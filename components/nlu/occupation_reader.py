"""Turns the occupations that a message asks about into roles, if the sources cover them."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.dialogue import entities
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import OCCUPATION
from advisor.text import MAX_CHARACTERS
from advisor.understanding.intents.training import TrainedModels
from advisor.understanding.labelled.messages import LabelledMessages
from advisor.understanding.labelled.reader import LabelReader, train_labels
from advisor.understanding.professions.asked import AskedOccupations, occupation_messages
from advisor.understanding.roles.mention import Mention
from components.message_keys import ASKED_NAMES, PROFESSIONS, add_entities, mentions_in, professions_in
from components.nlu.masking import note_roles
from components.training.prefit import TRAINING_SETTINGS, vector_cache


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class OccupationReader(GraphComponent):
    """Turns the occupations that a message asks about into roles, and leaves alone those that it only mentions.

    It learns from `data/occupations/`. It needs a `ProfessionExtractor` earlier in the pipeline.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings, which are explained in `components/training/prefit.py`."""
        return dict(TRAINING_SETTINGS)

    def __init__(
        self,
        config: Dict[str, Any],
        reader: Optional[AskedOccupations],
        model_storage: ModelStorage,
        resource: Resource,
    ) -> None:
        self._config = config
        self._reader = reader
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> OccupationReader:
        """Creates an untrained reader."""
        return cls(config, None, model_storage, resource)

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The training messages, which Rasa doesn't know about; if they change, Rasa trains the reader again."""
        return repr(_messages())

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the messages that ask about an occupation, and those that only mention one."""
        cache, backend = vector_cache(self._config), self._config["backend"]
        models = train_labels(_messages(), cache, backend, self._config["random_state"])
        with self._model_storage.write_to(self._resource) as folder:
            models.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> OccupationReader:
        """Loads the trained reader."""
        with model_storage.read_from(resource) as folder:
            reader = AskedOccupations(LabelReader(TrainedModels.load(folder)))
        return cls(config, reader, model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: in training messages, only roles that aren't occupations are masked."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Treats the occupations that each message asks about as roles."""
        for message in messages:
            text = message.get(TEXT) or ""
            if self._reader is not None and not is_payload(text) and len(text) <= MAX_CHARACTERS:
                self._take_asked(message, text, self._reader)
        return messages

    @staticmethod
    def _take_asked(message: Message, text: str, reader: AskedOccupations) -> None:
        advisor, named, found = get_advisor(), mentions_in(message), professions_in(message)
        if not found:
            return
        confidences = reader.confidences(text, found, named)
        in_question = [mention for mention in found if confidences[mention] >= OCCUPATION.min_asked]
        message.set(
            ASKED_NAMES, [mention for mention in in_question if advisor.knowledge.fits_several(mention.profession)]
        )
        asked = [mention for mention in in_question if mention.profession in advisor.knowledge.roles]
        found = [mention for mention in found if confidences[mention] >= OCCUPATION.min_asked_if_unknown]
        message.set(PROFESSIONS, found)
        if not asked:
            return
        places = {mention.start for mention in asked}
        taken = [Mention(mention.profession, mention.start, mention.end) for mention in asked]
        kept = [
            entity
            for entity in message.get(ENTITIES) or []
            if entity["entity"] != entities.PROFESSION or entity["start"] not in places
        ]
        message.set(ENTITIES, kept, add_to_output=True)
        message.set(PROFESSIONS, [mention for mention in found if mention.start not in places])
        added = [(entities.ROLE, role.role, role.start, role.end) for role in taken]
        add_entities(message, added, OccupationReader.__name__)
        note_roles(message, sorted([*named, *taken], key=lambda mention: mention.start), advisor)


def _messages() -> LabelledMessages:
    return occupation_messages(get_advisor().roles)
