"""What does not reconcile about referees: the rules, and what they found. Never a verdict on a person."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import Field

from vetkit.model.base import Line, Slug, Text, Value
from vetkit.model.record import Disposition

Level = Literal["fail", "warn", "info"]
"""fail: very likely not independent, so it does not count until a person decides. warn: ask. info: know."""

LEVELS: tuple[Level, ...] = ("fail", "warn", "info")

Needs = Literal["profile", "calls", "online", "folder"]
"""What a rule looks at: the profile, the calls, what public sources said, or all the profiles of a folder."""


class Example(Value):
    """A small case that a rule is shown on, and tested with."""

    says: Text
    """What is to be seen in it."""
    level: Level | None = None
    """The level at which it is flagged; None where it is not."""
    consultant: Mapping[str, Any] = Field(default_factory=dict)
    """Keys of ``[consultant]``, its name left out."""
    team: tuple[Line, ...] = ()
    """Names of its people."""
    references: tuple[Mapping[str, Any], ...] = ()
    calls: tuple[Mapping[str, Any], ...] = ()
    """``referee``, ``channel``, ``identity``, ``contact``, ``answers`` and ``said`` by item, ``minutes``."""
    material: Text | None = None
    """Text of a document of the consultant's."""
    evidence: tuple[Mapping[str, Any], ...] = ()
    """``source``, ``subject``, ``outcome`` and ``facts`` of what a public source said."""
    others: tuple[Mapping[str, Any], ...] = ()
    """Further profiles of the same folder: ``consultant`` and ``references``."""

    @property
    def shown(self) -> str:
        """What is on file in it, in one line."""
        parts = [_listed("The consultant", self.consultant)] if self.consultant else []
        parts += [f"its team: {', '.join(self.team)}"] if self.team else []
        parts += [f"the consultant writes: {self.material}"] if self.material else []
        parts += [
            _listed(
                f"{one['name']} of {one['organisation']}", {key: one[key] for key in one if key not in _KNOWN}
            )
            for one in self.references
        ]
        for call in self.calls:
            said = {**call.get("answers", {}), **call.get("said", {})}
            how = {key: call[key] for key in ("channel", "identity", "contact", "minutes") if key in call}
            parts.append(_listed("in the call", {**how, **said}))
        for one in self.evidence:
            told = one.get("facts") or {"outcome": one.get("outcome", "answered")}
            parts.append(_listed(f"{one['source']} says of {one['subject']}", told))
        parts += [f"in the same folder: {one['consultant']['name']}" for one in self.others]
        return "; ".join(parts)


_LABEL = 3
"""Words up to which a value is a label and no sentence, which is quoted."""
_KNOWN = ("id", "name", "organisation")


def _listed(who: str, values: Mapping[str, Any]) -> str:
    """Return whom and what: ``The consultant: phone 01632 960874``."""
    told = ", ".join(f"{key.replace('_', ' ')} {_plain(value)}" for key, value in values.items())
    return f"{who}: {told}" if told else who


def _plain(value: Any) -> str:  # noqa: ANN401 - any TOML value
    if isinstance(value, Mapping):
        return " ".join(map(_plain, value.values()))
    if isinstance(value, list | tuple):
        return " and ".join(map(_plain, value))
    return f"“{value.rstrip('.')}”" if isinstance(value, str) and len(value.split()) > _LABEL else str(value)


class SignalRule(Value):
    """One rule: the page that ``vetkit explain`` shows. The file of its name in ``signals`` does the work."""

    id: Slug
    tests: tuple[Line, ...] = ()
    """Numbers of the independence tests that it decides, such as ``IT-01``."""
    level: Level
    title: Line
    needs: Needs = "profile"
    compares: Text
    threshold: Text
    why: Text
    innocent: tuple[Text, ...] = Field(min_length=1)
    """Explanations that would be innocent, likeliest first."""
    not_when: tuple[Text, ...] = Field(min_length=1)
    """Where it does not apply."""
    ask: Text
    """What to ask the consultant. It goes into a letter: it gives away nothing of any referee."""
    check: Text
    """What to do oneself."""
    source: tuple[Line, ...] = Field(min_length=1)
    decisive: bool = False
    """Whether a person who confirms it says thereby that the referee is not independent."""
    examples: tuple[Example, ...] = ()
    """At least one that is flagged and one that is not, where a profile alone can show it."""

    def found(
        self,
        id: str,
        referees: tuple[str, ...],
        says: str,
        sides: tuple[tuple[str, str], ...],
        *,
        level: Level | None = None,
        on: date | None = None,
        disposition: Disposition | None = None,
    ) -> "Signal":
        """Return what this rule found as a signal, which carries the rule's page with it.

        Args:
            id: The rule and whom it is about.
            referees: Keys of the referees whom it is about.
            says: What does not reconcile, in a sentence.
            sides: The two things that were compared: who, and what.
            level: Its level, where it is not that of the rule.
            on: Day of the call that it rests on.
            disposition: What a person has decided on it.
        """
        return Signal(
            id=id,
            rule=self.id,
            tests=self.tests,
            level=level or self.level,
            title=self.title,
            says=says,
            sides=tuple(Side(who=who, what=what) for who, what in sides),
            referees=referees,
            innocent=self.innocent,
            ask=self.ask,
            check=self.check,
            decisive=self.decisive,
            on=on,
            disposition=disposition,
        )


class Side(Value):
    """One of the two things that were compared."""

    who: Line
    """The consultant, or initials and organisation of a referee."""
    what: Line
    """What was compared, with no contact of a referee's in full."""


class Signal(Value):
    """Something that does not reconcile, with both sides. It starts a question, and a disposition ends it."""

    id: Line
    """The rule and whom it is about, such as ``vendor-phone:debbie``; no order of the input changes it."""
    rule: Slug
    tests: tuple[Line, ...]
    level: Level
    title: Line
    says: Text
    sides: tuple[Side, ...]
    referees: tuple[Line, ...]
    """Keys of the referees whom it is about; see ``references`` of a profile for their ids."""
    innocent: tuple[Text, ...]
    ask: Text
    check: Text
    decisive: bool = False
    on: date | None = None
    """Day of the call that it rests on, where it rests on one."""
    disposition: Disposition | None = None

    @property
    def is_open(self) -> bool:
        """Whether no person has decided on it."""
        return self.disposition is None

    @property
    def is_explained(self) -> bool:
        """Whether a person has set it aside."""
        return self.disposition is not None and self.disposition.decision == "explained"

    @property
    def is_against(self) -> bool:
        """Whether the referee does not count for it: a fail unless explained, or what a person confirmed."""
        if self.level == "fail":
            return not self.is_explained
        is_confirmed = self.disposition is not None and self.disposition.decision == "confirmed"
        return self.decisive and is_confirmed


class Lists(Value):
    """Words and addresses that rules are judged by, each in the plain form in which it is compared."""

    surnames: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    short: Mapping[str, str] = Field(default_factory=dict)
    """Long forms of each short given name."""
    titles: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    legal: Mapping[str, str] = Field(default_factory=dict)
    """The form that each spelling of a legal form means."""
    firm_small: frozenset[str] = frozenset()
    firm_front: frozenset[str] = frozenset()
    """Legal forms that stand in front of the name."""
    firm_words: Mapping[str, str] = Field(default_factory=dict)
    """What short words in names of firms stand for."""
    firm_branch: frozenset[str] = frozenset()
    """Words that a branch adds to the name of its firm."""
    title_small: frozenset[str] = frozenset()
    title_ranks: Mapping[str, int] = Field(default_factory=dict)
    """How high a word of a title stands, from 0."""
    title_words: Mapping[str, str] = Field(default_factory=dict)
    """What abbreviations in titles stand for, and the field of work that a word means."""
    free_mail: frozenset[str] = frozenset()
    disposable: frozenset[str] = frozenset()
    free_brands: frozenset[str] = frozenset()
    """Names of providers of free mailboxes that have them under many endings."""
    disposable_brands: frozenset[str] = frozenset()
    mail_aliases: Mapping[str, str] = Field(default_factory=dict)
    """The host whose mailboxes another host has too."""
    dotless: frozenset[str] = frozenset()
    """Hosts at which dots and hyphens before the @ do not count."""
    no_mailbox: frozenset[str] = frozenset()
    """What stands before the @ where nobody knows the address yet."""
    shared_hosts: frozenset[str] = frozenset()
    street_generic: frozenset[str] = frozenset()
    street_kinds: frozenset[str] = frozenset()
    """Words that tell two streets of one name apart."""
    street_endings: tuple[str, ...] = ()
    rented: tuple[str, ...] = ()
    address_words: Mapping[str, str] = Field(default_factory=dict)
    units: frozenset[str] = frozenset()
    floors: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    """Words that the number of a part of town follows."""
    address_noise: frozenset[str] = frozenset()
    countries: Mapping[str, str] = Field(default_factory=dict)
    """ISO 3166 code of each name of a country."""
    everyday: frozenset[str] = frozenset()
    """Words of which everybody's praise is made."""
    telling: tuple[str, ...] = ()
    """Words that an account of something that happened has, and praise has not."""
    ratings: tuple[str, ...] = ()
    """Numbers that are praise and no fact."""
    formulas: tuple[str, ...] = ()
    """Turns of phrase by which a sentence is known as a letter's form, a footer or a saying: everybody's."""
    small_print: tuple[str, ...] = ()
    """Likewise, in a text that has such a sentence."""
    nothing: tuple[str, ...] = ()
    """How an answer begins that says that nothing went wrong."""
    ties: tuple[tuple[str, str], ...] = ()
    """How people tell of ties in passing: slots and phrases of ``data/ties.toml``, each with its name."""
    fillers: frozenset[str] = frozenset()
    """Words that may stand before it."""


class Rulebook(Value):
    """All rules about referees, with their lists."""

    rules: tuple[SignalRule, ...] = ()
    lists: Lists = Lists.model_construct()

    def rule(self, id: str) -> SignalRule:
        """Return the rule called ``id``. Raises KeyError where there is none."""
        for rule in self.rules:
            if rule.id == id:
                return rule
        raise KeyError(id)
