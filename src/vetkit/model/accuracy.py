"""How often the flags are right, as measured on sentences of sellers that no rule was written from."""

from collections.abc import Mapping

from pydantic import Field

from vetkit.model.base import Value

Share = Field(ge=0, le=1)


class Measured(Value):
    """Precision, recall and their harmonic mean with its 95 % interval, each 0 to 1."""

    precision: float = Share
    recall: float = Share
    f1: float = Share
    f1_low: float = Share
    f1_high: float = Share


class Alarms(Value):
    """Sentences of one kind of text that carry no red flag, and how many were marked all the same."""

    of: int = Field(ge=0)
    alarms: int = Field(ge=0)


class Record(Value):
    """One flag: sentences that carry it, sentences that were marked, and those that were marked rightly."""

    there: int = Field(ge=0)
    found: int = Field(ge=0)
    right: int = Field(ge=0)

    @property
    def says(self) -> str:
        """The record in plain words."""
        if not self.there and not self.found:
            return "It came up in none of the sentences that this was measured on."
        return (
            f"On sentences of sellers it had not seen, it marked {self.found}, {self.right} of them rightly; "
            f"{self.there} carry it."
        )


class Accuracy(Value):
    """``data/accuracy.toml``."""

    sentences: int
    sellers: int
    with_red_flag: int
    any_red: Measured
    """Does the sentence carry a red flag?"""
    which_red: Measured
    which_green: Measured
    false_alarms: Mapping[str, Alarms]
    """By kind of text."""
    flags: Mapping[str, Record]
    """By flag id; a flag that is missing came up nowhere."""

    def of(self, flag: str) -> Record:
        """Return the record of ``flag``."""
        return self.flags.get(flag, Record(there=0, found=0, right=0))
