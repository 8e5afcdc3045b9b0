"""How the fit check words its verdict, with the reasons for it, or says why there is none."""

from typing import Dict, List, Sequence, Tuple

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.trait_wording import band_name, said, trait_name
from actions.speech.buttons import intent_buttons
from actions.speech.rich_content import chart_of
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.framing import framed, plain_name
from advisor.dialogue import intents
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata
from advisor.fit.check import FitCheck
from advisor.fit.model import BANDS
from advisor.fit.no_verdict import why_no_verdict
from advisor.fit.ratings import Ratings
from advisor.fit.verdict import NOT_ENOUGH, Reason, Verdict, best_roles, judge
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

MISFIT_PROFILE = "misfit_profile"
BAR_LENGTH = 5
FULL = "▰"
EMPTY = "▱"


def conclude(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> None:
    """Utters the verdict of a check that is done, with `before` above it."""
    knowledge, interview = get_advisor().knowledge, get_advisor().interview
    language = turn.language
    role = check.role or best_roles(interview, check.ratings, check.fields)[0]
    verdict = judge(knowledge, interview, check.ratings, role, check.enough, check.fields)
    is_known = verdict.band != NOT_ENOUGH
    shows_chart = turn.capabilities.rich_content
    if is_known:
        paragraphs = _verdict(verdict, check, language, with_bars=not shows_chart)
    else:
        paragraphs = [_no_verdict(check, language), *_reasons_so_far(verdict, check, language)]
    paragraphs = [before, *paragraphs, knowledge.response("fit_disclaimer", language)]
    chart = chart_of(check.ratings, role, language) if shows_chart and is_known else None
    say(
        dispatcher,
        turn,
        "fit_verdict",
        buttons=intent_buttons(_next_intents(verdict), language),
        metadata=BotMetadata(answer=answer_of(verdict, check, language), chart=chart),
        text=PARAGRAPH.join(filter(None, paragraphs)),
    )


def _no_verdict(check: FitCheck, language: Language) -> str:
    """Why there is no verdict."""
    knowledge, interview = get_advisor().knowledge, get_advisor().interview
    if not check.ratings:
        return knowledge.response("fit_nothing_known", language)
    reason = why_no_verdict(interview, check.ratings, check.role)
    if reason.kind == "level" and check.role is not None:
        model = interview.model
        band = band_name(BANDS[int(model.bands(check.role, model.values(check.ratings)))], language)
        return knowledge.response(
            "fit_not_enough_level_of_role", language, role=role_names([check.role], language), band=band
        )
    best = best_roles(interview, check.ratings, check.fields)
    values = {
        "few": {},
        "clash": {"answers": "\n".join(f"• {said(t, check.ratings[t], language)}" for t in reason.traits)},
        "level": {"roles": roles_with_fields(best, language)},
    }[reason.kind]
    return knowledge.response(f"fit_not_enough_{reason.kind}", language, **values)


def _reasons_so_far(verdict: Verdict, check: FitCheck, language: Language) -> List[str]:
    """What the answers say for and against the role in question, without a conclusion."""
    reasons = reasons_of(verdict, language) if check.role else []
    if not reasons:
        return []
    return [get_advisor().knowledge.response("fit_seen_so_far", language), *reasons, sources_of(verdict, language)]


def _verdict(verdict: Verdict, check: FitCheck, language: Language, with_bars: bool) -> List[str]:
    """The paragraphs of a verdict on the role of the check, or on the roles that fit best."""
    knowledge = get_advisor().knowledge
    if check.role is None:
        first = role_names([verdict.role], language)
        roles = roles_with_fields(verdict.best, language)
        headline = knowledge.response(f"fit_recommend_{verdict.band}", language, roles=roles)
        shown = list(verdict.best)
    else:
        first = role_names([verdict.role], language)
        headline = knowledge.response("fit_headline", language, role=first, band=band_name(verdict.band, language))
        shown = [verdict.role, *[role for role in verdict.best if role != verdict.role][:1]]
    return [
        headline,
        bars_of(shown, check.ratings, language) if with_bars else "",
        *reasons_of(verdict, language),
        _flip(verdict, language),
        _learn(verdict, language),
        _neighbour(verdict, language),
        sources_of(verdict, language),
        knowledge.response("fit_next_steps", language, role=first),
    ]


def picture_so_far(check: FitCheck, language: Language) -> str:
    """What the answers show before the check is finished, with the reasons, but without a judgement."""
    knowledge, interview = get_advisor().knowledge, get_advisor().interview
    best = best_roles(interview, check.ratings, check.fields)
    verdict = judge(knowledge, interview, check.ratings, check.role or best[0], False, check.fields)
    headline = knowledge.response(
        "fit_so_far_of_role" if check.role else "fit_so_far",
        language,
        count=str(len(check.ratings)),
        role=role_names([verdict.role], language),
        roles=roles_with_fields(best, language),
    )
    paragraphs = (headline, *reasons_of(verdict, language), sources_of(verdict, language))
    return PARAGRAPH.join(filter(None, paragraphs))


def roles_with_fields(roles: Sequence[str], language: Language) -> str:
    """The names of `roles`, each with its field of work, in one line."""
    knowledge = get_advisor().knowledge
    return ", ".join(
        knowledge.response(
            "role_in_field",
            language,
            role=plain_name(knowledge, role, language),
            field=knowledge.fields[knowledge.roles[role].field_of_work].name.in_language(language),
        )
        for role in roles
    )


def bars_of(roles: Sequence[str], ratings: Ratings, language: Language) -> str:
    """A line for each of `roles`, with a bar for its fit, from -1 (empty) to 1 (full)."""
    model = get_advisor().interview.model
    values = model.values(ratings)
    lines = []
    for role in roles:
        full = max(0, min(BAR_LENGTH, round((float(model.fit(role, values)) + 1) / 2 * BAR_LENGTH)))
        lines.append(FULL * full + EMPTY * (BAR_LENGTH - full) + " " + role_names([role], language))
    return "\n".join(lines)


def reasons_of(verdict: Verdict, language: Language) -> List[str]:
    """The paragraphs with the reasons for and against the role."""
    misfits = [reason for reason in verdict.reasons_against if reason.misfit]
    others = [reason for reason in verdict.reasons_against if not reason.misfit]
    role = role_names([verdict.role], language)
    sections = (("fit_for", verdict.reasons_for), ("fit_misfits", misfits), ("fit_against", others))
    return [
        get_advisor().knowledge.response(name, language, role=role, reasons="\n".join(_lines(reasons, language)))
        for name, reasons in sections
        if reasons
    ]


def _lines(reasons: Sequence[Reason], language: Language) -> List[str]:
    """A line for each fact, with everything that the person said about it."""
    by_fact: Dict[str, List[Reason]] = {}
    for reason in reasons:
        by_fact.setdefault(reason.fact, []).append(reason)
    return [_line(together, language) for together in by_fact.values()]


def _line(reasons: Sequence[Reason], language: Language) -> str:
    knowledge = get_advisor().knowledge
    reason = reasons[0]
    fact = knowledge.fact(reason.fact)
    assert fact is not None
    # A fact about people whom the role does not suit is a point in favour of somebody who is the opposite.
    is_misfit = fact.topic == MISFIT_PROFILE
    name = ("fit_reason_contrary" if reason.rating.degree > 0 else "fit_reason_misfit") if is_misfit else "fit_reason"
    return knowledge.response(
        name,
        language,
        said=" ".join(said(reason.trait, reason.rating, language) for reason in reasons),
        fact=framed(knowledge, fact, language) if is_misfit else fact.text.in_language(language),
    )


def _flip(verdict: Verdict, language: Language) -> str:
    """The trait on which another answer would change the band."""
    if verdict.flips is None:
        return ""
    return get_advisor().knowledge.response("fit_flips", language, trait=trait_name(verdict.flips, language))


def _learn(verdict: Verdict, language: Language) -> str:
    """How to learn the skills whose lack counts against the role."""
    knowledge = get_advisor().knowledge
    traits = [knowledge.traits[reason.trait] for reason in verdict.reasons_against]
    lines = [f"• {trait.learn.in_language(language)}" for trait in traits if trait.kind == "skill" and trait.learn]
    return knowledge.response("fit_learn", language, steps="\n".join(lines)) if lines else ""


def _neighbour(verdict: Verdict, language: Language) -> str:
    """What sets the role apart from a similar one."""
    if verdict.neighbour is None or not verdict.apart:
        return ""
    neighbour_wants_it = verdict.apart[0] in get_advisor().interview.model.profiles[verdict.neighbour].weights
    return get_advisor().knowledge.response(
        "fit_neighbour" if neighbour_wants_it else "fit_neighbour_less",
        language,
        role=role_names([verdict.role], language),
        neighbour=role_names([verdict.neighbour], language),
        traits=", ".join(trait_name(trait, language) for trait in verdict.apart),
    )


def _facts(verdict: Verdict) -> List[Fact]:
    """The facts behind the reasons, without duplicates."""
    keys = dict.fromkeys(reason.fact for reason in (*verdict.reasons_for, *verdict.reasons_against))
    return list(filter(None, map(get_advisor().knowledge.fact, keys)))


def _source_ids(verdict: Verdict) -> List[str]:
    return list(dict.fromkeys(fact.source for fact in _facts(verdict)))


def sources_of(verdict: Verdict, language: Language) -> str:
    """The line with the sources of the reasons; empty if there are none."""
    return source_line(_facts(verdict), language).strip()


def _next_intents(verdict: Verdict) -> Tuple[str, ...]:
    if verdict.band == NOT_ENOUGH:
        return (intents.RESUME_CHECK, intents.RESTART_CHECK, intents.LIST_ROLES, intents.ASK_HUMAN)
    return (intents.ASK_MORE, intents.RESUME_CHECK, intents.RECOMMEND_ROLE, intents.RESTART_CHECK)


def answer_of(verdict: Verdict, check: FitCheck, language: Language) -> AnswerMetadata:
    """The metadata of a verdict; without facts, sources and reasons if there is not enough to judge."""
    is_known = verdict.band != NOT_ENOUGH
    facts = _facts(verdict) if is_known else []
    sources = {fact.key: fact.source for fact in facts}
    reasons = [
        {
            "trait": reason.trait,
            "degree": reason.rating.degree,
            "said": reason.rating.said,
            "fact": reason.fact,
            "source": sources.get(reason.fact),
            "misfit": reason.misfit,
        }
        for reason in (*verdict.reasons_for, *verdict.reasons_against)
    ]
    return AnswerMetadata(
        topic=intents.CHECK_FIT if check.role else intents.RECOMMEND_ROLE,
        roles=[verdict.role] if check.role else list(verdict.best),
        language=language,
        facts=[fact.key for fact in facts],
        sources=_source_ids(verdict) if is_known else [],
        fit={
            "role": verdict.role,
            "band": verdict.band,
            "best_roles": list(verdict.best) if is_known else [],
            "reasons": reasons if is_known else [],
            "fits": {role: round(fit, 3) for role, fit in verdict.fits.items()} if is_known else {},
        },
    )
