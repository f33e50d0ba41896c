"""The interview that ships: 22 questions whose every answer has a type, a use and a source."""

from __future__ import annotations

import pytest

from vetkit.load import shipped
from vetkit.model.interview import YES_NO

INTERVIEW = shipped.interview()
ITEMS = INTERVIEW.items
CRITERIA = {criterion.id: criterion for one in shipped.checklists() for criterion in one.criteria}


def test_there_are_22_questions_and_no_id_stands_twice():
    assert len(INTERVIEW.questions) == 22
    for ids in (
        [q.id for q in INTERVIEW.questions],
        [i.id for i in ITEMS],
        [f.id for f in INTERVIEW.factors],
    ):
        assert len(ids) == len(set(ids))


def test_a_question_with_several_blanks_says_what_each_wants():
    assert [q.id for q in INTERVIEW.questions if len(q.items) > 1 and not all(i.ask for i in q.items)] == []


def test_every_source_can_be_looked_up():
    assert {key for question in INTERVIEW.questions for key in question.source} <= set(shipped.sources())


def test_every_mark_belongs_to_a_factor_and_every_factor_has_a_mark():
    marked = [item.factor for item in ITEMS if item.type == "scale5"]
    assert set(marked) == {factor.id for factor in INTERVIEW.factors}
    assert [item.id for item in ITEMS if item.factor and item.type != "scale5"] == []


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_an_item_names_only_what_there_is(item):
    answers = item.choices or (YES_NO if item.type == "yn" else ())
    assert set(item.criteria) <= set(CRITERIA)
    assert {*item.good, *item.bad} <= set(answers)
    assert set(item.good) & set(item.bad) == set()
    assert bool(item.choices) == (item.type == "choice")


@pytest.mark.parametrize("item", [item for item in ITEMS if item.criteria], ids=lambda item: item.id)
def test_an_item_that_bears_on_a_criterion_says_which_answer_is_good(item):
    assert item.type == "scale5" or item.good


def test_the_knock_out_questions_reach_knock_out_criteria():
    reached = {criterion for item in ITEMS if item.knock_out for criterion in item.criteria}
    assert reached == {"no-bought-activity", "honest-reviews", "discloses"}
    assert all(CRITERIA[criterion].knock_out for criterion in reached)


@pytest.mark.parametrize(
    ("item", "value", "fits"),
    [
        ("quality", 1, True),
        ("quality", 5, True),
        ("quality", 0, False),
        ("quality", 4.5, False),
        ("quality", "na", True),
        ("quality", "unknown", True),
        ("quality", "good", False),
        ("again", "unsure", True),
        ("again", "maybe", False),
        ("frequency", "daily", True),
        ("frequency", "yes", False),
        ("how-many", -1, False),
        ("how-many", 3, True),
        ("started", "2024", False),
        ("work-theirs", 3, False),
    ],
)
def test_what_an_item_takes_for_an_answer(item, value, fits):
    assert (INTERVIEW.item(item).refusal(value) == "") == fits
