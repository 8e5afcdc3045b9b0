"""The website's channel: pages, the widget, and the conversation behind it."""

from channels.web.channel import WebChannel

__all__ = ["WebChannel"]
