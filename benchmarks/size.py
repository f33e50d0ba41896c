"""How large vetkit is: the base install by package, and lines of code by part.

Installs the checkout into a temporary environment, with pip, so it needs the package index:
python benchmarks/size.py
"""

from __future__ import annotations

import io
import subprocess
import sys
import tokenize
import venv
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from _child import ROOT

PACKAGE = ROOT / "src" / "vetkit"
NOT_CODE = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


def installed() -> Counter[str]:
    """Return the bytes of each folder of a base install, byte code left out."""
    with TemporaryDirectory() as name:
        venv.create(name, symlinks=True)
        python = Path(name) / "bin" / "python"
        pip = [sys.executable, "-m", "pip", "--quiet", "--python", str(python), "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--no-compile", str(ROOT)], check=True)
        (packages,) = Path(name).glob("lib/python3.*/site-packages")
        sizes: Counter[str] = Counter()
        for path in packages.rglob("*"):
            if path.is_file():
                sizes[path.relative_to(packages).parts[0]] += path.stat().st_size
    return sizes


def code_lines(path: Path) -> int:
    """Count the lines of ``path`` with code on them: no blank ones, no comments, no docstrings."""
    lines: set[int] = set()
    begins = True
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        is_docstring = begins and token.type == tokenize.STRING
        if token.type not in NOT_CODE and not is_docstring:
            lines.update(range(token.start[0], token.end[0] + 1))
        begins = token.type in NOT_CODE
    return len(lines)


def main() -> None:
    """Print both tables."""
    sizes = installed()
    print(f"Base install: {sum(sizes.values()) / 1e6:.1f} MB, byte code left out. The largest, and vetkit:")
    for name, size in sizes.most_common():
        if size > 5e5 or name == "vetkit":
            print(f"  {name:24}{size / 1e6:8.2f} MB")
    parts: dict[str, list[Path]] = {}
    everything = sorted(PACKAGE.rglob("*.py"))
    for path in everything:
        below = path.relative_to(PACKAGE).parts
        parts.setdefault(below[0] if len(below) > 1 else "(top)", []).append(path)
    print(f"\n{'src/vetkit':16}{'files':>7}{'lines':>8}{'code':>8}")
    for name, paths in [*parts.items(), ("all", everything)]:
        lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in paths)
        print(f"{name:16}{len(paths):7}{lines:8}{sum(map(code_lines, paths)):8}")


if __name__ == "__main__":
    main()
