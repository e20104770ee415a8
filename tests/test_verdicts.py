"""The verdicts of long runs, most of which lie on disk."""

from itertools import islice

from newslint.model import Finding, Location, Severity, Snippet, Verdict
from newslint.verdicts import Verdicts


def verdict(number: int, severity: Severity = Severity.MINOR) -> Verdict:
    place = Location(number, 1, number, 2)
    found = Finding(
        *("rule", "family", severity, 0.5, f"message {number}", "body", place, "text", "print"),
        Snippet("text", 0, 1),
    )
    names = ("Nora Feld",)
    return Verdict("a.xml", f"post/{number}", "T", None, "en", names, None, 90.0, "A", (found,))


def test_verdicts_are_kept_whole_and_in_order() -> None:
    expected = [verdict(number) for number in range(2500)]
    kept = Verdicts()
    for entry in expected:
        kept.add(entry)
    assert len(kept) == 2500
    assert list(kept) == expected
    assert list(kept) == expected
    assert expected[1] in kept
    assert verdict(2500) not in kept
    assert (kept.findings[Severity.MINOR], kept.findings[Severity.MAJOR]) == (2500, 0)
    assert kept.quality == 90.0


def test_verdicts_can_be_gone_through_side_by_side() -> None:
    kept = Verdicts()
    for number in range(2100):
        kept.add(verdict(number))
    first, second = iter(kept), iter(kept)
    assert next(islice(first, 1500, None)).item == "post/1500"
    assert next(second).item == "post/0"
    assert next(first).item == "post/1501"
    kept.add(verdict(2100))
    assert sum(1 for _ in kept) == 2101


def test_nothing_is_nothing() -> None:
    assert list(Verdicts()) == []
    assert Verdicts().quality == 100.0
