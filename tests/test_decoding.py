from __future__ import annotations

import codecs
import random
from contextlib import suppress

import pytest

from newslint import decoding
from newslint.decoding import decode
from newslint.model import UnreadableError

RUSSIAN = (
    "Городской совет во вторник решил восстановить старый мост через реку. "
    "Работы начнутся весной и продлятся два года, сказал мэр после голосования. "
) * 3
POLISH = (
    "Rada miasta zdecydowała we wtorek o odbudowie starego mostu, który runął podczas burzy. "
    "Prace rozpoczną się wiosną i potrwają dwa lata, powiedział później burmistrz. "
) * 3
GERMAN = (
    "Der Stadtrat beschloss am Dienstag, die im Sturm eingestürzte alte Brücke aufzubauen. "
    "Die Arbeiten dauern zwei Jahre, sagte der Bürgermeister größerer Gemeinden. "
) * 3
FRENCH = (
    "Le conseil municipal a décidé mardi de reconstruire le pont tombé pendant la tempête. "
    "« Les travaux dureront deux années », a dit le maire, « à compter du printemps ». "
) * 3
HUNGARIAN = (
    "A városi tanács kedden úgy döntött, hogy újjáépíti a viharban leomlott régi hidat. "
    "A munkálatok jövő tavasszal kezdődnek és két évig tartanak a főváros szerint. "
) * 3
TURKISH = (
    "Belediye meclisi salı günü fırtınada yıkılan eski köprünün yapılmasına karar verdi. "
    "Çalışmalar ilkbaharda başlayacak ve iki yıl sürecek, dedi başkan. "
) * 3
JAPANESE = (
    "市議会は火曜日、嵐で落ちた古い橋を再建することを決めた。工事は春に始まり、二年かかる。" * 3
)
CHINESE = (
    "市议会星期二决定重建在暴风雨中倒塌的旧桥。工程将于春天开始，持续两年，市长在投票后说。" * 3
)


def text_of(data: bytes, *, markup: bool = False) -> str:
    return decode(data, "story.txt", markup=markup).text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_with_and_without_a_mark(mark: bytes, encoding: str) -> None:
    text = "Ünï\r\ncode\r😀\n"
    source = decode(mark + text.encode(encoding), "a/b.txt", markup=False)
    assert (source.path, source.text) == ("a/b.txt", text)


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("windows-1251", "cp1251"),
        ("iso-8859-5", "iso8859-5"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_declared_by_meta(label: str, codec: str) -> None:
    page = f'<html><head><meta charset="{label}"><p>{RUSSIAN}</p>'
    assert text_of(page.encode(codec), markup=True) == page


def test_declared_by_http_equiv_and_xml() -> None:
    page = (
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
        "<p>“Señor” — café</p>"
    )
    assert text_of(page.encode("cp1252"), markup=True) == page
    page = f'<?xml version="1.0" encoding="shift_jis"?><p>{JAPANESE}</p>'
    assert text_of(page.encode("cp932"), markup=True) == page


def test_ascii_escapes_need_their_declaration() -> None:
    page = f'<meta charset="iso-2022-jp"><p>{JAPANESE}</p>'
    assert text_of(page.encode("iso2022_jp"), markup=True) == page


@pytest.mark.parametrize("label", ["iso-8859-1", "utf-16", "no-such-charset", "rot13", "base64"])
def test_valid_utf8_wins_over_what_is_declared(label: str) -> None:
    page = f'<meta charset="{label}"><p>{POLISH}</p>'
    assert text_of(page.encode(), markup=True) == page


def test_a_declaration_in_plain_text_is_text() -> None:
    text = f'<meta charset="koi8-r"> {RUSSIAN}'
    assert text_of(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (RUSSIAN, "cp1251"),
        (POLISH, "iso8859-2"),
        (POLISH, "cp1250"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (HUNGARIAN, "cp1250"),
        (TURKISH, "cp1254"),
        (JAPANESE, "cp932"),
        (CHINESE, "gb18030"),
    ],
)
def test_undeclared_legacy_text_is_detected(text: str, codec: str) -> None:
    assert text_of(text.encode(codec)) == text


def test_a_few_broken_bytes_in_utf8() -> None:
    data = (POLISH * 10).encode()
    assert text_of(data + b"\xff" + data) == POLISH * 10 + "\ufffd" + POLISH * 10


def test_rare_legacy_quotes_are_no_broken_utf8() -> None:
    text = "The council voted to rebuild the bridge. " * 100 + "“Yes,” she said."
    assert text_of(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG"),
        (b"PK\x03\x04\x14\x00\x06\x00", "ZIP"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"some text" + bytes(40), "binary"),
    ],
)
def test_binary_files_are_refused(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        text_of(data)


def test_text_about_file_formats_is_text() -> None:
    text = "RIFF is a format. BZh is none.\n"
    assert text_of(text.encode()) == text
    assert text_of(b"stray\x00nul") == "stray\x00nul"


def test_broken_utf16_is_refused() -> None:
    with pytest.raises(UnreadableError, match="utf-16"):
        text_of(codecs.BOM_UTF16_LE + b"\x00\xd8" * 100)


def test_files_beyond_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 10)
    assert text_of(b"0123456789") == "0123456789"
    with pytest.raises(UnreadableError, match="larger"):
        text_of(b"0123456789a")


def test_empty_file() -> None:
    assert text_of(b"") == ""


def test_a_guess_that_fails_says_nothing_of_its_own(caplog: pytest.LogCaptureFixture) -> None:
    # No encoding decodes these bytes, and the detector would log so.
    noise = random.Random(0)
    broken = bytes(noise.randrange(1, 256) for _ in range(400))
    with suppress(UnreadableError):
        decode(broken, "a.txt", markup=False)
    assert not caplog.records
