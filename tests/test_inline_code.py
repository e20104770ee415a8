"""`inside: code` holds for code within a sentence, too."""

import pytest

from newslint.model import Format

from .rule_language import Story

RULE = "check: phrase\nany: [bargain]\nunless: {inside: code}\n"
PAGE = "<html><body><article><h1>Ferry fares rise</h1><p>{}</p></article></body></html>"


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("html", PAGE.format("Write <code>a bargain</code> here, he said."), False),
        ("html", PAGE.format("Write <code>a <b>bargain</b></code> here, he said."), False),
        ("html", PAGE.format("<code>bargain</code> is what he said to all."), False),
        ("html", PAGE.format("Write <code>x</code>, and a bargain it is."), True),
        ("html", PAGE.format("Write a bargain and <code>x</code> here."), True),
        ("html", PAGE.format("It was a bargain, he said."), True),
        ("markdown", "# Fares\n\nWrite `a bargain` here.\n", False),
        ("markdown", "# Fares\n\nWrite `x`, and it is a bargain.\n", True),
        ("markdown", "# Fares\n\nThe tick ` is left and a bargain.\n", True),
        ("markdown", "# Fares\n\nWrite <code>bargain</code> here.\n", False),
        ("markdown", "# Fares\n\n`one`\n\nIt was a bargain.\n", True),
        ("markdown", "# Fares\n\n`bargain` is the word, and ``bargain`` again.\n", False),
        ("markdown", "# Fares\n\n| a | b |\n|---|---|\n| `x` | `bargain` |\n", False),
        ("markdown", "# Fares\n\n| a | b |\n|---|---|\n| `x` | bargain |\n", True),
        ("text", "Fares\n\nWrite `a bargain` here.\n", True),
    ],
)
def test_words_marked_as_code_are_spared(form: Format, text: str, found: bool) -> None:
    assert Story(text, form).reports(RULE) == (["bargain"] if found else [])
