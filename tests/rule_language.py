"""What tests of the rule language share: a rule from a few keys, and what it reports."""

from dataclasses import dataclass

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Finding, Format, Source
from newslint.nodes import Mistake
from newslint.readers import READERS
from newslint.rulebook import read_rule
from newslint.rulebook.rule import Rule

_FRAME = """\
title: A rule
severity: major
confidence: high
zones: [body]
message: "{match}"
why: House style.
examples:
  bad: ["⟦x⟧"]
"""


def text_of(keys: str) -> str:
    """Complete the keys of a rule; keys given replace those of the frame."""
    own = {line.partition(":")[0] for line in keys.splitlines() if line[:1].isalpha()}
    kept, keep_block = [], True
    for line in _FRAME.splitlines(keepends=True):
        if line[:1].isalpha():
            keep_block = line.partition(":")[0] not in own
        if keep_block:
            kept.append(line)
    return keys.rstrip("\n") + "\n" + "".join(kept)


def mistakes_of(keys: str) -> list[Mistake]:
    """Return the mistakes of a rule with these keys."""
    noted: list[Mistake] = []
    read_rule(text_of(keys), "x.yaml", "site", "a-rule", noted)
    return noted


def rule_of(keys: str) -> Rule:
    """Return the rule with these keys, which must have no mistakes."""
    noted: list[Mistake] = []
    rule = read_rule(text_of(keys), "x.yaml", "site", "a-rule", noted)
    assert rule is not None, noted
    return rule


@dataclass(frozen=True)
class Story:
    """An invented article to be judged."""

    text: str
    format: Format = "text"

    def findings(self, *rules: Rule) -> tuple[Finding, ...]:
        """Return what the rules report in it."""
        (article,) = map(with_language, READERS[self.format](Source("story", self.text)))
        return judge(article, Plan(rules, keep)).findings

    def reports(self, keys: str) -> list[str]:
        """Return the words that a rule with these keys marks in it."""
        return [finding.text for finding in self.findings(rule_of(keys))]


def story(*paragraphs: str) -> Story:
    """Return a text article with a headline above the paragraphs."""
    return Story("\n\n".join(("Ferry fares rise", *paragraphs)) + "\n")
