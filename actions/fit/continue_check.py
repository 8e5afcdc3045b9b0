"""Continues the fit check: takes answers and anything else that people say during it."""

from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_across_roles import facts_across_roles, tell_across_roles
from actions.answers.match_roles import facts_of_notes
from actions.answers.single_fact import mention_relevant_fact, say_fact, try_fact_answer
from actions.dialogue.memory import Event
from actions.dialogue.turn import Turn, read_turn
from actions.fit.answer_for_other import answer_for_other, continues_for_other
from actions.fit.change_note import choose_answer, go_back, handle_note_request, reply_to_list
from actions.fit.controls import (
    explain_method,
    explain_question,
    restart,
    resume,
    say_more,
    say_progress,
    say_verdict,
    skip_question,
    stop,
    stop_with_result,
    take_complaint,
)
from actions.fit.correct_notes import correct, corrects_earlier, taken_back, was_never_said, without_denied
from actions.fit.earlier_question import answer_earlier, question_meant
from actions.fit.explain_result import (
    console,
    explain_other_role,
    explain_result,
    say_next_steps,
    show_all_roles,
    take_objection,
)
from actions.fit.fields import ask_fields, fields_in, is_settled
from actions.fit.prompts import ask_side, not_running, noted, show, show_note
from actions.fit.relate_experience import relate, tell_near_roles
from actions.fit.state import (
    button_degree,
    check_before,
    degree_in,
    is_figure,
    likings_besides,
    own_words,
    read_check,
    save_check,
    statements_before_question,
    statements_in,
    without_statements,
)
from actions.fit.trait_wording import notes_of
from actions.fit.what_if import what_if
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH, role_names
from advisor.advisor import get_advisor
from advisor.decide.question import ANSWERS_QUESTION, CORRECTIONS, NO_ANSWER, RESULT_AND_STOP, SEEMS_AN_ANSWER
from advisor.dialogue import intents
from advisor.dialogue.history import last_said
from advisor.dialogue.metadata import BotMetadata
from advisor.dialogue.thresholds import ACROSS_ROLES, FIT_CHECK, RELEVANT_FACT
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.text import readable, words_of
from advisor.understanding.question_form import is_question


class ActionContinueFitCheck(Action):
    """Takes one step of the check, chosen by the intent of the message."""

    def __init__(self) -> None:
        """Loads the reader of self-descriptions, so that nobody has to wait for it in the middle of a conversation."""
        get_advisor().warm_up()

    def name(self) -> str:
        return "action_continue_fit_check"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        check = read_check(tracker)
        if check.status == "paused" and turn.reason == ANSWERS_QUESTION:
            check = steps.resume(check, get_advisor().interview)
        earlier = question_meant(turn, check, turn.intent in _HANDLERS or turn.reason in _BY_REASON)
        if earlier is not None:
            return save_check(answer_earlier(dispatcher, check, turn, earlier))
        said_before = last_said(reversed(tracker.events))
        goes_on = turn.intent == intents.RESUME_CHECK
        reply = None if goes_on else reply_to_list(turn.text, said_before, check)
        if reply is not None:
            return save_check(handle_note_request(dispatcher, check, turn, reply))
        if check.status == "idle" and _asks_for_check(turn) and was_never_said(turn):
            return start_check(dispatcher, tracker, turn, None)
        request = get_advisor().self_reader.note_request(turn.typed)
        is_correction = turn.reason in CORRECTIONS or turn.intent == intents.GO_BACK
        if request is not None or is_correction or corrects_earlier(turn.typed, check):
            corrected = correct(dispatcher, check, check_before(tracker), turn)
            if corrected is not None:
                return save_check(corrected)
        if request is not None:
            return save_check(handle_note_request(dispatcher, check, turn, request))
        if check.status != "running" and continues_for_other(turn):
            return answer_for_other(dispatcher, turn)
        if _supposes(turn, check):
            return save_check(what_if(dispatcher, check, turn))
        if check.status != "running" and _may_ask_for_fact(turn, check):
            answered = try_fact_answer(dispatcher, turn)
            if answered is not None:
                return answered
        handle = _BY_REASON.get(turn.reason or "") or _HANDLERS.get(turn.intent, _answer)
        return save_check(handle(dispatcher, check, turn))


def start_check(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn, role: Optional[str]) -> List[Event]:
    """Starts a check on `role`, or on all roles if it is None, with what the message says about the person."""
    knowledge = get_advisor().knowledge
    known = read_check(tracker)
    before = without_denied(known, check_before(tracker), turn)
    heard = {} if was_never_said(turn) else statements_before_question(turn.statement)
    is_first = not (before.asked or before.earlier)
    fields = fields_in(turn) if role is None else ()
    if role is None and not (before.fields or fields or is_settled(turn)):
        notice = knowledge.response("fit_notice", turn.language)
        opening = filter(None, (taken_back(known, before, turn), notice, noted(heard, turn)))
        ask_fields(dispatcher, turn, "".join(note + PARAGRAPH for note in opening))
        return save_check(steps.pause(steps.hear(before, heard)))
    check = steps.start(steps.hear(before, heard), get_advisor().interview, role, fields)
    reuses = before.ratings and check.status == "running"
    notes = (
        taken_back(known, before, turn),
        knowledge.response("fit_of_role", turn.language, role=role_names([role], turn.language)) if role else "",
        knowledge.response("fit_notice", turn.language) if is_first and role else "",
        _drawn_to(fields, turn),
        noted(heard, turn),
        knowledge.response("fit_reused", turn.language) if reuses else "",
    )
    return save_check(show(dispatcher, check, turn, PARAGRAPH.join(filter(None, notes))))


def _drawn_to(fields: Sequence[str], turn: Turn) -> str:
    """Says which fields of work the check begins with; empty if there are none."""
    knowledge = get_advisor().knowledge
    names = ", ".join(knowledge.fields[field].name.in_language(turn.language) for field in fields)
    return knowledge.response("fit_drawn_to", turn.language, fields=names) if names else ""


def _asks_for_check(turn: Turn) -> bool:
    """Whether a message that is read as something else asks for the check as well, as the classifier has it."""
    read = {intent: confidence for intent, confidence in turn.confidences.items() if intent != turn.intent}
    return max(read, key=lambda intent: read[intent], default="") in (intents.CHECK_FIT, intents.RECOMMEND_ROLE)


def _supposes(turn: Turn, check: FitCheck) -> bool:
    """Whether a message after a check imagines another trait, though it reads like a self-description."""
    reader = get_advisor().self_reader
    is_open = check.status == "done" and turn.intent == intents.DESCRIBE_SELF
    return is_open and reader.supposes(turn.statement) and bool(reader.suppose(turn.statement))


def _may_ask_for_fact(turn: Turn, check: FitCheck) -> bool:
    """Whether a message outside a running check may ask about the role, such as a what-if without any answers."""
    return turn.intent == intents.DESCRIBE_SELF or not check.ratings


def _answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Takes a message as the answer to the open question; while none is open, as a self-description."""
    if check.status != "running" or check.current is None:
        return _describe(dispatcher, check, turn, statements_in(turn.statement))
    trait = check.current
    beside = _said_beside(turn, check)
    if beside:
        return show(dispatcher, steps.hear(check, beside), turn, noted(beside, turn))
    said = _answer_in(turn, check)
    if said is None:
        return _no_answer(dispatcher, check, turn)
    rating = Rating(said.degree, own_words(turn.text))
    # What wasn't asked for is repeated back, so it is the newest note.
    check = steps.hear(steps.hear(check, {trait: rating}), said.others)
    check = steps.skip(check, get_advisor().interview)
    return show(dispatcher, check, turn, _said_back(turn, trait, rating, said.others))


def _said_beside(turn: Turn, check: FitCheck) -> Dict[str, Rating]:
    """What a message says that its writer likes, if it says nothing but that: "I love coding", asked about typing."""
    trait = check.current
    assert trait is not None
    others = {} if turn.reason in NO_ANSWER else likings_besides(turn.statement, trait, check.ratings)
    rest = without_statements(turn.statement, others)
    is_all = len(words_of(rest)) <= FIT_CHECK.max_words_beside and degree_in(rest, trait) is None
    return others if is_all else {}


class _Said(NamedTuple):
    """What a message says in answer to the open question."""

    degree: int
    """-2 (not at all) to 2 (very much)."""
    others: Dict[str, Rating]
    """What else it plainly likes or dislikes."""


def _answer_in(turn: Turn, check: FitCheck) -> Optional[_Said]:
    """What a message says in answer to the open question; None if it answers nothing, or leaves open what.

    Something else is taken from it only if the question is answered as well, and never in place of an earlier answer:
    people explain their answers with what else they like.
    """
    trait = check.current
    assert trait is not None
    if turn.reason in NO_ANSWER:
        return None
    others = likings_besides(turn.statement, trait, check.ratings)
    if others:
        rest = degree_in(without_statements(turn.statement, others), trait)
        if rest is not None:
            return _Said(rest, others)
    degree = button_degree(turn.text)
    if degree is None:
        degree = turn.degree if turn.reason == ANSWERS_QUESTION else degree_in(turn.statement, trait)
    stated = statements_in(turn.statement).get(trait)
    if stated is not None and degree is not None and stated.degree * degree < 0:
        return _Said(stated.degree, others)  # "computers not so much, but engines I could take apart all day"
    return None if degree is None else _Said(degree, {})


def _said_back(turn: Turn, trait: str, rating: Rating, others: Mapping[str, Rating]) -> str:
    """Says what was noted, unless it came from a button or as a figure, and whether it was only worked out."""
    if is_figure(turn.text):
        return noted(others, turn)
    is_guess = degree_in(turn.statement, trait) is None
    return noted({trait: rating, **others}, turn, is_guess)


def _answer_aside(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> bool:
    """Answers a question that no intent settles with the nearest fact, if one is near: on the role of the check first.

    Returns:
        Whether it was answered.
    """
    role = turn.named[0] if turn.named else check.role
    if role is not None:
        candidates = get_advisor().facts.find(turn.text, [role])
        best = next((candidate.score for candidate in candidates if candidate.fact), 0.0)
        unlisted = next((candidate.score for candidate in candidates if candidate.is_unlisted), 0.0)
        if max(unlisted, RELEVANT_FACT.min_score_out_of_scope) <= best:
            say_fact(dispatcher, turn, [candidate for candidate in candidates if candidate.fact], with_verdict=False)
            return True
    facts = facts_across_roles(turn, min_score=ACROSS_ROLES.min_fact_score_of_wish)
    if not facts:
        return False
    tell_across_roles(dispatcher, turn, facts)
    return True


def _no_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Asks again after a message without an answer: first which side it is on, then the next question."""
    if is_figure(turn.text):
        return show_note(dispatcher, check, turn, "fit_off_scale")
    if turn.intent == intents.UNREADABLE:  # "🤔" says nothing against the person, nor that they skip the question
        return ask_side(dispatcher, check, turn)
    if turn.reason == "question_self":
        return show_note(dispatcher, check, turn, "fit_told_something_else")
    if turn.intent not in SEEMS_AN_ANSWER and is_question(turn.text, get_advisor().knowledge.lexicon):
        is_answered = _answer_aside(dispatcher, check, turn)
        return show_note(dispatcher, check, turn, "fit_again" if is_answered else "fit_not_an_answer")
    if check.wording == 0:
        return ask_side(dispatcher, steps.reword(check), turn)
    return show_note(dispatcher, steps.skip(check, get_advisor().interview), turn, "fit_skipped_unclear")


def _describe(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, heard: Dict[str, Rating]) -> FitCheck:
    """Stores what people say about themselves while no check is running."""
    if turn.intent != intents.DESCRIBE_SELF and not heard:
        return not_running(dispatcher, check, turn)
    check = steps.hear(check, heard)
    if check.status == "done" and heard:
        check = steps.start(check, get_advisor().interview, check.role)
        return show(dispatcher, check, turn, noted(heard, turn))
    if turn.roles_in_question and is_question(turn.text, get_advisor().knowledge.lexicon):
        mention_relevant_fact(dispatcher, turn, turn.roles_in_question[0])
    near = [] if turn.roles_in_question else facts_of_notes(check.ratings)
    if heard and near:
        tell_near_roles(dispatcher, turn, intents.ASK_EXPERIENCE, "story_near", near, heard)
        return check
    asks = is_question(turn.text, get_advisor().knowledge.lexicon)
    if (asks or not heard) and relate(dispatcher, turn, heard, "experience_useful" if asks else "story_near"):
        return check
    metadata = BotMetadata(noted=bool(heard))
    name = "fit_noted_start" if heard else "fit_tell_more"
    say(dispatcher, turn, name, metadata=metadata, notes=notes_of(heard, turn.language))
    return check


def _back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    # "1, no wait, 4" corrects itself, not an earlier answer.
    if check.status == "running" and readable(turn.text).strip()[:1].isdigit():
        return _answer(dispatcher, check, turn)
    return go_back(dispatcher, check, turn)


Handler = Callable[[CollectingDispatcher, FitCheck, Turn], FitCheck]
_HANDLERS: Dict[str, Handler] = {
    intents.EXPLAIN_QUESTION: explain_question,
    intents.ASK_IMPORTANCE: explain_question,
    intents.SKIP_QUESTION: skip_question,
    intents.GO_BACK: _back,
    intents.STOP_CHECK: stop,
    intents.RESTART_CHECK: restart,
    intents.RESUME_CHECK: resume,
    intents.WHAT_IF: what_if,
    intents.ASK_MORE: say_more,
    intents.ASK_VERDICT: say_verdict,
    intents.ASK_METHOD: explain_method,
}
"""What to do for each intent; any other message is taken as an answer."""
_BY_REASON: Dict[str, Handler] = {
    "question_progress": say_progress,
    RESULT_AND_STOP: stop_with_result,
    "question_change": choose_answer,
    "question_complaint": take_complaint,
    "result_why": explain_result,
    "result_why_not": explain_other_role,
    "result_disagree": take_objection,
    "result_next": say_next_steps,
    "result_rest": show_all_roles,
    "result_disappointed": console,
    "result_change": choose_answer,
    "result_correction": take_objection,
}
"""What to do for each decision that needs more than its intent."""
