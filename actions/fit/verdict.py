"""How the fit check puts its verdict, with the reasons for it, or says why there is none."""

from typing import Any, Dict, List, Sequence, Tuple

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.wording import band_name, said, trait_name
from actions.speech.buttons import intent_buttons
from actions.speech.rich_content import CHANNELS_WITH_PARTS, chart_of
from actions.speech.say import role_names, say, source_line
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck
from advisor.fit.no_verdict import doubt_about
from advisor.fit.ratings import Ratings
from advisor.fit.verdict import NOT_ENOUGH, Reason, Verdict, best_roles, judge
from advisor.knowledge.schema.base import Language

BAR_LENGTH = 5
FULL, EMPTY = "▰", "▱"


def conclude(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> None:
    """Utters the verdict of a check that is done, with `before` above it."""
    role = check.role or _leader(check.ratings)
    verdict = judge(get_advisor().knowledge, get_advisor().interview, check.ratings, role, check.enough)
    shows_parts = turn.channel in CHANNELS_WITH_PARTS
    if verdict.band == NOT_ENOUGH:
        parts = [_doubt(check, turn.language), *_seen_so_far(verdict, check, turn.language)]
    elif check.role is None:
        parts = _recommendation(verdict, turn.language, with_bars=not shows_parts)
    else:
        parts = _on_one_role(verdict, turn.language, with_bars=not shows_parts)
    parts = [before, *parts, get_advisor().knowledge.response("fit_disclaimer", turn.language)]
    say(
        dispatcher,
        "fit_verdict",
        turn,
        buttons=intent_buttons(_next(verdict), turn.language),
        answer=_metadata(verdict, check, turn.language),
        chart=chart_of(check.ratings, role, turn.language) if shows_parts and verdict.band != NOT_ENOUGH else None,
        text="\n\n".join(part for part in parts if part),
    )


def _doubt(check: FitCheck, language: Language) -> str:
    """Why there is no verdict."""
    if not check.ratings:
        return get_advisor().knowledge.response("fit_nothing_known", language)
    doubt = doubt_about(get_advisor().interview, check.ratings, check.role)
    first, second = best_roles(get_advisor().interview, check.ratings)[:2]
    values = {
        "few": {},
        "clash": {"answers": "\n".join(f"• {said(t, check.ratings[t], language)}" for t in doubt.traits)},
        "level": {"first": role_names([first], language), "second": role_names([second], language)},
    }[doubt.kind]
    return get_advisor().knowledge.response(f"fit_not_enough_{doubt.kind}", language, **values)


def _seen_so_far(verdict: Verdict, check: FitCheck, language: Language) -> List[str]:
    """What the answers say for and against the role in question, without a conclusion."""
    reasons = _reasons(verdict, language) if check.role else []
    return (
        [get_advisor().knowledge.response("fit_seen_so_far", language), *reasons, _sources(verdict, language)]
        if reasons
        else []
    )


def _leader(ratings: Ratings) -> str:
    return best_roles(get_advisor().interview, ratings)[0]


def _on_one_role(verdict: Verdict, language: Language, with_bars: bool) -> List[str]:
    role = role_names([verdict.role], language)
    return [
        get_advisor().knowledge.response("fit_headline", language, role=role, band=band_name(verdict.band, language)),
        _bars([verdict.role, *[r for r in verdict.best if r != verdict.role][:1]], verdict, language)
        if with_bars
        else "",
        *_reasons(verdict, language),
        _flip(verdict, language),
        _learn(verdict, language),
        _neighbour(verdict, language),
        _sources(verdict, language),
        get_advisor().knowledge.response("fit_next_steps", language, role=role),
    ]


def _recommendation(verdict: Verdict, language: Language, with_bars: bool) -> List[str]:
    first, second = verdict.best
    names = {"first": role_names([first], language), "second": role_names([second], language)}
    return [
        get_advisor().knowledge.response(f"fit_recommend_{verdict.band}", language, **names),
        _bars(verdict.best, verdict, language) if with_bars else "",
        *_reasons(verdict, language),
        _flip(verdict, language),
        _learn(verdict, language),
        _neighbour(verdict, language),
        _sources(verdict, language),
        get_advisor().knowledge.response("fit_next_steps", language, role=names["first"]),
    ]


def _bars(roles: Sequence[str], verdict: Verdict, language: Language) -> str:
    fits = verdict.fits
    lines = []
    for role in roles:
        full = max(0, min(BAR_LENGTH, round((fits[role] + 1) / 2 * BAR_LENGTH)))
        lines.append(FULL * full + EMPTY * (BAR_LENGTH - full) + " " + role_names([role], language))
    return "\n".join(lines)


def _reasons(verdict: Verdict, language: Language) -> List[str]:
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
    """A line for each fact, with all that the person said on it."""
    by_fact: Dict[str, List[Reason]] = {}
    for reason in reasons:
        by_fact.setdefault(reason.fact, []).append(reason)
    return [_line(together, language) for together in by_fact.values()]


def _line(reasons: Sequence[Reason], language: Language) -> str:
    reason = reasons[0]
    fact = get_advisor().knowledge.fact(reason.fact)
    assert fact is not None
    # A fact on whom the role does not suit speaks for somebody who is the contrary.
    name = "fit_reason_contrary" if fact.topic == "misfit_profile" and reason.rating.degree > 0 else "fit_reason"
    return get_advisor().knowledge.response(
        name,
        language,
        said=" ".join(said(reason.trait, reason.rating, language) for reason in reasons),
        fact=fact.text.in_language(language),
    )


def _flip(verdict: Verdict, language: Language) -> str:
    if verdict.flips is None:
        return ""
    return get_advisor().knowledge.response("fit_flips", language, trait=trait_name(verdict.flips, language))


def _learn(verdict: Verdict, language: Language) -> str:
    gaps = [
        reason.trait
        for reason in verdict.reasons_against
        if get_advisor().knowledge.traits[reason.trait].kind == "skill"
    ]
    steps = [get_advisor().knowledge.traits[trait].learn for trait in gaps]
    lines = [f"• {step.in_language(language)}" for step in steps if step]
    return get_advisor().knowledge.response("fit_learn", language, steps="\n".join(lines)) if lines else ""


def _neighbour(verdict: Verdict, language: Language) -> str:
    if verdict.neighbour is None or not verdict.apart:
        return ""
    theirs = verdict.apart[0] in get_advisor().interview.model.profiles[verdict.neighbour].weights
    return get_advisor().knowledge.response(
        "fit_neighbour" if theirs else "fit_neighbour_less",
        language,
        role=role_names([verdict.role], language),
        neighbour=role_names([verdict.neighbour], language),
        traits=", ".join(trait_name(trait, language) for trait in verdict.apart),
    )


def _facts(verdict: Verdict) -> List[str]:
    return list(dict.fromkeys(reason.fact for reason in (*verdict.reasons_for, *verdict.reasons_against)))


def _sources(verdict: Verdict, language: Language) -> str:
    facts = [get_advisor().knowledge.fact(key) for key in _facts(verdict)]
    sources = list(dict.fromkeys(fact.source for fact in facts if fact))
    return source_line(sources, language).strip() if sources else ""


def _next(verdict: Verdict) -> Tuple[str, ...]:
    if verdict.band == NOT_ENOUGH:
        return ("restart_check", "list_roles", "ask_human")
    return ("ask_more", "recommend_role", "restart_check", "ask_human")


def _metadata(verdict: Verdict, check: FitCheck, language: Language) -> Dict[str, Any]:
    facts = [fact for fact in map(get_advisor().knowledge.fact, _facts(verdict)) if fact]
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
    known = verdict.band != NOT_ENOUGH
    return {
        "topic": "check_fit" if check.role else "recommend_role",
        "roles": [verdict.role] if check.role else list(verdict.best),
        "language": language,
        "facts": [fact.key for fact in facts] if known else [],
        "sources": list(dict.fromkeys(fact.source for fact in facts)) if known else [],
        "fit": {
            "role": verdict.role,
            "band": verdict.band,
            "best_roles": list(verdict.best) if known else [],
            "reasons": reasons if known else [],
            "fits": {role: round(fit, 3) for role, fit in verdict.fits.items()} if known else {},
        },
    }
