"""How often phrases of a list come in the copy, per thousand words."""

from __future__ import annotations

from newslint.checks.phrase_density import PhraseDensity
from newslint.matching import Matcher
from newslint.model import Article, Hit, Source
from newslint.patterns import NO_PATTERNS
from newslint.readers.text import read_text

PLAIN = "The boats leave at nine and at noon. "


def article(text: str) -> Article:
    (read,) = read_text(Source("article.txt", f"Ferry fares rise\n\n{text}\n"))
    return read


def found(
    text: str, *phrases: str, above: float = 12, at_least: int = 2, from_words: int = 1
) -> list[Hit]:
    density = PhraseDensity(frozenset({"body"}), phrases, NO_PATTERNS, above, at_least, from_words)
    check = density.check()
    assert isinstance(check, Matcher)
    return list(check.alone(article(text)))


def test_hits_are_counted_per_thousand_words() -> None:
    (hit,) = found(PLAIN * 5 + "We delve into a tapestry.", "delve", "tapestry")
    told = dict(hit.captures)
    assert told["count"] == "2"
    assert told["density"] == str(round(2000 / 45))
    assert told["phrases"] == "delve, tapestry"


def test_the_first_phrase_is_marked_and_the_others_stand_beside_it() -> None:
    (hit,) = found("We delve into a tapestry.", "delve", "tapestry")
    assert hit.place is not None
    assert hit.place.text == "delve"
    assert [other.place.text for other in hit.related] == ["tapestry"]


def test_one_phrase_however_often_is_too_little() -> None:
    assert found("A tapestry, a tapestry, a tapestry.", "delve", "tapestry") == []


def test_a_long_text_thins_them_out() -> None:
    text = PLAIN * 40 + "We delve into a tapestry."
    assert found(text, "delve", "tapestry") == []
    assert len(found(text, "delve", "tapestry", above=5)) == 1


def test_a_short_text_counts_as_longer() -> None:
    assert found("We delve into a tapestry.", "delve", "tapestry", from_words=200) == []


def test_quotations_do_not_count() -> None:
    assert found("“We delve into a tapestry,” she said.", "delve", "tapestry") == []


def test_of_phrases_that_overlap_the_longest_counts() -> None:
    (hit,) = found("A rich tapestry. We delve.", "tapestry", "rich tapestry", "delve")
    assert dict(hit.captures)["count"] == "2"


def test_parts_of_words_do_not_count() -> None:
    assert found("Tapestrylike; delver.", "delve", "tapestry") == []
