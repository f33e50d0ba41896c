"""What all claims of a case are held against, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vetkit.ledger.exhibited import Exhibited, exhibited
from vetkit.ledger.names import row
from vetkit.model.assignment import Assignment, standing
from vetkit.model.case import Case
from vetkit.model.match import Match
from vetkit.model.profile import Claim
from vetkit.model.standard import Standard
from vetkit.references.voice import Voice, voices


@dataclass(frozen=True)
class Known:
    """A case made ready.

    Attributes:
        case: Everything known.
        standard: The checklists that apply.
        voices: The referees with what they said.
        sentences: The plain words of each sentence in which a flag counts, with the match.
        evidence: The evidence on file by its id.
        assigned: What a person last said of each claim and item of evidence, by their ids.
    """

    case: Case
    standard: Standard
    voices: tuple[Voice, ...]
    sentences: tuple[tuple[str, Match], ...]
    evidence: Mapping[str, Exhibited]
    assigned: Mapping[tuple[str, str], Assignment]

    def matches_in(self, claim: Claim) -> tuple[Match, ...]:
        """Return the flags whose sentence is the claim, or a part of it, or has it as a part."""
        text = row(claim.text)
        return tuple(match for sentence, match in self.sentences if _overlap(text, sentence))

    def is_explained(self, signal: str) -> bool:
        """Tell whether a person has set ``signal`` aside."""
        given = [one for one in self.case.dispositions if one.signal == signal and one.on <= self.case.as_of]
        return bool(given) and given[-1].decision == "explained"


def known_of(case: Case, standard: Standard) -> Known:
    """Return ``case`` made ready."""
    counting = [match for match in case.matches if match.counts]
    return Known(
        case=case,
        standard=standard,
        voices=voices(case),
        sentences=tuple((row(match.sentence), match) for match in counting),
        evidence=exhibited(case),
        assigned={(one.claim, one.evidence): one for one in standing(case.assignments)},
    )


def _overlap(one: str, other: str) -> bool:
    return bool(one.strip() and other.strip()) and (one in other or other in one)
