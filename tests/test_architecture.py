"""Who may import whom, and that the wheel holds every package."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINTER = ROOT / "linter"
MODULES = sorted(LINTER.rglob("*.py"))

# A package may import these of its siblings; domain packages may not look back at the stages.
FORBIDDEN = {
    "readers": {"checks", "reports", "rulebook", "engine", "linting", "cli"},
    "checks": {"readers", "reports", "rulebook", "engine", "linting", "cli", "html", "layout"},
    "reports": {"readers", "checks", "rulebook", "engine", "linting", "cli", "html", "layout"},
    "html": {"readers", "checks", "reports", "rulebook", "engine", "linting", "cli"},
    "layout": {"readers", "checks", "reports", "rulebook", "engine", "linting", "cli", "html"},
    "people": {"readers", "checks", "reports", "rulebook", "engine", "linting", "cli", "html"},
    "operators": {"readers", "checks", "reports", "rulebook", "engine", "linting", "cli", "html"},
    "configuration": {"readers", "reports", "engine", "linting", "cli", "html", "layout", "people"},
    "rulebook": {"readers", "reports", "engine", "linting", "cli", "html", "layout", "people"},
    "engine": {"readers", "checks", "reports", "linting", "cli", "html", "layout", "people"},
}


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level names below linter/ that a module imports."""
    depth = len(path.relative_to(LINTER).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            yield from [node.module.split(".")[0]] if node.module else [n.name for n in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            assert not node.module.startswith("newslint"), f"{path}: import relatively"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(LINTER)))
def test_import_direction(path: Path) -> None:
    names = set(imported(path))
    part = path.relative_to(LINTER).parts[0].removesuffix(".py")
    assert not names & FORBIDDEN.get(part, set())
    if part != "__main__":
        assert "cli" not in names
    if part == "model":
        assert not names


def test_the_wheel_lists_every_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = set(project["tool"]["setuptools"]["packages"])
    found = {
        ".".join(("newslint", *path.parent.relative_to(LINTER).parts))
        for path in LINTER.rglob("__init__.py")
    }
    assert listed == found | {"newslint.rules"}


def test_every_data_file_is_packaged() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]
    for path in LINTER.rglob("*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            home = next(p for p in path.parents if (p / "__init__.py").exists())
            package = ".".join(("newslint", *home.relative_to(LINTER).parts))
            assert any(path.match(pattern) for pattern in patterns.get(package, [])), path


def test_one_hook_file_under_two_names() -> None:
    link = ROOT / "pre-commit-hooks.yaml"
    assert link.is_symlink()
    assert link.readlink() == Path(".pre-commit-hooks.yaml")
