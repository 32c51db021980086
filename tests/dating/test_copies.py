"""An undated copy appeared when the dated one did; what only shares its subject, or comes again, did not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dating.folders import dated, day

FERRY = (
    "The old ferry of Wexham sank at its mooring on Monday, the mayor said. Divers of the county looked into "
    "the hull and found a hole of 40 centimetres under the engine room.\n\nMayor Ida Lorne said that the "
    "ferry had carried 300 people across the Tamber on the day before. The county will pay for another boat."
)
MAY = date(2021, 5, 6)


def beside(text: str, **known: date) -> str:
    """The interval found for a text beside the ferry's article, printed on some days."""
    others = dict.fromkeys(known, FERRY)
    found = dated({**others, "z": text}, known)["z"]
    assert day(found) == "-"
    return found.value if found else "-"


def test_a_copy_with_a_line_more_appeared_within_a_day() -> None:
    assert beside(FERRY + " Nobody was hurt.", a=MAY) == "2021-05-05/2021-05-07"


@pytest.mark.parametrize(
    "text",
    [
        FERRY.replace("40", "60"),
        FERRY.replace("Monday", "Friday"),
        "From the archive: " + FERRY,
        FERRY + " This article was first printed ten years ago.",
        FERRY + " The ferry report comes every Thursday.",
        FERRY.split(". ", 1)[0] + " a year ago.",
        FERRY.split("\n\n", 1)[0] + " " + " ".join(f"Boat {n} of the county was sold." for n in range(9)),
        FERRY + " It was built in June 2022.",
    ],
)
def test_what_is_no_plain_copy_tells_nothing(text: str) -> None:
    assert not beside(text, a=MAY).startswith("2021-05")


def test_copies_of_different_days_tell_nothing() -> None:
    assert beside(FERRY, a=MAY, b=date(2021, 5, 13)) == "-"
    assert beside(FERRY, a=MAY, b=MAY) == "2021-05-05/2021-05-07"
