"""Modules import only from lower layers, and know no article."""

import ast
from pathlib import Path

import pytest

import kzfacts

PACKAGE = Path(kzfacts.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
SEEDS = sorted(path.stem for path in (PACKAGE.parent / "seeds").glob("*.txt"))
# by the first part of a module's name after the package's: a file, or a folder as a whole
LAYERS = {
    "errors": 0,
    "model": 1,
    "text": 2,
    "extract": 3,
    "resolve": 3,
    "judge": 3,
    "align": 3,
    "sources": 4,
    "tables": 4,
    "reconciliation": 5,
    "parsing": 5,
    "pipeline": 6,
    "texts": 6,
    "engines": 7,
    "report": 7,
    "exchange": 8,  # reads results as the report does, with its reading and spelling
    "__init__": 9,
    "cli": 10,
    "__main__": 11,
}
STAGES = {"extract", "resolve", "judge", "align"}
# methods of the result that hand it to its report or to other formats, imported when called
DELEGATES = {("reconciliation", "report"), ("reconciliation", "exchange")}


def part_of(module):
    """The layer's name of a dotted module name."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(path):
    """Dotted names of the package's modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.split(".")[0] == "kzfacts")
        elif isinstance(node, ast.ImportFrom) and node.level:
            raise AssertionError(f"{path}: relative import")
        elif isinstance(node, ast.ImportFrom) and node.module == "kzfacts":
            yield from (f"kzfacts.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("kzfacts."):
            yield str(node.module)


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_module_imports_only_from_below(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    assert own in LAYERS, f"{own} has no layer"
    for module in imports_of(path):
        other = part_of(module)
        if other != own and (own, other) not in DELEGATES:
            assert LAYERS[other] < LAYERS[own], f"{own} imports {module}"


@pytest.mark.parametrize("folder", ["report", "exchange"])
def test_reports_see_results_and_never_stages(folder):
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        assert not STAGES & {part_of(module) for module in imports_of(path)}, path


def test_seeds_are_there_to_look_for():
    assert len(SEEDS) == 5


@pytest.mark.parametrize("suffix", ["*.py", "*.toml", "*.html", "*.js", "*.css"])
def test_no_file_of_the_package_names_a_seed(suffix):
    for path in PACKAGE.rglob(suffix):
        text = path.read_text("utf-8")
        assert not [seed for seed in SEEDS if seed in text or seed.split("_")[1] in text], path
