"""Words, marks, times and dates that only look planted."""

from __future__ import annotations

from datetime import date

from _draft import MARKS, Draft
from _planting import Found, decoy, everybody, one, two
from _world import pool


@decoy("impossible-dates", "years that can agree")
def same_year(draft: Draft) -> Found:
    """Work in the very year of the founding."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = draft.random.choice((2017, date(2017, 3, 1)))
    draft.update(id, start=draft.random.choice((2017, date(2017, 3, 1))))
    return (id,)


@decoy("impossible-dates", "a platform under another name")
def renamed(draft: Draft) -> Found:
    """X in 2012: it was called Twitter."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    name, _, year = draft.pick("renamed").partition("=")
    draft.consultant["founded"] = 2001
    draft.update(id, start=int(year), platforms=[name])
    return (id,)


@decoy("impossible-dates", "some months before the firm was registered", asks=True)
def founder(draft: Draft) -> Found:
    """A founder who began before the entry in the register."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = date(2017, 6, 1)
    draft.update(id, start=date(2017, draft.random.randint(1, 5), 3))
    return (id,)


@decoy("impossible-dates", "work for the firm before this one", asks=True)
def predecessor(draft: Draft) -> Found:
    """Work under the name of a predecessor."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded"), ("", "affiliate")):
        return None
    draft.affiliate(name="Old Bureau", relation="predecessor, merged in 2016")
    draft.update(id, start=2011)
    return (id,)


@decoy("only-top-marks", "a genuine glowing reference")
def glowing(draft: Draft) -> Found:
    """The best mark for everything, and a story."""
    if id := one(draft, "said", "marks"):
        call = draft.calls[id]
        call["answers"] |= dict.fromkeys(MARKS, 5) | {"went-wrong": draft.pick("nothing")}
        call["said"] = {"overall": draft.pick("gushing"), "quality": draft.random.choice(pool("telling"))}
        return (id,)
    return None


@decoy("only-top-marks", "the best marks, and what went wrong")
def honest(draft: Draft) -> Found:
    """The best mark for everything, and a weakness."""
    if id := one(draft, "said", "marks"):
        call = draft.calls[id]
        call["answers"] |= dict.fromkeys(MARKS, 5)
        call["said"] = {"overall": draft.pick("gushing")}
        return (id,)
    return None


@decoy("answers-in-a-burst", "a sheet entered at one moment")
def sheet(draft: Draft) -> Found:
    """Answers that all carry one time."""
    if id := one(draft, "minutes"):
        draft.calls[id]["minutes"] = 0
        return (id,)
    return None


@decoy("same-words", "everybody's praise")
def praise(draft: Draft) -> Found:
    """The same sentence of praise."""
    if ids := two(draft, "statement", "said"):
        sentence = draft.pick("everyday")
        for id in ids:
            draft.update(id, statement=f"{sentence} {draft.story()}")
        return ids
    return None


@decoy("same-words", "one template, filled in twice")
def template(draft: Draft) -> Found:
    """A form of the consultant's, which is among its documents, filled in by two clients."""
    if ids := two(draft, "statement", "said"):
        form = draft.pick("templates")
        draft.material.append(f"Please complete and sign: {form}")
        for id in ids:
            draft.update(id, statement=f"{form} {draft.story()}")
        return ids
    return None


@decoy("same-words", "one name and one slogan in both")
def slogan(draft: Draft) -> Found:
    """Two accounts that name one prize."""
    if ids := two(draft, "statement", "said"):
        prize = draft.random.choice(
            ("the Regional Silver Herring Award", "the Exampleton Lantern Parade", "the Open Harbour Weekend")
        )
        for id in ids:
            about = draft.random.choice(
                ("Then came {}.", "Ask anyone about {} and our boat.", "We are proud of {}.")
            )
            draft.update(id, statement=f"{draft.story()} {about.format(prize)} {draft.story()}")
        return ids
    return None


@decoy("vendor-words", "a term of the trade")
def term(draft: Draft) -> Found:
    """A phrase of the proposal within an account of its own."""
    if id := one(draft, "statement", "said"):
        phrase = " ".join(draft.random.choice(draft.material).split()[3:8])
        draft.update(
            id, statement=f"{draft.story()} They called it {phrase}, we called it Tuesday. {draft.story()}"
        )
        return (id,)
    return None


@decoy("vendor-words", "the consultant's template, copied", asks=True)
def copied(draft: Draft) -> Found:
    """One client who signed the form as it came."""
    if id := one(draft, "statement", "said"):
        form = draft.pick("templates")
        draft.material.append(form)
        draft.update(id, statement=form)
        return (id,)
    return None


@decoy("all-old", "one end is not known")
def unknown_end(draft: Draft) -> Found:
    """Old work, and one that may be running."""
    ids = everybody(draft, "start", "end")
    for id in ids or ():
        draft.update(id, start=2017, end=2019, status="ended")
    if ids:
        draft.reference(ids[0]).pop("end")
        draft.reference(ids[0]).pop("status")
    return ids


@decoy("number-from-vendor", "found by ourselves, or in writing")
def found(draft: Draft) -> Found:
    """Never called back, and no number came from the consultant."""
    if id := one(draft, "identity", "proposed"):
        draft.calls[id]["identity"] = "own-domain"
        if draft.random.random() < 0.5:
            draft.calls[id]["channel"] = "email"
        draft.update(id, proposed_by="buyer")
        return (id,)
    return None


@decoy("via-vendor", "a form that was then checked by telephone")
def checked(draft: Draft) -> Found:
    """A form of the referee's own sending."""
    if id := one(draft, "identity"):
        draft.calls[id] |= {"channel": "form", "identity": "own-domain"}
        return (id,)
    return None
