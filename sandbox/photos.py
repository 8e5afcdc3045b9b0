"""Pictures that a bot may send."""

import io
from typing import Dict, List, Tuple

from PIL import Image, UnidentifiedImageError

from sandbox.errors import bad_request

MOST_BYTES = 10 * 1024 * 1024
MOST_WIDTH_AND_HEIGHT = 10_000
MOST_RATIO = 20
_FORMATS = ("PNG", "JPEG")
_SIZES = (90, 320, 800, 1280)


def checked(data: bytes) -> Tuple[int, int]:
    """The width and height of a picture.

    Raises:
        ApiError: Telegram would refuse it.
    """
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > MOST_BYTES:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {MOST_BYTES} bytes"
        )
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            width, height = picture.size
            if width + height > MOST_WIDTH_AND_HEIGHT or max(width, height) > MOST_RATIO * min(width, height):
                raise bad_request("PHOTO_INVALID_DIMENSIONS")
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    return width, height


def sizes(width: int, height: int) -> List[Dict[str, int]]:
    """The sizes in which Telegram stores a picture, smallest first."""
    shown = [min(1.0, size / max(width, height)) for size in _SIZES]
    return [
        {"width": max(1, round(width * scale)), "height": max(1, round(height * scale))} for scale in sorted(set(shown))
    ]
