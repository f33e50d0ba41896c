"""One run of the command line, from arguments to exit code. Every error ends here, told, never swallowed."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from vetkit.cli.console import say, tell
from vetkit.cli.exit_codes import ExitCode
from vetkit.errors import VetkitError

_REPORT = """\
This is a mistake in vetkit, not in your files. Please report it: send the lines above, the version (vetkit
--version) and the command you ran. Leave out profiles and documents: they are confidential."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. See ``vetkit.cli.exit_codes``."""
    try:
        code = _call(arguments)
        sys.stdout.flush()
    except VetkitError as error:
        tell(error.problems)
        return ExitCode.BAD_INPUT
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception:  # noqa: BLE001 - the one place: a mistake of ours is shown whole, with what to do
        import traceback

        traceback.print_exc()
        say(_REPORT)
        return ExitCode.INTERNAL_ERROR
    return code


def _call(arguments: Sequence[str]) -> int:
    """Hand over to typer, which ends by raising SystemExit."""
    from vetkit.cli.app import app_of, needed

    app = app_of(needed(list(arguments)))
    try:
        app(args=list(arguments), prog_name="vetkit")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.DONE
    return ExitCode.DONE
