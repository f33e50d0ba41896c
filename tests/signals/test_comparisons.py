"""What is one and the same however it is written, and what only looks so: numbers, domains, names, places, firms."""

from __future__ import annotations

import pytest

from vetkit.load import shipped
from vetkit.signals import _addresses, _domains, _firms, _names, _phones

LISTS = shipped.rulebook().lists
NUMBER = "+44 1632 960874"
PLACE = "12 High Street, Exampleton EX4 3MP"


def alike(one: str, other: str, *regions: str) -> str | None:
    """Return how two numbers are alike."""
    found = [kind for *_, kind in _phones.pairs(_phones.phones(one, regions), _phones.phones(other, regions))]
    return max(found, default=None)


@pytest.mark.parametrize(
    "written",
    [
        "01632 960874", "(01632) 960-874", "01632.960.874", "1632 960874", "0044(0)1632960874", "+44 (0)1632/960874",
        "Tel. 01632/960874", "tel:+44-1632-960874", "+44 1632 960874 (mobile)", "+441632960874;ext=12", "44 1632 960874",
        "01632 960874 Ext:12", "01632960874x12", "01632 960874, ext. 1234", "https://wa.me/441632960874", "０１６３２ ９６０８７４",
        "fax 01632 960875; tel 01632 960874", "01632 960874 / 01632 960899", "T: +44 1632 960874, M: 07700 900123",
    ],
)  # fmt: skip
def test_a_number_is_the_same_however_it_is_written(written) -> None:
    assert alike(NUMBER, written, "GB") == "same"


@pytest.mark.parametrize(
    "written", ["01632 960847", "01632 96087", "960874", "+49 1632 960874", "+1 632 960 8740", "", "none"]
)
def test_another_number_is_another(written) -> None:
    assert alike(NUMBER, written, "GB") is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("01632 960874 x 1", "01632 960874 x 2", "extension"),
        ("01632 960874 x 1", "01632 960874 x 1", "same"),
        ("+49 30 123456-0", "030 123456-17", "extension"),
        ("+49 30 123456-0", "+49 (0)30 123456-0", "same"),
        ("+43 1 1664835", "011664835", "same"),
    ],
)
def test_an_extension_is_another_line_of_one_switchboard(one, other, expected) -> None:
    assert alike(one, other, "GB", "DE", "AT") == expected


@pytest.mark.parametrize(
    "written",
    [
        "ada@brightwave.co.uk",
        "Ada Reed <ada@brightwave.co.uk>",
        "mailto:ADA@Brightwave.co.uk",
        "ada+x@brightwave.co.uk",
        "ada (at) brightwave [dot] co [dot] uk",
    ],
)
def test_a_mailbox_is_the_same_however_it_is_written(written) -> None:
    found = _domains.mail(written, LISTS)
    assert found
    assert (found.address, found.host.registered) == ("ada@brightwave.co.uk", "brightwave.co.uk")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.brightwave.co.uk/x", "mail.brightwave.co.uk", True),
        ("http://WWW.BRIGHTWAVE.CO.UK:8080", "@brightwave.co.uk", True),
        ("https://müller-häuser.de", "xn--mller-huser-r8a91a.de", True),
        ("brightwave.co.uk", "quayside.co.uk", False),
        ("brightwave.co.uk", "mybrightwave.co.uk", False),
        ("brightwave.wixsite.com", "quayside.wixsite.com", False),
        ("brightwave.github.io", "quayside.github.io", False),
        ("press.gov.uk", "office.gov.uk", False),
        ("facebook.com/brightwave", "facebook.com/quayside", False),
    ],
)  # fmt: skip
def test_a_domain_is_what_somebody_registered(one, other, same) -> None:
    first, second = _domains.host(one, LISTS), _domains.host(other, LISTS)
    assert first
    assert second
    assert _domains.is_same(first, second) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chaz Merriday", "MERRIDAY, Chaz"), ("Chaz Merriday", "Dr. Chaz Merriday PhD"), ("Jörg Weißgerber", "Joerg Weissgerber"),
        ("Сергей Мышкин", "Sergej Myschkin"), ("Χρήστος Γεωργιάδης", "Christos Georgiadis"), ("Kovácsházy Béla", "Béla Kovácsházy"),
        ("Hans-Peter Zwiebelhofer", "Hans Zwiebelhofer"), ("Bob Merriday", "Robert Merriday"), ("Seán Ó Súilleabháin", "O Suilleabhain, Sean"),
        ("Дементьев Модест Ерофеевич", "Модест Дементьев"), ("Ben Merriday", "Ben Merriday B.Sc."), ("近藤 裕美子", "近藤 裕美子"),
    ],
)  # fmt: skip
def test_a_person_is_one_however_the_name_is_written(one, other) -> None:
    assert _names.is_same_person(_names.name(one, LISTS), _names.name(other, LISTS), LISTS)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Chaz Merriday", "Debbie Merriday", True), ("Chaz Merriday", "Debbie Holt (née Merriday)", True),
        ("Chaz Merriday", "Merriday-Holt, Debbie", True), ("Ignaz Hrdlička", "Olga Hrdličková", True), ("Ольга Щербакова", "Pavel Shcherbakov", True),
        ("Flora MacQuarrie", "Ben McQuarrie", True), ("Flora O'Quillan", "Ben OQuillan", True), ("Maria de la Pezuela", "Juan Delapezuela", True),
        ("Ana Lopez Garcia", "Luis Lopez Garcia", True), ("Jan de Jong", "Piet de Jong", False), ("Owen Jones", "Ada Jones", False),
        ("김중수", "김명숙", False), ("Karl von Trotzen", "Eva von Ebnerhof", False), ("Anna Simon", "Simon Feldt", False),
        ("Kovácsházy Béla", "Ótványi Béla", False), ("近藤 裕美子", "井上 裕美子", False), ("Ben Reed B.Sc.", "Ada Ortiz B.Sc.", False),
        ("Иван Петрович Мышкин", "Олег Петрович Жаров", False),
    ],
)  # fmt: skip
def test_a_surname_is_shared_where_few_have_it(one, other, shared) -> None:
    found = _names.shared_surnames(_names.name(one, LISTS), _names.name(other, LISTS), LISTS)
    assert bool(found) is shared


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        *((PLACE, other, "same") for other in (
            "12, HIGH STREET,\nEXAMPLETON\nEX43MP", "12 High St., Exampleton, EX4 3MP, United Kingdom", "EX4 3MP, 12 High Street",
            "The Old Forge, 12 High Street, Exampleton, Devon", "Quayside Foods, No. 12 High Street, Exampleton EX4 3MP", "12–14 High Street EX4 3MP",
        )),
        *((PLACE, other, None) for other in (
            "21 High Street, Exampleton EX4 3MP", "112 High Street, Exampleton EX4 3MP", "12 High Street, Mockbury MB1 1AA", "Exampleton", "",
            "12 High Road, Exampleton EX4 3MP", "12 Low Street, Exampleton EX4 3MP", "12 High Street, Leeds",
        )),
        ("2nd Floor, 40 Canal Road, Exampleton EX1 1AA", "Floor 5, 40 Canal Rd, Exampleton EX1 1AA", "building"),
        ("71-75 Shelton Street, London WC2H 9JQ", "71 - 75 Shelton St London WC2H9JQ", "rented"),
        ("PO Box 117, Exampleton", "P.O. Box 117, Exampleton", "rented"),
        ("350 5th Ave, New York, NY 10118", "350 Fifth Avenue, New York NY 10118-0110", "same"),
        ("Hauptstr. 5, 10827 Berlin", "Haupt Straße 5, D-10827 Berlin, Deutschland", "same"),
        ("10 rue de la Paix, 75002 Paris", "10, Rue de la Paix 75002 PARIS France", "same"),
        ("C/ Mayor, 12. 28013 Madrid", "Calle Mayor 12, 28013 Madrid", "same"),
        ("ul. Marszałkowska 10, 00-590 Warszawa", "Marszalkowska 10, 00-590 Warszawa", "same"),
        ("Storgatan 5, 111 23 Stockholm", "Storgatan 5, SE-11123 Stockholm", "same"),
        ("ул. Ленина, д. 78, 409402 Невск", "ул. Мира, д. 78, 409402 Невск", None),
        ("北海道台東区西浅草30丁目20番3号", "北海道台東区西浅草30丁目20番3号", "same"),
    ],
)  # fmt: skip
def test_a_place_is_one_house(one, other, expected) -> None:
    first, second = _addresses.address(one, LISTS), _addresses.address(other, LISTS)
    assert (_addresses.likeness(first, second) if first and second else None) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bright Wave Ltd", "Brightwave", True), ("Müller & Söhne GmbH & Co. KG", "Mueller und Soehne", True), ("The Quayside Co.", "Quayside Company Limited", True),
        ("Acme S.p.A.", "ACME SPA", True), ("Acme Sp. z o.o.", "Acme", True), ("Acme G. m. b. H.", "ACME GmbH", True), ("L'Atelier Rouge SARL", "Atelier Rouge", True),
        ("ООО Ромашка", "Romashka", True), ("Tideline Ltd t/a Brightwave", "Brightwave", True), ("Quayside Foods", "Quayside Ferries", False), ("Acme", "", False),
    ],
)  # fmt: skip
def test_a_firm_is_one_whatever_its_legal_form(one, other, same) -> None:
    assert _firms.is_same(_firms.firm(one, LISTS), _firms.firm(other, LISTS)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("British Broadcasting Corporation", "BBC", True),
        ("QHT", "Quayside Harbour Trust", True),
        ("Osprey Upland Trust", "OUT", True),
        ("QHT", "Quayside Foods", False),
    ],
)
def test_initials_stand_for_a_firm(one, other, same) -> None:
    assert _firms.is_abbreviated(_firms.firm(one, LISTS), _firms.firm(other, LISTS)) is same


@pytest.mark.parametrize(
    "name",
    ["surnames", "given", "titles", "particles", "free_mail", "disposable", "shared_hosts", "everyday"],
)
def test_the_lists_are_in_the_plain_form_in_which_they_are_compared(name) -> None:
    words = getattr(LISTS, name)
    assert words
    assert not [word for word in words if word != word.casefold() or not word.isascii()]
