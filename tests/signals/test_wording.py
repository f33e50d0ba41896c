"""What is told in passing, how letters begin and end, and whose words they are."""

from __future__ import annotations

import pytest

from tests.signals.build import case
from vetkit.load import shipped
from vetkit.signals import _firms, _phones, signals_of

LISTS = shipped.rulebook().lists
OWN = (
    "Herring sales held all winter, and the fishwives answer on their own since the course in the net loft.",
    "Complaints about crusts fell by a third once the oven hours were pinned to the top of the page.",
)
FOOTERS = (
    "Our tram stops are Brook End and Mill Lane; visitors with prams take the ramp behind the bicycle shed.",
    "Unsere Werkstatt bleibt samstags geschlossen, Pakete nimmt der Nachbar im Hinterhaus entgegen.",
    "Gravamos as ligações para formar a equipa nova; quem não quiser, diga-o à telefonista do turno.",
)


def levels(*statements: str, **more) -> set[tuple[str, str]]:
    """Return rule and level of all signals about two referees, or one, who wrote ``statements``."""
    people = (("a", "Ada Reed", "Quayside Foods"), ("b", "Ben Ortiz", "Old Mill Bakery"))
    references = [
        {"id": id, "name": name, "organisation": firm, "statement": text}
        for (id, name, firm), text in zip(people, statements, strict=False)
    ]
    return {(one.rule, one.level) for one in signals_of(case(references, **more)) if one.level != "info"}


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_that_no_list_has_is_a_question_and_no_fail(footer) -> None:
    assert levels(*(f"{text} {footer}" for text in OWN)) <= {("same-words", "warn")}
    assert levels(*(f"{footer} {text} {footer}" for text in OWN)) <= {("same-words", "warn")}


def test_a_letter_with_one_sentence_changed_in_the_middle_is_a_copy() -> None:
    middle = "The desk was calmer.", "The oven was hotter."
    copies = (f"{OWN[0]} {OWN[1]} {FOOTERS[0]} {own} {OWN[0]} {OWN[1]}" for own in middle)
    assert ("same-words", "fail") in levels(*copies)


def test_the_labels_of_a_form_are_nobodys_words() -> None:
    form = (
        "Nature of the quayside services supplied: training\nSatisfaction with agreed timescales: good\n"
        "Any further comments on the conduct of the supplier: {}"
    )
    assert not levels(*(form.format(text) for text in OWN))


def test_the_questions_of_a_form_are_nobodys_words() -> None:
    form = "1. Which parts of the harbour rota did the supplier staff itself? {} 2. Would you let it staff the rota again? Yes."
    assert not levels(*(form.format(text) for text in OWN))


@pytest.mark.parametrize(
    "told",
    [
        "I used to work for the agency until 2022.",
        "My wife runs the agency, so I saw the work every day.",
        "Chaz is my brother in law, and I was the contact here.",
        "I own shares in Brightwave and was the contact here.",
        "We get a commission for each client whom we send over.",
        "They gave us a discount for talking to you.",
        "Half of the agency belongs to my uncle, but I judge them like anybody.",
        "I sit on the board of the agency, and was the contact here.",
        "We rent them their office; that is how it began.",
        "Her husband and I founded the agency together in 2019.",
    ],
)
def test_a_tie_that_is_told_in_passing_is_asked_about(told) -> None:
    assert ("declared-tie", "warn") in levels(told, consultant=CONSULTANT)


@pytest.mark.parametrize(
    "told",
    [
        "My husband and I own the shop, and I dealt with them every week.",
        "My husband works with the agency weekly, since he keeps the page.",
        "My sister runs the shop; I worked with the agency every day.",
        "Our family is happy with them, and so are the neighbours.",
        "I joined from another agency in 2021 and took over as contact.",
        "I was hired as marketing manager and worked closely with them.",
        "They paid us a visit for the opening, and took the photographs.",
        "They showed ten drafts to us and we had half of them printed.",
        "I never worked for the agency, nor does my sister.",
        "We are on a retainer, and they are our supplier for the page.",
        "My son set up our first page, and then we hired them.",
    ],
)
def test_relatives_and_work_of_the_referees_own_are_no_tie(told) -> None:
    assert not levels(told, consultant=CONSULTANT)


CONSULTANT = {"name": "Brightwave", "principals": [{"name": "Chaz Merriday"}]}
CLAIM = "We turned a sleepy harbour page into a lively quayside conversation within one regatta season."


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        (CLAIM.replace("We", "They"), True),
        (f"They told you that {CLAIM.replace('We', 'they')}", False),
        (f"Their website has it: {CLAIM}", False),
        (f"{CLAIM.replace('We', 'They').rstrip('.')}, but it was more like three seasons.", False),
    ],
)
def test_words_told_as_the_consultants_are_not_the_referees(statement, asked) -> None:
    found = levels(statement, material=CLAIM)
    assert (("vendor-words", "warn") in found) == asked


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("312-555-2233", "(312) 555-CAFE", "same"),
        ("1-312-555-2233", "312 555 CAFE", "same"),
        ("+55 11 3555 1234", "(11) 3555-1234 ramal 7", "same"),
        ("+48 22 555 12 34", "22 555 12 34 wewn. 5", "same"),
        ("312-555-2233", "312-555-BAKE", None),
        ("020 7946 0018", "020 7946 0018 MAIN DESK", "same"),
    ],
)
def test_letters_in_a_number_are_read_as_meant(one, other, expected) -> None:
    regions = ("US", "BR", "PL", "GB")
    pairs = _phones.pairs(_phones.phones(one, regions), _phones.phones(other, regions))
    assert next((kind for *_, kind in pairs), None) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Marshford Borough Council", "Marshford BC", True),
        ("University of Marshford", "Univ. of Marshford", True),
        ("Saint Mary's Hospice Ltd", "St Mary's Hospice", True),
        ("Kestrel Cycles", "www.kestrelcycles.com", True),
        ("Marshford Borough Council", "Marshford Bus Company", False),
        ("Kestrel Cycles", "Kestrel Ceramics", False),
    ],
)
def test_a_client_is_on_the_list_however_short(one, other, same) -> None:
    ours, theirs = _firms.firm(one, LISTS), _firms.firm(other, LISTS)
    assert (_firms.is_same(ours, theirs) or _firms.is_shortened(ours, theirs)) == same


def test_a_long_row_of_half_a_phrase_is_read_to_its_end() -> None:
    assert not levels("my friend is a " * 1_300, consultant=CONSULTANT)
