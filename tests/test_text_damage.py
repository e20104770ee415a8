"""Checks of damaged text: lost quotation marks, cut ends, repeated paragraphs, figures of copy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.checks.amounts import FewWords, LinkShare
from newslint.checks.empty_paragraphs import empty_paragraphs
from newslint.checks.repeated_paragraphs import RepeatedParagraphs
from newslint.checks.text_quality import Gibberish, Repetition
from newslint.checks.truncated_end import truncated_end
from newslint.checks.unclosed_quotes import unclosed_quotes
from newslint.model import Article, Format, Hit, Severity, Source, Zone
from newslint.readers import READERS

COPY: frozenset[Zone] = frozenset({"body", "tail"})
LONG = (
    "The harbour master of Lower Quay said on Monday that the ferries would sail again, and that "
    "the fares would stay as they were until the end of the year."
)


def article(text: str, form: Format = "text", language: str = "en") -> Article:
    only = next(iter(READERS[form](Source(f"a.{form}", text))))
    return only._replace(language=language)


def places(
    check: Callable[..., object], text: str, form: Format = "text", language: str = "en"
) -> list[str]:
    read = article(text, form, language)
    hits = check(None, read, list(read.in_zones(COPY)))
    assert hasattr(hits, "__iter__")
    return [_text(hit) for hit in hits]


def _text(hit: Hit) -> str:
    assert hit.place is not None
    return hit.place.block.text[hit.place.start :][:12]


def story(*paragraphs: str) -> str:
    return "\n\n".join(("Talks resume", *paragraphs)) + "\n"


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("He was brief. “We decided, he said.", "They left."), ["“We decided,"]),
        (("The fares are high,” she said.", "They left."), ["” she said."]),
        (("He spoke. “We want it.", "“And soon,” he said."), []),
        (("He spoke. “We want it.", "Some more.", "And soon,” he said."), []),
        (("It was his “plan.", "” The crews went home early."), ["” The crews "]),
        (("The mast is 40” long and “Pier 3” is full.", "They left."), []),
        (("“He brought us ‘Celebrity Quay. Thanks to him,” she said.", "x"), ["‘Celebrity Q"]),
        (("“That’s the crews’ day, and ‘no’ to him,” she said.", "x"), []),
        (('He said “no" and left for the quay.', "They left."), []),
        (("“What we want is a timetable and more...", "They left."), []),
    ],
)
def test_unclosed_quotes(paragraphs: tuple[str, ...], found: list[str]) -> None:
    assert places(unclosed_quotes, story(*paragraphs)) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("”Vi är glada”, säger kaptenen, som ”hoppas.", "sv", []),
        ("„Wir schaffen das, sagte sie am Montag.", "de", ["„Wir schaffe"]),
        ("„Wir schaffen das“, sagte sie am „Kai”.", "de", []),
        ("« Nous verrons, dit-il au port.", "fr", ["« Nous verro"]),
        ("» Nous verrons », dit-il au port.", "fr", []),
    ],
)
def test_quotation_marks_of_languages(text: str, language: str, found: list[str]) -> None:
    assert places(unclosed_quotes, story(text, "Fin."), language=language) == found


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("The minister said that the", ["the"]),
        ("In addition,", ["addition,"]),
        ("Yours,", []),
        ("Photo: Nora Feld", []),
        ("Then they waited...", []),
        ("And so the two crews of both ports sat in the hall and waited for the end...", ["..."]),
    ],
)
def test_truncated_ends(last: str, found: list[str]) -> None:
    assert places(truncated_end, story("The envoys met in the morning.", last)) == found


def test_an_ellipsis_at_the_end_is_minor() -> None:
    last = "And so the two crews of both ports sat in the cold hall and waited for the end…"
    read = article(story("The envoys met.", last))
    (hit,) = truncated_end(None, read, list(read.in_zones(COPY)))
    assert hit.severity is Severity.MINOR


def repeated(text: str, form: Format = "text") -> list[Severity | None]:
    check = RepeatedParagraphs(COPY, 0.9, 8).check
    return [hit.severity for hit in check(article(text, form))]


def test_a_paragraph_pasted_twice() -> None:
    assert repeated(story(LONG, "They left.", LONG)) == [None]
    assert repeated(story(LONG, "They left.", LONG.replace("again, and", "again and"))) == [None]
    assert repeated(story(LONG, "They left.", LONG.replace("Monday", "3 May"))) == []


def test_a_headline_said_again_is_minor() -> None:
    headline = "Both ports to resume their talks"
    assert repeated(f"{headline}\n\n{headline}\n\n{LONG}\n") == [Severity.MINOR]


def test_pages_repeat_by_design() -> None:
    texts = (LONG, " ".join(reversed(LONG.split())) + ".", "Now " + LONG[40:])
    pairs = "".join(f"<p>{text}</p>" * 2 for text in texts)
    page = f"<html><body><article><h1>Talks</h1>{pairs}</article></body></html>"
    assert repeated(page, "html") == [Severity.INFO] * 3
    once = f"<html><body><article><h1>Talks</h1><p>{LONG}</p><p>{LONG}</p></article></body></html>"
    assert repeated(once, "html") == [Severity.MINOR]


def test_empty_paragraphs_of_pages_come_in_twos() -> None:
    page = "<h1>Talks</h1><p>They met in the morning.</p>{}<p>They left.</p>{}<p>So be it.</p>"
    one, two = page.format("<p>&nbsp;</p>", ""), page.format("<p>&nbsp;</p>", "<p> &nbsp;</p>")
    assert len(places(empty_paragraphs, one, "html")) == 0
    assert len(places(empty_paragraphs, two, "html")) == 2


def test_words_and_links() -> None:
    assert len(list(FewWords(COPY, 50).check(article(story("They met."))))) == 1
    assert not list(FewWords(COPY, 50).check(article(story(LONG, LONG))))
    links = "".join(f"\n\nSee [the crossing to island {c} and its fares](/{c})." for c in "abcdef")
    share = LinkShare(COPY, 0.33, 40, 5)
    assert len(list(share.check(article(f"# Talks\n\nThey met.{links}\n", "markdown")))) == 1
    assert not list(
        share.check(article(f"# Talks\n\n{LONG} {LONG} {LONG} {LONG}{links}\n", "text"))
    )


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" ".join(["QmFzZTY0IGVuY29kZWQx"] * 70), 1),
        (" ".join(["#harbour", "the"] * 40), 1),
        (" ".join(["ferry", "cheap", "ticket", "harbour"] * 20), 1),
        (" ".join(["Quay", "3", "Basin", "1"] * 20), 0),
        (" ".join([LONG] * 4), 0),
    ],
)
def test_gibberish(text: str, number: int) -> None:
    assert len(list(Gibberish(COPY, 60).check(article(story(text))))) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" ".join([LONG] * 4), 1),
        ("Gold price today is the gold price today that rises with gold price today. " * 5, 1),
        (LONG, 0),
        ("\n\n".join(["Row the boat", "to the lower quay", "and home to me"] * 8), 0),
    ],
)
def test_repetition(text: str, number: int) -> None:
    assert len(list(Repetition(COPY, 20).check(article(story(text))))) == number


def test_pages_show_cards_and_answers_again() -> None:
    top, bottom = "<html><body><article><h1>Talks</h1>", "</article></body></html>"
    paragraph = f"<p>{LONG}</p>"
    assert repeated(f"{top}{paragraph * 3}{bottom}", "html") == []
    answer = f"<p>They left.</p><h2>Who met?</h2>{paragraph}"
    assert repeated(f"{top}{paragraph}{answer}{bottom}", "html") == []
    part = f"<p>They left.</p><h2>Who met</h2>{paragraph}"
    assert repeated(f"{top}{paragraph}{part}{bottom}", "html") == [Severity.MINOR]


@pytest.mark.parametrize(
    ("above", "below", "found"),
    [
        ("<p>The envoys met.</p>", "", ["…"]),
        ("<p>The envoys met.</p>", "<p><a href='/t'>More</a></p>", []),
        ("<p><a href='/t'>Talks go on in both of the ports</a></p><p>3 May 2026</p>", "", []),
    ],
)
def test_teasers_of_a_page_may_break_off(above: str, below: str, found: list[str]) -> None:
    last = "<p>And so the two crews of both ports sat in the cold hall and waited for the end…</p>"
    page = f"<html><body><article><h1>Talks</h1>{above}{last}{below}</article></body></html>"
    read = article(page, "html")
    hits = truncated_end(None, read, list(read.in_zones(COPY)))
    assert [hit.place.text for hit in hits if hit.place] == found
