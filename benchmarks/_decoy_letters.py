"""Letters, forms and words that are innocent, and look like copies or ties."""

from __future__ import annotations

from datetime import date

from _draft import Draft
from _planting import Found, decoy, one, two
from _world import spelt_phone


@decoy("same-words", "a footer that no list has", asks=True)
def footer(draft: Draft) -> Found:
    """What a mailbox puts under every letter, in one of ten languages."""
    foot = draft.pick("footers")
    return _letters(draft, "{}\n" + foot)


@decoy("same-words", "a head and a foot that no list has", asks=True)
def frame(draft: Draft) -> Found:
    """Both around an account of the referee's own."""
    head, foot = draft.random.sample(list(_footers(draft)), 2)
    return _letters(draft, f"{head}\n{{}}\n{foot}")


@decoy("same-words", "the questions of a form")
def questions(draft: Draft) -> Found:
    """A form of the buyer's own group, each question before its answer."""
    return _letters(draft, draft.pick("question_forms"))


@decoy("same-words", "the labels of a form")
def labels(draft: Draft) -> Found:
    """A form with a label and a colon on each line."""
    return _letters(draft, draft.pick("label_forms").replace("\\n", "\n"))


def _footers(draft: Draft) -> set[str]:
    found: set[str] = set()
    while len(found) < 2:
        found.add(draft.pick("footers"))
    return found


def _letters(draft: Draft, form: str) -> Found:
    """Let two referees write by one form, each an account of its own."""
    if ids := two(draft, "statement", "said"):
        for id in ids:
            draft.update(id, statement=form.replace("{}", f"{draft.story()} {draft.story()}"))
        return ids
    return None


@decoy("vendor-words", "repeated to deny it, or as the consultant's")
def repeated(draft: Draft) -> Found:
    """The consultant's sentence, told as the consultant's or taken back at once."""
    id = one(draft, "said", "change")
    if not id or not draft.take(("", "material")):
        return None
    claim = draft.pick("claims")
    draft.material.append(claim)
    draft.calls[id]["answers"]["change"] = draft.pick("repeats").replace("CLAIM", claim.rstrip("."))
    return (id,)


@decoy("declared-tie", "relatives and work of the referee's own")
def own_family(draft: Draft) -> Found:
    """A family firm, a job before, a retainer that is paid to the consultant."""
    if id := one(draft, "said", "tie"):
        draft.calls[id]["answers"]["own-role"] = draft.pick("no_ties_told")
        return (id,)
    return None


@decoy("impossible-dates", "a year that somebody remembers")
def remembered(draft: Draft) -> Found:
    """The first of January of the very year of the founding."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = date(2017, 11, 6)
    draft.calls[id]["answers"]["started"] = date(2017, 1, 1)
    return (id,)


@decoy("vendor-phone", "its own number, with a note")
def noted(draft: Draft) -> Found:
    """The number on file, found again elsewhere, with a day or an extension beside it."""
    if id := one(draft, "phone", "channel"):
        number = spelt_phone(draft.random, draft.country, draft.numbers[id])
        draft.calls[id].update(channel="phone", contact=f"{number}{draft.pick('contact_notes')}")
        return (id,)
    return None


@decoy("vendor-address", "another plot of one sector")
def sector(draft: Draft) -> Found:
    """The number of a part of town is in both, that of the house is not."""
    if id := one(draft, "address", "place"):
        if not draft.take(("", "address")):
            return None
        ours, theirs = draft.random.sample(range(2, 99), 2)
        form = draft.pick("areas").replace("AREA", str(draft.random.randint(2, 60)))
        draft.consultant["address"] = form.replace("HOUSE", str(ours))
        draft.update(id, address=form.replace("HOUSE", str(theirs)))
        return (id,)
    return None


@decoy("not-on-client-list", "cut short, or as a web address")
def shortened(draft: Draft) -> Found:
    """A listing that everybody in the trade reads."""
    id = one(draft, "organisation")
    if not id or not draft.take(("", "clients")):
        return None
    long, _, short = draft.pick("shortened").partition("=")
    draft.update(id, organisation=long)
    draft.consultant["clients"] = [
        short,
        *(one["organisation"] for one in draft.references if one["id"] != id),
    ]
    return (id,)


@decoy("shared-surname", "a surname that may be a given name")
def given_or_not(draft: Draft) -> Found:
    """A principal's surname, which stands where the referee's given name does."""
    id = one(draft, "name")
    if not id or not draft.take(("", "principals")):
        return None
    name = draft.pick("rare_given")
    draft.consultant["principals"] = [{"name": f"Ruth {name}"}]
    draft.update(id, name=f"{name} {draft.reference(id)['name'].rpartition(' ')[2]}")
    return (id,)
