"""`make check`: lists every mistake in the knowledge base, one per line."""

import sys
from pathlib import Path

from advisor.knowledge.loading import DEFAULT_FOLDER, load_with_warnings
from advisor.knowledge.problems import KnowledgeError, Problem


def check(folder: Path = DEFAULT_FOLDER) -> int:
    """Prints the mistakes in `folder`, or, if there are none, the warnings and what it contains.

    Returns:
        The exit code: 1 if there is a mistake, 0 if not.
    """
    try:
        knowledge, warnings = load_with_warnings(folder)
    except KnowledgeError as error:
        for problem in error.problems:
            print(_in_folder(problem, folder))
        count = len(error.problems)
        print(f"{count} problem{'s' if count > 1 else ''} to fix.")
        return 1
    for warning in warnings:
        print(f"warning: {_in_folder(warning, folder)}")
    print(f"The knowledge base is valid: {len(knowledge.roles)} roles, {len(knowledge.facts)} facts.")
    return 0


def _in_folder(problem: Problem, folder: Path) -> Problem:
    return problem._replace(file=problem.file.relative_to(folder.parent))


if __name__ == "__main__":
    sys.exit(check(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FOLDER))
