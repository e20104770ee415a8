"""Recall and false alarms on labelled articles: which labels the rules find at the right line.

Usage: python benchmarks/wild_labels.py FOLDER [--rules DIR] [--misses] [--kind KIND]

FOLDER holds labels.jsonl and the documents that it names. A line is a document: `file`, `format`
(html, txt, markdown, json, rss, wxr), `defects` (`kind`, `evidence` as a substring of the file, or
none for what is missing; `debatable` ones count neither way) and `clean_kinds` (places that must
not be reported as of a kind). A label is found if one of its kind's rules reports a finding on a
line of the evidence, or of the text of the element where the evidence stands in a tag, up to 1000
code points away; a clean place is hit only where a finding overlaps it. JSON
records (`title`, `text`, `authors`, `publish_date`) are judged as the plain text that they hold.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, TypeGuard

from newslint.decoding import decode
from newslint.engine import Plan, judge
from newslint.exports import EXPORT_READERS
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Article, Export, Finding, Format, Severity, Source
from newslint.readers import READERS
from newslint.rulebook import load_rules

TODAY = date(2026, 6, 1)
FORMATS: Mapping[str, Format] = {
    "html": "html",
    "txt": "text",
    "markdown": "markdown",
    "json": "text",
}
_AGENCY = (
    *("agency-vague-credit", "agency-named-credit", "agency-syndication-disclaimer"),
    *("agency-wire-instructions", "agency-reporting-by-tail", "agency-copyright-line"),
    *("agency-copy-personal-byline", "agency-foreign-dateline"),
)
_BYLINES = (
    *("byline-generic-account", "byline-desk-only", "byline-handle-or-email"),
    *("byline-placeholder", "byline-outlet-only"),
)
_SHARE = ("boilerplate-share-follow",)
_DEFAULTS = ("cms-default-content", "cms-uncategorized", "cms-test-post")
RULES_OF: Mapping[str, tuple[str, ...]] = {
    "source_link_stub": ("source-link-stub", "source-generic", "source-run-together"),
    "syndication_footer": ("feed-footer", "boilerplate-clipboard-footer"),
    **dict.fromkeys(("agency_input_marker", "agency_signoff", "wire_feed_disclaimer"), _AGENCY),
    "generic_byline": _BYLINES,
    "missing_byline": ("byline-missing",),
    "missing_date": ("date-missing",),
    "author_widget_leftover": (
        *("boilerplate-author-widget", "author-box-account", "boilerplate-untranslated-box"),
    ),
    "comment_form_leftover": ("boilerplate-comment-form",),
    # a call to write in, with its address and number, is promotion and no private contact
    "contact_phone": (
        *("contact-personal-phone", "contact-phone-in-body", "boilerplate-share-follow"),
    ),
    "contact_email": ("contact-freemail-author", "boilerplate-share-follow"),
    "obfuscated_email_leftover": ("contact-email-protected",),
    "messenger_solicitation": ("contact-messaging-invite",),
    "byline_bio_name_mismatch": ("bio-name-mismatch", "bio-foreign-name", "source-link-stub"),
    "bio_pronoun_mixed": ("bio-pronoun-conflict", "bio-person-shift"),
    "template_bio": ("bio-template", "bio-empty"),
    "related_links_inline": (
        *("boilerplate-also-read", "boilerplate-embed-residue", "boilerplate-trailing-junk"),
        *("boilerplate-headline-list", "structure-missing-space"),
    ),
    "social_cta": _SHARE,
    "share_buttons_residue": _SHARE,
    "newsletter_cta": ("boilerplate-subscribe",),
    "ad_residue": ("boilerplate-ad-label",),
    **dict.fromkeys(
        ("copyright_residue", "site_disclaimer", "date_residue", "read_time_residue"),
        ("boilerplate-footer", "boilerplate-trailing-junk", "boilerplate-navigation"),
    ),
    "breadcrumb_residue": ("boilerplate-navigation",),
    "image_credit_residue": ("boilerplate-image-credit",),
    "placeholder_text": (
        *("ai-placeholder", "ai-placeholder-link", "bio-placeholder"),
        "boilerplate-loading-notice",
    ),
    "unrendered_template": ("cms-template-token",),
    "unrendered_shortcode": ("cms-shortcode", "boilerplate-embed-code"),
    "lorem_ipsum": ("cms-lorem-ipsum",),
    "cms_default_content": _DEFAULTS,
    "dev_host_leftover": ("cms-staging-url", "cms-malformed-url"),
    "malformed_url": ("cms-malformed-url",),
    "raw_html_entities": ("encoding-entities", "cms-raw-html", "boilerplate-image-credit"),
    "mojibake": ("encoding-mojibake",),
    "encoding_replacement_char": ("encoding-replacement",),
    "broken_tag": ("cms-raw-html",),
    "empty_paragraphs": ("structure-empty-elements",),
    "duplicate_paragraph": ("dup-paragraph",),
    "truncated_text": (
        *("structure-truncated-end", "boilerplate-truncation", "structure-unbalanced-quotes"),
        "headline-cut-short",
    ),
    "unbalanced_quotes": ("structure-unbalanced-quotes", "structure-lost-quotes"),
    "clickbait_headline": ("headline-clickbait", "headline-question", "headline-caps-punct"),
    "headline_body_inconsistency": (
        *("headline-number-mismatch", "headline-entity-missing", "headline-name-variant"),
    ),
    "keyword_stuffing": ("style-repetition", "style-search-phrase", "cms-injected-spam"),
    "press_release_boilerplate": ("disclosure-press-release", "agency-press-wire"),
    "sponsored_undisclosed": ("disclosure-sponsored",),
}
"""Which rules answer for a kind of label."""

_FAMILIES = {"ai_residue": "ai-residue"}
_MOST_INSIDE_TAG = 500  # code points from an attribute to the text of its element


_REACH = 1000  # code points on the line of the evidence; a whole page may be one line

Position = tuple[int, int]


class Label(NamedTuple):
    """One labelled defect: its kind and where its evidence stands, nowhere if it has no place."""

    kind: str
    evidence: str
    places: tuple[tuple[Position, Position], ...]


class Document(NamedTuple):
    """One document judged: its labels, the places that must stay clean, and the findings."""

    file: str
    labels: tuple[Label, ...]
    clean: tuple[Label, ...]
    findings: tuple[Finding, ...]


def plain_text(record: Mapping[str, object]) -> str:
    """Return a JSON record as a plain text: title, authors, date, text."""
    authors = record.get("authors")
    names = ", ".join(map(str, authors)) if isinstance(authors, list) else str(authors or "")
    stamp = str(record.get("publish_date") or record.get("date") or "")
    head = [str(record.get("title") or ""), f"By {names}" if names else "", stamp]
    return "\n\n".join([*filter(None, head), str(record.get("text") or "")]) + "\n"


def documents(folder: Path, rules: Sequence[str]) -> Iterator[Document]:
    """Judge every document."""
    plan = Plan(load_rules(rules, examples=False), keep)
    for row in map(json.loads, (folder / "labels.jsonl").read_text("utf-8").splitlines()):
        raw = (folder / row["file"]).read_bytes()
        text = raw.decode("utf-8", "replace")
        form = FORMATS.get(row["format"])
        if row["format"] in EXPORT_READERS:
            source = decode(raw, row["file"], markup=True)
            read = EXPORT_READERS[row["format"]](Export(row["file"], BytesIO(raw), TODAY))
            articles = [with_language(article) for article in read if _is_public(article)]
        elif row["format"] == "json":
            text = plain_text(json.loads(text))
            source = Source(f"{row['file']}.txt", text, TODAY)
            articles = [*map(with_language, READERS["text"](source))]
        else:
            source = decode(raw, row["file"], markup=form == "html")._replace(read_on=TODAY)
            articles = [*map(with_language, READERS[form or "text"](source))]
        yield Document(
            row["file"],
            tuple(_labels(row["defects"], source, row["format"])),
            tuple(_labels(row["clean_kinds"], source, row["format"])),
            tuple(finding for article in articles for finding in judge(article, plan).findings),
        )


def _is_public(outcome: object) -> TypeGuard[Article]:
    return isinstance(outcome, Article) and outcome.status in (None, "published", "scheduled")


def _labels(rows: Sequence[Mapping[str, object]], source: Source, form: str) -> Iterator[Label]:
    for row in rows:
        if not row.get("debatable"):
            evidence = str(row.get("evidence") or "")
            if form == "json":
                evidence = _unescaped(evidence)
            yield Label(str(row["kind"]), evidence, tuple(_places(evidence, source)))


def _unescaped(evidence: str) -> str:
    try:
        return str(json.loads(f'"{evidence}"'))
    except ValueError:
        return evidence


def _places(evidence: str, source: Source) -> Iterator[tuple[Position, Position]]:
    """Yield the first and the last position of every place where the evidence stands."""
    start = source.text.find(evidence) if evidence else -1
    while start >= 0:
        end = _end_of_element(source.text, start, start + len(evidence))
        yield source.position(start), source.position(end)
        start = source.text.find(evidence, start + 1)


def _end_of_element(text: str, start: int, end: int) -> int:
    """Return where the text of an element ends whose tag holds the evidence, else the `end`.

    Evidence in an attribute ("View all posts by admin" as a title) stands for what it is about.
    """
    if text.rfind("<", 0, start) <= text.rfind(">", 0, start) or ">" in text[start:end]:
        return end
    close = text.find("</", end, end + _MOST_INSIDE_TAG)
    return close if close >= 0 else end


def answers(label: Label, finding: Finding) -> bool:
    """Tell whether a finding is of a rule that answers for the kind of a label."""
    if label.kind in _FAMILIES:
        return finding.family == _FAMILIES[label.kind]
    return finding.rule in RULES_OF.get(label.kind, ())


def is_found(label: Label, findings: Sequence[Finding]) -> bool:
    """Tell whether a finding answers for a label, at its place where it has any."""
    return any(answers(label, found) and _touches(label, found, _REACH) for found in findings)


def _touches(label: Label, finding: Finding, reach: int) -> bool:
    """Tell whether a finding and the evidence overlap, or stand on one line so near."""
    place = finding.location
    start, end = (place.line, place.column), (place.end_line, place.end_column)
    return not label.places or any(
        _gap(last, start) < reach and _gap(end, first) < reach for first, last in label.places
    )


def _gap(end: Position, start: Position) -> float:
    """Return how far behind the end of one place another one starts, below 0 where it does not."""
    if end[0] != start[0]:
        return -1.0 if start < end else float("inf")
    return start[1] - end[1]


def main(arguments: Sequence[str]) -> int:
    """Print recall by kind and overall, and what stands on places that are clean."""
    parser = argparse.ArgumentParser(description="Recall on labelled articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", action="append", default=[], help="a folder of further rules")
    parser.add_argument("--misses", action="store_true", help="print every label not found")
    parser.add_argument("--kind", help="only labels of this kind")
    options = parser.parse_args(arguments)
    wanted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    alarms: list[str] = []
    for document in documents(options.folder, options.rules):
        for label in document.labels:
            if label.kind not in RULES_OF and label.kind not in _FAMILIES:
                continue
            if options.kind in (None, label.kind):
                is_hit = is_found(label, document.findings)
                wanted[label.kind] += 1
                hit[label.kind] += is_hit
                if options.misses and not is_hit:
                    print(f"missed {label.kind} {document.file}: {label.evidence[:120]!r}")
        alarms += (
            f"{document.file}:{finding.location.line} {finding.rule}: {finding.text[:80]!r}"
            for label in document.clean
            for finding in document.findings
            if finding.severity >= Severity.MAJOR and answers(label, finding)
            if _touches(label, finding, 0)
        )
    for kind in sorted(wanted, key=lambda kind: (hit[kind] / wanted[kind], kind)):
        print(f"{hit[kind]:4} of {wanted[kind]:3}  {kind}")
    found, total = sum(hit.values()), sum(wanted.values())
    print(f"recall {found} of {total} ({found / max(1, total):.2f})")
    print(f"major or critical on clean places: {len(alarms)}")
    print(*alarms, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
