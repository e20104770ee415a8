"""Every character of a feed's texts leads back to where the file spells it."""

import html
import json
import random
import re
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.exports import EXPORT_READERS
from newslint.model import Article, Block, Export, InputFormat

# No white space, which blocks collapse, no control characters, and nothing that is HTML's.
CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cn"), exclude_characters="&<\u2028\ufeff"
)
WORDS = st.text(CHARACTERS, min_size=1, max_size=40)
LINE_ENDS = st.sampled_from(["", "\n", "\r\n", "\r", "\n\n\t"])
SEEDS = st.integers(0, 10_000)


def read(data: str, form: InputFormat) -> Article:
    export = Export("feed", BytesIO(data.encode()), date(2026, 3, 10))
    (article,) = EXPORT_READERS[form](export)
    assert isinstance(article, Article), article
    return article


def spelled_at(article: Article, block: Block, index: int, data: str) -> str:
    """Return the file's text from where a character of a block stands."""
    start = block.origin.span(index, index + 1).start
    line, column = article.source.position(start)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", data)
    return "".join(lines[line - 1 :])[column - 1 :]


def in_cdata(text: str) -> str:
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def escaped(text: str, chance: random.Random) -> str:
    """Escape a text for XML, some of its characters by their number."""
    forms = (html.escape, lambda char: f"&#{ord(char)};", lambda char: f"&#x{ord(char):x};")
    return "".join(chance.choice(forms)(char) for char in text)


def json_spellings(char: str) -> tuple[str, ...]:
    """Return the ways to spell a character in a string of JSON."""
    units = char.encode("utf-16-be").hex()
    spelled = "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
    return (json.dumps(char, ensure_ascii=False)[1:-1], spelled, spelled.upper().replace("U", "u"))


def rss(content: str, before: str) -> str:
    return (
        f"<rss><channel>{before}<item>{before}<guid>a</guid>"
        f"<content:encoded>{before}{content}</content:encoded></item></channel></rss>"
    )


@given(WORDS, LINE_ENDS)
def test_in_cdata(text: str, before: str) -> None:
    data = rss(in_cdata(f"<p>{text}</p>"), before)
    article = read(data, "rss")
    (block,) = article.blocks
    assert block.text == text
    for index, char in enumerate(text):
        assert spelled_at(article, block, index, data).startswith(char)


@given(WORDS, LINE_ENDS, SEEDS)
def test_in_escaped_html(text: str, before: str, seed: int) -> None:
    chance = random.Random(seed)
    data = rss(html.escape("<p>") + escaped(text, chance) + html.escape("</p>"), before)
    article = read(data, "rss")
    (block,) = article.blocks
    assert block.text == text
    for index, char in enumerate(text):
        found = re.match(r"&#?\w+;|.", spelled_at(article, block, index, data), re.DOTALL)
        assert found
        assert html.unescape(found[0]) == char


@given(WORDS, LINE_ENDS, SEEDS)
def test_in_plain_titles_of_atom(text: str, before: str, seed: int) -> None:
    title = before + escaped(text, random.Random(seed))
    data = f"<feed>{before}<entry><title>{title}</title></entry></feed>"
    article = read(data, "atom")
    (block,) = article.blocks
    assert block.text == text
    for index, char in enumerate(text):
        found = re.match(r"&#?\w+;|.", spelled_at(article, block, index, data), re.DOTALL)
        assert found
        assert html.unescape(found[0]) == char


@given(WORDS, LINE_ENDS, SEEDS)
def test_in_escapes_of_json(text: str, before: str, seed: int) -> None:
    chance = random.Random(seed)
    written = "".join(chance.choice(json_spellings(char)) for char in text)
    data = f'{{{before}"items":{before}[{{"id":{before}"a","content_text":{before}"{written}"}}]}}'
    article = read(data, "json-feed")
    (block,) = article.blocks
    assert block.text == text
    for index, char in enumerate(text):
        assert spelled_at(article, block, index, data).startswith(json_spellings(char))


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>One <b>two</b></p><p>three</p>", ["One two", "three"]),
        ("<div>One<br/>two</div>", ["One", "two"]),
        ("<b>One</b> <![CDATA[<i>two</i>]]>", ["One two"]),
    ],
)
def test_elements_in_a_description(markup: str, shown: list[str]) -> None:
    data = f"<rss><channel><item><description>{markup}</description></item></channel></rss>"
    article = read(data, "rss")
    assert [" ".join(block.text.split()) for block in article.blocks] == shown
    for block in article.blocks:
        assert spelled_at(article, block, 0, data).startswith(block.text[:3])


def test_xhtml_with_a_prefix() -> None:
    data = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml">'
        '<entry><content type="xhtml"><x:div><x:p>One</x:p><x:p>two</x:p></x:div></content>'
        "</entry></feed>"
    )
    article = read(data, "atom")
    assert [block.text for block in article.blocks] == ["One", "two"]
    assert spelled_at(article, article.blocks[1], 0, data).startswith("two</x:p>")


def test_a_feed_whose_names_have_a_prefix() -> None:
    data = (
        '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title>'
        "<a:category term='x'/></a:entry></a:feed>"
    )
    article = read(data, "atom")
    assert article.title
    assert article.title.text == "One"
    (term,) = article.terms
    assert term.place
    assert spelled_at(article, term.place.block, 0, data).startswith("x'/>")
