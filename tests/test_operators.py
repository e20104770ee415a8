import pytest

from .rule_language import Story, mistakes_of, rule_of, story

SALE = "check: phrase\nany: [bargain]\n"
LONG = "The operator said that the fares would rise by a tenth from spring, as fuel became dearer."
PAGE = """<html><head><link rel="canonical" href="https://news.example.org/a"></head><body>
<article><h1>Ferry fares rise</h1><p>{}</p></article></body></html>"""


@pytest.mark.parametrize(
    ("condition", "reported", "spared"),
    [
        ("inside: quotation", "He called it “a bargain” aloud.", "He called it a bargain."),
        ("inside: brackets", "The ticket (a bargain) is sold out.", "The ticket is a bargain."),
        ("alone: true", "(Bargain!)", "It was a bargain for all."),
        ("alone: false", "It was a bargain for all.", "Bargain!"),
        ("near: {words: [cheap ferry], within: 3}", "A cheap ferry, no bargain.",
         "A cheap ferry ran for years before it was any bargain."),
        ("near: {words: [cheap], within: 3, side: before}", "A cheap bargain.",
         "A bargain is cheap."),
        ("near: {words: [cheap], within: 3, side: after}", "A bargain is cheap.",
         "A cheap bargain."),
        ("near: {a: price, within: 4}", "A bargain at only €9.99 today.",
         "A bargain that later on would cost some €9.99 more."),
        ("near: {a: price, within: 2}", "A bargain: 1.250,50 euros", "A bargain: 1250 tons"),
        ("near: {a: price, within: 4}", "A bargain, CA$20 a head.", "A bargain, 20 heads."),
        ("near: {a: price, within: 4}", "A bargain at 50 kr a head.", "A bargain at 50 krill."),
        ("near: {a: percentage, within: 3}", "A bargain, 20 per cent off.", "A bargain, 20 left."),
        ("near: {a: date, within: 4}", "A bargain until 4 March 2026.", "A bargain until spring."),
        ("near: {a: email, within: 4}", "A bargain: ask ana@example.org", "A bargain: ask Ana"),
        ("near: {a: phone, within: 4}", "A bargain, call +44 20 7946 0018", "A bargain, call us"),
        ("near: {patterns: ['\\bb[a-z]+s\\b'], within: 3}", "A bargain for boats.",
         "A bargain for planes."),
        ("near: {words: [phone number]}", "A bargain: phone\u00a0 num\u00adber.", "A bargain."),
        ("block: ['phone number']", "A bargain: phone\u00a0 num\u00adber.", "A bargain: phone."),
        ("says: {patterns: ['^correction']}", "A bargain.\n\nCorrection: none.",
         "A bargain, no correction."),
        ("says: {patterns: ['old\\s+news']}", "A bargain, old news.", "A bargain, old\n\nnews."),
        ("block: ['^a bargain']", "A bargain it was.", "It was a bargain."),
        ("is: ['a bargain', Bargain]", "The bargain is over.", "The bargains"),
        ("says: {words: [advertisement]}", "A bargain. This is an advertisement.", "A bargain."),
        ("says: {words: [fares rise], zones: [title]}", "A bargain.", None),
        ("says: {words: [fares fall], zones: [title]}", None, "A bargain."),
        ("zone: body", f"A bargain.\n\n{LONG}", None),
        ("zone: [title, tail]", None, f"A bargain.\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}"),
        ("not: {late: 0.3}", f"A bargain.\n\n{LONG}\n\n{LONG}", None),
        ("late: 0.3", f"{LONG}\n\n{LONG}\n\nIt was a bargain.", f"A bargain.\n\n{LONG}\n\n{LONG}"),
        ("fact: {words: {at_least: 10}}", f"A bargain. {LONG}", "A bargain."),
        ("fact: {words: {at_most: 10}}", "A bargain.", f"A bargain. {LONG}"),
        ("fact: {format: text}", "A bargain.", None),
        ("fact: {format: html}", None, "A bargain."),
        ("fact: {title: 'ferry * rise'}", "A bargain.", None),
        ("fact: {author: {stated: true}}", None, "A bargain."),
        ("fact: {author: {stated: false}}", "A bargain.", None),
        ("not: {inside: quotation}", "A bargain.", "“A bargain,” she said."),
        ("not: [{inside: quotation}, {inside: brackets}]", "A bargain.", "Tickets (a bargain)."),
        ("all: [{inside: brackets}, {near: {words: [ticket]}}]", "A ticket (a bargain).",
         "A ferry (a bargain)."),
        ("any: [{inside: quotation}, {near: {words: [ticket]}}]", "A ticket, a bargain.",
         "A ferry, a bargain."),
        ("any: [{all: [{inside: brackets}, {not: {near: {words: [ticket]}}}]}, {zone: chrome}]",
         "A ferry (a bargain).", "A ticket (a bargain)."),
    ],
)  # fmt: skip
def test_when(condition: str, reported: str | None, spared: str | None) -> None:
    keys = f"{SALE}when: {{{condition}}}"
    assert reported is None or story(reported).reports(keys)
    assert spared is None or not story(spared).reports(keys)
    keys = f"{SALE}unless: {{{condition}}}"
    assert reported is None or not story(reported).reports(keys)
    if spared is not None and "bargain " in spared.lower().replace(".", " "):
        assert story(spared).reports(keys)


@pytest.mark.parametrize(
    ("condition", "linked", "other"),
    [
        ("link: any", "<a href='#'>bargain</a>", "bargain <a href='/x'>here</a>"),
        ("link: nowhere", "<a href='#'>bargain</a>", "<a href='/x'>bargain</a>"),
        ("link: nowhere", "<a href='JavaScript: void(0)'>bargain</a>", "<a href='/x'>bargain</a>"),
        ("link: {to: 'https://example.net/'}", "<a href='https://example.net/a'>bargain</a>",
         "<a href='https://example.org/'>bargain</a>"),
        ("link: page", "<a href='/x'>bargain</a>", "<a href='mailto:a@example.org'>bargain</a>"),
        ("link: mail", "<a href='mailto:a@example.org'>bargain</a>", "<a href='/x'>bargain</a>"),
        ("link: phone", "<a href='tel:112'>bargain</a>", "<a href='/x'>bargain</a>"),
        ("link: elsewhere", "<a href='https://shop.example.org/'>bargain</a>",
         "<a href='https://news.example.org/x'>bargain</a>"),
        ("link: elsewhere", "<a href='//x.example.org/'>bargain</a>", "<a href='/x'>bargain</a>"),
        ("link: {to: example.net}", "<a href='https://www.example.net/'>bargain</a>",
         "<a href='https://notexample.net/'>bargain</a>"),
        ("link: {of: block, is: page}", "a bargain, <a href='/x'>here</a>", "a bargain, here"),
        ("inside: link", "<a href='/x'>bargain</a>", "<a href='#'>bargain</a>"),
    ],
)  # fmt: skip
def test_links(condition: str, linked: str, other: str) -> None:
    keys = f"{SALE}when: {{{condition}}}"
    opening = f"{LONG} Now it is sold as a "
    assert Story(PAGE.format(opening + linked), "html").reports(keys)
    assert not Story(PAGE.format(opening + other), "html").reports(keys)


@pytest.mark.parametrize(
    ("words", "seam"),
    [
        ("bar<span class='x'>gain</span>", True),
        ("<span>bar</span><small id=x>gain</small>", True),
        ("bar<time>gain</time>", True),
        ("bar<b>gain</b>", False),
        ("bar<span style='color: red'>gain</span>", False),
        ("bar<a class='x' href='/x'>gain</a>", False),
        ("<span class='x'>bargain</span>", False),
        ("bargain", False),
    ],
)
def test_seams(words: str, seam: bool) -> None:
    page = Story(PAGE.format(f"{LONG} Now it is sold as a {words} to all."), "html")
    assert bool(page.reports(f"{SALE}when: {{seam: true}}")) == seam
    assert bool(page.reports(f"{SALE}when: {{seam: false}}")) != seam


def test_text_has_no_seam() -> None:
    assert story("A bargain.").reports(f"{SALE}when: {{seam: false}}")
    assert not Story("# Ferry\n\nA bar<time>gain</time>.\n", "markdown").reports(
        f"{SALE}when: {{seam: true}}"
    )


@pytest.mark.parametrize(
    ("front", "fact", "holds"),
    [
        ("category: Partner", "category: partner", True),
        ("categories: [News, Partner]", "category: [Partner, Sponsored]", True),
        ("category: News", "category: [Partner, Sponsored]", False),
        ("section: World news", "section: 'world*'", True),
        ("tags: [a, b]", "tag: b", True),
        ("author: Nora Feld", "author: nora feld", True),
        ("sponsored: true", "field.sponsored: 'true'", True),
        ("sponsored: false", "field.sponsored: 'true'", False),
        ("title: Ferry [live]", "title: '*[live]'", True),
        ("lang: hi-IN", "language: hi", True),
        ("date: 2026-03-04", "published: '2026-*'", True),
        ("category: News\nsection: World", "category: News, section: World", True),
        ("category: News\nsection: World", "category: News, section: Sport", False),
        ("category: News", "category: {stated: true}", True),
        ("a: b", "category: {stated: true}", False),
    ],
)
def test_facts(front: str, fact: str, holds: bool) -> None:
    page = Story(f"---\n{front}\n---\n\n# Ferry\n\nA bargain.\n", "markdown")
    assert bool(page.reports(f"{SALE}when: {{fact: {{{fact}}}}}")) == holds


def test_the_value_of_a_fact_and_what_is_near_fill_the_message() -> None:
    rule = rule_of(
        f"{SALE}message: '{{category}}: {{match}} for {{near}}'\n"
        "when: {fact: {category: Partner}, near: {a: price, within: 4}}"
    )
    page = Story("---\ncategory: Partner\n---\n\n# Ferry\n\nA bargain at $9.99.\n", "markdown")
    assert [f.message for f in page.findings(rule)] == ["Partner: bargain for $9.99"]


def test_a_price_is_told_whole() -> None:
    rule = rule_of(f"{SALE}message: '{{near}}'\nwhen: {{near: {{a: price, within: 4}}}}")
    for price in ("£1.2m", "€5 million", "Rs 500 crore", "5 zł"):
        assert [f.message for f in story(f"A bargain at {price}.").findings(rule)] == [price]


def test_body_means_tail_too_in_conditions() -> None:
    for condition in ("zone: body", "says: {words: [bargain], zones: body}"):
        assert story(LONG, "It was a bargain").reports(f"{SALE}when: {{{condition}}}")


def test_languages_of_an_article() -> None:
    french = story("L’opérateur a dit que les prix des billets augmenteraient, un bargain, hier.")
    assert french.reports(f"{SALE}when: {{language: [fr, es]}}")
    assert not french.reports(f"{SALE}when: {{language: en}}")


def test_all_that_when_lists_is_needed_and_any_that_unless_lists_excuses() -> None:
    both = "{inside: brackets, near: {words: [ticket]}}"
    as_list = "[{inside: brackets}, {near: {words: [ticket]}}]"
    for conditions in (both, as_list):
        assert story("A ticket (a bargain).").reports(f"{SALE}when: {conditions}")
        assert not story("A ferry (a bargain).").reports(f"{SALE}when: {conditions}")
        assert not story("A ferry (a bargain).").reports(f"{SALE}unless: {conditions}")
        assert story("A ferry, a bargain.").reports(f"{SALE}unless: {conditions}")


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ("{insid: code}", "unknown operator 'insid'"),
        ("{insid: code}", "did you mean inside?"),
        ("{inside: cod}", "did you mean code?"),
        ("[{inside: code, zone: body}]", "one operator"),
        ("[inside]", "a condition is a mapping"),
        ("inside", "must be a mapping or a list"),
        ("{near: {within: 3}}", "near needs words, patterns or a thing"),
        ("{near: {a: prize}}", "did you mean price?"),
        ("{near: {words: [x], withn: 3}}", "did you mean within?"),
        ("{near: {words: [x], within: 0}}", "from 1 to 200"),
        ("{near: {patterns: ['(?=x)']}}", "RE2 does not take"),
        ("{near: {words: ['{x}']}}", "{x} has no words under where"),
        ("{says: {zones: [body]}}", "says needs words or patterns"),
        ("{link: pge}", "did you mean page?"),
        ("{link: {is: page, tos: x}}", "unknown key of link 'tos'"),
        ("{fact: {categry: x}}", "did you mean category?"),
        ("{fact: {words: 3}}", "words must be a mapping"),
        ("{fact: {words: {at_leats: 3}}}", "did you mean at_least?"),
        ("{fact: {category: {statd: true}}}", "did you mean stated?"),
        ("{zone: bdy}", "did you mean body?"),
        ("{language: english}", "no language code"),
        ("{late: 2}", "from 0.01 to 1"),
        ("{alone: maybe}", "allowed: true, false"),
        ("{any: {inside: code}}", "any must be a list"),
        ("{not: code}", "not must be a mapping or a list"),
    ],
)
@pytest.mark.parametrize("key", ["when", "unless"])
def test_mistakes_in_conditions(key: str, conditions: str, message: str) -> None:
    noted = mistakes_of(f"{SALE}{key}: {conditions}")
    assert any(message in mistake.message for mistake in noted), noted
    assert all(mistake.line == 3 for mistake in noted)
