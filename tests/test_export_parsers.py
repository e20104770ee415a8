"""The parsers of exports against those of the field, and against whatever bytes there are."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newslint.exports.json_documents import JsonDocument
from newslint.exports.json_tree import (
    Array,
    BrokenJsonError,
    Node,
    Object,
    Scalar,
    parse_json,
    skip_value,
)
from newslint.exports.json_values import Value
from newslint.exports.passages import Edit, Passage, Slice, whole
from newslint.exports.wxr import read_wxr
from newslint.exports.xml_items import cut_items
from newslint.exports.xml_tree import BrokenXmlError, Element, parse_item
from newslint.model import Article, Export, Failure, Skipped

# What XML allows; line ends are compared apart, as the parser keeps them.
WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFFF, exclude_categories=["Cs", "Cn", "Cc"])
    | st.sampled_from("<>&\"'\t\n"),
    max_size=20,
)
NAMES = st.sampled_from(["item", "title", "p", "b", "content"])
TREES = st.recursive(
    st.tuples(NAMES, WORDS),
    lambda inner: st.tuples(NAMES, st.lists(inner | WORDS, max_size=4)),
    max_leaves=12,
)


def as_xml(tree: object, *, cdata: bool) -> str:
    if isinstance(tree, str):
        if cdata and "]]>" not in tree:
            return f"<![CDATA[{tree}]]>"
        return tree.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert isinstance(tree, tuple)
    name, inner = tree
    parts = [inner] if isinstance(inner, str) else inner
    return f"<{name}>{''.join(as_xml(part, cdata=cdata) for part in parts)}</{name}>"


def same(ours: Element, theirs: etree._Element) -> bool:
    direct = (theirs.text or "") + "".join(child.tail or "" for child in theirs)
    children = list(theirs)
    return (
        ours.name == theirs.tag
        and ours.passage().text == direct
        and len(ours.children) == len(children)
        and all(map(same, ours.children, children))
    )


def placed(passage: Passage, decode: dict[str, str]) -> None:
    """Check that every character is spelled where the passage says."""
    written = passage.slice.text
    for at, char in enumerate(passage.text):
        start = passage.offset(at)
        spelled = written[start : max(start + 1, passage.offset(at + 1))]
        assert any(spelled.startswith(s) for s, c in decode.items() if c == char) or (
            spelled.startswith(char)
        )


@given(TREES, st.booleans())
def test_xml_is_read_as_libxml_reads_it(tree: object, cdata: bool) -> None:
    text = as_xml(tree, cdata=cdata)
    ours = parse_item(Slice(text), {})
    assert same(ours, etree.fromstring(text))
    waiting = [ours]
    while waiting:
        element = waiting.pop()
        placed(element.passage(), {"&amp;": "&", "&lt;": "<", "&gt;": ">"})
        waiting += element.children


@given(st.text("<>/![]CDATA-item?&; x\n", max_size=60))
def test_no_text_breaks_the_parser_of_items(text: str) -> None:
    try:
        parse_item(Slice(text), {})
    except BrokenXmlError as error:
        assert 0 <= error.offset <= len(text)


@given(st.binary(max_size=200), st.integers(0, 40), st.integers(1, 5))
def test_whatever_is_put_in_an_export_its_other_items_are_read(
    noise: bytes, at: int, count: int
) -> None:
    wp = b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
    item = b"<item><title>One</title><wp:post_id>1</wp:post_id></item>\n"
    good = wp + item * count
    cut = len(wp) + min(at, len(item) - 1)
    for text in (good + noise, good[:cut] + noise + good[cut:]):
        found = list(read_wxr(Export("a.xml", io.BytesIO(text))))
        assert all(isinstance(entry, Article | Skipped | Failure) for entry in found)
    after = list(read_wxr(Export("a.xml", io.BytesIO(good + noise))))
    titles = [e.title.text for e in after if isinstance(e, Article) and e.title]
    assert titles[:count] == ["One"] * count


@given(st.lists(st.text("ab <>&\n", max_size=30), min_size=1, max_size=5))
def test_cuts_are_the_document(texts: list[str]) -> None:
    items = [f"<item><![CDATA[{text}</item><item>]]></item>" for text in texts]
    document = "<rss>\n" + "\n--\n".join(items) + "</rss>"
    head, *cuts = cut_items(io.BytesIO(document.encode()), "item")
    assert head.slice.text == "<rss>\n"
    assert [cut.slice.text for cut in cuts] == items
    lines = document.split("\n")
    for cut in cuts:
        assert lines[cut.slice.line - 1][cut.slice.column - 1 :].startswith("<item>")


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=20,
)


def plain(node: Node) -> object:
    if isinstance(node, Object):
        return {key: plain(value) for key, value in node.pairs}
    if isinstance(node, Array):
        return [plain(value) for value in node.items]
    return node.text if node.is_string else json.loads(node.text)


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    inner = [value for _, value in node.pairs] if isinstance(node, Object) else node.items
    return [scalar for value in inner for scalar in scalars(value)]


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_json_is_read_as_python_reads_it(value: object, ascii_: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_, indent=indent)
    node = parse_json(text)
    assert plain(node) == value
    assert skip_value(text, 0) == len(text)
    for scalar in scalars(node):
        passage = scalar.passage(Slice(text))
        assert passage.text == scalar.text
        for at, char in enumerate(passage.text):
            spelled = text[passage.offset(at) : passage.offset(at + 1)]
            assert json.loads(f'"{spelled}"') == char if scalar.is_string else spelled == char


@given(VALUES)
def test_json_is_gone_through_without_reading_it(value: object) -> None:
    text = json.dumps({"list": [value, value], "other": value}, ensure_ascii=False)
    document = JsonDocument(Export("a.json", io.BytesIO(text.encode())))
    starts = dict(document.keys(document.start))
    assert list(starts) == ["list", "other"]
    found = list(document.items(starts["list"], lambda _: True))
    assert [plain(item.node) for item in found if isinstance(item, Value)] == [value, value]
    other = document.value(starts["other"])
    assert isinstance(other, Value)
    assert plain(other.node) == value


@given(st.text('{}[]":,\\u0aft truefalsn1.-\n', max_size=60))
def test_no_text_breaks_the_parser_of_json(text: str) -> None:
    try:
        node = parse_json(text)
    except BrokenJsonError as error:
        with pytest.raises(json.JSONDecodeError):
            json.loads(text, strict=False)
        assert 0 <= error.offset <= len(text)
    else:
        assert isinstance(node, Scalar | Object | Array)


@given(st.text(max_size=40), st.data())
def test_edits_keep_places(text: str, data: st.DataObject) -> None:
    points = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [
        Edit(start, end, data.draw(st.text("xyz", max_size=3)))
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]
    made = whole(text).edited(edits)
    expected, done, kept = "", 0, dict[int, int]()
    for edit in edits:
        kept |= {len(expected) + at: done + at for at in range(edit.start - done)}
        expected += text[done : edit.start] + edit.text
        done = edit.end
    kept |= {len(expected) + at: done + at for at in range(len(text) - done)}
    assert made.text == expected + text[done:]
    assert all(made.offset(at) == offset for at, offset in kept.items())
