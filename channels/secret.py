"""The server's secret, which the channels use to sign and hash."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

VARIABLE = "TEMAN_KARIER_SECRET"
FILE = Path("var/secret")
MIN_CHARACTERS = 16


def load_secret(file: Path = FILE) -> bytes:
    """The secret from the environment, or else from `file`, which is created if it is missing.

    Raises:
        ValueError: the secret is short enough to be guessed.
    """
    secret = os.environ.get(VARIABLE) or _kept(file)
    if len(secret) < MIN_CHARACTERS:
        raise ValueError(f"{VARIABLE} is too short to be safe: use at least {MIN_CHARACTERS} characters.")
    return secret.encode()


def digest(secret: bytes, *parts: str, length: int = 32) -> str:
    """A keyed hash (HMAC-SHA256) of `parts`: its first `length` hexadecimal digits, at most 64."""
    return hmac.new(secret, "\0".join(parts).encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:length]


def _kept(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:  # if several workers get here, the first one writes it
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="utf-8").strip()
    with os.fdopen(descriptor, "w", encoding="utf-8") as new:
        secret = secrets.token_hex(32)
        new.write(secret + "\n")
    return secret
