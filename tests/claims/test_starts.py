"""Where a phrase may begin, and what stands directly before or after its words."""

from __future__ import annotations

import pytest

from tests.claims.flags import flag
from vetkit.claims import compile_rules, scan


def found(phrase: str, text: str) -> bool:
    """Tell whether ``phrase`` is in ``text``."""
    return bool(scan(text, compile_rules([flag("one", phrase)])))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("START [we] doubled ...3 {percent}", "✔️Doubled sales by 40 %."),
        ("START ...2 growth", "✅ Steady monthly growth"),
        ("START {percent} growth", "• 40 % growth"),
        ("START [over] {number >= 20} clients", "Result: over 40 clients"),
        ("source, ...4 register", "Source: the public register"),
        ("result, [over] {percent}", "Result: 40 %"),
        ("clients include ...4 and", "Our clients include Acme & Sons"),
        ("'s leading agency", "Estonia's leading agency"),
        ("{your} {business} 's sales", "Your brand's sales"),
    ],
)
def test_a_phrase_may_begin_after_a_bullet_or_a_colon(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("START growth", "Steady growth"),
        ("steady ...3 growth", "Steady: monthly growth"),
        ("{number >= 1000} companies", "B2B companies"),
        ("leading !edge", "The leading edge"),
    ],
)
def test_it_does_not_begin_elsewhere(phrase: str, text: str) -> None:
    assert not found(phrase, text)


def test_an_excluded_word_after_a_stop_excludes_nothing() -> None:
    assert found("leading !edge", "We are leading: Edge by edge.")


def test_an_exclamation_inside_a_sentence_does_not_end_it() -> None:
    (match,) = scan('"Best agency!" is what they call us.', compile_rules([flag("one", "best agency")]))
    assert match.sentence.endswith("us.")
