"""A phrase whose words are not all there is not looked for; no phrase that is there is among these."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.claims.find import find, prepare
from vetkit.claims.fold import fold
from vetkit.claims.grammar import Phrase
from vetkit.claims.index import index
from vetkit.claims.lexicon import words
from vetkit.claims.needs import needs_of
from vetkit.claims.notation import Notation
from vetkit.claims.statements import present
from vetkit.claims.tokens import tokens
from vetkit.load.builtin import builtin_rules

WORDS = (
    "we", "do", "don't", "can't", "not", "never", "it", "all", "guarantee", "guaranteed", "growth", "results", "our",
    "agency", "10", "10k", "300%", "$500", "#1", "best", "followers", "thousand", "30 days", "x", "10x", "you'll", "in",
    "&", "+", ",", ":", ";", "-", "a", "the", "double", "likes", "b2b", "1,000", "or", "is", "it's", "client's",
)  # fmt: skip
PIECES = (
    *("we", "do", "do not", "not", "never", "guarantee~", "{we}", "{outcome}", "{audience}", "{number}", "{number >= 100}"),
    *("{percent}", "{multiple > 2}", "{amount}", "{period}", "[our]", "[{adverb}]", "(all|it all|not)", "(a|[the] best)"),
    *("...", "...2", ",", "!never", "!{we}", "START", "END", "one[-]stop", "it 's", "1", "+", "&"),
)  # fmt: skip
NOTATION = Notation(words())
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


def phrase(pieces: list[str]) -> Phrase:
    """Return the pieces between two plain words, so that whatever they are a phrase comes of it."""
    return NOTATION.phrase(" ".join(("(we|all|10|not)", *pieces, "(growth|it|we|10|followers)")))


@settings(deadline=None, max_examples=400)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=4), min_size=1, max_size=5), texts)
def test_no_phrase_that_is_there_is_turned_away(written: list[list[str]], text: str) -> None:
    phrases = [phrase(pieces) for pieces in written]
    shadow = fold(text).shadow
    sentence = tokens(shadow)
    there = {at for at, one in enumerate(phrases) if find(prepare(one), sentence)}
    assert there <= set(index(map(needs_of, phrases)).candidates(present(shadow)))


@settings(deadline=None, max_examples=20)
@given(texts)
def test_no_phrase_that_is_shipped_is_turned_away(text: str) -> None:
    rules = builtin_rules()
    shadow = fold(text).shadow
    sentence = tokens(shadow)
    there = {at for at, rule in enumerate(rules.rules) if find(rule.pattern, sentence)}
    assert there <= set(rules.index.candidates(present(shadow)))
