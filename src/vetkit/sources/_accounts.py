"""The consultant's own accounts, as a profile names them: a handle, or the address of the account's page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.model.profile import Profile


def handles(profile: Profile, platform: str, link: re.Pattern[str]) -> Iterator[str]:
    """Yield the handle of each account on ``platform``, without a leading ``@``.

    Args:
        profile: The profile.
        platform: Name of the platform in small letters.
        link: Finds the handle in an address; with two groups the first is the server: ``user@server``.
    """
    for account in profile.consultant.accounts:
        if account.platform.strip().lower() != platform:
            continue
        found = link.search(account.url or "")
        if found:
            *server, user = found.groups()
            yield "@".join([user, *server])
        elif account.handle:
            yield account.handle.strip().removeprefix("@")
