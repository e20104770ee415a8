"""Markdown of site generators: their front matter, author data, drafts and template syntax."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.cli import main
from newslint.model import Article, Elsewhere, Source, UnreadableError
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown
from newslint.readers.templates import FILLERS, without_templates
from newslint.reading import Reading, outcomes

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.model import Status

TODAY = date(2026, 6, 1)
STORY = (
    "The council of Lower Quay voted on Tuesday to keep the ferry, which had been losing money.\n\n"
    "Fares will rise by a tenth from spring, the harbour master said after the vote was taken.\n"
)
STUB = "\n[Source link](#)\n"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(path: Path | str) -> Article:
    (article,) = (o for o in outcomes(str(path), Reading(TODAY)) if isinstance(o, Article))
    return article


def read_text(text: str, name: str = "story.md") -> Article:
    (article,) = read_markdown(Source(name, text, TODAY))
    return article


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    main([*arguments, "--format", "json", "--isolated", "--no-cache", "--now", str(TODAY)])
    return json.loads(capsys.readouterr().out)


def found(capsys: pytest.CaptureFixture[str], *paths: str) -> list[tuple[str, str, int, int]]:
    """Return (file name, rule, line, column) of the findings of minor severity and above."""
    return [
        (article["path"].rsplit("/", 1)[-1], one["rule"], one["line"], one["column"])
        for article in report(capsys, *paths)["articles"]
        for one in article["findings"]
        if one["severity"] != "info" and one["rule"] != "structure-thin-body"
    ]


def bios(article: Article) -> list[str]:
    return [block.text for bio in article.bios for block in bio.blocks]


def copy_of(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.zone in {"body", "tail"}]


@pytest.fixture
def hugo(tmp_path: Path) -> Path:
    head = '+++\ntitle = "Ferry fares rise"\ndate = 2026-05-04\nauthors = ["Nora Feld"]\n+++\n\n'
    write(
        tmp_path,
        {
            "hugo.toml": 'baseURL = "https://quay.example.org/"\n',
            "data/authors/Nora Feld.toml": (
                'name = "Nora Feld"\ntitle = "Harbour reporter"\nemail = "nora@quay.example.org"\n'
                'tel = "+49 30 9011 8120"\npronouns = "she/her"\n'
                'content = """Nora Feld covers the harbour.\n\n'
                "Jane's reporting on **ferries** has won [prizes](https://example.org)."
                '"""\n'
            ),
            "content/_index.md": "---\ntitle: Quay News\n---\n",
            "content/news/_index.md": "---\ntitle: News\n---\n\nAll the news of the harbour.\n",
            "content/authors/jan/_index.md": "---\ntitle: Jan Holm\n---\n\nJan Holm sails.\n",
            "content/news/ferry.md": (
                head
                + '{{< figure src="ferry.jpg" caption="The old\nferry" >}}\n\n'
                + STORY
                + '\n{{% note %}}\nSee [the plan]({{< ref "plan.md" >}} "Plan") of {{< year >}} '
                "for the route it takes.\n{{% /note %}}\n" + STUB
            ),
            "content/news/boat/index.md": (
                '{"title": "The \\u201cold\\u201d boat", "date": "2026-05-05",\n "author": "jan",'
                ' "draft": false}\n\n' + STORY
            ),
            "content/news/old.md": head.replace("2026", "2020").replace(
                "authors", 'expiryDate = "2021-01-01"\nauthors'
            )
            + STORY,
        },
    )
    return tmp_path


def test_hugo_authors_from_data_files(hugo: Path) -> None:
    article = read(hugo / "content/news/ferry.md")
    (author,) = article.authors
    assert (author.name, author.login, author.pronouns) == ("Nora Feld", None, "she/her")
    assert author.contacts == ("nora@quay.example.org", "+49 30 9011 8120")
    assert bios(article) == [
        "Harbour reporter", "Nora Feld covers the harbour.",
        "Jane's reporting on ferries has won prizes.",
    ]  # fmt: skip
    assert article.bios[0].authors == ("Nora Feld",)
    origin = article.bios[0].blocks[2].origin
    assert isinstance(origin, Elsewhere)
    assert origin.file.endswith("data/authors/Nora Feld.toml")
    assert origin.line == 8
    assert article.source.position(origin.at.start) == (4, 13)
    assert copy_of(article) == [
        *STORY.strip().split("\n\n"), "See the plan of for the route it takes.", "Source link",
    ]  # fmt: skip


def test_hugo_json_front_matter_and_an_author_page(hugo: Path) -> None:
    article = read(hugo / "content/news/boat/index.md")
    assert article.title and article.title.text == "The “old” boat"
    assert article.title.block.origin.span(4, 5) == (15, 21)
    assert article.published and article.published.value == "2026-05-05"
    assert article.status == "published"
    (author,) = article.authors
    assert (author.name, author.login) == ("Jan Holm", "jan")
    assert bios(article) == ["Jan Holm sails."]


def test_hugo_site_as_a_whole(hugo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = report(capsys, str(hugo))
    assert [article["path"].split("/content/")[1] for article in whole["articles"]] == [
        "news/ferry.md", "news/boat/index.md",
    ]  # fmt: skip
    assert found(capsys, str(hugo / "content/news/ferry.md")) == [
        ("ferry.md", "bio-foreign-name", 4, 13),
        ("ferry.md", "source-link-stub", 18, 2),
    ]
    told = [one["message"] for article in whole["articles"] for one in article["findings"]]
    assert any(message.endswith("data/authors/Nora Feld.toml:8)") for message in told)


def test_pages_of_sections_and_authors_list_articles(hugo: Path) -> None:
    for name in ("content/_index.md", "content/news/_index.md", "content/authors/jan/_index.md"):
        assert read(hugo / name).listing
    assert read(hugo / "content/news/old.md").status == "expired"
    loop = "{% for post in site.posts %}\n- {{ post.title }}\n{% endfor %}\n"
    assert read_text(f"---\ntitle: News\n---\nAll the news of the harbour.\n{loop}").listing


@pytest.fixture
def jekyll(tmp_path: Path) -> Path:
    write(
        tmp_path,
        {
            "_config.yml": "title: Quay News\n",
            "_data/authors.yml": (
                "nfeld:\n  name: Nora Feld\n  bio: Jane's reporting has won prizes.\n"
                "jholm: {name: Jan Holm, twitter: jholm}\n"
            ),
            "_posts/2026-05-04-ferry.md": (
                "---\nlayout: post\ntitle: Ferry fares rise\nauthor: nfeld\n---\n"
                '{% include figure.html url="a.jpg" caption="Call 030 9011 8120" %}\n\n'
                "* Contents\n{:toc}\n\n"
                + STORY
                + "\n![The quay]({{ site.url }}/quay.jpg){: .wide}\n"
                "\n{% highlight ruby %}\nputs 1\n{% endhighlight %}\n" + STUB
            ),
            "_drafts/boat.md": "---\ntitle: A boat\nauthor: [nfeld, jholm]\n---\n" + STORY,
        },
    )
    return tmp_path


def test_jekyll_authors_drafts_and_dates(jekyll: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post, draft = read(jekyll / "_posts/2026-05-04-ferry.md"), read(jekyll / "_drafts/boat.md")
    assert [author.name for author in post.authors] == ["Nora Feld"]
    assert post.published and (post.published.value, post.published.place) == ("2026-05-04", None)
    assert copy_of(post) == [*STORY.strip().split("\n\n"), "The quay", "Source link"]
    assert (post.status, draft.status) == (None, "draft")
    assert [author.login for author in draft.authors] == ["nfeld", "jholm"]
    assert [article["path"][-8:] for article in report(capsys, str(jekyll))["articles"]] == [
        "ferry.md"
    ]
    assert found(capsys, str(jekyll)) == [
        ("2026-05-04-ferry.md", "bio-name-mismatch", 4, 9),
        ("2026-05-04-ferry.md", "source-link-stub", 21, 2),
    ]


def test_docusaurus_authors_beside_the_posts(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "docusaurus.config.js": "",
            "blog/authors.yml": "nora:\n  name: Nora Feld\n  title: Editor\n  socials: {x: nora}\n",
            "blog/2026-05-04-ferry/index.mdx": (
                "---\ntitle: Ferry fares rise\nauthors:\n  - nora\n  - name: Jan Holm\n"
                "    title: Pilot\n    url: https://quay.example.org/jan\n---\n\n"
                "import Chart, {Bar} from '@site/src/Chart';\n\n"
                "export const fares = {\n  one: 2,\n\n  two: 3,\n};\n\n"
                "<Chart data={fares} onClick={() => 1 > 0}>\n\n"
                "    A caption in a component that is long enough.\n\n</Chart>\n\n"
                ":::tip[Good to know]\n\n" + STORY + "\n:::\n\n"
                "{/* truncate */} The fare of {fares.one} euros is <b>due</b> at the quay.\n" + STUB
            ),
        },
    )
    article = read(tmp_path / "blog/2026-05-04-ferry/index.mdx")
    assert [(author.name, author.login) for author in article.authors] == [
        ("Nora Feld", "nora"),
        ("Jan Holm", None),
    ]
    assert article.authors[1].profiles == ("https://quay.example.org/jan",)
    assert bios(article) == ["Editor", "Pilot"]
    assert article.published and article.published.value == "2026-05-04"
    assert copy_of(article) == [
        "A caption in a component that is long enough.", *STORY.strip().split("\n\n"),
        "The fare of euros is due at the quay.", "Source link",
    ]  # fmt: skip
    stub = article.blocks[-1].origin.span(0, 11)
    assert article.source.position(stub.start) == (34, 2)


def test_astro_collections(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "astro.config.mjs": "",
            "src/content/authors/nora-feld.json": '{"name": "Nora Feld", "bio": "Nora sails."}',
            "src/content/authors/jan.md": "---\nname: Jan Holm\n---\nJan Holm steers the ferry.\n",
            "src/content/blog/ferry.mdx": (
                "---\ntitle: Ferry\npubDate: 2026-07-01\nauthor: nora-feld\n"
                "contributors: [src/content/authors/jan.md]\n---\n\n" + STORY
            ),
        },
    )
    article = read(tmp_path / "src/content/blog/ferry.mdx")
    assert [author.name for author in article.authors] == ["Nora Feld", "Jan Holm"]
    assert bios(article) == ["Nora sails.", "Jan Holm steers the ferry."]
    assert article.status == "scheduled"


@pytest.mark.parametrize(
    ("name", "text", "generator", "told"),
    [
        ("_config.yml", "title: Quay\nauthor: Nora Feld\n", "jekyll", True),
        ("_config.yml", "author:\n  name: Nora Feld\n  email: n@example.org\n", "jekyll", True),
        (
            "_config.yml",
            "defaults:\n  - scope: {path: ''}\n    values: {author: nora}\n",
            "jekyll",
            True,
        ),
        (
            "_config.yml",
            "defaults:\n  - scope: {path: a}\n    values: {author: nora}\n  - x\n",
            "jekyll",
            False,
        ),
        ("_config.yml", "author:\ntitle: Quay\n", "jekyll", False),
        ("_config.yml", "author: a: b\n", "jekyll", False),
        ("_config.yml", "- author\n", "jekyll", False),
        ("hugo.toml", "[params]\nauthor = 'Nora Feld'\n", "hugo", True),
        ("config.yaml", "params:\n  author:\n    name: Nora Feld\n", "hugo", True),
        ("config.toml", "[author]\nname = 'Nora Feld'\n", "hugo", True),
        ("config.toml", "base_url = 'https://example.org'\nauthor = 'Nora Feld'\n", None, True),
        ("hugo.json", '{"params": {"author": ""}}', "hugo", False),
        ("config.txt", "author: Nora Feld\n", None, False),
    ],
)
def test_the_author_of_a_whole_site(
    tmp_path: Path, name: str, text: str, generator: str | None, *, told: bool
) -> None:
    write(tmp_path, {name: text, "content/blog/old-hall.md": "---\ntitle: T\n---\n" + STORY})
    article = read(tmp_path / "content/blog/old-hall.md")
    assert article.untold == ({"byline"} if told else set())
    programs = [field.value for field in article.fields if field.name == "generator"]
    assert programs == ([generator] if generator else [])
    assert article.authors == () == article.failures


def test_whoever_is_named_writes_and_not_the_author_of_the_site(tmp_path: Path) -> None:
    write(tmp_path, {"_config.yml": "author: Nora Feld\n", "config.yml": "author: Jan Holm\n"})
    write(tmp_path, {"a.md": "---\nauthor: Jan Holm\n---\n" + STORY, "b.md": "# T\n\n" + STORY})
    assert [author.name for author in read(tmp_path / "a.md").authors] == ["Jan Holm"]
    assert read(tmp_path / "a.md").untold == frozenset()
    assert read(tmp_path / "b.md").untold == frozenset()


@pytest.mark.parametrize("folder", ["_authors", "_author", "author", "content/author"])
def test_author_pages_have_a_folder_of_any_number(tmp_path: Path, folder: str) -> None:
    page = f"{folder}/nora.feld.md"
    write(
        tmp_path,
        {
            page: "---\nfullname: Nora Feld\nrole: Harbour reporter\n---\n\nBoats and fares.\n",
            "_posts/2026-05-04-ferry.md": "---\ntitle: Ferry\nauthors: [nora.feld]\n---\n" + STORY,
        },
    )
    article = read(tmp_path / "_posts/2026-05-04-ferry.md")
    assert [(author.name, author.login) for author in article.authors] == [
        ("Nora Feld", "nora.feld")
    ]
    assert bios(article) == ["Harbour reporter", "Boats and fares."]
    assert read(tmp_path / page).listing


def test_eleventy_names_the_language_of_its_front_matter(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "eleventy.config.js": "",
            "src/_data/people.json": '[{"id": "nora", "name": "Nora Feld", "about": "Sails."}]',
            "src/posts/ferry.md": (
                '---json\n{\n  "title": "Ferry fares rise",\n  "author": "nora",\n'
                '  "date": "2026-05-04"\n}\n---\n{# a remark #}\n'
                "{% set fare = 3 %}\n" + STORY + "\n{{ fare }}, {{ fare | money }}\n" + STUB
            ),
        },
    )
    article = read(tmp_path / "src/posts/ferry.md")
    assert [author.name for author in article.authors] == ["Nora Feld"]
    assert copy_of(article) == [*STORY.strip().split("\n\n"), "Source link"]
    assert article.source.position(article.blocks[-1].origin.span(0, 1).start) == (16, 2)


def test_a_broken_data_file_costs_the_resolution_and_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    post = "---\ntitle: T\ndate: 2026-05-04\nauthor: nora\n---\n" + STORY
    write(tmp_path, {"_config.yml": "", "_data/authors.yml": "nora:\n  name: a: b\n"})
    write(tmp_path, {"_posts/a.md": post, "_posts/b.md": post})
    whole = report(capsys, str(tmp_path / "_posts"))
    assert [article["authors"] for article in whole["articles"]] == [["nora"], ["nora"]]
    (error,) = whole["errors"]
    assert error["path"].endswith("_data/authors.yml")
    assert "line 2" in error["message"]
    assert [author.name for author in read(tmp_path / "_posts/a.md").authors] == ["nora"]


def test_data_files_that_are_links_or_huge_are_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("nora: {name: Nora Feld}\n", encoding="utf-8")
    site = tmp_path / "site"
    write(
        site, {"_config.yml": "", "p/a.md": "---\nauthor: nora\n---\n" + STORY, "_data/x.yml": ""}
    )
    (site / "_data/authors.yml").symlink_to(outside)
    article = read(site / "p/a.md")
    assert [author.name for author in article.authors] == ["nora"]
    assert article.failures == ()
    write(site, {"data/authors.yml": "nora: {name: Nora Feld}\n" + "#" * 600_000})
    assert "longer than" in read(site / "p/a.md").failures[0].message


def test_what_has_no_file_is_looked_up_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"_data/authors.yml": "nora: {name: Nora Feld}\n"})
    monkeypatch.chdir(tmp_path)
    assert [a.name for a in read_text("---\nauthor: nora\n---\n" + STORY).authors] == ["nora"]


def test_the_search_stops_at_the_root_of_the_site(tmp_path: Path) -> None:
    post = "---\nauthor: nora\n---\n" + STORY
    write(
        tmp_path,
        {"_data/authors.yml": "nora: {name: Nora}", "site/_config.yml": "", "site/a/b.md": post},
    )
    assert [a.name for a in read(tmp_path / "site/a/b.md").authors] == ["nora"]


STATUSES: list[tuple[str, Status | None]] = [
    ("draft: true", "draft"),
    ("draft: yes", "draft"),
    ("published: false", "draft"),
    ("status: Draft", "draft"),
    ("status: in review", "pending"),
    ("date: 2026-06-02", "scheduled"),
    ("date: 2026-05-01\npublishDate: 2026-07-01", "scheduled"),
    ("expiryDate: 2026-05-31", "expired"),
    ("draft: false", "published"),
    ("published: true\ndate: 2026-05-31", "published"),
    ("date: 2026-06-01", None),
    ("status: news", None),
]


@pytest.mark.parametrize(("fields", "status"), STATUSES)
def test_status(fields: str, status: Status | None) -> None:
    assert read_text(f"---\ntitle: T\n{fields}\n---\n{STORY}").status == status


@pytest.mark.parametrize(
    "name", ["2026-07-01-a.md", "x/2026-07-01-a/index.md", "b/2026/07-01-a.mdx"]
)
def test_dates_of_names(name: str) -> None:
    article = read_text(f"---\ntitle: T\n---\n{STORY}", name)
    assert article.published and article.published.value == "2026-07-01"
    assert article.status == "scheduled"


@pytest.mark.parametrize("name", ["2026-13-45-a.md", "12026-01-01-a.md", "a-2026-01-01.md"])
def test_names_that_are_no_dates(name: str) -> None:
    assert read_text(f"---\ntitle: T\n---\n{STORY}", name).published is None


@pytest.mark.parametrize(
    ("written", "value"),
    [("no", "no"), ("12:30:45", "12:30:45"), ("2024-13-45", "2024-13-45"), ("010", "010"),
     ("Null", "Null"), ("1e3", "1e3"), ("0x1F", "0x1F"), ("yes  ", "yes"), ("!!int 7", "7")],
)  # fmt: skip
def test_values_are_what_is_written(written: str, value: str) -> None:
    article = read_text(f"\ufeff---  \r\ntitle: {written}\r\n--- \r\n{STORY}"[1:])
    assert article.title and article.title.text == value


@pytest.mark.parametrize("nothing", ["null", "~", "", '""', "[]"])
def test_nothing_is_no_author(nothing: str) -> None:
    assert read_text(f"---\ntitle: T\nauthor: {nothing}\n---\n{STORY}").authors == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"title": "T",\n "author" "x"}\n', "line 2: no valid JSON: a colon"),
        ('{"title": "T",\n "author": "x\n', "line 2: no valid JSON: a string"),
        ('{"title": "' + "x" * 70_000 + '"}\n', "longer than 65,536"),
        ('{"a": ' + "[" * 300 + "]" * 300 + "}\n", "nested"),
        ('---json\n{"a": 1}\nb\n---\n', "line 3: something stands behind"),
        ("---json\n{\n", "never closed"),
        ("---json\n[1]\n---\n", "not a list of fields"),
        ("+++\n" + "a." * 200 + "a = 1\n+++\n", "line 2: nested"),
        ("---\ntitle: x\n\tauthor: y\n---\n", "line 3"),
        ("\n\n---\ntitle: x\n", "line 3: opened with --- and never closed"),
    ],
)
def test_broken_front_matter_is_told(text: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        list(read_markdown(Source("story.md", text)))


HOSTILE = {
    "flow": '"---\\na: " + "[" * 60000 + "\\n---\\n"',
    "maps": '"---\\na: " + "{a: " * 15000 + "\\n---\\n"',
    "lists": '"---\\na:\\n  " + "- " * 30000 + "x\\n---\\n"',
    "keys": '"---\\na: x\\nb:\\n  " + "? " * 30000 + "\\n---\\n"',
    "bomb": '"---\\na: &a [x, x]\\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)},'
    ' *{chr(97 + i)}]\\n" for i in range(20)) + "author: *u\\n---\\n"',
    "json": '"{\\"a\\": " + "[" * 60000',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_front_matter_ends_in_an_error_or_an_article(text: str) -> None:
    code = (
        "import sys\nfrom newslint.model import Source, UnreadableError\n"
        "from newslint.readers.markdown import read_markdown\n"
        f"try:\n    list(read_markdown(Source('a.md', {text} + 'Text.')))\n"
        "except UnreadableError:\n    pass\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "opening", ["{{", "{%", "{{< ", "{", "<A ", '<A b="', "` ``", "{% raw %}", "{{< highlight >}}",
                "import a\n", "export const a = {\n", "{#", "<!-- ", "- x\n{: ", ":::\n", "{'`\""]
)  # fmt: skip
def test_marks_that_are_never_closed_take_no_time(opening: str) -> None:
    text = opening * (200_000 // len(opening))
    assert len(without_templates(text, 0, mdx=True)) == len(text)


PIECES = st.sampled_from(
    ["{{< figure src='a' >}}", "{{% note %}}", "{{% /note %}}", "{{ page.title }}", "{{{x}}}",
     "{% include a.html %}", "{% raw %}", "{% endraw %}", "{% highlight x %}", "{% endhighlight %}",
     "{# note #}", "{#id}", " {#id}\n", "{: .wide}", "\n{:toc}\n", ":::note\n", "\n:::\n", "{x.y}",
     "{/* c */}", "<Tweet id='1' />", "<Note a={{b: '}'}}>", "</Note>", "<>", "</>", "\n\n", "\n",
     "\r\n", "import X from 'y';\n", "export const a = {\n\n};\n", "`{{ code }}`", "```\n", "~~~\n",
     "<div>", "</div>\n", "<!-- {{ x }} -->", "[a]({{ url }}/b)", "> [!NOTE]\n", "- ", "    ", "# ",
     "Fares rise in spring. ", "Nora Feld", " ", ",", "{", "}", "%}", ">}}", "\\{", "é", "😀",
     "\ufdd0", "| a | {{ b }} |\n|---|---|\n", "**", "*", "![alt]({% link a.md %})"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.booleans())
def test_overwriting_moves_no_offset(text: str, mdx: bool) -> None:
    plain = without_templates(text, 0, mdx=mdx)
    assert len(plain) == len(text)
    for before, after in zip(text, plain, strict=True):
        assert before == after or after in f"{FILLERS} \ufffd"
        assert (before in "\r\n") == (after in "\r\n")


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["a.md", "a.mdx"]))
def test_what_is_left_of_the_copy_stands_where_it_says(text: str, name: str) -> None:
    text = f"---\ntitle: T\n---\n{text}"
    for block in read_text(text, name).blocks:
        for index, char in enumerate(block.text):
            span = block.origin.span(index, index + 1)
            assert char not in FILLERS
            if not char.isspace() and char != "\ufffd":
                assert text[span.start : span.end] in {char, f"\\{char}"}


def test_template_syntax_stays_in_code_and_in_plain_markdown() -> None:
    code = "Write `{{ page.title }}` here, and more:\n\n```\n{{< figure >}}\n:::note\n```\n"
    assert copy_of(read_text("---\ntitle: T\n---\n" + code)) == [
        "Write {{ page.title }} here, and more:", "{{< figure >}}\n:::note",
    ]  # fmt: skip
    assert copy_of(read_text("Fares {{ fare }} rise in {spring}.\n")) == [
        "Fares {{ fare }} rise in {spring}."
    ]
    raw = "---\ntitle: T\n---\n{% raw %}Values are {{ raw }} here.{% endraw %} {{ x }} More.\n"
    assert copy_of(read_text(raw)) == ["Values are {{ raw }} here. More."]


def test_shortcodes_inside_of_html_do_not_end_it() -> None:
    text = (
        "---\ntitle: T\n---\n<div>\n    <div>\n        {% include a.html %}\n    </div>\n</div>\n"
        "<div>\n    The caption of a map.\n</div>\n"
    )
    assert [(b.kind, b.text) for b in read_text(text).blocks[1:]] == [
        ("paragraph", "The caption of a map.")
    ]


def test_lines_of_templates_are_no_empty_lines() -> None:
    codes = "{{< a >}}\n{{< b >}}\n{{< c >}}\n"
    text = f"---\ntitle: T\n---\n{STORY}\n{codes}The end is near now.\n"
    assert [block.gap for block in read_text(text).blocks[1:]] == [0, 1, 0]


def test_words_torn_from_their_values_say_nothing() -> None:
    text = "by {% author a %}, {% author b %}\n\n# {{ x }}\n\nAt {{ t }}, it fell down.\n"
    assert copy_of(read_text(f"---\ntitle: T\n---\n{text}")) == ["At, it fell down."]


@pytest.mark.parametrize(
    "copies",
    [
        "![{0}](a.jpg)\n\n> {0}",
        "![{0}](a.jpg)\n{0}",
        "[![{0}](a.jpg)](b.jpg)\n\n*{0}*",
        "{0}\n\n<img src='a.jpg' alt='{0}'>",
        "## {0}\n\n![{0}.](a.jpg)\n\nThe lamp is lit.",
    ],
)
def test_what_stands_for_a_picture_may_repeat_what_is_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], copies: str
) -> None:
    head = "---\ntitle: Ferry fares rise\nauthor: Nora Feld\ndate: 2026-05-04\n---\n\n"
    said = copies.format("The two old boats on the mole in the evening light of June")
    write(tmp_path, {"a.md": f"{head}{STORY}\n{said}\n"})
    assert found(capsys, str(tmp_path / "a.md")) == []
    write(tmp_path, {"a.md": f"{head}{STORY}\n![The cafÃ© on the quay](a.jpg)\n"})
    assert found(capsys, str(tmp_path / "a.md")) == [("a.md", "encoding-mojibake", 11, 10)]


HTML_POST = (
    '---\nlayout: post\ntitle: "Ferry fares rise"\nauthor: nora\ndraft: false\n'
    "category: Harbour\n---\n{% include head.html %}\n"
    '<p>The council of <a href="{{ site.url }}/quay">Lower Quay</a> voted on Tuesday to keep the '
    "ferry &amp; its crew.</p>\n{{ content }}\n"
    "<p>Fares will rise by a tenth from spring, the harbour master said after the vote.</p>\n"
)  # fmt: skip


def test_posts_of_html_have_front_matter(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "_config.yml": "",
            "_data/authors.yml": "nora:\n  name: Nora Feld\n  bio: Nora Feld sails.\n",
            "_posts/2026-05-04-ferry.html": HTML_POST,
        },
    )
    article = read(tmp_path / "_posts/2026-05-04-ferry.html")
    assert article.format == "html"
    assert article.title and article.title.text == "Ferry fares rise"
    assert [author.name for author in article.authors] == ["Nora Feld"]
    assert article.published and article.published.value == "2026-05-04"
    assert article.status == "published"
    assert [term.text for term in article.terms] == ["Harbour"]
    assert bios(article) == ["Nora Feld sails."]
    first, second = [block for block in article.blocks if block.zone in {"body", "tail"}]
    assert first.text.endswith("to keep the ferry & its crew.")
    at = first.text.index("& its crew")
    line, column = article.source.position(first.origin.span(at, at + 1).start)
    assert HTML_POST.splitlines()[line - 1][column - 1 :].startswith("&amp; its crew")
    assert [link.href.strip()[-5:] for link in first.links] == ["/quay"]
    assert second.text.startswith("Fares will rise")


def test_html_below_front_matter_may_be_a_list_of_posts() -> None:
    loop = (
        "---\nlayout: default\n---\n<h2>News</h2>{% for post in site.posts %}<p>x</p>{% endfor %}"
    )
    (article,) = read_html(Source("index.html", loop, TODAY))
    assert article.listing


@pytest.mark.parametrize(
    "text",
    [
        "---\n<p>{}</p>\n---\n<p>{}</p>",
        "---\nThe ferry: a story\n<p>{}</p><p>{}</p>",
        "---\nlayout: null\n---\n<!-- old --><!DOCTYPE html><html><body><p>{}</p><p>{}</p>",
        "--- a: b\n---\n<p>{}</p><p>{}</p>",
        "<p>{}</p>\n---\ntitle: T\n---\n<p>{}</p>",
    ],
)
def test_pages_that_merely_begin_with_dashes(text: str) -> None:
    page = text.format(*STORY.strip().split("\n\n"))
    (article,) = read_html(Source("2026-05-04-page.html", page, TODAY))
    assert article.fields == ()
    assert "\n".join(block.text for block in article.blocks).count("harbour master") == 1
