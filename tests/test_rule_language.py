"""The parts of the rule language that are no operators: kinds, slots, evidence, groups, heirs."""

import os
import sys
from pathlib import Path

import pytest

from newslint.model import Severity
from newslint.rulebook import RulebookError, Site, load_rules
from newslint.rulebook.pack import cache_folder

from .rule_language import Story, mistakes_of, rule_of, story, text_of


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# Phrases and patterns


@pytest.mark.parametrize(
    ("boundary", "found"),
    [("word", ["port"]), ("start", ["port", "port"]), ("end", ["port", "port"]),
     ("none", ["port", "port", "port", "port"])],
)  # fmt: skip
def test_boundaries_of_phrases_and_patterns(boundary: str, found: list[str]) -> None:
    text = story("A port, the portal, a seaport and an airportable.")
    for check in ("phrase\nany: [port]", "pattern\npatterns: [port]"):
        assert text.reports(f"check: {check}\nboundary: {boundary}") == found


@pytest.mark.parametrize(
    ("word", "text", "times"),
    [
        ("जाँच", "जाँच हुई, जाँचकर्ता आया।", 1),
        ("कर", "सरकार ने कर बढ़ाया और करों की बात की।", 1),
        ("بحر", "قال إن بَحر كبير والبحر صغير، بحر.", 1),
        ("été", "L’été dernier a été chaud, cet étéignoir non.", 2),
        ("мир", "Мир и мирный договор.", 1),
    ],
)
def test_words_end_in_any_script(word: str, text: str, times: int) -> None:
    for check in (f"phrase\nany: ['{word}']", f"pattern\nboundary: word\npatterns: ['{word}']"):
        assert len(story(text).reports(f"check: {check}")) == times


def test_of_overlapping_phrases_the_first_and_longest_counts() -> None:
    keys = "check: phrase\nany: [cheap, cheap ferry, ferry ticket]"
    assert story("A cheap ferry ticket.").reports(keys) == ["cheap ferry"]


def test_spaces_and_invisible_characters_do_not_hide_a_phrase() -> None:
    text = story("A cheap\u00a0 fer\u00adry and a che\u200bap  \u2009ferry.")
    found = text.reports("check: phrase\nany: [cheap ferry]")
    assert found == ["cheap\u00a0 fer\u00adry", "che\u200bap  \u2009ferry"]


def test_repeat_compares_groups() -> None:
    keys = (
        "check: pattern\npatterns: ['\\b(?P<first>the|of|a)\\s+(?P<again>\\w+)\\b']\n"
        "repeat: [first, again]\nmessage: '{first} stands twice'"
    )
    assert story("The the boat left of of course, the boat.").reports(keys) == ["The the", "of of"]
    assert any("two groups" in m.message for m in mistakes_of(keys.replace(", again", "")))
    assert any("did you mean again?" in m.message for m in mistakes_of(
        keys.replace(", again]", ", agian]")))  # fmt: skip


def test_enough_hits_of_an_article_are_one() -> None:
    keys = (
        "check: pattern\npatterns: ['sources? sa(?:y|id)']\nat_least: 3\nmessage: '{count} times'"
    )
    said = "A source said so."
    assert story(said, said).reports(keys) == []
    (finding,) = story(said, said, said).findings(rule_of(keys))
    assert (finding.text, finding.message) == ("source said", "3 times")


def test_named_groups_fill_the_message_as_they_stand() -> None:
    keys = "check: pattern\npatterns: ['dr\\. (?P<who>\\pL+)']\nmessage: 'Dr {who}'"
    (finding,) = story("Then DR. ÉLODIE spoke.").findings(rule_of(keys))
    assert finding.message == "Dr ÉLODIE"


def test_exact_patterns_see_case_and_quotes() -> None:
    keys = "check: pattern\ncase: exact\npatterns: ['TK “\\w+”']"
    assert story('A TK “quote” and a tk “quote”, TK "quote".').reports(keys) == ["TK “quote”"]


def test_conditions_come_before_counting() -> None:
    keys = "check: pattern\npatterns: ['!']\nat_least: 3\nmessage: '{count}'\n"
    keys += "unless: {inside: quotation}"
    text = story("“Stop!” he said.", "One! Two! Three! Four!")
    assert [f.message for f in text.findings(rule_of(keys))] == ["4"]
    assert not story("One! “Two!” he said, “Three!”").reports(keys)


def test_a_boundary_is_kept_by_another_branch_of_the_pattern() -> None:
    keys = "check: pattern\nboundary: word\npatterns: ['art|article', 'art deco|arts?']"
    found = story("An article of art decoration, and arts.").reports(keys)
    assert found == ["article", "art", "arts"]


def test_of_patterns_that_begin_together_the_longest_counts() -> None:
    keys = "check: pattern\npatterns: ['foo', 'foo bar']"
    assert story("A foo bar.").reports(keys) == ["foo bar"]


def test_a_slot_that_stands_in_two_branches_is_told_from_either() -> None:
    keys = "check: pattern\npatterns: ['{n} bridge|{n} town']\nwhere: {n: [old, new]}\n"
    keys += "message: '{n}'"
    rule = rule_of(keys)
    assert [f.message for f in story("Old bridge, new town.").findings(rule)] == ["Old", "new"]


def test_an_escaped_bracket_opens_no_group() -> None:
    keys = "check: pattern\ncase: exact\npatterns: ['(?:\\(?<b>|\\d)\\d']"
    assert Story("# Head\n\nA `x` and \\<b>7 here.\n", "markdown").reports(keys) == ["<b>7"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("café noir", "Un cafe\u0301 noir."),
        ("cafe\u0301 noir", "Un café noir."),
        ("source link", "The source\u2028link."),
        ("source link", "The source\u3000\u200elink."),
        ("weiter", "Es geht \u2067weiter\u2069."),
        ("οδος", "Η ΟΔΟΣ."),
    ],
)
def test_what_readers_see_alike_is_alike(phrase: str, text: str) -> None:
    (found,) = story(text).findings(rule_of(f"check: phrase\nany: ['{phrase}']"))
    assert found.location.column == text.index(found.text) + 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("More to come...", "More to come…"),
        ("来源", "（来源）"),
        ("来源", "来源："),
        ("और पढ़ें", "और पढ़ें।"),
        ("read more", "👉 Read more ▸"),
        ("lee más", "¡Lee más!"),
        ("מקור", "\u200fמקור\u200f"),
        ("© AFP", "(© AFP)"),
        ("a word " * 40, "A word " * 40),
    ],
)
def test_a_whole_block_may_be_dressed(phrase: str, text: str) -> None:
    keys = f"check: phrase\nwhole: block\nany: ['{phrase}']"
    assert story("The boat left the harbour at noon, the port authority said.", text).reports(keys)
    assert not story(f"The boat {text} the harbour.").reports(keys)


def test_signs_that_say_something_are_part_of_the_words() -> None:
    keys = "check: phrase\nwhole: block\nany: ['© AFP']"
    assert not story("The boat left the harbour at noon.", "AFP").reports(keys)


# What an article states


def test_only_lists_all_that_is_allowed() -> None:
    keys = "check: phrase\nzones: [byline]\nof: author\nonly: [Nora Feld, Lena Holm]\n"
    keys += "message: '{name} is not on the list'"
    page = "---\nauthor: [nora feld, Ivo Brandt]\n---\n\n# Ferry\n\nIt sank.\n"
    (finding,) = Story(page, "markdown").findings(rule_of(keys))
    assert finding.message == "Ivo Brandt is not on the list"
    assert finding.location.line == 2
    assert not Story("# Ferry\n\nIt sank.\n", "markdown").findings(rule_of(keys))


def test_any_and_only_exclude_each_other() -> None:
    for keys in ("any: [x]\nonly: [y]", ""):
        noted = mistakes_of(f"check: phrase\nof: section\n{keys}")
        assert any("needs any (what is reported) or only" in m.message for m in noted)


@pytest.mark.parametrize(
    ("opening", "has"),
    [
        ("LOWER QUAY, March 4 (Example Agency) - The boat left.", True),
        ("Lower Quay: The boat left.", True),
        ("St. Ives, Cornwall — The boat left.", True),
        ("ÎLE-AUX-MOINES, 4 mars – Le bateau est parti.", True),
        ("The boat left Lower Quay.", False),
        ("The boat - an old one - left.", False),
        ("He said: go.", False),
        ("नई दिल्ली (एजेंसी): नाव चली गई।", True),
        ("МОСКВА — Лодка ушла.", True),
        ("ŁÓDŹ — Statek odpłynął.", True),
        ("OSLO—The boat left.", True),
        ("Rio de Janeiro, 4 May - The boat left.", True),
        ("Update: The boat left.", False),
        ("Q: What left?", False),
        ("The boat — an old one — left.", False),
    ],
)
def test_datelines(opening: str, has: bool) -> None:
    found = story(opening).reports("check: presence\nzones: [title]\nneed: dateline")
    assert bool(found) != has


@pytest.mark.parametrize(
    ("need", "page"),
    [
        ("title", "It sank at noon.\n"),
        ("dek", "# Ferry\n\nIt sank.\n"),
        ("bio", "# Ferry\n\nIt sank.\n"),
        ("section", "---\ntags: a\n---\n\n# Ferry\n\nIt sank.\n"),
        ("tag", "---\nsection: a\n---\n\n# Ferry\n\nIt sank.\n"),
        ("category", "---\nsection: a\n---\n\n# Ferry\n\nIt sank.\n"),
        ("canonical", "# Ferry\n\nIt sank.\n"),
    ],
)
def test_what_can_be_missing(need: str, page: str) -> None:
    assert Story(page, "markdown").reports(f"check: presence\nzones: [title]\nneed: {need}")


def test_words_that_must_stand_somewhere() -> None:
    keys = "check: presence\nzones: [dek, body]\nneed: words\nany: [paid for by]\n"
    keys += "patterns: ['^advertisement$']"
    assert story("It sank.").reports(keys) == ["Ferry fares rise"]
    assert not story("It sank.", "Paid  for by Quay Bank.").reports(keys)
    assert not story("Advertisement", "It sank.").reports(keys)
    noted = mistakes_of("check: presence\nneed: words")
    assert any("looks for any (phrases) or patterns" in m.message for m in noted)


# Slots and lists


def test_slots_fill_phrases_patterns_and_conditions() -> None:
    where = "where: {boat: [ferry, hovercraft], deal: [bargain]}\nmessage: '{boat} {deal}'"
    phrase = f"check: phrase\nany: ['{{deal}} {{boat}}']\n{where}"
    pattern = f"check: pattern\npatterns: ['{{deal}}s? {{boat}}\\b']\n{where}"
    for keys in (phrase, pattern):
        (finding,) = story("A bargain  FERRY.").findings(rule_of(keys))
        assert finding.message.lower() == "ferry bargain"
    near = "check: phrase\nany: [bargain]\nwhen: {near: {words: ['{boat}']}}\nwhere: {boat: [tug]}"
    assert story("A bargain tug.").reports(near)


def test_braces_that_are_no_slots_stay_in_patterns() -> None:
    keys = "check: pattern\npatterns: ['\\p{Lu}{2,3} \\d{1,2}\\x{2e}', '\\{tk\\}']\ncase: exact"
    assert story("The AB 12. and {tk} here.").reports(keys) == ["AB 12.", "{tk}"]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("any: ['{boat}']", "{boat} has no words under where"),
        ("any: ['{baot}']\nwhere: {boat: [tug]}", "did you mean boat?"),
        ("any: [x]\nwhere: {boat: [tug]}", "nothing uses the slot {boat}"),
        ("any: ['{boat}']\nwhere: {boat: []}", "boat is empty"),
        ("any: ['{boat}']\nwhere: {boat: {list: boats}}", "there is no list 'boats'"),
        ("any: ['{boat}']\nwhere: {boat: {site: boats}}", "there is no fact of the site 'boats'"),
        ("any: ['{boat}']\nwhere: {boat: {lst: boats}}", "did you mean list?"),
        ("any: ['{boat}']\nwhere: {boat: {}}", "takes one: list, site"),
        ("any: [x]\nmessage: '{mtach}'", "did you mean match?"),
        ("any: [x, 'a {boat}']\nwhere: {boat: [tug]}\nmessage: '{boat}'", "nothing fills {boat}"),
        ("any: [x]\nmutants: [nbps]", "did you mean nbsp?"),
        ("any: [x]\nboundary: wrod", "did you mean word?"),
        ("any: [x]\ngroup: A b", "group is a name of a-z"),
        ("any: [x]\nlanguages: [xx]", "no language code"),
        ("any: [x]\nevidence: [x]", "evidence is a mapping"),
        ("any: [x]\nevidence: [{severity: minor}]", "evidence needs a condition"),
        ("any: [x]\nevidence: [{when: {inside: code}}]", "neither is given"),
        ("any: [x]\nevidence: [{when: {inside: code}, severity: major}]", "below the rule's major"),
        ("any: [x]\nevidence: [{when: {inside: code}, confidence: high}]", "below the rule's 0.95"),
        ("any: [x]\nevidence: [{when: {inside: code}, severty: minor}]", "did you mean severity?"),
        ("any: [x]\nexamples: {bad: ['⟧x⟦']}", "must come in pairs"),
        ("any: [x]\nadd: {any: [y]}", "add needs extends"),
        ("any: ['utilis(e|es)']", "a phrase is literal; this looks like a pattern"),
        ("any: ['{match}']\nwhere: {match: [x]}", "{match} is filled by newslint"),
        ("any: [x]\nzones: title, body", "write a list, [title, body]"),
        ("any: [x]\nunless: {block: ['“x”']}", "stands in no folded text"),
        ('any: [x]\nunless: {block: ["\\bx"]}', "write patterns in single quotes"),
        ("any: [x]\nunless: {block: ['(?!x)y']}", "use unless, near or boundary"),
        ("any: [x]\nunless: {block: ['(x)\\1']}", "use named groups and repeat"),
        ("any: [x]\nonly: [y]", "only needs of: author, category, section, tag"),
        ("only: [y]", "only needs of: author, category, section, tag"),
        ("any: [x]\nor_in_brackets: true", "or_in_brackets needs whole: block"),
        ("any: [x]\nwhen: {}", "when is empty"),
        ("any: [x]\nunless: []", "unless is empty"),
        ("any: [x]\nunless: {inside: []}", "inside is empty"),
        ("any: [x]\nunless: {is: []}", "is is empty"),
        ("any: [x]\nunless: {any: []}", "any needs a list of conditions"),
        ("any: [x]\nunless: {fact: {}}", "fact is empty"),
        ("any: [x]\nunless: {fact: {category: []}}", "category is empty"),
        ("any: [x]\nunless: {fact: {site.publishr: x}}", "no fact of the site 'publishr'"),
        ("any: [x]\nzones: []", "zones is empty"),
        ("any: [x]\nmessage: '{near}'\nwhen: {not: {near: {words: [y]}}}", "nothing fills {near}"),
        ("any: [x]\nmessage: '{near}'\nunless: {near: {words: [y]}}", "nothing fills {near}"),
        ("any: [x]\nmessage: '{tag}'\nwhen: {fact: {tag: {stated: false}}}", "fills {tag}"),
    ],
)
def test_mistakes(keys: str, message: str) -> None:
    noted = mistakes_of(f"check: phrase\n{keys}")
    assert any(message in mistake.message for mistake in noted), noted


def test_lists_of_a_folder_and_of_the_site(tmp_path: Path) -> None:
    keys = "check: phrase\nany: ['{boat}']\nwhere: {boat: {list: boats}}"
    write(tmp_path, "house/boats.yaml", text_of(keys))
    with pytest.raises(RulebookError, match="there is no list 'boats'"):
        load_rules([str(tmp_path)])
    write(tmp_path, "lists/boats.txt", "# nothing yet\n")
    with pytest.raises(
        RulebookError, match=r"lists/boats\.txt:1:1: the list holds no words"
    ) as told:
        load_rules([str(tmp_path)])
    assert len(told.value.mistakes) == 1
    write(tmp_path, "lists/boats.txt", "# boats\n\nferry\n  tug  \n")
    rule = next(rule for rule in load_rules([str(tmp_path)]) if rule.id == "boats")
    assert [f.text for f in story("A tug and a ferry.").findings(rule)] == ["tug", "ferry"]
    site = Site(lists={"boats": ("canoe",)})
    rule = next(r for r in load_rules([str(tmp_path)], site=site) if r.id == "boats")
    assert [f.text for f in story("A tug and a canoe.").findings(rule)] == ["canoe"]


def test_facts_of_the_site_fill_slots(tmp_path: Path) -> None:
    keys = "check: phrase\nany: ['{us}']\nwhere: {us: {site: publisher}}"
    write(tmp_path, "own-name.yaml", text_of(keys))
    site = Site(folders=(str(tmp_path),), facts={"publisher": ("The Example Post",)})
    rule = next(rule for rule in load_rules(site=site) if rule.id == "own-name")
    assert story("As the Example Post wrote.").findings(rule)


# Evidence and groups


def test_evidence_lowers_severity_and_confidence() -> None:
    keys = (
        "check: phrase\nany: [bargain]\nevidence:\n"
        "  - {when: {inside: brackets}, severity: minor}\n"
        "  - {when: {near: {words: [perhaps]}}, confidence: 0.4}\n"
        "  - {unless: {near: {words: [ferry], within: 9}}, confidence: medium}\n"
    )

    def weight(text: str) -> tuple[Severity, float]:
        (finding,) = story(text).findings(rule_of(keys))
        return finding.severity, finding.confidence

    assert weight("A bargain ferry.") == (Severity.MAJOR, 0.95)
    assert weight("A ferry (a bargain).") == (Severity.MINOR, 0.95)
    assert weight("It is a bargain.") == (Severity.MAJOR, 0.75)
    assert weight("Perhaps (a bargain).") == (Severity.MINOR, 0.4)


def test_overlapping_findings_of_a_group_are_one() -> None:
    wide = rule_of("check: phrase\nany: [with inputs from agencies]\ngroup: credit")
    narrow = rule_of("check: phrase\nany: [agencies]\ngroup: credit\nseverity: minor")
    other = rule_of("check: phrase\nany: [inputs]\nseverity: minor")
    text = story("With inputs from agencies, and agencies again.")
    rules = (narrow._replace(id="narrow"), wide._replace(id="wide"), other._replace(id="other"))
    found = text.findings(*rules)
    assert [(f.rule, f.location.column, f.also) for f in found] == [
        ("wide", 1, ("narrow",)), ("other", 6, ()), ("narrow", 32, ()),
    ]  # fmt: skip
    assert text.findings(*reversed(rules)) == found


# extends and add


def heirs(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        write(tmp_path, f"house/{name.replace('_', '-')}.yaml", text)
    return tmp_path


def test_a_rule_has_all_of_the_rule_it_extends_but_what_it_says_itself(tmp_path: Path) -> None:
    heirs(
        tmp_path,
        source_link_stub="extends: source-link-stub\nseverity: minor\n",
        our_stub="extends: source-link-stub\n"
        "add: {patterns: ['^(?P<report>quelle: wir)$'], unless: {inside: quotation}}\n"
        'examples: {bad: ["Ferry\\n\\nIt sank.\\n\\n⟦Quelle: wir⟧\\n"]}\n',
    )
    rules = {rule.id: rule for rule in load_rules([str(tmp_path)])}
    assert rules["source-link-stub"].severity is Severity.MINOR
    assert rules["source-link-stub"].family == "attribution"
    assert len(rules["source-link-stub"].examples) > 5
    assert rules["our-stub"].severity is Severity.MINOR  # as the site has it
    assert rules["our-stub"].family == "house"
    assert story("It sank.", "Quelle: wir").findings(rules["our-stub"])
    assert story("It sank.", "Source link").findings(rules["our-stub"])
    assert not story("It sank.", "Quelle: wir").findings(rules["source-link-stub"])


def test_conditions_are_added_beside_those_that_are_there(tmp_path: Path) -> None:
    base = text_of("check: phrase\nany: [boat]\nunless: {near: {words: [old], within: 2}}")
    heirs(
        tmp_path,
        base=base,
        heir="extends: base\nadd: {unless: {near: {words: [new], within: 9}, inside: brackets}}",
        grandchild="extends: heir\nadd: {unless: [{inside: quotation}], when: {zone: body}}",
    )
    rules = {rule.id: rule for rule in load_rules([str(tmp_path)])}
    texts = ("A boat.", "An old boat.", "A new but slow and late boat.", "(A boat.)", "“A boat.”")
    found = {
        name: [bool(story(text).findings(rules[name])) for text in texts]
        for name in ("base", "heir", "grandchild")
    }
    assert found == {
        "base": [True, False, True, True, True],
        "heir": [True, False, False, False, True],
        "grandchild": [True, False, False, False, False],
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: sorce-link-stub\n", "1:10: there is no rule 'sorce-link-stub' to extend; did"),
        ("extends: [a]\n", "1:10: extends is the id of one rule"),
        ("extends: heir\n", "1:10: there is no rule 'heir' to extend"),
        ("extends: source-link-stub\nseverty: minor\n", "2:1: unknown key 'severty'"),
        ("extends: source-link-stub\nadd: [x]\n", "2:6: add is a mapping"),
        ("extends: source-link-stub\nadd: {title: x}\n", "2:7: title is no list"),
        ("extends: source-link-stub\nadd: {where: [x]}\n", "2:14: where is a mapping in the rule"),
        ("extends: source-link-stub\nadd: {where: {stub: {list: x}}}\n", "2:14: where.stub is a"),
        ("extends: source-link-stub\nwhere: {x: [y]}\n", "1:10: {stub} has no words under where"),
    ],
)  # fmt: skip
def test_mistakes_of_heirs_stand_in_their_own_file(tmp_path: Path, text: str, message: str) -> None:
    heirs(tmp_path, heir=text)
    for examples in (True, False):
        with pytest.raises(RulebookError) as caught:
            load_rules([str(tmp_path)], examples=examples)
        assert f"house/heir.yaml:{message}" in str(caught.value)


def test_a_rule_that_extends_nothing_has_one_mistake(tmp_path: Path) -> None:
    heirs(tmp_path, heir="extends: nothing\n", grandchild="extends: heir\n")
    with pytest.raises(RulebookError) as caught:
        load_rules([str(tmp_path)])
    assert len(caught.value.mistakes) == 1


def test_a_long_line_of_heirs_is_refused(tmp_path: Path) -> None:
    files = {f"r_{n}": f"extends: r-{n + 1}\n" for n in range(1500)}
    heirs(tmp_path, **files, r_1500=text_of("check: phrase\nany: [x]"))
    with pytest.raises(RulebookError, match="more than 10 rules extend one another"):
        load_rules([str(tmp_path)])


def test_rules_that_extend_each_other_in_a_circle(tmp_path: Path) -> None:
    heirs(tmp_path, one="extends: two\n", two="extends: three\n", three="extends: one\n")
    with pytest.raises(RulebookError, match="extends this rule itself"):
        load_rules([str(tmp_path)])


def test_overrides_of_the_site() -> None:
    site = Site(overrides={"source-link-stub": (("severity", ("info",)), ("languages", ("de",)))})
    rules = {rule.id: rule for rule in load_rules(site=site, examples=False)}
    assert rules["source-link-stub"].severity is Severity.INFO
    assert rules["source-link-stub"].languages == {"de"}
    assert rules["date-missing"].severity is Severity.MAJOR


# Files


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_links_that_lead_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    secret = write(tmp_path, "secret.txt", "s3cret\n")
    write(tmp_path, "own/rule.yaml", text_of("check: phrase\nany: [x]"))
    (tmp_path / "own/lists").mkdir()
    (tmp_path / "own/lists/words.txt").symlink_to(secret)
    with pytest.raises(RulebookError, match="leads out of the folder") as caught:
        load_rules([str(tmp_path / "own")])
    assert "s3cret" not in str(caught.value)


def test_hostile_files_of_rules_and_lists(tmp_path: Path) -> None:
    write(tmp_path, "a-rule.yaml", text_of("check: phrase\nany: ['{x}']\nwhere: {x: {list: big}}"))
    write(tmp_path, "lists/big.txt", "\n".join(map(str, range(5000))))
    with pytest.raises(RulebookError, match="at most 2,000 words"):
        load_rules([str(tmp_path)])
    (tmp_path / "lists/big.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RulebookError, match=r"lists/big\.txt:1:1: a byte that is not UTF-8"):
        load_rules([str(tmp_path)])


def test_what_a_rule_may_ask_is_bounded() -> None:
    words = [f"word{n}" for n in range(2000)]
    for keys, message in (
        (f"check: pattern\npatterns: ['{'{w}' * 2000}']\nwhere: {{w: {words}}}", "100,000 char"),
        (f"check: phrase\nany: {[f'{n} {{w}}' for n in range(30)]}\nwhere: {{w: {words}}}",
         "more than 20,000 phrases"),
        (f"check: pattern\npatterns: {[f'a{n}' for n in range(400)]}", "more than 300 patterns"),
        (f"check: pattern\npatterns: ['{''.join(f'(?P<g{n}>a?)' for n in range(30))}']", "20 gr"),
        (f"check: phrase\nany: ['{'x' * 3000}']", "longer than 2,000 characters"),
    ):  # fmt: skip
        noted = mistakes_of(keys)
        assert [m.message for m in noted if message in m.message] == [noted[0].message]
    many = [f"\\pL{{{n}}}" for n in range(300, 320)]
    assert story("A short story.").reports(f"check: pattern\npatterns: {many}") == []


def test_hidden_folders_hold_no_rules(tmp_path: Path) -> None:
    write(tmp_path, "house/a-rule.yaml", text_of("check: phrase\nany: [x]"))
    write(tmp_path, ".github/workflows/ci.yml", "on: push\n")
    assert any(rule.id == "a-rule" for rule in load_rules([str(tmp_path)]))


def test_a_pattern_that_could_hang_does_not() -> None:
    keys = "check: pattern\npatterns: ['(?:a+)+b', '(?:x*)*y']"
    assert story("a" * 50_000 + "x" * 50_000).reports(keys) == []


# The pack


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    folder = cache_folder()
    assert folder is not None
    return folder


def packs(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.json"))


def test_rules_from_the_pack_are_those_from_the_files(cache: Path, tmp_path: Path) -> None:
    own = "extends: agency-vague-credit\nadd: {any: ['with {input} from us']}\n"
    heirs(tmp_path / "own", heir=own)
    folders = [str(tmp_path / "own")]
    first = load_rules(folders, examples=False, cache=True)
    assert len(packs(cache)) == 1
    again = load_rules(folders, examples=False, cache=True)
    assert len(packs(cache)) == 1
    plain = [(r.id, r.family, r.message, r.zones, r.languages, r.severity) for r in first]
    assert plain == [(r.id, r.family, r.message, r.zones, r.languages, r.severity) for r in again]
    text = story("The delegations met.", "With inputs from us")
    for rules in (first, again):
        heir = next(rule for rule in rules if rule.id == "heir")
        assert [f.text for f in text.findings(heir)] == ["With inputs from us"]


def test_a_changed_file_list_or_fact_makes_another_pack(cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    keys = "check: phrase\nany: ['{x}']\nwhere: {x: {list: words}}"
    write(own, "a-rule.yaml", text_of(keys))
    write(own, "lists/words.txt", "boat\n")

    def found(text: str) -> bool:
        rules = load_rules([str(own)], examples=False, cache=True)
        return bool(story(text).findings(next(rule for rule in rules if rule.id == "a-rule")))

    assert found("A boat.") and not found("A tug.")
    write(own, "lists/words.txt", "tug\n")
    assert found("A tug.") and not found("A boat.")
    assert len(packs(cache)) == 2


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"trees": [], "literals": {}}', '{"trees": 1, "literals": {}}',
     '{"trees": [[1]], "literals": {}}',
     '{"trees": [["a","b","c",0,false,["x"]]], "literals": {}}', '{"trees": [], "literals": []}',
     "[" * 100_000, "\ud800"],
)  # fmt: skip
def test_a_broken_pack_is_as_good_as_none(cache: Path, content: str) -> None:
    before = load_rules(examples=False, cache=True)
    (pack,) = packs(cache)
    pack.write_bytes(content.encode("utf-8", "surrogatepass"))
    after = load_rules(examples=False, cache=True)
    assert [rule.id for rule in after] == [rule.id for rule in before]


def test_files_with_mistakes_leave_no_pack(cache: Path, tmp_path: Path) -> None:
    write(tmp_path, "own/a-rule.yaml", "titel: x\n")
    with pytest.raises(RulebookError):
        load_rules([str(tmp_path / "own")], examples=False, cache=True)
    assert not packs(cache)


def test_a_cache_that_cannot_be_written_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = write(tmp_path, "file", "")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(blocked))
    assert load_rules(examples=False, cache=True)


def test_old_packs_are_forgotten(cache: Path, tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path, "own/a-rule.yaml", text_of(f"check: phrase\nany: [word{number}]"))
        load_rules([str(tmp_path / "own")], examples=False, cache=True)
        os.utime(packs(cache)[0], (number, number))
    assert len(packs(cache)) <= 8
