"""Lists the notes of the fit check when it is unclear which of them a message means."""

from typing import List, Optional

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import numbered_notes
from actions.speech.say import say
from advisor.dialogue.metadata import BotMetadata, ChangeMetadata
from advisor.fit.check import FitCheck


def ask_which_note(
    dispatcher: CollectingDispatcher,
    check: FitCheck,
    turn: Turn,
    noted: List[str],
    pending: Optional[ChangeMetadata] = None,
) -> FitCheck:
    """Lists the notes so far, so that the person can say which one is meant; changes none.

    Args:
        dispatcher: collects what the bot says.
        check: the check.
        turn: the message.
        noted: the traits that there are notes on.
        pending: what is to happen to the note chosen.
    """
    if noted:
        name = "fit_which_removed" if pending and pending.removes else "fit_which_answer"
        metadata = BotMetadata(listed=True, change=pending)
        say(dispatcher, turn, name, metadata=metadata, answers="\n".join(numbered_notes(check, turn.language)))
    else:
        say(dispatcher, turn, "fit_no_answer_yet")
    return check
