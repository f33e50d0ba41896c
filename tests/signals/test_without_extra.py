"""Without ``vetkit[references]`` numbers and domains are still compared, only less well, and the report says so."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, sys
for name in {missing}:
    sys.modules[name] = None
sys.path[:0] = ["."]
from tests.signals.build import case
from vetkit.signals import signals_of, unchecked
one = case({references}, consultant={consultant})
print(json.dumps([[[s.id, s.level] for s in signals_of(one)], unchecked(one)]))
"""
BOTH = ("phonenumbers", "publicsuffixlist")
NUMBER = "Not checked: telephone numbers by the numbering plans of their countries."
DOMAIN = "Not checked: referees' domains by the list of public suffixes."


def found(missing, reference, **consultant):
    """Return the signals of one referee, and what is said not to be checked, in a new interpreter."""
    reference = {
        "id": "a",
        "name": "Ada Reed",
        "organisation": "Old Mill",
        "proposed_by": "buyer",
        **reference,
    }
    script = SCRIPT.format(missing=missing, references=[reference], consultant=consultant)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    signals, said = json.loads(run.stdout)
    return [tuple(one) for one in signals], said


@pytest.mark.parametrize(
    "theirs", ["+44 1632 960874", "01632 960874", "(01632) 960 874 ext 3", "0044 1632/960874"]
)
@pytest.mark.parametrize("ours", ["+44 (0)1632 960874", "01632-960-874"])
def test_numbers_are_compared_digit_by_digit(ours, theirs) -> None:
    signals, said = found(BOTH, {"phone": theirs}, phone=ours)
    assert signals == [("vendor-phone:a", "fail")]
    assert any(line.startswith(NUMBER) and "vetkit[references]" in line for line in said)


def test_another_number_stays_another() -> None:
    assert found(BOTH, {"phone": "+44 1632 960875"}, phone="01632 960874")[0] == []
    assert found(BOTH, {"phone": "+1 207 946 0018"}, phone="+44 20 7946 0018")[0] == []


@pytest.mark.parametrize(
    ("mail", "website", "signals"),
    [
        ("ada@brightwave.co.uk", "https://brightwave.co.uk", [("vendor-domain:a", "fail")]),
        ("ada@mail.brightwave.co.uk", "https://brightwave.co.uk", [("vendor-domain:a", "fail")]),
        ("ada@oldmill.co.uk", "https://brightwave.co.uk", []),
        ("ada@oldmill.wixsite.com", "https://brightwave.wixsite.com", []),
    ],
)
def test_domains_are_compared_by_name(mail, website, signals) -> None:
    made, said = found(BOTH, {"email": mail}, website=website)
    assert made == signals
    assert any(line.startswith(DOMAIN) for line in said)


def test_what_is_installed_is_not_said_to_be_missing() -> None:
    _, said = found((), {"phone": "01632 960874", "email": "ada@oldmill.co.uk"}, phone="01632 960875")
    assert not [line for line in said if line.startswith((NUMBER, DOMAIN))]
