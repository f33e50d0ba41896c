"""Public sources are asked about organisations, and told nothing of the people who speak for them."""

from __future__ import annotations

from datetime import date

from vetkit.model.profile import Profile
from vetkit.research import plan

SECRETS = (
    "zebedee",
    "quillworthy",
    "vanterpool",
    "960874",
    "cliff road",
    "lampman",
    "second cousin",
    "strangers",
)
PROFILE = Profile.model_validate(
    {
        "consultant": {
            "name": "Acme",
            "kind": "agency",
            "website": "https://acme.example",
            "email_domain": "acme.example",
        },
        "references": [
            {
                "id": "lampman",
                "name": "Zebedee Vanterpool",
                "organisation": "Quillworthy Supplies",
                "email": "zebedee@quillworthy.example",
                "phone": "+44 1632 960874",
                "website": "https://lampsupplies.co.uk",
                "address": "12 Cliff Road",
                "connection": "a second cousin",
                "statement": "Four thousand strangers overnight.",
                "directors": ["Zebedee Vanterpool"],
            }
        ],
    }
)


def test_no_question_holds_a_name_a_contact_or_a_word_of_a_referee() -> None:
    made = plan(PROFILE, (), date(2026, 11, 24))
    asked = [*made.ask, *made.cannot]
    assert any("lampsupplies.co.uk" in one.sends for one in made.ask)
    text = " ".join(question.model_dump_json() for question in asked).casefold()
    assert not [secret for secret in SECRETS if secret in text]
