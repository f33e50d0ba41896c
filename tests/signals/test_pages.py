"""Each rule's page: its worked examples are flagged as they say, and it can be read aloud to anybody."""

from __future__ import annotations

import re

import pytest

from tests.signals.build import crossed, of_example
from vetkit.folder import members
from vetkit.load import shipped
from vetkit.signals import signals_of

RULES = shipped.rulebook().rules
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=lambda one: getattr(one, "id", getattr(one, "says", ""))
)
def test_an_example_is_flagged_as_its_page_says(rule, example) -> None:
    signals = crossed(example) if rule.needs == "folder" else signals_of(of_example(example))
    found = [signal.level for signal in signals if signal.rule == rule.id]
    assert found == ([example.level] if example.level else [])


def test_every_rule_has_its_file_and_every_file_its_page() -> None:
    assert set(members("vetkit.signals")) == {rule.id for rule in RULES if rule.needs != "folder"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_shows_what_is_flagged_and_what_is_not(rule) -> None:
    assert {bool(example.level) for example in rule.examples} == {True, False}
    assert rule.level in {example.level for example in rule.examples}


def test_every_source_is_known() -> None:
    assert {key for rule in RULES for key in rule.source} <= set(shipped.sources())


def test_no_page_calls_anybody_dishonest() -> None:
    words = re.compile(
        r"\b(fraud\w*|liar|lie[sd]?|lying|fake[sd]?|cheat\w*|crook\w*|dishonest\w*|deceiv\w*)\b", re.I
    )
    texts = {text for rule in RULES for text in map(str, rule.model_dump(exclude={"source"}).values())}
    assert not [found[0] for text in texts if (found := words.search(text))]
