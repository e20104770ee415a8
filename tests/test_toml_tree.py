"""TOML with positions: the standard parser's values, at the places where they stand."""

import tomllib
from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.configuration.toml_tree import TomlError, parse
from newslint.nodes import Mapping, Node, Scalar

DOCUMENTS = [
    "",
    "# nothing but a comment",
    "a = 1",
    'a = "x"\n\nb = \'y\'  # "c"',
    "a.b.c = 1\na.b.d = 2\n[e.f]\ng = 3\n[e]\nh = 4",
    '[a."b.c"]\n"d e" = "f"\n\'g\' = \'h\'',
    "[ a . b ]\n c = [ ]",
    "a = {b = 1, c.d = 2, e = {}}\nf = [[1, 2], [{g = 3}]]",
    'a = [\n  "b", # c\n\n  "d",\n]\ne = 1',
    'a = """b"""\nc = """\nd "e" \'f\' \\\n   g"""\nh = """i"""""',
    "a = '''b'''\nc = '''\nd \"e\" 'f' \\'''''",
    'a = ""\nb = \'\'\nc = """"""\nd = \'\'\'\'\'\'',
    'a = "\\u00e9\\U0001F600\\t\\"\\\\"\r\nb = "é"',
    'a = "[b]"\nc = "d = {"\n"=" = "#"\n"." = "]"',
    'a = [1.5, -2e3, 1_000, 0xff, inf, true]\nb = 2026-05-01 10:00:00.5\n1.2 = 3',
    "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[e]\nf = 4",
]  # fmt: skip


def plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return [plain(item) for item in node.items]


def expected(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: expected(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [expected(inner) for inner in value]
    return value if isinstance(value, str) else ...


def unlike(found: Any, wanted: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what differs; of values that are no strings only that they are there."""
    if isinstance(found, dict) and isinstance(wanted, dict) and list(found) == list(wanted):
        for key in found:
            yield from unlike(found[key], wanted[key])
    elif isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        for one, other in zip(found, wanted, strict=True):
            yield from unlike(one, other)
    elif found != wanted and (wanted is not ... or not isinstance(found, str)):
        yield found, wanted


@pytest.mark.parametrize("text", DOCUMENTS[:-1])
def test_values_are_those_of_the_standard_parser(text: str) -> None:
    assert list(unlike(plain(parse(text)), expected(tomllib.loads(text)))) == []


def test_an_array_of_tables_is_an_empty_list() -> None:
    assert plain(parse(DOCUMENTS[-1])) == {"a": [], "e": {"f": "4"}}


KEYS = st.sampled_from(["a", "b.c", '"d.e"', "'f' . g", "1"])
STRINGS = st.text(st.sampled_from("ab\"'\\[]{}=#., \u00e9\U0001f600"), max_size=6)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


SCALARS = st.one_of(
    STRINGS.map(quoted),
    STRINGS.map(quoted).map(lambda text: f'""{text}""'),
    STRINGS.filter(lambda text: "'" not in text).map(lambda text: f"'{text}'"),
    st.sampled_from(["1", "1.5", "true", "2026-05-01", "2026-05-01 10:00:00"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[\n" + ", # c\n".join(items) + "]"),
        st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{n} = {item}" for n, item in enumerate(items)) + "}"
        ),
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "[t]\n", '[t."u v"]\n']), KEYS, VALUES), max_size=5))
def test_any_document(statements: list[tuple[str, str, str]]) -> None:
    lines = [f"{header}x{n}.{key} = {value}" for n, (header, key, value) in enumerate(statements)]
    text = "\n".join(lines)
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(TomlError):
            parse(text)
    else:
        assert list(unlike(plain(parse(text)), expected(wanted))) == []


def places(node: Node) -> Iterator[tuple[str, int, int]]:
    if isinstance(node, Scalar):
        yield node.text, node.line, node.column
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield f"{key.text}:", key.line, key.column
            yield from places(value)
    else:
        for item in node.items:
            yield from places(item)


def test_keys_and_values_know_where_they_stand() -> None:
    text = '"é" = "b"\r\n[ c . d ]\n\n  e = [\n  1,   "f"]\n"g".h = {i = 2}\n'
    assert list(places(parse(text))) == [
        ("é:", 1, 1),
        ("b", 1, 7),
        ("c:", 2, 3),
        ("d:", 2, 7),
        ("e:", 4, 3),
        ("1", 5, 3),
        ("f", 5, 8),
        ("g:", 6, 1),
        ("h:", 6, 5),
        ("i:", 6, 10),
        ("2", 6, 14),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a = 1\nb 2", 2, 3, "Expected '='"),
        ("a = 1\na = 2\n", 2, 6, "Cannot overwrite"),
        ("a = 1\na = 2\nb = 3", 2, 6, "Cannot overwrite"),
        ('a = "open\nb = 1', 1, 10, "Illegal character"),
        ("a = " + "1" * 5000, 1, 1, "a number is too long"),
        ("a = " + "[" * 50_000, 1, 45, "nested more than 40 levels"),
        ("a = " + "{b = " * 50_000, 1, 205, "nested more than 40 levels"),
        ("a = {b = 1, " + "c." * 5000 + "d = 1}", 1, 94, "nested more than 40 levels"),
        ("\n" + "a." * 100_000 + "b = 1", 2, 82, "nested more than 40 levels"),
        ("[" + "a." * 100_000 + "b]", 1, 83, "nested more than 40 levels"),
        ("a = '" + "b" * 1_000_001 + "'", 1, 1, "longer than 1,000,000 characters"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_mistakes(text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(TomlError) as caught:
        parse(text)
    mistake = caught.value.mistake
    assert (mistake.line, mistake.column) == (line, column)
    assert message in mistake.message


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + '\\"' * 100_000,
        'a = """' + '""a' * 100_000,
        "a = '''" + "''a" * 100_000,
        "a = [" + '"b",' * 100_000,
        "a" * 999_999,
        "# " + "[" * 900_000,
        "a = 1.5" + " " * 900_000,
        "\n" * 200_000,
        "a." * 39 + "b = 1\n",
    ],
    ids=lambda text: text[:12],
)
def test_large_texts_take_no_more_than_linear_time(text: str) -> None:
    start = perf_counter()
    try:
        parse(text)
    except TomlError as error:
        assert "not valid TOML" in error.mistake.message
    assert perf_counter() - start < 10
