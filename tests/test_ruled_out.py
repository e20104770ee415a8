"""What is ruled out by counting: rough words stand for the true ones, and bounds hold."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.characters import odd_characters
from newslint.checks.repeated_paragraphs import _edges
from newslint.checks.text_quality import (
    _TIMES,
    _TIMES_A_PARAGRAPH,
    Repetition,
    _is_prose,
    _may_be_stuffed,
    _stuffed,
    _what_is_wrong,
)
from newslint.model import Article, Block, Place, Source, Verbatim, Zone
from newslint.readability import bounds, readability
from newslint.wording import rough_letters, rough_words, words

_BODY: frozenset[Zone] = frozenset({"body"})
_CHARACTERS = st.text(alphabet="aB-'’_9éÉšŠİΣςß²’ .,“”\xad\u0301\u2009\x1e\xa0कि", max_size=40)
_PHRASES = st.lists(
    st.sampled_from(["harbour", "council", "wall", "it's", "the", "of", "ferry-boat", "a", "new"]),
    min_size=20,
    max_size=120,
)


def _article(texts: list[str]) -> Article:
    blocks = tuple(Block(text, "body", "paragraph", Verbatim(0)) for text in texts)
    title = Place(Block("A headline", "title", "heading", Verbatim(0)), 0, 10)
    return Article(Source("page.html", ""), "html", blocks, title=title)


@given(st.lists(_CHARACTERS, max_size=5))
def test_there_is_a_rough_word_for_each_word_and_equal_words_stay_equal(texts: list[str]) -> None:
    cuts = rough_words(_article(texts), _BODY).cuts
    assert [len(cut.words) for cut in cuts] == [len(words(text)) for text in texts]
    pairs = [
        pair
        for text, cut in zip(texts, cuts, strict=True)
        for pair in zip(words(text), cut.words, strict=True)
    ]
    assert len(set(pairs)) == len({word for word, _ in pairs})
    assert all(len(rough) <= len(word) for word, rough in pairs)
    assert all(
        len(rough) == len(word) and rough.isalpha() for word, rough in pairs if word.isalpha()
    )


@given(st.lists(_CHARACTERS, min_size=2, max_size=2))
def test_equal_words_have_equal_letters_and_edges(texts: list[str]) -> None:
    article = _article(texts)
    letters = rough_letters(article, article.blocks)
    one, other = map(words, texts)
    assert (one != other) or letters is None or letters[0] == letters[1]
    for text, found in zip(texts, (one, other), strict=True):
        assert _edges(text) == (("first", *found[:4]), ("last", *found[-4:]))
        again = _edges(3 * f"{text} ")
        found = words(3 * f"{text} ")
        assert again == (("first", *found[:4]), ("last", *found[-4:]))


@given(_PHRASES, st.integers(1, 12))
def test_no_phrase_is_overlooked_where_its_words_are_counted(phrase: list[str], times: int) -> None:
    text = " ".join([*phrase, *(["Harbour council", "it's the wall"] * times)])
    found = words(text)
    rough = rough_words(_article([text]), _BODY)
    counts = Counter(rough.cuts[0].words)
    often = {word: count for word, count in counts.items() if count >= _TIMES_A_PARAGRAPH}
    stuffed = _stuffed(found, _TIMES)
    characters = len("".join(rough.cuts[0].words))
    assert _may_be_stuffed(often, _TIMES, characters, rough.marks) or not stuffed
    if stuffed or _stuffed(found, _TIMES_A_PARAGRAPH):
        assert list(Repetition(_BODY, 10).check(_article([text])))


@given(
    st.lists(st.sampled_from(["the", "of", "x", "#tag", "…", "12", "-", "“quoted”", "ж", "wörd"])),
    st.sampled_from([" ", "\n", "\xa0", "\u2009", "  "]),
)
def test_prose_told_by_counting_is_prose(tokens: list[str], space: str) -> None:
    text = space.join(tokens)
    odd = odd_characters(_article([text]))
    for english in (True, False):
        if _is_prose(text, odd, english=english):
            assert not _what_is_wrong(text.split(), english=english)


@settings(deadline=None)  # the first one imports textstat
@given(
    st.lists(
        st.sampled_from(
            [
                "It's",
                "a",
                "harbour,",
                "wall.",
                "U.S.",
                "3.5",
                "…",
                "'",
                "don't",
                "—",
                "“Yes!”",
                "up?",
                "•",
                "жёлтый",
                "é_é",
                "in\u2009between",
            ]
        )
    ),
    st.sampled_from([" ", "\n", "\xa0", " , "]),
)
def test_no_text_is_harder_to_read_than_its_bounds(tokens: list[str], space: str) -> None:
    text = space.join(tokens)
    exact, most = readability(text), bounds(text)
    if most is not None:
        assert exact.lix is not None
        assert exact.ari is not None
        assert exact.lix <= most[0] + 0.1
        assert exact.ari <= most[1] + 0.1


def test_letters_of_other_scripts_stay_apart() -> None:
    text = " ".join(["šaty žaty"] * 8 + ["one two three four five six seven eight nine ten"])
    assert list(Repetition(_BODY, 10).check(_article([text])))
    (cut,) = rough_words(_article(["Šaty šaty žaty ŽATY ßaty Àaty"]), _BODY).cuts
    assert [cut.words.index(word) for word in cut.words] == [0, 0, 2, 2, 4, 5]
