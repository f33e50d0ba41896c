"""Flags made ready for scanning: every phrase read, and an index of the words that none can do without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from vetkit.claims.find import Pattern, prepare
from vetkit.claims.grammar import Choice, NotationError, Phrase, Sequence, Words
from vetkit.claims.index import Index, index
from vetkit.claims.needs import Needs, anchored, needs_of
from vetkit.claims.phrases import phrase_of
from vetkit.errors import Problem, VetkitError
from vetkit.model.checklist import Flag
from vetkit.model.platform import Platform

_ANCHOR = "add a word that must be there and is less common"


@dataclass(frozen=True)
class Rule:
    """One phrase of one flag. It is read when a sentence first has its words: most never do."""

    flag: Flag
    text: str
    """The phrase as it stands in the checklist."""

    @cached_property
    def phrase(self) -> Phrase:
        """The phrase as read."""
        return phrase_of(self.text)

    @cached_property
    def pattern(self) -> Pattern:
        """The phrase made ready to be found."""
        return prepare(self.phrase)


@dataclass(frozen=True, slots=True)
class Rules:
    """Phrases with their index. Made by ``compile_rules``."""

    rules: tuple[Rule, ...]
    index: Index
    known: frozenset[str]
    """Words of four letters or more that disguised letters are read as."""
    computed: tuple[Flag, ...] = ()
    """Flags that checks of figures raise."""
    platforms: tuple[Platform, ...] = ()
    """When each platform could first and last be used, for those checks."""

    def candidates(self, present: Set[str]) -> list[Rule]:
        """Return the rules whose needed words are all ``present``, in the order of the checklist."""
        return [self.rules[number] for number in self.index.candidates(present)]


def compile_rules(flags: Iterable[Flag], files: Mapping[str, str] | None = None) -> Rules:
    """Make ``flags`` ready for ``scan``.

    Args:
        flags: Flags of any checklists.
        files: The checklist's file by flag id, for the messages.

    Raises:
        VetkitError: One problem for each phrase that cannot be read, with its flag and place.
    """
    problems: list[Problem] = []
    rules: list[Rule] = []
    needs: list[Needs] = []
    known: set[str] = set()
    every = tuple(flags)
    for flag in every:
        for number, text in enumerate(flag.phrases, 1):
            try:
                phrase = phrase_of(text)
                if not anchored(phrase):
                    raise NotationError(f'"{text}" has nothing to hold on to', 1, _ANCHOR)
                rules.append(Rule(flag, text))
                needs.append(needs_of(phrase))
                for part in phrase.parts:
                    _gather(part, known)
            except NotationError as error:
                place = f'flag "{flag.id}", phrase {number}, column {error.column}'
                file = (files or {}).get(flag.id, "checklist")
                problems.append(Problem(file, 0, f"{place}: {error.message}", error.hint))
    if problems:
        raise VetkitError(problems)
    return Rules(
        tuple(rules),
        index(needs),
        frozenset(word for word in known if len(word) > 3),
        tuple(flag for flag in every if flag.figures),
    )


def _gather(sequence: Sequence, words: set[str]) -> None:
    for part in sequence:
        if isinstance(part, Words):
            words |= part.words
        elif isinstance(part, Choice):
            for option in part.options:
                _gather(option, words)
