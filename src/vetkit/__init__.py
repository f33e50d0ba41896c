"""vetkit: vet social media consultants before you sign.

A checklist and a case make an assessment; an assessment makes a report::

    import vetkit

    assessment = vetkit.assess(*vetkit.load_case("acme.toml", as_of=date(2026, 11, 24)))
    print(vetkit.render(assessment, "markdown"))

The public names are imported on first use, so that ``import vetkit`` costs next to nothing.
"""

TYPE_CHECKING = False  # as in typing, which takes longer to import than --version takes to answer
if TYPE_CHECKING:
    from vetkit.judge import assess
    from vetkit.load import load_case, scan_text
    from vetkit.report import render

__version__ = "0.1.0"
__all__ = ["__version__", "assess", "load_case", "render", "scan_text"]

_HOMES = {
    "assess": "vetkit.judge",
    "load_case": "vetkit.load",
    "render": "vetkit.report",
    "scan_text": "vetkit.load",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vetkit' has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
