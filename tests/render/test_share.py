"""The picture of the site, read back by Pillow."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

from PIL import Image

from tests.render.stories import bridge, dense
from timeline import render
from timeline.model import Phase, Story, Timeline
from timeline.render import share

LANE = (0, 107, 166)  # the first lane's colour in our style sheet


def picture(line: Timeline, **assets: bytes) -> Image.Image:
    look = render.Theme(assets={name.replace("_", "."): content for name, content in assets.items()})
    image = Image.open(BytesIO(render.files(line, look)[0]["assets/share.png"]))
    image.load()
    return image.convert("RGB")


def colours(image: Image.Image) -> dict[tuple[int, ...], int]:
    found = image.getcolors(1_000_000)
    assert found is not None
    return {colour: number for number, colour in found if isinstance(colour, tuple)}


def test_the_picture_has_the_size_that_networks_ask_for_and_the_colours_of_the_page() -> None:
    image = picture(bridge())
    assert (image.format, image.size) == (None, (1200, 630))
    assert image.getpixel((5, 5)) == (251, 250, 247)
    assert colours(image)[LANE] > 50


def test_the_colours_of_a_theme_are_those_of_the_picture_and_ours_where_it_names_none() -> None:
    image = picture(bridge(), site_css=b":root { --paper: #102030; }")
    assert image.getpixel((5, 5)) == (16, 32, 48)
    assert colours(image)[LANE] > 50


def test_a_picture_of_a_theme_takes_the_place_of_ours() -> None:
    files, _ = render.files(bridge(), render.Theme(assets={"share.png": b"mine"}))
    assert files["assets/share.png"] == b"mine"


def test_a_title_is_written_in_letters_of_many_scripts_and_what_no_font_has_is_left_out() -> None:
    plain = picture(Timeline(Story(""), (), ()))
    for title in ("A bridge", "Міст через річку", "Η γέφυρα"):
        assert colours(picture(Timeline(Story(title), (), ())))[(28, 30, 34)] > colours(plain).get(
            (28, 30, 34), 0
        )
    assert picture(Timeline(Story("北京"), (), ())).size == (1200, 630)


def test_a_font_of_a_theme_that_is_none_does_no_harm() -> None:
    assert picture(bridge(), mine_ttf=b"no font").tobytes() == picture(bridge()).tobytes()


def test_what_xml_cannot_hold_and_what_it_gives_a_meaning_is_drawn_as_text() -> None:
    story = Story('A <b> & "c" \x0b\ud800', phases=(Phase("plans", "<&>"),))
    assert picture(replace(bridge(), story=story)).size == (1200, 630)


def test_lanes_that_are_squeezed_stay_inside_the_picture() -> None:
    phases = tuple(Phase(f"p{n}", f"A lane with a rather long label {n}") for n in range(30))
    image = picture(replace(dense(), story=Story("Much", phases=phases)))
    assert {image.getpixel((x, 625)) for x in range(0, 1200, 5)} == {(251, 250, 247)}


def test_the_template_uses_no_colour_that_the_style_sheet_lacks() -> None:
    template = (share.FONTS.parent / "templates/share.svg").read_text()
    css = (share.FONTS.parent / "static/site.css").read_text()
    named = set(re.findall(r"colours\['(\w+)'\]", template))
    assert named and named <= set(share.values("", "", None, css)["colours"])
