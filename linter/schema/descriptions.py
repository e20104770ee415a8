"""What editors show of the keys that every rule and every configuration has."""

from __future__ import annotations

from typing import Final

RULE: Final = {
    "extends": "The id of a rule whose keys this one has, too, except those it gives itself.",
    "add": "What is appended to lists of the rule that this one extends, by key.",
    "title": "What is wrong, in a few words.",
    "severity": "How bad it is; info never scores, minor does not gate by default.",
    "confidence": "How sure a hit is: high (0.95), medium (0.75), low (0.5), or a number up to 1.",
    "zones": "Where to look; any is every zone but chrome, and body includes tail.",
    "languages": "Codes of the languages whose articles are judged (en, hi); any, the default.",
    "check": "How to look; decides which other keys there are.",
    "where": "Words for the slots: {noun} in a phrase or pattern stands for each word of noun.",
    "when": "What must hold for a hit to count: everything that is listed.",
    "unless": "What excuses a hit: anything that is listed.",
    "evidence": "What makes a hit less severe or less sure: conditions, and what it then weighs.",
    "group": "A name shared by rules that find the same defect, which is then reported once.",
    "message": "What the writer reads; {match} and names of slots and groups stand for words.",
    "why": "Why it matters.",
    "do": "What to do about it.",
    "sources": "What backs the reason: titles, each with its address in <> behind it.",
    "fix": "What may be deleted for a finding to be gone; safe if nobody has to look.",
    "mutants": "Which mutants of the examples the rule must stand; without it all that it can.",
    "examples": "Texts in which the rule reports what stands in ⟦⟧ (bad), or nothing (good).",
}

CONFIGURATION: Final = {
    "extends": "recommended (every rule, the default), essential, or other configuration files.",
    "rules": "Folders with rules of your own, relative to this file.",
    "lists": "Lists of words that rules use by name.",
    "select": "The ids and families of the rules to run; without it every rule.",
    "ignore": "The ids and families of rules to leave out.",
    "override": "By rule id off, on, or what is changed: severity, confidence, languages, zones.",
    "facts": "What the site says of itself, by name: a text or a list of texts.",
    "site": "What checks need not guess: countries, domains, public contacts, authors.",
    "fail-on": "The severity from which on a finding makes the run fail; major by default.",
    "min-severity": "The severity from which on findings are shown.",
}

SITE: Final = {
    "regions": "The countries the site writes from (two letters, ISO 3166: GB, IN), for numbers.",
    "domains": "The site's own web and mail domains and those of its sisters.",
    "contacts": "Telephone numbers, mail addresses, whole domains (@example.org) and links to chats"
    " that are meant for the public.",
    "authors": "What is known of authors, by their names as in bylines.",
}
AUTHOR: Final = {
    "pronouns": "The pronouns the author uses (she/her); they end every question about them.",
    "contacts": "Numbers and addresses of the author's that are meant for the public.",
    "profile": "The page that introduces the author.",
}
