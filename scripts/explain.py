"""`make explain TEXT="..."` or `make explain FILE=...`: shows what the bot reads in messages, and what it decides."""

import asyncio
import logging
import os
from pathlib import Path
from typing import Any, Dict, Iterator, List

from rich.table import Table

from scripts.console import LOGS, console, stop
from scripts.environment import SERVING, environment
from scripts.servers import action_server, actions_health, port_from, require_free, wait_until_up
from scripts.train import newest_model, train


def main() -> None:
    """Explains the message in the environment variable `TEXT`, or the lines of the file that `FILE` names."""
    messages = messages_to_explain()
    port = port_from("ACTION_PORT", 5055)
    require_free(port, "ACTION_PORT", "explain")
    train()
    model = newest_model()
    assert model is not None  # `train` ends the script if there is none
    os.environ.update(environment(**SERVING, LOG_LEVEL="ERROR"))
    with action_server(port) as server:
        wait_until_up(server, actions_health(port), LOGS / "actions.log")
        for table in explained(messages, model, f"http://127.0.0.1:{port}/webhook"):
            console.print(table)


def messages_to_explain() -> List[str]:
    """The message in `TEXT`, or the lines of the file in `FILE`; ends the script if there is neither."""
    text, file = os.environ.get("TEXT", ""), os.environ.get("FILE", "")
    if text:
        return [text]
    if not file:
        stop('Nothing to explain. Use make explain TEXT="gajinya berapa?" or make explain FILE=conversation.txt')
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        stop(f"FILE={file} can't be read: {error}")
    return [line.strip() for line in lines if line.strip()]


def explained(messages: List[str], model: Path, actions: str) -> Iterator[Table]:
    """For each message of one conversation: its frame, the state before it, the decision, and the response.

    Args:
        messages: what the person says, in order.
        model: the trained model.
        actions: the address of the action server.
    """
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
    from rasa.utils.endpoints import EndpointConfig
    from rasa.utils.log_utils import configure_structlog

    from advisor.advisor import get_advisor
    from advisor.decide import decide
    from advisor.dialogue.state import recall

    configure_structlog(logging.ERROR)
    advisor = get_advisor()
    agent = Agent.load(str(model), action_endpoint=EndpointConfig(url=actions))
    loop = asyncio.new_event_loop()
    for text in messages:
        tracker = loop.run_until_complete(agent.tracker_store.get_or_create_tracker("explain"))
        state = recall(tracker.get_slot, (event.as_dict() for event in reversed(tracker.events)))
        frame = advisor.frames.read(loop.run_until_complete(agent.parse_message(text)), state.context, state.after_note)
        decision = decide(frame, state, advisor.knowledge)
        channel = CollectingOutputChannel()
        loop.run_until_complete(agent.handle_message(UserMessage(text, channel, "explain")))
        table = Table(title=text, title_justify="left", show_header=False)
        for name, value in (("frame", vars(frame)), ("state", vars(state)), ("decision", decision._asdict())):
            table.add_row(name, _lines(value))
        table.add_row("response", "\n".join(str(said.get("text", "")) for said in channel.messages))
        yield table


def _lines(fields: Dict[str, Any]) -> str:
    """The fields that are not empty, one per line."""
    return "\n".join(f"{name}: {value}" for name, value in fields.items() if value)


if __name__ == "__main__":
    main()
