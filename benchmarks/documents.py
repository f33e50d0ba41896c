"""What reading a document costs, beside a bare reading of the same file by the library underneath.

The bare readings take out the text and nothing else: no places, nothing hidden, no limits.
Run with the Python that vetkit is installed for, extras included: python benchmarks/documents.py [RUNS]
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from _child import ROOT, Cost, on_one_core, run

sys.path.insert(0, str(ROOT))
from tests.documents import office, pdf_file

SENTENCE = "We plan the month with you, write the posts and answer your customers on every working day. "
IMPORTS = "import vetkit.documents"
VETKIT = """
import sys
from pathlib import Path
from vetkit.documents import read_document
reading, passages = read_document(Path(sys.argv[1]), "x", "other")
assert reading.words > 100, reading.problems
"""
ZIP = """
import sys, zipfile
from xml.etree import ElementTree
with zipfile.ZipFile(sys.argv[1]) as file:
    for name in file.namelist():
        if name.endswith(".xml"):
            "".join(ElementTree.fromstring(file.read(name)).itertext())
"""
BARE = {
    ".pdf": """
import sys, pypdfium2
document = pypdfium2.PdfDocument(sys.argv[1])
for page in document:
    page.get_textpage().get_text_range()
""",
    ".docx": ZIP,
    ".pptx": ZIP,
    ".odt": ZIP,
    ".html": """
import sys
from html.parser import HTMLParser
class Text(HTMLParser):
    def handle_data(self, data): found.append(data)
found = []
Text().feed(open(sys.argv[1], encoding="utf-8").read())
""",
    ".rtf": r"""
import re, sys
re.sub(r"\\[a-z]+-?\d* ?|[{}\r\n]", "", open(sys.argv[1], encoding="latin-1").read())
""",
    ".eml": """
import sys, email
letter = email.message_from_bytes(open(sys.argv[1], "rb").read())
[part.get_payload(decode=True) for part in letter.walk()]
""",
}


def files() -> dict[str, bytes]:
    """Return the documents, by what they are and their ending."""
    lines = [SENTENCE.strip()] * 50
    slides = [office.shape("Title", place="title") + office.shape(*[SENTENCE] * 8, place="body")] * 60
    word = office.word("".join(office.paragraph(SENTENCE * 3) for _ in range(2000)))
    body = "".join(f"<text:p>{SENTENCE * 3}</text:p>" for _ in range(2000))
    listed = f"<ul><li>{SENTENCE}</li></ul>"
    section = f"<div class='a b'><h2>Offer</h2><p>{SENTENCE}<b>{SENTENCE}</b></p>{listed}</div>\n"
    letter = f"Subject: Offer\nFrom: a@example.org\n\n{(SENTENCE + chr(10)) * 5400}"
    rich = "".join(rf"\pard {SENTENCE * 3}\par " for _ in range(2000))
    return {
        "PDF, 100 pages.pdf": pdf_file.pdf(*[pdf_file.page(*lines, y=760) for _ in range(100)]),
        "Word, 2,000 paragraphs.docx": word,
        "PowerPoint, 60 slides.pptx": office.powerpoint(*slides),
        "OpenDocument, 2,000 paragraphs.odt": office.opendocument(body),
        "HTML, 1 MB.html": (section * (1_000_000 // len(section))).encode(),
        "RTF, 2,000 paragraphs.rtf": f"{{\\rtf1\\ansi {rich}}}".encode(),
        "e-mail, 0.5 MB.eml": letter.encode(),
    }


def main() -> None:
    """Read each document in turn in processes of their own, and print medians and peaks."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    on_one_core()
    print(f"Processor time, median of {runs} runs on one core, Python {sys.version.split()[0]}\n")
    print(f"{'':34}{'MB':>6}{'ms':>8}{'reading':>9}{'bare ms':>9}{'x bare':>8}{'peak MB':>9}{'bare MB':>9}")
    empty, start = (cost(several([sys.executable, "-c", code], runs)) for code in (IMPORTS, "pass"))
    with TemporaryDirectory() as name:
        for what, data in files().items():
            path = Path(name, what)
            path.write_bytes(data)
            ours = several([sys.executable, "-c", VETKIT, str(path)], runs)
            bare = several([sys.executable, "-c", BARE[path.suffix], str(path)], runs)
            figures = (cost(ours), cost(ours) - empty, cost(bare) - start)
            print(
                f"{path.stem:34}{len(data) / 1e6:6.2f}"
                f"{figures[0]:8.0f}{figures[1]:9.0f}{figures[2]:9.0f}{figures[1] / figures[2]:8.1f}"
                f"{peak(ours):9.1f}{peak(bare):9.1f}",
                flush=True,
            )
    print(f"\nImporting vetkit.documents: {empty:.0f} ms. A PDF's peak is that of the larger process of two.")


def several(command: list[str], runs: int) -> list[Cost]:
    """Return what ``runs`` runs of a command cost, after one that compiles byte code."""
    return [run(command) for _ in range(runs + 1)][1:]


def cost(costs: list[Cost]) -> float:
    """Return the median milliseconds of processor time."""
    return 1000 * median(cost.cpu for cost in costs)


def peak(costs: list[Cost]) -> float:
    """Return the largest peak, in MB."""
    return max(cost.peak for cost in costs)


if __name__ == "__main__":
    main()
