"""The settings in force, for people: as a configuration file, each with where it comes from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..lazy import lazy
from ..terminal import printable
from .configuration import DEFAULT_FAIL_ON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..model import Severity
    from ..publisher import KnownAuthor, Publisher
    from .configuration import Configuration, Override, Setting

# What no reader of YAML takes for anything but this text.
_PLAIN = lazy(r"[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
_DEFAULT = "default"


def effective(configuration: Configuration) -> Iterator[str]:
    """Yield the settings in force as lines of YAML; comments name the file and line of each.

    Written to a file in the working directory, they are a configuration that says the same.
    """
    sources = configuration.sources
    gate = DEFAULT_FAIL_ON if configuration.fail_on is None else configuration.fail_on
    changed = {name: _changes(override) for name, override in configuration.overrides.items()}
    yield f"# {printable(configuration.path or 'no configuration file')}"
    yield _line(f"extends: {configuration.rule_set}", sources.get("extends", _DEFAULT))
    yield from _items("rules", configuration.rule_folders)
    yield from _items("select", configuration.select or ())
    yield from _items("ignore", configuration.ignore)
    yield from _entries("override", changed, sources)
    yield from _entries("lists", _flows(configuration.lists), sources)
    yield from _entries("facts", _flows(configuration.facts), sources)
    yield from _site(configuration.publisher, sources)
    yield _severity("fail-on", gate, sources)
    if configuration.min_severity is not None:
        yield _severity("min-severity", configuration.min_severity, sources)


def _line(text: str, source: str) -> str:
    return f"{text}  # {printable(source)}"


def _severity(key: str, severity: Severity, sources: Mapping[str, str]) -> str:
    return _line(f"{key}: {severity.label}", sources.get(key, _DEFAULT))


def _items(key: str, settings: Iterable[Setting]) -> Iterator[str]:
    lines = [
        _line(f"  - {_quoted(setting.text)}", f"{setting.path}:{setting.line}")
        for setting in settings
    ]
    if lines:
        yield from (f"{key}:", *lines)


def _entries(key: str, entries: Mapping[str, str], sources: Mapping[str, str]) -> Iterator[str]:
    lines = [
        _line(f"  {_quoted(name)}: {value}", sources[f"{key}.{name}"])
        for name, value in entries.items()
    ]
    if lines:
        yield from (f"{key}:", *lines)


def _site(publisher: Publisher, sources: Mapping[str, str]) -> Iterator[str]:
    lines = list(_entries("site", _flows(publisher.words), sources))
    if publisher.authors:
        yield from lines or ["site:"]
        yield "  authors:"
        for author in publisher.authors.values():
            where = sources[f"site.authors.{author.name}"]
            yield _line(f"    {_quoted(author.name)}: {_author(author)}", where)
    else:
        yield from lines


def _author(author: KnownAuthor) -> str:
    stated = {"pronouns": author.pronouns, "profile": author.profile}
    parts = [f"{key}: {_quoted(text)}" for key, text in stated.items() if text]
    parts += [f"contacts: {_flow(author.contacts)}"] if author.contacts else []
    return f"{{{', '.join(parts)}}}"


def _flows(texts: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {name: _flow(words) for name, words in texts.items()}


def _flow(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _changes(override: Override) -> str:
    if override.off:
        return "off"
    changes = [f"{key}: {_value(key, values)}" for key, values in override.keys]
    return f"{{{', '.join(changes)}}}" if changes else "on"


def _value(key: str, values: tuple[str, ...]) -> str:
    return _flow(values) if key in ("languages", "zones") else values[0]


def _quoted(text: str) -> str:
    """Quote a text unless it is a plain word, with escapes for what could steer a terminal."""
    if _PLAIN.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())
