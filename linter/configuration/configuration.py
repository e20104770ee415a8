"""What a user configures, in `newslint.yaml`, `newslint.yml` or ``[tool.newslint]``.

- `extends`: `recommended` (every shipped rule, the default), `essential` (the major and critical
  ones), a path to another configuration relative to this one, or a list of those;
- `rules`: folders with rules of one's own, relative to the file;
- `lists`: word lists that rules use by name;
- `select`, `ignore`: rule ids or families;
- `override`: by rule id `off`, `on`, or a mapping of severity, confidence, languages and zones;
- `facts`: words of the site that rules ask for, by name: a text or a list of texts;
- `site`: what checks need not guess: `regions` (two-letter countries, for telephone numbers),
  `domains` (its own and its sisters'), `contacts` (numbers and addresses meant for the public),
  `authors` (by name: `pronouns`, `contacts`, `profile`, the page that introduces them);
- `fail-on`, `min-severity`: a severity.

A key without a value counts as not given. Folders above add nothing of their own: the nearest
file alone counts, with what it extends. Of the entries of `extends` a later one wins over an
earlier one, and the file itself over all of them:

- `select`, `fail-on`, `min-severity` and the rule set are replaced;
- `rules` and `ignore` add up, the folders of what is extended first;
- `lists`, `facts` and `override` are replaced name by name, each as a whole. `on` undoes what is
  extended says of a rule; what `ignore` leaves out stays left out;
- the keys of `site` are replaced one by one, its authors name by name.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..model import Severity
from ..nodes import MistakesError
from ..publisher import UNKNOWN_PUBLISHER, Publisher

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


DEFAULT_FAIL_ON: Final = Severity.MAJOR
RULE_SETS: Final = {"recommended": Severity.INFO, "essential": Severity.MAJOR}
_REPLACED = {
    "extends": "rule_set",
    "select": "select",
    "fail-on": "fail_on",
    "min-severity": "min_severity",
}


class Setting(NamedTuple):
    """A text of a configuration file and where it stands, 1-based."""

    text: str
    path: str
    line: int
    column: int


class Override(NamedTuple):
    """What is changed of one rule; None and () leave it as the rule has it.

    `zones` are words as in a rule file (`any`, `body` ...), `languages` primary codes or `any`.
    """

    rule: Setting
    off: bool = False
    severity: Severity | None = None
    confidence: float | None = None
    languages: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is changed, as keys of a rule file and their values."""
        changes = {
            "severity": () if self.severity is None else (self.severity.label,),
            "confidence": () if self.confidence is None else (str(self.confidence),),
            "languages": self.languages,
            "zones": self.zones,
        }
        return tuple((key, values) for key, values in changes.items() if values)


class Configuration(NamedTuple):
    """The settings in force; without arguments, those of no file at all.

    `rule_folders` hold paths as they are to be opened, relative ones to the working directory.
    `select` None is every rule of the set. `sources` says which ``path:line`` set a key (`select`)
    or a name below it (`lists.cities`).
    """

    path: str | None = None
    rule_set: str = "recommended"
    rule_folders: tuple[Setting, ...] = ()
    lists: Mapping[str, tuple[str, ...]] = {}
    select: tuple[Setting, ...] | None = None
    ignore: tuple[Setting, ...] = ()
    overrides: Mapping[str, Override] = {}
    facts: Mapping[str, tuple[str, ...]] = {}
    publisher: Publisher = UNKNOWN_PUBLISHER
    fail_on: Severity | None = None
    min_severity: Severity | None = None
    sources: Mapping[str, str] = {}

    @property
    def lowest(self) -> Severity:
        """The severity from which on shipped rules belong to the rule set."""
        return RULE_SETS[self.rule_set]


class ConfigurationError(MistakesError):
    """Configuration files with mistakes."""


def load(path: str) -> Configuration:
    """Read a configuration file with all it extends.

    Raises ConfigurationError with the mistakes of all these files, UsageError when the file
    cannot be read.
    """
    from .layers import layers

    return reduce(_over, layers(path), Configuration())


def _over(base: Configuration, layer: Configuration) -> Configuration:
    replaced: dict[str, Any] = {
        field: getattr(layer, field) for key, field in _REPLACED.items() if key in layer.sources
    }
    return base._replace(
        path=layer.path,
        rule_folders=_each_once((*base.rule_folders, *layer.rule_folders)),
        ignore=_each_once((*base.ignore, *layer.ignore)),
        lists={**base.lists, **layer.lists},
        overrides={**base.overrides, **layer.overrides},
        facts={**base.facts, **layer.facts},
        publisher=base.publisher.under(layer.publisher),
        sources={**base.sources, **layer.sources},
        **replaced,
    )


def _each_once(settings: Iterable[Setting]) -> tuple[Setting, ...]:
    """Keep the last statement of each text: a later folder of rules wins over an earlier one."""
    kept: dict[str, Setting] = {}
    for setting in settings:
        kept.pop(setting.text, None)
        kept[setting.text] = setting
    return tuple(kept.values())
