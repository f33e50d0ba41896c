"""What is not English is said to be unread; what is English, or too little to tell, is not."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.build import read
from vetkit.claims.language import language, survey

DATA = tomllib.loads((files("vetkit") / "data" / "languages.toml").read_text(encoding="utf-8"))
ENGLISH = "We plan the month with you, write the posts and answer your customers every working day."
GERMAN = DATA["examples"]["german"]
NAMES = "Anna Müller, Hans van der Berg, José de la Torre, Luigi di Marco, João dos Santos, Zoë O'Brien"
BRANDS = (
    "L'Oréal, Nestlé, Société Générale, Crédit Agricole, Deutsche Bank, Banco do Brasil, Volkswagen, Zara"
)
TOWNS = "Los Angeles, San Diego, El Paso, Las Vegas, La Jolla, San José, Santa Cruz, Le Havre, Den Haag"
PLATFORMS = (
    "Facebook Instagram TikTok YouTube LinkedIn Pinterest Snapchat Threads Mastodon Bluesky WhatsApp Telegram "
    "Discord Twitch Reddit Tumblr Vimeo Quora Medium Substack Patreon Spotify WeChat Weibo Douyin Kuaishou Line"
)
SERVICES = (
    "branding, copywriting, email marketing, influencer outreach, community management, paid social, content "
    "calendar, social listening, reporting, analytics, creative direction, video editing, photography, graphic "
    "design, motion graphics, web design, landing pages, conversion tracking, media buying, event coverage"
)


def test_every_language_has_an_example():
    assert DATA["examples"].keys() == DATA["others"].keys()


@pytest.mark.parametrize("name", DATA["others"])
def test_no_small_word_of_another_language_is_one_of_english(name):
    assert set(DATA["others"][name].split()) & set(DATA["english"].split()) == set()


@pytest.mark.parametrize("name", DATA["others"])
def test_a_sentence_of_each_language_is_told(name):
    assert language(DATA["examples"][name]) == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Гарантируем результат за тридцать дней",
        "Εγγυόμαστε αποτελέσματα σε τριάντα ημέρες",
        "نضمن لك النتائج خلال ثلاثين يوما",
        "אנחנו מבטיחים תוצאות תוך שלושים יום",
        "保证十万粉丝，无效退款",
        "三十日間で結果を保証します",
        "삼십일 안에 결과를 보장합니다",
        "เรารับประกันผลลัพธ์ภายในสามสิบวัน",
        "हम तीस दिनों में परिणाम की गारंटी देते हैं",
        "WIR GARANTIEREN IHNEN, DASS SIE NICHT OHNE ERGEBNISSE BLEIBEN",
    ],
)
def test_other_alphabets_and_capitals_are_told(text):
    assert language(text) == "other"


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        "Our services",
        "About us and how we work",
        "Our motto is carpe diem: c'est la vie, as they say.",
        "Wе guаrаntее rеsults fоr уоur brаnd",  # some letters are Cyrillic
        "def main(): return sum(x for x in range(10)) if len(args) > 2 else None",
    ],
)
def test_english_is_never_called_another_language(text):
    assert language(text) != "other"
    assert survey(text)[0] == ()


@pytest.mark.parametrize(
    "text",
    [
        NAMES,
        BRANDS,
        TOWNS,
        PLATFORMS,
        SERVICES,
        SERVICES.upper(),
        "10,000 followers, 30 days, €4,500, 99.9 %, 2024, 2025",
        "https://example.com/en/about?utm_source=x @brightwave #growth",
        "Мы",
        "東京 office",
        "Garantierte Ergebnisse!",
        "Je ne sais quoi",
        "",
    ],
)
def test_names_lists_figures_and_a_few_words_are_no_language(text):
    assert survey(text)[0] == ()


def test_prose_in_a_language_without_a_list_is_told_by_having_no_small_english_words():
    latin = (
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et "
        "dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation ullamco laboris nisi ut aliquip"
    )
    assert language(latin) == "other"


def test_short_bullets_are_judged_together():
    bullets = "\n\n".join(["Ihre Marke", "und mehr", "für alle", "mit Plan", "nicht teuer", "wir helfen"] * 3)
    assert survey(bullets) == (((0, len(bullets)),), False)


def test_a_foreign_paragraph_among_english_ones_is_found_with_its_ends():
    text = f"{ENGLISH}\n\n{GERMAN}\n\nErgebnisse!\n\n{GERMAN}\n\n{ENGLISH}"
    (stretch,), english = survey(text)
    assert english
    assert text[slice(*stretch)] == f"{GERMAN}\n\nErgebnisse!\n\n{GERMAN}"


def test_a_long_paragraph_that_changes_its_language_is_read_piece_by_piece():
    text = f"{(ENGLISH + ' ') * 20}{(GERMAN + ' ') * 20}"
    ((start, end),) = survey(text)[0]
    assert abs(start - len(ENGLISH + " ") * 20) < 500
    assert text[end:].strip() == ""


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=3000))
def test_stretches_rise_and_stay_within_the_text(text):
    ends = [offset for stretch in survey(text)[0] for offset in stretch]
    assert ends == sorted(ends)
    assert all(0 <= offset <= len(text) for offset in ends)


def test_a_document_in_another_language_is_not_read(tmp_path):
    document = read(tmp_path, "a.txt", f"{GERMAN}\n\n{NAMES}\n")
    assert document.reading.problems == (
        "not read: it does not look like English, the only language that is read",
    )


def test_a_part_in_another_language_is_named_with_its_lines(tmp_path):
    document = read(tmp_path, "a.txt", f"{ENGLISH}\n\n{GERMAN}\n\n{GERMAN}\n\n{ENGLISH}\n\n{GERMAN}\n")
    assert document.reading.problems == (
        "partly not read: lines 3 to 5 do not look like English",
        "partly not read: line 9 does not look like English",
    )


def test_very_many_parts_in_another_language_are_counted(tmp_path):
    document = read(tmp_path, "a.txt", f"{ENGLISH}\n\n{GERMAN}\n\n" * 25)
    assert len(document.reading.problems) == 21
    assert document.reading.problems[-1] == "partly not read: 5 more stretches do not look like English"
