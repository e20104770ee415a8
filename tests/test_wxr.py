"""WordPress exports: what is read, what is passed over, and where everything stands."""

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from newslint.exports.passages import whole
from newslint.exports.wordpress_copy import shown_copy
from newslint.exports.wxr import read_wxr
from newslint.exports.xml_items import cut_items
from newslint.linting import lint
from newslint.masking import mask
from newslint.model import STATUSES, Article, Export, Failure, Run, Severity, Skipped
from newslint.reading import Reading
from newslint.ruling import Choice, Rulings

EXPORTS = Path(__file__).parent / "exports"
TODAY = date(2026, 6, 1)
AS_EVER = Reading(TODAY)
HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Quayside Courier</title><wp:wxr_version>1.2</wp:wxr_version>
"""
FOOT = "</channel>\n</rss>\n"
COPY = "<p>The harbour wall is to be raised by a metre before the winter storms.</p>"


def item(number: int, content: str = f"<![CDATA[{COPY}]]>", **more: str) -> str:
    fields = {"title": f"Wall {number}", "dc:creator": "nfeld", "wp:post_type": "post"}
    fields |= {"wp:post_id": str(number), "wp:status": "publish", **more}
    inner = "".join(f"<{name}>{text}</{name}>\n" for name, text in fields.items())
    return f"<item>\n{inner}<content:encoded>{content}</content:encoded>\n</item>\n"


def read(text: str | bytes) -> list[Article | Skipped | Failure]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_wxr(Export("site.xml", io.BytesIO(data), TODAY)))


def articles(text: str) -> list[Article]:
    found = read(text)
    assert not [entry for entry in found if isinstance(entry, Failure)]
    return [entry for entry in found if isinstance(entry, Article)]


def linted(path: Path, how: Reading = AS_EVER, select: Sequence[str] | None = None) -> Run:
    choice = Choice(
        Severity.INFO, mask, isolated=True, select=None if select is None else tuple(select)
    )
    return lint([str(path)], Rulings(choice).of, how)


def sample() -> dict[str, Article]:
    path = EXPORTS / "quayside.wxr.xml"
    with path.open("rb") as stream:
        found = list(read_wxr(Export(str(path), stream, TODAY)))
    return {entry.item or "": entry for entry in found if isinstance(entry, Article)}


def test_posts_and_pages() -> None:
    read_items = sample()
    assert list(read_items) == ["post/101", "post/102", "post/5", "post/103", "post/104"]
    wall = read_items["post/101"]
    assert wall.title and wall.title.text == "Harbour wall to be raised by a metre"
    assert wall.dek and wall.dek.text.startswith("The port authority wants")
    assert [(author.name, author.login) for author in wall.authors] == [("Nora Feld", "nfeld")]
    assert wall.published and wall.published.value.startswith("2024-04-30")  # not UTC's day
    assert wall.modified and wall.modified.value.startswith("2024-05-01")
    assert wall.canonical == "https://courier.example.org/2024/04/harbour-wall/"
    assert wall.edit_url == ("https://courier.example.org/wp-admin/post.php?post=101&action=edit")
    assert [(term.kind, term.text) for term in wall.terms] == [
        ("category", "Harbour"),
        ("tag", "Storms"),
    ]
    assert wall.language == "en-GB"


def test_statuses() -> None:
    statuses = {identity: article.status for identity, article in sample().items()}
    assert statuses == {
        "post/101": "published",
        "post/102": "published",
        "post/5": "published",
        "post/103": "draft",
        "post/104": "protected",
    }
    words = {"future": "scheduled", "pending": "pending", "private": "private", "trash": "trashed"}
    for word, status in words.items():
        (article,) = articles(HEAD + item(1, **{"wp:status": word}) + FOOT)
        assert article.status == status


def test_co_authors_and_guests_with_their_bios() -> None:
    ferry = sample()["post/102"]
    assert [author.name for author in ferry.authors] == ["Imre Kos", "Vera Holt"]
    (bio,) = ferry.bios
    assert bio.authors == ("Vera Holt",)
    block = bio.blocks[0]
    assert block.text == "Vera Holt writes about boats & trains. She lives in Sandholm."
    # The bio stands in the post of the guest author, behind this one.
    line, column = ferry.source.position(block.origin.span(0, 1).start)
    written = (EXPORTS / "quayside.wxr.xml").read_text(encoding="utf-8").split("\n")[line - 1]
    assert written[column - 1 :].startswith("Vera Holt writes about boats & trains.")


def test_an_export_of_the_first_version() -> None:
    path = EXPORTS / "parish-notes.wxr10.xml"
    with path.open("rb") as stream:
        found = list(read_wxr(Export(str(path), stream, TODAY)))
    kinds = [(type(entry).__name__, entry.item) for entry in found if not isinstance(entry, str)]
    assert kinds == [
        ("Article", "post/31"),
        ("Failure", "item/2"),
        ("Article", "post/27"),
        ("Skipped", "post/30"),
    ]
    bells, broken, hall, _ = found
    assert isinstance(bells, Article) and isinstance(hall, Article) and isinstance(broken, Failure)
    assert broken.message == "line 61, column 18: a CDATA section is never closed"
    assert bells.title and bells.title.text == "Bells & ropes: the tower needs £4,000"
    assert [author.name for author in bells.authors] == ["Hester Crane"]
    assert [bio.authors for bio in bells.bios] == [("Hester Crane",)]
    assert [term.text for term in bells.terms] == ["Church & hall", "bells"]
    assert [block.text for block in hall.blocks if block.zone == "body"] == [
        "The hall is free on Tuesdays & Thursdays until May. Ask Jonas for the key, and bring it "
        "back by ten in the evening.",
    ]


def test_logins_that_nothing_resolves() -> None:
    (article,) = articles(HEAD + item(1) + FOOT)
    assert [(author.name, author.is_account) for author in article.authors] == [("nfeld", True)]


def test_an_account_that_is_called_by_its_login() -> None:
    account = "<wp:author><wp:author_login>nfeld</wp:author_login></wp:author>\n"
    named = account.replace("</wp:author>", "<wp:author_display_name>nfeld")
    for head in (account, f"{named}</wp:author_display_name></wp:author>\n"):
        (article,) = articles(HEAD + head + item(1) + FOOT)
        (author,) = article.authors
        assert (author.name, author.login, author.is_account) == ("nfeld", "nfeld", False)


def test_the_first_version_writes_names() -> None:
    head = HEAD.replace("export/1.2", "export/1.0").replace("sion>1.2", "sion>1.0")
    (article,) = articles(head + item(1, **{"dc:creator": "Nora Feld"}) + FOOT)
    (author,) = article.authors
    assert (author.name, author.login, author.is_account) == ("Nora Feld", None, False)


def test_a_list_of_users_beside_the_export_has_bios(tmp_path: Path) -> None:
    users = """[{"id": 3, "name": "Nora Feld", "slug": "nfeld", "url": "", "link": "",
      "description": "Nora Feld covers the harbour.", "avatar_urls": {"24": ""}}]"""
    (tmp_path / "users.json").write_text(users, encoding="utf-8")
    path = tmp_path / "site.xml"
    path.write_text(HEAD + item(1) + FOOT, encoding="utf-8")
    with path.open("rb") as stream:
        (article,) = read_wxr(Export(str(path), stream, TODAY))
    assert isinstance(article, Article)
    assert [(author.name, author.bio) for author in article.authors] == [
        ("Nora Feld", "Nora Feld covers the harbour.")
    ]
    (bio,) = article.bios
    # What is said of the bio is said where the export names its author.
    place = article.source.position(bio.blocks[0].origin.span(0, 4).start)
    assert place == (7, 13)


def test_classic_copy() -> None:
    ferry = sample()["post/102"]
    shown = [(block.kind, block.text) for block in ferry.blocks if block.zone in ("body", "tail")]
    assert [kind for kind, _ in shown] == [
        *("paragraph", "paragraph", "caption", "paragraph", "paragraph", "paragraph")
    ]
    texts = [text for _, text in shown]
    assert texts[1] == "Fares stay as they are."
    assert texts[2] == "The ferry at the northern pier. Photo: Ola Brandt"
    assert texts[4] == "Leave a Reply"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("One.\n\nTwo.", "One.\n<p>\n\nTwo."),
        ("One.\nTwo.", "One.\n<br>\nTwo."),
        ("One.<br />\nTwo.", "One.<br />\nTwo."),
        ("<h2>One</h2>\n\nTwo.", "<h2>One</h2>\n\nTwo."),
        ("One.\n\n<ul>\n<li>Two</li>\n</ul>", "One.\n\n<ul>\n<li>Two</li>\n</ul>"),
        ("<pre>One\n\nTwo</pre>", "<pre>One\n\nTwo</pre>"),
        ("<!-- wp:p -->\nOne.\n\nTwo.", "<!-- wp:p -->\nOne.\n\nTwo."),
        ("A [sic] word [1]", "A [sic] word [1]"),
        ('[slider id="4"] One [note]two[/note]', " One two"),
        ("[[gallery]] [Your Name]", "[[gallery]] [Your Name]"),
        ("https://video.example.org/9", ""),
        ("See https://video.example.org/9", "See https://video.example.org/9"),
        ("One\r\n\r\nTwo", "One\n<p>\r\n\r\nTwo"),
    ],
)
def test_stored_forms(stored: str, shown: str) -> None:
    made = shown_copy(whole(stored))
    assert made.text == shown
    for at, char in enumerate(made.text):  # what was not put in stands where it stood
        offset = made.offset(at)
        assert offset <= len(stored)
        if stored[offset : offset + 1] != char:
            assert char in "\n<p>br"


def test_findings_have_places_in_the_file() -> None:
    path = EXPORTS / "quayside.wxr.xml"
    lines = path.read_text(encoding="utf-8").split("\n")
    run = linted(path, select=["source-link-stub", "boilerplate-comment-form"])
    found = [(verdict.item, finding) for verdict in run.verdicts for finding in verdict.findings]
    assert [(identity, finding.rule) for identity, finding in found] == [
        ("post/101", "source-link-stub"),
        ("post/102", "boilerplate-comment-form"),
    ]
    for _, finding in found:
        place = finding.location
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == finding.text


def test_what_is_passed_over_is_counted() -> None:
    run = linted(EXPORTS / "quayside.wxr.xml")
    (tally,) = run.tallies
    assert tally.told.format == "wxr"
    assert (tally.seen, tally.linted, tally.failed) == (8, 3, 0)
    assert dict(tally.skipped) == {
        "a draft": 1,
        "a menu item": 1,
        "an attachment": 1,
        "an author": 1,
        "protected by a password": 1,
    }
    everything = Reading(TODAY, statuses=frozenset(STATUSES))
    (tally,) = linted(EXPORTS / "quayside.wxr.xml", everything).tallies
    assert (tally.seen, tally.linted) == (8, 5)


def test_comments_and_addresses_of_accounts_are_never_shown() -> None:
    run = linted(EXPORTS / "quayside.wxr.xml", Reading(TODAY, statuses=frozenset(STATUSES)))
    shown = repr(list(run.verdicts))
    for secret in ("language model", "pia.lund", "n.feld@", "vera.holt@", "sesame", "203.0.113.9"):
        assert secret not in shown


def test_raw_marks_are_read_for_what_they_say() -> None:
    text = (
        "\n\n"
        + HEAD
        + item(1, "Fish & chips &mdash; 3 < 4 \x08&amp; &unknown;", title="A&B")
        + FOOT
    )
    (article,) = articles(text)
    assert article.title and article.title.text == "A&B"
    body = next(block for block in article.blocks if block.zone in ("body", "tail"))
    assert body.text.replace("\x08", "") == "Fish & chips — 3 < 4 & &unknown;"
    assert article.source.position(body.origin.span(0, 1).start) == (13, 18)


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (item(2, "<p>One</div>"), "</div> closes nothing, </p> was expected"),
        (item(2, "<![CDATA[<p>One"), "a CDATA section is never closed"),
        (item(2, "<!-- One"), "a comment is never closed"),
        (item(2).replace("</item>\n", ""), "never closed"),
        (item(2, "<a>" * 300 + "</a>" * 300), "nested more than 200 levels deep"),
        (item(2, "<b c='>"), "a tag that is none"),
    ],
)
def test_a_broken_item_fails_alone(broken: str, problem: str) -> None:
    found = read(HEAD + item(1) + broken + item(3) + FOOT)
    (failure,) = [entry for entry in found if isinstance(entry, Failure)]
    assert failure.message.endswith(problem)
    assert failure.message.startswith("line ")
    assert failure.item in ("post/2", "item/2")
    assert [e.item for e in found if isinstance(e, Article)] == ["post/1", "post/3"]


def test_a_file_that_breaks_off() -> None:
    found = read((HEAD + item(1) + item(2))[:-30])
    assert [type(entry) for entry in found] == [Article, Failure]


def test_a_document_without_items() -> None:
    assert read(HEAD + FOOT) == []
    (failure,) = read(HEAD.replace("<channel>", "<chanel>") + FOOT)
    assert isinstance(failure, Failure)
    assert "</channel> closes nothing" in failure.message


def test_an_item_that_is_too_long_is_passed_over() -> None:
    text = HEAD + item(1) + item(2, "<![CDATA[" + "wall " * 500 + "]]>") + item(3) + FOOT
    cuts = list(cut_items(io.BytesIO(text.encode()), "item", longest=1000))
    assert [cut.problem for cut in cuts] == [None, None, "longer than 1,000 characters", None]


def test_no_entity_is_ever_declared() -> None:
    doctype = """<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">
    <!ENTITY c SYSTEM "file:///etc/hostname"> <!ENTITY % d SYSTEM "http://example.org/d"> %d;]>\n"""
    text = HEAD.replace("?>\n", "?>\n" + doctype, 1) + item(1, "One &b; two &c;.") + FOOT
    (article,) = articles(text)
    assert article.blocks[-1].text == "One &b; two &c;."


def test_deep_mark_up_in_copy() -> None:
    (article,) = articles(HEAD + item(1, f"<![CDATA[{'<div>' * 20_000}{COPY}]]>") + FOOT)
    assert article.blocks[-1].text.startswith("The harbour wall")


@pytest.mark.parametrize("prefix", ["http", "https"])
@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_spellings_of_the_namespace(prefix: str, version: str) -> None:
    uri = f"{prefix}://wordpress.org/export/{version}/"
    head = HEAD.replace("http://wordpress.org/export/1.2/", uri).replace(">1.2<", f">{version}<")
    text = (head + item(1) + FOOT).replace("wp:", "w:").replace("xmlns:wp", "xmlns:w")
    (article,) = articles(text)
    assert (article.item, article.status) == ("post/1", "published")


def test_other_encodings() -> None:
    text = (HEAD + item(1, "Die Mole wird höher.") + FOOT).replace("UTF-8", "ISO-8859-1")
    (article,) = read(text.encode("latin-1"))
    assert isinstance(article, Article)
    assert article.blocks[-1].text == "Die Mole wird höher."
    (article,) = read((HEAD + item(1, "Die Mole wird höher.") + FOOT).encode("utf-16"))
    assert isinstance(article, Article)
    assert article.blocks[-1].text == "Die Mole wird höher."


def test_items_are_cut_wherever_a_chunk_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + item(1) + item(2, "<![CDATA[<p>One</item> two</p>]]>") + item(3) + FOOT
    expected = [cut.slice for cut in cut_items(io.BytesIO(text.encode()), "item")]
    assert [slice_.text.count("<item>") for slice_ in expected] == [0, 1, 1, 1]
    for size in (1, 2, 7, 64):
        monkeypatch.setattr("newslint.exports.xml_items._CHUNK", size)
        assert [cut.slice for cut in cut_items(io.BytesIO(text.encode()), "item")] == expected
