from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import newslint.people
from newslint.people.given import are_opposite, is_given_name, mostly, recorded
from newslint.people.lexicon import data_lines, words
from newslint.people.spelling import distance, fold, forms, skeleton

FOLDER = Path(newslint.people.__file__).parent
SCRIPT = Path(__file__).parent.parent / "scripts" / "derive_given_names.py"


def test_given_names_table_is_sorted_and_well_formed() -> None:
    rows = [line.split("\t") for line in data_lines("given_names.tsv")]
    assert len(rows) > 10_000
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for name, records, sources, share in rows:
        assert name.isascii() and name.islower() and name.isalpha()
        assert int(records) >= 100
        assert int(sources) >= 8
        assert 0.0 <= float(share) <= 1.0


def test_nicknames_are_sorted() -> None:
    names = [line.split("\t")[0] for line in data_lines("nicknames.tsv")]
    assert names == sorted(names)


def test_given_names_table_is_small_and_names_its_source() -> None:
    text = (FOLDER / "given_names.tsv").read_text(encoding="utf-8")
    assert len(text.encode()) < 400_000
    header = text.split("\na", 1)[0]
    assert "nomquamgender 0.1.4" in header
    assert "MIT" in header


def test_table_header_is_the_one_the_script_writes() -> None:
    render = runpy.run_path(str(SCRIPT))["render"]
    rendered = render({"mara": [20, 900, 0.97], "zzz": [1, 900, 0.97], "kim": [11, 900, 0.5]})
    text = (FOLDER / "given_names.tsv").read_text(encoding="utf-8")
    assert rendered.endswith("mara\t900\t20\t0.97\n")
    assert text.startswith(rendered.removesuffix("mara\t900\t20\t0.97\n"))


def test_diminutives_are_names_separated_by_tabs() -> None:
    for line in data_lines("diminutives.tsv"):
        names = line.split("\t")
        assert len(names) > 1
        assert all(name and name == name.strip().lower() for name in names)


def test_word_lists_are_lower_case_and_never_empty() -> None:
    text = (FOLDER / "words.txt").read_text(encoding="utf-8")
    sections = [line.strip("[]") for line in text.splitlines() if line.startswith("[")]
    assert len(sections) == len(set(sections))
    for section in sections:
        assert words(section)
        assert all(word == word.lower() for word in words(section))


@pytest.mark.parametrize("name", ["Martha", "Olivia", "Rohan", "Andrzej", "Günther"])
def test_given_names_are_known(name: str) -> None:
    assert is_given_name(name)


@pytest.mark.parametrize("word", ["London", "Georgia", "April", "Grace", "Apple", "Desk", "Xq"])
def test_places_months_and_words_are_no_given_names(word: str) -> None:
    assert not is_given_name(word)


def test_recorded_figures_and_what_follows_from_them() -> None:
    martha = recorded("Martha")
    assert martha is not None
    assert martha.records > 1000
    assert martha.share > 0.9
    assert recorded("Xyzzyx") is None
    assert mostly("Martha") == "female"
    assert mostly("Rajesh") == "male"
    assert mostly("Kiran") is None
    assert are_opposite("Mario", "Maria")
    assert not are_opposite("Mario", "Marco")


def test_spelling_helpers() -> None:
    assert fold("Ångström") == "angstrom"
    assert forms("Jörg") == {"jorg", "joerg"}
    assert skeleton("Rehman") == skeleton("Rahman") == "rmn"
    assert distance("byron", "bryon") == 1
    assert distance("kitten", "sitting") == 3
