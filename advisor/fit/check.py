"""The state of one person's fit check, and the steps that change it."""

from dataclasses import dataclass, field, replace
from typing import Any, Collection, Dict, Iterable, Literal, Mapping, Optional, Tuple

from advisor.fit.interview import CheckGoal, Interview
from advisor.fit.ratings import Rating, Ratings, ratings_from

Status = Literal["idle", "running", "paused", "done"]
MORE_QUESTIONS = 6
"""How many questions are added when a person wants more after the verdict."""
STATUSES: Tuple[Status, ...] = ("idle", "running", "paused", "done")


@dataclass(frozen=True)
class FitCheck:
    """Where a person is in the check. Immutable: each step returns a new one."""

    status: Status = "idle"
    role: Optional[str] = None
    """The role in question; None when the question is which role fits best."""
    fields: Tuple[str, ...] = ()
    """The fields of work that the person said they are drawn to; they count when the question is which role fits."""
    ratings: Ratings = field(default_factory=dict)
    """Everything known of the person, including from before this check."""
    asked: Tuple[str, ...] = ()
    """The traits asked about in this check, answered or skipped, in order; without the current one."""
    earlier: Tuple[str, ...] = ()
    """The traits asked about in earlier checks."""
    current: Optional[str] = None
    """The trait that the open question is about."""
    wording: int = 0
    """0 at first; 1 once an answer was unclear: if the question comes again, then in other words."""
    at_least: int = 0
    """How many questions the person wants in all, if they asked for more after a verdict; otherwise 0."""
    enough: bool = False
    """Once a check is done, whether what is known is enough for a verdict."""

    @property
    def about(self) -> CheckGoal:
        """What the check is to find out."""
        return CheckGoal(self.role, self.fields)

    @property
    def number(self) -> int:
        """The number of the open question, from 1."""
        return len(self.asked) + 1

    def as_dict(self) -> Dict[str, Any]:
        """The check as plain values, for a slot."""
        values = {name: getattr(self, name) for name in ("status", "role", "current", "wording", "at_least", "enough")}
        ratings = {trait: rating.as_dict() for trait, rating in self.ratings.items()}
        return {
            **values,
            "ratings": ratings,
            "asked": list(self.asked),
            "earlier": list(self.earlier),
            "fields": list(self.fields),
        }


def check_from(stored: Any, traits: Mapping[str, Any], roles: Iterable[str], fields: Collection[str] = ()) -> FitCheck:
    """Restores a check from a slot.

    Args:
        stored: what `FitCheck.as_dict` returned; damaged parts, and traits or roles that are gone, are left out.
        traits: the traits there are, by id.
        roles: the ids of the roles that have a profile.
        fields: the ids of the fields of work.
    """
    if not isinstance(stored, dict):
        return FitCheck()
    current = stored.get("current") if stored.get("current") in traits else None
    status: Status = next((known for known in STATUSES if known == stored.get("status")), "idle")
    if status in ("running", "paused") and current is None:
        status = "idle"
    return FitCheck(
        status=status,
        role=stored.get("role") if stored.get("role") in set(roles) else None,
        fields=tuple(field for field in stored.get("fields") or () if field in fields),
        ratings={trait: rating for trait, rating in ratings_from(stored.get("ratings")).items() if trait in traits},
        asked=tuple(trait for trait in stored.get("asked") or () if trait in traits),
        earlier=tuple(trait for trait in stored.get("earlier") or () if trait in traits),
        current=current,
        wording=1 if stored.get("wording") == 1 else 0,
        at_least=stored["at_least"] if isinstance(stored.get("at_least"), int) else 0,
        enough=stored.get("enough") is True,
    )


def start(check: FitCheck, interview: Interview, role: Optional[str], fields: Tuple[str, ...] = ()) -> FitCheck:
    """Begins a check on `role`, or on all roles if it is None; what is already known counts and isn't asked again.

    Args:
        check: what is known.
        interview: chooses the questions.
        role: the role in question.
        fields: the fields of work that the person is drawn to, besides those they named before.
    """
    earlier = tuple(dict.fromkeys((*check.earlier, *check.asked)))
    drawn_to = tuple(dict.fromkeys((*check.fields, *fields)))
    return go_on(FitCheck("running", role, drawn_to, check.ratings, earlier=earlier), interview)


def ask_more(check: FitCheck, interview: Interview) -> FitCheck:
    """Goes on with a check that is done, with some more questions; ends it again if there are none."""
    return go_on(replace(check, at_least=len(check.asked) + MORE_QUESTIONS), interview)


def go_on(check: FitCheck, interview: Interview) -> FitCheck:
    """Asks the next question, or ends the check."""
    step = interview.next(check.ratings, frozenset(check.asked), check.about, frozenset(check.earlier), check.at_least)
    status: Status = "running" if step.ask else "done"
    return replace(check, status=status, current=step.ask, wording=0, enough=step.enough)


def hear(check: FitCheck, statements: Mapping[str, Rating]) -> FitCheck:
    """Keeps what the person said about themselves, whether or not it was asked; the newest comes last."""
    kept = {trait: rating for trait, rating in check.ratings.items() if trait not in statements}
    return replace(check, ratings={**kept, **statements})


def amend(check: FitCheck, statements: Mapping[str, Rating]) -> FitCheck:
    """Gives notes other ratings where they stand, so that their order and their numbers stay as they are."""
    return replace(check, ratings={**check.ratings, **statements})


def forget(check: FitCheck, trait: str) -> FitCheck:
    """Drops the note on `trait`, and does not ask for it in its place."""
    return replace(check, ratings={known: rating for known, rating in check.ratings.items() if known != trait})


def answer(check: FitCheck, interview: Interview, rating: Rating) -> FitCheck:
    """Takes an answer to the open question."""
    assert check.current is not None
    return _close(hear(check, {check.current: rating}), interview)


def skip(check: FitCheck, interview: Interview) -> FitCheck:
    """Skips the open question."""
    return _close(check, interview)


def reword(check: FitCheck) -> FitCheck:
    """Notes that the answer was unclear, so that the open question is put in other words if it comes again."""
    return replace(check, wording=1)


def back(check: FitCheck) -> FitCheck:
    """Returns to the previous question, or to the same one if it is the first."""
    return reopen(check, check.asked[-1]) if check.asked else replace(check, wording=0)


def reopen(check: FitCheck, trait: str) -> FitCheck:
    """Asks about `trait` again, so that its answer can be changed."""
    ratings = {known: rating for known, rating in check.ratings.items() if known != trait}
    asked = tuple(other for other in check.asked if other != trait)
    earlier = tuple(other for other in check.earlier if other != trait)
    return replace(
        check, status="running", ratings=ratings, asked=asked, earlier=earlier, current=trait, wording=0, enough=False
    )


def finish(check: FitCheck, interview: Interview) -> FitCheck:
    """Ends a running check before its last question."""
    return replace(
        check, status="done", current=None, wording=0, enough=interview.is_enough(check.ratings, check.about)
    )


def pause(check: FitCheck) -> FitCheck:
    """Pauses a running check."""
    return replace(check, status="paused") if check.status == "running" else check


def resume(check: FitCheck, interview: Interview) -> FitCheck:
    """Continues a paused check where it left off."""
    return replace(check, status="running") if check.current else go_on(check, interview)


def _close(check: FitCheck, interview: Interview) -> FitCheck:
    """Moves on from the open question."""
    assert check.current is not None
    return go_on(replace(check, asked=(*check.asked, check.current)), interview)
