import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import re2
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.folding import fold
from newslint.literals import required_sets

RULES = sorted((Path(__file__).parent.parent / "rules").glob("*/*.yaml"))


def required_literals(pattern: str) -> frozenset[str]:
    """Return the literals that are looked for, none where a pattern has no such."""
    return next(iter(required_sets(pattern)), frozenset())


def searched(text: str, *, single_spaces: bool = False) -> str:
    folded: str = fold(text)
    folded = folded.replace("\u200b", "")
    return re.sub(" +", " ", folded) if single_spaces else folded


def compiled(pattern: str, *, fold_case: bool) -> Any:
    options = re2.Options()
    options.case_sensitive = not fold_case
    options.log_errors = False
    return re2.compile(pattern, options)


def check(pattern: str, *texts: str) -> int:
    """Fail where a text is matched without a literal; return the number that are matched."""
    sets, tied = required_sets(pattern), required_sets(pattern, edges=True)
    exact, folding = compiled(pattern, fold_case=False), compiled(pattern, fold_case=True)
    matched = 0
    for text in texts:
        folded, single = searched(text), searched(text, single_spaces=True)
        plain = exact.search(text) or folding.search(text) or folding.search(folded)
        if plain or folding.search(single):
            matched += 1
            for held in (folded, single) if plain else (single,):
                assert all(any(lit in held for lit in few) for few in sets), (pattern, text)
                edged = f"\n{held}\n"
                assert all(any(lit in edged for lit in few) for few in tied), (pattern, text)
        if folding.search(single):
            first = next(iter(required_sets(pattern, edges=True, words=True)), None)
            assert first is None or held_as_words(first, f"\n{single}\n"), (pattern, text)
    return matched


def held_as_words(literals: frozenset[str], text: str) -> bool:
    return any(re.search(as_pattern(literal), text, re.ASCII) for literal in literals)


def as_pattern(literal: str) -> str:
    begins, ends = literal.startswith("\b"), literal.endswith("\b")
    return r"\b" * begins + re.escape(literal.strip("\b")) + r"\b" * ends


# The letters of these words have no second small letter (as s and ſ, σ and ς).
CASES = {
    # text, case and look-alikes
    "ferry": ["ferry"],
    "Ferry Fare": ["ferry fare"],
    "l’eau – là": ["l'eau - là"],
    r"eau\x{a0}claire\tbleue": ["eau claire bleue"],
    "फेरी": ["फेरी"],
    "渡轮": ["渡轮"],
    r"a\x{200b}bcd\x{ad}e": ["bcd"],
    "one   lake  by": [" lake "],
    r"lake \x{a0}ferry": [" ferry"],
    r"lake (?: ferry| boat) fare": [" ferry fare", " boat fare"],
    # what is required is the longest part
    r"\bferry\w+of\w+the\w+year\b": ["ferry"],
    r"a.bcd.efghi": ["efghi"],
    r"[^|]*\|.*fib": ["fib"],
    r"\d+\s*%": ["%"],
    # anchors and places
    r"(?m)^\Aferry\b \Bman$\z": ["ferry man"],
    r"fer^*\b?ry": ["ferry"],
    # alternatives
    "ferry|lake|boat": ["ferry", "lake", "boat"],
    "ferry|ab": [],
    "ferry|": [],
    r"(?:ab|c\w)de": [],
    r"up(?:\wab)": [],
    r"up(?:(?:ab|c\w)de)": ["upab", "upc"],
    "(?:ferry|lake) fare": ["ferry fare", "lake fare"],
    r"(?:ferry|\w+) fare": [" fare"],
    r"(?:ferry|fare)\w|hire": ["ferry", "fare", "hire"],
    r"up (?:a\w|b\w) (?:\wmo|\wno) on": ["mo on", "no on"],
    "boat|boatman": ["boat"],
    # optional parts and repeats
    "e-?mail": ["e-mail", "email"],
    "the (?:old )?ferry": ["the old ferry", "the ferry"],
    "ferry(?:man)?": ["ferry"],
    r"ferry(?: \d+)? fare": ["ferry"],
    "(?:ferry)*fare": ["fare"],
    "ferry(?:lake)*man": ["ferry"],
    r"(?:lake\d)?man": ["man"],
    "fulfil+ment": ["fulfil"],
    "ferry{0}man": ["ferrman"],
    "(?:ab){2}c": ["ababc"],
    r"\*{2,}": ["**"],
    r"0{9,11}": ["00000000"],
    "(?:lake){0,3}": [],
    "a{01}bc": ["a{01}bc"],
    "a{,3}bc": ["a{,3}bc"],
    "ferry??man": ["ferryman", "ferrman"],
    "(?:quay){999}": ["quay" * 8],
    # classes
    "gr[ae]y": ["gray", "grey"],
    r"[a\x{200b}]bcd": ["bcd"],
    "qu[’']il [–—-]": ["qu'il -"],
    r"h[1-3]>": ["h1>", "h2>", "h3>"],
    r"[]\]a-]b@": ["]b@", "ab@", "-b@"],
    r"[^a]lake|[\w]hire|[a-z]ferry|[[:alpha:]]boat|\p{L}\pNrope|\Criver": [
        *("lake", "hire", "ferry", "boat", "rope", "river")
    ],
    r"mail[+-[:alpha:]]{0}man": [],
    r"7\d%": [f"7{digit}%" for digit in "0123456789"],
    r"lake[\sx]ferry": ["lake ferry", "lakexferry"],
    r"l[\s\x{a0}]ferry": ["l ferry"],
    # groups, flags and quotes
    r"(?i)(?P<who>fer(?i:ry))(?<more>man)(?i-s:.)": ["ferryman"],
    r"bac(?i)k\Q(a.c\E]": ["back(a.c]"],
    r"bac(?i)*king": [],
    r"ab^\Q\E{0}cd": [],
    r"\Qab\E{2}c": ["abbc"],
    # what can be used
    r"\d{4}": [],
    "": [],
    "ab": [],
    "a, b": ["a, b"],
    r"[.,'\"-] ": [],
    "मैं?": ["मै"],
    r"\(": ["("],
    "©|€|�|@": ["©", "€", "�", "@"],
    # not understood, or not RE2
    "ferry(?=man)": [],
    "(?<!a)ferry": [],
    "(ferry": [],
    "ferry)": [],
    "*ferry": [],
    r"ferry\1": [],
    r"ferry\E": [],
    "[ferry": [],
    r"ferry\x{110000}": [],
    # many alternatives in a row are not multiplied out
    "[abc][abc][abc][abc][abc] fare": ["a fare", "b fare", "c fare"],
    "the lake ferry [abcdefgh]": ["the lake ferry "],
    "up(?:[a-h][a-h][a-h])on": [f"up{a}{b}" for a in "abcdefgh" for b in "abcdefgh"],
}  # fmt: skip


@pytest.mark.parametrize(("pattern", "literals"), CASES.items())
def test_literals_of(pattern: str, literals: list[str]) -> None:
    assert required_literals(pattern) == set(literals)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    {
        r"\bferry\b": ["\bferry\b"],
        r"\bferry": ["\bferry"],
        r"ferry\b|\blake": ["ferry\b", "\blake"],
        r"ferry\b|\bferry\b": ["ferry\b"],
        r"the\b ferry": ["the ferry"],
        r"\w\b(?:up )?ferry": ["\bferry", "\bup ferry"],
        r"\bferry(?:man)?\b": ["\bferry\b", "\bferryman\b"],
        r"^\bferry\b$": ["\nferry\n"],
        r"\b^ferry$\b": ["\nferry\n"],
        r"\bécole, \b": ["école, "],
        r"\b\bferry\b|(?:\b){2}lake": ["\bferry\b", "\blake"],
        r"(?:\b)?ferry\b*": ["ferry"],
        r"\Bferry": ["ferry"],
        r"(?:\b|\w)ab\b": [],
        r"x \b y boat": [" y boat"],
    }.items(),
)
def test_literals_tell_where_words_end(pattern: str, literals: list[str]) -> None:
    assert required_sets(pattern, edges=True, words=True)[:1] == (set(literals),) * bool(literals)


@pytest.mark.parametrize("words", [2, 300, 1000])
def test_lists_of_words_may_be_long(words: int) -> None:
    listed = {f"ferry{number:04}" for number in range(words)}
    assert required_literals(rf"^\s*(?:{'|'.join(listed)})\b\s*[.!]?$") == listed


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 101 + "ferry" + ")" * 101,
        "ferry" * 20_001,
        "(" * 100_000,
        "(?:" * 20_000 + "ferry" + ")" * 20_000,
        "[" * 100_000,
        "|" * 100_000,
        "[ab]?" * 2000,
        f"(?:{'|'.join(map(str, range(1000, 9000)))})",
        "\\",
        "\\x{",
        "(?P<",
    ],
    ids=lambda pattern: pattern[:12],
)
def test_hostile_patterns_have_none(pattern: str) -> None:
    assert required_literals(pattern) == set()


def test_long_patterns_are_read() -> None:
    text = "ferry" * 20_000
    assert required_literals(text) == {text}
    assert required_literals("[ab]" * 2000) != set()
    assert required_literals("(?:" * 90 + "ferry" + "){2}" * 90) != set()


@given(st.text() | st.text("ab(|)[]{}?*+-^:\\\\QEx1,"))
def test_nothing_raises(pattern: str) -> None:
    required_literals(pattern)


def cased() -> Iterator[str]:
    for character in map(chr, range(sys.maxunicode + 1)):
        if {character.lower(), character.upper(), character.casefold()} != {character}:
            yield character


def test_case_means_what_it_means_to_re2() -> None:
    """No letter that RE2 takes for another one by case stands in a literal as that letter."""
    letters = list(cased())
    texts = "\n".join(f"12{letter}34" for letter in letters)
    assert len(letters) > 2800
    for letter in letters:
        literals = required_literals(f"12{letter}34")
        found = re2.findall(f"(?i)12{letter}34", texts)
        assert letter in {text[2] for text in found}
        assert not literals or all(any(lit in searched(text) for lit in literals) for text in found)


@pytest.mark.parametrize("word", ["gloss", "σκάφος", "пароход", "µm-wide"])
def test_letters_with_two_small_letters(word: str) -> None:
    for other in (word, word.upper(), word.replace("s", "ſ"), word.replace("о", "ᲂ")):
        assert check(f"{word} ferry", f"a {other} FERRY")


class Sample(NamedTuple):
    """A pattern, and a text that it matches."""

    pattern: str
    text: str


EASY = st.sampled_from("abcdEF@é渡")
LETTERS = st.sampled_from("abKsſσςéİı’'-– @.|{}[]()^$?*+\\\t\n\u00a0\u200b\u00adя渡मैﬆ�\U0001f600")
KINDS = [(r"\d", "7"), (r"\s", "\n"), (r"\w", "k"), (".", "–"), (r"\p{L}", "É"), ("[^a]", "b")]
GROUPS = ["(?:{})", "({})", "(?i:{})", "(?P<{{}}>{})", "(?-i:{})", "(?is-m:{})", "(?i)(?:{})"]
PLACES = ["^", "$", r"\b", r"\B", "(?:)", "(?m)"]


def spelled(letter: str, how: int) -> str:
    if how == 0:
        return f"\\x{{{ord(letter):x}}}"
    if how == 1 and letter != "\\":
        return rf"\Q{letter}\E"
    return re.sub(r"[^\w\s]", lambda found: "\\" * found[0].isascii() + found[0], letter)


def member(letters: str) -> Sample:
    escaped = "".join(f"\\{c}" if c in "\\]^[-" else c for c in letters)
    return Sample(f"[{escaped}]", letters[0])


def joined(samples: list[Sample]) -> Sample:
    return Sample("".join(s.pattern for s in samples), "".join(s.text for s in samples))


def either(samples: list[Sample]) -> Sample:
    return Sample(f"(?:{'|'.join(s.pattern for s in samples)})", samples[-1].text)


def repeated(sample: Sample, times: int, more: int, sign: str) -> Sample:
    count = {"*": "*", "+": "+" if times else "*", "?": "?" if times < 2 else f"{{{times}}}"}.get(
        sign, f"{{{times},{times + more}}}"
    )
    return Sample(f"(?:{sample.pattern}){count}{'?' * (more % 2)}", sample.text * times)


def grouped(sample: Sample, group: str) -> Sample:
    # the names of groups have to differ
    name = f"n{abs(hash(sample.pattern))}"
    return Sample(group.format(sample.pattern).replace("{}", name), sample.text)


def larger(inner: st.SearchStrategy[Sample]) -> st.SearchStrategy[Sample]:
    return (
        st.lists(inner, min_size=2, max_size=5).map(joined)
        | st.lists(inner, min_size=2, max_size=3).map(either)
        | st.builds(repeated, inner, st.integers(0, 3), st.integers(0, 2), st.sampled_from("*+?{"))
        | st.builds(grouped, inner, st.sampled_from(GROUPS))
    )


PARTS = (
    st.text(EASY, min_size=1, max_size=4).map(lambda word: Sample(word, word))
    | st.text(EASY, min_size=1, max_size=3).map(member)
    | st.sampled_from(KINDS).map(lambda kind: Sample(*kind))
    | st.builds(
        lambda letter, how: Sample(spelled(letter, how), letter), LETTERS, st.integers(0, 3)
    )
    | st.text(LETTERS, min_size=1, max_size=3).map(member)
    | st.sampled_from(PLACES).map(lambda place: Sample(place, ""))
)


@settings(max_examples=400)
@given(st.recursive(PARTS, larger, max_leaves=12), st.text(LETTERS, max_size=4), st.booleans())
def test_a_match_has_a_literal(sample: Sample, around: str, upper: bool) -> None:
    text = f"{around}{sample.text}{around[::-1]}"
    check(sample.pattern, text.swapcase() if upper else text, sample.text)


def strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from strings(item)
    elif isinstance(node, dict):
        for item in node.values():
            yield from strings(item)


def test_patterns_of_the_rules() -> None:
    """No rule's example is matched without a literal."""
    rules = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in RULES]
    patterns = {p for rule in rules for p in strings(rule.get("patterns", []))}
    texts = {
        line for rule in rules for text in strings(rule["examples"]) for line in text.split("\n")
    }
    assert sum(bool(required_literals(pattern)) for pattern in patterns) > len(patterns) / 2
    assert sum(bool(check(pattern, *texts)) for pattern in patterns) > 10
