"""Why a channel does not answer a message."""

from http import HTTPStatus


class ChannelError(Exception):
    """A message or request that is not answered; this class itself means that something broke.

    ::

        ChannelError
        ├── BadRequestError
        ├── ButtonGoneError
        ├── NotReadyError
        ├── StorageUnavailableError
        ├── TooLongError
        ├── TooManyError
        ├── TooSlowError
        ├── UnknownOriginError
        └── UnknownSessionError
    """

    code: str = "broken"
    """The code by which clients tell errors apart."""
    status: HTTPStatus = HTTPStatus.INTERNAL_SERVER_ERROR
    """The status of an HTTP response with this error."""
    retry_after: int = 0
    """Seconds after which another try can succeed; 0 if unknown."""

    @classmethod
    def response_name(cls) -> str:
        """The name of the response that tells people about it."""
        return f"channel_{cls.code}"


class BadRequestError(ChannelError):
    """The request is malformed, or there is no such page."""

    code = "bad_request"
    status = HTTPStatus.BAD_REQUEST

    def __init__(self, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        """`status`: 400, or a more exact one from 400 to 499."""
        super().__init__(self.code)
        self.status = status


class ButtonGoneError(ChannelError):
    """The pressed button was never shown in this conversation, or belongs to a deleted one."""

    code = "button_gone"
    status = HTTPStatus.GONE


class NotReadyError(ChannelError):
    """The model is still being loaded."""

    code = "not_ready"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    retry_after = 5


class StorageUnavailableError(ChannelError):
    """Conversations can't be read, stored or deleted now; nothing was changed."""

    code = "storage_unavailable"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    retry_after = 3


class TooLongError(ChannelError):
    """The text is longer than `advisor.text.MAX_CHARACTERS`, or the request has too many bytes."""

    code = "too_long"
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class TooManyError(ChannelError):
    """Requests came more often than the settings allow."""

    code = "too_many"
    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, retry_after: int) -> None:
        """`retry_after`: seconds until the next request is allowed."""
        super().__init__(self.code)
        self.retry_after = retry_after


class TooSlowError(ChannelError):
    """The bot did not answer in time."""

    code = "too_slow"
    status = HTTPStatus.GATEWAY_TIMEOUT


class UnknownOriginError(ChannelError):
    """The API was called from a page of a site that the settings don't list."""

    code = "origin"
    status = HTTPStatus.FORBIDDEN


class UnknownSessionError(ChannelError):
    """The request has no session token, or one that this server did not sign."""

    code = "unknown_session"
    status = HTTPStatus.UNAUTHORIZED
