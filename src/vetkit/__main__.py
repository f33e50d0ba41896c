"""Where ``vetkit`` begins. The version is told before anything is imported; all else is the app's."""

import gc
import os
import sys

_YOUNG = 50_000
"""New objects after which Python looks for circles to take down. By itself it looks after 700, which takes
a tenth of a short run and finds nothing."""


def main() -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from vetkit import __version__

        sys.stdout.write(f"vetkit {__version__}\n")
        return 0
    gc.set_threshold(_YOUNG)
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # to look for them, all that is installed is read
    from vetkit.cli.pipe import guard
    from vetkit.cli.run import run

    guard()
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
