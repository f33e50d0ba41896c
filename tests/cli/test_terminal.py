"""What happens at a real terminal: questions are asked, answers are on the disk before the next question."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.cli.terminal import Terminal
from vetkit.load import load_profile


def recorded(profile):
    path = profile.with_suffix(".records") / "answers.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["answers"]


def test_ctrl_c_loses_no_answer(profile):
    with Terminal("answer", str(profile)) as screen:
        screen.reply("q quit] ", "n")
        screen.reply("Note (Enter for none): ", "They said so on the phone")
        screen.reply("Who says so: ", "M. Okafor")
        screen.reply("q quit] ", "^C")
        code, shown = screen.end()
    assert code == 130
    assert "Saved 1 answer in " in shown
    assert "Traceback" not in shown
    (answer,) = recorded(profile)
    assert (answer["value"], answer["by"], answer["note"]) == ("no", "M. Okafor", "They said so on the phone")


def test_a_walk_asks_what_an_answer_rests_on_and_remembers_who_says_so(profile):
    with Terminal("answer", str(profile), "--expires", "2999-12-31") as screen:
        screen.reply("q quit] ", "perhaps")
        screen.reply("'perhaps' is none of these.", "Y")
        screen.wait_for("To pass, it must rest on this at least: ")
        screen.reply("a referee called] ", "2")
        screen.reply("Note (Enter for none): ", "")
        screen.reply("Who says so: ", "", "M. Okafor")
        screen.reply("q quit] ", "s")
        screen.reply("q quit] ", "a")
        screen.reply("Note (Enter for none): ", "They run no ads")
        screen.reply("Who says so (M. Okafor): ", "")
        screen.reply("q quit] ", "q")
        code, shown = screen.end()
    assert code == 0
    assert "Saved 2 answers in " in shown
    assert f"vetkit assess {profile}" in shown
    first, second = recorded(profile)
    assert (first["value"], first["rung"], "note" in first) == ("yes", "documented", False)
    assert (second["value"], second["rung"], second["by"]) == ("not-applicable", "stated", "M. Okafor")
    assert first["criterion"] != second["criterion"]
    assert str(first["expires"]) == str(second["expires"]) == "2999-12-31"


def test_the_end_of_input_is_a_way_to_quit(profile):
    with Terminal("answer", str(profile)) as screen:
        screen.reply("q quit] ", "^D")
        code, shown = screen.end()
    assert code == 0
    assert "No answer was given; nothing is saved." in shown
    assert not profile.with_suffix(".records").exists()


def test_init_asks_for_what_matters_and_writes_it_in(tmp_path):
    (tmp_path / "offer.md").write_text("We plan.", encoding="utf-8")
    with Terminal("init", "Harbour Lane") as screen:
        screen.reply("Kind [a agency, f freelancer] ", "a")
        screen.reply("Website: ", "https://harbour.example")
        screen.reply("in a sentence: ", 'More "good" answers')
        screen.reply("l large] ", "s")
        screen.reply("several with blanks] ", "c, a")
        screen.reply("(Enter: no more): ", "missing.md")
        screen.reply("There is no file missing.md", "../offer.md")
        screen.reply("leaves the profile's folder", "offer.md", "")
        code, shown = screen.end()
    assert code == 0
    assert "vetkit assess harbour-lane.toml" in shown
    written = load_profile(tmp_path / "harbour-lane.toml")
    assert written.consultant.kind == "agency"
    assert written.consultant.website == "https://harbour.example"
    assert written.engagement.purpose == 'More "good" answers'
    assert written.engagement.size == "small"
    assert written.engagement.involves == ("ads", "creators")
    assert [document.path for document in written.documents] == ["offer.md"]


@pytest.mark.parametrize("replies", [("", "", "", "", ""), ("^D",)])
def test_init_leaves_open_what_nobody_says(tmp_path, replies):
    with Terminal("init", "Acme") as screen:
        screen.reply("Kind [a agency, f freelancer] ", "f")
        prompts = ("Website: ", "in a sentence: ", "l large] ", "several with blanks] ", "(Enter: no more): ")
        for prompt, reply in zip(prompts, replies, strict=False):
            screen.reply(prompt, reply)
        code, _ = screen.end()
    assert code == 0
    written = load_profile(tmp_path / "acme.toml")
    assert written.consultant.kind == "freelancer"
    assert written.consultant.website is None
    assert written.engagement.involves is None


def test_a_person_is_told_what_to_do_next(profile):
    with Terminal("validate", str(profile)) as screen:
        code, shown = screen.end()
    assert code == 0
    assert shown == f"\nNext:\n  vetkit assess {profile}\n"


@pytest.mark.parametrize(
    ("surroundings", "sequences"),
    [
        ({"TERM": "xterm-256color"}, {"colour", "bold"}),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, {"bold"}),
        ({"TERM": "dumb"}, set()),
    ],
)
def test_a_terminal_gets_the_colours_it_can_show(profile, monkeypatch, surroundings, sequences):
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    with Terminal("assess", str(profile), whole=True) as screen:
        code, shown = screen.end()
    assert code == 3
    assert "ESCALATE" in shown
    codes = {code for found in re.findall(r"\x1b\[([\d;]*)m", shown) for code in found.split(";")}
    kinds = {"bold": {"1"}, "colour": {"31", "32", "33", "34", "35", "36"}}
    assert {kind for kind, ours in kinds.items() if codes & ours} == sequences


def test_ctrl_c_in_a_run_is_130_and_leaves_no_half_written_report(tmp_path):
    with Terminal("assess", "-", "-f", "markdown", "-o", "memo.md") as screen:
        screen.reply("Reading from the terminal; end with Ctrl-D.", "^C")
        code, shown = screen.end()
    assert code == 130
    assert "Traceback" not in shown
    assert list(tmp_path.iterdir()) == []
