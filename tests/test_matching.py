"""Properties of folding and of the one pass for all words."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.boundaries import WORD_END, at_words, bare, bounded, core
from newslint.folding import fold, fold_phrase, folded_block
from newslint.matching import Find, Matcher, Scanner
from newslint.model import Article, Block, Hit, Link, Source, Span, Verbatim, Zone

PIECES = st.sampled_from(
    ["a", "b", "ab", "é", "e\u0301", "ß", "İ", "ſ", "ς", "क", "कि", " ", "  ", "\u00a0", "\u200b",
     "\u00ad", "\u2028", "’", "'", "“", "-", "–", ".", "(", ")", "字", "\n", "\x1e", "A", "B", "AB"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)
PHRASES = st.lists(
    st.sampled_from(["a", "b", "ab", "é", "k", "कि", " ", "'", "-", "字"]), min_size=1, max_size=4
).map(lambda pieces: fold_phrase("".join(pieces)))  # fmt: skip
WORDS = st.builds(
    lambda phrase, begins, ends: at_words(phrase, begins=begins, ends=ends),
    PHRASES, st.booleans(), st.booleans(),
)  # fmt: skip
ZONES: tuple[Zone, ...] = ("body", "tail", "bio", "chrome")


def article(texts: list[tuple[str, Zone]]) -> Article:
    source = Source("x", "\n".join(text for text, _ in texts))
    blocks, offset = [], 0
    for text, zone in texts:
        blocks.append(Block(text, zone, "paragraph", Verbatim(offset)))
        offset += len(text) + 1
    return Article(source, "text", tuple(blocks))


def silent(_article: Article, _finds: object) -> list[Hit]:
    return []


def matcher(zones: frozenset[Zone], literals: set[str], wholes: set[str]) -> Matcher:
    return Matcher(zones, frozenset(literals), frozenset(wholes), False, True, silent)


@given(TEXTS)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_every_range_of_the_folded_text_is_spelled_in_the_block(text: str) -> None:
    block = Block(text, "body", "paragraph", Verbatim(0))
    folded = folded_block(block)
    assert "  " not in folded.text and "\u200b" not in folded.text
    assert fold_phrase(text) == folded.text.strip()
    for start in range(len(folded.text)):
        low, high = folded.place(start, start + 1)
        assert 0 <= low < high <= len(text)
        spelled = unicodedata.normalize("NFC", fold(text[low:high]).replace("\u200b", ""))
        assert spelled[:1] == folded.text[start] or folded.text[start] in spelled
        assert folded.offset(low) == start
    assert folded.place(0, len(folded.text))[1] <= len(text)


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(ZONES)), max_size=5),
    st.lists(st.tuples(st.frozensets(st.sampled_from(ZONES)), st.sets(WORDS, max_size=4)),
             max_size=4),
)  # fmt: skip
@settings(max_examples=300)
def test_one_pass_finds_what_searching_block_by_block_finds(
    texts: list[tuple[str, Zone]], asked: list[tuple[frozenset[Zone], set[str]]]
) -> None:
    asked = [(zones, {phrase for phrase in phrases if phrase}) for zones, phrases in asked]
    story = article(texts)
    found = Scanner(
        [matcher(zones, phrases, set(map(bare, phrases))) for zones, phrases in asked]
    ).finds(story)
    for number, (zones, phrases) in enumerate(asked):
        finds = found.get(number, [])
        expected = sorted(naive(story, zones, phrases))
        assert sorted(map(plain, finds)) == expected
        orders = [story.blocks.index(find.folded.block) for find in finds]
        assert orders == sorted(orders)


def naive(story: Article, zones: frozenset[Zone], phrases: set[str]) -> list[tuple[int, int, str]]:
    found = []
    for block in story.blocks:
        if block.zone not in zones or not block.text:
            continue
        folded = folded_block(block)
        start, end = core(folded.text)
        if folded.text[start:end] in set(map(bare, phrases)):
            found.append((id(block), start, "whole"))
        found += [
            (id(block), match.start(), f"literal {phrase}")
            for phrase in phrases
            for match in re.finditer(f"(?={ended(phrase)})", folded.text, re.ASCII)
        ]
    return found


def ended(phrase: str) -> str:
    return "".join(r"\b" if part == WORD_END else re.escape(part) for part in phrase)


def plain(find: Find) -> tuple[int, int, str]:
    what = find.form if find.form == "whole" else f"literal {find.words}"
    return id(find.folded.block), find.start, what


@given(TEXTS)
def test_a_core_has_no_edges_of_its_own(text: str) -> None:
    start, end = core(text)
    assert core(text[start:end]) == (0, end - start)
    assert not any(character.isalnum() for character in text[:start] + text[end:])


@given(TEXTS, st.data())
def test_a_word_begins_and_ends_where_both_boundaries_do(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    both = bounded(text, start, end, "start") and bounded(text, start, end, "end")
    assert bounded(text, start, end, "word") == both
    assert bounded(text, start, end, "none")


def test_addresses_are_searched_for_matchers_that_ask_for_them() -> None:
    link = Link(0, 3, "https://Example.org/Say")
    story = Article(
        Source("x", "say it\nno"),
        "text",
        (
            Block("say it", "body", "paragraph", Verbatim(0), links=(link,)),
            Block("no", "bio", "paragraph", Verbatim(7), links=(link,)),
        ),
        canonical="https://example.org/say",
    )
    zones: frozenset[Zone] = frozenset({"body", "metadata"})
    asking = Matcher(zones, frozenset({"say"}), frozenset(), False, False, silent, True)
    found = Scanner([asking, asking._replace(addresses=False)]).finds(story)
    assert [(find.form, find.folded.block.zone) for find in found[0]] == [
        ("literal", "body"),
        ("address", "body"),
        ("address", "metadata"),
    ]
    assert [find.form for find in found[1]] == ["literal"]


@given(
    st.lists(st.sampled_from(["a", "\n", "\r\n", "\r", "bc"]), max_size=9).map("".join), st.data()
)
def test_places_are_those_of_the_table_of_lines(text: str, data: st.DataObject) -> None:
    source = Source("x", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = []
    for offset in (start, end):
        line = bisect_right(source.line_starts, offset)
        expected += [line, offset - source.line_starts[line - 1] + 1]
    assert list(source.location(Span(start, end))) == expected
    around = source.line(start)
    assert around.start == source.line_starts[expected[0] - 1]
    assert not text[around.start : around.end].strip("abc")
