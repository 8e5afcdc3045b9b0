"""What people can ask of a check: to stop or go on, to skip a question, why it is asked, and for the result."""

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import answered_beside, not_running, say_ratings, show, show_note
from actions.fit.trait_wording import trait_name
from actions.fit.verdict import picture_so_far
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.decide.wish import SO_FAR
from advisor.dialogue.thresholds import FIT_CHECK
from advisor.fit import check as steps
from advisor.fit.check import FitCheck


def explain_question(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says why the open question is asked, and asks it again."""
    if check.status != "running" or check.current is None:
        return say_verdict(dispatcher, check, turn)
    knowledge = get_advisor().knowledge
    trait = knowledge.traits[check.current]
    wanted = trait.opposite_of or trait.id
    roles = [role for role in knowledge.roles.values() if any(entry.trait == wanted for entry in role.profile)]
    in_question = check.role if any(role.id == check.role for role in roles) else None
    names = [role.name.in_language(turn.language) for role in roles if in_question in (None, role.id)]
    note = knowledge.response(
        "fit_why_opposite" if trait.opposite_of else "fit_why",
        turn.language,
        means=trait.means.in_language(turn.language),
        trait=trait_name(wanted, turn.language),
        roles=", ".join(names),
    )
    return show(dispatcher, check, turn, note)


def skip_question(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Leaves the open question out."""
    if check.status != "running":
        return not_running(dispatcher, check, turn)
    return show(dispatcher, steps.skip(check, get_advisor().interview), turn)


def stop(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Pauses the check."""
    if check.status != "running":
        say(dispatcher, turn, "fit_not_wanted")
        return check
    say(dispatcher, turn, "fit_stopped")
    return steps.pause(check)


def restart(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Begins the check again, without the answers."""
    return show_note(dispatcher, steps.start(FitCheck(), get_advisor().interview, check.role), turn, "fit_restarted")


def resume(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Goes on with a paused check; asks more after a result."""
    if check.status == "idle":
        return not_running(dispatcher, check, turn)
    if check.status == "done":
        more = steps.ask_more(check, get_advisor().interview)
        return show_note(dispatcher, more, turn, "fit_more" if more.status == "running" else "fit_no_more")
    return show_note(dispatcher, steps.resume(check, get_advisor().interview), turn, "fit_resumed")


def say_more(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Continues a check; shows the answers behind a verdict."""
    if check.status == "running":
        return show(dispatcher, check, turn)
    if check.status == "paused":
        return resume(dispatcher, check, turn)
    say_ratings(dispatcher, check, turn)
    return check


def say_verdict(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Shows the verdict again, with its reasons, or what can be said so far; says so if it is too early for that."""
    if check.status == "done":
        return show(dispatcher, check, turn)
    if len(check.ratings) < FIT_CHECK.min_notes_so_far or check.status == "idle":
        is_early = check.status == "running"
        return (
            show_note(dispatcher, check, turn, "fit_no_result_yet")
            if is_early
            else not_running(dispatcher, check, turn)
        )
    wants_end = turn.reason != SO_FAR and len(check.asked) >= FIT_CHECK.min_questions_of_early_result
    if check.status == "running" and wants_end:
        return show_note(dispatcher, steps.finish(check, get_advisor().interview), turn, "fit_early_result")
    so_far = PARAGRAPH.join(filter(None, (answered_beside(check, turn), picture_so_far(check, turn.language))))
    if check.status == "running":
        return show(dispatcher, check, turn, so_far)
    say(dispatcher, turn, "fit_so_far_paused", so_far=so_far)
    return check


def stop_with_result(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says what can be seen so far, and pauses the check; says that it is too early for that if it is."""
    if check.status != "running" or len(check.ratings) < FIT_CHECK.min_notes_so_far:
        return say_verdict(dispatcher, check, turn)
    so_far = PARAGRAPH.join(filter(None, (answered_beside(check, turn), picture_so_far(check, turn.language))))
    say(dispatcher, turn, "fit_so_far_stopped", so_far=so_far)
    return steps.pause(check)


def explain_method(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says how the check works."""
    if check.status == "running":
        return show_note(dispatcher, check, turn, "fit_method")
    say(dispatcher, turn, "fit_method")
    return check


def say_progress(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says how many questions there usually are, and asks the open one again."""
    note = get_advisor().knowledge.response("fit_progress", turn.language, number=str(check.number))
    return show(dispatcher, check, turn, PARAGRAPH.join(filter(None, (answered_beside(check, turn), note))))


def take_complaint(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Apologises for the question, and says how to leave it out."""
    return show_note(dispatcher, check, turn, "fit_complaint")
