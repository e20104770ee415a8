from __future__ import annotations

import pytest

from newslint.layout.dateline import is_of_change, stated_date, stated_dates
from newslint.layout.dates import find_dates, iso_of, readings, without_dates
from newslint.layout.months import month_of

MINUTE = "2026-03-14T10:15"
DAY = "2026-03-14"

LINES = [
    ("en", "Published: Saturday, March 14th, 2026 at 10:15 a.m.", MINUTE),
    ("en", "Sat 14 Mar 2026 10.15 GMT", "2026-03-14T10:15Z"),
    ("en", "Mar. 14, 2026 10:15 PM", "2026-03-14T22:15"),
    ("de", "Veröffentlicht am Samstag, 14. März 2026 um 10:15 Uhr", MINUTE),
    ("de", "Stand: 14. Jänner 2026", "2026-01-14"),
    ("fr", "Publié le samedi 14 mars 2026 à 10h15", MINUTE),
    ("fr", "Le 1er août 2026", "2026-08-01"),
    ("fr", "14 FEVRIER 2026", "2026-02-14"),
    ("es", "Publicado el sábado, 14 de marzo de 2026 a las 10:15 h", MINUTE),
    ("es", "14 marzo, 2026, 12:05 A. M.", "2026-03-14T00:05"),
    ("pt", "Publicado em 14 de março de 2026 às 10h15", MINUTE),
    ("pt", "14 set 2026", "2026-09-14"),
    ("ca", "Publicat el 14 de març de 2026", DAY),
    ("it", "Pubblicato sabato 14 marzo 2026 alle ore 10:15", MINUTE),
    ("nl", "Gepubliceerd op zaterdag 14 maart 2026 om 10:15", MINUTE),
    ("pl", "Opublikowano: sobota, 14 marca 2026, godz. 10:15", MINUTE),
    ("pl", "14 listopada 2026", "2026-11-14"),
    ("hr", "14. listopada 2026.", "2026-10-14"),
    ("hr", "Objavljeno 14. ožujka 2026. u 10:15", MINUTE),
    ("cs", "Publikováno 14. března 2026 v 10:15", MINUTE),
    ("cs", "14. 3. 2026", DAY),
    ("sk", "Publikované 14. marca 2026 o 10:15", MINUTE),
    ("sl", "Objavljeno 14. marca 2026 ob 10:15", MINUTE),
    ("sv", "Publicerad lördag 14 mars 2026 kl. 10.15", MINUTE),
    ("da", "Publiceret den 14. marts 2026 kl. 10:15", MINUTE),
    ("no", "Publisert lørdag 14. mars 2026 kl 10.15", MINUTE),
    ("no", "14. des. 2026", "2026-12-14"),
    ("fi", "Julkaistu lauantaina 14. maaliskuuta 2026 klo 10.15", MINUTE),
    ("fi", "14.3.2026 klo 10.15", MINUTE),
    ("hu", "Megjelent: 2026. március 14. 10:15", MINUTE),
    ("hu", "2026. 03. 14.", DAY),
    ("ro", "Publicat sâmbătă, 14 martie 2026, ora 10:15", MINUTE),
    ("tr", "Yayınlanma: 14 Mart 2026 10:15", MINUTE),
    ("el", "Δημοσιεύτηκε Σάββατο, 14 Μαρτίου 2026, 10:15", MINUTE),
    ("el", "14 ΜΑΡΤΙΟΥ 2026", DAY),
    ("ru", "Опубликовано 14 марта 2026 г. в 10:15", MINUTE),
    ("uk", "Опубліковано 14 березня 2026 року о 10:15", MINUTE),
    ("bg", "Публикувана на 14 март 2026 г., 10:15", MINUTE),
    ("sr", "Објављено 14. марта 2026. у 10:15", MINUTE),
    ("lt", "Paskelbta 2026 m. kovo 14 d. 10:15", MINUTE),
    ("lv", "Publicēts 2026. gada 14. martā plkst. 10:15", MINUTE),
    ("et", "Avaldatud 14. märts 2026 kell 10:15", MINUTE),
    ("ar", "تاريخ النشر: السبت 14 مارس 2026 الساعة 10:15", MINUTE),
    ("ar", "نشر في ١٤ آذار ٢٠٢٦", DAY),
    ("ar", "14 تشرين الثاني 2026", "2026-11-14"),
    ("fa", "انتشار: ۱۴ مارس ۲۰۲۶ ساعت ۱۰:۱۵", MINUTE),
    ("he", "פורסם ביום שבת 14 במרץ 2026 בשעה 10:15", MINUTE),
    ("hi", "प्रकाशित: शनि, 14 मार्च 2026 10:15 AM", MINUTE),
    ("hi", "१४ मार्च २०२६", DAY),
    ("bn", "প্রকাশিত: ১৪ মার্চ ২০২৬, ১০:১৫", MINUTE),
    ("ur", "14 مارچ 2026", DAY),
    ("id", "Diterbitkan Sabtu, 14 Maret 2026 10:15 WIB", MINUTE),
    ("ms", "Diterbitkan Sabtu, 14 Mac 2026 10:15", MINUTE),
    ("vi", "Thứ bảy, ngày 14 tháng 3 năm 2026 10:15", MINUTE),
    ("vi", "14 tháng 3, 2026", DAY),
    ("th", "เผยแพร่ 14 มีนาคม พ.ศ. 2569 10:15", MINUTE),
    ("th", "14 มี.ค. 2026", DAY),
    ("zh", "发布时间：2026年3月14日 10:15", MINUTE),
    ("zh", "发布于2026-03-14", DAY),
    ("ja", "公開 2026年3月14日 午後10時15分", "2026-03-14T22:15"),
    ("ko", "입력 2026. 3. 14. 10:15", MINUTE),
    ("ko", "2026년 3월 14일 오후 1:15", "2026-03-14T13:15"),
    ("ja", "\uff12\uff10\uff12\uff16年３月１４日", DAY),
]


@pytest.mark.parametrize(("language", "line", "expected"), LINES)
def test_date_lines_are_read_in_their_language(language: str, line: str, expected: str) -> None:
    assert stated_date(line, language) == expected


@pytest.mark.parametrize(("language", "line", "expected"), LINES)
def test_dates_stand_where_they_are_found(language: str, line: str, expected: str) -> None:
    (found,) = find_dates(line, language)
    assert iso_of(found, language) == expected
    again = find_dates(line[slice(*found.span())], language)
    assert [iso_of(one, language)[:10] for one in again] == [expected[:10]]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "5 people in 2020"),
        ("en", "The 3 Pro 2020 was the last of its line"),
        ("en", "Mac 15 2020"),
        ("en", "May 2026"),
        ("en", "© 2019-2026"),
        ("en", "Room 14, 2026 members"),
        ("en", "1.2.3.2026"),
        ("fa", "۱۴۰۴/۱۲/۲۳"),
        ("th", "14 มีนาคม 2569"),
        ("de", "Artikel 14 von 2026"),
        ("fr", "les 5 des 2026 candidats"),
        ("en", "12-14-99-2026"),
        ("en", ""),
    ],
)
def test_what_is_no_date(language: str, line: str) -> None:
    assert find_dates(line, language) == ()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en-US", "2026-03-05"),
        ("en_PH", "2026-03-05"),
        ("en-GB", "2026-05-03"),
        ("en-IN", "2026-05-03"),
        ("de", "2026-05-03"),
        ("pt-BR", "2026-05-03"),
        ("ar", "2026-05-03"),
        ("en", "2026"),
        ("en-CA", "2026"),
        (None, "2026"),
    ],
)
def test_the_language_tells_the_day_from_the_month(language: str | None, expected: str) -> None:
    (found,) = find_dates("03/05/2026")
    assert iso_of(found, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03/05/2026", ("2026-03-05", "2026-05-03")),
        ("13/05/2026", ("2026-05-13",)),
        ("05/13/2026", ("2026-05-13",)),
        ("05/05/2026", ("2026-05-05",)),
        ("03.05.2026", ("2026-05-03",)),
        ("31/02/2026", ()),
    ],
)
def test_readings(text: str, expected: tuple[str, ...]) -> None:
    assert readings(find_dates(text)[0]) == expected


@pytest.mark.parametrize("line", ["31 April 2026", "30/02/2026", "2026-02-30", "29 Feb 2025"])
def test_days_that_no_calendar_has_give_their_year(line: str) -> None:
    value = iso_of(find_dates(line)[0])
    assert len(value) == 4
    assert value in line


@pytest.mark.parametrize(
    ("line", "offset"),
    [
        ("2026-03-14T10:15:00+05:30", "+05:30"),
        ("14 Mar 2026 10:15 +0530", "+05:30"),
        ("14 Mar 2026 10:15 -0300", "-03:00"),
        ("14 Mar 2026 10:15 GMT+0100", "+01:00"),
        ("14 Mar 2026 10:15 UTC", "Z"),
        ("14 Mar 2026 10:15Z", "Z"),
        ("14 Mar 2026 10:15 IST", ""),
    ],
)
def test_offsets_are_kept_as_stated(line: str, offset: str) -> None:
    value = iso_of(find_dates(line)[0])
    assert value.startswith("2026-03-14T10:15")
    assert value.removeprefix("2026-03-14T10:15").removeprefix(":00") == offset


@pytest.mark.parametrize(
    ("line", "changed", "named"),
    [
        ("Published 14 March 2026", False, True),
        ("14 March 2026", False, False),
        ("Last updated: 14 March 2026", True, False),
        ("Zuletzt aktualisiert am 14. März 2026", True, False),
        ("Mis à jour le 14 mars 2026", True, False),
        ("Actualizado el 14 de marzo de 2026", True, False),
        ("Päivitetty 14.3.2026", True, False),
        ("Обновлено 14 марта 2026", True, False),
        ("آخر تحديث 14 مارس 2026", True, False),
        ("2026年3月14日 更新", True, False),
        ("2026年3月14日 公開", False, True),
        ("Son güncelleme: 14 Mart 2026", True, False),
    ],
)
def test_labels_tell_changes_from_publication(line: str, changed: bool, named: bool) -> None:
    (stated,) = stated_dates(line)
    assert (stated.changed, stated.named) == (changed, named)


@pytest.mark.parametrize(
    "words",
    [
        "Assistant Editor Ana Ruiz, ",
        "Edited by Ana Ruiz ",
        "Revista Ejemplo, ",
        "Güncel ",
        "Corrections desk, ",
        "編集部 ",
        "김수정 기자 ",
        "Изменение климата, ",
        "",
    ],
)
def test_words_that_tell_of_no_change(words: str) -> None:
    assert not is_of_change(words)


def test_each_date_of_a_line_has_its_own_label() -> None:
    first, second = stated_dates("Publié le 14 mars 2026, mis à jour le 16 mars 2026")
    assert (first.value, first.changed) == (DAY, False)
    assert (second.value, second.changed) == ("2026-03-16", True)


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2026 – 16 March 2026",
        "14. März 2026 bis 16. März 2026",
        "14/03/2026 - 16/03/2026",
        "du 14 mars 2026 au 16 mars 2026",
        "с 14 марта 2026 до 16 марта 2026",
    ],
)
def test_a_period_is_no_dateline(line: str) -> None:
    assert stated_dates(line, "fr") == ()


@pytest.mark.parametrize(
    "line",
    [
        "The council met on 14 March 2026 in the old hall.",
        "Am 14. März 2026 tagte der Rat.",
        "14 марта 2026 года мост открыли снова",
        "14 मार्च 2026 को पुल फिर खुला",
        "Copyright 14 March 2026 Example Gazette",
        "Member since 14 March 2026",
    ],
)
def test_prose_is_no_dateline(line: str) -> None:
    assert stated_dates(line) == ()


def test_without_dates_keeps_the_rest() -> None:
    assert without_dates("Ana Ruiz, 14 March 2026, Oslo") == "Ana Ruiz,  , Oslo"
    assert without_dates("no date in 2026") == "no date in 2026"


@pytest.mark.parametrize(
    "text",
    ["5 abc 2020 " * 5000, "2020 abc 5 " * 5000, "1/" * 30000 + "a2020", "2020" + " " * 50000],
)
def test_long_text_without_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("Sept.", "", 9),
        ("MÄRZ", "", 3),
        ("décembre", "", 12),
        ("DECEMBRE", "", 12),
        ("lis", "pl", 11),
        ("lis", "hr", 10),
        ("pro", "cs", 12),
        ("pro", "en", 0),
        ("report", "", 0),
        ("", "", 0),
    ],
)
def test_month_of(word: str, language: str, month: int) -> None:
    assert month_of(word, language) == month


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("۱۲ اسفند ۱۴۰۲", "2024-03-02"),
        ("شنبه ۱۲ اسفند ۱۴۰۲", "2024-03-02"),
        ("پنج‌شنبه ۱ فروردین ماه ۱۳۹۸ - ۱۰:۳۰", "2019-03-21T10:30"),
        ("تاریخ انتشار: ۳۰ اسفند ۱۳۹۹ ساعت ۱۸:۰۵", "2021-03-20T18:05"),
        ("۱ فروردین ۱۴۰۰", "2021-03-21"),
        ("31 شهریور 1401", "2022-09-22"),
        ("۱ مهر ۱۴۰۱", "2022-09-23"),
        ("۱ فروردین ۱۳۰۰", "1921-03-21"),
        ("۳۰ اسفند ۱۴۰۲", "2023"),
        ("۳۱ مهر ۱۴۰۲", "2023"),
    ],
)
def test_days_of_the_solar_calendar(line: str, expected: str) -> None:
    (stated,) = stated_dates(line, "fa")
    assert stated.value == expected


@pytest.mark.parametrize(
    "line",
    ["۱۲ اسفند ۱۲۹۹", "۱۲ اسفند ۱۵۰۱", "12 March 1402", "۱۲ مارس ۱۴۰۲", "۱۴۰۲", "1402 اسفند"],
)
def test_what_is_no_day_of_the_solar_calendar(line: str) -> None:
    assert stated_dates(line, "fa") == ()
