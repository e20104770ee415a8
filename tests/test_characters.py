"""Characters that patterns need, and articles that have none of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.characters import odd_characters, required_characters
from newslint.model import Article, Block, Source, Verbatim

PIECES = st.sampled_from(
    ["é", "ñ", "\u00a0", "a", " ", "[éñ]", "[aé]", "[^é]", "(?:é|ñ)", "(?:é|a)", "é?", "é+",
     "ñ{0,2}", "ñ{2}", "(?:éa)*", ".", "“", r"\x{e9}"]
)  # fmt: skip
TEXTS = st.text(alphabet="éña \u00a0“", max_size=6)


@pytest.mark.parametrize(
    ("patterns", "needed"),
    [
        (["a\u00a0b"], "\u00a0"),
        ([r"[a-z]\x{a0}", "[|](?P<report>\u00a0)"], "\u00a0"),
        (["é|ñ"], "éñ"),
        (["é|n"], ""),
        (["é", "n"], ""),
        (["(?:é+x)?"], ""),
        (["é*"], ""),
        (["[“”]"], ""),  # every paragraph may have them
        (["(?i)é"], ""),  # matches É as well
        (["é(?:"], ""),
    ],
)
def test_what_patterns_need(patterns: list[str], needed: str) -> None:
    assert required_characters(patterns) == frozenset(needed)


@given(st.lists(PIECES, min_size=1, max_size=4).map("".join), TEXTS)
def test_a_text_without_needed_characters_has_no_match(pattern: str, text: str) -> None:
    needed = required_characters([pattern])
    if needed and re.search(pattern.replace(r"\x{e9}", "é"), text):
        assert not needed.isdisjoint(text)


def test_chrome_has_no_say() -> None:
    source = Source("x", "é ñ")
    blocks = (
        Block("é", "body", "paragraph", Verbatim(0)),
        Block("ñ", "chrome", "paragraph", Verbatim(2)),
    )
    assert odd_characters(Article(source, "text", blocks)) == frozenset("é")
