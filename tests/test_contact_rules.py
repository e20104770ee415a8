"""The rules of the family contact through the command, with what a site configures."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli import main

TEXT = (
    "The operator said that the fares would rise by a tenth from spring, as fuel had become dearer."
)
COPY = f"<p>{TEXT}</p><p>{TEXT} The council will vote on it in May.</p>"


class Told(NamedTuple):
    """A finding as a report has it."""

    rule: str
    zone: str
    line: int
    message: str
    also: tuple[str, ...] = ()


Lint = Callable[..., list[Told]]


@pytest.fixture
def lint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Lint:
    """Return what the rules report in an article beside a configuration."""
    monkeypatch.chdir(tmp_path)

    def linted(
        text: str, configuration: str = "", name: str = "a.html", select: str = "contact"
    ) -> list[Told]:
        Path("newslint.yaml").write_text(configuration, encoding="utf-8")
        Path(name).write_text(text, encoding="utf-8")
        main([name, "--format", "json", "--select", select, "--show-sensitive"])
        (article,) = json.loads(capsys.readouterr().out)["articles"]
        return [
            Told(f["rule"], f["zone"], f["line"], f["message"], tuple(f["also"]))
            for f in article["findings"]
        ]

    return linted


def page(box: str, head: str = "", copy: str = COPY) -> str:
    return (
        f"<html><head>{head}</head><body><article><h1>Ferry fares rise</h1>\n"
        f"<p class='byline'>By Nora Feld</p>{copy}</article>\n"
        f"<div class='author-box'><p>Nora Feld is a journalist who covers ports. {box}</p></div>"
        "</body></html>"
    )


def text(line: str, *, in_body: bool = False) -> str:
    parts = ["Ferry fares rise", "By Nora Feld", TEXT, line, f"{TEXT} The council agreed."]
    if not in_body:
        parts[3], parts[4] = parts[4], parts[3]
    return "\n\n".join(parts) + "\n"


def rules(found: list[Told]) -> list[str]:
    return [told.rule for told in found]


# What the site configures


@pytest.mark.parametrize(
    ("contacts", "reported"),
    [
        ("[]", True),
        ("['+91 98123 45670']", False),
        ("['098123-45670']", False),
        ("['+91 98123 45671']", True),
        ("['98123 45671, 98123 45670']", False),
    ],
)
def test_numbers_that_the_site_declares(lint: Lint, contacts: str, reported: bool) -> None:
    found = lint(page("Mob. 98123 45670"), f"site: {{contacts: {contacts}}}\n")
    assert rules(found) == ["contact-personal-phone"] * reported


def test_contacts_of_an_author(lint: Lint) -> None:
    site = "site:\n  authors:\n    Nora Feld: {contacts: [98123 45670, nora.feld@gmail.com]}\n"
    box = "Mob. 98123 45670, nora.feld@gmail.com"
    assert lint(page(box), site) == []
    assert rules(lint(page(box))) == ["contact-personal-phone", "contact-freemail-author"]


def test_a_whole_domain_is_declared(lint: Lint) -> None:
    assert rules(lint(page("nora.feld@gmail.com"))) == ["contact-freemail-author"]
    assert lint(page("nora.feld@gmail.com"), "site: {contacts: ['@gmail.com']}\n") == []


def test_a_chat_is_declared(lint: Lint) -> None:
    line = "Join us: https://t.me/quaydaily"
    assert rules(lint(text(line), name="a.txt")) == ["contact-messaging-invite"]
    site = "site: {contacts: [t.me/quaydaily]}\n"
    assert lint(text(line), site, name="a.txt") == []


def test_a_number_beside_an_address_of_the_sites_domain_is_an_office(lint: Lint) -> None:
    box = "nfeld@quay.example.org (509) 555-0182"
    personal = "contact-personal-phone"
    assert rules(lint(page(box), select=personal)) == [personal]
    assert lint(page(box), "site: {domains: [quay.example.org]}\n", select=personal) == []
    head = "<link rel='canonical' href='https://www.quay.example.org/fares'>"
    assert lint(page(box, head), select=personal) == []


@pytest.mark.parametrize(
    ("regions", "reported"), [("[IN]", True), ("[DE]", False), ("[de, in]", False)]
)
def test_regions_say_what_a_national_number_is(lint: Lint, regions: str, reported: bool) -> None:
    """0981 is a city in Germany, 98 a mobile one in India."""
    found = lint(
        text("Ravi, 34, 09812345670, of Lower Quay, was hurt.", in_body=True),
        f"site: {{regions: {regions}}}\n",
        name="a.txt",
    )
    assert rules(found) == ["contact-phone-in-body"] * reported


def test_front_matter_declares_what_its_page_shows(lint: Lint) -> None:
    bio = "author_bio: Nora Feld covers ports. Mob. 98123 45670, nora.feld@gmail.com"
    fields = ("author:", "  name: Nora Feld", "  phone: '+91 98123 45670'")
    for kept, expected in (
        (fields[:2], ["contact-freemail-author", "contact-personal-phone"]),
        (fields, ["contact-freemail-author"]),
        ((*fields, "  email: nora.feld@gmail.com"), []),
    ):
        article = "\n".join(("---", "title: Fares", *kept, bio, "---", "", TEXT, ""))
        assert sorted(rules(lint(article, name="a.md"))) == expected


# How many are reported


def of_362(values: list[str]) -> str:
    shown = " ".join(f"<p>Mob. {value}</p>" for value in values)
    return page(f"</p>{shown}<p>")


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("contact-personal-phone", [f"98123 {45000 + n}" for n in range(362)]),
        ("contact-freemail-author", [f"nora{n}@gmail.com" for n in range(362)]),
        ("contact-government-id", [f"quaypoet{n}@oksbi" for n in range(362)]),
        ("contact-messaging-invite", [f"wa.me/9198123{45000 + n}" for n in range(362)]),
    ],
)
def test_five_are_reported_and_the_last_says_of_how_many(
    lint: Lint, rule: str, values: list[str]
) -> None:
    found = lint(of_362(values), select=rule)
    assert rules(found) == [rule] * 5
    assert [" shown, of " in told.message for told in found] == [False] * 4 + [True]
    assert found[-1].message.endswith(", and others (the last of 5 shown, of 362)")


def test_five_are_no_more_than_five(lint: Lint) -> None:
    found = lint(of_362([f"98123 4567{n}" for n in range(5)]))
    assert len(found) == 5
    assert not any("shown" in told.message for told in found)


def test_one_number_is_reported_by_one_rule(lint: Lint) -> None:
    found = lint(page("Call her on (212) 555-0147"))
    assert [(told.rule, told.also) for told in found] == [
        ("contact-personal-phone", ("contact-placeholder",))
    ]
    found = lint(text("Contact the author: +91 98123 45670"), name="a.txt")
    assert [(told.rule, told.also) for told in found] == [
        ("contact-personal-phone", ("contact-phone-in-body",))
    ]


# What is private and what is public

PRIVATE = (
    "Mob. 98123 45670",
    "Mobile No. 98123 45670",
    "Ph.9812345670",
    "M: +44 7911 123456",
    "WhatsApp: +55 11 91234-5678",
    "Cell: 212.555.9147",
    "Portable 06.12.34.56.78",
    "Móvil: 612 34 56 78",
    "Handy-Nr.: 0171 1234567",
    "Mobil: 0171/1234567",
    "Contact the author: +234 803 123 4567",
    "Reach me on +254 712 345678",
    "Call the writer at +92 300 1234567 / +92 301 1234567",
    "मोबाइल: ९८१२३४५६७०",
    "Contact Nora 98123 45670",
    "HP: 0812-3456-7890",
    "Cel. (11) 91234-5678",
    "GSM 0470 12 34 56",
    "тел. +7 912 345-67-89",
    "Phone: 97812 34567",
    "My mobile is +61 412 345 678",
    "| 09812345670 | Web",
)


@pytest.mark.parametrize("line", PRIVATE)
def test_numbers_of_authors_are_found_in_boxes_and_tails(lint: Lint, line: str) -> None:
    assert "contact-personal-phone" in rules(lint(page(line)))
    tail = lint(text(f"Author {line}" if line.startswith("|") else line), name="a.txt")
    assert "contact-personal-phone" in rules(tail)


PUBLIC = (
    "Helpline 112 / 1098 / 1800-123-4567",
    "महिला हेल्पलाइन: 1091, साइबर अपराध 1930",
    "हेल्पलाइन नंबर 9812345670 पर संपर्क करें",
    "पुलिस कंट्रोल रूम: 9812345670",
    "आवेदन संख्या 9812345670 रद्द हुई",
    "Línea de ayuda: 024, o llame al 717 012 345",
    "Hilfetelefon: 08000 123 456",
    "Kundenservice: 0171 1234567",
    "Karten unter Tel. 0172 1234567 im Vorverkauf",
    "Numéro vert : 0 800 01 23 45",
    "SOS Amitié : 09 72 01 23 45",
    "Inscriptions au 06 12 34 56 78",
    "Inscripciones en el 612 34 56 78",
    "Prenotazioni: 333 1234567",
    "Central de atendimento: (11) 91234-5678",
    "Samaritans can be reached on 116 123",
    "ISBN 978-1-4028-9462-6, 320 pages",
    "doi:10.1038/s41586-020-2649-2",
    "Final score: 98-95, 102-99, 88-91, 110-104",
    "Results: 45,678 to 43,210 of 88,888 votes",
    "Ward 4: Feld 12345, Ruiz 98765, spoiled 1234",
    "Bus 42: 0715 0745 0815 0845 0915",
    "The train leaves at 09.15, 10.45, 12.15 and 18.30",
    "Coordinates: 51.5074, -0.1278",
    "Price: 1 234 567 890 euros",
    "Rs 98,12,345 and Rs. 9812345670 in cash",
    "Powerball draw 09 17 34 59 70",
    "Tracking number 9400111899223197428490",
    "IP 192.168.100.254 and 10.0.0.1",
    "Version 10.15.7 build 19H2026",
    "CAS 7732-18-5 (water), 64-17-5 (ethanol)",
    "UPC 036000291452",
    "1998-2003-2011",
    "No. 22-cv-01234-ABC, docket 22-451",
    "Flight QK 4021, LH 1234567",
    "Bank holidays: 1.1., 6.1., 3.4., 6.4., 1.5.2026",
    "Gasthaus Anker, Hafenstraße 4, Telefon 040 12345678",
    "Pressekontakt: Ana Feld, Tel. 0171 1234567, presse@mail.example.org",
    "Media contact: Tom Guest, mobile 07911 123456, tom@mail.example.org",
    "Funeral on Friday; flowers to Quay Funeral Home, 01865 123456",
    "For sale: bicycle, hardly used, call the office on 020 7946 0018",
    "Box office: 01632 960305",
    "Customer care 1860 123 4567",
    "Account number 12345678 sort code 12-34-56",
    "Reg. No. 1234567890",
    "Population 1 234 567 in 2021, 1 345 678 in 2024",
    "Patent US 10,123,456",
    "CEP 01310-100, São Paulo",
    "Order 98123-45670 was cancelled",
)


@pytest.mark.parametrize("line", PUBLIC)
def test_numbers_that_are_nobodys_own_are_left_alone(lint: Lint, line: str) -> None:
    assert lint(page(line)) == []
    assert lint(text(line), name="a.txt") == []
    assert lint(text(line, in_body=True), name="a.txt") == []


def test_a_restaurant_of_a_spanish_page_is_not_a_mobile_of_peru(lint: Lint) -> None:
    copy = (
        "La empresa dijo el lunes que las tarifas subirán una décima parte en primavera porque el"
        " combustible se ha encarecido durante el invierno."
    )
    line = "El Puerto, calle Sur 4, tel. 912 345 678"
    assert lint(f"Tarifas\n\n{copy}\n\n{copy}\n\n{line}\n", name="a.txt") == []


# Dummies

DUMMIES = (
    "Email: info@example.com",
    "Write to contact@yourdomain.com.",
    "your.email@here.com",
    "escriba a info@ejemplo.com",
    "Mail: kontakt@ihre-domain.de",
    "youremail@gmail.com",
    "info@domain.com, Lower Quay",
    "Call 123-456-7890",
    "+1 (555) 555-5555",
    "+1 (234) 567-8900",
    "Phone: 0000000000",
    "Tel: +00 000 000 000",
    "WhatsApp: (00) 00000-0000",
    "Telefon: 01234 567890",
    "Tél. : 01 23 45 67 89",
    "Phone: (212) 555-0147",
)


@pytest.mark.parametrize("line", DUMMIES)
def test_dummies_are_found(lint: Lint, line: str) -> None:
    found = lint(text(line), name="a.txt", select="contact-placeholder")
    assert rules(found) == ["contact-placeholder"]


NO_DUMMIES = (
    "The rules keep example.com for manuals.",
    "info@exampleco.in",
    "nora@mail.example.org",
    "anna.feld@here.com",
    "nora@email.com",
    "info@test.example.org",
    "Lottery number 1234567",
    "555 Fifth Avenue",
    "For years the safe opened with 00000000.",
    "It sold 1 000 000 000 rolls and 123 456 loaves.",
    "Price: 1 234 567 890 euros",
    "The office takes numbers such as 123-456-7890.",
    "“Write to info@example.com,” it said.",
    "Call 212-456-7890 for tickets",
    "Write your name@quay on the list",
)


@pytest.mark.parametrize("line", NO_DUMMIES)
def test_what_is_no_dummy(lint: Lint, line: str) -> None:
    assert lint(text(line), name="a.txt", select="contact-placeholder") == []
