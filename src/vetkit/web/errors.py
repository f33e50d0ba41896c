"""What can come of a request other than an answer. The message is a sentence that a report can print."""

from __future__ import annotations


class UnansweredError(Exception):
    """There is no answer, so that nothing is known; the message says why.

    Args:
        reason: Why, in plain words.
        retry_after: Seconds after which it may be asked again; None where asking again is of no use.
    """

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class RefusedError(UnansweredError):
    """The guard did not let the request out."""
