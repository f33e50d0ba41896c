"""The e-mail that asks a referee for half an hour. What is in [brackets] the buyer fills in."""

from __future__ import annotations

from vetkit.model.profile import Profile, Reference
from vetkit.report._escape import plain

_LETTER = """\
To: {to}
Subject: Half an hour about {consultant}?

Dear {name},

We are considering {consultant} for work on our social media.
{proposed}
We would be glad to hear how it was to work with them, from somebody who knows.

Could we call you for half an hour, at a time that suits you? We ask everybody the same {count} questions:
what they did for you, what went well, what went wrong, and whether you would hire them again. We are as
interested in what went wrong as in praise.

What you should know before you say yes:

- Who said what stays with us. {consultant} is told neither your words nor that they came from you.
- We take notes. They lie in our file on this decision and are deleted on [DATE]. If you want to see or
  correct what we wrote down, or want it deleted earlier, write to [CONTACT].
- You may leave out any question, and you may say that you do not know.
- To be sure that we talk to the right person, we shall call you through your switchboard, on a number that
  we look up ourselves. If you would rather write, please do so from your address at {organisation}.

If there is somebody else at {organisation} who worked with them day by day, or who held the budget, we would
be grateful for the name.

With kind regards,
[YOUR NAME, ROLE, ORGANISATION, NUMBER]
"""


def invitation(profile: Profile, reference: Reference, questions: int) -> str:
    """Return the e-mail to ``reference``.

    Args:
        profile: Whom it is about.
        reference: To whom it goes; name and address stand in it.
        questions: How many questions there are.
    """
    consultant = plain(profile.consultant.name)
    proposed = (
        f"{consultant} named you as a referee."
        if reference.proposed_by == "vendor"
        else "We found you among their clients ourselves."
    )
    return _LETTER.format(
        to=plain(reference.email or "[ADDRESS]"),
        consultant=consultant,
        name=plain(reference.name),
        organisation=plain(reference.organisation),
        proposed=proposed,
        count=questions,
    )
