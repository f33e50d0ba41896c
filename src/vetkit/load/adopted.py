"""Claims that were taken over from the consultant's documents, beside those that the profile has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from vetkit.claims.fold import fold
from vetkit.ledger.names import row
from vetkit.model.adopted import Adopted, Taken, Whereabouts, Withdrawal, Withdrawn
from vetkit.model.match import Reading
from vetkit.model.profile import Claim, Document, Profile


def with_adopted(profile: Profile, adopted: Iterable[Adopted]) -> Profile:
    """Return ``profile`` with the adopted claims after its own.

    A claim of the profile takes the place of an adopted one of the same id, so that a person can write more
    about it there, such as the evidence that is offered for it.
    """
    own = {claim.id for claim in profile.claims}
    dated = {PurePosixPath(one.path).as_posix(): one for one in profile.documents}
    more = tuple(_claim(one, dated.get(one.document)) for one in adopted if one.id not in own)
    return profile.model_copy(update={"claims": (*profile.claims, *more)}) if more else profile


def withdrawn(adopted: Iterable[Adopted], withdrawals: Iterable[Withdrawal]) -> tuple[Withdrawn, ...]:
    """Return the adopted claims that were taken back, in the order in which that was done; each once."""
    known = {one.id: one for one in adopted}
    first = {one.claim: one for one in reversed(tuple(withdrawals)) if one.claim in known}
    return tuple(
        Withdrawn(
            id=id,
            text=known[id].text,
            document=known[id].document,
            line=known[id].line,
            why=one.why,
            by=one.by,
            on=one.on,
        )
        for id, one in reversed(first.items())
    )


def _claim(one: Adopted, document: Document | None) -> Claim:
    said_on = document.dated if document else None
    return Claim(id=one.id, text=one.text, said_in=one.document, line=one.line, said_on=said_on)


def taken(
    adopted: Iterable[Adopted], readings: Collection[Reading], texts: Mapping[str, str]
) -> dict[str, Taken]:
    """Return by claim where each one was taken from, and whether it still stands there.

    Args:
        adopted: What was taken over.
        readings: The documents as they are now.
        texts: The text of each, by its path.
    """
    now = {reading.path: reading for reading in readings}
    return {
        one.id: Taken(
            document=one.document,
            sha256=one.sha256,
            part=one.part,
            page=one.page,
            line=one.line,
            column=one.column,
            on=one.on,
            now=_now(one, now.get(one.document), texts.get(one.document, "")),
        )
        for one in adopted
    }


def _now(one: Adopted, reading: Reading | None, text: str) -> Whereabouts:
    if reading is None:
        return "document-gone"
    if reading.sha256 == one.sha256:
        return "as-taken"
    return "document-changed" if is_in(one.text, text) else "words-gone"


def is_in(words: str, text: str) -> bool:
    """Tell whether ``words`` stand in ``text``, in this order, whatever lines and signs are between them."""
    return row(fold(words).shadow) in row(fold(text).shadow)
