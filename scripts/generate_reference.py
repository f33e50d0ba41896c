"""Write the reference pages that are made from the data, such as those of criteria, flags and public sources.

Run it after every change to ``checklists/`` or ``src/vetkit/data/``; a test compares the pages with the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts._accuracy import accuracy
from scripts._page import head, page, plain

from vetkit.load import shipped
from vetkit.model.checklist import Applies, Checklist, Criterion, Flag, Source
from vetkit.model.platform import Platform
from vetkit.model.research import Directory
from vetkit.model.signal import SignalRule

FOLDER = Path(__file__).parents[1] / "docs" / "reference"
_PRECISION = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}


def pages() -> dict[str, str]:
    """Return the text of each page by its file name."""
    checklists = shipped.checklists()
    return {
        "criteria.md": criteria(checklists),
        "flags.md": flags(checklists),
        "signals.md": signals(shipped.rulebook().rules),
        "online.md": online(shipped.directory()),
        "sources.md": sources(checklists),
        "platforms.md": platforms(shipped.platforms()),
        "accuracy.md": accuracy(shipped.accuracy(), checklists),
    }


def criteria(checklists: Iterable[Checklist]) -> str:
    """Return the page of all criteria, by checklist."""
    lists = list(checklists)
    total = sum(len(one.criteria) for one in lists)
    lines = head(
        "Criteria",
        f"Everything that vetkit judges: {total} criteria in {len(lists)} checklists. How they add up "
        "is told in [why the score is what it is](../explanation/score.md).",
    )
    for one in lists:
        weight = (
            "your own duties; no part of the consultant's score"
            if one.role == "buyer"
            else f"weight {one.weight:g}"
        )
        lines += [
            f"## {plain(one.title)}",
            "",
            f"`{one.id}`, version {one.version}, {weight}. {plain(one.about)}",
            "",
        ]
        for criterion in one.criteria:
            lines += _criterion(criterion)
    return page(lines)


def _criterion(criterion: Criterion) -> list[str]:
    lines = [f"### {criterion.id}", "", f"**{plain(criterion.title)}.**", "", plain(criterion.why), ""]
    lines += [f"Ask: *{plain(criterion.ask)}*", ""]
    facts = [
        f"Severity: {criterion.severity}{', a knock-out' if criterion.knock_out else ''}",
        f"Least evidence: {criterion.rung}",
        f"Settled by: {', '.join(_settled_by(criterion))}",
        f"Sources: {', '.join(_source_link(key) for key in criterion.source)}",
    ]
    when = list(_when(criterion.applies))
    if when:
        facts.insert(2, f"Asked: {', '.join(when)}")
    return [*lines, *(f"- {fact}" for fact in facts), ""]


def _settled_by(criterion: Criterion) -> Iterator[str]:
    if criterion.answer:
        yield "an answer"
    yield from (f"the measure `{name}`" for name in criterion.measure)
    for word, flags in (("against", criterion.red), ("for", criterion.green)):
        if flags:
            yield f"flags {word} ({', '.join(f'[{flag}](flags.md#{flag})' for flag in flags)})"
    if criterion.online:
        yield f"public sources ({', '.join(criterion.online)})"


def _when(applies: Applies) -> Iterator[str]:
    if applies.from_size != "small":
        yield f"from a {applies.from_size} engagement on"
    if applies.kind:
        yield "of an agency" if applies.kind == "agency" else "of a freelancer"
    if applies.involves:
        yield f"where {applies.involves.replace('-', ' ')} is involved or nobody said"
    if not applies.newcomer:
        yield "not of a declared newcomer"


def flags(checklists: Iterable[Checklist]) -> str:
    """Return the page of all flags, red ones first."""
    bears = {flag: c.id for one in checklists for c in one.criteria for flag in (*c.red, *c.green)}
    every = sorted((flag for one in checklists for flag in one.flags), key=lambda flag: flag.id)
    red = [flag for flag in every if flag.polarity == "red"]
    green = [flag for flag in every if flag.polarity == "green"]
    lines = head(
        "Flags",
        f"What a text can say for or against the one who wrote it: {len(red)} red and {len(green)} green "
        "flags. The examples are run as tests. Phrases are written [like this](../phrases.md).",
    )
    for title, chosen in (("Red flags", red), ("Green flags", green)):
        lines += [f"## {title}", ""]
        for flag in chosen:
            lines += _flag(flag, bears.get(flag.id))
    return page(lines)


def _flag(flag: Flag, criterion: str | None) -> list[str]:
    lines = [f"### {flag.id}", "", f"**{plain(flag.title)}.** {plain(flag.why)}", ""]
    lines += [f"Ask: *{plain(flag.ask)}*", ""]
    lines += [f"- Severity: {flag.severity}"]
    if criterion:
        lines += [f"- Bears on: [{criterion}](criteria.md#{criterion})"]
    if flag.stances != ("asserted",):
        lines += [f"- Counts when: {', '.join(flag.stances)}"]
    lines += [f"- Sources: {', '.join(_source_link(key) for key in flag.source)}", ""]
    for title, examples in (("Caught", flag.flagged), ("Not caught", flag.passed)):
        lines += [f"{title}:", "", *(f"- {plain(example)}" for example in examples), ""]
    return lines


def signals(rules: Iterable[SignalRule]) -> str:
    """Return the page of the rules on referees."""
    every = list(rules)
    lines = head(
        "Signals on referees",
        f"What may not reconcile about a referee: {len(every)} rules. None proves anything; each starts a "
        "question that `vetkit dispose` closes.",
    )
    lines += [
        "Of the independence tests IT-01 to IT-22, IT-20 (one device for two web forms) has no rule: vetkit "
        "runs no web form, so it never sees a device.",
        "",
    ]
    for rule in every:
        lines += _signal(rule)
    return page(lines)


def _signal(rule: SignalRule) -> list[str]:
    lines = [f"### {rule.id}", "", f"**{plain(rule.title)}.** {plain(rule.why)}", ""]
    facts = [
        f"Level: {rule.level}{', decides once confirmed' if rule.decisive and rule.level != 'fail' else ''}"
    ]
    facts += [f"Test: {', '.join(rule.tests)}"] if rule.tests else []
    facts += [f"Looks at: {_NEEDS[rule.needs]}", f"Compares: {plain(rule.compares)}"]
    facts += [f"Line: {plain(rule.threshold)}"]
    facts += [f"Sources: {', '.join(_source_link(key) for key in rule.source)}"]
    lines += [*(f"- {fact}" for fact in facts), ""]
    flagged = [f"{one.says} {one.shown}. ({one.level})" for one in rule.examples if one.level]
    passed = [f"{one.says} {one.shown}." for one in rule.examples if not one.level]
    groups = (
        ("Flagged", flagged),
        ("Not flagged", passed),
        ("Innocent explanations", rule.innocent),
        ("Does not apply", rule.not_when),
    )
    for title, texts in groups:
        lines += [f"{title}:", "", *(f"- {plain(text)}" for text in texts), ""] if texts else []
    return [*lines, f"Ask: *{plain(rule.ask)}*", "", f"Check: *{plain(rule.check)}*", ""]


_NEEDS = {
    "profile": "the profile",
    "calls": "what was said or written",
    "online": "what public sources said",
    "folder": "all profiles of a folder, with `vetkit references cross`",
}


def sources(checklists: Iterable[Checklist]) -> str:
    """Return the page of the sources that criteria, flags and signals cite."""
    cited: dict[str, Source] = {source.key: source for one in checklists for source in one.sources}
    known = shipped.sources()
    cited |= {key: known[key] for rule in shipped.rulebook().rules for key in rule.source}
    lines = head("Sources", "Where the rules come from. Keys are cited by criteria, flags and signals.")
    for key in sorted(cited, key=_natural):
        source = cited[key]
        title = f"[{plain(source.title)}](<{source.address}>)" if source.address else plain(source.title)
        lines += [f"### {key}", "", title + (f", {source.dated}" if source.dated else ""), ""]
    return page(lines)


def online(directory: Directory) -> str:
    """Return the page of the public sources, those that vetkit asks and those that a person opens."""
    lines = head(
        "Public sources",
        "What `vetkit research` and `vetkit assess --online` ask, and what is left to be opened by hand. How "
        "it is done is told in [research online](../how-to/research-online.md). The reading of each answer "
        "was written from the source's own documentation and tested against answers written by hand from it, "
        "not recorded from live services.",
    )
    for one in directory.sources:
        rows = [
            ("tells", one.tells),
            ("is told", one.sends),
            ("says so", one.issuer),
            ("fresh for", f"{one.days} days"),
            ("wants a free key in", one.key and f"`{one.key}`"),
            ("list to download", one.list_address and f"<{one.list_address}>"),
            ("described at", f"<{one.address}>"),
            ("caveat", one.caveat),
        ]
        lines += [f"## `{one.id}`", "", one.title, "", "| | |", "|---|---|"]
        lines += [*(f"| {name} | {text} |" for name, text in rows if text), ""]
    lines += ["## By hand", "", "| id | source | look for | why vetkit does not ask |", "|---|---|---|---|"]
    for one_by_hand in directory.by_hand:
        look, why = plain(one_by_hand.look), plain(one_by_hand.why)
        lines.append(f"| `{one_by_hand.id}` | {plain(one_by_hand.title)} | {look} | {why} |")
    return page(lines)


def platforms(rows: Iterable[Platform]) -> str:
    """Return the page of platform dates."""
    lines = head(
        "Platform dates",
        "Experience that a consultant claims on a platform, and a certificate or badge that it claims to "
        "have, are compared with these days. Each is the earliest day that can be defended, so that only the "
        "impossible is called so. Only dates of confidence A (the day is well known) and B (month or year) "
        "speak against anybody; C is approximate and only raises a question.",
    )
    lines += [
        "| platform or programme | other names | earliest use | closed | confidence |",
        "|---|---|---|---|---|",
    ]
    for row in sorted(rows, key=lambda row: row.name.casefold()):
        launched = row.launched.strftime(_PRECISION[row.precision])
        names = plain(", ".join(row.aliases)) or "–"
        lines.append(f"| {plain(row.name)} | {names} | {launched} | {row.closed or '–'} | {row.confidence} |")
    return page([*lines, ""])


def _source_link(key: str) -> str:
    return f"[{key}](sources.md#{key.casefold()})"


def _natural(key: str) -> tuple[str, int, str]:
    """Sort S2 before S10."""
    letters = key.rstrip("0123456789")
    return letters, int(key[len(letters) :] or 0), key


def main() -> None:
    """Write the pages."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"docs/reference/{name}")


if __name__ == "__main__":
    main()
