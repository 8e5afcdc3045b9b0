"""The server's secret, with which the channels sign and hash."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

VARIABLE = "TEMAN_KARIER_SECRET"
FILE = Path("var/secret")
LEAST_CHARACTERS = 16


def load_secret(file: Path = FILE) -> bytes:
    """The secret from the environment, else from `file`, which is written when there is none.

    Raises:
        ValueError: the secret is so short that it could be guessed.
    """
    secret = os.environ.get(VARIABLE) or _kept(file)
    if len(secret) < LEAST_CHARACTERS:
        raise ValueError(f"{VARIABLE} is too short to be safe: use at least {LEAST_CHARACTERS} characters.")
    return secret.encode()


def digest(secret: bytes, *parts: str, length: int = 32) -> str:
    """`length` hexadecimal characters, at most 64, that only who knows `secret` can make from `parts`."""
    return hmac.new(secret, "\0".join(parts).encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:length]


def _kept(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:  # the first of several workers writes it
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="utf-8").strip()
    with os.fdopen(descriptor, "w", encoding="utf-8") as new:
        secret = secrets.token_hex(32)
        new.write(secret + "\n")
    return secret
