from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newslint.discovery import Found, discover
from newslint.model import Failure, Skipped, UsageError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*paths: str, text: str = "x\n") -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")


def found(*paths: str) -> list[str]:
    return [entry.path for entry in discover(paths) if isinstance(entry, Found)]


def skipped(*paths: str) -> dict[str, str]:
    return {entry.path: entry.reason for entry in discover(paths) if isinstance(entry, Skipped)}


def test_formats_by_extension() -> None:
    names = ["a.txt", "b.text", "c.html", "d.HTM", "e.xhtml", "f.md", "g.markdown", "h.mdown"]
    write(*names)
    assert [entry.format for entry in discover(["."]) if isinstance(entry, Found)] == [
        "text", "text", "html", "html", "html", "markdown", "markdown", "markdown",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (".", ["a.txt", "in/b.txt", "in/deep/c.txt"]),
        ("./", ["./a.txt", "./in/b.txt", "./in/deep/c.txt"]),
        ("in", ["in/b.txt", "in/deep/c.txt"]),
        ("in/", ["in/b.txt", "in/deep/c.txt"]),
        ("./in", ["./in/b.txt", "./in/deep/c.txt"]),
    ],
)
def test_paths_keep_the_form_given(given: str, expected: list[str]) -> None:
    write("in/deep/c.txt", "a.txt", "in/b.txt")
    assert found(given) == expected


def test_absolute_paths_stay_absolute(folder: Path) -> None:
    write("a.txt")
    assert found(str(folder)) == [f"{folder.as_posix()}/a.txt"]


def test_each_file_once_whatever_the_order() -> None:
    write("in/a.txt", "in/b.txt")
    once = list(discover(["in", "in/b.txt", "./in/b.txt"]))
    assert once == list(discover(["./in/b.txt", "in/b.txt", "in"]))
    assert len(once) == 2


def test_project_papers_are_articles_only_when_named() -> None:
    names = ["README.md", "Changelog.txt", "LICENSE.txt", "CONTRIBUTING.md", "robots.txt",
             "requirements-dev.txt", "readme.de.md", "README.zh-CN.md", "LICENSE-MIT.txt",
             "licence_apache-2.0.txt", "CHANGELOG-1.2.md"]  # fmt: skip
    articles = ["changelog.blog.review.html", "contributing-to-peace.md", "license-fees-rise.html",
                "readers.txt", "readme-or-else-not.md"]  # fmt: skip
    write(*names, *articles)
    assert found(".") == articles
    assert set(skipped(".").values()) == {"no article by its name"}
    assert found("README.md", "robots.txt") == ["README.md", "robots.txt"]


def test_unknown_types_are_skipped_with_a_reason() -> None:
    write("a.py", "b.py", "Makefile", ".draft.md")
    assert skipped(".") == {
        ".draft.md": "hidden",
        "Makefile": "no file type",
        "a.py": "unknown file type .py",
        "b.py": "unknown file type .py",
    }
    assert skipped("a.py") == {"a.py": "unknown file type .py"}


def test_hidden_folders_are_passed_by() -> None:
    write(".git/a.txt", ".cache/b.txt", "c.txt")
    assert found(".") == ["c.txt"]


def test_a_missing_path_is_told_before_anything_is_read() -> None:
    write("a.txt")
    with pytest.raises(UsageError, match=r"b\.txt"):
        discover(["a.txt", "b.txt"])


def test_gitignore_of_the_folder_and_below() -> None:
    write(".gitignore", text="*.html\n/build/\n!keep.html\n")
    write("in/.gitignore", text="b.txt\n!c.html\n")
    write("a.txt", "b.txt", "a.html", "keep.html", "build/x.txt", "in/b.txt", "in/c.html",
          "in/build/y.txt")  # fmt: skip
    assert found(".") == ["a.txt", "b.txt", "keep.html", "in/c.html", "in/build/y.txt"]


def test_gitignore_of_parents_up_to_the_repository() -> None:
    write(".gitignore", text="*.md\n")
    write("repo/.gitignore", text="drafts/\n*.html\n")
    write("repo/in/a.md", "repo/in/a.html", "repo/in/a.txt", "repo/in/drafts/b.txt")
    assert found("repo/in") == ["repo/in/a.html", "repo/in/a.md", "repo/in/a.txt",
                                "repo/in/drafts/b.txt"]  # fmt: skip
    Path("repo/.git").mkdir()
    assert found("repo/in") == ["repo/in/a.md", "repo/in/a.txt"]


def test_an_ignored_folder_or_file_that_is_named_counts() -> None:
    Path(".git").mkdir()
    write(".gitignore", text="build/\n")
    write("build/a.txt", "build/in/b.txt")
    assert found("build") == ["build/a.txt", "build/in/b.txt"]
    assert found("build/a.txt") == ["build/a.txt"]
    assert found(".") == []


def test_a_broken_gitignore_leaves_nothing_out() -> None:
    Path(".gitignore").write_bytes(b"\xff\xfe!\n\x00\n")
    write("a.txt")
    assert found(".") == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are POSIX")
def test_links_and_pipes_are_not_followed(tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.txt").write_text("x", encoding="utf-8")
    write("in/a.txt")
    Path("in/out").symlink_to(outside)
    Path("in/b.txt").symlink_to(outside / "secret.txt")
    Path("in/loop").symlink_to("../in")
    os.mkfifo("in/pipe.txt")
    assert found("in") == ["in/a.txt"]
    assert skipped("in")["in/pipe.txt"] == "not a regular file"
    assert list(discover(["in/pipe.txt"])) == [Failure("in/pipe.txt", "not a regular file")]
    assert found("in/b.txt") == ["in/b.txt"]


def test_a_folder_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    write("in/closed/a.txt", "in/b.txt")
    scan = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert list(discover(["in"])) == [
        Found("in/b.txt", "text"),
        Failure("in/closed", "permission denied"),
    ]


def test_deep_folders() -> None:
    path = "/".join(["d"] * 300) + "/a.txt"
    write(path)
    assert found("d") == [path]
