from pathlib import Path

import pytest

from tests.support.knowledge_folder import KnowledgeFolder


@pytest.fixture
def folder(tmp_path: Path) -> KnowledgeFolder:
    """A copy of the knowledge base."""
    return KnowledgeFolder(tmp_path / "knowledge")
