"""Places of words behind one and two layers of JSON's escapes."""

import json
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.exports.json_tree import Object, Scalar, parse_json
from newslint.exports.passages import Passage, Slice, inserted, joined
from newslint.exports.references import decoded

TEXTS = st.text(
    st.one_of(
        st.sampled_from('"\\/\n\t<>&é“😀\u2028 ab'),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=30,
)


def strings(node: Object, of: Slice) -> list[Passage]:
    values = (value for _, value in node.pairs if isinstance(value, Scalar))
    return [value.passage(of) for value in values]


def document(texts: Sequence[str], *, ascii_only: bool) -> str:
    return json.dumps({str(n): text for n, text in enumerate(texts)}, ensure_ascii=ascii_only)


def strung(text: str) -> list[Passage]:
    """Return the strings of a document."""
    node = parse_json(text)
    assert isinstance(node, Object)
    return strings(node, Slice(text))


def offsets(passage: Passage) -> list[int]:
    return [passage.offset(at) for at in range(len(passage.text) + 1)]


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.booleans(), st.booleans())
def test_every_character_stands_where_the_file_spells_it(
    texts: list[str], inner_ascii: bool, outer_ascii: bool
) -> None:
    """What the file spells between two places is the character, escaped twice."""
    inner = document(texts, ascii_only=inner_ascii)
    outer = document(["before", inner, "after"], ascii_only=outer_ascii)
    container = strung(outer)[1]
    assert container.text == inner
    for text, passage in zip(texts, strung(inner), strict=True):
        nested = passage.within(container)
        assert nested.text == text
        assert nested.slice.text == outer
        places = offsets(nested)
        for at, character in enumerate(text):
            spelled = outer[places[at] : places[at + 1]]
            once = json.loads(f'"{spelled}"')
            assert json.loads(f'"{once}"') == character


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_parts_keep_their_places(text: str, data: st.DataObject) -> None:
    whole = strung(document([text], ascii_only=True))[0]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = whole.part(start, end)
    assert part.text == text[start:end]
    assert offsets(part) == offsets(whole)[start : end + 1]


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_joined_passages_keep_their_places(texts: list[str]) -> None:
    passages = strung(document(texts, ascii_only=True))
    together = joined(passages, passages[0].slice)
    assert together.text == "".join(texts)
    expected = [place for passage in passages for place in offsets(passage)[:-1]]
    assert offsets(together)[:-1] == expected


def test_what_was_put_in_stands_in_one_place() -> None:
    of = Slice("0123456789", 4, 7)
    tag = inserted("<p>", of, 5)
    assert offsets(tag) == [5, 5, 5, 5]
    assert tag.slice.position(tag.offset(2)) == (4, 12)
    assert joined((), of).text == ""


def test_references_stand_for_characters() -> None:
    passage = strung('{"a": "Tom &amp; Z\\u00f6e &#8211; x &bogus; &"}')[0]
    shown = decoded(passage)
    assert shown.text == "Tom & Zöe – x &bogus; &"
    for words, spelled in (("& Z", "&amp;"), ("ö", "\\u00f6"), ("– x", "&#8211;"), ("x", "x &")):
        assert shown.slice.text[shown.offset(shown.text.index(words)) :].startswith(spelled)
