"""Where ``vetkit`` begins. The version is told before anything is imported; all else is the app's."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from vetkit import __version__

        sys.stdout.write(f"vetkit {__version__}\n")
        return 0
    from vetkit.cli.pipe import guard
    from vetkit.cli.run import run

    guard()
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
