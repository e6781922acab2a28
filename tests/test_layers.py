"""A module imports only from lower layers, and the stages never import one another."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kzfacts"
LAYERS = (
    ("errors",),
    ("model",),
    ("text",),
    ("extract", "resolve", "align", "judge"),
    ("sources", "tables", "reconciliation"),
    ("parsing", "pipeline", "texts"),
    ("report", "exchange"),
    ("cli", "__init__", "__main__"),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
STAGES = LAYERS[3]
MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: str) -> str:
    """kzfacts.judge.rules -> judge; kzfacts -> __init__."""
    return [*module.split("."), "__init__"][1]


def imports(path: Path) -> set[str]:
    """The parts of the package that a module imports when it is imported itself."""
    tree = ast.parse(path.read_text("utf-8"))
    found = [node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    names = [alias.name for node in found if isinstance(node, ast.Import) for alias in node.names]
    names += [
        f"{node.module}.{alias.name}" if node.module == "kzfacts" else node.module
        for node in found
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    return {part_of(name) for name in names if name.split(".")[0] == "kzfacts"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_come_from_below(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    for other in imports(path) - {own}:
        assert LEVEL[other] <= LEVEL[own], f"{own} imports {other}, which lies above it"
        assert not (own in STAGES and other in STAGES), f"the stage {own} imports the stage {other}"
