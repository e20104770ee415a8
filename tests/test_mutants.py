"""Mutants of rule examples: what changes in each format, and what never does."""

import time

import pytest

from newslint.folding import fold
from newslint.model import Format, Source, Span
from newslint.readers import READERS
from newslint.rule_tests.marking import Edit, Marked, edited, unmark, with_marks
from newslint.rule_tests.mutants import mutants
from newslint.rulebook.rule import MUTANTS, Example

SENTENCE = "The crews of both ferries waited in the harbour until the fog had gone."


def example(text: str, kind: Format, *, bad: bool = True) -> Example:
    return Example(text, kind, bad, "", 1)


def mutated(name: str, text: str, kind: Format, *, bad: bool = True) -> str | None:
    """Return the text of one mutant; None when there is none."""
    found = [mutant.example.text for mutant in mutants(example(text, kind, bad=bad), {name})]
    assert len(found) < 2
    return found[0] if found else None


NBSP: list[tuple[Format, str, str | None]] = [
    ("text", "Fog\n\nShe ⟦left at ten⟧ again.\n", "Fog\n\nShe ⟦left\u00a0at\u00a0ten⟧ again.\n"),
    ("markdown", "# Fog\n\nShe ⟦left at ten⟧.\n", "# Fog\n\nShe ⟦left\u00a0at\u00a0ten⟧.\n"),
    ("html", "<h1>Fog</h1><p>⟦left at⟧ ten</p>", "<h1>Fog</h1><p>⟦left&nbsp;at⟧ ten</p>"),
    ("html", "<p>⟦left <a href='a b'>at ten⟧</a>", "<p>⟦left&nbsp;<a href='a b'>at&nbsp;ten⟧</a>"),
    ("html", "<p>It ⟦left  at\n ten⟧.</p>", None),  # layout, one space to readers
    (
        "markdown",
        "---\ntitle: ⟦Thick fog⟧\n---\n\nIt.\n",
        "---\ntitle: ⟦Thick\u00a0fog⟧\n---\n\nIt.\n",
    ),
    ("text", "Fog\n\nIt ⟦left⟧ again.\n", None),
    ("text", "Fog\n\n- ⟦left⟧ again\n", None),
]
ENTITY: list[tuple[Format, str, str | None]] = [
    ("html", "<p>She ⟦left at ten⟧.</p>", "<p>She ⟦&#108;eft at ten⟧.</p>"),
    ("html", "<p>⟦Feld's Q&A⟧.</p>", "<p>⟦&#70;eld&#39;s Q&A⟧.</p>"),
    ("html", "<p>⟦12 & more⟧.</p>", "<p>⟦12 &#38; &#109;ore⟧.</p>"),
    ("html", "<p>⟦“So”⟧ he said.</p>", "<p>⟦&#8220;&#83;o”⟧ he said.</p>"),
    ("html", "<p>⟦&eacute;&amp;12⟧</p>", None),  # entities already
    ("html", "<p>Mail ⟦desk@example.org⟧</p>", None),
    ("text", "Fog\n\nShe ⟦left at ten⟧.\n", None),
    ("markdown", "# Fog\n\nShe ⟦left at ten⟧.\n", None),
]
CURLY: list[tuple[Format, str, str | None]] = [
    ("text", "Fog\n\n⟦Feld's crew⟧ isn't there.\n", "Fog\n\n⟦Feld’s crew⟧ isn't there.\n"),
    ("text", 'Fog\n\n⟦"Go," he said⟧.\n', "Fog\n\n⟦“Go,” he said⟧.\n"),
    ("text", "Fog\n\nA ⟦plan ('B') of 'his'⟧.\n", "Fog\n\nA ⟦plan (‘B’) of ‘his’⟧.\n"),
    (
        "html",
        "<p class='x'>⟦<b title='y'>Feld</b> didn't⟧</p>",
        "<p class='x'>⟦<b title='y'>Feld</b> didn’t⟧</p>",
    ),
    ("markdown", '# Fog\n\n⟦"Go"⟧ [x](y "z")\n', '# Fog\n\n⟦“Go”⟧ [x](y "z")\n'),
    (
        "markdown",
        '---\ntitle: "⟦Feld\'s⟧ fog"\n---\n\nIt.\n',
        '---\ntitle: "⟦Feld’s⟧ fog"\n---\n\nIt.\n',
    ),
    ("text", 'Fog\n\nAn ⟦opening "mark⟧ alone".\n', None),  # its partner stays straight
    ("text", "Fog\n\nThe ⟦crews' boat⟧.\n", None),
    ("text", "Fog\n\n⟦Feld’s⟧ crew\n", None),
]
INLINE: list[tuple[Format, str, str | None]] = [
    ("html", "<p>⟦left at ten⟧</p>", "<p>⟦left <b>at</b> ten⟧</p>"),
    ("html", "<p>It ⟦left⟧.</p>", "<p>It <b>⟦left⟧</b>.</p>"),
    ("html", "<p>⟦(source link)⟧</p>", "<p>⟦(source <b>link</b>)⟧</p>"),
    ("html", "<p>⟦source link⟧</p>", "<p>⟦source <b>link⟧</b></p>"),
    ("html", "<p>⟦एजेंसी⟧</p>", "<p><b>⟦एजेंसी⟧</b></p>"),
    ("html", "<title>⟦Thick fog⟧</title><p>It left.</p>", None),
    ("html", "<p>Mail ⟦desk@example.org⟧</p>", None),
    ("html", "<p>⟦… – …⟧</p>", None),
    ("markdown", "# Fog\n\nIt ⟦left at ten⟧.\n", "# Fog\n\nIt ⟦left *at* ten⟧.\n"),
    ("markdown", "# Fog\n\n[⟦source link⟧](https://example.org/a)\n", None),
    ("markdown", "# Fog\n\n[⟦the source link⟧](/a)\n", "# Fog\n\n[⟦the *source* link⟧](/a)\n"),
    ("markdown", "# Fog\n\n**⟦left⟧** again\n", None),  # emphasised already
    ("markdown", "# Fog\n\nRun `⟦left⟧ now`\n", None),
    ("markdown", "---\ntitle: ⟦Thick fog⟧\n---\n\nIt.\n", None),
    ("markdown", "# Fog\n\n<div>\n⟦left⟧\n</div>\n", None),
    ("text", "Fog\n\nIt ⟦left at ten⟧.\n", None),
]
WRAPPED: list[tuple[Format, str, str | None]] = [
    ("html", "<p>It ⟦left at ten⟧.</p>", "<p>It ⟦left at\nten⟧.</p>"),
    ("html", "<h2>⟦left at ten⟧</h2><p>It.</p>", None),
    ("html", "<table><tr><td>⟦left at ten⟧</td></tr></table>", None),
    ("html", "<pre>⟦left at ten⟧</pre>", None),
    ("html", "<head><meta name='description' content='⟦left at ten⟧'></head><p>It.</p>", None),
    ("markdown", "# Fog\n\nIt ⟦left at ten⟧.\n", "# Fog\n\nIt ⟦left at\nten⟧.\n"),
    ("markdown", "# ⟦left at ten⟧\n\nIt.\n", None),
    ("markdown", "# Fog\n\n- ⟦left at ten⟧\n", None),
    ("markdown", "---\ntitle: ⟦Thick fog⟧\n---\n\nIt.\n", None),
    ("markdown", "# Fog\n\nIt ⟦left - 10. + > 7⟧\n", None),  # a list or a quote would begin there
    ("text", "Fog\n\nIt ⟦left at ten⟧.\n", None),
]
UPPER: list[tuple[Format, str, str | None]] = [
    ("text", "Fog\n\nIt ⟦left at ten⟧.\n", "Fog\n\nIt ⟦LEFT AT TEN⟧.\n"),
    ("text", "Fog\n\n⟦Straße yayın ясно⟧\n", "Fog\n\n⟦STRAßE YAYıN ЯСНО⟧\n"),
    ("text", "Fog\n\n⟦at https://example.org/a or⟧\n", "Fog\n\n⟦AT https://example.org/a OR⟧\n"),
    (
        "html",
        "<p>⟦a&nbsp;<b class='x'>b&amp;c⟧</b></p>",
        "<p>⟦A&nbsp;<b class='x'>B&amp;C⟧</b></p>",
    ),
    ("markdown", "# Fog\n\n[⟦source⟧](/source)\n", "# Fog\n\n[⟦SOURCE⟧](/source)\n"),
    ("text", "Fog\n\nIt ⟦LEFT 10⟧.\n", None),
]
TABLES = {
    "nbsp": NBSP,
    "entity": ENTITY,
    "curly-quote": CURLY,
    "inline-tag": INLINE,
    "wrapped-line": WRAPPED,
    "upper-case": UPPER,
}
CASES = [(name, *row) for name, table in TABLES.items() for row in table]


def test_every_kind_has_its_table() -> None:
    assert TABLES.keys() == set(MUTANTS)


@pytest.mark.parametrize(("name", "kind", "text", "expected"), CASES)
def test_marked_words_are_mutated(name: str, kind: Format, text: str, expected: str | None) -> None:
    assert mutated(name, text, kind) == expected


@pytest.mark.parametrize(
    ("name", "kind", "text", "expected"),
    [
        ("nbsp", "text", "Thick fog\n\nIt left.\n", "Thick\u00a0fog\n\nIt\u00a0left.\n"),
        ("entity", "html", "<h1>Fog</h1><p>It left.</p>", "<h1>&#70;og</h1><p>&#73;t left.</p>"),
        ("curly-quote", "text", "It's\n\n\"Go\" 'now'\n", "It’s\n\n“Go” ‘now’\n"),
        (
            "inline-tag",
            "html",
            "<h1>Fog</h1><p>It left.</p>",
            "<h1><b>Fog</b></h1><p>It <b>left</b>.</p>",
        ),
        (
            "wrapped-line",
            "markdown",
            "# A fog\n\nIt left.\n\nSo it.\n",
            "# A fog\n\nIt\nleft.\n\nSo\nit.\n",
        ),
        ("upper-case", "text", "Fog\n\nIt left.\n", None),
    ],
)
def test_all_prose_of_good_examples_is_mutated(
    name: str, kind: Format, text: str, expected: str | None
) -> None:
    assert mutated(name, text, kind, bad=False) == expected


def test_scripts_and_comments_stay() -> None:
    page = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Thick fog", '
        '"author": {"name": "Nora Feld"}}</script><!-- no fog --><style>p { top: 0 }</style>'
        "<h1>Thick fog</h1>"
    )
    for mutant in mutants(example(page + "<p>It's left.</p>", "html", bad=False), MUTANTS):
        assert page.removesuffix("<h1>Thick fog</h1>") in mutant.example.text, mutant.name


READ_ALIKE: dict[Format, str] = {
    "text": f"""\
Thick fog

By Nora Feld

4 March 2026

{SENTENCE}

- "It's late"
- go on
""",
    "markdown": f"""\
---
title: Thick fog
author: Nora Feld
---

{SENTENCE}

> It's late, she said.

1. one of *two* ways
2. [two of them](/b 'c d')

| a b | c d |
|-----|-----|
| e f | g h |

    code of ours

![the old pier](p.jpg)

Run `make all` at https://example.org/a b.
""",
    "html": f"""\
<title>Thick fog</title><h1>Thick fog</h1><p>By Nora Feld</p><p>{SENTENCE}</p>
<ul><li>It's late</li></ul>
<p>Fish &amp; chips<br>for <i>all</i> of us &mdash; R&D's</p><pre>a b</pre>
""",
}


def read(text: str, kind: Format) -> list[object]:
    return [
        (block.zone, block.kind, block.level, block.gap, fold(block.text))
        for article in READERS[kind](Source("example", text))
        for block in article.blocks
    ]


@pytest.mark.parametrize(("kind", "text"), READ_ALIKE.items())
def test_mutants_read_like_what_they_are_made_of(kind: Format, text: str) -> None:
    made = list(mutants(example(text, kind, bad=False), MUTANTS))
    assert len(made) >= (2 if kind == "text" else 4)
    for mutant in made:
        assert read(mutant.example.text, kind) == read(text, kind), mutant.name


def test_marks_go_round_the_same_words() -> None:
    for name, _, text, expected in CASES:
        if expected is not None and name in ("inline-tag", "wrapped-line"):
            before, after = unmark(text), unmark(expected)
            old, new = (
                [marked.text[span.start : span.end] for span in marked.spans]
                for marked in (before, after)
            )
            for tag in ("<b>", "</b>", "*"):
                new = [words.replace(tag, "") for words in new]
            assert [words.split() for words in new] == [words.split() for words in old]


def test_only_the_text_of_an_example_changes() -> None:
    given = Example("Fog\n\nIt ⟦left at ten⟧.\n", "text", True, "", 7)
    for mutant in mutants(given, MUTANTS):
        assert mutant.example._replace(text=given.text) == given


def test_only_the_mutants_asked_for_are_made() -> None:
    given = example("<p>It ⟦isn't at ten⟧.</p>", "html")
    assert [mutant.name for mutant in mutants(given, MUTANTS)] == list(TABLES)
    assert [mutant.name for mutant in mutants(given, {"entity", "nbsp"})] == ["nbsp", "entity"]
    assert list(mutants(given, frozenset())) == []


@pytest.mark.parametrize("text", ["a ⟦b", "a⟧ b⟦", "⟦a ⟦b⟧ c⟧", "⟦a⟧ b⟧"])
def test_marks_that_do_not_pair_are_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="pairs"):
        unmark(text)


@pytest.mark.parametrize(
    "piece", ["<!--", "<", "<script>", "<title>", "`a", "``b` ", "a@", "x://", "\n<b> ", "'"]
)
@pytest.mark.parametrize("kind", ["html", "markdown", "text"])
def test_hostile_examples_take_no_time(piece: str, kind: Format) -> None:
    text = "a b " + piece * (19_000 // len(piece))
    started = time.process_time()
    list(mutants(example(text, kind, bad=False), MUTANTS))
    assert time.process_time() - started < 5


def test_very_long_examples_have_no_mutants() -> None:
    assert list(mutants(example("a b " * 6_000, "text", bad=False), MUTANTS)) == []


@pytest.mark.parametrize(
    "text",
    ["plain", "⟦a⟧", "⟦a⟧⟦b⟧", "a⟦⟧b", "⟦\n\n⟧a ⟦b⟧\n"],
)
def test_marks_come_off_and_on(text: str) -> None:
    assert with_marks(*unmark(text)) == text


def test_marks_may_overlap_where_a_rule_reports_twice() -> None:
    assert with_marks("abcd", [Span(0, 3), Span(1, 4)]) == "⟦a⟦bc⟧d⟧"
    assert with_marks("ab", [Span(0, 2), Span(0, 2)]) == "⟦⟦ab⟧⟧"


def test_insertions_at_the_edge_of_a_range_stay_outside() -> None:
    marked = Marked("one two", (Span(0, 3), Span(4, 7)))
    edits = [Edit(0, 0, "<b>"), Edit(3, 3, "</b>"), Edit(3, 4, "  "), Edit(4, 4, "<i>")]
    assert with_marks(*edited(marked, edits)) == "<b>⟦one⟧</b>  <i>⟦two⟧"
