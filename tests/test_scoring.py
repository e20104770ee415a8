from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model import Finding, Location, Severity, Snippet
from newslint.scoring import grade, score, site_quality


def finding(
    severity: Severity, rule: str = "rule", family: str = "family", confidence: float = 0.95
) -> Finding:
    return Finding(
        rule,
        family,
        severity,
        confidence,
        "",
        "body",
        Location(1, 1, 1, 2),
        "",
        "",
        Snippet("", 0, 1),
    )


def test_reference_values() -> None:
    assert score([]).quality == 100
    assert score([finding(Severity.MINOR)]).quality == 96.2
    assert score([finding(Severity.MINOR)] * 100).quality == 94.7
    assert score([finding(Severity.MAJOR)]).quality == 85.8


def test_info_never_scores() -> None:
    assert score([finding(Severity.INFO)] * 50).quality == 100


def test_confident_criticals_cap_the_quality() -> None:
    one = [finding(Severity.CRITICAL)]
    assert score(one).quality == 59
    assert score([*one, finding(Severity.CRITICAL, "other", "elsewhere")]).quality == 39
    assert score([finding(Severity.CRITICAL, confidence=0.7)]).quality == 75.5


def test_grades() -> None:
    assert [grade(q) for q in (100, 90, 89.9, 75, 60, 40, 39.9, 0)] == list("AABBCDFF")


def test_impact_times_confidence() -> None:
    assert finding(Severity.CRITICAL).score == 85.5
    assert finding(Severity.INFO, confidence=0.5).score == 2.5


findings = st.lists(
    st.builds(
        finding,
        st.sampled_from(list(Severity)),
        st.sampled_from(["a", "b", "c", "d"]),
        st.sampled_from(["x", "y"]),
        st.floats(0.05, 1.0),
    ),
    max_size=30,
)


@given(findings, st.randoms())
def test_order_does_not_matter(found: list[Finding], random: Random) -> None:
    shuffled = found[:]
    random.shuffle(shuffled)
    assert score(found) == score(shuffled)


@given(findings, findings)
def test_more_findings_never_raise_the_quality(found: list[Finding], more: list[Finding]) -> None:
    assert 0 <= score(found + more).quality <= score(found).quality + 0.05 <= 100.05


@given(findings)
def test_points_add_up_to_what_was_lost(found: list[Finding]) -> None:
    result = score(found)
    lost = sum(points.points for points in result.points)
    assert lost == pytest.approx(100 - result.quality, abs=0.1 * (len(result.points) + 1))


def test_site_quality() -> None:
    assert site_quality([]) == 100
    assert site_quality([100, 100]) == 100
    assert site_quality([0, 100]) == pytest.approx(22.3, abs=0.1)
