"""`make check`: says everything that is wrong with the knowledge base, a line a mistake."""

import sys
from pathlib import Path

from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.knowledge.problems import KnowledgeError


def check(folder: Path = DEFAULT_FOLDER) -> int:
    """Prints the mistakes in `folder`, or what it holds; gives the exit code."""
    try:
        knowledge = load(folder)
    except KnowledgeError as error:
        for problem in error.problems:
            shown = (
                problem.file.relative_to(folder.parent) if problem.file.is_relative_to(folder.parent) else problem.file
            )
            print(problem._replace(file=shown))
        print(f"{len(error.problems)} to mend.")
        return 1
    print(f"The knowledge base is in order: {len(knowledge.roles)} roles, {len(knowledge.facts)} facts.")
    return 0


if __name__ == "__main__":
    sys.exit(check(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FOLDER))
