"""The verdict, on a role and a trait that are added in `knowledge/` alone."""

import shutil
from pathlib import Path

from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.interview import interview_from
from advisor.fit.ratings import Rating
from advisor.fit.verdict import judge
from advisor.knowledge.loading import DEFAULT_FOLDER, load

TRAIT = """
id: photography
kind: skill
name: {id: memotret, en: taking photos}
questions:
- {id: "Seberapa suka kamu memotret acara?", en: "How much do you like taking photos at events?"}
- {id: "Seberapa suka kamu menyunting foto?", en: "How much do you like editing photos?"}
means: {id: "Misalnya memotret wisuda.", en: "For example, taking photos at a graduation."}
phrases:
  id: [motret wisuda]
  en: [taking pictures at weddings]
  opposite:
    id: [fotoku selalu buram]
    en: [my photos are always blurred]
"""
ROLE = """
id: community_photographer
field: community_communication
name: {id: Fotografer Komunitas, en: Community Photographer}
neighbours: [community_officer]
profile:
- {trait: photography, weight: 3, misfit: true, fact: photos}
- {trait: travel, weight: 2, fact: photos}
- {trait: creativity, weight: 2, fact: photos}
- {trait: detail, weight: 1, fact: photos}
facts:
- id: photos
  topic: duties
  source: "004"
  text: {id: Memotret kegiatan komunitas., en: Takes photos of community activities.}
"""


def test_a_role_and_a_trait_added_to_the_knowledge_base_are_asked_about_and_judged(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / "traits" / "photography.yml").write_text(TRAIT, encoding="utf-8")
    (folder / "roles" / "community_photographer.yml").write_text(ROLE, encoding="utf-8")
    knowledge = load(folder)
    interview = interview_from(knowledge)

    check = steps.start(FitCheck(), interview, "community_photographer")
    asked = []
    while check.status == "running":
        assert check.current is not None
        asked.append(check.current)
        opposite = check.current in interview.model.opposites
        check = steps.answer(check, interview, Rating(-2 if opposite else 2))
    assert "photography" in asked
    verdict = judge(knowledge, interview, check.ratings, "community_photographer", check.enough)
    assert verdict.band == "strong"
    assert "photography" in [reason.trait for reason in verdict.reasons_for]
