"""The chart of a verdict as a picture."""

import io

from PIL import Image

from channels.telegram.rendering.chart import picture

ROW = {"label": "menulis", "you": 0.75, "role": 1.0, "you_text": "suka", "role_text": "sangat diminta"}


def drawn(rows: int, label: str = "menulis") -> Image.Image:
    chart = {"title": "Kamu dan perannya", "you": "Kamu", "role": "Peran", "rows": [{**ROW, "label": label}] * rows}
    return Image.open(io.BytesIO(picture(chart)))


def test_a_chart_is_a_picture_that_grows_with_its_rows() -> None:
    few, many = drawn(2), drawn(8)
    assert few.format == "PNG"
    assert few.width == many.width
    assert few.height < many.height
    assert many.height < 20 * many.width


def test_bars_are_as_long_as_their_figures() -> None:
    image = drawn(1).convert("RGB")
    colours = [max(_run(image, y, colour) for y in range(image.height)) for colour in ((11, 110, 79), (216, 230, 223))]
    assert abs(colours[0] / colours[1] - 0.75) < 0.03


def test_dollar_signs_in_labels_are_not_mathematics() -> None:
    assert drawn(1, label=r"$\frac{ $$ 100%").format == "PNG"


def _run(image: Image.Image, y: int, colour: tuple[int, int, int]) -> int:
    return sum(image.getpixel((x, y)) == colour for x in range(image.width))
