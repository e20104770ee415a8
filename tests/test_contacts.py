"""linter/contacts: telephone numbers, addresses and chats in text, and what a site declares."""

import pytest

from newslint.contacts.addresses import EMAIL, brand, domain_of, is_of_one_publisher
from newslint.contacts.declared import declared_contacts
from newslint.contacts.messengers import chats
from newslint.contacts.numbers import LARGE_REGIONS, line_of, phones
from newslint.contacts.regions import is_known, regions_of
from newslint.contacts.rows import in_a_row
from newslint.language import with_language
from newslint.model import Article, Source
from newslint.publisher import KnownAuthor, Publisher
from newslint.readers import READERS

TEXT = "The operator said that the fares would rise by a tenth from spring."


def numbers(text: str, *regions: str) -> list[str]:
    return [text[phone.start : phone.end] for phone in phones(text, regions or LARGE_REGIONS)]


def page(head: str = "", language: str = "", copy: str = f"<p>{TEXT}</p>") -> Article:
    html = f"<html lang='{language}'><head>{head}</head><body><article><h1>Fares</h1>{copy}"
    (article,) = READERS["html"](Source("a.html", html + "</article></body></html>"))
    return with_language(article)


def front(*lines: str) -> Article:
    text = "\n".join(("---", "title: Fares", *lines, "---", "", TEXT, ""))
    (article,) = READERS["markdown"](Source("a.md", text))
    return article


# Numbers


@pytest.mark.parametrize(
    ("text", "use", "line"),
    [
        ("Mob. 98123 45670", "mobile", "mobile"),
        ("Mobile No. 98123 45670", "mobile", "mobile"),
        ("Contact no: 9812345670", "labelled", "mobile"),
        ("Contact Maria 98123 45670", "labelled", "mobile"),
        ("Ph.9812345670", "labelled", "mobile"),
        ("Mob-98123 45670", "mobile", "mobile"),
        ("Mobile9812345670", "mobile", "mobile"),
        ("Mob. 97812 34567", "mobile", "mobile"),
        ("मोबाइल: ९८१२३४५६७०", "mobile", "mobile"),
        ("Handy-Nr.: 0171 1234567", "mobile", "mobile"),
        ("Portable 06.12.34.56.78", "mobile", "mobile"),
        ("GSM 0470.12.34.56", "mobile", "mobile"),
        ("HP: 0812-3456-7890", "mobile", "mobile"),
        ("Cel. (11) 91234-5678", "mobile", "mobile"),
        ("Cell: 212.555.0147", "mobile", "either"),
        ("(212) 555-0147", "bare", "either"),
        ("T: +44 20 7946 0018", "labelled", "fixed"),
        ("M: +44 7911 123456", "mobile", "mobile"),
        ("📱 +234 803 123 4567", "mobile", "mobile"),
        ("Tlf. +45 20 12 34 56", "labelled", "either"),
        ("Editor | 09812345670 | Web", "separated", "mobile"),
        ("1800-123-4567", "bare", "service"),
        ("Numéro vert : 0 800 01 23 45", "bare", "service"),
        ("98123\u200b45670", "bare", "mobile"),
        ("98123\u00ad45670", "bare", "mobile"),
        ("０９８１２３４５６７０", "bare", "mobile"),
    ],
)
def test_a_number_its_label_and_its_line(text: str, use: str, line: str) -> None:
    (phone,) = phones(text)
    assert (phone.use, phone.line) == (use, line)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call 98123 45670 / 98123 45671 now", ["98123 45670", "98123 45671"]),
        ("Call 98123 45670/98123 45671", ["98123 45670", "98123 45671"]),
        ("Call 98123-45670 98123-45671", ["98123-45670", "98123-45671"]),
        ("Call 9812345670/71", ["9812345670"]),
        ("Call 98123 45670 2026-03-04", ["98123 45670"]),
        ("Tel. 0171 / 123 45 67", ["0171 / 123 45 67"]),
        ("+49 (0) 171 / 123 45 67", ["+49 (0) 171 / 123 45 67"]),
        ("98123 45670, 98123 45671", ["98123 45670", "98123 45671"]),
    ],
)
def test_numbers_in_a_row(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize("digits", [7, 15, 16, 22, 34])
def test_a_row_is_parted_into_ranges_of_its_own(digits: int) -> None:
    for run in ("1" * digits, " ".join("1" * digits), "11 " * (digits // 2) + "1"):
        parts = in_a_row(run)
        assert parts == sorted(parts)
        assert all(run[start:end].strip() for start, end in parts)
        assert sum(run[start:end].count("1") for start, end in parts) == run.count("1")


NO_NUMBERS = (
    "ISBN 978-1-4028-9462-6, 320 pages",
    "9781402894626",
    "ISBN 0-306-40615-2",
    "doi:10.1038/s41586-020-2649-2",
    "https://doi.org/10.1126/science.1234567",
    "Halftime 14 11 6 15, full time 32 28 12 30",
    "Results: 45,678 to 43,210 of 88,888 votes",
    "The train leaves at 09.15, 10.45, 12.15 and 18.30",
    "Open 9.00-12.30 and 14.00-18.00",
    "Coordinates: 51.5074, -0.1278",
    "at 28.6139 77.2090",
    "Price: 1 234 567 890 euros",
    "Population 1 234 567 in 2021, 12 345 678 in 2024",
    "1.234.567.890",
    "Rs. 9812345670 in cash",
    "Lottery: 05 12 23 34 45 07",
    "Powerball draw 09 17 34 59 70",
    "Winning numbers 4-8-15-16-23-42",
    "Tracking number 9400111899223197428490",
    "IP 192.168.100.254 and 10.0.0.1",
    "Version 10.15.7.1234",
    "CAS 7732-18-5 (water)",
    "1998-2003-2011",
    "the seasons 2019-2020 and 2021-2022",
    "2019-03-04 - 2020-05-06",
    "12.-14.03.2026",
    "12.03.2020 14.30",
    "2026-05-01T10:00:00+05:30",
    "Case No. 1234567890",
    "Roll numbers 1012345 1012346 1012347 qualified",
    "Serial no. 9812345670",
    "आवेदन संख्या 9812345670",
    "CEP 01310-100",
    "Spendenkonto 1234567890",
    "May 12 2019 18.54",
    "#9812345670",
)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_looks_like_a_number_and_is_none(text: str) -> None:
    assert numbers(text) == []


def test_of_several_regions_the_likeliest_counts_where_no_label_says_mobile() -> None:
    assert line_of("912 345 678", ("ES", "PE")) == "fixed"
    assert line_of("912 345 678", ("PE", "ES")) == "mobile"
    assert line_of("912 345 678", ("ES", "PE"), said_mobile=True) == "mobile"
    assert line_of("12", ("ES",)) is None


# Regions


@pytest.mark.parametrize(
    ("head", "language", "regions"),
    [
        ("<link rel='canonical' href='https://news.example.co.ke/a'>", "en", ("KE",)),
        ("<link rel='canonical' href='https://www.example.uk/a'>", "en", ("GB",)),
        ("<link rel='canonical' href='https://example.io/a'>", "en-IN", ("IN",)),
        ("", "en-US", LARGE_REGIONS),
        ("", "en", LARGE_REGIONS),
    ],
)
def test_regions_of_a_page(head: str, language: str, regions: tuple[str, ...]) -> None:
    found = regions_of(page(head, language), Publisher())
    assert found == regions
    assert is_known(found) == (regions is not LARGE_REGIONS)


def test_the_configuration_goes_before_what_a_page_says() -> None:
    article = page("<link rel='canonical' href='https://www.example.de/a'>", "de-AT")
    assert regions_of(article, Publisher(regions=("CH",))) == ("CH",)
    assert regions_of(article, Publisher()) == ("DE",)


def test_the_language_of_the_copy_tells_where_nothing_else_does() -> None:
    text = "<p>Die Reederei teilte mit, dass die Preise im Frühjahr um ein Zehntel steigen.</p>"
    assert regions_of(page(copy=text * 3), Publisher())[0] == "DE"


# Addresses


def test_domains_of_one_publisher() -> None:
    assert domain_of("Nora@Mail.Example.ORG.") == "mail.example.org"
    assert brand("www.example.co.uk") == "example"
    assert brand("localhost") == ""
    assert is_of_one_publisher("mail.example.org", "example.org")
    assert is_of_one_publisher("example.co.uk", "example.com")
    assert not is_of_one_publisher("example.org", "quay.org")
    assert not is_of_one_publisher("", "example.org")


@pytest.mark.parametrize("text", ["nora@mail", "@quay", "a@b", "nora@", "5 @ 3.20"])
def test_no_addresses(text: str) -> None:
    assert EMAIL.search(text) is None


# What is declared


def test_fields_of_front_matter_declare() -> None:
    article = front("author:", "  phone: '+91 98123 45670'", "  email: Nora@mail.example.org")
    public = declared_contacts(article, Publisher())
    assert public.holds_number("098123-45670")
    assert public.holds_address("nora@mail.example.org")
    assert not public.holds_number("98123 45671")


@pytest.mark.parametrize(
    "written", ["98123 45670, 98123 45671", "98123 45670 / 98123 45671", "98123 45670 | 9812345671"]
)
def test_several_numbers_in_one_field(written: str) -> None:
    public = declared_contacts(front(f"phone: '{written}'"), Publisher())
    assert public.holds_number("98123 45670")
    assert public.holds_number("98123 45671")


def test_the_site_declares() -> None:
    known = KnownAuthor("Nora Feld", contacts=("(212) 555-0147 ext 4", "wa.me/919812345670"))
    publisher = Publisher(
        contacts=("@quay.example.org", "https://t.me/quaydaily/"), authors={"nora feld": known}
    )
    public = declared_contacts(front(), publisher)
    assert public.holds_address("anyone@quay.example.org")
    assert not public.holds_address("anyone@other.example.org")
    assert public.holds_number("212-555-0147")
    assert public.holds_number("wa.me/919812345670")
    for link in ("t.me/quaydaily", "//t.me/quaydaily", "HTTPS://www.t.me/quaydaily"):
        assert public.holds_link(link)
    assert not public.holds_link("t.me/othersdaily")


# Chats


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("wa.me/919812345670", "person"),
        ("https://api.whatsapp.com/send?phone=%2B919812345670", "person"),
        ("https://chat.whatsapp.com/Abc123DefGhi", "group"),
        ("https://t.me/+AbCdEfGhIjKl", "group"),
        ("t.me/joinchat/AbCdEfGh", "group"),
        ("t.me/quayjobsdaily", "channel"),
        ("telegram.me/quayjobsdaily", "channel"),
        ("discord.gg/quayferry", "channel"),
        ("https://signal.group/#CjQKIAbc", "group"),
    ],
)
def test_chats_as_text_and_as_links(text: str, kind: str) -> None:
    shown = page(copy=f"<p>{TEXT} {text} is ours.</p>")
    linked = page(copy=f"<p>{TEXT} <a href='{text}'>Join us</a> there.</p>")
    for article in (shown, linked):
        found = [chat.kind for block in article.blocks for chat in chats(block)]
        assert found == [kind]


def test_a_link_without_its_scheme() -> None:
    article = page(copy=f"<p>{TEXT} <a href='//t.me/quayjobsdaily'>Join us</a>.</p>")
    assert [chat.kind for block in article.blocks for chat in chats(block)] == ["channel"]


@pytest.mark.parametrize(
    "text",
    [
        "https://t.me/quaymayor/1834",
        "https://t.me/share/url?url=x",
        "https://t.me/s/quaymayor",
        "https://wa.me/?text=Fares",
        "nora@t.me",
        "https://whatsapp.com/download",
    ],
)
def test_no_chats(text: str) -> None:
    article = page(copy=f"<p>{TEXT} {text} <a href='{text}'>Share</a></p>")
    assert [chat for block in article.blocks for chat in chats(block)] == []
